//! What of a page is the article, and what is not.
//!
//! Rules look at the blocks of one article, at what the same outlet prints elsewhere, and at
//! lists of phrases. Each gives a reason; precision comes first: what is doubtful stays. Whatever
//! is taken out, a block or a piece of one, is kept with its reason and place.

mod boilerplate;
mod captions;
mod furniture;
mod headlines;
mod litter;
mod page;
pub(crate) mod phrases;
mod repeats;
mod rulings;

use std::collections::BTreeMap;

use crate::article::{Article, Block, Metadata};
use crate::document::Removed;
use crate::language::Language;
use crate::limits::Limits;
use crate::lists::Lists;
pub use boilerplate::Boilerplate;
use page::Page;
pub use rulings::Rulings;

/// How an article is cleaned and understood.
#[derive(Clone, Debug, Default)]
pub struct Cleaning {
    /// Keep every block (`--no-clean`).
    pub keep_all: bool,
    /// What outlets repeat across their articles.
    pub boilerplate: Boilerplate,
    /// What a person says of an article's blocks, by the id of the article.
    pub rulings: BTreeMap<String, Rulings>,
    /// How much of the article is looked at.
    pub limits: Limits,
    /// Word lists of the user's own.
    pub lists: Lists,
}

/// An article after cleaning.
pub(crate) struct Cleaned {
    pub(crate) metadata: Metadata,
    /// What is left, one paragraph each.
    pub(crate) blocks: Vec<Block>,
    pub(crate) removed: Vec<Removed>,
}

/// Takes out what is not the article. Precision comes first: what is doubtful stays.
pub(crate) fn clean(article: Article, cleaning: &Cleaning) -> Cleaned {
    let Article { metadata, blocks } = article;
    if cleaning.keep_all {
        return Cleaned { metadata, blocks, removed: Vec::new() };
    }
    let ruled = cleaning.rulings.get(&metadata.id);
    let mut page = Page::of(blocks);
    ruled.into_iter().for_each(|rulings| rulings.apply(&mut page));
    // Pieces are cut first, so that the rules for blocks see what a reader would.
    litter::cut(&mut page, Language::of(metadata.language.as_deref()));
    page.remove_outside();
    boilerplate::remove(&mut page, &metadata, &cleaning.boilerplate);
    phrases::remove(&mut page);
    captions::remove(&mut page);
    furniture::remove(&mut page, &metadata);
    furniture::remove_biographies(&mut page, &metadata);
    repeats::remove(&mut page, &metadata);
    headlines::remove(&mut page);
    furniture::remove_subjects(&mut page);
    let (blocks, removed) = page.into_parts();
    Cleaned { metadata, blocks, removed }
}
