//! Quotes and their speakers, against what people marked.

use std::path::Path;

use crossread_engine::measure::{GoldQuotes, Places, QuoteCounts, quotes};
use crossread_text::Span;
use serde::Deserialize;

use super::gold::{document, entries};
use super::table::{Measure, Row, Table};

#[derive(Deserialize)]
struct Entry {
    text: String,
    date: Option<String>,
    quotes: Vec<Quote>,
    attributions: Vec<Attribution>,
}

#[derive(Deserialize)]
struct Quote {
    start: usize,
    end: usize,
    speaker_span: Option<(usize, usize)>,
}

#[derive(Deserialize)]
struct Attribution {
    content: Vec<(usize, usize, String)>,
}

const DEFINITION: &str = "\
direct: what stands between two marks of a paragraph, scare quotes among it; the same from
intersection over union .8 on.
speakers: gold are the quotes whose source is a name or noun phrase; recall is the share of all of
them that got the right speaker, precision of those that got one; right if the spans overlap or the
last capitalized word is equal. resolved: the share of pronouns for which a person was inferred; gold
does not say whom a pronoun means, so whether it is the right one is judged by reading. indirect: speech, thought and will without
marks, the same from .5 on; what holds a direct quote of gold is left out on both sides.";

/// The table of a gold file.
pub(super) fn evaluate(path: &Path) -> anyhow::Result<Table> {
    let entries: Vec<Entry> = entries(path)?;
    let counts: QuoteCounts = entries.iter().map(counts).sum();
    Ok(Table {
        title: format!("quotes of {} articles", entries.len()),
        definition: DEFINITION,
        rows: vec![
            Row::matches("direct", counts.direct),
            Row::matches("speakers", counts.speakers),
            Row {
                name: "speakers that are pronouns".to_owned(),
                measures: vec![
                    Measure::plain("resolved", share(counts.resolved, counts.pronouns)),
                    Measure::plain("gold", counts.pronouns as f64),
                ],
            },
            Row::matches("indirect", counts.indirect),
            Row {
                name: "articles".to_owned(),
                measures: vec![Measure::plain("n", entries.len() as f64)],
            },
        ],
    })
}

fn counts(entry: &Entry) -> QuoteCounts {
    let document = document(&entry.text, None, entry.date.as_deref());
    let places = Places::of(document.text());
    let carry = |start: usize, end: usize| places.carry(&entry.text, start, end);
    let characters: Vec<char> = entry.text.chars().collect();
    let direct = entry.quotes.iter().filter_map(|quote| {
        let (start, end) = between_marks(&characters, quote.start, quote.end);
        let speaker = quote.speaker_span.and_then(|(start, end)| carry(start, end));
        Some((carry(start, end)?, speaker))
    });
    let direct: Vec<(Span, Option<Span>)> = direct.collect();
    let indirect = entry.attributions.iter().filter_map(|attribution| {
        let start = attribution.content.iter().map(|part| part.0).min()?;
        let end = attribution.content.iter().map(|part| part.1).max()?;
        let inside = |quote: &Quote| quote.start < end && start < quote.end;
        if entry.quotes.iter().any(inside) { None } else { carry(start, end) }
    });
    let indirect = indirect.collect();
    quotes(&document, &GoldQuotes { direct, indirect })
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// A quote without the marks around it.
fn between_marks(text: &[char], start: usize, end: usize) -> (usize, usize) {
    let mark = |at: usize| text.get(at).is_some_and(|c| "“”\"„«»‘’'".contains(*c));
    let start = if mark(start) { start + 1 } else { start };
    let end = if end > start && mark(end - 1) { end - 1 } else { end };
    (start, end)
}
