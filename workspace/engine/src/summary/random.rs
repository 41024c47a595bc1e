//! Random: sentences drawn by lot.
//!
//! Idea: what a method is worth shows against chance.
//! Cost: time O(n log n), space O(n).
//! When to choose it: as a baseline. The lot is seeded: the same input gives the same summary.

use crate::generator::SplitMix64;
use crate::summary::candidates::Task;
use crate::summary::{Choice, fill};

/// Any number would do.
const SEED: u64 = 1;

/// 2⁵³: a double holds every whole number below it.
const PRECISION: usize = 1 << 53;

pub(super) fn choose(task: &Task) -> Choice {
    let mut generator = SplitMix64::new(SEED);
    let mut draw = || generator.below(PRECISION) as f64 / PRECISION as f64;
    let scores: Vec<f64> = task.candidates.iter().map(|_| draw()).collect();
    fill::ranked(task, "lot", scores)
}
