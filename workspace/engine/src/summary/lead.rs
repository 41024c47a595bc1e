//! Lead: first sentences, the articles in turn, oldest first.
//!
//! Idea: news tells the most important first. The first sentence of each article is taken, then
//! the second of each, and so on.
//! Score: 1 / (1 + place), the place counted among an article's own candidates.
//! Cost: time O(n log n), space O(n).
//! Paper: the baseline of the Document Understanding Conferences; round robin since DUC 2003.
//! When to choose it: as what every other method must beat, and where speed is all.

use crate::summary::candidates::Task;
use crate::summary::{Choice, fill};

pub(super) fn choose(task: &Task) -> Choice {
    let mut places = Vec::with_capacity(task.candidates.len());
    for (index, candidate) in task.candidates.iter().enumerate() {
        let follows = index > 0 && task.candidates[index - 1].article == candidate.article;
        places.push(if follows { places[index - 1] + 1 } else { 0_usize });
    }
    let scores: Vec<f64> = places.iter().map(|&place| 1.0 / (1.0 + place as f64)).collect();
    fill::ranked(task, "place", scores)
}
