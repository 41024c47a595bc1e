//! What was read from a page, against what people found on it.
//!
//! Formula: for a bag of words, matches = Σ min(count found, count in gold); precision is over
//! the words found, recall over the gold's, F1 their harmonic mean. Word 4-shingles make the same
//! measure sensitive to order. Titles, names and days are right or wrong.
//! Cost: time O(words · log words).
//! Paper: Weninger, Hsu & Han, CETR: content extraction via tag ratios, WWW 2010, for the bag of
//! words; Broder, On the resemblance and containment of documents, 1997, for shingles.

use std::collections::{BTreeMap, BTreeSet};

use super::Score;

/// Words in a shingle.
const SHINGLE: usize = 4;

/// How well a body has the gold's words, in any order.
pub fn body_words(found: &str, gold: &str) -> Score {
    score(&bag(words(found)), &bag(words(gold)))
}

/// How well a body has the gold's runs of four words.
pub fn body_shingles(found: &str, gold: &str) -> Score {
    score(&bag(shingles(found)), &bag(shingles(gold)))
}

/// Whether two titles are equal but for case, white space and punctuation.
pub fn same_title(found: &str, gold: &str) -> bool {
    folded(found) == folded(gold)
}

/// Whether two lists name the same authors, in any order; gold may list them in one string.
pub fn same_authors(found: &[String], gold: &str) -> bool {
    let parts = |text: &str| -> Vec<String> {
        text.split([',', ';', '|']).map(folded).filter(|name| !name.is_empty()).collect()
    };
    let found: BTreeSet<String> = found.iter().flat_map(|name| parts(name)).collect();
    let gold: BTreeSet<String> = parts(gold).into_iter().collect();
    found == gold
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn shingles(text: &str) -> Vec<String> {
    words(text).windows(SHINGLE).map(|words| words.join(" ")).collect()
}

fn bag(items: Vec<String>) -> BTreeMap<String, usize> {
    let mut bag = BTreeMap::new();
    for item in items {
        *bag.entry(item).or_default() += 1;
    }
    bag
}

fn score(found: &BTreeMap<String, usize>, gold: &BTreeMap<String, usize>) -> Score {
    let matches: usize =
        gold.iter().map(|(item, count)| (*count).min(found.get(item).copied().unwrap_or(0))).sum();
    Score::of(matches, found.values().sum(), gold.values().sum())
}

fn folded(text: &str) -> String {
    text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_shingles() {
        let words = body_words("The ship sank. The crew swam.", "the crew swam");
        assert_eq!((words.precision, words.recall), (0.5, 1.0));
        let shingles = body_shingles("a b c d e", "a b c d");
        assert_eq!((shingles.precision, shingles.recall), (0.5, 1.0));
        assert_eq!(body_words("", "x").f1, 0.0);
    }

    #[test]
    fn titles_and_authors() {
        assert!(same_title("“Ship sinks”", "Ship  Sinks!"));
        assert!(same_authors(&["Bo Ito".into(), "Ann Lee".into()], "Ann Lee, Bo Ito"));
        assert!(!same_authors(&["Ann Lee".into()], "Ann Lee, Bo Ito"));
    }
}
