//! Dated expressions, against people's.

use std::path::Path;

use crossread_engine::measure::{DateMatches, Dated, Places, dates};
use serde::Deserialize;

use super::gold::{document, entries};
use super::table::{Measure, Row, Table};

#[derive(Deserialize)]
struct Entry {
    text: String,
    dct: Option<String>,
    timex: Vec<Expression>,
}

#[derive(Deserialize)]
struct Expression {
    start: usize,
    end: usize,
    value: String,
    #[serde(rename = "type")]
    kind: String,
}

const DEFINITION: &str = "\
An expression is found if a marked one overlaps it, each once; its value is right if it is the same
TIMEX3 string, as a share of those found. DATE and TIME together, DURATION apart.";

/// The table of a gold file.
pub(super) fn evaluate(path: &Path) -> anyhow::Result<Table> {
    let entries: Vec<Entry> = entries(path)?;
    let counts: Vec<[DateMatches; 2]> = entries.iter().map(counts).collect();
    let rows = ["DATE and TIME", "DURATION"].iter().enumerate().map(|(kind, name)| {
        let all: DateMatches = counts.iter().map(|both| both[kind]).sum();
        let mut row = Row::matches(name, all.spans);
        row.measures.push(Measure::plain("value", all.value_accuracy()));
        row
    });
    Ok(Table {
        title: format!("dated expressions of {} articles", entries.len()),
        definition: DEFINITION,
        rows: rows.collect(),
    })
}

/// Dates and times, and durations.
fn counts(entry: &Entry) -> [DateMatches; 2] {
    let document = document(&entry.text, None, entry.dct.as_deref());
    let places = Places::of(document.text());
    let found = |duration: bool| {
        let all = document.dates.iter();
        let all = all.map(|date| Dated { span: date.span, value: &date.value });
        all.filter(move |date| date.is_duration() == duration).collect::<Vec<_>>()
    };
    let gold = |kinds: &[&str]| {
        let wanted = entry.timex.iter().filter(|gold| kinds.contains(&gold.kind.as_str()));
        let dated = wanted.filter_map(|gold| {
            let span = places.carry(&entry.text, gold.start, gold.end)?;
            Some(Dated { span, value: &gold.value })
        });
        dated.collect::<Vec<_>>()
    };
    [dates(&gold(&["DATE", "TIME"]), &found(false)), dates(&gold(&["DURATION"]), &found(true))]
}
