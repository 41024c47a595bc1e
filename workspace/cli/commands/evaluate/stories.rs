//! Stories, against the groups that people made.

use std::path::Path;

use crossread_engine::measure::b_cubed;
use crossread_engine::{Background, sketch, stories};
use serde::Deserialize;

use super::gold::{Name, document, entries};
use super::table::{Measure, Row, Table};

#[derive(Deserialize)]
struct Entry {
    title: Option<String>,
    text: String,
    date: Option<String>,
    cluster: Name,
}

const DEFINITION: &str = "\
B³: for each article, precision is the share of its found story that belongs with it, recall the
share of its gold story that was found; means over articles, and F1 their harmonic mean. Ids and the
order of the file are hidden from the program.";

/// The table of a gold file.
pub(super) fn evaluate(path: &Path) -> anyhow::Result<Table> {
    let mut entries: Vec<Entry> = entries(path)?;
    // Neighbours in a gold file often belong together; by their letters they are mixed.
    entries.sort_by(|a, b| a.text.cmp(&b.text));
    let background = Background::english();
    let sketches = entries.iter().map(|entry| {
        let title = entry.title.clone().filter(|title| !title.is_empty());
        sketch(&document(&entry.text, title, entry.date.as_deref()), &background)
    });
    let found = stories(&sketches.collect::<Vec<_>>());
    let mut story_of = vec![0; entries.len()];
    for (number, story) in found.iter().enumerate() {
        story.articles.iter().for_each(|&article| story_of[article] = number);
    }
    let gold: Vec<&Name> = entries.iter().map(|entry| &entry.cluster).collect();
    let score = b_cubed(&story_of, &gold);
    let measures = vec![
        Measure::plain("precision", score.precision),
        Measure::plain("recall", score.recall),
        Measure::plain("F1", score.f1),
        Measure::plain("stories", found.len() as f64),
    ];
    Ok(Table {
        title: format!("stories of {} articles", entries.len()),
        definition: DEFINITION,
        rows: vec![Row { name: "B³".to_owned(), measures }],
    })
}
