//! All pairs of rows whose cosine reaches a threshold, exactly, without comparing all with all.
//!
//! **Idea**: an inverted index from terms to the rows before; a row adds up what it has in common
//! with each of them. Prefix filtering (Chaudhuri et al. 2006; Bayardo et al. 2007) with the bound
//! of Cauchy and Schwarz (Anastasiu & Karypis 2014) keeps the index short: of each row the terms
//! that stand in most rows are left out, as long as together they are shorter than the threshold.
//! What is added up can then be too small by no more than their length; only pairs that could
//! still reach the threshold are compared term by term.
//!
//! **Cost**: Σ df² / 2 additions over the terms of the index, then a comparison a pair that is
//! found or nearly is. The index holds 8 bytes an entry.

use super::Vectors;
use crate::ids::TermId;

/// Sums of rounded products may come out a little short: of at most some thousand products, each
/// at most 1 and rounded at the 24th binary digit.
const SLACK: f32 = 1e-4;

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
        let least = threshold as f32 - SLACK;
        let terms = self.entries.iter().map(|(term, _)| term.index() + 1).max().unwrap_or(0);
        let mut index = Index::of(self, terms);
        // How long the part of each row is that the index leaves out.
        let mut left_out: Vec<f32> = Vec::with_capacity(self.len());
        let mut sums = vec![0.0_f32; self.len()];
        // The weights of one row by term, and 0 for all terms that it does not have.
        let mut own = vec![0.0; terms];
        let mut touched: Vec<u32> = Vec::new();
        let mut alike: Vec<(usize, f64)> = Vec::new();
        for row in 0..self.len() {
            for &(term, weight) in self.row(row) {
                own[term.index()] = weight;
                for &(earlier, other) in index.rows_with(term) {
                    let sum = &mut sums[earlier as usize];
                    if *sum == 0.0 {
                        touched.push(earlier);
                    }
                    *sum += weight as f32 * other;
                }
            }
            for earlier in touched.drain(..) {
                let sum = std::mem::take(&mut sums[earlier as usize]);
                if sum + left_out[earlier as usize] < least {
                    continue;
                }
                let products = self.row(earlier as usize).iter().map(|(t, w)| w * own[t.index()]);
                let cosine = products.sum::<f64>();
                if cosine >= threshold {
                    alike.push((earlier as usize, cosine));
                }
            }
            alike.sort_unstable_by_key(|&(earlier, _)| earlier);
            found(row, &alike);
            alike.clear();
            self.row(row).iter().for_each(|(term, _)| own[term.index()] = 0.0);
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
    /// Rows and weights.
    entries: Vec<(u32, f32)>,
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
        let entries = vec![(0, 0.0); vectors.entries.len()];
        Index { ends: starts.clone(), starts, frequencies, entries }
    }

    fn rows_with(&self, term: TermId) -> &[(u32, f32)] {
        &self.entries[self.starts[term.index()] as usize..self.ends[term.index()] as usize]
    }

    /// Adds a row but for the terms in most rows, as many as are together shorter than the
    /// threshold; gives the length of what is left out.
    fn add(&mut self, vectors: &Vectors, row: usize, threshold: f64) -> f32 {
        let mut terms = vectors.row(row).to_vec();
        let frequency = |term: TermId| self.frequencies[term.index()];
        terms.sort_unstable_by_key(|&(term, _)| (std::cmp::Reverse(frequency(term)), term));
        // Sums of rounded squares may come out a little short; to leave out less is always safe.
        let bound = threshold.max(0.0).powi(2) - 1e-9;
        let mut left_out = 0.0;
        for (term, weight) in terms {
            if left_out + weight * weight < bound {
                left_out += weight * weight;
                continue;
            }
            let end = &mut self.ends[term.index()];
            self.entries[*end as usize] = (row as u32, weight as f32);
            *end += 1;
        }
        left_out.sqrt() as f32
    }
}
