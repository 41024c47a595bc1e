//! What stands between quotation marks.
//!
//! Read from left to right, paragraph by paragraph: a mark opens or closes by its shape and by the
//! white space around it. What no mark closes ends with its paragraph. Single marks count only
//! where the document has no double ones but inside them, since an apostrophe looks the same.

use std::ops::Range;

use crate::document::Document;
use crate::span::Span;

/// A stretch between two marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Enclosed {
    /// Without the marks.
    pub(super) inner: Span,
    /// With the marks.
    pub(super) outer: Span,
    /// Whether a mark closes it, and not just the paragraph's end.
    pub(super) closed: bool,
    /// Whether it is written as the title of a work is.
    pub(super) title: bool,
}

/// Behind so many marks of a paragraph that nothing closes, no more are paired.
const MOST_UNCLOSED: usize = 8;

/// The stretches of every paragraph, and of the headline behind them.
pub(super) fn enclosed(document: &Document) -> Vec<Vec<Enclosed>> {
    let headline = document.headline().map(|index| document.sentences[index].span);
    let texts: Vec<Span> = document.paragraphs.iter().copied().chain(headline).collect();
    let doubles: Vec<_> = texts.iter().map(|span| pairs(document, *span, 0)).collect();
    let singles: Vec<_> = texts.iter().map(|span| singles(document, *span)).collect();
    let outer: Vec<Span> = singles.iter().flatten().map(|single| single.outer).collect();
    let mut inner = doubles.iter().flatten().map(|double| double.outer);
    let british = inner.all(|double| {
        let behind = outer.partition_point(|single| single.start <= double.start);
        behind > 0 && outer[behind - 1].contains(double)
    });
    if british { singles } else { doubles }
}

/// What a character does, seen between its neighbours; `open` is the mark that is still open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Opens,
    Closes,
    Nothing,
}

fn double(open: Option<char>, before: Option<char>, mark: char, after: Option<char>) -> Act {
    let word_before = before.is_some_and(|c| !c.is_whitespace() && !"([—–-/".contains(c));
    let word_after = after.is_some_and(|c| c.is_alphanumeric() || "[($…'‘.#@".contains(c));
    match (mark, open) {
        ('„' | '“' | '«' | '`', None) => Act::Opens,
        ('\'', Some('`')) => Act::Closes,
        ('”' | '»', None) if word_after && !word_before => Act::Opens,
        ('"', None) if word_after && !before.is_some_and(char::is_alphanumeric) => Act::Opens,
        ('“' | '”', Some('„')) => Act::Closes,
        ('“', Some('“')) if word_before && !word_after => Act::Closes,
        ('”', Some('“' | '”' | '"')) => Act::Closes,
        ('"', Some('"' | '“' | '„' | '”')) if word_before || !word_after => Act::Closes,
        ('»', Some('«')) | ('«', Some('»')) => Act::Closes,
        _ => Act::Nothing,
    }
}

/// Pairs the marks of one paragraph. A pair inside a quotation belongs to it; where a quotation is
/// never closed, the pairs inside it count for themselves; `unclosed` are so many around it.
fn pairs(document: &Document, paragraph: Span, unclosed: usize) -> Vec<Enclosed> {
    let text = document.slice(paragraph);
    let base = paragraph.start as usize;
    let mut found = Vec::new();
    let mut open: Option<(Range<usize>, char, bool)> = None;
    let mut before = None;
    // Curly marks that are open inside a quotation.
    let mut nested = 0usize;
    let mut characters = text.char_indices().peekable();
    while let Some((at, mark)) = characters.next() {
        let opened = open.as_ref().map(|(_, mark, _)| *mark);
        // ``A typewriter's quotation''.
        let (mark, length) = match (mark, characters.peek(), opened) {
            ('`', Some((_, '`')), None) => ('`', 2),
            ('\'', Some((_, '\'')), Some('`')) => ('\'', 2),
            ('`', ..) | ('\'', _, Some('`')) => (' ', 1),
            _ => (mark, mark.len_utf8()),
        };
        let after = text[at + length..].chars().next();
        let mut act = double(opened, before, mark, after);
        let opens_inside = mark == '“' && act == Act::Nothing && opened == Some('“');
        if opens_inside && text[..at].trim_end().ends_with(['.', '?', '!']) {
            // A new sentence opens another quotation: the one before was left open.
            let (opening, ..) = open.take().unwrap_or_default();
            let end = text[..at].trim_end().len();
            found.push(Enclosed { closed: false, ..stretch(base, opening, end..end) });
            act = Act::Opens;
        } else if opens_inside || opened == Some('"') && mark == '“' {
            nested += 1;
            act = Act::Nothing;
        } else if nested > 0 && mark == '”' {
            nested -= 1;
            act = Act::Nothing;
        }
        match act {
            Act::Opens => {
                nested = 0;
                open = Some((at..at + length, mark, before == Some('=')));
            }
            Act::Closes => {
                if let Some((opening, _, false)) = open.take() {
                    found.push(stretch(base, opening, at..at + length));
                }
            }
            Act::Nothing => {}
        }
        before = Some(mark);
    }
    if let Some((opening, _, attribute)) = open {
        let rest = Span::new(base + opening.end, base + text.len());
        let inside = match unclosed < MOST_UNCLOSED {
            true => pairs(document, rest, unclosed + 1),
            false => Vec::new(),
        };
        if !inside.is_empty() {
            found.extend(inside);
        } else if !attribute {
            let end = text.len();
            found.push(Enclosed { closed: false, ..stretch(base, opening, end..end) });
        }
    }
    found.retain(|enclosed| !document.slice(enclosed.inner).trim().is_empty());
    found
}

/// The stretch between two marks.
fn stretch(base: usize, opening: Range<usize>, closing: Range<usize>) -> Enclosed {
    Enclosed {
        inner: Span::new(base + opening.end, base + closing.start.max(opening.end)),
        outer: Span::new(base + opening.start, base + closing.end),
        closed: true,
        title: false,
    }
}

/// Pairs single marks: an opening one with the last that can close before the next opens.
fn singles(document: &Document, paragraph: Span) -> Vec<Enclosed> {
    let text = document.slice(paragraph);
    let base = paragraph.start as usize;
    let mut found = Vec::new();
    let mut open: Option<(Range<usize>, char, Option<Range<usize>>)> = None;
    let mut before: Option<char> = None;
    for (at, mark) in text.char_indices() {
        let after = text[at + mark.len_utf8()..].chars().next();
        let word_after = after.is_some_and(char::is_alphanumeric);
        let free = before.is_none_or(|c| c.is_whitespace() || "([—–".contains(c));
        if matches!(mark, '‘' | '\'') && free && word_after {
            if let Some((opening, _, Some(closing))) = open.take() {
                found.push(stretch(base, opening, closing));
            }
            open = Some((at..at + mark.len_utf8(), mark, None));
        } else if let Some((_, opening, closing)) = &mut open
            && (mark == '’' || (mark == '\'' && *opening == '\''))
            && !word_after
        {
            *closing = Some(at..at + mark.len_utf8());
        }
        before = Some(mark);
    }
    if let Some((opening, _, Some(closing))) = open {
        found.push(stretch(base, opening, closing));
    }
    found
}
