//! Found things against gold ones.

use std::iter::Sum;

use crossread_text::Span;
use serde::Serialize;

/// How many were found, how many there are, and how many of them are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Matches {
    /// What the program found.
    pub found: usize,
    /// What people marked.
    pub gold: usize,
    /// What both did.
    pub matched: usize,
}

impl Matches {
    /// The share of what was found that people marked too, 0 to 1; 1 if nothing was found.
    pub fn precision(self) -> f64 {
        share(self.matched, self.found)
    }

    /// The share of what people marked that was found, 0 to 1; 1 if there is nothing.
    pub fn recall(self) -> f64 {
        share(self.matched, self.gold)
    }

    /// The harmonic mean of precision and recall.
    pub fn f1(self) -> f64 {
        share(2 * self.matched, self.found + self.gold)
    }
}

impl Sum for Matches {
    fn sum<I: Iterator<Item = Matches>>(all: I) -> Matches {
        all.fold(Matches::default(), |sum, one| Matches {
            found: sum.found + one.found,
            gold: sum.gold + one.gold,
            matched: sum.matched + one.matched,
        })
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// For each gold span the found one that covers it best, if intersection over union reaches
/// `least`; none twice, the first gold span first. Time O(gold · found).
pub(super) fn overlaps(gold: &[Span], found: &[Span], least: f64) -> Vec<Option<usize>> {
    let mut taken = vec![false; found.len()];
    let best = |gold: &Span| {
        let candidates = (0..found.len()).rev().filter(|&index| !taken[index]);
        let (index, overlap) = candidates
            .map(|index| (index, intersection_over_union(*gold, found[index])))
            .max_by(|a, b| a.1.total_cmp(&b.1))?;
        (overlap >= least).then(|| {
            taken[index] = true;
            index
        })
    };
    gold.iter().map(best).collect()
}

fn intersection_over_union(a: Span, b: Span) -> f64 {
    let common = a.end.min(b.end).saturating_sub(a.start.max(b.start)) as f64;
    let union = a.len() as f64 + b.len() as f64 - common;
    if union > 0.0 { common / union } else { 0.0 }
}
