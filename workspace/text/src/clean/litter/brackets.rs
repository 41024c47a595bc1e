//! Links to other articles in brackets, "(RELATED: Bridge opens after all)", and behind a paragraph
//! credits: "(With agency inputs)".

use std::ops::Range;

use crate::clean::phrases;
use crate::document::Reason;

/// Fewer words in brackets may be an aside.
const FEWEST_CREDIT_WORDS: usize = 3;

pub(super) fn find(text: &str) -> Option<(Range<usize>, Reason)> {
    let mut start = None;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' | b'[' => start = Some(at),
            b')' | b']' => {
                let Some(open) = start.take() else { continue };
                let reason = phrases::reason(&text[open + 1..at]);
                // Inside a paragraph two words in brackets may be an aside.
                let is_last = text[at + 1..].chars().all(|c| !c.is_alphanumeric());
                let is_long = text[open..at].split_whitespace().count() >= FEWEST_CREDIT_WORDS;
                let is_litter = match reason {
                    Some(Reason::Related | Reason::Promotion) => true,
                    Some(Reason::Furniture) => is_last && is_long,
                    _ => false,
                };
                if let Some(reason) = reason.filter(|_| is_litter) {
                    return Some((open..at + 1, reason));
                }
            }
            _ => {}
        }
    }
    None
}
