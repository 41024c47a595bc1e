//! Greedy-KL: a summary that uses words as the articles do.
//!
//! Idea: the best summary is the one from whose words the articles' words are guessed best. The
//! sentence that brings the two distributions nearest is added, again and again.
//! Formula: minimize KL(P ‖ Q) = Σ P(t) ln(P(t) / Q(t)) over the terms of the articles, Q smoothed
//! by P: Q = (1 − μ) · summary + μ · P.
//! Score of a sentence: minus the divergence of a summary that has nothing else.
//! Cost: time O(k · n · words a sentence) for k chosen, space O(terms).
//! Paper: Haghighi & Vanderwende, Exploring content models for multi-document summarization,
//! NAACL 2009.
//! When to choose it: for long budgets, where matching the whole distribution pays.

use rustc_hash::FxHashMap;

use crate::explanation::Part;
use crate::ids::TermId;
use crate::summary::candidates::Task;
use crate::summary::{Choice, fill};

/// How much of the articles' distribution is mixed into the summary's, so that a term it lacks
/// costs much, but not all.
const SMOOTHING: f64 = 0.05;

/// The words of a summary.
#[derive(Clone, Default)]
struct Words {
    counts: FxHashMap<TermId, f64>,
    total: f64,
}

pub(super) fn choose(task: &Task) -> Choice {
    let terms: Vec<Vec<TermId>> =
        task.candidates.iter().map(|c| task.corpus.content_terms(c.id).collect()).collect();
    let mut articles = vec![0.0; task.corpus.term_count()];
    for (candidate, own) in task.candidates.iter().zip(&terms) {
        own.iter().for_each(|term| articles[term.index()] += candidate.relevance);
    }
    let total: f64 = articles.iter().sum();
    articles.iter_mut().for_each(|count| *count /= total.max(f64::MIN_POSITIVE));

    // ln Q is ln(μP) wherever the summary lacks a term, so Σ P ln(P / Q) is −ln μ less what the
    // terms of the summary save.
    let saved = |summary: &Words, sentence: &[TermId]| {
        let total = summary.total + sentence.len() as f64;
        let mut counts: FxHashMap<TermId, f64> = FxHashMap::default();
        sentence.iter().for_each(|term| *counts.entry(*term).or_default() += 1.0);
        let old = summary.counts.iter().filter(|(term, _)| !counts.contains_key(term));
        let mut all: Vec<(TermId, f64)> = old.map(|(&term, &count)| (term, count)).collect();
        let before = |term: &TermId| summary.counts.get(term).copied().unwrap_or(0.0);
        all.extend(counts.iter().map(|(term, count)| (*term, count + before(term))));
        all.sort_by_key(|&(term, _)| term);
        let gain = |&(term, count): &(TermId, f64)| {
            let p = articles[term.index()];
            p * libm::log(1.0 + (1.0 - SMOOTHING) * count / (total * SMOOTHING * p))
        };
        all.iter().map(gain).sum::<f64>()
    };
    let most = -libm::log(SMOOTHING);
    let nothing = Words::default();
    let scores: Vec<f64> = terms.iter().map(|own| saved(&nothing, own) - most).collect();
    let picked = fill::greedily(
        task,
        &mut Words::default(),
        |summary, candidate| saved(summary, &terms[candidate]) + 1.0,
        |summary, candidate| {
            summary.total += terms[candidate].len() as f64;
            for term in &terms[candidate] {
                *summary.counts.entry(*term).or_default() += 1.0;
            }
        },
    );
    let parts = scores.iter().map(|&value| vec![Part { name: "-divergence", value }]).collect();
    Choice::new(scores, parts, picked)
}
