//! Longest common subsequences, as ROUGE counts them.
//!
//! Formula: the textbook table, read back from its end; among equally long subsequences the one
//! is taken that moves along the reference first, since the union of several depends on which.
//! From one column of the table to the next a row grows by 0 or 1, so that it is held as bits, a
//! 0 where it grows, and a row follows from the one before by an addition, 64 columns at once:
//! v' = (v + (v & m)) | (v & !m), where m has the places of the row's word in the candidate.
//! Cost: time and space O(reference words · candidate words / 64).
//! Papers: Lin 2004, section 3.2; the clipping of repeated words is that of ROUGE 1.5.5. Rows as
//! bits: Crochemore et al. 2001; Hyyrö, "Bit-parallel LCS-length computation revisited", 2004.

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::words::Word;

/// So many columns of the table are held in one number.
const BITS: usize = u64::BITS as usize;

/// Where the words of a candidate stand, as bits.
struct Places {
    /// How many numbers a row has.
    width: usize,
    /// Where the row of each word begins.
    starts: FxHashMap<Word, usize>,
    rows: Vec<u64>,
}

impl Places {
    fn of(candidate: &[Word]) -> Places {
        let width = candidate.len().div_ceil(BITS);
        let mut rows = Vec::new();
        let mut starts = FxHashMap::with_capacity_and_hasher(candidate.len(), FxBuildHasher);
        for (place, &word) in candidate.iter().enumerate() {
            let start = *starts.entry(word).or_insert(rows.len());
            rows.resize(rows.len().max(start + width), 0);
            rows[start + place / BITS] |= 1 << (place % BITS);
        }
        Places { width, starts, rows }
    }

    /// The row of the table above that of `word` becomes that of `word`.
    fn step(&self, row: &mut [u64], word: Word) {
        let Some(&start) = self.starts.get(&word) else { return };
        let mut carry = false;
        for (bits, places) in row.iter_mut().zip(&self.rows[start..]) {
            let (sum, first) = bits.overflowing_add(*bits & places);
            let (sum, second) = sum.overflowing_add(u64::from(carry));
            *bits = sum | (*bits & !places);
            carry = first | second;
        }
    }
}

/// The value of a row at a column: how often it has grown before.
fn value(row: &[u64], column: usize) -> u32 {
    let whole: u32 = row[..column / BITS].iter().map(|bits| bits.count_zeros()).sum();
    let rest = row.get(column / BITS).map_or(0, |bits| !bits & ((1 << (column % BITS)) - 1));
    whole + rest.count_ones()
}

/// How many words the longest common subsequence has.
pub(super) fn length(reference: &[Word], candidate: &[Word]) -> usize {
    let places = Places::of(candidate);
    let mut row = vec![u64::MAX; places.width];
    reference.iter().for_each(|&word| places.step(&mut row, word));
    value(&row, candidate.len()) as usize
}

/// How many words the lines' unions have, a word counted as often as both texts have it.
pub(super) fn union(reference: &[Vec<Word>], candidate: &[Vec<Word>]) -> usize {
    let mut left = [count(reference), count(candidate)];
    let places: Vec<Places> = candidate.iter().map(|line| Places::of(line)).collect();
    let mut matches = 0;
    for line in reference {
        let mut hit = vec![false; line.len()];
        for (other, places) in candidate.iter().zip(&places) {
            mark(line, other, places, &mut hit);
        }
        for (word, _) in line.iter().zip(hit).filter(|(_, hit)| *hit) {
            if left.iter().all(|counts| counts.get(word).is_some_and(|&n| n > 0)) {
                left.iter_mut().filter_map(|counts| counts.get_mut(word)).for_each(|n| {
                    *n -= 1;
                });
                matches += 1;
            }
        }
    }
    matches
}

fn count(lines: &[Vec<Word>]) -> FxHashMap<Word, usize> {
    let total = lines.iter().map(Vec::len).sum();
    let mut counts = FxHashMap::with_capacity_and_hasher(total, FxBuildHasher);
    for &word in lines.iter().flatten() {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

/// Marks the words of the reference's line that are in its longest common subsequence with a line
/// of the candidate.
fn mark(reference: &[Word], candidate: &[Word], places: &Places, hit: &mut [bool]) {
    let width = places.width;
    let mut table = vec![u64::MAX; (reference.len() + 1) * width];
    for (i, &word) in reference.iter().enumerate() {
        table.copy_within(i * width..(i + 1) * width, (i + 1) * width);
        places.step(&mut table[(i + 1) * width..(i + 2) * width], word);
    }
    let value = |i: usize, j: usize| value(&table[i * width..(i + 1) * width], j);
    let (mut i, mut j) = (reference.len(), candidate.len());
    while i > 0 && j > 0 {
        if reference[i - 1] == candidate[j - 1] {
            hit[i - 1] = true;
            i -= 1;
            j -= 1;
        } else if value(i, j - 1) > value(i - 1, j) {
            j -= 1;
        } else {
            i -= 1;
        }
    }
}
