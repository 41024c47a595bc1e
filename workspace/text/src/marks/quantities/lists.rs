//! The words that figures are made of.

use std::borrow::Cow;

use super::figures::is_symbol;
use crate::document::{Document, TokenKind};
use crate::language::{Language, WordList};
use crate::span::Span;

/// A word, or a part of one with hyphens ("15-minute").
pub(super) struct Word<'a> {
    pub(super) span: Span,
    pub(super) text: &'a str,
    pub(super) lower: Cow<'a, str>,
    pub(super) kind: TokenKind,
    pub(super) stop: bool,
    /// Whether a hyphen ties it to the word before.
    pub(super) glued: bool,
}

/// How a word blurs a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blur {
    /// About, nearly.
    Near,
    /// At least, more than.
    Least,
    /// At most, up to.
    Most,
}

/// What a number word does to the number before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Numeral {
    /// Adds to it.
    Adds(f64),
    /// Multiplies it: hundred, dozen, million.
    Times(f64),
    /// Multiplies it, or stands by itself: German "hundert".
    Alone(f64),
    /// Stands for several times itself: dozens, thousands.
    Many(f64),
    /// One, before a multiplier.
    Article,
    Half,
}

/// How many words a unit has at most.
const LONGEST_UNIT: usize = 3;

/// The lists of a language.
pub(super) struct Lists<'a> {
    numbers: &'a WordList,
    units: &'a WordList,
    words: &'a WordList,
    plurals: &'a WordList,
    /// Whether a comma parts the decimals and a stop the thousands.
    pub(super) decimal_comma: bool,
    /// Whether all nouns are written with a capital.
    pub(super) capital_nouns: bool,
}

impl Lists<'_> {
    pub(super) fn of(language: &Language) -> Lists<'_> {
        let orthography = language.list("orthography");
        Lists {
            numbers: language.list("numbers"),
            units: language.list("units"),
            words: language.list("quantity-words"),
            plurals: language.list("plurals"),
            decimal_comma: orthography.contains("decimal comma"),
            capital_nouns: orthography.contains("capital nouns"),
        }
    }

    pub(super) fn numeral(&self, lower: &str) -> Option<Numeral> {
        let entry = self.numbers.get(lower)?;
        let value = entry.column(0).parse().ok()?;
        Some(match entry.column(1) {
            "times" => Numeral::Times(value),
            "alone" => Numeral::Alone(value),
            "many" => Numeral::Many(value),
            "article" => Numeral::Article,
            "half" => Numeral::Half,
            _ => Numeral::Adds(value),
        })
    }

    pub(super) fn unit(&self, lower: &str) -> Option<&'static str> {
        self.units.get(lower).map(|entry| entry.column(0))
    }

    /// The unit at the head of some words ("minutes", "Hong Kong dollars"), and how many words it
    /// has.
    pub(super) fn unit_at(&self, words: &[Word]) -> Option<(&'static str, usize)> {
        (1..=LONGEST_UNIT).rev().find_map(|length| {
            let words: Vec<&str> = words.get(..length)?.iter().map(|w| w.lower.as_ref()).collect();
            Some((self.unit(&words.join(" "))?, length))
        })
    }

    /// A currency before its figure ("$", "US$"), and how many words it has.
    pub(super) fn currency(&self, words: &[Word]) -> Option<(&'static str, usize)> {
        match words {
            [country, mark, ..] if mark.text == "$" && mark.span.start == country.span.end => {
                let unit = match country.text {
                    "US" => "USD",
                    "C" | "CA" => "CAD",
                    "A" | "AU" => "AUD",
                    "HK" => "HKD",
                    "NZ" => "NZD",
                    "S" => "SGD",
                    "R" => "BRL",
                    _ => return None,
                };
                Some((unit, 2))
            }
            [mark, ..] if is_symbol(mark.text) => self.unit(mark.text).map(|unit| (unit, 1)),
            _ => None,
        }
    }

    /// The words before word `at` that blur its figure, and where they begin.
    pub(super) fn blur(&self, words: &[Word], at: usize) -> (Option<Blur>, usize) {
        for length in [3, 2, 1] {
            let Some(start) = at.checked_sub(length) else { continue };
            if let Some(blur) = self.blur_of(&words[start..at]) {
                return (Some(blur), start);
            }
        }
        (None, at)
    }

    /// The words behind a figure that blur it ("or so"), and how many they are.
    pub(super) fn blur_behind(&self, words: &[Word]) -> (Option<Blur>, usize) {
        match words.get(..2).map(|two| (self.blur_of(two), &two[0].lower)) {
            Some((blur @ Some(_), first)) if first == "or" => (blur, 2),
            _ => (None, 0),
        }
    }

    fn blur_of(&self, words: &[Word]) -> Option<Blur> {
        let phrase: Vec<&str> = words.iter().map(|word| word.lower.as_ref()).collect();
        match self.words.get(&phrase.join(" "))?.column(0) {
            "near" => Some(Blur::Near),
            "least" => Some(Blur::Least),
            "most" => Some(Blur::Most),
            _ => None,
        }
    }

    /// Whether a word ties what is counted to its figure: "hundreds of people".
    pub(super) fn is_of(&self, lower: &str) -> bool {
        self.words.get(lower).is_some_and(|entry| entry.column(0) == "of")
    }

    pub(super) fn counts_nothing(&self, lower: &str) -> bool {
        self.words.get(lower).is_some_and(|entry| entry.column(0) == "none")
    }

    pub(super) fn is_counted(&self, lower: &str) -> bool {
        self.words.get(lower).is_some_and(|entry| entry.column(0) == "counted")
    }

    /// Whether a word looks like a noun in the plural.
    pub(super) fn is_plural(&self, lower: &str) -> bool {
        let ending = lower.len() > 3
            && lower.ends_with('s')
            && !["ss", "us", "is", "'s", "’s"].iter().any(|ending| lower.ends_with(ending));
        ending || self.plurals.contains(lower)
    }
}

/// The words of a sentence, parted at hyphens.
pub(super) fn words(document: &Document, sentence: usize) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    for token in document.tokens_of(sentence) {
        let text = document.slice(token.span);
        let whole = text.len() == 1 || token.kind == TokenKind::Punctuation;
        let mut start = token.span.start as usize;
        for piece in text.split_inclusive('-') {
            let word = if whole { piece } else { piece.strip_suffix('-').unwrap_or(piece) };
            let span = Span::new(start, start + word.len());
            let lower = match word.bytes().any(|b| b.is_ascii_uppercase() || !b.is_ascii()) {
                true => Cow::Owned(word.to_lowercase().replace('’', "'")),
                false => Cow::Borrowed(word),
            };
            let digits = word.starts_with(|c: char| c.is_ascii_digit());
            let glued = start > token.span.start as usize;
            // "COVID-19" and "G-20" hold no figure.
            let kind = if digits && !glued {
                TokenKind::Number
            } else if glued {
                TokenKind::Word
            } else {
                token.kind
            };
            words.push(Word { span, text: word, lower, kind, stop: token.stop, glued });
            start += piece.len();
        }
    }
    words
}
