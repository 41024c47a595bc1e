//! What actors are said to do, to undergo or to be, in a word each: "threatened", "reckless", "lies".
//!
//! Every word that says something is held against every actor named in its sentence, by name or by a
//! pronoun. Intercept + Σ weights gives the log odds that people would mark the word as telling
//! something of the actor; the features are the place of the word and the actor to each other, what
//! lists know of the word, and its neighbours. From [`LEAST_LOG_ODDS`] on it is a predicate. Weights stand in `languages/<code>/`
//! `predicate-weights.txt`, learned by `engine/examples/train_predicates.rs`; a language without them
//! has no predicates. Linear in the words, each with the few actors next to it.
//!
//! People agree little on which words to mark (NewsWCL50: Hamborg, Zhukova & Gipp 2019): of these
//! words about a third are marked. So they are good for counting what kinds of things are said of
//! whom, and no list to be shown as it is; what an actor is called is found by rules, in `labels`.

mod bearers;
mod features;
mod relations;

#[cfg(test)]
mod tests;

use crate::document::{Document, Predicate};
use crate::language::Language;
use crate::marks::lexicon::Lexicon;
use crate::marks::reading::Reading;

use bearers::Bearer;
use relations::Counts;

/// A probability of .36, from which on 44 of 100 words are marked by people in events that nothing
/// was learned from. Names and labels are right more often than is asked of all wordings
/// together (.75), which leaves room for that.
const LEAST_LOG_ODDS: f64 = -0.575;

/// Of the actors before a word, and of those behind it, so many are asked: a list of names has no end.
const NEAREST: usize = 8;

/// What the rules look at.
#[derive(Clone, Copy)]
struct Place<'r> {
    document: &'r Document,
    reading: &'r Reading<'r>,
    lexicon: &'r Lexicon,
}

/// The predicates of a document, in order. Mentions and quotes must be marked already.
pub(crate) fn predicates(
    document: &Document,
    reading: &Reading,
    lexicon: &Lexicon,
) -> Vec<Predicate> {
    if lexicon.judgements.is_empty() {
        return Vec::new();
    }
    let place = Place { document, reading, lexicon };
    let mut found = Vec::new();
    candidates(place, |predicate, features| {
        if lexicon.judgements.log_odds(features) >= LEAST_LOG_ODDS {
            found.push(predicate);
        }
    });
    found
}

/// Every word that could tell something of an actor, with the features that hold of the two: what
/// weights are learned from.
pub fn predicate_candidates(document: &Document) -> Vec<(Predicate, Vec<&'static str>)> {
    let lexicon = Language::of(document.metadata.language.as_deref()).lexicon();
    let reading = Reading::of(&document.buffer, document);
    let mut found = Vec::new();
    candidates(Place { document, reading: &reading, lexicon }, |predicate, features| {
        found.push((predicate, features.to_vec()));
    });
    found
}

fn candidates(place: Place, mut take: impl FnMut(Predicate, &[&'static str])) {
    let bearers = bearers::bearers(place);
    let mut rest = bearers.as_slice();
    for sentence in place.reading.sentences.iter().cloned() {
        let inside = rest.partition_point(|bearer| bearer.words.start < sentence.end);
        let (here, behind) = rest.split_at(inside);
        rest = behind;
        if here.is_empty() {
            continue;
        }
        let counts = Counts::of(place, here, sentence.clone());
        for word in sentence.clone().filter(|word| says(place, here, *word)) {
            let next = here.partition_point(|bearer| bearer.words.start < word);
            let near = next.saturating_sub(NEAREST)..here.len().min(next + NEAREST);
            let related = relations::related(place, &here[near], &counts, word);
            // "France's officials" are somebody and nothing that France does; "France is an ally" tells.
            let named = features::names_somebody(place, word);
            for (rank, relation) in related.iter().enumerate() {
                if named && !relation.describes() {
                    continue;
                }
                let found = features::features(place, &sentence, here, word, rank, relation);
                let span = place.reading.words[word].span;
                take(Predicate { span, mention: relation.bearer.mention }, &found);
            }
        }
    }
}

/// Whether a word says something by itself and is no part of a name.
fn says(place: Place, bearers: &[Bearer], word: usize) -> bool {
    let read = &place.reading.words[word];
    let tokens = &place.document.tokens;
    let token = tokens.partition_point(|token| token.span.end <= read.span.start);
    let stop = tokens.get(token).is_none_or(|token| token.stop);
    read.is_word()
        && !stop
        && place.lexicon.class(&read.lower).is_none()
        && !bearers.iter().any(|bearer| bearer.words.contains(&word))
}
