//! Scores that keep their parts.

use serde::Serialize;

/// One part of a score: what it measures, and how much it adds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    /// What is measured ("concepts", "position").
    pub name: &'static str,
    /// Its share of the score, in the score's own unit.
    pub value: f64,
}
