//! From what was named on the command line to articles.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufReader, IsTerminal};
use std::path::{Path, PathBuf};

use crossread_text::{Article, Limits, ReadError, read};
use ignore::WalkBuilder;

/// Endings of files that are taken from a folder; a file named by itself is always read.
const ENDINGS: [&str; 19] = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "json", "jsonl", "ndjson", "xml",
    "rss", "atom", "warc", "gz", "pdf", "docx", "odt", "doc",
];

/// Stems of files that speak of the folder they lie in, not of the world.
const ABOUT_THE_FOLDER: [&str; 5] = ["readme", "license", "licence", "changelog", "copying"];

/// What was read.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// The articles in the order of their paths.
    pub(crate) articles: Vec<Article>,
    /// What could not be read: place, reason, way out.
    pub(crate) warnings: Vec<String>,
    /// How many files of a folder were passed over because crossread wrote them.
    pub(crate) own: usize,
}

/// Reads everything that the paths name. What can't be read is a warning; the rest goes on.
pub(crate) fn articles(paths: &[PathBuf], limits: Limits) -> Reading {
    let mut reading = Reading::default();
    let mut files: BTreeSet<PathBuf> = BTreeSet::new();
    for path in paths {
        if path.as_os_str() == "-" {
            standard_input(&mut reading, limits);
        } else {
            match find(path) {
                Ok(found) => files.extend(found),
                Err(warning) => reading.warnings.push(warning),
            }
        }
    }
    let mut seen: BTreeSet<PathBuf> = BTreeSet::new();
    for file in files {
        // A file named twice, by itself and with its folder, is read once.
        if seen.insert(file.canonicalize().unwrap_or_else(|_| file.clone())) {
            read_file(&file, paths.contains(&file), &mut reading, limits);
        }
    }
    unique_ids(&mut reading.articles);
    reading
}

fn standard_input(reading: &mut Reading, limits: Limits) {
    let stdin = std::io::stdin();
    if stdin.is_terminal() {
        let hint = "-: standard input is a terminal: pipe an article in, or name a file";
        reading.warnings.push(hint.to_owned());
        return;
    }
    take(reading, read("-", stdin.lock(), limits));
}

/// The files that a path names: itself, or what lies in the folder and looks like an article.
fn find(path: &Path) -> Result<Vec<PathBuf>, String> {
    let shown = path.display();
    let about = path.metadata().map_err(|error| {
        format!("{shown}: {}: check the name, or the rights to read it", reason(&error))
    })?;
    if !about.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    // Hidden files are left out, links are not followed; what git ignores is read all the same.
    let mut walk = WalkBuilder::new(path);
    walk.standard_filters(false).hidden(true).follow_links(false);
    let mut found = Vec::new();
    for entry in walk.build() {
        let entry = entry.map_err(|error| format!("{shown}: {error}"))?;
        let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
        if is_file && looks_like_an_article(entry.path()) {
            found.push(entry.into_path());
        }
    }
    if found.is_empty() {
        let endings = ENDINGS.map(|ending| format!(".{ending}")).join(" ");
        return Err(format!(
            "{shown}: no article in this folder: files with one of these endings are read: {endings}"
        ));
    }
    Ok(found)
}

fn looks_like_an_article(path: &Path) -> bool {
    let lower =
        |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().to_lowercase();
    let known = ENDINGS.contains(&lower(path.extension()).as_str());
    known && !ABOUT_THE_FOLDER.contains(&lower(path.file_stem()).as_str())
}

/// Reads a file. What crossread wrote is no article: in a folder it is passed over, and where it was
/// named by itself that is told.
fn read_file(path: &Path, is_named: bool, reading: &mut Reading, limits: Limits) {
    let shown = path.display().to_string();
    match File::open(path) {
        Err(error) => {
            let reason = reason(&error);
            reading.warnings.push(format!("{shown}: {reason}: check the rights to read it"));
        }
        Ok(file) => {
            let own = |article: &Result<_, _>| matches!(article, Err(ReadError::Own { .. }));
            let mut articles = read(&shown, BufReader::new(file), limits).peekable();
            match articles.next_if(|article| own(article) && !is_named) {
                Some(_) => reading.own += 1,
                None => take(reading, articles),
            }
        }
    }
}

fn take<E: std::fmt::Display>(
    reading: &mut Reading,
    articles: impl Iterator<Item = Result<Article, E>>,
) {
    for article in articles {
        match article {
            Ok(article) => reading.articles.push(article),
            Err(error) => reading.warnings.push(error.to_string()),
        }
    }
}

/// What the system says of an error, without its number.
fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "no such file or folder".to_owned(),
        std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}

/// Gives articles of the same id a number each, so that an id names one article.
fn unique_ids(articles: &mut [Article]) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    // For each id the number to go on with, so that many of the same don't count up anew.
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for article in articles {
        let id = &mut article.metadata.id;
        if taken.insert(id.clone()) {
            continue;
        }
        let number = numbers.entry(id.clone()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{id}-{number}");
            if taken.insert(numbered.clone()) {
                *id = numbered;
                break;
            }
        }
    }
}
