//! Whether a word of a hedge leaves open what is told.
//!
//! "Could be a trap", "an apparent trap" and "the alleged trap" do; "could be seen" tells of what can
//! be done, "became apparent" of what shows, "who alleged a trap" of what somebody said, and "an
//! unlikely ally" of a surprise.

use std::ops::Range;

use crate::marks::lexicon::{Class, Lexicon};
use crate::marks::reading::Reading;

/// Whether the hit of a hedge in a sentence is one.
pub(super) fn leaves_open(
    reading: &Reading,
    lexicon: &Lexicon,
    hit: &Range<usize>,
    sentence: &Range<usize>,
) -> bool {
    let word = |at: usize| reading.words.get(at).filter(|_| sentence.contains(&at));
    let lower = |at: usize| word(at).map_or("", |word| &*word.lower);
    let before = hit.start.checked_sub(1);
    let class_before = before.and_then(|at| lexicon.class(lower(at)));
    let lower_before = before.map_or("", lower);
    let is_adverb =
        |at: &usize| lexicon.class(lower(*at)) == Some(Class::Adverb) || lower(*at).ends_with("ly");
    let mut behind = (hit.end..sentence.end).skip_while(is_adverb);
    let next = behind.next().unwrap_or(hit.end);
    // A noun or another word of a phrase follows.
    let attributive = word(hit.end).is_some_and(|next| {
        next.is_word() && lexicon.class(&next.lower).is_none_or(|class| class == Class::Adverb)
    });
    match (lower(hit.start), lower(hit.end - 1)) {
        ("could", "be") => !lexicon.is_past_participle(lower(next)),
        // "That may be, but"
        ("may" | "might", "be") => word(hit.end).is_some_and(|next| next.is_word()),
        // "can't seem to"
        ("seem", _) => !lexicon.is_negation(lower_before) && !lower_before.starts_with("can"),
        ("apparent", _) => attributive,
        ("alleged" | "suspected", _) => {
            let told = matches!(
                class_before,
                Some(Class::Auxiliary | Class::Relative | Class::Pronoun | Class::Adverb)
            );
            let named = class_before.is_none()
                && before.and_then(word).is_some_and(|word| word.is_capital() && !word.possessive);
            attributive && !told && !named
        }
        ("unlikely", _) => !(attributive && class_before == Some(Class::Determiner)),
        ("likely", _) => {
            // "Most likely it will rain", but "the voters most likely to stay at home"
            let compared =
                matches!(lower_before, "more" | "less" | "least" | "as" | "how" | "equally")
                    || lower_before == "most" && lower(hit.end) == "to";
            !compared && !lexicon.is_role(lower(hit.end))
        }
        _ => true,
    }
}
