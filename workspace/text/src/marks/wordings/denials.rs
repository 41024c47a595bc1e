//! Whether a word of denial denies what somebody says.
//!
//! "Denied the charge" does; "denied the request", "was denied entry" and "did not deny" don't.

use std::ops::Range;

use super::is_be;
use crate::marks::lexicon::Lexicon;
use crate::marks::reading::Reading;

/// A negation stands at most this many words before the word that it negates.
const NEGATION_REACH: usize = 2;

/// What is refused stands at most this many words behind the verb.
const REFUSAL_REACH: usize = 4;

/// Whether the hit of a denial in a sentence is one.
pub(super) fn denies(
    reading: &Reading,
    lexicon: &Lexicon,
    hit: &Range<usize>,
    sentence: &Range<usize>,
) -> bool {
    let lower = |at: usize| &*reading.words[at].lower;
    let reach = hit.start.saturating_sub(NEGATION_REACH).max(sentence.start);
    let negated = (reach..hit.start).any(|at| lexicon.is_negation(lower(at)));
    let behind = hit.end..(hit.end + REFUSAL_REACH).min(sentence.end);
    let mut object = behind.take_while(|&at| reading.words[at].is_word());
    let refused = object.any(|at| lexicon.is_refusable(lower(at)));
    let before = hit.start.checked_sub(1).filter(|at| sentence.contains(at));
    let passive = before.is_some_and(|at| is_be(lower(at)))
        && hit.len() == 1
        && lexicon.is_past_participle(lower(hit.start));
    !(negated || refused || passive)
}
