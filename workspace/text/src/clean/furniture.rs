//! Lines that were read as metadata where they stand among the paragraphs: byline, outlet, time.

use crate::article::Metadata;
use crate::clean::page::Page;
use crate::document::Reason;
use crate::fold::fold;
use crate::read::{byline, date};

/// Such lines stand among the first or the last blocks of an article.
const FIRST: usize = 6;
const LAST: usize = 3;

/// A longer block says something else too, in words.
const MOST_WORDS: usize = 16;

/// Takes out such lines, and blocks that hold no letter or digit.
pub(crate) fn remove(page: &mut Page, metadata: &Metadata) {
    let kept = page.kept_indexes();
    let behind = kept.get(FIRST).copied().unwrap_or(usize::MAX);
    let before = kept.len().checked_sub(LAST).map_or(0, |at| kept[at]);
    page.remove_where(|page, index| {
        let text = &page.block(index).text;
        let is_at_the_edge = index < behind || index >= before;
        let is_blank = page.folded(index).is_empty();
        let is_short = text.split_whitespace().count() <= MOST_WORDS;
        (is_blank || is_at_the_edge && is_short && is_metadata(text, page.folded(index), metadata))
            .then_some(Reason::Furniture)
    });
}

fn is_metadata(text: &str, folded: &str, metadata: &Metadata) -> bool {
    let is_name = |name: &Option<String>| name.as_deref().is_some_and(|name| fold(name) == folded);
    let names = byline::authors(text);
    let are_authors = !names.is_empty() && names.iter().all(|name| metadata.authors.contains(name));
    byline::is_byline(text)
        || date::is_time_line(text)
        || is_name(&metadata.outlet)
        || is_name(&metadata.byline)
        || are_authors
}
