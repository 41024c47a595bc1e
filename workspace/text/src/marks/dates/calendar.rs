//! TIMEX3 values and the days that they name.

use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan};

/// The ISO week of a day: `2015-W40`.
pub(super) fn week(day: Date) -> String {
    let week = day.iso_week_date();
    format!("{}-W{:02}", week.year(), week.week())
}

/// A day moved by whole days; a day that the calendar doesn't reach stays.
pub(super) fn moved(day: Date, days: i32) -> Date {
    day.checked_add(i64::from(days).days()).unwrap_or(day)
}

/// A year and month moved by whole months, as year and month.
pub(super) fn month_moved(day: Date, months: i32) -> (i32, i32) {
    let count = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + months;
    (count.div_euclid(12), count.rem_euclid(12) + 1)
}

/// A day by its numbers, if the calendar has it.
pub(super) fn day(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// A holiday of a year: `12-25`, or `11-4-22` for the first Thursday from the 22nd of November.
pub(super) fn holiday(year: i32, rule: &str) -> Option<Date> {
    let numbers: Vec<i32> = rule.split('-').filter_map(|number| number.parse().ok()).collect();
    match numbers[..] {
        [month, number] => day(year, month, number),
        [month, weekday, earliest] => {
            let first = day(year, month, earliest)?;
            let gap = weekday - i32::from(first.weekday().to_monday_one_offset());
            Some(moved(first, gap.rem_euclid(7)))
        }
        _ => None,
    }
}

/// The first and last day that a TIMEX3 value names; none for durations, vague references, what
/// is unresolved, and winters, which lie in two years.
pub(super) fn days(value: &str) -> Option<(Date, Date)> {
    let value = value.split('T').next().unwrap_or_default();
    let (head, tail) = value.split_once('-').unwrap_or((value, ""));
    let number: i16 = head.parse().ok()?;
    match (head.len(), tail) {
        (2, "") => Some((date(number * 100, 1, 1), date(number * 100 + 99, 12, 31))),
        (3, "") => Some((date(number * 10, 1, 1), date(number * 10 + 9, 12, 31))),
        (4, "") => Some((date(number, 1, 1), date(number, 12, 31))),
        (4, "SP") => months(number, 3, 5),
        (4, "SU") => months(number, 6, 8),
        (4, "FA") => months(number, 9, 11),
        (4, _) if tail.starts_with('Q') => {
            let quarter: i8 = tail[1..].parse().ok().filter(|quarter| (1..=4).contains(quarter))?;
            months(number, quarter * 3 - 2, quarter * 3)
        }
        (4, _) if tail.starts_with('W') => week_days(number, &tail[1..]),
        (4, _) => match tail.split_once('-') {
            None => {
                let month = tail.parse().ok().filter(|month| (1..=12).contains(month))?;
                months(number, month, month)
            }
            Some((month, day)) => {
                let day = Date::new(number, month.parse().ok()?, day.parse().ok()?).ok()?;
                Some((day, day))
            }
        },
        _ => None,
    }
}

fn months(year: i16, first: i8, last: i8) -> Option<(Date, Date)> {
    let end = Date::new(year, last, 1).ok()?.last_of_month();
    Some((Date::new(year, first, 1).ok()?, end))
}

/// `40` is a week, `40-WE` its weekend.
fn week_days(year: i16, rest: &str) -> Option<(Date, Date)> {
    let (week, weekend) = rest.strip_suffix("-WE").map_or((rest, false), |week| (week, true));
    let week = week.parse().ok()?;
    let monday = jiff::civil::ISOWeekDate::new(year, week, Weekday::Monday).ok()?.date();
    let from = if weekend { 5 } else { 0 };
    let span = |days: i64| -> Span { days.days() };
    Some((monday.checked_add(span(from)).ok()?, monday.checked_add(span(6)).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_name_days() {
        let shown = |value| days(value).map(|(first, last)| format!("{first} {last}"));
        let cases = [
            ("2015-09-28", "2015-09-28 2015-09-28"),
            ("2015-09-28T17:30", "2015-09-28 2015-09-28"),
            ("2015-W40", "2015-09-28 2015-10-04"),
            ("2015-W40-WE", "2015-10-03 2015-10-04"),
            ("2015-02", "2015-02-01 2015-02-28"),
            ("2015-FA", "2015-09-01 2015-11-30"),
            ("2015-Q3", "2015-07-01 2015-09-30"),
            ("2015", "2015-01-01 2015-12-31"),
            ("198", "1980-01-01 1989-12-31"),
            ("19", "1900-01-01 1999-12-31"),
        ];
        for (value, expected) in cases {
            assert_eq!(shown(value).as_deref(), Some(expected), "{value}");
        }
        for value in
            ["", "P2Y", "PAST_REF", "XXXX-WXX-1", "2015-WI", "2015-13", "2015-02-30", "9999-W53"]
        {
            assert_eq!(shown(value), None, "{value}");
        }
    }

    #[test]
    fn holidays_move() {
        assert_eq!(holiday(1999, "11-4-22"), day(1999, 11, 25));
        assert_eq!(holiday(1998, "11-2-2"), day(1998, 11, 3));
    }
}
