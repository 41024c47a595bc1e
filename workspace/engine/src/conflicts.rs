//! Where tellings of the same claim disagree.

use crossread_text::Span;
use serde::Serialize;

use crate::actors::Actor;
use crate::claims::Claim;
use crate::corpus::Corpus;
use crate::ids::{ClaimId, SentenceId};

/// Sentences that disagree on one point.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// On what.
    pub kind: ConflictKind,
    /// In which claim, if they tell one.
    pub claim: Option<ClaimId>,
    /// How sure that is.
    pub verdict: Verdict,
    /// Why, in a sentence that names the compared words.
    pub reason: String,
    /// The sentences, at least two, in the order of the corpus.
    pub sides: Vec<Side>,
}

/// On what sentences disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ConflictKind {
    /// Who says a thing, and who denies it.
    Denial,
    /// How many, how much.
    Quantity,
    /// When.
    Date,
    /// Who said it.
    Attribution,
}

/// How sure a conflict is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// They can't both be meant.
    Conflict,
    /// They may speak of different things; shown on request only.
    Doubtful,
    /// They differ, and rounding, bounds or a later update explain it.
    Compatible,
}

/// One side of a conflict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side {
    /// The sentence.
    pub sentence: SentenceId,
    /// The words that disagree.
    pub span: Span,
    /// Index of the mention cited for them in the document, if one is.
    pub cited: Option<u32>,
    /// Sides with the same number hold the same position.
    pub position: u32,
}

/// Finds conflicts within claims, and reported denials within and across articles.
pub fn conflicts(_corpus: &Corpus, _actors: &[Actor], _claims: &[Claim]) -> Vec<Conflict> {
    Vec::new()
}
