//! Hits of the wording lists, and passives that name no agent.
//!
//! Only the outlet's own words count: what stands between quotation marks is somebody else's, and so
//! are hedges and words that judge in what somebody is said to say, think or want. But denials and
//! negations that speakers use count as theirs. Of overlapping hits of one list the
//! longest counts. Linear in the words of the document.

use std::ops::Range;

use crate::document::{Document, QuoteKind, Wording, WordingKind};
use crate::marks::lexicon::{Class, Lexicon, Phrases};
use crate::marks::reading::Reading;

mod denials;
mod leaves_open;
mod strengthens;
#[cfg(test)]
mod tests;

/// A passive's "by" stands at most this many words behind it.
const AGENT_REACH: usize = 6;

/// Hits of the wording lists, outside of quotations.
pub(crate) fn wordings(document: &Document, reading: &Reading, lexicon: &Lexicon) -> Vec<Wording> {
    let mut reported = vec![false; reading.words.len()];
    let mut quoted = vec![false; reading.words.len()];
    for quote in &document.quotes {
        let words = reading.inside(quote.span);
        reported[words.clone()].fill(true);
        if quote.kind != QuoteKind::Indirect {
            quoted[words].fill(true);
        }
    }
    let own = |at: usize| !quoted[at];
    let outlets = |at: usize, kind| match kind {
        WordingKind::Hedge | WordingKind::Loaded | WordingKind::Intensifier => !reported[at],
        _ => !quoted[at],
    };
    let mut wordings = Vec::new();
    for (sentence, words) in reading.sentences.iter().enumerate() {
        let mut add = |words: Range<usize>, kind| {
            let span = reading.span(words);
            wordings.push(Wording { span, sentence: sentence as u32, kind });
        };
        for (list, kind) in &lexicon.wordings {
            for hit in hits(reading, list, words.clone()) {
                let counts = outlets(hit.start, *kind)
                    && match kind {
                        WordingKind::Denial => denials::denies(reading, lexicon, &hit, words),
                        WordingKind::Hedge => {
                            leaves_open::leaves_open(reading, lexicon, &hit, words)
                        }
                        WordingKind::Intensifier => {
                            strengthens::strengthens(reading, lexicon, &hit, words)
                        }
                        _ => true,
                    };
                match *kind {
                    _ if !counts => {}
                    WordingKind::Denial => {
                        add(denials::with_object(reading, lexicon, hit, words), *kind);
                    }
                    _ => add(hit, *kind),
                }
            }
        }
        // What stands between brackets inside reported speech is the outlet's remark.
        let said = |at: usize| reported[at] && !bracketed(reading, at, words);
        for hit in hits(reading, &lexicon.denials_said, words.clone()).filter(|h| said(h.start)) {
            if denials::denies(reading, lexicon, &hit, words) {
                add(hit, WordingKind::Denial);
            }
        }
        for at in words.clone().filter(|&at| lexicon.is_negation(&reading.words[at].lower)) {
            add(at..at + 1, WordingKind::Negation);
        }
        // "Whether she paid and if he knew" asks, it does not suppose.
        let tied = |at: usize| {
            at > words.start
                && lexicon.class(&reading.words[at - 1].lower) == Some(Class::Conjunction)
        };
        let supposes = |at: &usize| lexicon.supposes(&reading.words[*at].lower) && !tied(*at);
        for at in words.clone().filter(supposes) {
            add(at..at + 1, WordingKind::Condition);
        }
        for hit in passives(reading, lexicon, words.clone()).filter(|hit| own(hit.start)) {
            add(hit, WordingKind::Passive);
        }
    }
    wordings.sort_by_key(|wording| (wording.span.start, wording.span.end, wording.kind));
    wordings
}

/// Where phrases of a list stand; a capitalized word inside a sentence is a name's and no hit.
fn hits<'r>(
    reading: &'r Reading,
    list: &'r Phrases<()>,
    sentence: Range<usize>,
) -> impl Iterator<Item = Range<usize>> + 'r {
    let mut next = sentence.start;
    sentence.clone().filter_map(move |at| {
        let word = &reading.words[at];
        if at < next || word.is_capital() && at > sentence.start {
            return None;
        }
        let words = reading.words[at..sentence.end].iter().map(|word| &*word.lower);
        let (length, ()) = list.at(words)?;
        next = at + length;
        Some(at..next)
    })
}

/// Whether a bracket is open at a word.
fn bracketed(reading: &Reading, at: usize, sentence: &Range<usize>) -> bool {
    let mut before = reading.words[sentence.start..at].iter().rev();
    before.find(|word| word.is("(") || word.is(")")).is_some_and(|word| word.is("("))
}

/// Whether a word makes a passive of the participle behind it.
fn is_be(lower: &str) -> bool {
    matches!(lower, "is" | "are" | "was" | "were" | "been" | "being" | "be")
}

/// "was killed", "have been moved": a form of "be", adverbs, a past participle, and no "by".
fn passives<'r>(
    reading: &'r Reading,
    lexicon: &'r Lexicon,
    sentence: Range<usize>,
) -> impl Iterator<Item = Range<usize>> + 'r {
    sentence.clone().filter_map(move |at| {
        let lower = |at: usize| {
            reading.words.get(at).filter(|_| at < sentence.end).map_or("", |word| &*word.lower)
        };
        if !is_be(lower(at)) {
            return None;
        }
        let mut verb = at + 1;
        while lexicon.class(lower(verb)) == Some(Class::Adverb) || lower(verb).ends_with("ly") {
            verb += 1;
        }
        let agent = (verb + 1..=verb + AGENT_REACH).any(|at| lower(at) == "by");
        (lexicon.is_past_participle(lower(verb)) && !agent).then_some(at..verb + 1)
    })
}
