//! How alike outlets are in what they tell.

use crate::claims::Claim;
use crate::corpus::Corpus;

/// Outlet × outlet, symmetric, 1 on the diagonal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Similarity {
    /// Share of claims in common (Jaccard), 0 to 1, a row an outlet.
    pub claims: Vec<Vec<f64>>,
    /// Cosine of TF-IDF vectors, 0 to 1, a row an outlet.
    pub words: Vec<Vec<f64>>,
}

/// Compares all outlets with each other.
pub fn similarity(_corpus: &Corpus, _claims: &[Claim]) -> Similarity {
    Similarity::default()
}
