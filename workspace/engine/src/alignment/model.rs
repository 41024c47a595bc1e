//! The learned part: a coefficient a feature, read from `coefficients.tsv`, which says where they
//! come from.

use std::sync::LazyLock;

use super::features::{COUNT, Features, NAMES};

struct Coefficients {
    intercept: f64,
    of: [f64; COUNT],
}

static COEFFICIENTS: LazyLock<Coefficients> = LazyLock::new(|| {
    let table = include_str!("coefficients.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    let entries: Vec<(&str, f64)> = rows
        .filter_map(|row| row.split_once('\t'))
        .filter_map(|(name, value)| Some((name, value.trim().parse().ok()?)))
        .collect();
    let value = |name: &str| {
        entries.iter().find(|(known, _)| *known == name).map_or(0.0, |(_, value)| *value)
    };
    Coefficients { intercept: value("intercept"), of: NAMES.map(value) }
});

/// The probability that two passages say the same: `1 / (1 + exp(−(intercept + Σ cᵢ·xᵢ)))`.
pub(super) fn probability(features: &Features) -> f64 {
    let terms = COEFFICIENTS.of.iter().zip(features.0).map(|(c, x)| c * x);
    1.0 / (1.0 + libm::exp(-(COEFFICIENTS.intercept + terms.sum::<f64>())))
}
