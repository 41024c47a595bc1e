//! How well scores of sentence pairs agree with what people said of them.

use std::cmp::Ordering;

use crossread_text::{Article, Block, BlockKind, Cleaning, Metadata, Span, understand};

use crate::alignment::{Judgement, judge, judged_by};
use crate::background::Background;
use crate::corpus::Corpus;
use crate::explanation::Part;
use crate::ids::ArticleId;

/// How alike two texts are, 0 to 1, by the same function that aligns sentences.
pub fn pair_score(a: &str, b: &str, background: &Background, judgement: Judgement) -> f64 {
    let (corpus, [a, b]) = pair(a, b, background);
    judge(&corpus, a, b, judgement)
}

/// What [`pair_score`] is computed from.
pub fn pair_features(a: &str, b: &str, background: &Background) -> Vec<Part> {
    let (corpus, [a, b]) = pair(a, b, background);
    judged_by(&corpus, a, b)
}

/// Two texts as articles, and the whole of each.
fn pair(a: &str, b: &str, background: &Background) -> (Corpus, [(ArticleId, Span); 2]) {
    let document = |text: &str| {
        let blocks = vec![Block { kind: BlockKind::Paragraph, text: text.to_owned() }];
        let cleaning = Cleaning { keep_all: true, ..Cleaning::default() };
        understand(Article { metadata: Metadata::default(), blocks }, &cleaning)
    };
    let corpus = Corpus::new(vec![document(a), document(b)], background);
    let whole = |article: ArticleId| (article, Span::new(0, corpus.document(article).text().len()));
    let passages = [whole(ArticleId(0)), whole(ArticleId(1))];
    (corpus, passages)
}

/// The share of pairs on whose side of `threshold` score and label agree, 0 to 1; a label from
/// .5 on means yes. 0 where there are no pairs.
pub fn accuracy(pairs: &[(f64, f64)], threshold: f64) -> f64 {
    let right = pairs.iter().filter(|(score, gold)| (*score >= threshold) == (*gold >= 0.5));
    if pairs.is_empty() { 0.0 } else { right.count() as f64 / pairs.len() as f64 }
}

/// The area under the ROC curve: how often a pair labelled yes scores above one labelled no,
/// equal scores counted half (Mann & Whitney 1947). ½ where one of the labels is missing.
/// Time O(n log n).
pub fn auc(pairs: &[(f64, f64)]) -> f64 {
    let mut sorted = pairs.to_vec();
    sorted.sort_by(|x, y| x.0.total_cmp(&y.0));
    let (mut yes_below, mut no_below) = (0.0, 0.0);
    let mut won = 0.0;
    for equal in sorted.chunk_by(|x, y| x.0.total_cmp(&y.0) == Ordering::Equal) {
        let yes = equal.iter().filter(|(_, gold)| *gold >= 0.5).count() as f64;
        let no = equal.len() as f64 - yes;
        won += yes * (no_below + 0.5 * no);
        yes_below += yes;
        no_below += no;
    }
    if yes_below * no_below > 0.0 { won / (yes_below * no_below) } else { 0.5 }
}

/// Pearson's correlation of score and gold, −1 to 1; 0 where one of them does not vary.
pub fn pearson(pairs: &[(f64, f64)]) -> f64 {
    let n = pairs.len().max(1) as f64;
    let mean_x = pairs.iter().map(|(x, _)| x).sum::<f64>() / n;
    let mean_y = pairs.iter().map(|(_, y)| y).sum::<f64>() / n;
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        let (dx, dy) = (x - mean_x, y - mean_y);
        xy += dx * dy;
        xx += dx * dx;
        yy += dy * dy;
    }
    if xx * yy > 0.0 { xy / (xx * yy).sqrt() } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_is_measured_by_side_order_and_line() {
        let pairs = [(0.9, 1.0), (0.6, 0.0), (0.6, 1.0), (0.1, 0.0)];
        assert_eq!(accuracy(&pairs, 0.5), 0.75);
        assert_eq!(auc(&pairs), 0.875);
        assert!((pearson(&[(0.1, 1.0), (0.2, 2.0), (0.3, 3.0)]) - 1.0).abs() < 1e-12);
        assert!((pearson(&[(3.0, 0.0), (1.0, 4.0)]) + 1.0).abs() < 1e-12);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!((accuracy(&[], 0.5), auc(&[]), pearson(&[])), (0.0, 0.5, 0.0));
        assert_eq!((auc(&[(0.3, 1.0)]), pearson(&[(0.3, 1.0)])), (0.5, 0.0));
    }
}
