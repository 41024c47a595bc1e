//! What a story is made of, and how much each piece of it matters.
//!
//! w = voices² / (1 + .6 · i), times .3 for a single stem; i counts the sentences before the one
//! that tells the concept first, in the article where it stands earliest.

use rustc_hash::FxHashMap;

use crate::corpus::Corpus;
use crate::ids::{SentenceId, TermId, VoiceId};
use crate::summary::Focus;
use crate::summary::candidates::Task;

/// How fast a concept loses weight with its place.
const SLOPE: f64 = 0.6;

/// What a single stem weighs against a bigram.
const SINGLE: f64 = 0.3;

/// Two neighbouring stems, not both stop words, or one that is no stop word.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Concept {
    Single(TermId),
    Pair(TermId, TermId),
}

/// The concepts of a task.
pub(super) struct Concepts {
    /// The distinct concepts of each candidate, in ascending order.
    pub(super) of_candidate: Vec<Vec<u32>>,
    /// What a summary gains by telling a concept.
    pub(super) weight: Vec<f64>,
    /// How many independent voices tell it.
    pub(super) voices: Vec<u32>,
}

/// Who tells a concept, and where first.
#[derive(Default)]
struct Use {
    /// Voices, each once.
    voices: Vec<VoiceId>,
    /// Of those, how many have none of the articles asked for.
    others: usize,
    /// The earliest place in an article that is asked for.
    place: Option<usize>,
}

impl Concepts {
    pub(super) fn of(task: &Task) -> Concepts {
        let mut ids: FxHashMap<Concept, u32> = FxHashMap::default();
        let mut uses: Vec<(Concept, Use)> = Vec::new();
        for article in task.corpus.article_ids() {
            let asked_for = task.is_asked_for(article);
            if task.options.focus == Focus::Story && !asked_for {
                continue;
            }
            let voice = task.voices.of(article);
            let body = task.corpus.document(article).body().len();
            for index in 0..body {
                let sentence = task.corpus.sentence_id(article, index);
                for concept in concepts_of(task.corpus, sentence) {
                    let id = *ids.entry(concept).or_insert_with(|| {
                        uses.push((concept, Use::default()));
                        uses.len() as u32 - 1
                    });
                    let found = &mut uses[id as usize].1;
                    if !found.voices.contains(&voice) {
                        found.voices.push(voice);
                        found.others += usize::from(!asked_for);
                    }
                    if asked_for {
                        found.place = Some(found.place.map_or(index, |place| place.min(index)));
                    }
                }
            }
        }
        let own = |sentence: SentenceId| {
            let mut own: Vec<u32> = concepts_of(task.corpus, sentence)
                .filter_map(|concept| ids.get(&concept).copied())
                .collect();
            own.sort_unstable();
            own.dedup();
            own
        };
        let of_candidate = task.candidates.iter().map(|candidate| own(candidate.id)).collect();
        let weight = uses.iter().map(|(concept, found)| weight(task, *concept, found)).collect();
        let voices = uses.iter().map(|(_, found)| found.voices.len() as u32).collect();
        Concepts { of_candidate, weight, voices }
    }

    /// What a candidate would be worth alone.
    pub(super) fn worth(&self, candidate: usize) -> f64 {
        self.of_candidate[candidate].iter().map(|&concept| self.weight[concept as usize]).sum()
    }
}

fn weight(task: &Task, concept: Concept, found: &Use) -> f64 {
    let Some(place) = found.place else { return 0.0 };
    let place = 1.0 / (1.0 + SLOPE * place as f64);
    match (task.options.focus, concept) {
        (Focus::Story, Concept::Single(_)) => (found.voices.len().pow(2)) as f64 * place * SINGLE,
        (Focus::Story, Concept::Pair(..)) => (found.voices.len().pow(2)) as f64 * place,
        // What the others tell is no news. New pairs are mostly new wordings of old things, so
        // only single stems count, and the rare ones most.
        (Focus::Beyond, Concept::Single(term)) if found.others == 0 => {
            place * task.corpus.idf(term)
        }
        (Focus::Beyond, _) => 0.0,
    }
}

/// The concepts of a sentence, in order; punctuation does not part a pair.
fn concepts_of(corpus: &Corpus, sentence: SentenceId) -> impl Iterator<Item = Concept> {
    let article = corpus.article_of(sentence);
    let words = corpus
        .tokens(sentence)
        .iter()
        .filter_map(move |token| Some((corpus.term(article, token)?, token.stop)));
    words
        .scan(None, |before, (term, stop)| {
            let single = (!stop).then_some(Concept::Single(term));
            let pair = before.filter(|&(_, also_stop)| !(stop && also_stop));
            let pair = pair.map(|(first, _)| Concept::Pair(first, term));
            *before = Some((term, stop));
            Some(single.into_iter().chain(pair))
        })
        .flatten()
}
