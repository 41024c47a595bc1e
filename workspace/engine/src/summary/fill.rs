//! From scores to a summary: the best sentences that fit and say something else.

use crate::explanation::Part;
use crate::summary::Choice;
use crate::summary::candidates::Task;
use crate::weights::{Vectors, sentence_vectors};

/// Above this cosine a sentence adds little to one that is chosen already; the value is that of
/// the rerankers of MEAD (Radev et al. 2004) and of the centroid summarizers since.
const REDUNDANT: f64 = 0.5;

/// The choice of a method that scores each sentence by itself, in one figure of this name; with a
/// query, by as much of it as the sentence speaks of it.
pub(super) fn ranked(task: &Task, name: &'static str, scores: Vec<f64>) -> Choice {
    let asked = task.candidates.iter().map(|candidate| candidate.relevance);
    let scores: Vec<f64> = scores.iter().zip(asked).map(|(score, asked)| score * asked).collect();
    let parts = scores.iter().map(|&value| vec![Part { name, value }]).collect();
    let picked = by_score(task, &scores);
    Choice::new(scores, parts, picked)
}

/// Takes candidates in the order of their scores, leaving out what does not fit any more and what
/// repeats a chosen one.
pub(super) fn by_score(task: &Task, scores: &[f64]) -> Vec<usize> {
    let mut ranking: Vec<usize> = (0..scores.len()).collect();
    ranking.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]).then(a.cmp(&b)));
    let vectors = sentence_vectors(task.corpus);
    let row = |candidate: usize| task.candidates[candidate].id.index();
    let mut left = task.limit.total;
    let mut picked: Vec<usize> = Vec::new();
    for candidate in ranking {
        let repeats = |&other: &usize| vectors.cosine(row(candidate), row(other)) >= REDUNDANT;
        let cost = task.candidates[candidate].cost;
        if cost <= left && task.allows(&picked, candidate) && !picked.iter().any(repeats) {
            left -= cost;
            picked.push(candidate);
        }
    }
    picked
}

/// Takes the candidate of the highest value, as long as there is one above 0 that fits; after each
/// choice `add` changes the state that `value` is taken from.
pub(super) fn greedily<State>(
    task: &Task,
    state: &mut State,
    value: impl Fn(&State, usize) -> f64,
    add: impl Fn(&mut State, usize),
) -> Vec<usize> {
    let mut left = task.limit.total;
    let mut picked: Vec<usize> = Vec::new();
    let mut open: Vec<usize> = (0..task.candidates.len()).collect();
    loop {
        open.retain(|&c| task.candidates[c].cost <= left && task.allows(&picked, c));
        let mut best: Option<(f64, usize)> = None;
        for (place, &candidate) in open.iter().enumerate() {
            let value = value(state, candidate);
            if value > best.map_or(0.0, |(highest, _)| highest) {
                best = Some((value, place));
            }
        }
        let Some((_, place)) = best else { return picked };
        let candidate = open.remove(place);
        left -= task.candidates[candidate].cost;
        add(state, candidate);
        picked.push(candidate);
    }
}

/// For each candidate those that say nearly the same: their cosine is at least the threshold.
pub(super) fn twins(task: &Task, threshold: f64) -> Vec<Vec<usize>> {
    let vectors = sentence_vectors(task.corpus);
    let rows = task.candidates.iter().map(|c| vectors.row(c.id.index()).to_vec());
    let mut twins = vec![Vec::new(); task.candidates.len()];
    for (a, b, _) in Vectors::from_rows(rows).similar_pairs(threshold) {
        twins[a].push(b);
        twins[b].push(a);
    }
    twins
}
