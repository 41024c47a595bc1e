//! Where tellings of the same thing disagree.
//!
//! Precision comes first: contradictions are rare in news and near-misses are many (de Marneffe,
//! Rafferty & Manning 2008). Two values are compared only where the words around them say that
//! they are values of one thing, and rounding, bounds and updates by the same outlet are no
//! conflict.

mod attributions;
mod cited;
mod context;
mod dates;
mod denials;
mod groups;
mod quantities;
mod rounding;

use crossread_text::Span;
use serde::Serialize;

use crate::actors::Actor;
use crate::alignment::Aligned;
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

/// Finds conflicts between articles, and reported denials within and across them; the surest
/// first, then by kind, then in the order of the corpus.
pub fn conflicts(
    corpus: &Corpus,
    actors: &[Actor],
    alignment: &[Aligned],
    claims: &[Claim],
) -> Vec<Conflict> {
    let claim_of = claim_of(corpus, claims);
    let mut found = denials::denials(corpus, actors, alignment, &claim_of);
    found.extend(quantities::quantities(corpus, &claim_of));
    found.extend(dates::dates(corpus, &claim_of));
    found.extend(attributions::attributions(corpus, actors, &claim_of));
    found.sort_by_key(|conflict| (conflict.verdict, conflict.kind));
    found
}

/// The claim that each sentence as a whole tells, if any.
fn claim_of(corpus: &Corpus, claims: &[Claim]) -> Vec<Option<ClaimId>> {
    let mut of = vec![None; corpus.sentence_count()];
    for (index, claim) in claims.iter().enumerate() {
        for telling in claim.tellings.iter().filter(|telling| telling.is_whole(corpus)) {
            of[telling.sentence.index()] = Some(ClaimId::from(index));
        }
    }
    of
}

/// The claim that most sides tell, the first of equals.
fn claim_of_sides(claim_of: &[Option<ClaimId>], sides: &[Side]) -> Option<ClaimId> {
    let told = || sides.iter().filter_map(|side| claim_of[side.sentence.index()]);
    told().max_by_key(|claim| {
        (told().filter(|other| other == claim).count(), std::cmp::Reverse(*claim))
    })
}

#[cfg(test)]
mod tests;
