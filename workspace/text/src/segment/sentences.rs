//! Sentences of a paragraph, by rules.
//!
//! One pass over the bytes stops at whatever may end a sentence (a stop, a mark, an ellipsis, a
//! line break). There the run of marks and the closing quotes and brackets behind it are taken
//! in, and what stands before and behind decides: see [`stops`](super::stops) for full stops.
//! Quotes are cut inside like any other text.
//!
//! time: O(n), space: O(sentences). The ideas are those of Grefenstette & Tapanainen 1994 (what
//! is an abbreviation?) and Mikheev 2002 (a capitalized function word opens a sentence).

use std::ops::Range;

use super::stops::Stops;
use crate::language::Language;
use crate::limits::Limits;
use crate::span::Span;

/// The sentences of a paragraph.
#[derive(Debug, Default)]
pub(crate) struct Sentences {
    /// Where they stand, without white space at their ends.
    pub(crate) spans: Vec<Span>,
    /// How many ends are no ends but cuts, because a sentence was too long.
    pub(crate) cut: usize,
}

/// Where the sentences of a paragraph stand, without white space at their ends.
///
/// ```
/// use crossread_text::{Language, sentence_spans};
///
/// let paragraph = "Mr. Hale left. Nobody followed.";
/// let spans = sentence_spans(paragraph, Language::of(Some("en")));
/// assert_eq!(spans.len(), 2);
/// assert_eq!(spans[0].of(paragraph), "Mr. Hale left.");
/// ```
pub fn sentence_spans(paragraph: &str, language: &Language) -> Vec<Span> {
    sentences(paragraph, language, Limits::default().sentence_bytes).spans
}

/// The sentences of one paragraph, none of them longer than `longest` bytes.
pub(crate) fn sentences(paragraph: &str, language: &Language, longest: usize) -> Sentences {
    let stops = Stops::of(language);
    let mut found = Sentences::default();
    let mut start = 0;
    let mut at = 0;
    while let Some((position, mark)) = next_mark(paragraph, at) {
        start = cut_long(&mut found, paragraph, start..position, longest);
        let (end, cut) = match mark {
            Mark::LineBreak => (position + 1, breaks_on_purpose(paragraph, position)),
            Mark::Wide => (close(paragraph, start, run_end(paragraph, position)).0, true),
            Mark::Stop | Mark::Strong | Mark::Ellipsis => {
                let run = run_end(paragraph, position);
                let mark = strongest(&paragraph[position..run]);
                let (end, quoted) = close(paragraph, start, run);
                let context = Context { text: paragraph, start, position, end, quoted };
                (end, ends_sentence(&stops, mark, context))
            }
        };
        if cut {
            start = cut_long(&mut found, paragraph, start..end, longest);
            push(&mut found.spans, paragraph, start, end);
            start = end;
        }
        at = end;
    }
    start = cut_long(&mut found, paragraph, start..paragraph.len(), longest);
    push(&mut found.spans, paragraph, start, paragraph.len());
    found
}

/// Cuts what is longer than `longest` at the last white space of its second half, else anywhere;
/// gives where the rest begins.
fn cut_long(found: &mut Sentences, text: &str, range: Range<usize>, longest: usize) -> usize {
    let mut start = range.start;
    while range.end.saturating_sub(start) > longest {
        let full =
            text.floor_char_boundary(start + longest).max(text.ceil_char_boundary(start + 1));
        let half = text.ceil_char_boundary(start + longest / 2).min(full);
        let end = text[half..full].rfind(char::is_whitespace).map_or(full, |space| half + space);
        push(&mut found.spans, text, start, end);
        found.cut += 1;
        start = end.max(text.ceil_char_boundary(start + 1));
    }
    start
}

/// What may end a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// A full stop, which also ends abbreviations.
    Stop,
    /// A question or exclamation mark, or the like in other scripts.
    Strong,
    /// Three dots.
    Ellipsis,
    /// A mark of a script that sets no space behind it.
    Wide,
    /// A line break.
    LineBreak,
}

/// Where a mark stands: the sentence so far, the mark, and the place behind its closing quotes.
#[derive(Clone, Copy)]
struct Context<'a> {
    text: &'a str,
    start: usize,
    position: usize,
    end: usize,
    quoted: bool,
}

/// Bytes that are, or begin, a mark: ASCII marks and the lead bytes of the others.
const MAY_MARK: [bool; 256] = {
    let mut table = [false; 256];
    let leads = [b'.', b'!', b'?', b'\n', 0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF];
    let mut i = 0;
    while i < leads.len() {
        table[leads[i] as usize] = true;
        i += 1;
    }
    table
};

/// The first mark from `at` on.
fn next_mark(text: &str, mut at: usize) -> Option<(usize, Mark)> {
    let bytes = text.as_bytes();
    loop {
        at += bytes[at..].iter().position(|&byte| MAY_MARK[byte as usize])?;
        let c = text[at..].chars().next()?;
        if let Some(mark) = mark_of(c) {
            return Some((at, mark));
        }
        at += c.len_utf8();
    }
}

fn mark_of(c: char) -> Option<Mark> {
    match c {
        '.' => Some(Mark::Stop),
        '!' | '?' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '‼' | '⁇' | '⁈' | '⁉' => {
            Some(Mark::Strong)
        }
        '…' => Some(Mark::Ellipsis),
        '。' | '！' | '？' | '．' | '｡' => Some(Mark::Wide),
        '\n' => Some(Mark::LineBreak),
        _ => None,
    }
}

/// The end of the run of marks that begins at `position` ("?!", "...", ". . .").
fn run_end(text: &str, position: usize) -> usize {
    let mut end = position;
    loop {
        let rest = &text[end..];
        match rest.chars().next().map(|c| (c, mark_of(c))) {
            Some((_, None | Some(Mark::LineBreak))) | None => {
                // Dots set apart: " . . ." is one ellipsis.
                let spaced = rest.starts_with(" .") && text[..end].ends_with('.');
                if !spaced || rest[2..].starts_with(|c: char| c.is_alphanumeric()) {
                    return end;
                }
                end += 2;
            }
            Some((c, Some(_))) => end += c.len_utf8(),
        }
    }
}

/// What a run of marks amounts to.
fn strongest(run: &str) -> Mark {
    if run.contains(|c| mark_of(c) == Some(Mark::Strong)) {
        Mark::Strong
    } else if run.len() > 1 {
        Mark::Ellipsis
    } else {
        Mark::Stop
    }
}

/// Takes in the closing quotes, brackets and note numbers behind a run of marks; also tells
/// whether there was a quote among them.
fn close(text: &str, start: usize, run: usize) -> (usize, bool) {
    let mut end = run;
    let mut quoted = false;
    loop {
        let rest = &text[end..];
        let spaces = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
        let mut chars = rest[spaces..].chars();
        let Some(mark) = chars.next() else { return (end, quoted) };
        let behind = chars.next();
        if mark == '[' {
            match note_length(&rest[spaces..]) {
                Some(length) => end += spaces + length,
                None => return (end, quoted),
            }
            continue;
        }
        let touches = behind.is_some_and(char::is_alphanumeric);
        let closes = match mark {
            ')' | ']' | '}' | '）' | '」' | '』' | '】' => true,
            // Between spaces only the balance tells; French sets a space before its mark.
            '»' | '”' if spaces > 0 => !touches && is_open(text, start, end, mark),
            '"' if spaces > 0 || touches => {
                !(spaces > 0 && touches) && is_open(text, start, end, mark)
            }
            '\'' | '’' => spaces == 0 && !touches,
            '”' | '»' | '›' | '"' => spaces == 0,
            '“' | '«' | '‹' | '‘' => spaces == 0 && !touches,
            _ => false,
        };
        if !closes {
            return (end, quoted);
        }
        quoted |= !matches!(mark, ')' | ']' | '}' | '）' | '】');
        end += spaces + mark.len_utf8();
    }
}

/// The length of a note number like `[12]`, or of `[...]`, at the start of `rest`.
fn note_length(rest: &str) -> Option<usize> {
    let inside = &rest[1..];
    let close = inside.find(']').filter(|close| (1..=3).contains(close))?;
    inside[..close].chars().all(|c| c.is_ascii_digit() || c == '.' || c == '…').then_some(close + 2)
}

/// Whether a quote of the kind that `mark` closes is open at `end`.
fn is_open(text: &str, start: usize, end: usize, mark: char) -> bool {
    let sentence = &text[start..end];
    match mark {
        '"' => sentence.matches('"').count() % 2 == 1,
        '»' => sentence.matches('«').count() > sentence.matches('»').count(),
        _ => sentence.matches('“').count() > sentence.matches('”').count(),
    }
}

/// Whether the sentence ends at `context.end`.
fn ends_sentence(stops: &Stops, mark: Mark, context: Context) -> bool {
    let Context { text, start, position, end, quoted } = context;
    let rest = &text[end..];
    let next = rest.trim_start();
    let gap = &rest[..rest.len() - next.len()];
    if next.is_empty() || gap.contains("\n\n") {
        return true;
    }
    let opening = opening_of(next);
    let before = &text[start..position];
    if gap.is_empty() {
        return lacks_space(before, next);
    }
    match (opening, mark) {
        (Opening::Mark, _) => false,
        (Opening::Lower, Mark::Ellipsis) => false,
        // "Sen. Pat Toomey (R-Penn.) is" goes on behind the bracket.
        (Opening::Lower, _) => {
            let bracketed = text[position..end].contains([')', ']']);
            !quoted && !bracketed && stops.ends_before_small_letter(before, mark == Mark::Strong)
        }
        // "Is it safe?" Ruiz asked.
        (Opening::Upper, Mark::Strong) if quoted && stops.names_a_speaker(next) => false,
        (_, Mark::Stop) if !quoted => stops.ends_sentence(before, next),
        _ => true,
    }
}

/// How a text begins, opening quotes and brackets left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// With a small letter.
    Lower,
    /// With a capital, a figure, or a letter of a script without capitals.
    Upper,
    /// With a mark that doesn't open a sentence.
    Mark,
}

fn opening_of(next: &str) -> Opening {
    match next.trim_start_matches(opens).chars().next() {
        Some(c) if c.is_lowercase() => Opening::Lower,
        Some(',' | ';' | ':' | ')' | ']' | '}' | '/' | '%') | None => Opening::Mark,
        Some(_) => Opening::Upper,
    }
}

/// Marks that open something; a closing mark before a word is a typesetter's opening one.
pub(super) fn opens(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '”'
            | '‘'
            | '’'
            | '„'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '('
            | '['
            | '{'
            | '¿'
            | '¡'
            | '`'
            | '「'
            | '『'
            | '（'
    )
}

/// So much of a word is looked at.
const WORD_BYTES: usize = 200;

/// Whether the space behind a stop was forgotten: "Nations.The dramatic".
fn lacks_space(before: &str, next: &str) -> bool {
    let before = &before[before.ceil_char_boundary(before.len().saturating_sub(WORD_BYTES))..];
    let next = &next[..next.floor_char_boundary(WORD_BYTES)];
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let ends_word = word.chars().rev().take_while(|c| c.is_lowercase()).count() >= 2
        || word.ends_with([')', '”', '"', '’']);
    let opened = next.trim_start_matches(opens);
    let mut chars = opened.chars();
    let opens_word = chars.next().is_some_and(char::is_uppercase)
        && chars.next().is_some_and(|c| c.is_lowercase() || c == ' ' || c == '’' || c == '\'');
    let chunk = next.split(char::is_whitespace).next().unwrap_or_default();
    // An address, a file or a program's name is no end of a sentence.
    let technical =
        |piece: &str| piece.contains(['/', '@', '_', '\\', '=']) || piece.contains("www");
    ends_word && opens_word && !technical(word) && !technical(chunk)
}

/// Whether a line break ends a sentence: the line ended although the next word would have fit,
/// or the next line is an item of a list.
fn breaks_on_purpose(text: &str, position: usize) -> bool {
    let next = text[position + 1..].trim_start_matches([' ', '\t', '\r']);
    if next.starts_with('\n') || is_item(next) {
        return true;
    }
    let line = text[..position].rsplit('\n').next().unwrap_or_default().trim_end();
    let word = next.split(char::is_whitespace).next().unwrap_or_default();
    let width = text.lines().map(str::len).max().unwrap_or_default();
    // Wrapped lines are of like length; half a line's slack leaves room for long words.
    let short = (line.len() + 1 + word.len()) * 2 < width;
    short && !line.ends_with([',', ';', '-']) && opening_of(next) == Opening::Upper
}

/// Whether a line begins with the mark of a list item.
fn is_item(line: &str) -> bool {
    let marked = line.strip_prefix(['•', '*', '-', '–', '—', '▪', '◦', '·']);
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let numbered = (1..=2).contains(&digits).then(|| &line[digits..]);
    marked
        .or(numbered.and_then(|rest| rest.strip_prefix(['.', ')'])))
        .is_some_and(|rest| rest.starts_with([' ', '\t']))
}

/// Adds what stands between `start` and `end`, white space left out.
fn push(found: &mut Vec<Span>, text: &str, start: usize, end: usize) {
    let piece = &text[start..end];
    let trimmed = piece.trim();
    if !trimmed.is_empty() {
        let from = start + piece.len() - piece.trim_start().len();
        found.push(Span::new(from, from + trimmed.len()));
    }
}

#[cfg(test)]
mod tests;
