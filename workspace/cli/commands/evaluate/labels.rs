//! Wordings of actors, against what people marked.

use std::collections::BTreeMap;
use std::path::Path;

use crossread_engine::measure::{GoldWording, Matches, Places, labels};
use crossread_engine::{Background, Corpus, actors};
use serde::Deserialize;

use super::gold::{Name, document, entries};
use super::table::{Row, Table};

#[derive(Deserialize)]
struct Entry {
    event: Name,
    outlet: String,
    text: String,
    sentences: Vec<String>,
    annotations: Vec<Annotation>,
}

#[derive(Deserialize)]
struct Annotation {
    sentence: usize,
    code_type: String,
    code_name: String,
    code_mention: String,
    target_concept: String,
}

/// The codes that are wordings of actors.
const CODES: [&str; 4] = ["PROPERTY", "ACTOR", "COUNTRY", "GROUP"];

const DEFINITION: &str = "\
A gold wording is found if a wording of the same sentence shares its head word and its actor is the
counterpart of the gold one's; counterparts are one to one within an event, those that make the most
wordings found. Precision is over the sentences that have gold.";

/// The table of a gold file: a row an event, and all.
pub(super) fn evaluate(path: &Path) -> anyhow::Result<Table> {
    let mut events: BTreeMap<Name, Vec<Entry>> = BTreeMap::new();
    for entry in entries::<Entry>(path)? {
        events.entry(entry.event.clone()).or_default().push(entry);
    }
    let counts: Vec<(&Name, Matches)> =
        events.iter().map(|(event, entries)| (event, matches(entries))).collect();
    let mut rows: Vec<Row> = (counts.iter())
        .map(|(event, matches)| Row::matches(&format!("event {}", event.0), *matches))
        .collect();
    rows.push(Row::matches("all", counts.iter().map(|(_, matches)| *matches).sum()));
    Ok(Table {
        title: format!("wordings of actors in {} events", events.len()),
        definition: DEFINITION,
        rows,
    })
}

fn matches(entries: &[Entry]) -> Matches {
    let documents = entries.iter().enumerate().map(|(index, entry)| {
        let mut document = document(&entry.text, None, None);
        document.metadata.id = index.to_string();
        document.metadata.outlet = Some(entry.outlet.clone());
        document
    });
    let corpus = Corpus::new(documents.collect(), &Background::english());
    let mut gold = Vec::new();
    for article in corpus.article_ids() {
        let document = corpus.document(article);
        let Ok(index) = document.metadata.id.parse::<usize>() else { continue };
        let places = Places::of(document.text());
        let mut from = 0;
        for (number, sentence) in entries[index].sentences.iter().enumerate() {
            let Some(place) = places.find(sentence, from) else { continue };
            from = place.end;
            let own = entries[index].annotations.iter().filter(|gold| gold.sentence == number);
            for annotation in own.filter(|gold| CODES.contains(&gold.code_type.as_str())) {
                let words = places.find(&annotation.code_mention, place.start);
                let Some(words) = words.filter(|words| place.contains(*words)) else { continue };
                gold.extend(concepts(annotation).map(|actor| GoldWording {
                    article,
                    sentence: place,
                    words,
                    actor,
                }));
            }
        }
    }
    labels(&corpus, &actors(&corpus), &gold)
}

/// Whom a wording is about, in lower case. A property names its targets, a name the path to its
/// concept ("USA\\Republicans\\Trump"), whose last part is how properties call it.
fn concepts(annotation: &Annotation) -> impl Iterator<Item = String> {
    let named = match annotation.target_concept.as_str() {
        "" => &annotation.code_name,
        target => target,
    };
    let last = |path: &str| path.rsplit('\\').next().map(|name| name.trim().to_lowercase());
    named.split(';').filter_map(last).collect::<Vec<_>>().into_iter()
}
