//! Stars as they are found, each a claim to be.
//!
//! A second sentence of each of two articles may tell a claim again. Together they would be a star of
//! their own, and a row that says what a row above it says; so they join that one.
//! Cost: for each star, its members times those of the stars whose centres are its partners.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::neighbours::Neighbours;
use crate::alignment::SAME;
use crate::ids::SentenceId;

/// A centre and what says the same as it, each with its probability.
pub(super) type Star = Vec<(SentenceId, f64)>;

/// The stars found so far, and which of them a sentence is the centre of.
#[derive(Default)]
pub(super) struct Stars {
    stars: Vec<Star>,
    of_centre: FxHashMap<SentenceId, usize>,
}

impl Stars {
    /// Adds a star, or puts its members into an earlier one that it says again: each of them says
    /// the same as some member there. So does a second sentence of each of two articles, and it
    /// would be a row that says what a row above it says.
    pub(super) fn add(&mut self, neighbours: &Neighbours, star: Star) {
        let partners = || star.iter().flat_map(|&(member, _)| neighbours.partners(member));
        let near: BTreeSet<usize> =
            partners().filter_map(|partner| self.of_centre.get(&partner).copied()).collect();
        let likeness = |member, earlier: &Star| {
            let all = earlier.iter().map(|&(other, _)| neighbours.probability(member, other));
            all.fold(0.0, f64::max)
        };
        let again = near.into_iter().find_map(|at| {
            let told = star.iter().map(|&(member, _)| (member, likeness(member, &self.stars[at])));
            let told: Star = told.collect();
            told.iter().all(|&(_, p)| p >= SAME).then_some((at, told))
        });
        match again {
            Some((at, told)) => self.stars[at].extend(told),
            None => {
                self.of_centre.insert(star[0].0, self.stars.len());
                self.stars.push(star);
            }
        }
    }
}

impl IntoIterator for Stars {
    type Item = Star;
    type IntoIter = std::vec::IntoIter<Star>;

    /// The stars in the order in which they were found.
    fn into_iter(self) -> Self::IntoIter {
        self.stars.into_iter()
    }
}
