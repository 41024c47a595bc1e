//! Byline and date as they stand on the page, where the metadata is silent.

use super::labels::Label;
use super::layout::Layout;
use super::main_content::Choice;
use crate::article::Metadata;
use crate::fold::fold;
use crate::read::fields::{Field, offer};
use crate::read::{byline, date};

/// Bylines and dates stand around the headline: so many pieces before the article's first one and
/// behind it.
const BEFORE: usize = 25;
const BEHIND: usize = 8;

/// A longer piece is text, in words.
const MOST_WORDS: usize = 20;

pub(super) fn find(metadata: &mut Metadata, layout: &Layout, choice: &Choice) {
    let first = choice.outside.iter().position(Option::is_none).unwrap_or(0);
    let headline = metadata.title.as_deref().map(fold).and_then(|title| {
        layout.pieces.iter().position(|piece| piece.level > 0 && fold(&piece.text) == title)
    });
    let start = headline.unwrap_or(first).min(first).saturating_sub(if headline.is_some() {
        6
    } else {
        BEFORE
    });
    let end = (headline.unwrap_or(first).max(first) + BEHIND).min(layout.pieces.len());
    if metadata.authors.is_empty() && metadata.byline.is_none() {
        author(metadata, layout, start, end);
    }
    if metadata.published.is_none() {
        published(metadata, layout, start, end);
    }
}

fn author(metadata: &mut Metadata, layout: &Layout, start: usize, end: usize) {
    let near = &layout.pieces[start..end];
    let is_short = |text: &str| text.split_whitespace().count() <= MOST_WORDS;
    // "By A. B." says so itself.
    let line = near
        .iter()
        .map(|piece| piece.text.as_str())
        .find(|text| is_short(text) && byline::is_byline(text));
    if let Some(line) = line {
        return offer(metadata, Field::Byline, without_date(line), "byline on the page");
    }
    let links = layout.author_links.iter().filter(|(at, name)| {
        (start..=end).contains(at) && (1..=5).contains(&name.split_whitespace().count())
    });
    let mut names: Vec<&str> = Vec::new();
    for (_, name) in links {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    if !names.is_empty() {
        return offer(metadata, Field::Byline, &names.join(", "), "author link");
    }
    let labelled = near.iter().find(|piece| {
        let is_byline = layout
            .around(piece.container)
            .take(3)
            .any(|c| layout.containers[c].label == Some(Label::Byline));
        is_byline
            && (1..=6).contains(&piece.text.split_whitespace().count())
            && date::times(&piece.text).is_empty()
    });
    if let Some(piece) = labelled {
        offer(metadata, Field::Byline, &piece.text, "byline on the page");
    }
}

/// A byline that goes on with the date: "By Ann Lee | May 2, 2020".
fn without_date(line: &str) -> &str {
    let parts: Vec<&str> = line.split(['|', '•', '·']).collect();
    let first = parts.iter().find(|part| byline::is_byline(part.trim()));
    first.map_or(line, |part| part.trim())
}

fn published(metadata: &mut Metadata, layout: &Layout, start: usize, end: usize) {
    let machine = layout.times.iter().filter(|(at, _)| (start..=end).contains(at));
    for (_, time) in machine {
        offer(metadata, Field::Published, time, "time on the page");
    }
    if metadata.published.is_some() {
        return;
    }
    for piece in &layout.pieces[start..end] {
        if piece.text.split_whitespace().count() > MOST_WORDS {
            continue;
        }
        let found = date::times(&piece.text);
        let best = found.iter().find(|found| !found.updated).or(found.first());
        if let Some(found) = best {
            metadata.published = Some(found.time);
            metadata.provenance.insert("published".to_owned(), "date on the page".to_owned());
            return;
        }
    }
}
