//! SumBasic: frequent words, each less welcome once it is said.
//!
//! Idea: people who summarize use the words that the articles use most. The sentence with the
//! highest average word probability is taken, then the probabilities of its words are squared.
//! Formula: score = mean p(t), p = count / all; after a choice p ← p².
//! Cost: time O(k · n · words a sentence), space O(terms).
//! Paper: Nenkova & Vanderwende, The impact of frequency on summarization, 2005. (The paper takes
//! the best sentence with the most probable word; that detail changed nothing on news.)
//! When to choose it: as the plainest of the frequency methods.

use crate::explanation::Part;
use crate::ids::TermId;
use crate::summary::candidates::Task;
use crate::summary::{Choice, fill};

pub(super) fn choose(task: &Task) -> Choice {
    let terms: Vec<Vec<TermId>> =
        task.candidates.iter().map(|c| task.corpus.content_terms(c.id).collect()).collect();
    let mut probability = vec![0.0; task.corpus.term_count()];
    for (candidate, own) in task.candidates.iter().zip(&terms) {
        own.iter().for_each(|term| probability[term.index()] += candidate.relevance);
    }
    let total: f64 = probability.iter().sum();
    probability.iter_mut().for_each(|count| *count /= total.max(f64::MIN_POSITIVE));

    let average = |probability: &[f64], candidate: usize| {
        let own = terms[candidate].iter().map(|term| probability[term.index()]);
        own.sum::<f64>() / terms[candidate].len().max(1) as f64
    };
    let scores: Vec<f64> = (0..terms.len()).map(|c| average(&probability, c)).collect();
    let picked = fill::greedily(
        task,
        &mut probability,
        |probability, candidate| average(probability, candidate),
        |probability, candidate| {
            let mut said = terms[candidate].clone();
            said.sort_unstable();
            said.dedup();
            said.iter().for_each(|term| probability[term.index()] *= probability[term.index()]);
        },
    );
    let parts = scores.iter().map(|&value| vec![Part { name: "frequency", value }]).collect();
    Choice::new(scores, parts, picked)
}
