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
    let word = |at: usize| reading.words.get(at).filter(|_| sentence.contains(&at));
    let lower = |at: usize| word(at).map_or("", |word| &*word.lower);
    let class = |at: usize| lexicon.class(lower(at));
    let Some(before) = hit.start.checked_sub(1).filter(|before| sentence.contains(before)) else {
        return true;
    };
    if lexicon.is_negation(lower(before)) {
        return false;
    }
    // "The very act of voting" and "from the very start", but "the very large dam".
    let determined = matches!(class(before), Some(Class::Determiner | Class::Possessive));
    let ends = word(hit.end + 1).is_none_or(|word| !word.is_word() || class(hit.end + 1).is_some());
    let best = lower(hit.end).ends_with("est");
    lower(hit.start) != "very"
        || best
        || !determined
        || matches!(lower(before), "a" | "an")
        || !ends
}
