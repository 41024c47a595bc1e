//! Patterns of days and months.

use super::super::words::Sense::{self, *};
use super::Meaning::{self, Calendar, MonthShift, Offset, WeekdayBefore, YearShift};

/// Days and months with their names or in figures.
pub(super) fn calendar(senses: &[Sense], before: Option<Sense>) -> Option<(Meaning, usize)> {
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
        [Shift(_), Month(..), Figure(1..=31, 1..=2), ..] => {
            return behind(1, calendar(&senses[1..], before));
        }
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

/// Days of the week, and days counted from today.
pub(super) fn weekday(senses: &[Sense]) -> Option<(Meaning, usize)> {
    Some(match *senses {
        [Shift(0), Shift(_), Weekday(day), ref rest @ ..] => match rest {
            [Comma, Month(..), ..] => return behind(4, calendar(&rest[1..], None)),
            _ => (Meaning::Weekday(day, Some(1)), 3),
        },
        [Shift(shift), Weekday(day), ..] => (Meaning::Weekday(day, Some(shift)), 2),
        [The, Before(shift), Weekday(day), ..] => (WeekdayBefore(day, shift), 3),
        [Before(shift), Weekday(day), ..] => (WeekdayBefore(day, shift), 2),
        [Each, Weekday(day), ..] => (Meaning::EachWeekday(day), 2),
        [Weekday(day), Behind(shift), ..] => (Meaning::Weekday(day, Some(shift)), 2),
        [Weekday(day), ..] => (Meaning::Weekday(day, None), 1),
        [Day(shift), ..] => (Offset("D", shift), 1),
        _ => return None,
    })
}
