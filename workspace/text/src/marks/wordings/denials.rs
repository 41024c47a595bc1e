//! Whether a word of denial denies what somebody says.
//!
//! "Denied the charge" does; "denied the request", "was denied entry", "did not deny" and "asked
//! whether she denies it" don't.

use std::ops::Range;

use super::is_be;
use crate::marks::lexicon::{Class, Lexicon};
use crate::marks::reading::{Reading, Word};

/// A negation stands at most this many words before the word that it negates.
const NEGATION_REACH: usize = 2;

/// What is refused stands at most this many words behind the verb.
const REFUSAL_REACH: usize = 4;

/// A word that leaves open whether somebody denies stands at most this many words before.
const QUESTION_REACH: usize = 12;

/// What stands for the accusation stands at most this many words behind the verb, and "that", which
/// tells it, at most so many behind the noun ("denied the claims by her former driver that").
const OBJECT_REACH: usize = 4;
const THAT_REACH: usize = 8;

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
    let open = (hit.start.saturating_sub(QUESTION_REACH).max(sentence.start)..hit.start)
        .rev()
        .take_while(|&at| goes_on(reading, lexicon, at))
        .any(|at| lexicon.asks(lower(at)));
    !(negated || refused || passive || open)
}

/// Whether what stands before a place goes on behind it: at a word, and at a comma before "and".
fn goes_on(reading: &Reading, lexicon: &Lexicon, at: usize) -> bool {
    let ties = |next: &Word| lexicon.class(&next.lower) == Some(Class::Conjunction);
    let word = &reading.words[at];
    word.is_word() || word.is(",") && reading.words.get(at + 1).is_some_and(ties)
}

/// A denial with the words behind it that stand for the accusation and do not tell it: "denied
/// those allegations", "denied the claims by her former driver".
pub(super) fn with_object(
    reading: &Reading,
    lexicon: &Lexicon,
    hit: Range<usize>,
    sentence: &Range<usize>,
) -> Range<usize> {
    let lower = |at: usize| &*reading.words[at].lower;
    let stands_before_nouns = |at: usize| {
        matches!(lexicon.class(lower(at)), Some(Class::Determiner | Class::Possessive))
            || lexicon.is_modifier(lower(at))
            || reading.words[at].possessive
    };
    let reach = hit.end..(hit.end + OBJECT_REACH).min(sentence.end);
    let noun = reach.clone().find(|&at| !stands_before_nouns(at));
    let Some(noun) = noun.filter(|&at| lexicon.is_allegation(lower(at))) else { return hit };
    let mut behind = (noun + 1..sentence.end).take_while(|&at| reading.words[at].is_word());
    match behind.next().map(|at| (lower(at), lexicon.class(lower(at)))) {
        Some(("that", _)) => hit,
        Some((_, Some(Class::Preposition))) => {
            let that = behind.take(THAT_REACH).find(|&at| lower(at) == "that");
            that.map_or(hit.clone(), |that| hit.start..that)
        }
        _ => hit.start..noun + 1,
    }
}
