//! Sentence boundaries, against people's.

use std::path::Path;

use crossread_engine::measure::{Matches, Places, sentences};
use crossread_text::Span;
use serde::Deserialize;

use super::gold::{document, entries};
use super::table::{Row, Table};

#[derive(Deserialize)]
struct Entry {
    text: String,
    sentences: Vec<String>,
}

const DEFINITION: &str = "\
A boundary is a place inside a paragraph where one sentence ends and another begins, counted in
characters that are no white space; the ends of paragraphs are given and don't count.";

/// The table of a gold file.
pub(super) fn evaluate(path: &Path) -> anyhow::Result<Table> {
    let entries: Vec<Entry> = entries(path)?;
    let matches: Matches = entries.iter().map(matches).sum();
    Ok(Table {
        title: format!("sentences of {} texts", entries.len()),
        definition: DEFINITION,
        rows: vec![Row::matches("boundaries", matches)],
    })
}

fn matches(entry: &Entry) -> Matches {
    let document = document(&entry.text, None, None);
    let places = Places::of(document.text());
    // The sentences one behind the other are the text, but for white space.
    let edition = entry.sentences.join(" ");
    let mut start = 0;
    let gold = entry.sentences.iter().filter_map(|sentence| {
        let end = start + sentence.chars().count();
        let span = places.carry(&edition, start, end);
        start = end + 1;
        span
    });
    let gold: Vec<Span> = gold.collect();
    let found: Vec<Span> = document.body().iter().map(|sentence| sentence.span).collect();
    sentences(document.text(), &gold, &found)
}
