//! Why a sentence is in a summary, or what was chosen instead.
//!
//! Idea: what a sentence tells is shown in concepts, whatever the method; what decided follows from
//! how the method chooses. For concept coverage the deciding figure is a difference of two
//! summaries: the one that was made, and the one with this sentence in the place of another.

use crossread_text::Span;

use crate::corpus::Corpus;
use crate::explanation::{Explanation, Reason, ToldConcept};
use crate::ids::{OutletId, SentenceId, VoiceId};
use crate::summary::candidates::Task;
use crate::summary::coverage::{Concepts, REDUNDANT};
use crate::summary::{Method, Summary, SummaryOptions, SummarySentence};
use crate::voices::Voices;
use crate::weights::sentence_vectors;

/// Explains sentences of a summary that was made with these options; those that it does not list
/// are passed over.
pub fn explain(
    corpus: &Corpus,
    voices: &Voices,
    options: &SummaryOptions,
    summary: &Summary,
    sentences: &[SentenceId],
) -> Vec<Explanation> {
    let mut task = Task::new(corpus, voices, options);
    // Sentences that were admitted for want of better ones are chosen or not like the others.
    if summary.sentences.iter().any(|s| s.unfit.is_none() && task.is_unfit(s.id)) {
        task.admit_unfit();
    }
    let concepts = Concepts::of(&task);
    let chosen: Vec<Chosen> = summary
        .chosen()
        .map(|sentence| Chosen { id: sentence.id, told: told(&concepts, corpus, sentence.id) })
        .collect();
    let explainer = Explainer { task: &task, concepts: &concepts, chosen: &chosen };
    let listed = |id: &SentenceId| summary.sentences.iter().find(|sentence| sentence.id == *id);
    sentences.iter().filter_map(listed).map(|sentence| explainer.explain(sentence)).collect()
}

/// The concepts of a sentence, in ascending order.
fn told(concepts: &Concepts, corpus: &Corpus, id: SentenceId) -> Vec<u32> {
    concepts.told_by(corpus, id).into_iter().map(|(concept, _)| concept).collect()
}

/// A chosen sentence and what it tells.
struct Chosen {
    id: SentenceId,
    told: Vec<u32>,
}

/// What explanations of one summary share.
struct Explainer<'a> {
    task: &'a Task<'a>,
    concepts: &'a Concepts,
    chosen: &'a [Chosen],
}

impl Explainer<'_> {
    fn explain(&self, sentence: &SummarySentence) -> Explanation {
        let own = told(self.concepts, self.task.corpus, sentence.id);
        let others: Vec<&Chosen> = self.chosen.iter().filter(|c| c.id != sentence.id).collect();
        let adds = self.adds(&own, &others);
        Explanation {
            sentence: sentence.clone(),
            concepts: self.told_concepts(sentence.id),
            adds,
            reason: self.reason(sentence, &own, adds),
        }
    }

    /// What those concepts weigh that none of these sentences tells.
    fn adds(&self, own: &[u32], others: &[&Chosen]) -> f64 {
        let is_new = |c: &&u32| !others.iter().any(|other| other.told.binary_search(c).is_ok());
        own.iter().filter(is_new).map(|&c| self.concepts.weight[c as usize]).sum()
    }

    fn told_concepts(&self, id: SentenceId) -> Vec<ToldConcept> {
        let told = self.concepts.told_by(self.task.corpus, id);
        let mut found: Vec<ToldConcept> = told
            .into_iter()
            .map(|(concept, words)| {
                let also = self.chosen.iter().filter(|chosen| {
                    chosen.id != id && chosen.told.binary_search(&concept).is_ok()
                });
                let voices = &self.concepts.voices[concept as usize];
                ToldConcept {
                    words,
                    weight: self.concepts.weight[concept as usize],
                    outlets: self.outlets_of(voices),
                    voices: voices.len(),
                    headline: self.concepts.headline[concept as usize],
                    readable: self.is_readable(id, words),
                    also_in: also.map(|chosen| chosen.id).collect(),
                }
            })
            .collect();
        found.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.words.start.cmp(&b.words.start)));
        found
    }

    /// Whether words of a sentence are several, and none of them a stop word.
    fn is_readable(&self, id: SentenceId, words: Span) -> bool {
        let tokens = self.task.corpus.tokens(id).iter();
        let mut inside = tokens.filter(|t| words.start <= t.span.start && t.span.end <= words.end);
        let several = self.task.corpus.slice(self.task.corpus.article_of(id), words).contains(' ');
        several && inside.all(|token| !token.stop && token.term.is_some())
    }

    /// The outlets whose articles make up these voices, in order.
    fn outlets_of(&self, voices: &[VoiceId]) -> Vec<OutletId> {
        let corpus = self.task.corpus;
        let articles = corpus.article_ids().filter(|&a| voices.contains(&self.task.voices.of(a)));
        let mut outlets: Vec<OutletId> = articles.map(|a| corpus.outlet_of(a)).collect();
        outlets.sort_unstable();
        outlets.dedup();
        outlets
    }

    fn reason(&self, sentence: &SummarySentence, own: &[u32], adds: f64) -> Reason {
        if sentence.selected {
            return Reason::Chosen;
        }
        if let Some(unfit) = sentence.unfit {
            return Reason::Unfit(unfit);
        }
        let cost = |id: SentenceId| self.task.limit.cost(self.task.corpus, id);
        if cost(sentence.id) > self.task.limit.total {
            return Reason::TooLong;
        }
        if let Some(of_its_voice) = self.fills_voice(sentence.id) {
            return Reason::Voice(of_its_voice);
        }
        if self.task.options.method != Method::Coverage {
            return Reason::UsedUp;
        }
        let vectors = sentence_vectors(self.task.corpus);
        let alike =
            |chosen: &&Chosen| vectors.cosine(chosen.id.index(), sentence.id.index()) >= REDUNDANT;
        if let Some(twin) = self.chosen.iter().find(alike) {
            return Reason::Like(twin.id);
        }
        if adds <= 0.0 {
            return Reason::Told;
        }
        let used: usize = self.chosen.iter().map(|chosen| cost(chosen.id)).sum();
        let left = self.task.limit.total.saturating_sub(used);
        if cost(sentence.id) <= left {
            return Reason::Filler;
        }
        let exchanges = self.chosen.iter().filter(|c| cost(sentence.id) <= left + cost(c.id));
        let losses = exchanges.map(|gone| (self.loss(gone, own), gone.id));
        let least = losses.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        least.map_or(Reason::UsedUp, |(loss, by)| Reason::Outweighed { by, loss })
    }

    /// What a summary loses that tells these concepts instead of a chosen sentence's.
    fn loss(&self, gone: &Chosen, own: &[u32]) -> f64 {
        let rest: Vec<&Chosen> = self.chosen.iter().filter(|c| c.id != gone.id).collect();
        self.adds(&gone.told, &rest) - self.adds(own, &rest)
    }

    /// The last chosen sentence of its voice, if no more of that voice may be chosen.
    fn fills_voice(&self, id: SentenceId) -> Option<SentenceId> {
        let most = self.task.options.per_voice?;
        let voice = |id: SentenceId| self.task.voices.of(self.task.corpus.article_of(id));
        let of_it = self.chosen.iter().filter(|chosen| voice(chosen.id) == voice(id));
        let of_it: Vec<SentenceId> = of_it.map(|chosen| chosen.id).collect();
        of_it.last().copied().filter(|_| of_it.len() >= most)
    }
}
