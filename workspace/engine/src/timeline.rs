//! What happened when, as told.

use jiff::civil::Date;

use crate::claims::Claim;
use crate::corpus::Corpus;
use crate::ids::{ClaimId, SentenceId};

/// Something that the articles put on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The first and last day that the words name.
    pub days: (Date, Date),
    /// The sentence that tells it: for a claim its shown telling.
    pub sentence: SentenceId,
    /// The claim, if several tell it.
    pub claim: Option<ClaimId>,
    /// Everyone who dates it so, in the order of the corpus.
    pub tellers: Vec<SentenceId>,
}

/// Dated events, oldest first.
pub fn timeline(_corpus: &Corpus, _claims: &[Claim]) -> Vec<Event> {
    Vec::new()
}
