//! `corrections.toml`: what a person knows better than the program.
//!
//! ```toml
//! [[article]]
//! id = "harbour-ledger-hanoi"     # as `crossread inspect` prints it, or the end of its path
//! outlet = "The Harbour Ledger"   # also title, date, byline
//! keep = ["To play this audio"]   # blocks that stay, by words they open with or hold
//! remove = ["Golf club"]          # blocks that are no part of the article
//!
//! [[story]]
//! merge = ["norvik-hanoi", "dawn-banner-hanoi"]   # the stories of these articles are one
//!
//! [[story]]
//! split = ["host-statement"]      # these articles are a story of their own
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Context;
use crossread_engine::Regrouping;
use crossread_text::{Article, Document, Metadata, Rulings};
use serde::Deserialize;

/// The name of the file beside the articles.
const NAME: &str = "corrections.toml";

/// A file of corrections.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Corrections {
    /// What is said of single articles.
    #[serde(default, rename = "article")]
    articles: Vec<Correction>,
    /// What is said of stories, in the order in which it is done.
    #[serde(default, rename = "story")]
    stories: Vec<StoryCorrection>,
    /// Where they were read, for messages.
    #[serde(skip)]
    path: String,
}

/// What is said of one article.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Correction {
    id: String,
    outlet: Option<String>,
    title: Option<String>,
    date: Option<String>,
    byline: Option<String>,
    #[serde(default)]
    keep: Vec<String>,
    #[serde(default)]
    remove: Vec<String>,
}

/// Which articles tell one story, or another one.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoryCorrection {
    #[serde(default)]
    merge: Vec<String>,
    #[serde(default)]
    split: Vec<String>,
}

/// What the corrections of a run come to.
#[derive(Debug, Default)]
pub(crate) struct Corrected {
    /// What is said of blocks, by the id of their article.
    pub(crate) rulings: BTreeMap<String, Rulings>,
    /// The id of an article and what was done to it, in a line each.
    pub(crate) done: Vec<(String, String)>,
    /// What could not be done.
    pub(crate) warnings: Vec<String>,
}

/// Reads the files of a run: the one that was named, else those beside the articles.
pub(crate) fn files(named: Option<&Path>, inputs: &[PathBuf]) -> anyhow::Result<Vec<Corrections>> {
    match named {
        Some(path) => Ok(vec![file(path)?]),
        None => beside(inputs).iter().map(|path| file(path)).collect(),
    }
}

fn beside(inputs: &[PathBuf]) -> BTreeSet<PathBuf> {
    let folders = inputs.iter().map(|input| match input.is_dir() {
        true => input.as_path(),
        false => input.parent().unwrap_or(Path::new("")),
    });
    folders.map(|folder| folder.join(NAME)).filter(|path| path.is_file()).collect()
}

fn file(path: &Path) -> anyhow::Result<Corrections> {
    let shown = path.display();
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("{shown}: can't be read: check the name and the rights"))?;
    let corrections: Corrections = toml::from_str(&text)
        .with_context(|| format!("{shown}: not understood: mend it or take it away"))?;
    Ok(Corrections { path: shown.to_string(), ..corrections })
}

/// Overrules what was read of the articles, and gathers what is said of their blocks.
pub(crate) fn apply(files: &[Corrections], articles: &mut [Article]) -> Corrected {
    let mut corrected = Corrected::default();
    for file in files {
        for correction in &file.articles {
            let mut is_found = false;
            for article in articles.iter_mut().filter(|a| correction.names(&a.metadata)) {
                is_found = true;
                correction.apply(article, &file.path, &mut corrected);
            }
            if !is_found {
                corrected.warnings.push(unknown(&file.path, &correction.id));
            }
        }
    }
    corrected
}

/// What is said of stories, with the articles' places among `documents`; what names no article is
/// a warning.
pub(crate) fn regroupings(
    files: &[Corrections],
    documents: &[Document],
    corrected: &mut Corrected,
) -> Vec<Regrouping> {
    let mut regroupings = Vec::new();
    for file in files {
        let mut places = |ids: &[String], what: &str| -> Vec<usize> {
            let mut places = Vec::new();
            for id in ids {
                let found = documents.iter().position(|document| is_named(id, &document.metadata));
                match found {
                    Some(place) => {
                        let id = documents[place].metadata.id.clone();
                        corrected.done.push((id, what.to_owned()));
                        places.push(place);
                    }
                    None => corrected.warnings.push(unknown(&file.path, id)),
                }
            }
            places
        };
        for story in &file.stories {
            let split = places(&story.split, "story: its own");
            let merge = places(&story.merge, "story: merged");
            regroupings.extend([Regrouping::Split(split), Regrouping::Merge(merge)]);
        }
    }
    regroupings
}

fn is_named(name: &str, metadata: &Metadata) -> bool {
    name == metadata.id || Path::new(&metadata.path).ends_with(name)
}

fn unknown(file: &str, name: &str) -> String {
    format!("{file}: no article goes by {name:?}: inspect prints the ids")
}

impl Correction {
    fn names(&self, metadata: &Metadata) -> bool {
        is_named(&self.id, metadata)
    }

    fn apply(&self, article: &mut Article, file: &str, corrected: &mut Corrected) {
        let id = article.metadata.id.clone();
        let mut done = Vec::new();
        let fields = [
            ("outlet", &self.outlet),
            ("title", &self.title),
            ("date", &self.date),
            ("byline", &self.byline),
        ];
        for (field, value) in fields {
            let Some(value) = value else { continue };
            match article.metadata.overrule(field, value, "corrections") {
                true => done.push(format!("{field}: {value}")),
                false => corrected
                    .warnings
                    .push(format!("{file}: {id}: {value:?} is no {field}: write it otherwise")),
            }
        }
        let rulings = Rulings { keep: self.keep.clone(), remove: self.remove.clone() };
        let unmatched = rulings.unmatched(article);
        for (verb, blocks) in [("kept", &rulings.keep), ("removed", &rulings.remove)] {
            let matched = blocks.iter().filter(|words| !unmatched.contains(&words.as_str()));
            done.extend(matched.map(|words| format!("{verb}: {words}")));
        }
        corrected.warnings.extend(unmatched.iter().map(|words| {
            format!("{file}: {id}: no block opens with or holds {words:?}: inspect shows them")
        }));
        let of_article = corrected.rulings.entry(id.clone()).or_default();
        of_article.keep.extend(rulings.keep);
        of_article.remove.extend(rulings.remove);
        corrected.done.extend(done.into_iter().map(|line| (id.clone(), line)));
    }
}
