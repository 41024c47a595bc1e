//! Sentences and articles as sparse vectors, and which of them are alike.
//!
//! **Weights.** In SMART notation `ltc`: (1 + ln tf) · idf, made unit length, with idf from the
//! background collection ([`Corpus::idf`]). Stop words and punctuation have no weight. The
//! logarithm matters for articles, where the tenth "Putin" says less than the second; in a
//! sentence tf is nearly always 1. Rows are held behind each other (compressed sparse rows) and
//! each is sorted by id, so that a dot product is one merge.
//!
//! **Similar pairs** without comparing all with all: see [`Vectors::similar_pairs`].

use std::cmp::Ordering;

use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId, TermId};

mod pairs;

/// Sparse vectors of unit length (or empty), a row a sentence, an article or whatever was counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vectors {
    /// Where each row starts, and the total behind the last.
    starts: Vec<u32>,
    /// Term and weight, sorted by term within a row.
    entries: Vec<(TermId, f64)>,
}

impl Vectors {
    /// Vectors in the order of their rows. Each row may name a term several times, in any order:
    /// `(term, weight)` are summed, then the row is made unit length.
    pub fn from_rows(rows: impl IntoIterator<Item = Vec<(TermId, f64)>>) -> Vectors {
        let mut vectors = Vectors { starts: vec![0], entries: Vec::new() };
        for row in rows {
            let start = vectors.entries.len();
            vectors.entries.extend(merged(row));
            let row = &mut vectors.entries[start..];
            let norm = row.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
            if norm > 0.0 {
                row.iter_mut().for_each(|(_, weight)| *weight /= norm);
            }
            vectors.starts.push(vectors.entries.len() as u32);
        }
        vectors
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The terms of a row with their weights, sorted by term.
    pub fn row(&self, row: usize) -> &[(TermId, f64)] {
        &self.entries[self.starts[row] as usize..self.starts[row + 1] as usize]
    }

    /// The cosine of two rows, 0 to 1; 0 where one is empty.
    pub fn cosine(&self, a: usize, b: usize) -> f64 {
        dot(self.row(a), self.row(b))
    }
}

/// A vector a sentence, headlines among them; row *n* is `SentenceId(n)`.
pub fn sentence_vectors(corpus: &Corpus) -> Vectors {
    Vectors::from_rows(corpus.sentence_ids().map(|id| tf_idf(corpus, corpus.content_terms(id))))
}

/// A vector an article, its headline counted in; row *n* is `ArticleId(n)`.
pub fn article_vectors(corpus: &Corpus) -> Vectors {
    Vectors::from_rows(corpus.article_ids().map(|id| tf_idf(corpus, article_terms(corpus, id))))
}

/// A vector an outlet, over all its articles; row *n* is `OutletId(n)`.
pub(crate) fn outlet_vectors(corpus: &Corpus) -> Vectors {
    Vectors::from_rows(corpus.outlets.iter().map(|outlet| {
        let articles = outlet.articles.iter();
        tf_idf(corpus, articles.flat_map(|&article| article_terms(corpus, article)))
    }))
}

/// The terms of all sentences of an article, stop words and punctuation left out.
fn article_terms(corpus: &Corpus, article: ArticleId) -> impl Iterator<Item = TermId> {
    let sentences = corpus.sentences_of(article).map(SentenceId);
    sentences.flat_map(|sentence| corpus.content_terms(sentence))
}

/// (1 + ln tf) · idf of each distinct term.
fn tf_idf(corpus: &Corpus, terms: impl Iterator<Item = TermId>) -> Vec<(TermId, f64)> {
    let mut counts = merged(terms.map(|term| (term, 1.0)).collect());
    for (term, weight) in &mut counts {
        *weight = (1.0 + libm::log(*weight)) * corpus.idf(*term);
    }
    counts
}

/// The dot product of two rows that are sorted by term.
pub fn dot(a: &[(TermId, f64)], b: &[(TermId, f64)]) -> f64 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some(&(left, x)), Some(&(right, y))) = (a.get(i), b.get(j)) {
        match left.cmp(&right) {
            Ordering::Less => i += 1,
            Ordering::Greater => j += 1,
            Ordering::Equal => {
                sum += x * y;
                i += 1;
                j += 1;
            }
        }
    }
    sum
}

/// Sorted by term, the weights of a term summed.
fn merged(mut row: Vec<(TermId, f64)>) -> Vec<(TermId, f64)> {
    row.sort_by_key(|&(term, _)| term);
    row.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    row
}

#[cfg(test)]
mod tests;
