//! LexRank: sentences that many sentences are like.
//!
//! Idea: sentences vote for those they resemble, and votes of sentences that get many count more;
//! the stationary distribution of that walk is the score.
//! Formula: p = d/n + (1 − d) Mᵀp, M the row-normalized matrix of cosines of at least .1, d = .15.
//! Cost: the similar pairs by an inverted index, then O(pairs) a step of power iteration; never
//! an n × n matrix.
//! Paper: Erkan & Radev, LexRank: graph-based lexical centrality as salience in text
//! summarization, JAIR 2004 (continuous LexRank).
//! When to choose it: to compare with the literature; coverage is ahead on news.

use crate::summary::candidates::Task;
use crate::summary::walk::Graph;
use crate::summary::{Choice, fill, walk};
use crate::weights::{Vectors, sentence_vectors};

/// Cosines below it are chance; the value of the paper.
const THRESHOLD: f64 = 0.1;

/// A sentence is like itself, and in the paper votes for itself.
const SELF: f64 = 1.0;

pub(super) fn choose(task: &Task) -> Choice {
    let vectors = sentence_vectors(task.corpus);
    let rows = task.candidates.iter().map(|c| vectors.row(c.id.index()).to_vec());
    let mut graph = Graph::new();
    Vectors::from_rows(rows).earlier_alike(THRESHOLD, |_, alike| graph.add(alike.iter().copied()));
    let scores = walk::stationary(&graph, SELF);
    fill::ranked(task, "centrality", scores)
}
