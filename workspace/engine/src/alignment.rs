//! Which sentences of different articles say the same.
//!
//! Idea: an inverted index gives each sentence its few likeliest partners in every other article
//! (`candidates`); a pair is described by a dozen cheap features of its words, and a logistic
//! regression (`model`) turns them into a probability. News reorders freely, so no monotone path
//! is looked for. Where two sentences don't say the same, a clause of one may say what the other,
//! or a clause of it, says (`clauses`).
//! Cost: time O(postings of the sentences' terms + candidates · sentence length²), space O(words).

mod candidates;
mod clauses;
mod features;
mod model;
mod profile;
mod sequences;
mod spelling;

use crossread_text::Span;

use crate::corpus::Corpus;
use crate::explanation::Part;
use crate::ids::{ArticleId, SentenceId};
use features::Features;
pub use model::Judgement;
use profile::Profile;

/// From this probability on two sentences count as saying the same. Of 839 pairs of best matches
/// judged by readers and 200 far ones, by cross-validation, 88 of a hundred above it do, and half of
/// all that do stand above it; from .7 on 86 and 54 of a hundred. Weighed by how many such pairs
/// stories have, it is some six more. Readers of rows find what is less sure often wrong
/// (docs/quality/claims.md).
pub const SAME: f64 = 0.73;

/// Below this probability a pair is forgotten: nobody would look for the same claim there.
const NEAR: f64 = 0.1;

/// Two sentences of different articles that may say the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aligned {
    /// The earlier one.
    pub a: SentenceId,
    /// The later one.
    pub b: SentenceId,
    /// How sure it is that they say the same, 0 to 1; they do from [`SAME`] on. Pairs somewhat
    /// below are kept for who wants to see what comes nearest.
    pub probability: f64,
    /// The parts that say the same where the sentences don't.
    pub part: Option<AlignedPart>,
}

/// Parts of two sentences that say the same: a clause of one, and a clause or all of the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AlignedPart {
    /// The part of the earlier sentence.
    pub a: Span,
    /// The part of the later sentence.
    pub b: Span,
    /// How sure it is that they say the same, 0 to 1.
    pub probability: f64,
}

/// Aligns the sentences of a corpus across articles, in order of `a`, then `b`.
pub fn alignment(corpus: &Corpus) -> Vec<Aligned> {
    let profiles: Vec<Profile> = corpus
        .sentence_ids()
        .map(|id| Profile::of(corpus, corpus.article_of(id), corpus.sentence(id).span))
        .collect();
    let clauses = clauses::Clauses::of(corpus);
    let aligned = candidates::candidates(corpus).into_iter().map(|(a, b)| {
        let features = Features::of(corpus, &profiles[a.index()], &profiles[b.index()]);
        let probability = model::judge(&features, Judgement::Claim);
        let wholes = (&profiles[a.index()], &profiles[b.index()]);
        let part = if probability < SAME { clauses.best(corpus, (a, b), wholes) } else { None };
        Aligned { a, b, probability, part }
    });
    aligned.filter(|aligned| aligned.probability >= NEAR || aligned.part.is_some()).collect()
}

/// How alike two passages are in the sense of a judgement, 0 to 1.
pub fn judge(
    corpus: &Corpus,
    a: (ArticleId, Span),
    b: (ArticleId, Span),
    judgement: Judgement,
) -> f64 {
    model::judge(&passage_features(corpus, a, b), judgement)
}

/// What [`judge`] looks at in two passages, each feature by its name.
pub fn judged_by(corpus: &Corpus, a: (ArticleId, Span), b: (ArticleId, Span)) -> Vec<Part> {
    passage_features(corpus, a, b).parts()
}

fn passage_features(corpus: &Corpus, a: (ArticleId, Span), b: (ArticleId, Span)) -> Features {
    Features::of(corpus, &Profile::of(corpus, a.0, a.1), &Profile::of(corpus, b.0, b.1))
}

#[cfg(test)]
pub(crate) mod tests;
