//! What each word of a sentence may mean in a date.

use rustc_hash::FxHashMap;

use crate::document::{Document, TokenKind};
use crate::language::{Entry, Language};
use crate::span::Span;

/// A word, or a part of one with hyphens ("mid", "November").
pub(super) struct Word<'a> {
    pub(super) span: Span,
    pub(super) text: &'a str,
    pub(super) sense: Sense,
    /// Whether a hyphen ties it to the word before.
    pub(super) tied: bool,
}

/// What a word may mean in a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sense {
    /// A month, and whether its name is also another word ("May") or an abbreviation.
    Month(i32, bool),
    /// A day of the week, 1 is Monday.
    Weekday(i32),
    /// A unit, by its TIMEX3 letter.
    Unit(&'static str),
    /// Counted from now: last, this, next.
    Shift(i32),
    /// Counted from what was told before: previous, following.
    Before(i32),
    /// Behind its unit (French "dernière").
    Behind(i32),
    /// Before its figure (German "vor zwei Jahren").
    BeforeNow(i32),
    /// The one told before: that, same.
    Same,
    /// The last that is complete.
    Latest,
    /// Counted in days from today.
    Day(i32),
    /// The part of today: tonight.
    Today(&'static str),
    /// A part of the day.
    Part(&'static str),
    /// A time of the day by name.
    Clock(&'static str),
    /// Hours and minutes.
    Time(i32, i32),
    /// Before or after noon, as hours to add.
    Half(i32),
    Season(&'static str),
    Holiday(&'static str),
    /// A vague reference, a word that makes one with a unit ("recent years"), "future".
    Reference(&'static str),
    Vague(&'static str),
    Future(&'static str),
    /// Early, late, the end of.
    Edge,
    /// So far from now: ago.
    Ago(i32),
    /// So far from what was told before: earlier, later.
    Apart(i32),
    /// A number in digits that may be a day, a year, an hour; with how many digits.
    Figure(i32, usize),
    /// A number as a word; `a` is one.
    Number(i32),
    /// An indefinite number.
    Several,
    Ordinal(i32),
    /// A decade by its first year.
    Decade(i32),
    /// A day in figures.
    Date(i32, i32, i32),
    /// A time zone.
    Zone,
    /// Each, every.
    Each,
    The,
    Of,
    Or,
    So,
    Fiscal,
    /// A preposition behind which a month's name is no other word.
    Lead,
    Currency,
    Comma,
    Slash,
    Hyphen,
    Apostrophe,
    Other,
}

/// The time words of a language.
pub(crate) struct TimeWords {
    senses: FxHashMap<&'static str, Sense>,
    /// Expressions of several words, by the first byte in lower case.
    phrases: FxHashMap<u8, Vec<(&'static str, Sense)>>,
    /// Names of months and days that count only when written with a capital.
    capitals: bool,
    /// Whether a stop behind a figure makes it an ordinal.
    ordinal_stop: bool,
}

impl TimeWords {
    pub(crate) fn of(language: &Language) -> TimeWords {
        let mut senses = FxHashMap::default();
        let mut phrases: FxHashMap<u8, Vec<(&str, Sense)>> = FxHashMap::default();
        let number = |entry: &Entry, column| entry.column(column).parse().unwrap_or(0);
        for entry in language.list("numbers").entries() {
            if matches!(entry.column(1), "" | "article") {
                senses.insert(entry.word, Sense::Number(number(entry, 0)));
            }
        }
        for entry in language.list("ordinals").entries() {
            senses.insert(entry.word, Sense::Ordinal(number(entry, 0)));
        }
        for entry in language.list("time-words").entries() {
            let Some(sense) = sense_of(entry.column(0), entry.column(1)) else { continue };
            match entry.word.contains(' ') {
                true => {
                    phrases.entry(first_byte(entry.word)).or_default().push((entry.word, sense));
                }
                false => _ = senses.insert(entry.word, sense),
            }
        }
        for entry in language.list("months").entries() {
            senses.insert(entry.word, Sense::Month(number(entry, 0), entry.column(1) == "word"));
        }
        for entry in language.list("weekdays").entries() {
            senses.insert(entry.word, Sense::Weekday(number(entry, 0)));
        }
        let orthography = language.list("orthography");
        let capitals = !orthography.contains("small month names");
        let ordinal_stop = orthography.contains("ordinal stop");
        TimeWords { senses, phrases, capitals, ordinal_stop }
    }

    fn sense(&self, text: &str, kind: TokenKind) -> Sense {
        match kind {
            TokenKind::Punctuation => match text {
                "$" | "€" | "£" | "¥" | "#" => Sense::Currency,
                "," => Sense::Comma,
                "/" => Sense::Slash,
                "-" | "–" => Sense::Hyphen,
                "'" | "’" | "‘" => Sense::Apostrophe,
                _ => Sense::Other,
            },
            TokenKind::Number => figure(text),
            // Most words are small letters and mean nothing here.
            TokenKind::Word if text.bytes().all(|b| b.is_ascii_lowercase()) => {
                match self.senses.get(text) {
                    Some(Sense::Month(..) | Sense::Weekday(_)) if self.capitals => Sense::Other,
                    sense => sense.copied().unwrap_or(Sense::Other),
                }
            }
            TokenKind::Word => {
                let capital = text.starts_with(char::is_uppercase);
                let bare = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s"));
                let mut lower = bare.unwrap_or(text).to_lowercase().replace('’', "'");
                lower.retain(|c| c != '.');
                match self.senses.get(lower.as_str()) {
                    Some(Sense::Month(..) | Sense::Weekday(_)) if self.capitals && !capital => {
                        Sense::Other
                    }
                    // "Sun" and "Mar" are days and months only with their stop.
                    Some(Sense::Weekday(_)) if lower.len() <= 3 && !text.ends_with('.') => {
                        Sense::Other
                    }
                    Some(Sense::Month(month, _)) if lower.len() <= 3 && !text.ends_with('.') => {
                        Sense::Month(*month, true)
                    }
                    Some(&sense) => sense,
                    None if is_zone(text) => Sense::Zone,
                    None => Sense::Other,
                }
            }
        }
    }
}

/// In lower case; 0 for no word.
fn first_byte(word: &str) -> u8 {
    word.as_bytes().first().map_or(0, u8::to_ascii_lowercase)
}

fn sense_of(class: &str, value: &'static str) -> Option<Sense> {
    let number = || value.parse().unwrap_or(0);
    Some(match class {
        "unit" => Sense::Unit(value),
        "shift" => Sense::Shift(number()),
        "before" | "after" => Sense::Before(number()),
        "behind" => Sense::Behind(number()),
        "before now" => Sense::BeforeNow(number()),
        "same" => Sense::Same,
        "latest" => Sense::Latest,
        "day" => Sense::Day(number()),
        "today" => Sense::Today(value),
        "part" => Sense::Part(value),
        "clock" => Sense::Clock(value),
        "half" => Sense::Half(number()),
        "season" => Sense::Season(value),
        "holiday" => Sense::Holiday(value),
        "reference" => Sense::Reference(value),
        "vague" => Sense::Vague(value),
        "future" => Sense::Future(value),
        "edge" => Sense::Edge,
        "ago" => Sense::Ago(number()),
        "some" => Sense::Several,
        "apart" => Sense::Apart(number()),
        "each" => Sense::Each,
        "the" => Sense::The,
        "of" => Sense::Of,
        "or" => Sense::Or,
        "so" => Sense::So,
        "fiscal" => Sense::Fiscal,
        "lead" => Sense::Lead,
        _ => return None,
    })
}

/// A token of digits: a figure, an ordinal ("28th"), a decade ("1980s"), a clock time ("7:15"),
/// a day ("28.09.2015").
fn figure(text: &str) -> Sense {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number: i32 = match text[..digits].parse() {
        Ok(number) if digits <= 4 => number,
        _ => return Sense::Other,
    };
    let rest = &text[digits..];
    match rest {
        "" => return Sense::Figure(number, digits),
        "s" | "'s" | "’s" if number % 10 == 0 && digits == 4 => return Sense::Decade(number),
        "s" | "'s" | "’s" if number % 10 == 0 && digits == 2 => {
            return Sense::Decade(1900 + number);
        }
        "st" | "nd" | "rd" | "th" | "er" | "º" => return Sense::Ordinal(number),
        "'s" | "’s" => return Sense::Figure(number, digits),
        "am" | "a.m." => return Sense::Time(number % 12, 0),
        "pm" | "p.m." => return Sense::Time(number % 12 + 12, 0),
        _ => {}
    }
    let pieces: Vec<Option<i32>> =
        rest.get(1..).unwrap_or_default().split(['.', ':']).map(|p| p.parse().ok()).collect();
    match (rest.as_bytes()[0], pieces.as_slice()) {
        (b':', [Some(minutes @ 0..60), ..]) if number < 25 => Sense::Time(number, *minutes),
        (b'.', [Some(month @ 1..=12), Some(year @ 1000..3000)]) => {
            Sense::Date(*year, *month, number)
        }
        _ => Sense::Other,
    }
}

/// Whether a word can be a time zone ("ET", "GMT", "EST").
fn is_zone(text: &str) -> bool {
    matches!(text.len(), 2..=4)
        && text.ends_with('T')
        && text.bytes().all(|b| b.is_ascii_uppercase())
}

/// The words of a sentence; hyphens part them, so that "third-quarter" reads as "third quarter".
pub(super) fn words<'a>(
    document: &'a Document,
    sentence: usize,
    lists: &TimeWords,
) -> Vec<Word<'a>> {
    let tokens = document.tokens_of(sentence);
    let mut words: Vec<Word> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let text = document.slice(token.span);
        if let Some(Word { sense: sense @ Sense::Figure(..), .. }) = words.last_mut()
            && let Sense::Figure(number @ 1..=31, 1..=2) = *sense
            && lists.ordinal_stop
            && text == "."
        {
            *sense = Sense::Ordinal(number);
            continue;
        }
        let mut start = 0;
        for piece in text.split_inclusive('-') {
            let word = if text.len() == 1 { text } else { piece.trim_end_matches('-') };
            let from = token.span.start as usize + start;
            let kind = match word.bytes().next() {
                Some(b'0'..=b'9') => TokenKind::Number,
                _ => token.kind,
            };
            let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
            let span = Span::new(from, from + bare.len());
            words.push(Word { span, text: word, sense: lists.sense(word, kind), tied: start > 0 });
            start += piece.len();
        }
    }
    for at in 0..words.len() {
        join_phrase(&mut words, at, lists);
    }
    words
}

/// Makes one word of an expression of several ("Labor Day", French "il y a").
fn join_phrase(words: &mut Vec<Word>, at: usize, lists: &TimeWords) {
    let Some(first) = words.get(at).map(|word| word.text) else { return };
    for (phrase, sense) in lists.phrases.get(&first_byte(first)).into_iter().flatten() {
        let mut rest = phrase.split(' ');
        if !rest.next().is_some_and(|word| word.eq_ignore_ascii_case(first)) {
            continue;
        }
        let rest: Vec<&str> = rest.collect();
        let matches = words.len() > at + rest.len()
            && rest
                .iter()
                .zip(&words[at + 1..])
                .all(|(word, found)| found.text.eq_ignore_ascii_case(word));
        if matches {
            words[at].sense = *sense;
            words[at].span = words[at].span.join(words[at + rest.len()].span);
            words.drain(at + 1..=at + rest.len());
            return;
        }
    }
}
