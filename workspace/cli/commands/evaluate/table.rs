//! What an evaluation prints: rows of measures, and what they mean.

use std::fmt::Write;

use crossread_engine::measure::{Interval, Matches};
use serde::Serialize;

/// Measures, a row a thing measured.
#[derive(Debug, Default, Serialize)]
pub(super) struct Table {
    /// What was measured on how much.
    pub(super) title: String,
    /// What each measure means, and what decides that a thing is right.
    pub(super) definition: &'static str,
    /// The rows.
    pub(super) rows: Vec<Row>,
}

/// A row of measures.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    /// What was measured.
    pub(super) name: String,
    /// The measures in order.
    pub(super) measures: Vec<Measure>,
}

/// A figure with its name, and its 95 % interval where there is one.
#[derive(Debug, Serialize)]
pub(super) struct Measure {
    pub(super) name: &'static str,
    pub(super) value: f64,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
}

impl Measure {
    /// A figure without an interval.
    pub(super) fn plain(name: &'static str, value: f64) -> Measure {
        Measure { name, value, low: None, high: None }
    }

    /// A mean with its interval.
    pub(super) fn mean(name: &'static str, mean: Interval) -> Measure {
        Measure { name, value: mean.mean, low: Some(mean.low), high: Some(mean.high) }
    }
}

impl Row {
    /// Precision, recall, F1, and how many there are.
    pub(super) fn matches(name: &str, matches: Matches) -> Row {
        Row {
            name: name.to_owned(),
            measures: vec![
                Measure::plain("precision", matches.precision()),
                Measure::plain("recall", matches.recall()),
                Measure::plain("F1", matches.f1()),
                Measure::plain("gold", matches.gold as f64),
            ],
        }
    }
}

impl Table {
    /// For a person's eyes.
    pub(super) fn text(&self) -> String {
        let width = self.rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0);
        let mut text = format!("{}\n\n", self.title);
        for row in &self.rows {
            let _ = write!(text, "{:width$}", row.name);
            for measure in &row.measures {
                let _ = write!(text, "   {} {}", measure.name, figure(measure.value));
                if let (Some(low), Some(high)) = (measure.low, measure.high) {
                    let _ = write!(text, " [{}, {}]", figure(low), figure(high));
                }
            }
            text.push('\n');
        }
        let _ = write!(text, "\n{}", self.definition);
        text
    }

    /// Name, measure, value, and the ends of the interval, a measure a line.
    pub(super) fn tsv(&self) -> String {
        let mut text = "name\tmeasure\tvalue\tlow\thigh\n".to_owned();
        let bound =
            |value: Option<f64>| value.map(|value| format!("{value:.6}")).unwrap_or_default();
        for row in &self.rows {
            for measure in &row.measures {
                let Measure { name, value, low, high } = measure;
                let (low, high) = (bound(*low), bound(*high));
                let _ = writeln!(text, "{}\t{name}\t{value:.6}\t{low}\t{high}", row.name);
            }
        }
        text
    }
}

/// Shares by four digits, counts as they are.
fn figure(value: f64) -> String {
    if value.abs() > 1.0 { format!("{value:.0}") } else { format!("{value:.4}") }
}
