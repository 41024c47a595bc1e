//! Bytes in, article out: every format, and what cleaning makes of it.

mod cleaning;
mod formats;
mod hostile;
mod languages;
mod limits;
mod pages;
mod seeds;

use crossread_text::{Cleaning, Document, Limits, read, understand};

/// What an input holds, printed: an article's metadata, its paragraphs, what was removed; or why
/// there is none.
fn shown(path: &str, bytes: &[u8]) -> String {
    let articles = read(path, bytes, Limits::default());
    let shown: Vec<String> = articles
        .map(|article| match article {
            Ok(article) => document(&understand(article, &Cleaning::default())),
            Err(error) => format!("{error}\n"),
        })
        .collect();
    shown.join("====\n")
}

fn document(document: &Document) -> String {
    let metadata = &document.metadata;
    let mut shown = format!("id: {}\n", metadata.id);
    let published = metadata.published.map(|time| time.to_string());
    let modified = metadata.modified.map(|time| time.to_string());
    let authors = Some(metadata.authors.join(" + ")).filter(|authors| !authors.is_empty());
    let fields = [
        ("outlet", &metadata.outlet),
        ("title", &metadata.title),
        ("byline", &metadata.byline),
        ("authors", &authors),
        ("dateline", &metadata.dateline),
        ("credit", &metadata.credit),
        ("kind", &metadata.kind),
        ("published", &published),
        ("modified", &modified),
        ("language", &metadata.language),
        ("url", &metadata.url),
    ];
    for (name, value) in fields {
        let Some(value) = value else { continue };
        let from = metadata.provenance.get(name).map(|from| format!(" ({from})"));
        shown += &format!("{name}: {value}{}\n", from.unwrap_or_default());
    }
    for paragraph in document.text().split("\n\n").filter(|paragraph| !paragraph.is_empty()) {
        shown += &format!("  {paragraph}\n");
    }
    for removed in &document.removed {
        shown += &format!("- {:?} @{}: {}\n", removed.reason, removed.position, removed.text);
    }
    shown
}
