//! Centroid: sentences like the average sentence.
//!
//! Idea: the sum of all TF-IDF vectors points at what the articles are about; the summary is built
//! so that its own sum points the same way. Sentences are added one at a time, each time the one
//! that brings the summary's vector nearest to the centroid, which makes redundancy unattractive
//! without a rule of its own.
//! Formula: maximize cos(Σ chosen, Σ all); score of a sentence: its own cosine to the centroid.
//! With a query each sentence counts by as much of it as it speaks of.
//! Cost: time O(k · n · words a sentence) for k chosen, space O(n · words a sentence).
//! Paper: Radev et al., Centroid-based summarization of multiple documents, 2004; the selection by
//! Gholipour Ghalandari, Revisiting the centroid-based method, 2017.
//! When to choose it: for thousands of articles; it is linear in the input.

use crate::explanation::Part;
use crate::summary::Choice;
use crate::summary::candidates::Task;
use crate::weights::sentence_vectors;

pub(super) fn choose(task: &Task) -> Choice {
    let vectors = sentence_vectors(task.corpus);
    let row = |candidate: usize| vectors.row(task.candidates[candidate].id.index());
    let all = 0..task.candidates.len();
    let mut centroid = vec![0.0; task.corpus.term_count()];
    for candidate in all.clone() {
        let asked = task.candidates[candidate].relevance;
        row(candidate).iter().for_each(|&(term, w)| centroid[term.index()] += asked * w);
    }
    let length = centroid.iter().map(|weight| weight * weight).sum::<f64>().sqrt();
    // Rows have unit length, so the dot product over the centroid's length is the cosine.
    let towards = |candidate: usize| {
        let dot: f64 = row(candidate).iter().map(|&(term, w)| w * centroid[term.index()]).sum();
        if length > 0.0 { dot / length } else { 0.0 }
    };
    let scores: Vec<f64> = all.clone().map(towards).collect();

    let (mut picked, mut left) = (Vec::new(), task.limit.total);
    let mut summary = vec![0.0; centroid.len()];
    // Of the summary's vector: its product with the centroid, and its squared length.
    let (mut product, mut squares) = (0.0, 0.0);
    loop {
        let mut best: Option<(f64, usize, f64)> = None;
        for candidate in all.clone() {
            let fits = task.candidates[candidate].cost <= left;
            if !fits || picked.contains(&candidate) || !task.allows(&picked, candidate) {
                continue;
            }
            let overlap: f64 = row(candidate).iter().map(|&(t, w)| w * summary[t.index()]).sum();
            let grown = squares + 2.0 * overlap + 1.0;
            let cosine = (product + scores[candidate]) / grown.max(f64::MIN_POSITIVE).sqrt();
            if best.is_none_or(|(highest, ..)| cosine > highest) {
                best = Some((cosine, candidate, grown));
            }
        }
        let Some((_, candidate, grown)) = best else { break };
        product += scores[candidate];
        squares = grown;
        left -= task.candidates[candidate].cost;
        for &(term, weight) in row(candidate) {
            summary[term.index()] += weight;
        }
        picked.push(candidate);
    }
    let parts = scores.iter().map(|&value| vec![Part { name: "centrality", value }]).collect();
    Choice::new(scores, parts, picked)
}
