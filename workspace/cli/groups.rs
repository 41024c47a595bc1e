//! `--groups`: what a person knows of the outlets, as groups of them.
//!
//! ```toml
//! [[outlet]]
//! name = "The Harbour Ledger"     # as its articles give it; capitals do not matter
//! region = "Asia"                 # any keys you like, each with some words
//! ownership = "public"
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use crossread_report::Groups;
use serde::Deserialize;
use strsim::osa_distance;
use toml::{Spanned, Value};

/// So many letters left out, put in, mistaken or changed for their neighbours may be slips of the pen,
/// where a name has four times as many: "CBN" is no slip for "CNN".
const SLIPS: usize = 2;

/// The key that every entry has.
const NAME: &str = "name";

/// A file of groups.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default, rename = "outlet")]
    outlets: Vec<Spanned<BTreeMap<Spanned<String>, Spanned<Value>>>>,
}

/// What a person's file says of outlets.
#[derive(Debug, Default)]
pub(crate) struct GroupsFile {
    path: String,
    entries: Vec<Entry>,
}

/// What the file says of one outlet.
#[derive(Debug)]
struct Entry {
    line: usize,
    name: String,
    /// Key and group, in the order of the file.
    groups: Vec<(String, String)>,
}

/// Reads the file that was named, if one was.
pub(crate) fn read(choice: Option<&Path>) -> anyhow::Result<GroupsFile> {
    let Some(path) = choice else { return Ok(GroupsFile::default()) };
    let path = path.display().to_string();
    let text = fs::read_to_string(&path)
        .with_context(|| format!("{path}: can't be read: check the name and the rights"))?;
    Ok(GroupsFile { entries: entries(&path, &text)?, path })
}

impl GroupsFile {
    /// The groups that the file makes.
    pub(crate) fn groups(&self) -> Groups {
        let mut groups = Groups::default();
        for entry in &self.entries {
            groups.add(&entry.name, entry.groups.iter().cloned());
        }
        groups
    }

    /// Names that none of the run's outlets goes by: a warning each where one is much alike, and a note
    /// on the others, since the file may be for more articles than these.
    pub(crate) fn strangers(&self, outlets: &[String]) -> (Vec<String>, Option<String>) {
        let known: BTreeSet<String> = outlets.iter().map(|name| name.to_lowercase()).collect();
        let strange = self.entries.iter().filter(|e| !known.contains(&e.name.to_lowercase()));
        let (mut slips, mut absent) = (Vec::new(), Vec::new());
        for Entry { line, name, .. } in strange {
            match nearest(name, outlets) {
                Some(near) => slips.push(format!(
                    "{}, line {line}: no outlet is called {name:?}: did you mean {near:?}?",
                    self.path
                )),
                None => absent.push(name.as_str()),
            }
        }
        let note = format!("{}: not in these articles: {}", self.path, absent.join(", "));
        (slips, (!absent.is_empty()).then_some(note))
    }
}

/// The option as typed, for the page.
pub(crate) fn setting(choice: Option<&Path>) -> Option<String> {
    choice.map(|path| format!("--groups {}", path.display()))
}

/// The entries of a file; what is wrong is told with its line and what to do.
fn entries(file: &str, text: &str) -> anyhow::Result<Vec<Entry>> {
    let read: File = toml::from_str(text)
        .with_context(|| format!("{file}: not understood: each outlet is a [[outlet]] with a name and keys of your own (docs/groups.md)"))?;
    let line = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut entries = Vec::new();
    for outlet in read.outlets {
        let start = line(outlet.span().start);
        let mut name = None;
        let mut groups = Vec::new();
        let mut pairs: Vec<_> = outlet.into_inner().into_iter().collect();
        pairs.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in pairs {
            let at = line(key.span().start);
            let key = key.into_inner();
            let Value::String(value) = value.into_inner() else {
                bail!("{file}, line {at}: {key} is no text: put it between quotation marks");
            };
            let value = value.trim().to_owned();
            if value.is_empty() {
                bail!("{file}, line {at}: {key} is empty: say what it is, or leave the line out");
            }
            match key.as_str() {
                NAME => name = Some(value),
                _ => groups.push((key, value)),
            }
        }
        let Some(name) = name else {
            bail!(
                "{file}, line {start}: an outlet without a name: add name = \"…\" as its articles give it"
            );
        };
        if let Some(first) = seen.insert(name.to_lowercase(), start) {
            bail!(
                "{file}, line {start}: {name:?} stands in line {first} already: make one entry of the two"
            );
        }
        entries.push(Entry { line: start, name, groups });
    }
    if entries.is_empty() {
        bail!(
            "{file}: no outlet in it: each is a [[outlet]] with a name and keys of your own (docs/groups.md)"
        );
    }
    Ok(entries)
}

/// The outlet whose name is this one but for slips of the pen, if there is one.
fn nearest<'a>(name: &str, outlets: &'a [String]) -> Option<&'a String> {
    let name = name.to_lowercase();
    let slips = |outlet: &String| osa_distance(&name, &outlet.to_lowercase());
    let alike = outlets.iter().map(|outlet| (slips(outlet), outlet));
    let room = SLIPS.min(name.chars().count() / 4);
    alike.filter(|(slips, _)| *slips <= room).min().map(|(_, outlet)| outlet)
}
