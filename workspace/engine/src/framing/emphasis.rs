//! What each outlet gives its words to: shares of claims and of actors.
//!
//! Idea: a reader remembers what an article dwells on. The words of the tellings of a claim, or of
//! the sentences that mention an actor, are counted for each outlet and held against all its words,
//! so that long and short articles can be compared.
//!
//! share = words there ÷ words of the outlet's articles, headlines among them
//! spread of a claim or an actor = highest share − lowest share, over the outlets
//!
//! A sentence that mentions two actors counts for both, so shares add up to more than 1. The spread
//! is a plain range and no test: words of one sentence are no independent draws, so no interval is
//! given either, and the words stand beside each share. For what tells an outlet from the others
//! beyond chance see `distinctive`.
//!
//! time: O(mentions + tellings), space: O(outlets × (actors + claims))

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crossread_text::ActorKind;

use super::{ActorEmphasis, Emphasis, outlet_words};
use crate::actors::Actor;
use crate::claims::Claim;
use crate::corpus::Corpus;
use crate::ids::{ActorId, ClaimId, OutletId, SentenceId};

/// Words in the tellings of each claim, by outlet, most first.
pub(super) fn on_claims(corpus: &Corpus, claims: &[Claim]) -> Vec<Emphasis> {
    let total = outlet_words(corpus);
    let mut emphasis = Vec::new();
    for (index, claim) in claims.iter().enumerate() {
        let mut by_outlet: BTreeMap<OutletId, (usize, SentenceId)> = BTreeMap::new();
        for telling in &claim.tellings {
            let inside = corpus
                .tokens(telling.sentence)
                .iter()
                .filter(|token| token.term.is_some() && telling.span.contains(token.span));
            let entry = by_outlet
                .entry(corpus.outlet_of_sentence(telling.sentence))
                .or_insert((0, telling.sentence));
            entry.0 += inside.count();
            entry.1 = highest(corpus, [entry.1, telling.sentence]).unwrap_or(entry.1);
        }
        let claim = ClaimId::from(index);
        emphasis.extend(by_outlet.into_iter().map(|(outlet, (words, first))| {
            let of = total[outlet.index()];
            let (share, first_paragraph) = (share(words, of), corpus.sentence(first).paragraph);
            Emphasis { outlet, claim, words, of, share, first, first_paragraph }
        }));
    }
    emphasis.sort_by_key(|found| (found.outlet, Reverse(found.words), found.claim));
    emphasis
}

/// Words in the sentences that mention each person, organization, country or group, by outlet, most first.
pub(super) fn on_actors(corpus: &Corpus, actors: &[Actor]) -> Vec<ActorEmphasis> {
    let total = outlet_words(corpus);
    let mut emphasis = Vec::new();
    for (index, actor) in actors.iter().enumerate().filter(|(_, actor)| acts(actor.kind)) {
        let mut by_outlet: BTreeMap<OutletId, (usize, BTreeSet<SentenceId>)> = BTreeMap::new();
        for &(article, mention) in &actor.mentions {
            let sentence = corpus.document(article).mentions[mention as usize].sentence as usize;
            let entry = by_outlet.entry(corpus.outlet_of(article)).or_default();
            entry.0 += 1;
            entry.1.insert(corpus.sentence_id(article, sentence));
        }
        for (outlet, (mentions, sentences)) in by_outlet {
            let Some(first) = highest(corpus, sentences.iter().copied()) else { continue };
            let words = sentences.iter().map(|&sentence| corpus.word_count(sentence)).sum();
            let of = total[outlet.index()];
            emphasis.push(ActorEmphasis {
                outlet,
                actor: ActorId::from(index),
                mentions,
                words,
                of,
                share: share(words, of),
                first,
                first_paragraph: corpus.sentence(first).paragraph,
            });
        }
    }
    emphasis.sort_by_key(|found| (found.outlet, Reverse(found.words), found.actor));
    emphasis
}

/// Whether a kind of actor can do anything: a place can't, and what no rule could tell is often no name.
fn acts(kind: ActorKind) -> bool {
    match kind {
        ActorKind::Person | ActorKind::Organization | ActorKind::Country | ActorKind::Group => true,
        ActorKind::Place | ActorKind::Other => false,
    }
}

/// How far the outlets' shares of each of `count` claims or actors lie apart. `shares` has those of the
/// outlets that tell or mention it; the others give it none.
pub(super) fn spreads(
    corpus: &Corpus,
    count: usize,
    shares: impl Iterator<Item = (usize, f64)>,
) -> Vec<f64> {
    let mut shares_of: Vec<Vec<f64>> = vec![Vec::new(); count];
    for (index, share) in shares {
        shares_of[index].push(share);
    }
    let spread = |shares: Vec<f64>| {
        let silent = shares.len() < corpus.outlets.len();
        let lowest = shares.iter().copied().fold(if silent { 0.0 } else { 1.0 }, f64::min);
        shares.into_iter().fold(0.0, f64::max) - lowest
    };
    shares_of.into_iter().map(spread).collect()
}

/// The sentence that stands highest in its article: the headline before the first paragraph, though a
/// document has it last.
fn highest(corpus: &Corpus, sentences: impl IntoIterator<Item = SentenceId>) -> Option<SentenceId> {
    sentences.into_iter().min_by_key(|&sentence| (corpus.sentence(sentence).paragraph, sentence))
}

fn share(words: usize, of: usize) -> f64 {
    words as f64 / of.max(1) as f64
}
