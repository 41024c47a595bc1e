//! Submodular: cover every sentence a little, and every topic.
//!
//! Idea: a summary is good if each sentence of the input is like something in it (coverage), and
//! if it draws on many topics instead of one (diversity). Both parts have diminishing returns, so
//! greedy selection is within a constant factor of the best.
//! Formula: F(S) = Σᵢ min(Σⱼ∈S wᵢⱼ, α Σⱼ wᵢⱼ) + λ Σₖ √(Σⱼ∈S∩Pₖ rⱼ), w the cosines of at least .1, r
//! the mean similarity to the input, P the independent voices instead of the paper's clusters;
//! greedy by gain over cost.
//! Cost: the similar pairs by an inverted index, then O(k · pairs) for k chosen.
//! Paper: Lin & Bilmes, A class of submodular functions for document summarization, ACL 2011.
//! When to choose it: for articles that agree on little, where each is to have its say.

use crate::explanation::Part;
use crate::summary::candidates::Task;
use crate::summary::{Choice, fill};
use crate::weights::{Vectors, sentence_vectors};

/// Cosines below it are chance, as in LexRank.
const THRESHOLD: f64 = 0.1;

/// A sentence is covered when a summary has this share of all that is like it, in sentences of
/// the budget: the paper's a / n with a = 5.
const SATURATION: f64 = 5.0;

/// What diversity weighs against coverage; the paper's 6, for sums in which it is smaller.
const DIVERSITY: f64 = 6.0;

/// How much longer sentences are held against them; the paper's r.
const COST_POWER: f64 = 0.3;

pub(super) fn choose(task: &Task) -> Choice {
    let n = task.candidates.len();
    let vectors = sentence_vectors(task.corpus);
    let rows = task.candidates.iter().map(|c| vectors.row(c.id.index()).to_vec());
    // Each sentence is like itself; to be like one counts by as much as that speaks of the query.
    let asked = |index: usize| task.candidates[index].relevance;
    let mut like: Vec<Vec<(usize, f64)>> =
        (0..n).map(|index| vec![(index, asked(index))]).collect();
    for (a, b, cosine) in Vectors::from_rows(rows).similar_pairs(THRESHOLD) {
        like[a].push((b, asked(b) * cosine));
        like[b].push((a, asked(a) * cosine));
    }
    let total: Vec<f64> = like.iter().map(|l| l.iter().map(|(_, w)| w).sum()).collect();
    let scores: Vec<f64> = total.iter().map(|sum| sum / n.max(1) as f64).collect();
    let cap = |index: usize| (SATURATION / n as f64).min(1.0) * total[index];

    let gain = |covered: &[f64], told: &[f64], candidate: usize| {
        let coverage: f64 = (like[candidate].iter())
            .map(|&(i, w)| (covered[i] + w).min(cap(i)) - covered[i].min(cap(i)))
            .sum();
        let topic: f64 = told[task.candidates[candidate].voice.index()];
        coverage + DIVERSITY * ((topic + scores[candidate]).sqrt() - topic.sqrt())
    };
    let picked = fill::greedily(
        task,
        &mut (vec![0.0; n], vec![0.0; task.voices.count()]),
        |(covered, told), candidate| {
            let cost = task.candidates[candidate].cost as f64;
            gain(covered, told, candidate) / libm::pow(cost, COST_POWER)
        },
        |(covered, told), candidate| {
            like[candidate].iter().for_each(|&(i, w)| covered[i] += w);
            told[task.candidates[candidate].voice.index()] += scores[candidate];
        },
    );
    let parts = scores.iter().map(|&value| vec![Part { name: "centrality", value }]).collect();
    Choice::new(scores, parts, picked)
}
