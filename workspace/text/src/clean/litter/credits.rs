//! Who contributed, run into the last paragraph: "Nobody was hurt. Ann Lee contributed to this
//! report."
//!
//! The whole block would match the phrase that its last sentence matches, and the sentences before
//! it would be lost with it.

use crate::clean::furniture::says;
use crate::clean::page::Page;
use crate::clean::phrases;
use crate::document::Reason;
use crate::fold::fold;
use crate::language::Language;
use crate::segment::sentence_spans;

/// A sentence that says where somebody reported from is no longer, in words.
const MOST_WORDS: usize = 12;

/// A credit stands among this many blocks at the end.
const LAST: usize = 5;

/// Cuts the sentences behind a paragraph that are credits, if others stand before them.
pub(super) fn cut(page: &mut Page, language: &Language) {
    for index in page.len().saturating_sub(LAST)..page.len() {
        if page.phrase(index) != Some(Reason::Furniture) {
            continue;
        }
        let text = &page.block(index).text;
        let is_credit =
            |text: &str| says_from_where(text) || phrases::reason(text) == Some(Reason::Furniture);
        let spans = sentence_spans(text, language);
        let behind = spans.iter().rev().take_while(|span| is_credit(span.of(text))).count();
        let before = spans.len() - behind;
        if let Some(first) = spans.get(before).filter(|_| before > 0) {
            let range = first.start as usize..text.len();
            page.cut(index, range, Reason::Furniture);
        }
    }
}

/// "Ann Lee reported from Ostend.", in front of those who contributed.
fn says_from_where(sentence: &str) -> bool {
    let words: Vec<String> = sentence.split_whitespace().map(fold).collect();
    let from_where = |pair: &[String]| says("from where", &pair.join(" "));
    words.len() <= MOST_WORDS && words.windows(2).any(from_where)
}
