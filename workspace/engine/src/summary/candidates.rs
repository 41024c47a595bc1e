//! Which sentences may be in a summary.
//!
//! Left out are sentences that don't stand by themselves (see [`super::fitness`]) and near-copies of
//! an earlier sentence of the input; with a query also those that have none of its words, and in an
//! update those that say what the reader has read.

use jiff::civil::Date;

use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId, TermId, VoiceId};
use crate::summary::budget::Limit;
use crate::summary::fitness::{Unfit, ends_marked, unfitness};
use crate::summary::known::Known;
use crate::summary::query::Query;
use crate::summary::{Focus, Note, SummaryOptions};
use crate::voices::Voices;

/// A sentence that may be chosen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) id: SentenceId,
    pub(super) article: ArticleId,
    pub(super) voice: VoiceId,
    /// What it takes of the limit.
    pub(super) cost: usize,
    /// How much of the query it speaks of, 0 to 1; 1 without a query.
    pub(super) relevance: f64,
}

/// What a method has to choose from, and within which limits.
pub(super) struct Task<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) voices: &'a Voices,
    pub(super) options: &'a SummaryOptions,
    /// In the order of the corpus.
    pub(super) candidates: Vec<Candidate>,
    pub(super) unfit: Vec<(SentenceId, Unfit)>,
    pub(super) limit: Limit,
    /// What the reader has read.
    pub(super) known: Known,
    query: Query,
}

impl<'a> Task<'a> {
    pub(super) fn new(
        corpus: &'a Corpus,
        voices: &'a Voices,
        options: &'a SummaryOptions,
    ) -> Task<'a> {
        let asked_for = |article: &ArticleId| is_asked_for(options, *article);
        let articles: Vec<ArticleId> = corpus.article_ids().filter(asked_for).collect();
        let sentences = articles.iter().flat_map(|&article| corpus.sentences_of(article));
        let query = Query::new(corpus, &options.query);
        let known = Known::new(corpus, &options.known);
        let read = known.repeated(corpus);
        let marked: Vec<bool> = corpus.documents.iter().map(ends_marked).collect();
        let (mut fit, mut unfit) = (Vec::new(), Vec::new());
        for id in sentences.map(SentenceId) {
            // A copy stands for its original where the original is out of the question.
            let original = voices.repeats.get(id.index()).copied().flatten();
            let repeats =
                original.is_some_and(|first| articles.contains(&corpus.article_of(first)));
            let reason = if repeats {
                Some(Unfit::Repeats)
            } else if query.relevance(corpus, id) <= 0.0 {
                Some(Unfit::Unasked)
            } else if read[id.index()] {
                Some(Unfit::Known)
            } else {
                unfitness(corpus, id, marked[corpus.article_of(id).index()])
            };
            match reason {
                Some(reason) => unfit.push((id, reason)),
                None => fit.push(id),
            }
        }
        let body: Vec<SentenceId> = articles
            .iter()
            .flat_map(|&article| corpus.sentences_of(article).map(SentenceId))
            .filter(|&id| !corpus.sentence(id).is_headline())
            .collect();
        let limit = Limit::new(corpus, options.budget, &body);
        let candidates = Vec::new();
        let mut task = Task { corpus, voices, options, candidates, unfit, limit, known, query };
        task.candidates = fit.into_iter().map(|id| task.candidate(id)).collect();
        task
    }

    fn candidate(&self, id: SentenceId) -> Candidate {
        let article = self.corpus.article_of(id);
        let voice = self.voices.of(article);
        let (cost, relevance) = (self.limit.cost(self.corpus, id), self.relevance(id));
        Candidate { id, article, voice, cost, relevance }
    }

    /// How much of the query a sentence speaks of, 0 to 1; 1 without a query.
    pub(super) fn relevance(&self, id: SentenceId) -> f64 {
        self.query.relevance(self.corpus, id)
    }

    /// The terms asked for with their weights, as far as the articles have them.
    pub(super) fn query_terms(&self) -> &[(TermId, f64)] {
        &self.query.terms
    }

    /// Whether the summary is to be of this article, among others.
    pub(super) fn is_asked_for(&self, article: ArticleId) -> bool {
        is_asked_for(self.options, article)
    }

    /// Whether every candidate is longer than the budget, or there is none.
    pub(super) fn has_no_candidate_that_fits(&self) -> bool {
        !self.candidates.iter().any(|candidate| candidate.cost <= self.limit.total)
    }

    /// Whether a sentence can't be chosen as things stand.
    pub(super) fn is_unfit(&self, id: SentenceId) -> bool {
        self.unfit.iter().any(|&(other, _)| other == id)
    }

    /// Makes candidates of sentences that are better than nothing.
    pub(super) fn admit_unfit(&mut self) {
        for (id, why) in std::mem::take(&mut self.unfit) {
            if why.is_pardonable() {
                self.candidates.push(self.candidate(id));
            } else {
                self.unfit.push((id, why));
            }
        }
        self.candidates.sort_by_key(|candidate| candidate.id);
    }

    /// What a reader must know when unfit sentences had to be admitted.
    pub(super) fn excuse(&self) -> Note {
        match self.candidates.iter().map(|candidate| candidate.cost).min() {
            None if self.has_unfit(Unfit::Known) => Note::NothingNew,
            None if self.has_unfit(Unfit::Unasked) => Note::Unasked,
            None => Note::Empty,
            Some(least) if least > self.limit.total => Note::NothingFits(self.limit.in_unit(least)),
            Some(_) => Note::Unfit,
        }
    }

    fn has_unfit(&self, reason: Unfit) -> bool {
        self.unfit.iter().any(|&(_, why)| why == reason)
    }

    /// Whether sentence by sentence all that is asked for may be in the summary.
    pub(super) fn allows(&self, picked: &[usize], candidate: usize) -> bool {
        let Some(per_voice) = self.options.per_voice else { return true };
        let voice = self.candidates[candidate].voice;
        picked.iter().filter(|&&other| self.candidates[other].voice == voice).count() < per_voice
    }

    /// Whether nothing needs to be left out.
    pub(super) fn is_within_budget(&self) -> bool {
        let wants_all = self.options.focus == Focus::Story
            && self.options.per_voice.is_none()
            && self.options.query.is_empty();
        let fit = self.candidates.iter().map(|candidate| candidate.id);
        let unfit = self.unfit.iter().filter(|(_, why)| why.is_pardonable()).map(|&(id, _)| id);
        let cost: usize = fit.chain(unfit).map(|id| self.limit.cost(self.corpus, id)).sum();
        wants_all && 0 < cost && cost <= self.limit.total
    }

    /// The day that a candidate speaks of, else the day of publication; undated ones last.
    pub(super) fn day(&self, candidate: usize) -> (bool, Option<Date>) {
        let Candidate { id, article, .. } = self.candidates[candidate];
        let document = self.corpus.document(article);
        let index = self.corpus.index_of(id) as u32;
        let mut dates = document.dates.iter().filter(|date| date.sentence == index);
        let spoken_of = dates.find_map(|date| date.days).map(|(first, _)| first);
        let published = document.metadata.published.map(|published| published.date);
        let day = spoken_of.or(published);
        (day.is_none(), day)
    }
}

fn is_asked_for(options: &SummaryOptions, article: ArticleId) -> bool {
    options.articles.is_empty() || options.articles.contains(&article)
}
