//! A saved page to an article: what stands in it, and what its markup says about it.

mod attributes;
mod head;
mod json_ld;
mod labels;
mod layout;
mod main_content;
mod title;
mod tree;
mod visible;

use crate::article::{Article, Block, Metadata};

/// The article of a page.
///
/// Metadata is taken from the best source that has it: JSON-LD, then `<meta>`, then what stands
/// on the page. Blocks outside the main content are kept, with what they are instead. Also tells
/// whether all of the page was read: not what nests deeper than `deepest`.
pub(crate) fn article(page: &str, deepest: usize) -> (Article, bool) {
    let (document, is_whole) = tree::tree(page, deepest);
    let layout = layout::layout(&document);
    let choice = main_content::choose(&layout);
    let mut metadata = Metadata::default();
    let head = head::read(&document);
    let linked = json_ld::read(&document, &head);
    title::find(&mut metadata, &head, &linked, &layout, &choice);
    json_ld::offer_all(&mut metadata, &linked);
    head.offer_all(&mut metadata);
    visible::find(&mut metadata, &layout, &choice);
    let blocks = main_content::blocks(&layout, &choice, metadata.title.as_deref());
    (Article { metadata, blocks }, is_whole)
}

/// The blocks of a piece of a page that holds nothing but the article, as feeds and crawlers give
/// it; and whether that is all of it.
pub(crate) fn fragment(html: &str, deepest: usize) -> (Vec<Block>, bool) {
    let (document, is_whole) = tree::tree(html, deepest);
    let layout = layout::layout(&document);
    let choice = main_content::choose_all(&layout);
    (main_content::blocks(&layout, &choice, None), is_whole)
}
