//! Whether two figures can be one, rounded or bounded differently.

/// A figure as told: an interval, and whether the words blur it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) approximate: bool,
}

impl Figure {
    /// Whether both can be meant: the intervals meet, or the one lies within the precision to
    /// which the other is told.
    pub(super) fn agrees(self, other: Figure) -> bool {
        let gap = (self.low - other.high).max(other.low - self.high);
        gap <= 0.0 || gap < self.tolerance().max(other.tolerance())
    }

    /// Whether they agree, or the lesser is at least half of the greater; a bound counts by its known
    /// end.
    pub(super) fn is_near(self, other: Figure) -> bool {
        let known = |figure: Figure| if figure.high.is_finite() { figure.high } else { figure.low };
        let (a, b) = (known(self), known(other));
        self.agrees(other) || a.min(b) > 0.0 && 2.0 * a.min(b) >= a.max(b)
    }

    /// How far the true figure may lie from the one told. "38" means 37.5 to 38.5, "40" half of
    /// ten either way but no more than a tenth of it; a figure called approximate is meant to
    /// within the unit of its last digit, but no more than a fifth of it. A bound
    /// ("more than 3,000") is a bound.
    fn tolerance(self) -> f64 {
        if self.high.is_infinite() {
            return 0.0;
        }
        let value = self.high;
        let unit = last_digit(value);
        if self.approximate {
            unit.min(value.abs() / 5.0)
        } else {
            (unit / 2.0).min(value.abs() / 10.0)
        }
    }
}

/// The unit of the last digit that is no trailing zero: 100 for 2,500, 0.1 for 3.5.
fn last_digit(value: f64) -> f64 {
    let mut unit = 1e12;
    while unit > 1e-6 {
        let multiple = value.abs() / unit;
        if multiple >= 1.0 - 1e-9 && (multiple - multiple.round()).abs() < 1e-6 {
            return unit;
        }
        unit /= 10.0;
    }
    0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(a: (f64, f64, bool), b: (f64, f64, bool), agree: bool) {
        let figure = |(low, high, approximate)| Figure { low, high, approximate };
        assert_eq!(figure(a).agrees(figure(b)), agree, "{a:?} {b:?}");
        assert_eq!(figure(b).agrees(figure(a)), agree, "{b:?} {a:?}");
    }

    #[test]
    fn figures_agree_within_the_precision_they_are_told_to() {
        check((38.0, 38.0, false), (40.0, 40.0, true), true);
        check((38.0, 38.0, false), (48.0, 48.0, false), false);
        check((35.0, 35.0, false), (30.0, 30.0, true), true);
        check((20e6, 20e6, true), (25e6, 25e6, false), false);
        check((2500.0, 2500.0, true), (3000.0, f64::INFINITY, true), false);
        check((28_500.0, 28_500.0, true), (32_000.0, 32_000.0, true), false);
        check((12.0, 12.0, false), (13.0, 13.0, false), false);
        check((15.0, 20.0, true), (18.0, 18.0, false), true);
        check((12.0, f64::INFINITY, true), (15.0, 15.0, false), true);
        check((0.0, 0.0, false), (3.0, 3.0, false), false);
    }
}
