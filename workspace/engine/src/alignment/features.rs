//! What two passages have in common, as a dozen numbers from 0 to 1.

use strsim::jaro_winkler;

use super::profile::Profile;
use crate::corpus::Corpus;
use crate::explanation::Part;
use crate::ids::TermId;

/// How many features there are.
pub(super) const COUNT: usize = 16;

/// Their names, as the table of coefficients has them.
pub(super) const NAMES: [&str; COUNT] = [
    "idf_cosine",
    "idf_share_least",
    "idf_share_most",
    "content_jaccard",
    "word_dice",
    "bigram_dice",
    "trigram_dice",
    "subsequence_least",
    "subsequence_most",
    "gram_dice",
    "gram_share",
    "numbers_common",
    "numbers_apart",
    "capitals_common",
    "capitals_apart",
    "length_ratio",
];

/// Two words this alike by Jaro-Winkler are spellings of one name (Sergei, Sergey). Below .9 the
/// measure joins different words of a common beginning (contract, contrast).
const SAME_SPELLING: f64 = 0.92;

/// What two passages have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Features(pub(super) [f64; COUNT]);

impl Features {
    /// Compares two passages; the order of the two does not matter.
    pub(super) fn of(corpus: &Corpus, a: &Profile, b: &Profile) -> Features {
        let share_a = idf_share(corpus, &a.content, &b.content);
        let share_b = idf_share(corpus, &b.content, &a.content);
        let subsequence = longest_common_subsequence(&a.words, &b.words) as f64;
        let (lengths, common_grams) =
            ((a.words.len(), b.words.len()), common(&a.grams, &b.grams) as f64);
        let (shorter, longer) = (lengths.0.min(lengths.1) as f64, lengths.0.max(lengths.1) as f64);
        Features([
            idf_cosine(corpus, &a.content, &b.content),
            share_a.min(share_b),
            share_a.max(share_b),
            ratio(common(&a.content, &b.content) as f64, union(&a.content, &b.content)),
            ngram_dice(&a.words, &b.words, 1),
            ngram_dice(&a.words, &b.words, 2),
            ngram_dice(&a.words, &b.words, 3),
            ratio(subsequence, longer),
            ratio(subsequence, shorter),
            ratio(2.0 * common_grams, (a.grams.len() + b.grams.len()) as f64),
            ratio(common_grams, a.grams.len().min(b.grams.len()) as f64),
            saturated(common(&a.numbers, &b.numbers)),
            saturated(apart(&a.numbers, &b.numbers)),
            saturated(common(&a.capitals, &b.capitals)),
            saturated(apart(&a.capitals, &b.capitals)),
            ratio(shorter, longer),
        ])
    }

    /// Each feature by its name.
    pub(super) fn parts(&self) -> Vec<Part> {
        NAMES.iter().zip(self.0).map(|(name, value)| Part { name, value }).collect()
    }
}

/// `part / whole`, 0 where there is nothing.
fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// A count as `n / (n + 1)`: the first ones matter most.
fn saturated(count: usize) -> f64 {
    count as f64 / (count as f64 + 1.0)
}

/// How many entries two sorted lists have in common.
fn common<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut i, mut j, mut n) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, n) = (i + 1, j + 1, n + 1),
        }
    }
    n
}

/// How many entries two sorted lists have together.
fn union<T: Ord>(a: &[T], b: &[T]) -> f64 {
    (a.len() + b.len() - common(a, b)) as f64
}

/// How many entries one of two sorted lists alone has.
fn apart<T: Ord>(a: &[T], b: &[T]) -> usize {
    a.len() + b.len() - 2 * common(a, b)
}

/// The cosine of two sets of terms weighted by idf.
fn idf_cosine(corpus: &Corpus, a: &[TermId], b: &[TermId]) -> f64 {
    let square = |term: &TermId| corpus.idf(*term) * corpus.idf(*term);
    let norm = |terms: &[TermId]| terms.iter().map(square).sum::<f64>().sqrt();
    let shared = a.iter().filter(|term| b.binary_search(term).is_ok());
    ratio(shared.map(square).sum(), norm(a) * norm(b))
}

/// The share of the idf mass of `own` that stands in `other`, near spellings counted by their
/// likeness.
fn idf_share(corpus: &Corpus, own: &[TermId], other: &[TermId]) -> f64 {
    let mass = |terms: &[TermId]| terms.iter().map(|&term| corpus.idf(term)).sum::<f64>();
    let found = own.iter().map(|&term| corpus.idf(term) * spelling(corpus, term, other));
    ratio(found.sum(), mass(own))
}

/// 1 if a term is among others, else its likeness to the nearest spelling, 0 if none is near.
fn spelling(corpus: &Corpus, term: TermId, others: &[TermId]) -> f64 {
    if others.binary_search(&term).is_ok() {
        return 1.0;
    }
    let word = corpus.term_text(term);
    // Short words differ by a letter and mean something else; numbers always do.
    if word.len() < 4 || word.starts_with(|first: char| first.is_numeric()) {
        return 0.0;
    }
    let nearest = others
        .iter()
        .map(|&other| corpus.term_text(other))
        .filter(|other| other.as_bytes().first() == word.as_bytes().first())
        .map(|other| jaro_winkler(word, other))
        .fold(0.0, f64::max);
    if nearest >= SAME_SPELLING { nearest } else { 0.0 }
}

/// Dice's coefficient of the distinct runs of `n` words.
fn ngram_dice(a: &[TermId], b: &[TermId], n: usize) -> f64 {
    let distinct = |words: &[TermId]| {
        let mut runs: Vec<Vec<TermId>> = words.windows(n).map(<[TermId]>::to_vec).collect();
        runs.sort();
        runs.dedup();
        runs
    };
    let (a, b) = (distinct(a), distinct(b));
    ratio(2.0 * common(&a, &b) as f64, (a.len() + b.len()) as f64)
}

/// The length of the longest common subsequence, by dynamic programming over one row.
fn longest_common_subsequence(a: &[TermId], b: &[TermId]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if x == y { diagonal + 1 } else { above.max(row[j]) };
            diagonal = above;
        }
    }
    row[b.len()]
}
