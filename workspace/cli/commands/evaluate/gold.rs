//! Gold files: JSON lines, and texts as documents.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use crossread_text::{
    Article, Block, BlockKind, Cleaning, Document, Metadata, PublicationTime, understand,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// The gold file meant: the one named, or the only one with this ending in the folder named.
pub(super) fn file(path: &Path, ending: &str) -> anyhow::Result<PathBuf> {
    if !path.is_dir() {
        return Ok(path.to_owned());
    }
    let is_gold = |path: &PathBuf| path.extension().is_some_and(|found| found == ending);
    let files: Vec<PathBuf> = listing(path)?.into_iter().filter(is_gold).collect();
    match files.as_slice() {
        [] => bail!("{}: no .{ending} file lies in it", path.display()),
        [only] => Ok(only.clone()),
        several => {
            let names = several.iter().map(|path| path.display().to_string());
            let names = names.collect::<Vec<_>>().join(", ");
            bail!("{}: several files lie in it, name one of {names}", path.display())
        }
    }
}

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

/// A name that may be written as a number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name(pub(super) String);

impl<'a> Deserialize<'a> for Name {
    fn deserialize<D: Deserializer<'a>>(deserializer: D) -> Result<Name, D::Error> {
        Ok(Name(match Value::deserialize(deserializer)? {
            Value::String(name) => name,
            other => other.to_string(),
        }))
    }
}

/// A whole file as text.
pub(super) fn text(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| format!("{}: can't be read", path.display()))
}

/// What lies in a folder, by name.
pub(super) fn listing(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
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
