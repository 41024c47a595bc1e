//! Patterns of senses that make a dated expression.

use super::words::Sense::{self, *};

/// What an expression means, before anything is known about the article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Expression {
    pub(super) meaning: Meaning,
    pub(super) time: Option<Moment>,
}

/// A part or a time of the day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Moment {
    /// By its TIMEX3 letters, or `hh:mm`.
    Named(&'static str),
    At(i32, i32),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meaning {
    /// A year, a month, a day, or what of them is given.
    Calendar {
        year: Option<i32>,
        month: Option<i32>,
        day: Option<i32>,
    },
    /// A day of the week; with a shift the one before or after today.
    Weekday(i32, Option<i32>),
    /// A day of the week before or after what was told before.
    WeekdayBefore(i32, i32),
    /// A month of another year: "last November".
    MonthShift(i32, i32),
    /// A month or season of a year counted from this one: "June last year".
    YearShift {
        month: i32,
        years: i32,
    },
    /// So many units from now.
    Offset(&'static str, i32),
    /// So many units from what was told before.
    After(&'static str, i32),
    /// "A year earlier": a year before what is compared, a quarter or now.
    YearAgo,
    Season {
        season: &'static str,
        year: Option<i32>,
        shift: Option<i32>,
    },
    /// A quarter of a year, or the one that is complete, or the one told before.
    Quarter {
        number: i32,
        year: Option<i32>,
        shift: Option<i32>,
    },
    ThisQuarter {
        latest: bool,
    },
    QuarterYearAgo {
        number: Option<i32>,
    },
    Decade(i32),
    Century(i32),
    Holiday(&'static str),
    Reference(&'static str),
    /// A length of time; without a number, several.
    Duration(&'static str, Option<i32>),
    /// No day at all: a time of the day by itself.
    TimeOnly,
}

use Meaning::{
    After, Calendar, Century, Duration, MonthShift, Offset, Quarter, QuarterYearAgo, ThisQuarter,
    TimeOnly, WeekdayBefore, YearAgo, YearShift,
};

type Found = Option<(Expression, usize)>;

/// The longest expression at the start of `senses`, and how many words it has; `before` is the
/// word before it.
pub(super) fn expression(senses: &[Sense], before: Option<Sense>) -> Found {
    timed(senses, before).or_else(|| dated(senses, before))
}

/// A time of the day, with its day if that is given: "9 a.m. EST Tuesday", "noon Saturday".
fn timed(senses: &[Sense], before: Option<Sense>) -> Found {
    let (moment, mut length) = match senses {
        [Figure(hour @ 1..=12, _), Half(add), ..] => (Moment::At(hour % 12 + add, 0), 2),
        [Time(hour @ 1..=12, minute), Half(add), ..] => (Moment::At(hour % 12 + add, *minute), 2),
        [Time(hour, minute), ..] => (Moment::At(*hour, *minute), 1),
        [Clock(name), ..] => (Moment::Named(name), 1),
        [Today(part), ..] => (Moment::Named(part), 1),
        _ => return None,
    };
    if let [Zone, ..] = senses[length..] {
        length += 1;
    }
    if let [Today(_), ..] = senses {
        return Some((Expression { meaning: Offset("D", 0), time: Some(moment) }, length));
    }
    let gap = match senses[length..] {
        [Comma, Weekday(_) | Month(..), ..] => 1,
        // "9 a.m. on Tuesday"
        [Other, Weekday(_), ..] => 1,
        _ => 0,
    };
    match dated(&senses[length + gap..], None) {
        Some((day, more)) if names_a_day(day.meaning) => {
            Some((Expression { time: Some(moment), ..day }, length + gap + more))
        }
        _ if matches!(moment, Moment::At(_, 0)) && matches!(senses, [Time(..), ..]) => None,
        _ if before == Some(Hyphen) => None,
        _ => Some((Expression { meaning: TimeOnly, time: Some(moment) }, length)),
    }
}

fn names_a_day(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Weekday(..) | WeekdayBefore(..) | Offset("D", _) | Calendar { day: Some(_), .. }
    )
}

/// A day or longer, with "early" or "the end of" before it and a part of the day behind it.
fn dated(senses: &[Sense], before: Option<Sense>) -> Found {
    let (skip, edged) = match senses {
        [The, Edge, Of, The, ..] => (4, true),
        [The, Edge, Of, ..] | [Edge, Of, The, ..] => (3, true),
        [Edge, Of, ..] | [Edge | Apart(_), Lead, ..] => (2, true),
        [The, Edge, ..] => (2, true),
        [Edge | Apart(_), ..] => (1, true),
        _ => (0, false),
    };
    let before = if edged { Some(Lead) } else { before };
    if let [Part(part), ..] = senses[skip..]
        && edged
    {
        return Some((Expression { meaning: TimeOnly, time: Some(Moment::Named(part)) }, skip + 1));
    }
    let (meaning, length) = plain(&senses[skip..], before).or_else(|| match senses[skip..] {
        // "The end of the year", "earlier that day".
        [Unit(unit @ ("W" | "M" | "Y")), ..] if edged => Some((Offset(unit, 0), 1)),
        [Same, Unit(unit), ..] if edged => Some((After(unit, 0), 2)),
        _ => None,
    })?;
    let length = skip + length;
    let part = match senses[length..] {
        [Part(part), ..] if names_a_day(meaning) => Some(part),
        _ => None,
    };
    let time = part.map(Moment::Named);
    Some((Expression { meaning, time }, length + usize::from(part.is_some())))
}

fn plain(senses: &[Sense], before: Option<Sense>) -> Option<(Meaning, usize)> {
    calendar(senses, before)
        .or_else(|| weekday(senses))
        .or_else(|| quarter(senses))
        .or_else(|| season(senses, before))
        .or_else(|| relative(senses))
        .or_else(|| year(senses, before))
        .or_else(|| named(senses))
}

/// Holidays, and what is neither here nor there.
fn named(senses: &[Sense]) -> Option<(Meaning, usize)> {
    Some(match *senses {
        [Holiday(date), ..] => (Meaning::Holiday(date), 1),
        [Reference(name), ..] => (Meaning::Reference(name), 1),
        [The, Vague(name) | Future(name), Unit(_), ..] => (Meaning::Reference(name), 3),
        [Vague(name) | Future(name), Unit(_), ..] => (Meaning::Reference(name), 2),
        [The, Future(name), ..] => (Meaning::Reference(name), 2),
        _ => return None,
    })
}

/// Days and months with their names or in figures.
fn calendar(senses: &[Sense], before: Option<Sense>) -> Option<(Meaning, usize)> {
    let date = |year, month, day| Calendar { year, month: Some(month), day };
    Some(match *senses {
        [Weekday(_), Comma, The, Figure(..) | Ordinal(_), ..] => {
            return behind(3, calendar(&senses[3..], before));
        }
        [Weekday(_), Comma, Month(..), ..] | [Weekday(_), The, Figure(..) | Ordinal(_), ..] => {
            return behind(2, calendar(&senses[2..], before));
        }
        [Weekday(_), Month(..), ..] | [Weekday(_), Figure(..) | Ordinal(_), Month(..), ..] => {
            return behind(1, calendar(&senses[1..], before));
        }
        [Weekday(_), Comma, Figure(..) | Ordinal(_), Month(..), ..] => {
            return behind(2, calendar(&senses[2..], before));
        }
        [Date(year, month, day), ..] => (date(Some(year), month, Some(day)), 1),
        [
            Figure(y @ 1000..3000, 4),
            Hyphen,
            Figure(m @ 1..=12, 2),
            Hyphen,
            Figure(d @ 1..=31, 2),
            ..,
        ] => (date(Some(y), m, Some(d)), 5),
        // Where the day can't be a month, its place is clear; else it is two days to two readers.
        [
            Figure(d @ 13..=31, _),
            Slash,
            Figure(m @ 1..=12, _),
            Slash,
            Figure(y @ 1000..3000, 4),
            ..,
        ]
        | [
            Figure(m @ 1..=12, _),
            Slash,
            Figure(d @ 13..=31, _),
            Slash,
            Figure(y @ 1000..3000, 4),
            ..,
        ] => (date(Some(y), m, Some(d)), 5),
        [
            Month(m, _),
            Figure(d @ 1..=31, 1..=2) | Ordinal(d),
            Comma,
            Figure(y @ 1000..3000, 4),
            ..,
        ] => (date(Some(y), m, Some(d)), 4),
        [Month(m, _), Figure(d @ 1..=31, 1..=2) | Ordinal(d), Figure(y @ 1900..2100, 4), ..] => {
            (date(Some(y), m, Some(d)), 3)
        }
        [Month(m, _), Figure(d @ 1..=31, 1..=2) | Ordinal(d), ..] => (date(None, m, Some(d)), 2),
        [Month(m, _), The, Ordinal(d @ 1..=31), ..] => (date(None, m, Some(d)), 3),
        [Figure(d @ 1..=31, 1..=2) | Ordinal(d @ 1..=31), Of, Month(m, _), ref rest @ ..] => {
            let (year, more) = year_behind(rest);
            (date(year, m, Some(d)), 3 + more)
        }
        [Figure(d @ 1..=31, 1..=2) | Ordinal(d @ 1..=31), Month(m, _), ref rest @ ..] => {
            let (year, more) = year_behind(rest);
            (date(year, m, Some(d)), 2 + more)
        }
        [Month(m, _), Shift(years), Unit("Y"), ..] => (YearShift { month: m, years }, 3),
        [Month(m, _), Of, Shift(years), Unit("Y"), ..] => (YearShift { month: m, years }, 4),
        [Shift(years), Unit("Y"), Month(m, _), ..] => (YearShift { month: m, years }, 3),
        [Shift(shift), Month(m, _), ..] | [Month(m, _), Behind(shift), ..] => {
            (MonthShift(m, shift), 2)
        }
        [Month(m, word), ref rest @ ..] => {
            let (year, more) = year_behind(rest);
            if word && more == 0 && before != Some(Lead) {
                return None;
            }
            (date(year, m, None), 1 + more)
        }
        _ => return None,
    })
}

/// The year behind a month: ", 2015", "2015", "of 2015".
fn year_behind(senses: &[Sense]) -> (Option<i32>, usize) {
    match *senses {
        [Figure(year @ 1000..3000, 4), ..] => (Some(year), 1),
        [Comma | Of, Figure(year @ 1000..3000, 4), ..] => (Some(year), 2),
        _ => (None, 0),
    }
}

fn behind(skip: usize, found: Option<(Meaning, usize)>) -> Option<(Meaning, usize)> {
    found.map(|(meaning, length)| (meaning, skip + length))
}

fn weekday(senses: &[Sense]) -> Option<(Meaning, usize)> {
    Some(match *senses {
        [Shift(0), Shift(_), Weekday(day), ref rest @ ..] => match rest {
            [Comma, Month(..), ..] => return behind(4, calendar(&rest[1..], None)),
            _ => (Meaning::Weekday(day, Some(1)), 3),
        },
        [Shift(shift), Weekday(day), ..] => (Meaning::Weekday(day, Some(shift)), 2),
        [The, Before(shift), Weekday(day), ..] => (WeekdayBefore(day, shift), 3),
        [Before(shift), Weekday(day), ..] => (WeekdayBefore(day, shift), 2),
        [Weekday(day), Behind(shift), ..] => (Meaning::Weekday(day, Some(shift)), 2),
        [Weekday(day), ..] => (Meaning::Weekday(day, None), 1),
        [Day(shift), ..] => (Offset("D", shift), 1),
        _ => return None,
    })
}

fn quarter(senses: &[Sense]) -> Option<(Meaning, usize)> {
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

fn season(senses: &[Sense], before: Option<Sense>) -> Option<(Meaning, usize)> {
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
fn relative(senses: &[Sense]) -> Option<(Meaning, usize)> {
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
fn year(senses: &[Sense], before: Option<Sense>) -> Option<(Meaning, usize)> {
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
