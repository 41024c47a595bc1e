//! How much outlets differ in what they call an actor.
//!
//! G² = 2 Σ O ln(O / E) over the table outlet × wording, O the uses counted, E those expected if
//! all outlets chose alike. It grows with the difference and with the evidence for it, so that an
//! actor called "strongman" by one and "president" by another, often, stands before one with two
//! chance epithets. Linear in labels. Dunning, Accurate Methods for the Statistics of Surprise and
//! Coincidence, Computational Linguistics 1993.

use std::collections::BTreeMap;

use crossread_text::LabelKind;

use super::LabelUse;
use crate::ids::OutletId;

/// The G² of an actor's labels; abbreviated titles ("Mr.", "Sen.") are house style and left out.
pub(super) fn contrast(labels: &[LabelUse]) -> f64 {
    let mut by_outlet: BTreeMap<OutletId, f64> = BTreeMap::new();
    let mut by_text: BTreeMap<String, f64> = BTreeMap::new();
    let counted = || labels.iter().filter(|label| !is_house_style(label));
    let count = |label: &LabelUse| label.sentences.len() as f64;
    for label in counted() {
        *by_outlet.entry(label.outlet).or_default() += count(label);
        *by_text.entry(label.text.to_lowercase()).or_default() += count(label);
    }
    let total: f64 = by_outlet.values().sum();
    let part = |label: &LabelUse| {
        let expected = by_outlet[&label.outlet] * by_text[&label.text.to_lowercase()] / total;
        2.0 * count(label) * libm::log(count(label) / expected)
    };
    counted().map(part).sum::<f64>().max(0.0)
}

fn is_house_style(label: &LabelUse) -> bool {
    label.kind == Some(LabelKind::Title) && label.text.ends_with('.')
}
