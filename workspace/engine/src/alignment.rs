//! Which sentences of different articles say the same.

use crate::actors::Actor;
use crate::corpus::Corpus;
use crate::ids::SentenceId;

/// Two sentences of different articles that say the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aligned {
    /// The earlier one.
    pub a: SentenceId,
    /// The later one.
    pub b: SentenceId,
    /// How sure that is, 0 to 1.
    pub probability: f64,
}

/// Aligns the sentences of a corpus across articles, in order of `a`, then `b`.
pub fn alignment(_corpus: &Corpus, _actors: &[Actor]) -> Vec<Aligned> {
    Vec::new()
}
