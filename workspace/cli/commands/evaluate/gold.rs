//! Gold files: JSON lines, and texts as documents.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;

use anyhow::Context;
use crossread_text::{
    Article, Block, BlockKind, Cleaning, Document, Metadata, PublicationTime, understand,
};
use serde::de::DeserializeOwned;

/// The entries of a JSON-lines file.
pub(super) fn entries<T: DeserializeOwned>(path: &Path) -> anyhow::Result<Vec<T>> {
    let file = File::open(path).with_context(|| format!("{}: can't be read", path.display()))?;
    let mut entries = Vec::new();
    for (index, line) in BufReader::new(file).lines().enumerate() {
        let place = || format!("{}: line {}", path.display(), index + 1);
        let line = line.with_context(place)?;
        if !line.trim().is_empty() {
            entries.push(serde_json::from_str(&line).with_context(place)?);
        }
    }
    Ok(entries)
}

/// A whole file as text.
pub(super) fn text(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| format!("{}: can't be read", path.display()))
}

/// What lies in a folder, by name.
pub(super) fn listing(folder: &Path) -> anyhow::Result<Vec<std::path::PathBuf>> {
    let cannot = || format!("{}: can't be read", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(cannot)? {
        paths.push(entry.with_context(cannot)?.path());
    }
    paths.sort();
    Ok(paths)
}

/// A text as a document: paragraphs parted by empty lines, nothing cleaned away.
pub(super) fn document(text: &str, title: Option<String>, day: Option<&str>) -> Document {
    let published = day.and_then(|day| day.get(..10)?.parse().ok());
    let published = published.map(|date| PublicationTime { date, time: None, offset: None });
    let paragraphs = text.split("\n\n").map(|part| part.split_whitespace().collect::<Vec<_>>());
    let blocks = paragraphs.filter(|words| !words.is_empty());
    let blocks = blocks.map(|words| Block { kind: BlockKind::Paragraph, text: words.join(" ") });
    let metadata = Metadata { title, published, ..Metadata::default() };
    let cleaning = Cleaning { keep_all: true, ..Cleaning::default() };
    understand(Article { metadata, blocks: blocks.collect() }, &cleaning)
}
