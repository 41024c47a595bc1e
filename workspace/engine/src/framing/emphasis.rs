//! What each outlet gives its words to: shares of claims and of actors.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

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
        let mut by_outlet: BTreeMap<OutletId, (usize, u32)> = BTreeMap::new();
        for telling in &claim.tellings {
            let inside = corpus
                .tokens(telling.sentence)
                .iter()
                .filter(|token| token.term.is_some() && telling.span.contains(token.span));
            let entry = by_outlet
                .entry(corpus.outlet_of_sentence(telling.sentence))
                .or_insert((0, u32::MAX));
            entry.0 += inside.count();
            entry.1 = entry.1.min(corpus.sentence(telling.sentence).paragraph);
        }
        let claim = ClaimId::from(index);
        emphasis.extend(by_outlet.into_iter().map(|(outlet, (words, first_paragraph))| {
            let share = words as f64 / total[outlet.index()].max(1) as f64;
            Emphasis { outlet, claim, words, share, first_paragraph }
        }));
    }
    emphasis.sort_by_key(|found| (found.outlet, Reverse(found.words), found.claim));
    emphasis
}

/// Words in the sentences that mention each actor, by outlet, most first.
pub(super) fn on_actors(corpus: &Corpus, actors: &[Actor]) -> Vec<ActorEmphasis> {
    let total = outlet_words(corpus);
    let mut emphasis = Vec::new();
    for (index, actor) in actors.iter().enumerate() {
        let mut by_outlet: BTreeMap<OutletId, (usize, BTreeSet<SentenceId>)> = BTreeMap::new();
        for &(article, mention) in &actor.mentions {
            let sentence = corpus.document(article).mentions[mention as usize].sentence as usize;
            let entry = by_outlet.entry(corpus.outlet_of(article)).or_default();
            entry.0 += 1;
            entry.1.insert(corpus.sentence_id(article, sentence));
        }
        for (outlet, (mentions, sentences)) in by_outlet {
            let words = sentences.iter().map(|&sentence| corpus.word_count(sentence)).sum();
            let paragraphs = sentences.iter().map(|&id| corpus.sentence(id).paragraph);
            emphasis.push(ActorEmphasis {
                outlet,
                actor: ActorId::from(index),
                mentions,
                words,
                share: words as f64 / total[outlet.index()].max(1) as f64,
                first_paragraph: paragraphs.min().unwrap_or(0),
            });
        }
    }
    emphasis.sort_by_key(|found| (found.outlet, Reverse(found.words), found.actor));
    emphasis
}
