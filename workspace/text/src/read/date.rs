//! Times of publication as newspapers, headers and machines print them.
//!
//! "Sept. 28, 2015", "09:30, 4 March 2026", "Updated 5:21 PM ET, Mon September 28, 2015",
//! "28/09/2015 09:30 GMT", "28. September 2015, 17.05 Uhr", "2015-09-28T17:21:00-04:00". A day
//! needs its year: nothing is taken from the clock. "03/04/2015" is two days to two readers, so it
//! is none to us.

mod lex;
mod zone;

use std::sync::LazyLock;

use jiff::civil;
use rustc_hash::FxHashMap;

use crate::article::PublicationTime;
use crate::language::Language;
use lex::{Piece, pieces};

/// A time found on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) time: PublicationTime,
    /// Whether the line says that it was published then.
    pub(crate) published: bool,
    /// Whether the line says that something changed then.
    pub(crate) updated: bool,
}

/// The times in a short text, in order.
pub(crate) fn times(text: &str) -> Vec<Found> {
    scan(text).found
}

/// The times of a line that holds nothing else.
pub(crate) fn line(text: &str) -> Option<Vec<Found>> {
    let scan = scan(text);
    (scan.strangers == 0 && !scan.found.is_empty()).then_some(scan.found)
}

/// Whether a line holds a date, a time of day or both and nothing else ("Updated 5:21 PM ET").
pub(crate) fn is_time_line(text: &str) -> bool {
    let scan = scan(text);
    scan.strangers == 0 && (!scan.found.is_empty() || scan.time_of_day)
}

struct Scan {
    found: Vec<Found>,
    time_of_day: bool,
    /// Words and numbers that belong to no date.
    strangers: usize,
}

/// What a word may mean on such a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Month(i8),
    Published,
    Updated,
    Filler,
}

/// The lists of all languages: a date is read before the language is known.
static ROLES: LazyLock<FxHashMap<&str, Role>> = LazyLock::new(|| {
    let mut roles = FxHashMap::default();
    for language in Language::all() {
        for entry in language.list("months").entries() {
            if let Ok(number) = entry.column(0).parse() {
                roles.entry(entry.word).or_insert(Role::Month(number));
            }
        }
    }
    for language in Language::all() {
        for entry in language.list("weekdays").entries() {
            roles.entry(entry.word).or_insert(Role::Filler);
        }
        for entry in language.list("date-words").entries() {
            let role = match entry.column(0) {
                "published" => Role::Published,
                "updated" => Role::Updated,
                _ => Role::Filler,
            };
            roles.entry(entry.word).or_insert(role);
        }
    }
    roles
});

fn scan(text: &str) -> Scan {
    let pieces = pieces(text);
    let mut scan = Scan { found: Vec::new(), time_of_day: false, strangers: 0 };
    let (mut published, mut updated) = (false, false);
    let mut clock: Option<(civil::Time, Option<zone::Zone>)> = None;
    let mut at = 0;
    while at < pieces.len() {
        let rest = &pieces[at..];
        if let Some((date, used)) = date(rest) {
            let mut time = PublicationTime { date, time: None, offset: None };
            if let Some((hour, zone)) = clock.take() {
                set_clock(&mut time, hour, zone);
            }
            scan.found.push(Found { time, published, updated });
            at += used;
        } else if let Some((hour, zone, used)) = clock_time(rest) {
            scan.time_of_day = true;
            match scan.found.last_mut() {
                // "Sept. 28, 2015 | Updated 5:21 PM ET": changed on the day that was named.
                Some(last) if updated && !last.updated => {
                    let mut time = PublicationTime { time: None, offset: None, ..last.time };
                    set_clock(&mut time, hour, zone);
                    scan.found.push(Found { time, published, updated });
                }
                Some(last) if last.time.time.is_none() => set_clock(&mut last.time, hour, zone),
                _ => clock = Some((hour, zone)),
            }
            at += used;
        } else {
            match &rest[0] {
                Piece::Word(word) => match ROLES.get(word.as_str()) {
                    Some(Role::Published) => (published, updated) = (true, false),
                    Some(Role::Updated) => (published, updated) = (false, true),
                    Some(_) => {}
                    None => scan.strangers += 1,
                },
                Piece::Number(..) => scan.strangers += 1,
                Piece::Mark(_) => {}
            }
            at += 1;
        }
    }
    scan
}

fn set_clock(time: &mut PublicationTime, hour: civil::Time, zone: Option<zone::Zone>) {
    time.time = Some(hour);
    time.offset = zone.map(|zone| zone.minutes_on(time.date));
}

/// A calendar day at the start of `pieces`, and how many of them it takes.
fn date(pieces: &[Piece]) -> Option<(civil::Date, usize)> {
    use Piece::{Mark, Number, Word};
    match pieces {
        // 20150928
        [Number(value, 8), ..] => day(value / 10_000, value / 100 % 100, value % 100, 1),
        // 2015-09-28, 2015/9/28, 2015.09.28
        [
            Number(y, 4),
            Mark(a @ ('-' | '/' | '.')),
            Number(m, 1..=2),
            Mark(b),
            Number(d, 1..=2),
            ..,
        ] if a == b => day(*y, *m, *d, 5),
        // 2015年9月28日
        [
            Number(y, 4),
            Mark('年' | '년'),
            Number(m, 1..=2),
            Mark('月' | '월'),
            Number(d, 1..=2),
            ..,
        ] => day(*y, *m, *d, 5),
        // 28.09.2015, 28-09-2015; with a slash the order must be plain.
        [
            Number(a, 1..=2),
            Mark(s @ ('-' | '/' | '.')),
            Number(b, 1..=2),
            Mark(t),
            Number(y, 4),
            ..,
        ] if s == t => match (*s, *a, *b) {
            ('.' | '-', a, b) if b <= 12 => day(*y, b, a, 5),
            (_, a, b) if a > 12 || a == b => day(*y, b, a, 5),
            (_, a, b) if b > 12 => day(*y, a, b, 5),
            _ => None,
        },
        // September 28, 2015; Sept. 28th 2015
        [Word(month), rest @ ..] => {
            let month = month_number(month)?;
            let (day_of_month, used) = small_number(rest)?;
            let (year, more) = year(&rest[used..])?;
            day(year, month, day_of_month, 1 + used + more)
        }
        // 28 September 2015; 28. September 2015; 4 de marzo de 2026; 28-Sep-2015
        [Number(..), ..] => {
            let (day_of_month, used) = small_number(pieces)?;
            let rest = &pieces[used..];
            let skip = usize::from(matches!(rest.first(), Some(Word(word)) if is_of(word)))
                + usize::from(matches!(rest.first(), Some(Mark('-' | '/'))));
            let Some(Word(month)) = rest.get(skip) else { return None };
            let month = month_number(month)?;
            let (year, more) = year(&rest[skip + 1..])?;
            day(year, month, day_of_month, used + skip + 1 + more)
        }
        _ => None,
    }
}

fn day(year: u64, month: u64, day: u64, used: usize) -> Option<(civil::Date, usize)> {
    if !(1600..2200).contains(&year) {
        return None;
    }
    let date = civil::Date::new(year as i16, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Some((date.ok()?, used))
}

fn month_number(word: &str) -> Option<u64> {
    match ROLES.get(word) {
        Some(Role::Month(number)) => Some(*number as u64),
        _ => None,
    }
}

/// A day of the month with its ending: "28", "28th", "28.", "1er".
fn small_number(pieces: &[Piece]) -> Option<(u64, usize)> {
    let skip = usize::from(matches!(pieces.first(), Some(Piece::Mark('.'))));
    let Some(Piece::Number(number, 1..=2)) = pieces.get(skip) else { return None };
    let mut used = skip + 1;
    if let Some(Piece::Word(word)) = pieces.get(used)
        && matches!(word.as_str(), "st" | "nd" | "rd" | "th" | "er" | "º")
    {
        used += 1;
    }
    used += usize::from(matches!(pieces.get(used), Some(Piece::Mark('.'))));
    Some((*number, used))
}

/// A year of four digits behind at most a stop, a comma, a hyphen or "of".
fn year(pieces: &[Piece]) -> Option<(u64, usize)> {
    let mut used = 0;
    while used < 2 {
        match pieces.get(used) {
            Some(Piece::Mark('.' | ',' | '-' | '/' | '\'')) => used += 1,
            Some(Piece::Word(word)) if is_of(word) => used += 1,
            _ => break,
        }
    }
    match pieces.get(used) {
        Some(Piece::Number(year, 4)) => Some((*year, used + 1)),
        _ => None,
    }
}

fn is_of(word: &str) -> bool {
    matches!(word, "of" | "de" | "del")
}

/// A time of day at the start of `pieces`, with its zone, and how many pieces it takes.
fn clock_time(pieces: &[Piece]) -> Option<(civil::Time, Option<zone::Zone>, usize)> {
    use Piece::{Mark, Number, Word};
    let (mut hour, minute, mut second, mut used) = match pieces {
        // "T" parts day and time in machine formats.
        [Word(t), rest @ ..] if t == "t" => {
            let (time, zone, used) = clock_time(rest)?;
            return Some((time, zone, used + 1));
        }
        [Number(h, 1..=2), Mark(':'), Number(m, 2), ..] => (*h, *m, 0, 3),
        [Number(h, 1..=2), Mark('.'), Number(m, 2), Word(word), ..]
            if half_day(word).is_some() || word == "uhr" =>
        {
            (*h, *m, 0, 3)
        }
        [Number(h, 1..=2), Word(word), Number(m, 2), ..] if word == "h" => (*h, *m, 0, 3),
        [Number(h, 1..=2), Word(word), ..] if half_day(word).is_some() => (*h, 0, 0, 1),
        [Number(hms, 6), Word(zulu), ..] if zulu == "z" => {
            (hms / 10_000, hms / 100 % 100, hms % 100, 1)
        }
        _ => return None,
    };
    if let [Mark(':'), Number(s, 2), ..] = &pieces[used..] {
        second = *s;
        used += 2;
        // Fractions of a second are not kept.
        if let [Mark('.' | ','), Number(..), ..] = &pieces[used..] {
            used += 2;
        }
    }
    if let Some(Word(word)) = pieces.get(used)
        && let Some(noon) = half_day(word)
    {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + noon;
        used += 1;
    }
    let time = civil::Time::new(hour as i8, minute as i8, second as i8, 0).ok()?;
    let (zone, more) = zone::zone(&pieces[used..]);
    Some((time, zone, used + more))
}

/// What "am" and "pm" add to the hour.
fn half_day(word: &str) -> Option<u64> {
    match word {
        "am" => Some(0),
        "pm" => Some(12),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let found = times(text);
        let shown: Vec<_> = found
            .iter()
            .map(|f| format!("{}{}", if f.updated { "updated " } else { "" }, f.time))
            .collect();
        assert_eq!(shown.join("; "), expected, "{text}");
    }

    #[test]
    fn newspapers() {
        check("September 28, 2015", "2015-09-28");
        check("Sept. 28, 2015", "2015-09-28");
        check("Monday 28th of September 2015", "2015-09-28");
        check("09:30, 4 March 2026", "2026-03-04T09:30");
        check("Updated 5:21 PM ET, Mon September 28, 2015", "updated 2015-09-28T17:21-04:00");
        check("Jan. 5, 2016 at 9 a.m. EST", "2016-01-05T09:00-05:00");
        check("28/09/2015 09:30 GMT", "2015-09-28T09:30Z");
        check("9/28/2015", "2015-09-28");
        check("Sept. 28, 2015 | Updated 5:21 PM ET", "2015-09-28; updated 2015-09-28T17:21-04:00");
        check(
            "Sept. 28, 2015, 9:00 a.m. GMT (updated 17:21 GMT)",
            "2015-09-28T09:00Z; updated 2015-09-28T17:21Z",
        );
        check(
            "Published: 1 May 2020 | Last updated: 2 May 2020, 12:05 p.m.",
            "2020-05-01; updated 2020-05-02T12:05",
        );
    }

    #[test]
    fn other_languages() {
        check("Stand: 28. September 2015, 17.05 Uhr", "updated 2015-09-28T17:05");
        check("28.09.2015", "2015-09-28");
        check("Publié le 1er mars 2021 à 18h30", "2021-03-01T18:30");
        check("4 de marzo de 2026", "2026-03-04");
        check("2015年9月28日", "2015-09-28");
    }

    #[test]
    fn machines() {
        check("2015-09-28T17:21:00-04:00", "2015-09-28T17:21-04:00");
        check("2015-09-28 17:21:09.123456+00:00", "2015-09-28T17:21:09Z");
        check("20150928T172100Z", "2015-09-28T17:21Z");
        check("Mon, 28 Sep 2015 17:21:00 +0530", "2015-09-28T17:21+05:30");
    }

    #[test]
    fn nothing_is_guessed() {
        check("03/04/2015", "");
        check("September 28", "");
        check("31 February 2015", "");
        check("Updated 5:21 PM ET", "");
        check("on Monday", "");
    }

    #[test]
    fn a_line_of_its_own() {
        assert!(line("Published on Sept. 28, 2015").is_some());
        assert!(line("On Sept. 28, 2015, the council met").is_none());
        assert!(is_time_line("Updated at 7:33 p.m. ET"));
        assert!(!is_time_line("7"));
    }
}
