//! What an embedded post leaves around its words: the address of its picture, handle and day.
//!
//! "We won. pic.example.com/x — Ann Lee (@annlee) May 2, 2020" keeps "We won. — Ann Lee".

use std::ops::Range;

use crate::document::Reason;
use crate::read::date;

/// Addresses that posts shorten their links to.
const ADDRESSES: [&str; 3] = ["pic.twitter.com/", "https://t.co/", "http://t.co/"];

/// A handle with its day is no longer, in bytes.
const LONGEST: usize = 60;

pub(super) fn find(text: &str) -> Option<(Range<usize>, Reason)> {
    address(text).or_else(|| handle(text)).map(|range| (range, Reason::Social))
}

fn address(text: &str) -> Option<Range<usize>> {
    // Hardly a block has one, and to know that takes less time than to find it.
    let here = ADDRESSES.iter().filter(|address| text.contains(**address));
    let start = here.filter_map(|address| text.find(address)).min()?;
    let length = text[start..].find(char::is_whitespace).unwrap_or(text.len() - start);
    Some(start..start + length)
}

/// "(@annlee) May 2, 2020" at the end of a block.
fn handle(text: &str) -> Option<Range<usize>> {
    let start = text.contains("(@").then(|| text.rfind("(@")).flatten()?;
    let tail = &text[start..];
    let close = tail.find(')')?;
    let behind = &tail[close + 1..];
    let is_day = date::line(behind).is_some();
    (tail.len() <= LONGEST && (is_day || behind.trim().is_empty()) && text[..start].contains('—'))
        .then_some(start..text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_lose_their_furniture() {
        let text = "We won. pic.twitter.com/fx2 — Ann Lee (@annlee) May 2, 2020";
        assert_eq!(find(text).map(|(range, _)| &text[range]), Some("pic.twitter.com/fx2"));
        let text = "We won. — Ann Lee (@annlee) May 2, 2020";
        assert_eq!(find(text).map(|(range, _)| &text[range]), Some("(@annlee) May 2, 2020"));
        assert_eq!(find("The account (@annlee) was closed."), None);
    }
}
