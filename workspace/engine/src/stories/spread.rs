//! One sparse vector spread out, to be multiplied with many.
//!
//! Where a vector meets many others, the dot product of two sorted rows spends most of its time on
//! guessing which row goes on next. With one of them spread over an array of all terms, a product
//! costs a look-up a term of the other, and adds the same numbers in the same order.

use crate::ids::TermId;

/// A vector over all terms; zero but for one sparse row at a time.
pub(super) struct Spread {
    weights: Vec<f64>,
}

impl Spread {
    /// Room for so many terms.
    pub(super) fn of(terms: usize) -> Spread {
        Spread { weights: vec![0.0; terms] }
    }

    /// Adds a row.
    pub(super) fn add(&mut self, row: &[(TermId, f64)]) {
        row.iter().for_each(|&(term, weight)| self.weights[term.index()] += weight);
    }

    /// Zero again, if all that was added has no other terms than this row.
    pub(super) fn clear(&mut self, row: &[(TermId, f64)]) {
        row.iter().for_each(|(term, _)| self.weights[term.index()] = 0.0);
    }

    /// The dot product with a row.
    pub(super) fn dot(&self, row: &[(TermId, f64)]) -> f64 {
        row.iter().fold(0.0, |sum, &(term, weight)| sum + weight * self.weights[term.index()])
    }

    /// The dot product of a row and what is left when it is taken out.
    pub(super) fn dot_without(&self, row: &[(TermId, f64)]) -> f64 {
        let rest = |term: TermId, weight: f64| self.weights[term.index()] - weight;
        row.iter().fold(0.0, |sum, &(term, weight)| sum + weight * rest(term, weight))
    }
}
