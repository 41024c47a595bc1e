//! How long sentences are, and how long a summary may be.

use crate::corpus::Corpus;
use crate::ids::SentenceId;
use crate::summary::Budget;

/// How many words a sentence has: what stands between its spaces, or its word tokens if these are
/// more, so that nobody who counts finds the budget exceeded.
pub(super) fn words(corpus: &Corpus, sentence: SentenceId) -> usize {
    let spaced = corpus.sentence_text(sentence).split_whitespace().count();
    spaced.max(corpus.word_count(sentence))
}

/// A budget as a number that the costs of sentences are taken from.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    budget: Budget,
    /// What all chosen sentences may cost together.
    pub(super) total: usize,
}

impl Limit {
    /// `sentences` are those of the input, which percentages are taken of.
    pub(super) fn new(corpus: &Corpus, budget: Budget, sentences: &[SentenceId]) -> Limit {
        let total = match budget {
            Budget::Words(limit) | Budget::Sentences(limit) => limit,
            // Each sentence costs one character more, the one before it, which the first lacks.
            Budget::Chars(limit) => limit.saturating_add(1),
            Budget::Percent(share) => {
                let all: usize = sentences.iter().map(|&id| words(corpus, id)).sum();
                all.saturating_mul(share.min(100)) / 100
            }
        };
        Limit { budget, total }
    }

    /// What a sentence takes of the limit; at least 1.
    pub(super) fn cost(&self, corpus: &Corpus, sentence: SentenceId) -> usize {
        match self.budget {
            Budget::Words(_) | Budget::Percent(_) => words(corpus, sentence).max(1),
            Budget::Sentences(_) => 1,
            Budget::Chars(_) => corpus.sentence_text(sentence).chars().count() + 1,
        }
    }

    /// A cost in the unit of the budget, as a reader would count it.
    pub(super) fn in_unit(&self, cost: usize) -> usize {
        if matches!(self.budget, Budget::Chars(_)) { cost - 1 } else { cost }
    }
}
