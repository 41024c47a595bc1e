//! Which sentences may be in a summary.
//!
//! A sentence that is lifted out of its article must be understood without it. Left out are
//! headlines, questions, sentences outside 7 to 60 words, sentences that lean on the one before
//! (see [`crossread_text::Document::leaning`]) and near-copies of an earlier sentence of the input;
//! with a query also those that have none of its words.

use crossread_text::LeaningKind;
use jiff::civil::Date;
use serde::Serialize;

use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId, TermId, VoiceId};
use crate::summary::budget::Limit;
use crate::summary::known::Known;
use crate::summary::{Focus, Note, SummaryOptions};
use crate::voices::Voices;

/// Shorter sentences are bylines, captions and interjections; longer ones are lists, or what a
/// page runs together. Both bounds are those of the newswire summarizers (MEAD, ICSISumm).
const WORDS: std::ops::RangeInclusive<usize> = 7..=60;

/// Why a sentence can't be in a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unfit {
    /// It is a headline.
    Headline,
    /// It repeats an earlier sentence of the input.
    Repeats,
    /// The reader knows it already.
    Known,
    /// It has no word of the query.
    Unasked,
    /// It has fewer than seven words.
    Short,
    /// It has more than sixty words.
    Long,
    /// It asks.
    Question,
    /// It opens with a word that stands for something named earlier.
    Pronoun,
    /// It opens with a word that ties it to the sentence before.
    Connective,
    /// It quotes and doesn't say whom.
    Speakerless,
}

impl Unfit {
    /// Whether a summary may hold such a sentence rather than nothing.
    fn is_pardonable(self) -> bool {
        !matches!(self, Unfit::Headline | Unfit::Repeats | Unfit::Known | Unfit::Unasked)
    }
}

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
                unfitness(corpus, id)
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

/// What a summary is to speak of.
struct Query {
    /// Whether anything was asked.
    given: bool,
    /// The terms asked for that the articles have, synonyms as one, with their idf.
    terms: Vec<(TermId, f64)>,
}

impl Query {
    fn new(corpus: &Corpus, asked: &[String]) -> Query {
        let all = (0..corpus.term_count()).map(TermId::from);
        let asked_for = |&term: &TermId| asked.iter().any(|word| word == corpus.term_text(term));
        let mut concepts: Vec<TermId> = if asked.is_empty() {
            Vec::new()
        } else {
            all.filter(asked_for).map(|term| corpus.concept(term)).collect()
        };
        concepts.sort_unstable();
        concepts.dedup();
        let terms = concepts.into_iter().map(|concept| (concept, corpus.idf(concept))).collect();
        Query { given: !asked.is_empty(), terms }
    }

    /// The share of the query's idf that a sentence has.
    fn relevance(&self, corpus: &Corpus, id: SentenceId) -> f64 {
        if !self.given {
            return 1.0;
        }
        let told: Vec<TermId> = corpus.content_terms(id).map(|t| corpus.concept(t)).collect();
        let found = self.terms.iter().filter(|(term, _)| told.contains(term));
        let all: f64 = self.terms.iter().map(|(_, idf)| idf).sum();
        found.map(|(_, idf)| idf).sum::<f64>() / all.max(f64::MIN_POSITIVE)
    }
}

fn is_asked_for(options: &SummaryOptions, article: ArticleId) -> bool {
    options.articles.is_empty() || options.articles.contains(&article)
}

/// Whether a sentence is too short for a summary.
pub(super) fn is_short(corpus: &Corpus, id: SentenceId) -> bool {
    corpus.word_count(id) < *WORDS.start()
}

fn unfitness(corpus: &Corpus, id: SentenceId) -> Option<Unfit> {
    let words = corpus.word_count(id);
    let text = corpus.sentence_text(id);
    if corpus.sentence(id).is_headline() {
        Some(Unfit::Headline)
    } else if is_short(corpus, id) {
        Some(Unfit::Short)
    } else if words > *WORDS.end() {
        Some(Unfit::Long)
    } else if asks(text) {
        Some(Unfit::Question)
    } else {
        let document = corpus.document(corpus.article_of(id));
        document.leaning(corpus.index_of(id)).map(|leaning| match leaning {
            LeaningKind::Pronoun => Unfit::Pronoun,
            LeaningKind::Connective => Unfit::Connective,
            LeaningKind::Quote => Unfit::Speakerless,
        })
    }
}

/// Whether a sentence ends in a question mark, in whatever marks it is wrapped.
fn asks(sentence: &str) -> bool {
    let last = sentence.chars().rev().find(|c| !c.is_whitespace() && !is_closing(*c));
    // Latin and Greek, full width, Arabic.
    matches!(last, Some('?' | '\u{37e}' | '？' | '؟'))
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | ')' | ']' | '”' | '’' | '»' | '“' | '«')
}
