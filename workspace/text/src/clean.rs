//! What of a page is the article, and what is not.

use rustc_hash::FxHashMap;

use crate::article::{Article, Metadata};
use crate::document::Removed;

/// How to clean.
#[derive(Clone, Debug, Default)]
pub struct Cleaning {
    /// Keep every block (`--no-clean`).
    pub keep_all: bool,
    /// What outlets repeat across their articles.
    pub boilerplate: Boilerplate,
}

/// How many articles of an outlet print the same block, counted in one pass over all articles.
#[derive(Clone, Debug, Default)]
pub struct Boilerplate {
    /// Outlet and block → articles.
    counts: FxHashMap<(String, String), u32>,
}

impl Boilerplate {
    /// Counts the blocks of one more article.
    pub fn count(&mut self, article: &Article) {
        let outlet = article.metadata.outlet.clone().unwrap_or_default();
        for block in &article.blocks {
            *self.counts.entry((outlet.clone(), block.text.clone())).or_default() += 1;
        }
    }
}

/// An article after cleaning.
pub(crate) struct Cleaned {
    pub(crate) metadata: Metadata,
    pub(crate) paragraphs: Vec<String>,
    pub(crate) removed: Vec<Removed>,
}

/// Takes out what is not the article. Precision comes first: what is doubtful stays.
pub(crate) fn clean(article: Article, _cleaning: &Cleaning) -> Cleaned {
    let paragraphs = article.blocks.into_iter().map(|block| block.text).collect();
    Cleaned { metadata: article.metadata, paragraphs, removed: Vec::new() }
}
