//! Pairs of sentences worth a closer look, through an inverted index.

use std::cmp::Reverse;

use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId};
use crate::weights::sentence_vectors;

/// Below this idf cosine hardly any pair says the same.
const LEAST_COSINE: f64 = 0.12;

/// How many partners a sentence may have in one other article: headline, lede, a repetition
/// further down, and one to spare.
const PARTNERS: usize = 4;

/// The pairs of sentences of different articles in one language where one is among the likeliest
/// partners that the other has in its article; the earlier sentence first, sorted.
pub(super) fn candidates(corpus: &Corpus) -> Vec<(SentenceId, SentenceId)> {
    let articles: Vec<ArticleId> =
        corpus.sentence_ids().map(|sentence| corpus.article_of(sentence)).collect();
    let mut pairs = Vec::new();
    // What the sentences before have in the article that is being gone through.
    let mut partners: Vec<Partners> = vec![Partners::default(); articles.len()];
    let mut with_partners: Vec<SentenceId> = Vec::new();
    let mut article = ArticleId::from(0);
    sentence_vectors(corpus).earlier_alike(LEAST_COSINE, |row, earlier| {
        let sentence = SentenceId::from(row);
        if articles[row] != article {
            article = articles[row];
            for before in with_partners.drain(..) {
                let best = std::mem::take(&mut partners[before.index()]);
                pairs.extend(best.ids().map(|later| (before, later)));
            }
        }
        for alike in earlier.chunk_by(|a, b| articles[a.0] == articles[b.0]) {
            let other = articles[alike[0].0];
            if other == article || !corpus.same_language(other, article) {
                continue;
            }
            let mut own = Partners::default();
            for &(before, cosine) in alike {
                own.offer(cosine, SentenceId::from(before));
                if partners[before].0.is_empty() {
                    with_partners.push(SentenceId::from(before));
                }
                partners[before].offer(cosine, sentence);
            }
            pairs.extend(own.ids().map(|before| (before, sentence)));
        }
    });
    for before in with_partners {
        pairs.extend(partners[before.index()].ids().map(|later| (before, later)));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The likeliest partners of a sentence in one article, the likeliest first.
#[derive(Clone, Default)]
struct Partners(Vec<(Reverse<u32>, SentenceId)>);

impl Partners {
    /// Takes in a sentence if it is among the likeliest; of equals the earlier one.
    fn offer(&mut self, cosine: f64, sentence: SentenceId) {
        let partner = (Reverse((cosine * 1e6) as u32), sentence);
        let place = self.0.partition_point(|known| *known < partner);
        if place < PARTNERS {
            self.0.truncate(PARTNERS - 1);
            self.0.insert(place, partner);
        }
    }

    fn ids(&self) -> impl Iterator<Item = SentenceId> {
        self.0.iter().map(|&(_, sentence)| sentence)
    }
}
