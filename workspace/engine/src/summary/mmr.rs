//! MMR: near to what was asked, far from what was said.
//!
//! Idea: each step takes the sentence with the best balance of relevance to a query and novelty.
//! Formula: λ · cos(sentence, query) − (1 − λ) · max cos(sentence, chosen), λ = .7. Without a query
//! the sum of all sentences takes its place.
//! Cost: time O(k · n · words a sentence), space O(n).
//! Paper: Carbonell & Goldstein, The use of MMR, diversity-based reranking for reordering
//! documents and producing summaries, SIGIR 1998.
//! When to choose it: for a question ("what did they say about sanctions?").

use crate::explanation::Part;
use crate::ids::TermId;
use crate::summary::candidates::Task;
use crate::summary::{Choice, fill};
use crate::weights::{Vectors, dot, sentence_vectors};

/// The balance the paper finds best when the answer is short.
const RELEVANCE: f64 = 0.7;

pub(super) fn choose(task: &Task) -> Choice {
    let vectors = sentence_vectors(task.corpus);
    let row = |candidate: usize| vectors.row(task.candidates[candidate].id.index());
    let asked = task.query_terms();
    let target: Vec<(TermId, f64)> = if asked.is_empty() {
        (0..task.candidates.len()).flat_map(row).copied().collect()
    } else {
        asked.to_vec()
    };
    let target = Vectors::from_rows([target]);
    let scores: Vec<f64> =
        (0..task.candidates.len()).map(|candidate| dot(row(candidate), target.row(0))).collect();
    let mut nearest = vec![0.0_f64; scores.len()];
    let picked = fill::greedily(
        task,
        &mut nearest,
        // One is added since a value of 0 or less means "not worth having".
        |nearest, c| 1.0 + RELEVANCE * scores[c] - (1.0 - RELEVANCE) * nearest[c],
        |nearest, candidate| {
            for (other, near) in nearest.iter_mut().enumerate() {
                *near = near.max(dot(row(candidate), row(other)));
            }
        },
    );
    let parts = scores.iter().map(|&value| vec![Part { name: "relevance", value }]).collect();
    Choice::new(scores, parts, picked)
}
