//! Whether the words around two figures say that they are figures of one thing.
//!
//! The thresholds were chosen on half of 95 stories of three articles each, and counted on the
//! other half.

use super::Counted;
use crate::conflicts::groups::Value;

/// From this likeness on figures may be of one thing.
pub(super) const PERHAPS: f64 = 0.2;

/// Clauses must have so much idf mass in common: one word that is not everywhere.
const LEAST_MASS: f64 = 3.0;

/// Sentences with their forerunners must have so much in common.
const LEAST_WIDE_MASS: f64 = 7.0;

/// The same for figures of a unit of which no article gives two.
const LEAST_WIDE_MASS_OF_ONLY: f64 = 6.0;

/// What the likeness of sentences counts beside that of clauses.
const WIDE: f64 = 0.5;

/// A bare figure below this may count anything.
const LEAST_BARE: f64 = 1000.0;

/// From this share on the sentences of a figure without its noun and of one with it agree.
const LEFT_OUT: f64 = 0.4;

/// What the words around two figures have in common.
pub(super) struct Likeness {
    /// Idf mass and share of the clauses.
    near_mass: f64,
    near: f64,
    /// The same of the sentences with their forerunners.
    wide_mass: f64,
    wide: f64,
    /// Whether they are of a unit of which no article gives two figures.
    only: bool,
}

impl Likeness {
    pub(super) fn of(a: &Value<Counted>, b: &Value<Counted>) -> Likeness {
        let (near_mass, near) = a.context.common(&b.context);
        let (wide_mass, wide) = a.of.wide.overlap(&b.of.wide);
        let only = a.of.only && b.of.only && wide_mass >= LEAST_WIDE_MASS_OF_ONLY;
        Likeness { near_mass, near, wide_mass, wide, only: only && 2.0 * near_mass >= LEAST_MASS }
    }

    /// Whether two figures are of one thing, more likely than not.
    pub(super) fn is_of_one_thing(&self, same_claim: bool) -> bool {
        let near = self.near_mass >= LEAST_MASS;
        let wide = self.wide_mass >= LEAST_WIDE_MASS;
        let tied = 2.0 * self.near_mass >= LEAST_MASS;
        match same_claim {
            true => near && self.near >= 0.3 || tied && self.near >= 0.1 && self.wide >= 0.5,
            false => near && self.near >= 0.28 && wide && self.wide >= 0.28 || self.only,
        }
    }
}

/// How sure it is that two figures are of the same thing, 0 to 1; figures of another order are not.
pub(super) fn alike(a: &Value<Counted>, b: &Value<Counted>) -> f64 {
    if !counts_same(&a.of, &b.of) || !a.of.figure.is_near(b.of.figure) {
        return 0.0;
    }
    let likeness = Likeness::of(a, b);
    let near = if likeness.near_mass >= LEAST_MASS { likeness.near } else { 0.0 };
    let wide = if likeness.wide_mass >= LEAST_WIDE_MASS { likeness.wide * WIDE } else { 0.0 };
    near.max(wide).max(if likeness.only { PERHAPS } else { 0.0 })
}

/// Whether two figures have one unit or count one noun.
pub(super) fn counts_same(a: &Counted, b: &Counted) -> bool {
    let one_noun = a.noun.is_some() && a.noun == b.noun;
    a.unit == b.unit && (!a.unit.is_empty() || one_noun || left_out(a, b))
}

/// Whether one is a large bare figure whose noun is left out because it stands before
/// ("28,500 are stationed there"), and the other counts that noun.
pub(super) fn left_out(a: &Counted, b: &Counted) -> bool {
    let bare = |bare: &Counted, other: &Counted| {
        bare.unit.is_empty()
            && bare.noun.is_none()
            && bare.figure.low >= LEAST_BARE
            && other.noun.is_some_and(|noun| bare.wide.holds(noun))
            && bare.wide.overlap(&other.wide).1 >= LEFT_OUT
    };
    bare(a, b) || bare(b, a)
}
