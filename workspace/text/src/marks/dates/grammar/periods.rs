//! Patterns of quarters, seasons, years, and of times counted from others.

use super::super::words::Sense::{self, *};
use super::Meaning::{
    self, After, Calendar, Century, Duration, Offset, Quarter, QuarterYearAgo, ThisQuarter, YearAgo,
};

/// Quarters of a year, by number or counted from others.
pub(super) fn quarter(senses: &[Sense]) -> Option<(Meaning, usize)> {
    let skip = usize::from(senses.first() == Some(&The));
    let (meaning, length) = match senses[skip..] {
        [Fiscal, Ordinal(1..=4), Unit("Q"), ..] => {
            let (meaning, length) = quarter(&senses[skip + 1..])?;
            (meaning, length + 1)
        }
        [Ordinal(number @ 1..=4), Fiscal, Unit("Q"), ..] => {
            (Quarter { number, year: None, shift: None }, 3)
        }
        [Ordinal(number @ 1..=4), Unit("Q"), Of, Figure(year @ 1900..2100, 4), ..] => {
            (Quarter { number, year: Some(year), shift: None }, 4)
        }
        [Ordinal(number @ 1..=4), Unit("Q"), Of, Shift(shift), Unit("Y"), ..] => {
            (Quarter { number, year: None, shift: Some(shift) }, 5)
        }
        [Ordinal(number @ 1..=4), Unit("Q"), ..] => {
            (Quarter { number, year: None, shift: None }, 2)
        }
        [Figure(year @ 1900..2100, 4), Ordinal(number @ 1..=4), Unit("Q"), ..] => {
            (Quarter { number, year: Some(year), shift: None }, 3)
        }
        [Shift(shift), Unit("Y"), Ordinal(number @ 1..=4), Unit("Q"), ..] => {
            (Quarter { number, year: None, shift: Some(shift) }, 4)
        }
        [Unit("Y"), Ago(-1) | Apart(-1), Ordinal(number @ 1..=4), Unit("Q"), ..] => {
            (QuarterYearAgo { number: Some(number) }, 4)
        }
        [Unit("Y"), Ago(-1) | Apart(-1), Unit("Q"), ..] => (QuarterYearAgo { number: None }, 3),
        [Unit("Y"), Ago(-1) | Apart(-1), ..] => (YearAgo, 2),
        [Latest, Unit("Q"), ..] => (ThisQuarter { latest: true }, 2),
        [Same, Unit("Q"), ..] => (ThisQuarter { latest: false }, 2),
        [Unit("Q"), ..] if skip == 1 => (ThisQuarter { latest: false }, 1),
        _ => return None,
    };
    Some((meaning, skip + length))
}

/// Parts of the year by name.
pub(super) fn season(senses: &[Sense], before: Option<Sense>) -> Option<(Meaning, usize)> {
    let of = |season, year, shift| Meaning::Season { season, year, shift };
    Some(match *senses {
        [Shift(0), Shift(shift), Season(season), ..] => (of(season, None, Some(shift)), 3),
        [Shift(shift), Season(season), ..] => (of(season, None, Some(shift)), 2),
        [The, Season(season), Of, Figure(year @ 1000..3000, 4), ..] => {
            (of(season, Some(year), None), 4)
        }
        [Season(season), Of, Figure(year @ 1000..3000, 4), ..] => (of(season, Some(year), None), 3),
        [Season(season), Figure(year @ 1000..3000, 4), ..] => (of(season, Some(year), None), 2),
        [The, Season("SP" | "FA"), ..] if before != Some(Lead) => return None,
        [The, Season(season), ..] if before == Some(Lead) => (of(season, None, None), 2),
        // "Fall" and "spring" are verbs as well.
        [Season(season), ..] if before == Some(Lead) => (of(season, None, None), 1),
        _ => return None,
    })
}

/// So many units from now, or a length of time.
pub(super) fn relative(senses: &[Sense]) -> Option<(Meaning, usize)> {
    Some(match *senses {
        // "The last two weeks" are a length of time, "the last week" is a week.
        [The, Shift(_), Number(n) | Figure(n, 1..=2), Unit(unit), ..] => {
            (Duration(unit, Some(n)), 4)
        }
        [Shift(_), Number(n) | Figure(n, 1..=2), Unit(unit), ..] => (Duration(unit, Some(n)), 3),
        [The, Shift(_), Several, Unit(unit), ..] => (Duration(unit, None), 4),
        [Shift(_), Several, Unit(unit), ..] => (Duration(unit, None), 3),
        [The, Shift(_), Unit("DE"), ..] => (Duration("Y", Some(10)), 3),
        [The, Shift(shift), Unit(unit), ..] => (Offset(unit, shift), 3),
        [Shift(0), Unit("CE"), ..] => (Duration("CE", Some(1)), 2),
        [Shift(shift), Unit(unit), ..] => (Offset(unit, shift), 2),
        [Unit(unit), Behind(shift), ..] => (Offset(unit, shift), 2),
        [BeforeNow(sign), Number(n) | Figure(n, 1..=3), Unit(unit), ..] => {
            (Offset(unit, n * sign), 3)
        }
        [BeforeNow(_), Several, Unit(_), ..] => (Meaning::Reference("PAST_REF"), 3),
        [The, Before(shift), Unit(unit), ..] => (After(unit, shift), 3),
        [Before(shift), Unit(unit), ..] => (After(unit, shift), 2),
        [Number(1), Unit("Y"), Ago(-1) | Apart(-1), ..] => (YearAgo, 3),
        [Number(n) | Figure(n, 1..=3), Unit(unit), Ago(sign), ..] => (Offset(unit, n * sign), 3),
        [Number(n) | Figure(n, 1..=3), Unit(unit), Apart(sign), ..] => (After(unit, n * sign), 3),
        [Number(n), Unit(unit), Or, So, Ago(sign), ..] => (Offset(unit, n * sign), 5),
        [Number(1), Several, Unit(_), Ago(-1), ..] => (Meaning::Reference("PAST_REF"), 4),
        [Several, Unit(_), Ago(-1), ..] => (Meaning::Reference("PAST_REF"), 3),
        [Unit(_), Ago(-1), ..] => (Meaning::Reference("PAST_REF"), 2),
        [The, Unit("WE"), ..] => (Offset("WE", 0), 2),
        [The, Ordinal(n), Unit("CE"), ..] => (Century(n), 3),
        [Ordinal(n), Unit("CE"), ..] => (Century(n), 2),
        [Number(n) | Figure(n, 1..=3), Unit(unit), ..] => (Duration(unit, Some(n)), 2),
        _ => return None,
    })
}

/// Years by themselves, and what is made of them.
pub(super) fn year(senses: &[Sense], before: Option<Sense>) -> Option<(Meaning, usize)> {
    let of = |year| Calendar { year: Some(year), month: None, day: None };
    Some(match *senses {
        [The, Decade(year), ..] => (Meaning::Decade(year), 2),
        [Decade(year), ..] => (Meaning::Decade(year), 1),
        [The, Apostrophe, Decade(year), ..] => (Meaning::Decade(year), 3),
        [Apostrophe, Decade(year), ..] => (Meaning::Decade(year), 2),
        [Unit("Y") | Fiscal, Figure(year @ 1000..3000, 4), ..] => (of(year), 2),
        [Figure(1900..2100, 4), Unit(_), ..] => return None,
        [Figure(year @ 1900..2100, 4), ..] if !matches!(before, Some(Hyphen | Currency)) => {
            (of(year), 1)
        }
        [Figure(year @ 1000..1900, 4), ..] if before == Some(Lead) => (of(year), 1),
        _ => return None,
    })
}
