//! All pairs of rows whose cosine reaches a threshold, exactly, without comparing all with all.
//!
//! **Idea**: prefix filtering (Chaudhuri et al. 2006; Bayardo et al. 2007) with the bound of
//! Cauchy and Schwarz (Anastasiu & Karypis 2014). Order the terms of every row alike, those in
//! most rows first. For unit vectors, the part of a row that is shorter than the threshold t
//! can't bring a dot product to t by itself; so a pair that reaches t shares a term behind that
//! part, in both rows. Only those rare terms go into the inverted index.
//!
//! **Cost**: the pairs that share an indexed term, each a merge of two rows. With t = .5 over
//! news sentences that is a few per cent of all pairs; as t nears 0 it becomes all of them, and
//! then a plain double loop is as good.

use rustc_hash::FxHashMap;

use super::Vectors;
use crate::ids::TermId;

impl Vectors {
    /// All pairs of rows `(a, b, cosine)` with a < b and cosine ≥ `threshold`, sorted by a, then b.
    /// A threshold of 0 or less means any term in common.
    pub fn similar_pairs(&self, threshold: f64) -> Vec<(usize, usize, f64)> {
        let frequencies = self.row_frequencies();
        let mut postings: FxHashMap<TermId, Vec<u32>> = FxHashMap::default();
        let mut pairs = Vec::new();
        for row in 0..self.len() {
            let indexed = self.behind_prefix(row, threshold, &frequencies);
            let mut candidates: Vec<u32> =
                indexed.iter().filter_map(|term| postings.get(term)).flatten().copied().collect();
            candidates.sort_unstable();
            candidates.dedup();
            for earlier in candidates {
                let cosine = self.cosine(earlier as usize, row);
                if cosine >= threshold {
                    pairs.push((earlier as usize, row, cosine));
                }
            }
            for term in indexed {
                postings.entry(term).or_default().push(row as u32);
            }
        }
        pairs.sort_by_key(|&(a, b, _)| (a, b));
        pairs
    }

    /// In how many rows each term stands.
    fn row_frequencies(&self) -> FxHashMap<TermId, u32> {
        let mut frequencies = FxHashMap::default();
        for (term, _) in &self.entries {
            *frequencies.entry(*term).or_default() += 1;
        }
        frequencies
    }

    /// The terms of a row behind its longest prefix that is shorter than the threshold, where the
    /// terms in most rows come first.
    fn behind_prefix(
        &self,
        row: usize,
        threshold: f64,
        frequencies: &FxHashMap<TermId, u32>,
    ) -> Vec<TermId> {
        let mut terms = self.row(row).to_vec();
        terms.sort_by_key(|&(term, _)| (std::cmp::Reverse(frequencies[&term]), term));
        // Sums of rounded squares may come out a little short; a shorter prefix is always safe.
        let bound = (threshold.max(0.0) - 1e-9).max(0.0);
        let mut squares = 0.0;
        let prefix = terms
            .iter()
            .take_while(|(_, weight)| {
                squares += weight * weight;
                squares < bound * bound
            })
            .count();
        terms[prefix..].iter().map(|&(term, _)| term).collect()
    }
}
