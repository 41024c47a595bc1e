//! From what an expression means to its TIMEX3 value.

use jiff::civil::Date;

use super::calendar::{day, days, holiday, month_moved, moved, week};
use super::grammar::{Expression, Meaning, Moment};
use super::tense::Tense;

/// What is known while an article is read: when it was published, and what was told last.
pub(super) struct Context {
    published: Option<Date>,
    told: Option<(Date, usize)>,
    /// Year and number of the quarter that was told last.
    quarter: Option<(i32, i32, usize)>,
}

/// How many sentences a date that was told stays the one that "a week later" counts from.
const MEMORY: usize = 4;

impl Context {
    pub(super) fn new(published: Option<Date>) -> Context {
        Context { published, told: None, quarter: None }
    }

    /// The value of an expression in a sentence; none if it means nothing here.
    pub(super) fn resolve(
        &mut self,
        expression: &Expression,
        sentence: usize,
        tense: impl Fn() -> Option<Tense>,
    ) -> Option<String> {
        let mut value = match self.published {
            Some(published) => self.resolved(expression.meaning, published, sentence, tense)?,
            None => unresolved(expression.meaning)?,
        };
        if let Some(moment) = expression.time {
            value += &match moment {
                Moment::Named(name) => format!("T{name}"),
                Moment::At(hour, minute) => format!("T{hour:02}:{minute:02}"),
            };
        }
        if let Some((first, _)) = days(&value) {
            self.told = Some((first, sentence));
            // What is compared with is not what is told of.
            let compared =
                matches!(expression.meaning, Meaning::YearAgo | Meaning::QuarterYearAgo { .. });
            if let Some((year, number)) = value.split_once("-Q").filter(|_| !compared) {
                self.quarter =
                    year.parse().ok().zip(number.parse().ok()).map(|(y, n)| (y, n, sentence));
            }
        }
        Some(value)
    }

    fn resolved(
        &self,
        meaning: Meaning,
        published: Date,
        sentence: usize,
        tense: impl Fn() -> Option<Tense>,
    ) -> Option<String> {
        let year_now = i32::from(published.year());
        let told = self.told.filter(|(_, at)| sentence - at <= MEMORY).map(|(day, _)| day);
        let quarter = self.quarter.filter(|(.., at)| sentence - at <= MEMORY);
        Some(match meaning {
            Meaning::Calendar { year: None, month: Some(month), day: Some(number) } => {
                let of = |year| day(year, month, number);
                nearest(of, published, tense())?.to_string()
            }
            Meaning::Calendar { year: None, month: Some(month), day: None } => {
                let (year, month) = nearest_month(month, published, tense());
                format!("{year}-{month:02}")
            }
            Meaning::Weekday(weekday, shift) => {
                on_weekday(published, weekday, shift, tense()).to_string()
            }
            Meaning::WeekdayBefore(weekday, sign) => {
                let from = told.unwrap_or(published);
                on_weekday(from, weekday, Some(sign), None).to_string()
            }
            Meaning::MonthShift(month, shift) => {
                let gap = month - i32::from(published.month());
                let year = match shift {
                    ..0 => year_now - i32::from(gap >= 0),
                    0 => year_now,
                    1.. => year_now + i32::from(gap <= 0),
                };
                format!("{year}-{month:02}")
            }
            Meaning::YearShift { month, years } => format!("{}-{month:02}", year_now + years),
            Meaning::Offset("WE", shift) => {
                let back = shift == 0 && published.weekday().to_monday_one_offset() < 5;
                let past = back && tense() != Some(Tense::Future);
                format!("{}-WE", week(moved(published, 7 * (shift - i32::from(past)))))
            }
            Meaning::Offset(unit, count) => offset(published, unit, count)?,
            Meaning::After(unit, count) => offset(told.unwrap_or(published), unit, count)?,
            Meaning::YearAgo => match quarter {
                Some((year, number, _)) => format!("{}-Q{number}", year - 1),
                None => (year_now - 1).to_string(),
            },
            Meaning::Season { season, year, shift } => {
                let shift = shift.unwrap_or(0);
                format!(
                    "{}-{season}",
                    year.unwrap_or_else(|| season_year(season, shift, published))
                )
            }
            Meaning::Quarter { number, year, shift } => {
                let begun = number * 3 - 2 <= i32::from(published.month());
                let year = year.or(shift.map(|shift| year_now + shift));
                format!("{}-Q{number}", year.unwrap_or(year_now - i32::from(!begun)))
            }
            Meaning::ThisQuarter { latest } => {
                let last = i32::from(published.month() - 1) / 3;
                let complete = (year_now - i32::from(last == 0), (last + 3) % 4 + 1);
                let (year, number) = match quarter {
                    Some((year, number, _)) if !latest => (year, number),
                    _ => (complete.0, if last == 0 { 4 } else { last }),
                };
                format!("{year}-Q{number}")
            }
            Meaning::QuarterYearAgo { number } => {
                let (year, told, _) = quarter.or(number.map(|number| (year_now, number, 0)))?;
                format!("{}-Q{}", year - 1, number.unwrap_or(told))
            }
            Meaning::Holiday(rule) => {
                nearest(|year| holiday(year, rule), published, tense())?.to_string()
            }
            Meaning::TimeOnly => told.unwrap_or(published).to_string(),
            _ => return unresolved(meaning),
        })
    }
}

/// The value as far as it goes without a date of publication.
fn unresolved(meaning: Meaning) -> Option<String> {
    Some(match meaning {
        Meaning::Calendar { year, month, day } => {
            let year = year.map_or("XXXX".to_owned(), |year| format!("{year:04}"));
            match (month, day) {
                (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
                (Some(month), None) => format!("{year}-{month:02}"),
                _ => year,
            }
        }
        Meaning::Weekday(day, _) | Meaning::WeekdayBefore(day, _) | Meaning::EachWeekday(day) => {
            format!("XXXX-WXX-{day}")
        }
        Meaning::MonthShift(month, _) | Meaning::YearShift { month, .. } => {
            format!("XXXX-{month:02}")
        }
        Meaning::Offset(unit, _) | Meaning::After(unit, _) => match unit {
            "D" => "XXXX-XX-XX",
            "W" => "XXXX-WXX",
            "WE" => "XXXX-WXX-WE",
            "M" => "XXXX-XX",
            "Q" => "XXXX-QX",
            "Y" => "XXXX",
            _ => return None,
        }
        .to_owned(),
        Meaning::YearAgo => "XXXX".to_owned(),
        Meaning::Season { season, year, .. } => match year {
            Some(year) => format!("{year}-{season}"),
            None => format!("XXXX-{season}"),
        },
        Meaning::Quarter { number, year, .. } => match year {
            Some(year) => format!("{year}-Q{number}"),
            None => format!("XXXX-Q{number}"),
        },
        Meaning::ThisQuarter { .. } | Meaning::QuarterYearAgo { .. } => "XXXX-QX".to_owned(),
        Meaning::Decade(year) => (year / 10).to_string(),
        Meaning::Century(number) => format!("{:02}", number - 1),
        Meaning::Holiday(rule) => format!("XXXX-{}", rule.get(..5).filter(|_| rule.len() == 5)?),
        Meaning::Reference(name) => name.to_owned(),
        Meaning::Duration(unit, count) => duration(unit, count),
        Meaning::TimeOnly => "XXXX-XX-XX".to_owned(),
    })
}

/// So many units from a day.
fn offset(from: Date, unit: &str, count: i32) -> Option<String> {
    let year = i32::from(from.year());
    Some(match unit {
        "D" => moved(from, count).to_string(),
        "W" => week(moved(from, count * 7)),
        "WE" => format!("{}-WE", week(moved(from, count * 7))),
        "M" => {
            let (year, month) = month_moved(from, count);
            format!("{year}-{month:02}")
        }
        "Q" => {
            let (year, month) = month_moved(from, count * 3);
            format!("{year}-Q{}", (month + 2) / 3)
        }
        "Y" => (year + count).to_string(),
        "DE" => (year / 10 + count).to_string(),
        "CE" => format!("{:02}", year / 100 + count),
        _ => return None,
    })
}

/// A length of time: `P2M`, `PT16H`; `PXD` for an unknown number.
fn duration(unit: &str, count: Option<i32>) -> String {
    let (factor, letter) = match unit {
        "DE" => (10, "Y"),
        "CE" => (100, "Y"),
        _ => (1, unit.trim_start_matches('T')),
    };
    let clock = if unit.starts_with('T') { "T" } else { "" };
    match count {
        Some(count) => format!("P{clock}{}{letter}", count * factor),
        None => format!("P{clock}X{letter}"),
    }
}

/// The day of the week that is meant on the day `from`.
fn on_weekday(from: Date, weekday: i32, shift: Option<i32>, tense: Option<Tense>) -> Date {
    let today = i32::from(from.weekday().to_monday_one_offset());
    let ahead = (weekday - today).rem_euclid(7);
    match (shift, ahead) {
        (None, 0) => from,
        (None, _) if tense == Some(Tense::Future) => moved(from, ahead),
        (None, _) => moved(from, ahead - 7),
        // "This Friday" is the one of this week.
        (Some(0), _) => moved(from, weekday - today),
        (Some(..0), _) => moved(from, if ahead == 0 { -7 } else { ahead - 7 }),
        (Some(1..), _) => moved(from, if ahead == 0 { 7 } else { ahead }),
    }
}

/// Against the tense a date is taken to be this many times as far: a near date on the other side
/// ("the Aug. 7 attack" on Aug. 18) is likelier than one a year ahead.
const AGAINST_TENSE: i32 = 2;

/// The day of a year that is nearest, the side that the tense points to preferred.
fn nearest(of: impl Fn(i32) -> Option<Date>, from: Date, tense: Option<Tense>) -> Option<Date> {
    let year = i32::from(from.year());
    let candidates = [year - 1, year, year + 1].into_iter().filter_map(of);
    candidates.min_by_key(|&day| weighed((day - from).get_days(), tense))
}

/// The month that is nearest, likewise; the last that has begun without a tense.
fn nearest_month(month: i32, from: Date, tense: Option<Tense>) -> (i32, i32) {
    let year = i32::from(from.year());
    let ahead = (month - i32::from(from.month())).rem_euclid(12);
    let future = weighed(ahead, tense.or(Some(Tense::Past)));
    let past = weighed(ahead - 12, tense.or(Some(Tense::Past)));
    let months = if ahead == 0 || future < past { ahead } else { ahead - 12 };
    (year + (i32::from(from.month()) - 1 + months).div_euclid(12), month)
}

/// A distance in time, negative for the past, as the tense sees it.
fn weighed(distance: i32, tense: Option<Tense>) -> i32 {
    let against = match tense {
        Some(Tense::Past) => distance > 0,
        Some(Tense::Future) => distance < 0,
        None => false,
    };
    distance.abs() * if against { AGAINST_TENSE } else { 1 }
}

/// The year of the season that was, is, or comes next.
fn season_year(season: &str, shift: i32, published: Date) -> i32 {
    let first = match season {
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        _ => 12,
    };
    let month = i32::from(published.month());
    let year = i32::from(published.year());
    match shift {
        ..0 => year - i32::from(month < first + 3),
        0 => year,
        1.. => year + i32::from(month >= first),
    }
}
