//! Pairs of sentences worth a closer look, through the inverted index of
//! [`Vectors::similar_pairs`](crate::Vectors::similar_pairs).

use std::cmp::Reverse;

use crate::corpus::Corpus;
use crate::ids::SentenceId;
use crate::weights::sentence_vectors;

/// Below this idf cosine hardly any pair says the same.
const LEAST_COSINE: f64 = 0.12;

/// How many partners a sentence may have in one other article: headline, lede, a repetition
/// further down, and one to spare.
const PARTNERS: usize = 4;

/// The pairs of sentences of different articles where one is among the likeliest partners that the
/// other has in its article; the earlier sentence first, sorted.
pub(super) fn candidates(corpus: &Corpus) -> Vec<(SentenceId, SentenceId)> {
    let mut directed = Vec::new();
    for (a, b, cosine) in sentence_vectors(corpus).similar_pairs(LEAST_COSINE) {
        let (a, b) = (SentenceId::from(a), SentenceId::from(b));
        let articles = (corpus.article_of(a), corpus.article_of(b));
        if articles.0 != articles.1 {
            let likeness = Reverse((cosine * 1e6) as u32);
            directed.push((a, articles.1, likeness, b));
            directed.push((b, articles.0, likeness, a));
        }
    }
    directed.sort();
    let of_one = directed.chunk_by(|x, y| (x.0, x.1) == (y.0, y.1));
    let best = of_one.flat_map(|partners| &partners[..partners.len().min(PARTNERS)]);
    let mut pairs: Vec<_> = best.map(|&(x, _, _, y)| (x.min(y), x.max(y))).collect();
    pairs.sort();
    pairs.dedup();
    pairs
}
