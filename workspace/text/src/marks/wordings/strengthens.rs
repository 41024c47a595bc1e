//! Whether an intensifier says how much.
//!
//! "Very large" does; "the very suggestion" says which one, and "not entirely" takes it back.

use std::ops::Range;

use crate::marks::lexicon::{Class, Lexicon};
use crate::marks::reading::Reading;

/// Whether the hit of an intensifier in a sentence is one.
pub(super) fn strengthens(
    reading: &Reading,
    lexicon: &Lexicon,
    hit: &Range<usize>,
    sentence: &Range<usize>,
) -> bool {
    let words = &reading.words[..sentence.end];
    let lower = |at: usize| words.get(at).map_or("", |word| &*word.lower);
    let Some(before) = hit.start.checked_sub(1).filter(|before| sentence.contains(before)) else {
        return true;
    };
    if lexicon.is_negation(lower(before)) {
        return false;
    }
    // "The very act of voting" and "from the very start", but "the very best" and "the very large
    // dam"
    let determined = !matches!(lower(before), "a" | "an")
        && matches!(lexicon.class(lower(before)), Some(Class::Determiner | Class::Possessive));
    let phrase_ends = words
        .get(hit.end + 1)
        .is_none_or(|word| !word.is_word() || lexicon.class(&word.lower).is_some());
    let names_which = determined && phrase_ends && !lower(hit.end).ends_with("est");
    lower(hit.start) != "very" || !names_which
}
