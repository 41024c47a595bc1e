//! TextRank: the walk of LexRank over plain word overlap.
//!
//! Idea: sentences that share words recommend each other; no idf, so nothing but the articles at
//! hand is needed.
//! Formula: weight of an edge = |words in common| / (ln |a| + ln |b|), then the same walk as
//! LexRank with d = .15, without a vote for oneself.
//! Cost: time O(Σ postings²) for the pairs that share a word, space O(pairs); stop words and words
//! of every fourth sentence link nothing, which keeps 20,000 sentences in reach.
//! Paper: Mihalcea & Tarau, TextRank: bringing order into texts, EMNLP 2004.
//! When to choose it: to compare with the literature, and for a language without idf.

use rustc_hash::FxHashMap;

use crate::ids::TermId;
use crate::summary::candidates::Task;
use crate::summary::walk::Graph;
use crate::summary::{Choice, fill, walk};

/// A word of more than this share of the sentences says nothing of which two belong together.
const COMMON: usize = 4;

/// In a large input the words of more sentences than this link nothing either.
const POSTINGS: usize = 200;

pub(super) fn choose(task: &Task) -> Choice {
    let scores = walk::stationary(&graph(task), 0.0);
    fill::ranked(task, "centrality", scores)
}

fn graph(task: &Task) -> Graph {
    let bags: Vec<Vec<TermId>> = (task.candidates.iter())
        .map(|candidate| {
            let mut bag: Vec<TermId> = task.corpus.content_terms(candidate.id).collect();
            bag.sort_unstable();
            bag.dedup();
            bag
        })
        .collect();
    let mut postings: Vec<Vec<u32>> = vec![Vec::new(); task.corpus.term_count()];
    for (index, bag) in bags.iter().enumerate() {
        bag.iter().for_each(|term| postings[term.index()].push(index as u32));
    }
    let most = (bags.len() / COMMON).clamp(10, POSTINGS);
    let mut shared: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    for posting in postings.iter().filter(|posting| posting.len() <= most) {
        for (place, &a) in posting.iter().enumerate() {
            for &b in &posting[place + 1..] {
                *shared.entry((a, b)).or_default() += 1;
            }
        }
    }
    let length = |index: u32| libm::log(bags[index as usize].len() as f64 + 1.0);
    let mut pairs: Vec<((u32, u32), u32)> = shared.into_iter().collect();
    pairs.sort_unstable();
    let mut pairs = pairs.into_iter().peekable();
    let mut graph = Graph::new();
    for node in 0..bags.len() as u32 {
        let own = std::iter::from_fn(|| pairs.next_if(|((a, _), _)| *a == node));
        graph.add(own.map(|((a, b), n)| (b as usize, f64::from(n) / (length(a) + length(b)))));
    }
    graph
}
