//! All pairs of rows whose cosine reaches a threshold, exactly, without comparing all with all.
//!
//! **Idea**: an inverted index from terms to the rows before; a row adds up what it has in common
//! with each of them, and only the blocks of sums that it has touched are looked at and cleared. The
//! products are added in the order of the terms, so a sum is the cosine to the last digit.
//! For a high threshold, prefix filtering (Chaudhuri et al. 2006; Bayardo et al. 2007) with the
//! bound of Cauchy and Schwarz (Anastasiu & Karypis 2014) keeps the index short: of each row the
//! terms that stand in most rows are left out, as long as together they are shorter than the
//! threshold. What is added up can then be too small by no more than their length; only pairs that
//! could still reach the threshold are compared term by term.
//!
//! **Cost**: Σ df² / 2 additions over the terms of the index, then, behind the filter, a comparison
//! a pair that is found or nearly is. The index holds 12 bytes an entry.

use super::Vectors;
use crate::ids::TermId;

/// Below this threshold hardly a term can be left out, while every pair in sight would have to be
/// compared anew: on sentences of news the filter gains from about here on.
const FILTERED: f64 = 0.3;

/// Rows whose sums are looked at together: a cache line or two of them are touched at a time.
const BLOCK: usize = 32;

/// Sums of rounded products may come out a little short; to compare a pair more is always safe.
const SLACK: f64 = 1e-9;

impl Vectors {
    /// All pairs of rows `(a, b, cosine)` with a < b and cosine ≥ `threshold`, sorted by b, then a.
    /// A threshold of 0 or less means any term in common.
    pub fn similar_pairs(&self, threshold: f64) -> Vec<(usize, usize, f64)> {
        let mut pairs = Vec::new();
        self.earlier_alike(threshold, |row, alike| {
            pairs.extend(alike.iter().map(|&(earlier, cosine)| (earlier, row, cosine)));
        });
        pairs
    }

    /// Hands on for each row in turn the earlier rows `(row, cosine)` whose cosine with it is at
    /// least `threshold`, sorted.
    pub(crate) fn earlier_alike(
        &self,
        threshold: f64,
        mut found: impl FnMut(usize, &[(usize, f64)]),
    ) {
        let terms = self.entries.iter().map(|(term, _)| term.index() + 1).max().unwrap_or(0);
        let mut index = Index::of(self, terms);
        // How long the part of each row is that the index leaves out.
        let mut left_out: Vec<f64> = Vec::with_capacity(self.len());
        let mut sums = vec![0.0; self.len().next_multiple_of(BLOCK)];
        let mut touched = vec![false; sums.len() / BLOCK];
        let mut alike: Vec<(usize, f64)> = Vec::new();
        for row in 0..self.len() {
            for &(term, weight) in self.row(row) {
                for (&earlier, other) in index.rows_with(term) {
                    sums[earlier as usize] += weight * other;
                    touched[earlier as usize / BLOCK] = true;
                }
            }
            for (block, touched) in touched.iter_mut().enumerate() {
                if !std::mem::take(touched) {
                    continue;
                }
                let first = block * BLOCK;
                let sums = &mut sums[first..first + BLOCK];
                for (earlier, &sum) in (first..row).zip(sums.iter()) {
                    if sum + left_out[earlier] < threshold - SLACK || sum <= 0.0 {
                        continue;
                    }
                    let cosine =
                        if left_out[earlier] > 0.0 { self.cosine(earlier, row) } else { sum };
                    if cosine >= threshold {
                        alike.push((earlier, cosine));
                    }
                }
                sums.fill(0.0);
            }
            found(row, &alike);
            alike.clear();
            left_out.push(index.add(self, row, threshold));
        }
    }
}

/// For each term the rows that have it, up to the one that was added last.
struct Index {
    /// In how many rows each term stands.
    frequencies: Vec<u32>,
    /// Where the rows of each term begin, and where the next one goes.
    starts: Vec<u32>,
    ends: Vec<u32>,
    rows: Vec<u32>,
    weights: Vec<f64>,
}

impl Index {
    /// An empty index with room for all rows.
    fn of(vectors: &Vectors, terms: usize) -> Index {
        let mut frequencies = vec![0; terms];
        vectors.entries.iter().for_each(|(term, _)| frequencies[term.index()] += 1);
        let place = |next: &mut u32, frequency: &u32| {
            let start = *next;
            *next += frequency;
            Some(start)
        };
        let starts: Vec<u32> = frequencies.iter().scan(0, place).collect();
        let (rows, weights) = (vec![0; vectors.entries.len()], vec![0.0; vectors.entries.len()]);
        Index { ends: starts.clone(), starts, frequencies, rows, weights }
    }

    /// The rows that have a term, each with its weight there.
    fn rows_with(&self, term: TermId) -> impl Iterator<Item = (&u32, &f64)> {
        let range = self.starts[term.index()] as usize..self.ends[term.index()] as usize;
        self.rows[range.clone()].iter().zip(&self.weights[range])
    }

    /// Adds a row, behind a high threshold without the terms in most rows, as many as are together
    /// shorter than the threshold; gives the length of what is left out.
    fn add(&mut self, vectors: &Vectors, row: usize, threshold: f64) -> f64 {
        if threshold < FILTERED {
            vectors.row(row).iter().for_each(|&(term, weight)| self.push(row, term, weight));
            return 0.0;
        }
        let mut terms = vectors.row(row).to_vec();
        let frequency = |term: TermId| self.frequencies[term.index()];
        terms.sort_unstable_by_key(|&(term, _)| (std::cmp::Reverse(frequency(term)), term));
        // Sums of rounded squares may come out a little short; to leave out less is always safe.
        let bound = threshold.powi(2) - SLACK;
        let mut left_out = 0.0;
        for (term, weight) in terms {
            if left_out + weight * weight < bound {
                left_out += weight * weight;
            } else {
                self.push(row, term, weight);
            }
        }
        left_out.sqrt()
    }

    fn push(&mut self, row: usize, term: TermId, weight: f64) {
        let end = &mut self.ends[term.index()];
        self.rows[*end as usize] = row as u32;
        self.weights[*end as usize] = weight;
        *end += 1;
    }
}
