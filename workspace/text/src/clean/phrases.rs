//! Blocks that match the lists of phrases `furniture.txt`, in any language.
//!
//! A pattern is a sequence of folded words and colons, in which "…" stands for any words and "…6"
//! for up to six; it must match the whole block. Cost: a block is held against the patterns that share its first word and
//! those that open with "…".

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::article::BlockKind;
use crate::clean::page::Page;
use crate::document::Reason;
use crate::language::Language;

/// A longer block is text, whatever words it opens with.
const MOST_WORDS: usize = 70;

/// Stands for any words in a pattern.
const GAP: &str = "…";

struct Pattern {
    words: Vec<&'static str>,
    reason: Reason,
    most_words: usize,
}

/// The patterns of all languages by their first word.
static PATTERNS: LazyLock<FxHashMap<&str, Vec<Pattern>>> = LazyLock::new(|| {
    let mut patterns: FxHashMap<&str, Vec<Pattern>> = FxHashMap::default();
    for language in Language::all() {
        for entry in language.list("furniture").entries() {
            let words: Vec<_> = entry.word.split_whitespace().collect();
            let (Some(first), Some(reason)) = (words.first(), reason_named(entry.column(0))) else {
                continue;
            };
            let most_words = entry.column(1).parse().unwrap_or(MOST_WORDS);
            // Patterns that open with a gap stand together.
            let key = if first.starts_with(GAP) { GAP } else { first };
            patterns.entry(key).or_default().push(Pattern { words, reason, most_words });
        }
    }
    patterns
});

fn reason_named(name: &str) -> Option<Reason> {
    Some(match name {
        "navigation" => Reason::Navigation,
        "caption" => Reason::Caption,
        "related" => Reason::Related,
        "promotion" => Reason::Promotion,
        "notice" => Reason::Notice,
        "social" => Reason::Social,
        "furniture" => Reason::Furniture,
        _ => return None,
    })
}

/// Takes out the blocks that match.
pub(crate) fn remove(page: &mut Page) {
    page.remove_where(|page, index| {
        let block = page.block(index);
        (block.kind != BlockKind::Quotation).then(|| reason(&block.text)).flatten()
    });
}

/// Why a text is no part of an article, if a pattern says so.
pub(crate) fn reason(text: &str) -> Option<Reason> {
    let words = words(text)?;
    let first = words.first()?.as_str();
    [first, GAP]
        .iter()
        .filter_map(|key| PATTERNS.get(key))
        .flatten()
        .find(|pattern| words.len() <= pattern.most_words && matches(&pattern.words, &words))
        .map(|pattern| pattern.reason)
}

/// Words without case and punctuation, colons kept; `None` if there are too many.
fn words(text: &str) -> Option<Vec<String>> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_alphanumeric() || c == '©' {
            word.extend(c.to_lowercase());
        } else if !matches!(c, '\'' | '’') {
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            if c == ':' {
                words.push(":".to_owned());
            }
            if words.len() > MOST_WORDS {
                return None;
            }
        }
    }
    Some(words)
}

/// Whether a pattern matches all words. Patterns have few gaps, so trying every length is cheap.
fn matches(pattern: &[&str], words: &[String]) -> bool {
    let Some((first, rest)) = pattern.split_first() else { return words.is_empty() };
    match first.strip_prefix(GAP) {
        Some(limit) => {
            let longest = limit.parse().unwrap_or(words.len()).min(words.len());
            (0..=longest).any(|length| matches(rest, &words[length..]))
        }
        None => words.first().is_some_and(|word| word == first) && matches(rest, &words[1..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<Reason>) {
        assert_eq!(reason(text), expected, "{text}");
    }

    #[test]
    fn furniture_and_text() {
        check("ADVERTISEMENT", Some(Reason::Promotion));
        check("Advertisement:", Some(Reason::Promotion));
        check("Read more: Bridge opens after all", Some(Reason::Related));
        check("More:Bridge opens after all", Some(Reason::Related));
        check("Why is the bridge shut? Read more", Some(Reason::Related));
        check("Enlarge this image toggle caption Ann Lee/Tidings", Some(Reason::Caption));
        check("© 2020 Daily Tidings. All rights reserved.", Some(Reason::Notice));
        check("• Ann Lee contributed to this report.", Some(Reason::Furniture));
        check("More than forty people crossed the bridge.", None);
        check("In this May 2, 2020 photo, the mayor opens it.", Some(Reason::Caption));
        check("In this town all that is left of the old bridge is a photo of it.", None);
        check("The council withdrew its controversial comments.", None);
        check("12 Comments", Some(Reason::Social));
        check("Watch officers saw the ship turn.", None);
        check("The Mayor said he would read more of it.", None);
    }
}
