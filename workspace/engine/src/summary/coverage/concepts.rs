//! What a story is made of, and how much each piece of it matters.
//!
//! w = (Σ 1 / (1 + i))ᵖ over the independent voices that tell the concept, i being the number of
//! sentences that a voice prints before it first does, lines too short for a summary not counted;
//! four times that where a headline has it, a twentieth of it for a single stem. Both the number of
//! voices and the place are so in one figure: three voices that open with a concept outweigh ten
//! that mention it in passing. p is 3 for up to three voices and nears 2 as they grow in number, see
//! [`power`]. With a query, a
//! voice counts by the best of its tellings: its place, times how much of the query it speaks of.

use std::collections::BTreeSet;

use crossread_text::Span;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId, TermId, VoiceId};
use crate::summary::Focus;
use crate::summary::candidates::Task;
use crate::summary::fitness::is_short;

// Chosen on the even folders of the development data, see docs/methods.md.

/// How much more than its share counts what many voices tell early, where there are few voices…
const POWER: f64 = 3.0;

/// … and where there are very many.
const LEAST_POWER: f64 = 2.0;

/// What a concept weighs that a headline has.
const HEADLINE: f64 = 4.0;

/// What a single stem weighs against a bigram.
const SINGLE: f64 = 0.05;

/// Two neighbouring stems, not both stop words, or one that is no stop word.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Concept {
    Single(TermId),
    Pair(TermId, TermId),
}

/// The concepts of a task.
pub(in crate::summary) struct Concepts {
    /// The distinct concepts of each candidate, in ascending order.
    pub(super) of_candidate: Vec<Vec<u32>>,
    /// What a summary gains by telling a concept.
    pub(in crate::summary) weight: Vec<f64>,
    /// The independent voices that tell it.
    pub(in crate::summary) voices: Vec<Few<VoiceId>>,
    /// Whether a headline has it.
    pub(in crate::summary) headline: Vec<bool>,
    ids: FxHashMap<Concept, u32>,
}

/// Most concepts are told by one voice or two, which need no memory of their own.
type Few<T> = SmallVec<[T; 2]>;

/// Who tells a concept, and where first.
#[derive(Default)]
struct Use {
    /// The voices among the articles asked for, each with the weight of its best telling.
    voices: Few<(VoiceId, f64)>,
    /// Whether a headline of these articles has it.
    headline: bool,
    /// Whether any other article tells it.
    elsewhere: bool,
    /// Whether the reader has read it.
    known: bool,
}

impl Use {
    fn meet(&mut self, voice: VoiceId, weight: f64) {
        match self.voices.iter_mut().find(|(known, _)| *known == voice) {
            Some((_, best)) => *best = weight.max(*best),
            None => self.voices.push((voice, weight)),
        }
    }
}

/// The concepts of a corpus while they are being counted.
#[derive(Default)]
struct Counting {
    ids: FxHashMap<Concept, u32>,
    uses: Vec<(Concept, Use)>,
    /// The concepts of each sentence, in its order.
    of_sentence: Vec<Vec<u32>>,
}

impl Counting {
    fn id(&mut self, concept: Concept) -> u32 {
        *self.ids.entry(concept).or_insert_with(|| {
            self.uses.push((concept, Use::default()));
            self.uses.len() as u32 - 1
        })
    }

    fn article(&mut self, task: &Task, article: ArticleId) {
        let asked_for = task.is_asked_for(article);
        let voice = task.voices.of(article);
        let mut before = 0_usize;
        for id in task.corpus.sentences_of(article).map(SentenceId) {
            let headline = task.corpus.sentence(id).is_headline();
            let telling = task.relevance(id) / (1.0 + before as f64);
            let told: Vec<u32> =
                concepts_of(task.corpus, id).map(|(concept, _)| self.id(concept)).collect();
            for &concept in &told {
                let found = &mut self.uses[concept as usize].1;
                match (asked_for, headline) {
                    (false, _) => found.elsewhere = true,
                    (true, true) => found.headline = true,
                    (true, false) => found.meet(voice, telling),
                }
            }
            self.of_sentence.push(told);
            before += usize::from(!is_short(task.corpus, id));
        }
    }
}

impl Concepts {
    pub(in crate::summary) fn of(task: &Task) -> Concepts {
        let mut counting = Counting::default();
        for article in task.corpus.article_ids() {
            counting.article(task, article);
        }
        for words in &task.known.sentences {
            let words = words.iter().map(|&(term, stop)| (term, stop, Span::default()));
            for (concept, _) in concepts_in(words) {
                let id = counting.id(concept);
                counting.uses[id as usize].1.known = true;
            }
        }
        let Counting { ids, uses, of_sentence } = counting;
        let power = power(task);
        let mut concepts = Concepts {
            of_candidate: Vec::new(),
            weight: uses
                .iter()
                .map(|(concept, found)| weight(task, *concept, found, power))
                .collect(),
            voices: Vec::with_capacity(uses.len()),
            headline: uses.iter().map(|(_, found)| found.headline).collect(),
            ids,
        };
        for (_, found) in uses {
            concepts.voices.push(found.voices.into_iter().map(|(voice, _)| voice).collect());
        }
        let own = |id: SentenceId| {
            let mut told = of_sentence[id.index()].clone();
            told.sort_unstable();
            told.dedup();
            told
        };
        concepts.of_candidate = task.candidates.iter().map(|c| own(c.id)).collect();
        concepts
    }

    /// The distinct concepts of a sentence in ascending order, each with the words that tell it
    /// first.
    pub(in crate::summary) fn told_by(&self, corpus: &Corpus, id: SentenceId) -> Vec<(u32, Span)> {
        let all = concepts_of(corpus, id);
        let mut told: Vec<(u32, Span)> =
            all.filter_map(|(concept, words)| Some((*self.ids.get(&concept)?, words))).collect();
        told.sort_by_key(|&(concept, _)| concept);
        told.dedup_by_key(|(concept, _)| *concept);
        told
    }

    /// What a candidate would be worth alone.
    pub(super) fn worth(&self, candidate: usize) -> f64 {
        self.of_candidate[candidate].iter().map(|&concept| self.weight[concept as usize]).sum()
    }
}

/// The power to which a concept's tellings are raised: 3 for up to three voices, 2.3 for ten. Of ten
/// voices the sum alone sets apart what many of them tell; raised as high as the sum of three, it
/// lets the few heaviest concepts outweigh all the rest, and a short summary tells them alone.
fn power(task: &Task) -> f64 {
    let asked_for = task.corpus.article_ids().filter(|&article| task.is_asked_for(article));
    let voices: BTreeSet<VoiceId> = asked_for.map(|article| task.voices.of(article)).collect();
    POWER.min(LEAST_POWER + 3.0 / voices.len().max(1) as f64)
}

fn weight(task: &Task, concept: Concept, found: &Use, power: f64) -> f64 {
    let told = libm::pow(found.voices.iter().map(|(_, telling)| telling).sum(), power);
    let told = if found.headline { told * HEADLINE } else { told };
    let told = if found.known { 0.0 } else { told };
    match (task.options.focus, concept) {
        (Focus::Story, Concept::Single(_)) => told * SINGLE,
        (Focus::Story, Concept::Pair(..)) => told,
        // What the others tell is no news. New pairs are mostly new wordings of old things, so
        // only single stems count, and the rare ones most.
        (Focus::Beyond, Concept::Single(term)) if !found.elsewhere && !found.known => {
            task.corpus.idf(term)
        }
        (Focus::Beyond, _) => 0.0,
    }
}

/// The concepts of a sentence with their words, in order; punctuation does not part a pair.
fn concepts_of(corpus: &Corpus, id: SentenceId) -> impl Iterator<Item = (Concept, Span)> {
    let article = corpus.article_of(id);
    let words = corpus.tokens(id).iter();
    concepts_in(words.filter_map(move |token| {
        corpus.term(article, token).map(|term| (Some(term), token.stop, token.span))
    }))
}

/// The concepts of words in order; a word that has no term parts a pair.
fn concepts_in(
    words: impl Iterator<Item = (Option<TermId>, bool, Span)>,
) -> impl Iterator<Item = (Concept, Span)> {
    words
        .scan(None, |before: &mut Option<(TermId, bool, Span)>, (term, stop, span)| {
            let single = term.filter(|_| !stop).map(|term| (Concept::Single(term), span));
            let pair = before.zip(term).filter(|((_, also_stop, _), _)| !(stop && *also_stop));
            let pair = pair.map(|((first, _, from), term)| {
                (Concept::Pair(first, term), Span { start: from.start, end: span.end })
            });
            *before = term.map(|term| (term, stop, span));
            Some(single.into_iter().chain(pair))
        })
        .flatten()
}
