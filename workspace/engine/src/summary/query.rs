//! What a summary is to speak of.

use crate::corpus::Corpus;
use crate::ids::{SentenceId, TermId};

/// What a summary is to speak of.
pub(super) struct Query {
    /// Whether anything was asked.
    given: bool,
    /// The terms asked for that the articles have, synonyms as one, with their idf.
    pub(super) terms: Vec<(TermId, f64)>,
}

impl Query {
    pub(super) fn new(corpus: &Corpus, asked: &[String]) -> Query {
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
    pub(super) fn relevance(&self, corpus: &Corpus, id: SentenceId) -> f64 {
        if !self.given {
            return 1.0;
        }
        let told: Vec<TermId> = corpus.content_terms(id).map(|t| corpus.concept(t)).collect();
        let found = self.terms.iter().filter(|(term, _)| told.contains(term));
        let all: f64 = self.terms.iter().map(|(_, idf)| idf).sum();
        found.map(|(_, idf)| idf).sum::<f64>() / all.max(f64::MIN_POSITIVE)
    }
}
