//! How much outlets differ in what they call an actor.
//!
//! G² = 2 Σ O ln(O / E) over the table outlet × wording, O the uses counted, E those expected if
//! all outlets chose alike. It grows with the difference and with the evidence for it, so that an
//! actor called "strongman" by one and "president" by another, often, stands before one with two
//! chance epithets. Of a title its last word counts: "Russian President" is no other name for a
//! president; nor is a wording that goes on where another ends ("chief executive of Moderna").
//! Quadratic in an actor's labels. Dunning, Accurate Methods for the Statistics of Surprise and
//! Coincidence, Computational Linguistics 1993.

use std::collections::BTreeMap;

use crossread_text::LabelKind;

use super::LabelUse;
use crate::ids::OutletId;

/// Titles of so few letters are forms of address, which a desk uses for all alike.
const MOST_LETTERS: usize = 3;

/// The G² of an actor's labels; abbreviated titles are house style and left out.
pub(crate) fn contrast(labels: &[LabelUse]) -> f64 {
    let mut cells: BTreeMap<(OutletId, String), f64> = BTreeMap::new();
    for label in labels.iter().filter(|label| !label.is_address()) {
        let wording = wording(label);
        let shortest = labels.iter().map(self::wording).filter(|other| goes_on(&wording, other));
        let wording = shortest.min_by_key(String::len).unwrap_or(wording);
        *cells.entry((label.outlet, wording)).or_default() += label.sentences.len() as f64;
    }
    let mut by_outlet: BTreeMap<OutletId, f64> = BTreeMap::new();
    let mut by_wording: BTreeMap<&str, f64> = BTreeMap::new();
    for ((outlet, wording), count) in &cells {
        *by_outlet.entry(*outlet).or_default() += count;
        *by_wording.entry(wording).or_default() += count;
    }
    let total: f64 = by_outlet.values().sum();
    let part = |((outlet, wording), count): (&(OutletId, String), &f64)| {
        let expected = by_outlet[outlet] * by_wording[wording.as_str()] / total;
        2.0 * count * libm::log(count / expected)
    };
    cells.iter().map(part).sum::<f64>().max(0.0)
}

fn wording(label: &LabelUse) -> String {
    let words = label.text.to_lowercase();
    // "Minority Leader Rep." ends in an address, which says nothing of her.
    let last = words.split_whitespace().rfind(|word| !is_address(word));
    match (label.kind, last) {
        (Some(LabelKind::Title), Some(last)) => last.to_owned(),
        _ => words,
    }
}

/// Whether a wording begins with all the words of another one.
fn goes_on(longer: &str, shorter: &str) -> bool {
    longer.strip_prefix(shorter).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

impl LabelUse {
    /// Whether two wordings say the same of an actor: capitals aside they are equal, one goes on
    /// where the other ends, or they are titles that end alike.
    pub fn agrees_with(&self, other: &LabelUse) -> bool {
        let (own, other) = (wording(self), wording(other));
        goes_on(&own, &other) || goes_on(&other, &own)
    }

    /// Whether it is a form of address ("Mr.", "Sen.", "Sens."): house style, which says nothing of
    /// the actor.
    pub fn is_address(&self) -> bool {
        self.kind == Some(LabelKind::Title) && is_address(&self.text)
    }
}

/// Whether a title is a form of address and no office.
pub(super) fn is_address(title: &str) -> bool {
    let bare = title.trim_end_matches('.');
    let plural = bare.len() < title.len() && bare.ends_with('s');
    bare.chars().count() - usize::from(plural) <= MOST_LETTERS
}
