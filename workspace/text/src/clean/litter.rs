//! Pieces inside paragraphs that are no part of them.

mod brackets;
mod credits;
mod name_tags;
mod posts;

use crate::clean::page::Page;
use crate::language::Language;

/// Cuts them out of every block.
pub(crate) fn cut(page: &mut Page, language: &Language) {
    credits::cut(page, language);
    for index in 0..page.len() {
        // A cut moves what stands behind it: look again until nothing is found.
        while let Some((range, reason)) = find(&page.block(index).text) {
            let length = page.block(index).text.len();
            page.cut(index, range, reason);
            if page.block(index).text.len() >= length {
                break;
            }
        }
    }
}

fn find(text: &str) -> Option<(std::ops::Range<usize>, crate::document::Reason)> {
    name_tags::find(text).or_else(|| posts::find(text)).or_else(|| brackets::find(text))
}
