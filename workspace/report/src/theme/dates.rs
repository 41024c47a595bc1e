//! Days and times in words. They come as ISO 8601, a time of day and an offset only where the
//! publisher gives them, and are shown as they are: nothing is converted to another zone.

use jiff::civil::Date;

use super::Theme;

impl Theme {
    /// "28 Sept 2015"; what is no date stays as it is.
    pub fn day(&self, iso: &str) -> String {
        self.date(iso, "format.day", "format.months-short")
    }

    /// "28 Sept".
    pub fn day_in_year(&self, iso: &str) -> String {
        self.date(iso, "format.day-in-year", "format.months-short")
    }

    /// "28 September 2015".
    pub fn long_day(&self, iso: &str) -> String {
        self.date(iso, "format.day", "format.months")
    }

    /// "27 to 28 September 2015"; one day stands alone.
    pub fn days(&self, first: &str, last: &str) -> String {
        let (Some(start), Some(end)) = (parsed(first), parsed(last)) else {
            return self.long_day(first);
        };
        if start == end {
            return self.long_day(first);
        }
        let from = if start.year() != end.year() {
            self.long_day(first)
        } else if start.month() != end.month() {
            self.date(first, "format.day-in-year", "format.months")
        } else {
            start.day().to_string()
        };
        self.fill("format.span", &[("from", &from), ("to", &self.long_day(last))])
    }

    /// "28 Sept, 17:21 UTC−04:00", "28 Sept, 17:21" or "28 Sept 2015".
    pub fn moment(&self, iso: &str) -> String {
        let Some((_, time)) = iso.split_once('T') else { return self.day(iso) };
        let digits = time.get(..5).unwrap_or(time);
        let zone = match time.find(['Z', '+', '-']).map(|at| time.split_at(at).1) {
            None => String::new(),
            Some("Z") => " UTC".to_owned(),
            Some(offset) => format!(" UTC{}", offset.replace('-', "\u{2212}")),
        };
        format!("{}, {digits}{zone}", self.day_in_year(iso))
    }

    fn date(&self, iso: &str, pattern: &str, months: &str) -> String {
        let Some(date) = parsed(iso) else { return iso.to_owned() };
        let month = self.list(months).get(date.month() as usize - 1);
        self.fill(
            pattern,
            &[
                ("day", &date.day().to_string()),
                ("month", month.map_or("", String::as_str)),
                ("year", &date.year().to_string()),
            ],
        )
    }
}

/// The day of an ISO date or time.
fn parsed(iso: &str) -> Option<Date> {
    iso.get(..10)?.parse().ok()
}
