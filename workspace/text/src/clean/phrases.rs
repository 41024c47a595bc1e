//! Blocks that match the lists of phrases `furniture.txt`, in any language.
//!
//! A pattern is a sequence of folded words and colons, in which "…" stands for any words and "…6"
//! for up to six; it must match the whole block. Cost: a look-up for each word of a block, for the
//! patterns that may open there.

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
    /// The words from the first that is no gap on.
    words: Vec<&'static str>,
    /// How many words may stand before them.
    skips: usize,
    reason: Reason,
    most_words: usize,
    /// Of several that match the least counts: those that open with a word, in the order of the
    /// lists, then the others.
    order: (bool, usize),
}

/// The patterns of all languages.
#[derive(Default)]
struct Patterns {
    /// Those that stand at the head of a block, by their first word.
    opening: FxHashMap<&'static str, Vec<Pattern>>,
    /// Those that other words may stand before, likewise: few, so that most words of a block are
    /// looked up in a small table.
    inner: FxHashMap<&'static str, Vec<Pattern>>,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let mut patterns = Patterns::default();
    let entries = Language::all().iter().flat_map(|language| language.list("furniture").entries());
    for (place, entry) in entries.enumerate() {
        let mut words: Vec<_> = entry.word.split_whitespace().collect();
        let gap = words.first().and_then(|first| first.strip_prefix(GAP));
        words.drain(..usize::from(gap.is_some()));
        let (Some(first), Some(reason)) = (words.first(), reason_named(entry.column(0))) else {
            continue;
        };
        let most_words = entry.column(1).parse().unwrap_or(MOST_WORDS);
        let skips = gap.map_or(0, |limit| limit.parse().unwrap_or(usize::MAX));
        let order = (gap.is_some(), place);
        let kind = if skips > 0 { &mut patterns.inner } else { &mut patterns.opening };
        kind.entry(first).or_default().push(Pattern { words, skips, reason, most_words, order });
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
        let is_quotation = page.block(index).kind == BlockKind::Quotation;
        (!is_quotation).then(|| page.phrase(index)).flatten()
    });
}

/// Why a text is no part of an article, if a pattern says so.
pub(crate) fn reason(text: &str) -> Option<Reason> {
    let folded = folded(text)?;
    let Patterns { opening, inner } = &*PATTERNS;
    let words = || folded.split_terminator(' ');
    let first = words().next().and_then(|word| opening.get(word)).into_iter().flatten();
    let behind = words().enumerate().flat_map(|(at, word)| {
        let patterns = inner.get(word).into_iter().flatten();
        patterns.filter(move |pattern| at <= pattern.skips).map(move |pattern| (at, pattern))
    });
    let mut all: Vec<&str> = Vec::new();
    let fits = |(at, pattern): &(usize, &Pattern)| {
        if all.is_empty() {
            all.extend(words());
        }
        all.len() <= pattern.most_words && matches(&pattern.words, &all[*at..])
    };
    let matching = first.map(|pattern| (0, pattern)).chain(behind).filter(fits);
    matching.min_by_key(|(_, pattern)| pattern.order).map(|(_, pattern)| pattern.reason)
}

/// Words without case and punctuation, colons kept, a space behind each; `None` if there are too
/// many.
fn folded(text: &str) -> Option<String> {
    let mut folded = String::with_capacity(text.len() + 1);
    let mut count = 0;
    let mut is_in_word = false;
    for c in text.chars().chain([' ']) {
        if c.is_ascii_alphanumeric() {
            folded.push(c.to_ascii_lowercase());
            is_in_word = true;
        } else if !c.is_ascii() && (c.is_alphanumeric() || c == '©') {
            folded.extend(c.to_lowercase());
            is_in_word = true;
        } else if !matches!(c, '\'' | '’') {
            if is_in_word {
                folded.push(' ');
                count += 1;
                is_in_word = false;
            }
            if c == ':' {
                folded.push_str(": ");
                count += 1;
            }
            if count > MOST_WORDS {
                return None;
            }
        }
    }
    Some(folded)
}

/// Whether a pattern matches all words. Patterns have few gaps, so trying every length is cheap.
fn matches(pattern: &[&str], words: &[&str]) -> bool {
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
        check("See photos: The bridge through the years", Some(Reason::Related));
        check(
            "These are the stories of the week. Want them at home? Sign up for our Coast newsletter here.",
            Some(Reason::Promotion),
        );
        check(
            "Subscribe on Apple Podcasts, Spotify, or wherever you listen.",
            Some(Reason::Promotion),
        );
        check("Get breaking news alerts and special reports.", Some(Reason::Promotion));
        check("They get breaking news alerts in time.", None);
        check("Watch officers saw the ship turn.", None);
        check("The Mayor said he would read more of it.", None);
    }
}
