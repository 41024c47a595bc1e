//! Tokens of a sentence: words, numbers and marks.
//!
//! A word keeps what stands inside it: stops ("U.S."), hyphens ("COVID-19", "e-mail"), apostrophes
//! ("don't", "Trump’s"), `&` ("AT&T"). A stop behind a word that doesn't end the sentence is an
//! abbreviation's and belongs to it ("Mr.", "J."). A number keeps separators ("240,000", "3.5",
//! "5:21") and letters that lean on it ("1980s", "7th"). Addresses are one word each. In languages that elide, the
//! apostrophe ends its word ("l'eau"). All other
//! visible characters are tokens of their own.
//!
//! Bytes decide as long as they are ASCII; letters of other alphabets are taken one by one, and
//! scripts that set no spaces are left to [`words`]. time: O(n).

use super::RawToken;
use super::words::{self, needs_words};
use crate::document::TokenKind;
use crate::language::{Language, WordList};
use crate::span::Span;

/// The tokens of a sentence.
pub(crate) struct Tokens {
    /// In order.
    pub(crate) tokens: Vec<RawToken>,
    /// How many ends are no ends but cuts, because a token was too long.
    pub(crate) cut: usize,
}

/// The tokens of one sentence, none of them longer than `longest` bytes.
pub(crate) fn tokens(sentence: &str, language: &Language, longest: usize) -> Tokens {
    let elisions = language.list("elisions");
    let mut found = Vec::with_capacity(sentence.len() / 5 + 1);
    let mut cut = 0;
    let mut at = 0;
    while let Some(c) = sentence[at..].chars().next() {
        if c.is_whitespace() || c.is_control() {
            at += c.len_utf8();
        } else if needs_words(c) {
            let length = words::run(&sentence[at..]);
            words::tokens(&sentence[at..at + length], at, &mut found);
            at += length;
        } else if is_letter(c) {
            let end = address_end(sentence, at).unwrap_or_else(|| word_end(sentence, at, elisions));
            let kind = kind_of(&sentence[at..end]);
            while end - at > longest {
                let next = sentence
                    .ceil_char_boundary(at + 1)
                    .max(sentence.floor_char_boundary(at + longest));
                found.push(RawToken { span: Span::new(at, next), kind });
                cut += 1;
                at = next;
            }
            found.push(RawToken { span: Span::new(at, end), kind });
            at = end;
        } else {
            let end = at + c.len_utf8();
            found.push(RawToken { span: Span::new(at, end), kind: TokenKind::Punctuation });
            at = end;
        }
    }
    Tokens { tokens: found, cut }
}

/// Letters and digits of alphabets with spaces between words, with their combining marks.
fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    (c.is_alphanumeric() || is_combining(c)) && !needs_words(c)
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}')
}

/// Where the word that begins at `start` ends.
fn word_end(text: &str, start: usize, elisions: &WordList) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_') {
            at += 1;
        }
        let mut rest = text[at..].chars();
        let Some(c) = rest.next() else { return at };
        if is_letter(c) {
            at += c.len_utf8();
            continue;
        }
        let behind = rest.next().filter(|&c| is_letter(c));
        let before = text[start..at].chars().next_back().unwrap_or_default();
        match behind {
            // "L'eau" is two words.
            Some(_) if is_apostrophe(c) && elides(&text[start..at], elisions) => {
                return at + c.len_utf8();
            }
            Some(behind) if joins(c, before, behind) => at += c.len_utf8(),
            _ if c == '.' && owns_stop(&text[start..at], &text[at + 1..]) => return at + 1,
            _ => return at,
        }
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Whether a word has lost its vowel before the next ("l'", "qu'").
fn elides(word: &str, elisions: &WordList) -> bool {
    word.len() <= 8 && (elisions.contains(word) || elisions.contains(&word.to_lowercase()))
}

/// Whether a mark between two letters or digits is part of the word.
fn joins(mark: char, before: char, behind: char) -> bool {
    let digits = before.is_ascii_digit() && behind.is_ascii_digit();
    match mark {
        '.' => digits || (!before.is_ascii_digit() && !behind.is_ascii_digit()),
        ',' | ':' => digits,
        // "15-20" is a range of two numbers.
        '-' | '‐' | '‑' => !digits,
        '\'' | '’' | '‘' | '·' | '&' | '@' => !digits,
        _ => false,
    }
}

/// Whether the stop behind a word belongs to it: the last of an acronym, or any single stop that
/// doesn't end the sentence.
fn owns_stop(word: &str, behind: &str) -> bool {
    if word.as_bytes()[0].is_ascii_digit() {
        return false;
    }
    let last = word.rsplit('.').next().unwrap_or_default();
    let acronym = last.len() < word.len() && last.chars().count() == 1;
    acronym || (behind.starts_with([' ', ',', '\u{a0}']) && behind.contains(is_letter))
}

/// Where the web or mail address that begins at `start` ends.
fn address_end(text: &str, start: usize) -> Option<usize> {
    let rest = &text[start..];
    // Only few words begin like an address: a look at one byte spares the search.
    let begins = match rest.as_bytes()[0] {
        b'h' => rest.starts_with("http://") || rest.starts_with("https://"),
        b'w' => rest.starts_with("www."),
        _ => false,
    };
    let stops = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '“' | '”' | '»');
    let chunk = || &rest[..rest.find(stops).unwrap_or(rest.len())];
    begins.then(|| {
        start + chunk().trim_end_matches(['.', ',', ')', ']', '!', '?', ';', ':', '’', '\'']).len()
    })
}

/// A number begins with a digit, and what follows leans on it.
fn kind_of(word: &str) -> TokenKind {
    let first = word.chars().next().unwrap_or_default();
    match first.is_numeric() && !word.contains(['-', '‐', '‑', '_', '@']) {
        true => TokenKind::Number,
        false => TokenKind::Word,
    }
}

#[cfg(test)]
mod tests;
