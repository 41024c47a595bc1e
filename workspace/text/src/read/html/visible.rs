//! Byline and date as they stand on the page around the headline.
//!
//! What a reader sees there corrects the metadata: some names the site as author, and dates in it
//! are a day off (the clock of a server) or tell when the page was moved.

mod author;

use std::ops::Range;

use jiff::civil;

use super::layout::Layout;
use super::main_content::Choice;
use crate::article::{Metadata, PublicationTime};
use crate::fold::fold;
use crate::read::date;
use crate::read::fields::{Field, offer};

/// Bylines and dates stand around the headline: so many pieces before it, or before the article
/// where there is none, and behind the article's first piece.
const BEFORE_HEADLINE: usize = 6;
const BEFORE_ARTICLE: usize = 25;
const BEHIND: usize = 8;

/// News is updated within days; after so many a page is written anew.
const REWRITTEN_DAYS: i32 = 30;

/// A longer piece is text, in words.
const MOST_WORDS: usize = 20;

pub(super) fn find(metadata: &mut Metadata, layout: &Layout, choice: &Choice) {
    let near = near(metadata, layout, choice);
    author::find(metadata, layout, &near);
    published(metadata, layout, &near);
}

/// The pieces around the headline.
struct Near {
    start: usize,
    headline: usize,
    end: usize,
}

impl Near {
    fn pieces(&self) -> Range<usize> {
        self.start..self.end
    }
}

fn near(metadata: &Metadata, layout: &Layout, choice: &Choice) -> Near {
    let first = choice.outside.iter().position(Option::is_none).unwrap_or(0);
    let headline = metadata.title.as_deref().map(fold).and_then(|title| {
        layout.pieces.iter().position(|piece| piece.level > 0 && fold(&piece.text) == title)
    });
    let (start, last) = match headline {
        Some(at) => (at.min(first).saturating_sub(BEFORE_HEADLINE), at.max(first)),
        None => (first.saturating_sub(BEFORE_ARTICLE), first),
    };
    let end = (last + BEHIND).min(layout.pieces.len());
    Near { start, headline: headline.unwrap_or(first).min(end), end }
}

fn published(metadata: &mut Metadata, layout: &Layout, near: &Near) {
    let first_shown =
        |range: Range<usize>| layout.pieces[range].iter().find_map(|piece| shown(&piece.text));
    // Before the headline stands the day on which the page was saved, on some sites.
    let before = first_shown(near.start..near.headline);
    let behind = first_shown(near.headline..near.end);
    if let Some(known) = metadata.published {
        let earlier = before.filter(|before| before.date < known.date);
        let other = behind.or(earlier).filter(|shown| shown.date != known.date);
        // "09.10.2024" is the same day to another reader.
        let is_swapped = |shown: &PublicationTime| swapped(shown.date) == Some(known.date);
        if let Some(shown) = other.filter(|shown| !is_swapped(shown)) {
            set(metadata, shown);
        } else if let Some(rewritten) = rewritten(layout, near, known).filter(|_| other.is_none()) {
            set(metadata, rewritten);
        }
        return;
    }
    for (_, time) in layout.times.iter().filter(|(at, _)| near.pieces().contains(at)) {
        offer(metadata, Field::Published, time, "time on the page");
    }
    let shown = behind.or(before);
    if let Some(known) = metadata.published {
        if let Some(shown) = shown.filter(|shown| shown.date != known.date) {
            set(metadata, shown);
        }
        return;
    }
    let dated = layout.pieces[near.pieces()]
        .iter()
        .filter(|piece| piece.text.split_whitespace().count() <= MOST_WORDS)
        .find_map(|piece| {
            let found = date::times(&piece.text);
            found.iter().find(|found| !found.updated).or(found.first()).copied()
        });
    let anywhere = || layout.pieces.iter().find_map(|piece| said(&piece.text));
    if let Some(time) = shown.or(dated.map(|found| found.time)).or_else(anywhere) {
        return set(metadata, time);
    }
    // All that the page tells of time is one day.
    let mut times: Vec<&str> = layout.times.iter().map(|(_, time)| time.as_str()).collect();
    times.dedup_by_key(|time| time.get(..10));
    if let [time] = times.as_slice() {
        offer(metadata, Field::Published, time, "time on the page");
    }
}

/// The day of an update long after the publication, where the page shows no other day: what stands
/// there now appeared then.
fn rewritten(layout: &Layout, near: &Near, known: PublicationTime) -> Option<PublicationTime> {
    let pieces = &layout.pieces[near.headline..near.end];
    if pieces.iter().any(|piece| shown(&piece.text).is_some()) {
        return None;
    }
    let short = pieces.iter().filter(|piece| piece.text.split_whitespace().count() <= MOST_WORDS);
    short
        .flat_map(|piece| date::times(&piece.text))
        .find(|found| found.updated)
        .map(|found| found.time)
        .filter(|time| (time.date - known.date).get_days() > REWRITTEN_DAYS)
}

/// The day with day and month exchanged.
fn swapped(date: civil::Date) -> Option<civil::Date> {
    civil::Date::new(date.year(), date.day(), date.month()).ok()
}

fn set(metadata: &mut Metadata, time: PublicationTime) {
    metadata.published = Some(time);
    metadata.provenance.insert("published".to_owned(), "date on the page".to_owned());
}

/// The time of publication in a line that holds nothing else, or that opens or closes with it.
fn shown(line: &str) -> Option<PublicationTime> {
    let is_short = line.split_whitespace().count() <= MOST_WORDS;
    let parts = line.split(['|', '•', '·']).filter(|_| is_short);
    let mut found = parts.flat_map(|part| {
        let ends = part.match_indices(' ').map(|(at, _)| at);
        let opening = ends.clone().map(|at| &part[..at]);
        let closing = ends.map(|at| &part[at..]);
        let mut pieces = [part].into_iter().chain(opening.rev()).chain(closing);
        pieces.find_map(date::line).unwrap_or_default()
    });
    found.find(|found| !found.updated).map(|found| found.time)
}

/// A time in a line that says that it is the one of publication.
fn said(line: &str) -> Option<PublicationTime> {
    let is_short = line.split_whitespace().count() <= MOST_WORDS;
    let found = is_short.then(|| date::line(line)).flatten()?;
    found.into_iter().find(|found| found.published).map(|found| found.time)
}
