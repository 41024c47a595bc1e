//! Links to other articles in brackets: "(RELATED: Bridge opens after all)".

use std::ops::Range;

use crate::clean::phrases;
use crate::document::Reason;

pub(super) fn find(text: &str) -> Option<(Range<usize>, Reason)> {
    let mut start = None;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' => start = Some(at),
            ')' | ']' => {
                let Some(open) = start.take() else { continue };
                let reason = phrases::reason(&text[open + 1..at]);
                if let Some(reason @ (Reason::Related | Reason::Promotion)) = reason {
                    return Some((open..at + 1, reason));
                }
            }
            _ => {}
        }
    }
    None
}
