//! The learned part: a coefficient a feature and judgement, read from `coefficients.tsv`, which
//! says where they come from.

use std::sync::LazyLock;

use super::features::{COUNT, Features, NAMES};

/// In which sense two passages are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Judgement {
    /// Whether sentences of different articles tell the same claim: the probability, calibrated
    /// on articles, where most pairs share a topic and no more.
    Claim,
    /// Whether one is a paraphrase of the other: the probability among pairs that were picked
    /// for having most words in common.
    Paraphrase,
    /// How much of their meaning they share, from 0 (nothing) to 1 (all).
    Graded,
}

/// What a feature adds, and the intercept, a column a judgement.
struct Coefficients {
    intercept: f64,
    of: [f64; COUNT],
}

/// One for each judgement, in the order of their declaration.
static COEFFICIENTS: LazyLock<[Coefficients; 3]> = LazyLock::new(|| {
    let table = include_str!("coefficients.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    let rows: Vec<Vec<&str>> = rows.map(|row| row.split('\t').collect()).collect();
    let value = |name: &str, column: usize| {
        let row = rows.iter().find(|row| row.first() == Some(&name));
        row.and_then(|row| row.get(column + 1)?.parse().ok()).unwrap_or(0.0)
    };
    [0, 1, 2].map(|column| Coefficients {
        intercept: value("intercept", column),
        of: NAMES.map(|name| value(name, column)),
    })
});

/// With s = intercept + Σ cᵢ·xᵢ: the logistic function of s for the two probabilities, and s
/// itself, kept within 0 and 1, for the graded judgement.
pub(super) fn judge(features: &Features, judgement: Judgement) -> f64 {
    let coefficients = &COEFFICIENTS[judgement as usize];
    let terms = coefficients.of.iter().zip(features.0).map(|(c, x)| c * x);
    let sum = coefficients.intercept + terms.sum::<f64>();
    match judgement {
        Judgement::Claim | Judgement::Paraphrase => 1.0 / (1.0 + libm::exp(-sum)),
        Judgement::Graded => sum.clamp(0.0, 1.0),
    }
}
