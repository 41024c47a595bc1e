//! Luhn: sentences in which the significant words stand close together.
//!
//! Idea: words that an article uses often, but that are no function words, are significant; a
//! sentence matters where they cluster.
//! Formula: the best bracket of significant words with at most four others between two of them:
//! significant² / length. Significant: in at least as many sentences as the threshold that Luhn's
//! successors give for the length of the article.
//! Cost: time and space O(words).
//! Paper: Luhn, The automatic creation of literature abstracts, IBM Journal 1958.
//! When to choose it: for one article, and to see how far 1958 gets.

use crate::ids::TermId;
use crate::summary::candidates::Task;
use crate::summary::{Choice, fill};

/// How many other words may stand between two significant ones; the paper's figure.
const GAP: usize = 4;

pub(super) fn choose(task: &Task) -> Choice {
    let mut count = vec![0_usize; task.corpus.term_count()];
    for candidate in &task.candidates {
        task.corpus.content_terms(candidate.id).for_each(|term| count[term.index()] += 1);
    }
    // The cut-off of Ferreira et al. 2013 and others: 7, less for short input, more for long.
    let sentences = task.candidates.len() as f64;
    let least = match sentences {
        n if n < 25.0 => 7.0 - 0.1 * (25.0 - n),
        n if n > 40.0 => 7.0 + 0.1 * (n - 40.0),
        _ => 7.0,
    };
    let is_significant = |term: Option<TermId>, stop: bool| {
        !stop && term.is_some_and(|term| count[term.index()] as f64 >= least)
    };
    let density = |candidate: usize| {
        let candidate = &task.candidates[candidate];
        let tokens = task.corpus.tokens(candidate.id).iter().filter(|token| token.term.is_some());
        let places = tokens.enumerate().filter_map(|(place, token)| {
            is_significant(task.corpus.term(candidate.article, token), token.stop).then_some(place)
        });
        densest(places)
    };
    let scores: Vec<f64> = (0..task.candidates.len()).map(density).collect();
    fill::ranked(task, "density", scores)
}

/// Significant words squared over the length of the bracket, for the best bracket.
fn densest(places: impl Iterator<Item = usize>) -> f64 {
    let mut best = 0.0_f64;
    let (mut start, mut last, mut inside) = (0, 0, 0);
    for place in places {
        if inside == 0 || place - last > GAP + 1 {
            (start, inside) = (place, 0);
        }
        inside += 1;
        last = place;
        best = best.max((inside * inside) as f64 / (last - start + 1) as f64);
    }
    best
}
