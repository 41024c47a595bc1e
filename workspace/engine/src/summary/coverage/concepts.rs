//! What a story is made of, and how much each piece of it matters.
//!
//! w = (Σ 1 / (1 + i))³ over the independent voices that tell the concept, i being the number of
//! sentences that a voice prints before it first does, lines too short for a summary not counted;
//! twice that where a headline has it, a tenth of it for a single stem. Both the number of voices
//! and the place are so in one figure: three voices that open with a concept outweigh ten that
//! mention it in passing. With a query, a
//! voice counts by the best of its tellings: its place, times how much of the query it speaks of.

use rustc_hash::FxHashMap;

use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId, TermId, VoiceId};
use crate::summary::Focus;
use crate::summary::candidates::{Task, is_short};

// Chosen on the even folders of the development data, see docs/methods.md.

/// How much more than its share counts what many voices tell early.
const POWER: f64 = 3.0;

/// What a concept weighs that a headline has.
const HEADLINE: f64 = 2.0;

/// What a single stem weighs against a bigram.
const SINGLE: f64 = 0.1;

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
    /// The voices among the articles asked for, each with the weight of its best telling.
    voices: Vec<(VoiceId, f64)>,
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
}

impl Counting {
    fn of(&mut self, concept: Concept) -> &mut Use {
        let id = *self.ids.entry(concept).or_insert_with(|| {
            self.uses.push((concept, Use::default()));
            self.uses.len() as u32 - 1
        });
        &mut self.uses[id as usize].1
    }

    fn article(&mut self, task: &Task, article: ArticleId) {
        let asked_for = task.is_asked_for(article);
        let voice = task.voices.of(article);
        let mut before = 0_usize;
        for id in task.corpus.sentences_of(article).map(SentenceId) {
            let headline = task.corpus.sentence(id).is_headline();
            let telling = task.relevance(id) / (1.0 + before as f64);
            for concept in concepts_of(task.corpus, id) {
                let found = self.of(concept);
                match (asked_for, headline) {
                    (false, _) => found.elsewhere = true,
                    (true, true) => found.headline = true,
                    (true, false) => found.meet(voice, telling),
                }
            }
            before += usize::from(!is_short(task.corpus, id));
        }
    }
}

impl Concepts {
    pub(super) fn of(task: &Task) -> Concepts {
        let mut counting = Counting::default();
        for article in task.corpus.article_ids() {
            counting.article(task, article);
        }
        for words in &task.known.sentences {
            for concept in concepts_in(words.iter().copied()) {
                counting.of(concept).known = true;
            }
        }
        let Counting { ids, uses } = counting;
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
    let told = libm::pow(found.voices.iter().map(|(_, telling)| telling).sum(), POWER);
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

/// The concepts of a sentence, in order; punctuation does not part a pair.
fn concepts_of(corpus: &Corpus, sentence: SentenceId) -> impl Iterator<Item = Concept> {
    let article = corpus.article_of(sentence);
    let words = corpus.tokens(sentence).iter();
    concepts_in(
        words.filter_map(move |token| {
            corpus.term(article, token).map(|term| (Some(term), token.stop))
        }),
    )
}

/// The concepts of words in order; a word that has no term parts a pair.
fn concepts_in(
    words: impl Iterator<Item = (Option<TermId>, bool)>,
) -> impl Iterator<Item = Concept> {
    words
        .scan(None, |before, (term, stop)| {
            let single = term.filter(|_| !stop).map(Concept::Single);
            let pair = before.zip(term).filter(|&((_, also_stop), _)| !(stop && also_stop));
            let pair = pair.map(|((first, _), term)| Concept::Pair(first, term));
            *before = term.map(|term| (term, stop));
            Some(single.into_iter().chain(pair))
        })
        .flatten()
}
