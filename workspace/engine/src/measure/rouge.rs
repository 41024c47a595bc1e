//! ROUGE: how much of the references' words a summary has, and how much of it they have.
//!
//! Formula: for n-grams, matches = Σ min(count in candidate, count in reference); recall is over
//! the reference's n-grams, precision over the candidate's, F1 their harmonic mean. L puts the
//! longest common subsequence in the place of the matches, Lsum the union of such sequences for
//! each line of the reference.
//! Cost: time O(words) for n-grams, O(words² / 64) for L and Lsum.
//! Paper: Lin, ROUGE: a package for automatic evaluation of summaries, 2004.
//!
//! For one reference the scores are those of Google's `rouge-score`. Over several references the
//! mean is what the official tables of DUC, TAC and MultiLing print; the best is `rouge-score`'s.

mod lcs;
mod porter;
mod words;

use rustc_hash::{FxBuildHasher, FxHashMap};
use serde::Serialize;

pub use words::Words;
use words::{Numbers, Word};

/// How to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RougeOptions {
    /// What counts as a word.
    pub words: Words,
    /// What several references make together.
    pub references: References,
}

/// What several references make together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum References {
    /// The mean over all references, as in the official tables.
    #[default]
    Mean,
    /// The reference with the highest F1, for each measure apart.
    Best,
}

/// The scores of one candidate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Rouge {
    /// Single words.
    pub r1: Score,
    /// Pairs of neighbours.
    pub r2: Score,
    /// The longest common subsequence of the whole texts.
    pub l: Score,
    /// The union of longest common subsequences, line by line.
    pub lsum: Score,
}

/// Shares between 0 and 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Score {
    /// Matches over what the candidate has.
    pub precision: f64,
    /// Matches over what the reference has.
    pub recall: f64,
    /// Their harmonic mean.
    pub f1: f64,
}

impl Score {
    pub(super) fn of(matches: usize, candidate: usize, reference: usize) -> Score {
        let precision = matches as f64 / candidate.max(1) as f64;
        let recall = matches as f64 / reference.max(1) as f64;
        let sum = precision + recall;
        let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
        Score { precision, recall, f1 }
    }

    fn mean(scores: &[Score]) -> Score {
        let mean = |part: fn(&Score) -> f64| {
            scores.iter().map(part).sum::<f64>() / scores.len().max(1) as f64
        };
        Score {
            precision: mean(|score| score.precision),
            recall: mean(|score| score.recall),
            f1: mean(|score| score.f1),
        }
    }

    fn best(scores: &[Score]) -> Score {
        // The first of equals, as `rouge-score` takes it.
        let better = |best: Score, score: &Score| if score.f1 > best.f1 { *score } else { best };
        scores.iter().skip(1).fold(scores.first().copied().unwrap_or_default(), better)
    }
}

/// Compares a candidate with its references, both a sentence a line for Lsum.
pub fn rouge(candidate: &str, references: &[&str], options: RougeOptions) -> Rouge {
    let mut numbers = Numbers::recall();
    let candidate = Text::of(candidate, options.words, &mut numbers);
    let each: Vec<Rouge> = references
        .iter()
        .map(|reference| compare(&candidate, &Text::of(reference, options.words, &mut numbers)))
        .collect();
    numbers.remember();
    let over = |part: fn(&Rouge) -> Score| {
        let scores: Vec<Score> = each.iter().map(part).collect();
        match options.references {
            References::Mean => Score::mean(&scores),
            References::Best => Score::best(&scores),
        }
    };
    Rouge { r1: over(|r| r.r1), r2: over(|r| r.r2), l: over(|r| r.l), lsum: over(|r| r.lsum) }
}

/// A text as the measures see it.
struct Text {
    lines: Vec<Vec<Word>>,
    words: Vec<Word>,
}

impl Text {
    fn of(text: &str, words: Words, numbers: &mut Numbers) -> Text {
        // Newlines part words in any case, so the text's words are its lines' words.
        let lines: Vec<Vec<Word>> = text.split('\n').map(|line| numbers.of(line, words)).collect();
        Text { words: lines.concat(), lines }
    }
}

fn compare(candidate: &Text, reference: &Text) -> Rouge {
    let (c, r) = (&candidate.words, &reference.words);
    Rouge {
        r1: n_grams(c, r, 1),
        r2: n_grams(c, r, 2),
        l: Score::of(lcs::length(r, c), c.len(), r.len()),
        lsum: Score::of(lcs::union(&reference.lines, &candidate.lines), c.len(), r.len()),
    }
}

/// Matches of n words in a row, at most two.
fn n_grams(candidate: &[Word], reference: &[Word], n: usize) -> Score {
    let key = |n_gram: &[Word]| n_gram.iter().fold(0, |key, &word| key << 32 | u64::from(word));
    let mut counts: FxHashMap<u64, usize> =
        FxHashMap::with_capacity_and_hasher(reference.len(), FxBuildHasher);
    for n_gram in reference.windows(n) {
        *counts.entry(key(n_gram)).or_default() += 1;
    }
    let mut matches = 0;
    for n_gram in candidate.windows(n) {
        if let Some(left) = counts.get_mut(&key(n_gram)).filter(|left| **left > 0) {
            *left -= 1;
            matches += 1;
        }
    }
    let total = |words: &[Word]| (words.len() + 1).saturating_sub(n);
    Score::of(matches, total(candidate), total(reference))
}

#[cfg(test)]
mod tests;
