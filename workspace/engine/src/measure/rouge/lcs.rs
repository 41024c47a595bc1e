//! Longest common subsequences, as ROUGE counts them.
//!
//! Formula: the textbook table, read back from its end; among equally long subsequences the one
//! is taken that moves along the reference first, since the union of several depends on which.
//! Cost: time and space O(reference words · candidate words).
//! Paper: Lin 2004, section 3.2; the clipping of repeated words is that of ROUGE 1.5.5.

use rustc_hash::FxHashMap;

use super::words::Word;

/// How many words the longest common subsequence has.
pub(super) fn length(reference: &[Word], candidate: &[Word]) -> usize {
    // A row at a time: the read-back is not needed here.
    let mut row = vec![0; candidate.len() + 1];
    for word in reference {
        let mut diagonal = 0;
        for (j, other) in candidate.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if word == other { diagonal + 1 } else { above.max(row[j]) };
            diagonal = above;
        }
    }
    row[candidate.len()]
}

/// How many words the lines' unions have, a word counted as often as both texts have it.
pub(super) fn union(reference: &[Vec<Word>], candidate: &[Vec<Word>]) -> usize {
    let mut left = [count(reference), count(candidate)];
    let mut matches = 0;
    for line in reference {
        let mut hit = vec![false; line.len()];
        for other in candidate {
            mark(line, other, &mut hit);
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
    let mut counts = FxHashMap::default();
    for &word in lines.iter().flatten() {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

/// Marks the words of the reference's line that are in its longest common subsequence.
fn mark(reference: &[Word], candidate: &[Word], hit: &mut [bool]) {
    let width = candidate.len() + 1;
    let mut table = vec![0u32; (reference.len() + 1) * width];
    for (i, word) in reference.iter().enumerate() {
        for (j, other) in candidate.iter().enumerate() {
            table[(i + 1) * width + j + 1] = if word == other {
                table[i * width + j] + 1
            } else {
                table[i * width + j + 1].max(table[(i + 1) * width + j])
            };
        }
    }
    let (mut i, mut j) = (reference.len(), candidate.len());
    while i > 0 && j > 0 {
        if reference[i - 1] == candidate[j - 1] {
            hit[i - 1] = true;
            i -= 1;
            j -= 1;
        } else if table[i * width + j - 1] > table[(i - 1) * width + j] {
            j -= 1;
        } else {
            i -= 1;
        }
    }
}
