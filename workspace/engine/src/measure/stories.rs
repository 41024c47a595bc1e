//! How well articles were grouped into stories, against groups that people made.
//!
//! B³ (Bagga & Baldwin 1998): for each article, precision is the share of its found group that
//! belongs with it, recall the share of its gold group that was found with it; both are averaged
//! over articles, and F1 is their harmonic mean. Unlike counts of pairs it does not let one large
//! group outweigh many small ones, and unlike purity it can't be won by leaving every article alone.

use std::collections::BTreeMap;

/// Each 0 to 1; 1 for no articles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BCubed {
    /// The mean share of an article's found group that belongs with it.
    pub precision: f64,
    /// The mean share of an article's gold group that was found with it.
    pub recall: f64,
    /// Their harmonic mean.
    pub f1: f64,
}

/// Compares two groupings of the same articles, each given as a group's name an article.
pub fn b_cubed<A: Ord, B: Ord>(found: &[A], gold: &[B]) -> BCubed {
    let total = found.len().min(gold.len());
    if total == 0 {
        return BCubed { precision: 1.0, recall: 1.0, f1: 1.0 };
    }
    let mut found_sizes: BTreeMap<&A, f64> = BTreeMap::new();
    let mut gold_sizes: BTreeMap<&B, f64> = BTreeMap::new();
    let mut common: BTreeMap<(&A, &B), f64> = BTreeMap::new();
    for pair in found.iter().zip(gold) {
        *found_sizes.entry(pair.0).or_default() += 1.0;
        *gold_sizes.entry(pair.1).or_default() += 1.0;
        *common.entry(pair).or_default() += 1.0;
    }
    let (mut precision, mut recall) = (0.0, 0.0);
    for ((a, b), count) in &common {
        precision += count * count / found_sizes[a];
        recall += count * count / gold_sizes[b];
    }
    let (precision, recall) = (precision / total as f64, recall / total as f64);
    BCubed { precision, recall, f1: 2.0 * precision * recall / (precision + recall) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: &str, gold: &str, expected: &str) {
        let groups = |text: &str| text.chars().collect::<Vec<_>>();
        let BCubed { precision, recall, f1 } = b_cubed(&groups(found), &groups(gold));
        assert_eq!(format!("{precision:.3} {recall:.3} {f1:.3}"), expected);
    }

    #[test]
    fn groups_are_compared_article_by_article() {
        check("aabb", "xxyy", "1.000 1.000 1.000");
        check("aaaa", "xxyy", "0.500 1.000 0.667");
        check("abcd", "xxyy", "1.000 0.500 0.667");
        check("aaaabbb", "xxxyyyz", "0.595 0.810 0.686");
        check("", "", "1.000 1.000 1.000");
    }
}
