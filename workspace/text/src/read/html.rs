//! A saved page to an article: what stands in it, and what its markup says about it.

use crate::article::{Article, Metadata};
use crate::read::plain;

/// The article of a page.
pub(crate) fn article(page: &str) -> Article {
    let document = dom_query::Document::from(page);
    let text = document.formatted_text();
    Article { metadata: Metadata::default(), blocks: plain::blocks(&text, false) }
}
