//! What happened when, as told; when each article appeared.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt::Write;

use askama::Template;
use jiff::civil::{Date, DateTime};

use crate::briefing::{ArticleView, EventView};
use crate::desk::{Desk, Rail};

/// Events shown a day and in all, those with most tellers first; the others stand folded.
const SHOWN_A_DAY: usize = 4;
const SHOWN: usize = 20;
/// The ends of the drawing, in its units.
const LEFT: f64 = 24.0;
const WIDTH: f64 = 776.0;

#[derive(Template)]
#[template(path = "briefing/timeline.html")]
pub(super) struct Timeline<'a> {
    desk: &'a Desk<'a>,
    rail: Rail,
    ticks: Vec<(String, String)>,
    flags: Vec<Flag>,
    first: Vec<Day<'a>>,
    rest: Vec<Day<'a>>,
}

/// What is told of one day, or of one stretch of days.
struct Day<'a> {
    start: &'a str,
    end: &'a str,
    events: Vec<&'a EventView>,
}

/// An article on the line.
struct Flag {
    x: f64,
    /// The row it stands in: one up where it would cover another.
    row: usize,
    hue: usize,
    letters: String,
}

impl<'a> Timeline<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Timeline<'a> {
        let dated = desk.briefing.articles.iter().any(|article| article.published.is_some());
        let mut rail = desk.rail("timeline", number, desk.word("timeline.deck").to_owned());
        if desk.briefing.timeline.is_empty() && !dated {
            rail.deck = desk.word("timeline.none").to_owned();
            rail.empty = true;
        }
        let (ticks, flags) = published(desk);
        let (first, rest) = days(&desk.briefing.timeline);
        Timeline { desk, rail, ticks, flags, first, rest }
    }

    /// How many events stand folded.
    fn folded(&self) -> usize {
        self.rest.iter().map(|day| day.events.len()).sum()
    }

    fn when(&self, day: &Day<'_>) -> String {
        let (Ok(start), Ok(end)) = (day.start.parse::<Date>(), day.end.parse::<Date>()) else {
            return day.start.to_owned();
        };
        let theme = self.desk.theme;
        let month = |date: Date| {
            theme.list("format.months").get(date.month() as usize - 1).cloned().unwrap_or_default()
        };
        if start == end {
            theme.day(day.start)
        } else if start == start.first_of_month() && end == start.last_of_month() {
            format!("{} {}", month(start), start.year())
        } else if start == start.first_of_year() && end == start.last_of_year() {
            start.year().to_string()
        } else {
            theme.days(day.start, day.end)
        }
    }

    /// Everyone who dates it so.
    fn tellers<'b>(&self, event: &'b EventView) -> Vec<&'b String> {
        let mut outlets: Vec<&String> = event.tellers.iter().map(|teller| &teller.outlet).collect();
        outlets.sort_unstable();
        outlets.dedup();
        outlets
    }

    fn rows(&self) -> usize {
        self.flags.iter().map(|flag| flag.row + 1).max().unwrap_or(1)
    }

    /// Where the line stands.
    fn base(&self) -> usize {
        10 + 22 * self.rows()
    }

    fn flag_y(&self, flag: &Flag) -> usize {
        self.base() - 30 - 22 * flag.row
    }

    /// Publication times for the ear.
    fn label(&self) -> String {
        let mut label = String::new();
        for article in &self.desk.briefing.articles {
            let when = article.published.as_deref().map(|when| self.desk.theme.moment(when));
            let when = when.unwrap_or_else(|| self.desk.word("format.undated").to_owned());
            let _ = write!(label, "{}: {when}; ", self.desk.name(&article.outlet));
        }
        label.trim_end_matches("; ").to_owned()
    }
}

/// The outlets that tell an event.
fn tellers(event: &EventView) -> usize {
    let outlets: BTreeSet<&str> = event.tellers.iter().map(|one| one.outlet.as_str()).collect();
    outlets.len()
}

/// The events day by day: those shown, and those folded.
fn days(events: &[EventView]) -> (Vec<Day<'_>>, Vec<Day<'_>>) {
    let (mut first, mut rest): (Vec<Day<'_>>, Vec<Day<'_>>) = Default::default();
    let mut shown = 0;
    for same in events.chunk_by(|a, b| (&a.start, &a.end) == (&b.start, &b.end)) {
        let mut told: Vec<&EventView> = same.iter().collect();
        told.sort_by_key(|event| Reverse(tellers(event)));
        let rest_of_day = told.split_off(told.len().min(SHOWN_A_DAY).min(SHOWN - shown));
        shown += told.len();
        for (days, events) in [(&mut first, told), (&mut rest, rest_of_day)] {
            if !events.is_empty() {
                days.push(Day { start: &same[0].start, end: &same[0].end, events });
            }
        }
    }
    (first, rest)
}

/// Minutes since the epoch, by the clock that the publisher gives, taken to UTC where the offset is known.
fn minutes(article: &ArticleView) -> Option<i64> {
    let published = article.published.as_deref()?;
    let date: Date = published.get(..10)?.parse().ok()?;
    let epoch = jiff::civil::date(1970, 1, 1);
    let day = i64::from((date - epoch).get_days()) * 24 * 60;
    let clock = published.get(11..16).and_then(|clock| clock.split_once(':'));
    let clock = clock.and_then(|(h, m)| Some(h.parse::<i64>().ok()? * 60 + m.parse::<i64>().ok()?));
    let sign = published.get(16..).and_then(|rest| rest.find(['+', '-']).map(|at| &rest[at..]));
    let offset = sign.and_then(|offset| {
        let (h, m) = offset.get(1..)?.split_once(':')?;
        let minutes = h.parse::<i64>().ok()? * 60 + m.parse::<i64>().ok()?;
        Some(if offset.starts_with('-') { -minutes } else { minutes })
    });
    Some(day + clock.unwrap_or_default() - offset.unwrap_or_default())
}

/// The line of publication: ticks and articles. Empty where all are of one moment or undated.
fn published(desk: &Desk<'_>) -> (Vec<(String, String)>, Vec<Flag>) {
    let dated: Vec<(i64, &ArticleView)> = desk
        .briefing
        .articles
        .iter()
        .filter_map(|article| Some((minutes(article)?, article)))
        .collect();
    let (Some(first), Some(last)) =
        (dated.iter().map(|d| d.0).min(), dated.iter().map(|d| d.0).max())
    else {
        return Default::default();
    };
    if first == last {
        return Default::default();
    }
    // The widest step that still gives four ticks or more: hours first, then days.
    let hour = 60;
    let steps = [1, 2, 3, 6, 12, 24, 48, 96, 168, 720, 2_160, 8_760].map(|hours| hours * hour);
    let step = steps.into_iter().find(|step| (last - first) / step < 8).unwrap_or(steps[11]);
    let (low, high) = (first.div_euclid(step) * step, (last.div_euclid(step) + 1) * step);
    let x = |minute: i64| LEFT + WIDTH * (minute - low) as f64 / (high - low) as f64;
    let tick = |n: i64| {
        let minute = low + n * step;
        let epoch =
            DateTime::from_parts(jiff::civil::date(1970, 1, 1), jiff::civil::time(0, 0, 0, 0));
        let at = epoch.saturating_add(jiff::Span::new().minutes(minute));
        let day = desk.theme.day_in_year(&at.date().to_string());
        let midnight = at.hour() == 0 && at.minute() == 0;
        (
            format!("{:.1}", x(minute)),
            if midnight { day } else { format!("{:02}:{:02}", at.hour(), at.minute()) },
        )
    };
    let ticks = (0..=(high - low) / step).map(tick).collect();
    let mut flags: Vec<Flag> = Vec::new();
    for &(minute, article) in &dated {
        let x = x(minute);
        let taken = |row: usize| {
            flags.iter().any(|flag: &Flag| flag.row == row && (flag.x - x).abs() < 34.0)
        };
        let row = (0..).find(|&row| !taken(row)).unwrap_or_default();
        let letters = desk.outlet(&article.outlet).letters.clone();
        flags.push(Flag { x, row, hue: desk.hue(&article.outlet), letters });
    }
    (ticks, flags)
}
