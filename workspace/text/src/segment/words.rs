//! Words in scripts that set no spaces between them, or build letters from parts.
//!
//! Chinese, Japanese, Thai, Lao, Khmer and Burmese words are found by dictionary (ICU), all
//! others by the boundaries of UAX #29.

use std::sync::LazyLock;

use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use super::RawToken;
use crate::document::TokenKind;
use crate::span::Span;

static DICTIONARY: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(Default::default()));

/// Whether a letter's script needs more than a look at single characters.
pub(super) fn needs_words(c: char) -> bool {
    // From Hebrew on; Georgian, Cherokee and the further Latin and Greek blocks do without.
    c >= '\u{591}'
        && !matches!(c, '\u{10a0}'..='\u{10ff}' | '\u{1e00}'..='\u{2fff}')
        && (c.is_alphanumeric() || is_mark(c))
}

/// Vowel signs and other marks that complete a letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{900}'..='\u{963}' | '\u{981}'..='\u{dff}' | '\u{e31}'..='\u{e4e}'
        | '\u{eb1}'..='\u{ecd}' | '\u{102b}'..='\u{103e}' | '\u{17b4}'..='\u{17d3}'
        | '\u{3005}' | '\u{30fc}')
}

/// The length of the run of such letters at the start of `text`.
pub(super) fn run(text: &str) -> usize {
    let inside =
        |c: char| needs_words(c) || matches!(c, '\u{200c}' | '\u{200d}' | '\'' | '״' | '׳');
    text.find(|c| !inside(c)).unwrap_or(text.len())
}

/// The words of such a run, which stands at `offset`.
pub(super) fn tokens(run: &str, offset: usize, found: &mut Vec<RawToken>) {
    let mut start = 0;
    for end in DICTIONARY.segment_str(run).skip(1) {
        let kind = match run[start..end].chars().next() {
            Some(c) if c.is_numeric() => TokenKind::Number,
            Some(c) if needs_words(c) => TokenKind::Word,
            _ => TokenKind::Punctuation,
        };
        found.push(RawToken { span: Span::new(offset + start, offset + end), kind });
        start = end;
    }
}
