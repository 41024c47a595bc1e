//! Patterns of senses that make a dated expression.

mod days;
mod periods;

use super::words::Sense::{self, *};
use days::{calendar, weekday};
use periods::{quarter, relative, season, year};

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
    /// A day of every week.
    EachWeekday(i32),
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

use Meaning::{After, Calendar, Offset, TimeOnly, WeekdayBefore};

type Found = Option<(Expression, usize)>;

/// The longest expression at the start of `senses`, and how many words it has; `before` is the
/// word before it.
pub(super) fn expression(senses: &[Sense], before: Option<Sense>) -> Found {
    part_of_day(senses).or_else(|| timed(senses, before)).or_else(|| dated(senses, before))
}

/// "This morning", "last night".
fn part_of_day(senses: &[Sense]) -> Found {
    let (days, part) = match *senses {
        [Shift(0), Part(part), ..] => (0, part),
        [Shift(-1), Part(part @ "NI"), ..] => (-1, part),
        _ => return None,
    };
    let time = Some(Moment::Named(part));
    Some((Expression { meaning: Offset("D", days), time }, 2))
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
