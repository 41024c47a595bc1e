//! What is read from saved pages, against what people found on them.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use anyhow::Context;
use crossread_engine::measure::{body_shingles, body_words, interval, same_authors, same_title};
use crossread_text::{Cleaning, Document, Limits, read, understand};
use serde::Deserialize;

use super::gold::{Name, entries};
use super::table::{Measure, Row, Table};

#[derive(Deserialize)]
struct Entry {
    id: Name,
    title: Option<String>,
    author: Option<String>,
    date: Option<String>,
    body: String,
}

const DEFINITION: &str = "\
body: F1 over the bag of lower-cased words, and over 4-shingles; title: equal but for case, white
space and punctuation; author: the same set of names; day: the same calendar day. Means over the
pages that have that gold, with 95 % intervals. The pages lie in html/ beside the file.";

/// The table of a gold file.
pub(super) fn evaluate(path: &Path) -> anyhow::Result<Table> {
    let entries: Vec<Entry> = entries(path)?;
    let folder = path.parent().unwrap_or(Path::new(".")).join("html");
    let mut body = [Vec::new(), Vec::new()];
    let (mut title, mut author, mut day) = (Vec::new(), Vec::new(), Vec::new());
    let yes = |right: bool| f64::from(u8::from(right));
    let given = |gold: &Option<String>| gold.clone().filter(|gold| !gold.is_empty());
    for entry in &entries {
        let document = page(&folder.join(format!("{}.html", entry.id.0)))?;
        let metadata = &document.metadata;
        body[0].push(body_words(document.text(), &entry.body).f1);
        body[1].push(body_shingles(document.text(), &entry.body).f1);
        if let Some(gold) = given(&entry.title) {
            title.push(yes(same_title(metadata.title.as_deref().unwrap_or_default(), &gold)));
        }
        if let Some(gold) = given(&entry.author) {
            author.push(yes(same_authors(&metadata.authors, &gold)));
        }
        if let Some(gold) = given(&entry.date) {
            let found = metadata.published.map(|time| time.date.to_string()).unwrap_or_default();
            day.push(yes(gold.starts_with(&found) && !found.is_empty()));
        }
    }
    let row = |name: &str, values: &[f64]| Row {
        name: name.to_owned(),
        measures: vec![
            Measure::mean("mean", interval(values)),
            Measure::plain("pages", values.len() as f64),
        ],
    };
    Ok(Table {
        title: format!("{} pages", entries.len()),
        definition: DEFINITION,
        rows: vec![
            row("body, words", &body[0]),
            row("body, 4-shingles", &body[1]),
            row("title", &title),
            row("author", &author),
            row("day", &day),
        ],
    })
}

fn page(path: &Path) -> anyhow::Result<Document> {
    let name = path.display().to_string();
    let file = File::open(path).with_context(|| format!("{name}: can't be read"))?;
    let article = read(&name, BufReader::new(file), Limits::default()).next();
    // A page that can't be read scores nothing; it does not end the measuring.
    Ok(article
        .and_then(Result::ok)
        .map(|article| understand(article, &Cleaning::default()))
        .unwrap_or_default())
}
