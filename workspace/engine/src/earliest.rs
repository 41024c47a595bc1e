//! Who came first, as far as times of publication tell.
//!
//! Idea: of times that are only partly known, the first are those that no other is known to be
//! before. So there are several where a day is all that is told, or where hours can't be compared,
//! and what has no time is neither first nor later. Cost: time O(n²).

use crossread_text::PublicationTime;
use jiff::Timestamp;
use jiff::tz::Offset;

/// The indexes of the times that no other is known to be before.
pub fn earliest(times: &[Option<PublicationTime>]) -> Vec<usize> {
    let known = times.iter().enumerate().filter_map(|(index, time)| Some((index, (*time)?)));
    let is_first = |own| !times.iter().flatten().any(|&other| is_before(other, own));
    known.filter(|&(_, time)| is_first(time)).map(|(index, _)| index).collect()
}

/// Whether a time is known to be before another: as moments if both have a zone; else by the day,
/// and by the hour if neither has a zone.
fn is_before(one: PublicationTime, other: PublicationTime) -> bool {
    if let (Some(one), Some(other)) = (moment(one), moment(other)) {
        return one < other;
    }
    let are_alike = one.time.is_some() && other.time.is_some() && one.offset == other.offset;
    match one.date == other.date {
        true => are_alike && one.time < other.time,
        false => one.date < other.date,
    }
}

/// The moment of a time that has an hour and a zone.
pub(crate) fn moment(at: PublicationTime) -> Option<Timestamp> {
    let offset = Offset::from_seconds(i32::from(at.offset?) * 60).ok()?;
    offset.to_timestamp(at.date.to_datetime(at.time?)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "2020-05-01", "2020-05-01 09:30", "2020-05-01 09:30 -240", or nothing.
    fn time(text: &str) -> Option<PublicationTime> {
        let mut words = text.split(' ');
        Some(PublicationTime {
            date: words.next()?.parse().ok()?,
            time: words.next().and_then(|time| time.parse().ok()),
            offset: words.next().and_then(|offset| offset.parse().ok()),
        })
    }

    fn check(times: &[&str], expected: &[usize]) {
        let parsed: Vec<_> = times.iter().map(|text| time(text)).collect();
        assert_eq!(earliest(&parsed), expected, "{times:?}");
    }

    #[test]
    fn times_that_are_partly_known() {
        check(&["2020-05-02", "2020-05-01", ""], &[1]);
        check(&["2020-05-01 09:30:00", "2020-05-01 08:00:00"], &[1]);
        check(&["2020-05-01 09:30:00 0", "2020-05-01 09:00:00 -240"], &[0]);
        // The day alone may hold any hour, and an hour without a zone is no moment.
        check(&["2020-05-01 09:30:00", "2020-05-01"], &[0, 1]);
        check(&["2020-05-01 09:30:00", "2020-05-01 08:00:00 0"], &[0, 1]);
        check(&["2020-05-01 09:30:00 0", "2020-05-01 08:00:00 0", "2020-05-01"], &[1, 2]);
        check(&["", ""], &[]);
        check(&[], &[]);
    }
}
