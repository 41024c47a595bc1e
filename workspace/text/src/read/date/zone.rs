//! Time zones as newspapers name them.

use jiff::civil;

use super::lex::Piece;
use crate::language::WordList;

static ZONES: WordList = WordList::of(include_str!("../../../pages/zones.txt"));

/// A zone behind a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Minutes east of UTC.
    Fixed(i16),
    /// Minutes east of UTC in winter and in summer, by the rule of the United States since 2007.
    American(i16, i16),
}

impl Zone {
    /// Minutes east of UTC on a day.
    pub(super) fn minutes_on(self, date: civil::Date) -> i16 {
        match self {
            Zone::Fixed(minutes) => minutes,
            Zone::American(winter, summer) => {
                if is_american_summer(date) {
                    summer
                } else {
                    winter
                }
            }
        }
    }
}

/// The zone at the start of `pieces`, and how many of them it takes.
pub(super) fn zone(pieces: &[Piece]) -> (Option<Zone>, usize) {
    match pieces {
        [Piece::Mark('('), rest @ ..] => match zone(rest) {
            (Some(zone), used) => (Some(zone), used + 1),
            (None, _) => (None, 0),
        },
        [Piece::Word(name), rest @ ..] if ZONES.contains(name) => {
            // GMT+2 is two hours east of GMT.
            if let (Some(zone), used @ 1..) = offset(rest) {
                return (Some(zone), used + 1);
            }
            let entry = ZONES.get(name);
            let minutes = |column| entry.and_then(|e| e.column(column).parse().ok()).unwrap_or(0);
            let zone = match entry.map(|entry| entry.column(2)) {
                Some("us") => Zone::American(minutes(0), minutes(1)),
                _ => Zone::Fixed(minutes(0)),
            };
            (Some(zone), 1)
        }
        _ => offset(pieces),
    }
}

/// `+05:30`, `-0400`, `+2`.
fn offset(pieces: &[Piece]) -> (Option<Zone>, usize) {
    let [Piece::Mark(sign @ ('+' | '-')), Piece::Number(first, digits), rest @ ..] = pieces else {
        return (None, 0);
    };
    let (minutes, used) = match (digits, rest) {
        (4, _) => (first / 100 * 60 + first % 100, 2),
        (1..=2, [Piece::Mark(':'), Piece::Number(minutes, 2), ..]) => (first * 60 + minutes, 4),
        (1..=2, _) if *sign == '+' || *digits == 2 => (first * 60, 2),
        _ => return (None, 0),
    };
    // No place is further from Greenwich than 14 hours.
    if minutes > 14 * 60 {
        return (None, 0);
    }
    let minutes = minutes as i16;
    (Some(Zone::Fixed(if *sign == '-' { -minutes } else { minutes })), used)
}

/// From the second Sunday of March up to the first Sunday of November.
fn is_american_summer(date: civil::Date) -> bool {
    let sunday = |month: i8, nth: i8| {
        let first = civil::date(date.year(), month, 1);
        let to_sunday = (7 - first.weekday().to_sunday_zero_offset()) % 7;
        civil::date(date.year(), month, 1 + to_sunday + 7 * (nth - 1))
    };
    sunday(3, 2) <= date && date < sunday(11, 1)
}
