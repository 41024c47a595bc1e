//! What stands twice: the headline, a paragraph, a teaser that is cut off and stands again in full.

use rustc_hash::{FxHashMap, FxHashSet};
use xxhash_rust::xxh3::xxh3_64;

use crate::article::Metadata;
use crate::clean::page::Page;
use crate::document::Reason;
use crate::fold::fold;

/// Shorter blocks may well be said twice ("No."), in words.
const FEWEST_WORDS: usize = 6;

/// A shorter block may well be part of another one, in words.
const FEWEST_CONTAINED_WORDS: usize = 9;

/// How many of its first words a block is looked for by; fewer than a contained one has, so that a
/// word follows them wherever it stands.
const OPENING_WORDS: usize = 5;

/// The headline stands among the first blocks.
const FIRST: usize = 4;

/// A teaser stands among the first blocks.
const FIRST_TEASERS: usize = 8;

/// In a longer text no pulled quotes are looked for: it is no single article, and the search is
/// quadratic.
const MOST_BLOCKS: usize = 1000;

/// Two headlines of one article share this part of the shorter one's words (in tenths).
const SHARED_TENTHS: usize = 4;

/// A longer block is no headline, in words.
const MOST_HEADLINE_WORDS: usize = 25;

/// Takes out what stands again.
pub(crate) fn remove(page: &mut Page, metadata: &Metadata) {
    if let Some(title) = &metadata.title {
        headline(page, title);
    }
    let kept = page.kept_indexes();
    let openings = Openings::of(page, &kept);
    let mut seen = FxHashSet::default();
    for (order, &index) in kept.iter().enumerate() {
        let words = page.folded(index).split(' ').count();
        let is_new = seen.insert(page.folded(index).to_owned());
        let reason = if words < FEWEST_WORDS {
            None
        } else if !is_new {
            Some(Reason::Repeated)
        } else if order < FIRST_TEASERS && is_teaser(page, &kept, order) {
            Some(Reason::Teaser)
        } else {
            let is_part = words >= FEWEST_CONTAINED_WORDS
                && openings.stand_again(page.folded(index))
                && is_part(page, &kept, index);
            is_part.then_some(Reason::Repeated)
        };
        if let Some(reason) = reason {
            page.remove(index, reason);
        }
    }
}

fn headline(page: &mut Page, title: &str) {
    let title_folded = fold(title);
    let first: Vec<usize> = page.kept_indexes().into_iter().take(FIRST).collect();
    for (order, index) in first.into_iter().enumerate() {
        let is_title = page.folded(index) == title_folded;
        if is_title || order == 0 && is_other_headline(page, index, &title_folded) {
            page.remove(index, Reason::RepeatedHeadline);
        } else if let Some(end) = headline_sentence(&page.block(index).text, title) {
            page.cut(index, 0..end, Reason::RepeatedHeadline);
        }
    }
}

/// Where the headline ends that opens a paragraph as a sentence of its own.
fn headline_sentence(text: &str, title: &str) -> Option<usize> {
    let title = title.trim_end_matches(['.', '!', '?']);
    let rest = text.strip_prefix(title)?;
    let stop = rest.chars().next().filter(|c| matches!(c, '.' | '!' | '?' | ':'))?;
    let behind = &rest[stop.len_utf8()..];
    behind.starts_with(' ').then_some(text.len() - behind.len())
}

/// The headline in other words: a first block without a full stop, mostly capitalized, that shares
/// words with the title.
fn is_other_headline(page: &Page, index: usize, title: &str) -> bool {
    let text = &page.block(index).text;
    let words: Vec<&str> = page.folded(index).split(' ').collect();
    let title: Vec<&str> = title.split(' ').collect();
    let shared = words.iter().filter(|word| word.len() > 3 && title.contains(word)).count();
    let shorter = words.len().min(title.len());
    words.len() <= MOST_HEADLINE_WORDS
        && super::headlines::is_headline(text)
        && shared * 10 >= shorter * SHARED_TENTHS
}

/// How often the first words of each block stand somewhere in the article, by their hash. A block
/// whose first words stand nowhere else is part of no other, which spares most searches.
struct Openings(FxHashMap<u64, u32>);

impl Openings {
    fn of(page: &Page, kept: &[usize]) -> Openings {
        let first = kept.iter().filter_map(|&index| openings(page.folded(index)).next());
        let mut counts: FxHashMap<u64, u32> = first.map(|opening| (opening, 0)).collect();
        for opening in kept.iter().flat_map(|&index| openings(page.folded(index))) {
            if let Some(count) = counts.get_mut(&opening) {
                *count += 1;
            }
        }
        Openings(counts)
    }

    fn stand_again(&self, folded: &str) -> bool {
        let count = openings(folded).next().and_then(|opening| self.0.get(&opening));
        count.is_some_and(|&count| count > 1)
    }
}

/// Hashes of [`OPENING_WORDS`] words in a row, from each word on that has so many behind it.
fn openings(folded: &str) -> impl Iterator<Item = u64> {
    let spaces = || folded.bytes().enumerate().filter(|(_, byte)| *byte == b' ').map(|(at, _)| at);
    let starts = std::iter::once(0).chain(spaces().map(|space| space + 1));
    let ends = spaces().skip(OPENING_WORDS - 1);
    starts.zip(ends).map(|(start, end)| xxh3_64(&folded.as_bytes()[start..end]))
}

/// Whether a block stands in a longer one: a pulled-out passage, or a teaser of whole sentences.
/// A quote may stand in a paragraph and in the post that it was taken from.
fn is_part(page: &Page, kept: &[usize], index: usize) -> bool {
    let part = page.folded(index);
    if page.block(index).text.starts_with(['"', '“', '”', '‘', '«', '„']) {
        return false;
    }
    let is_longer =
        |other: &usize| page.reason(*other).is_none() && page.folded(*other).len() > part.len();
    kept.len() <= MOST_BLOCKS
        && kept
            .iter()
            .filter(|other| is_longer(other))
            .any(|&other| holds(page.folded(other), part))
}

/// Whether the words of `part` stand in `whole` one behind the other.
fn holds(whole: &str, part: &str) -> bool {
    whole.match_indices(part).any(|(at, _)| {
        let before = whole[..at].chars().next_back();
        let behind = whole[at + part.len()..].chars().next();
        before.is_none_or(|c| c == ' ') && behind.is_none_or(|c| c == ' ')
    })
}

/// Whether a block breaks off and the blocks from a later one on begin with all of its words.
fn is_teaser(page: &Page, kept: &[usize], order: usize) -> bool {
    let index = kept[order];
    let text = page.block(index).text.trim_end();
    let is_cut = text.ends_with(['…', '-', ',']) || text.ends_with("...") || !ends_a_sentence(text);
    if !is_cut {
        return false;
    }
    let folded = page.folded(index);
    (order + 1..kept.len()).any(|start| {
        let mut full = String::new();
        for &later in &kept[start..] {
            if full.len() >= folded.len() {
                break;
            }
            if !full.is_empty() {
                full.push(' ');
            }
            full.push_str(page.folded(later));
        }
        full.len() > folded.len() && full.starts_with(folded)
    })
}

fn ends_a_sentence(text: &str) -> bool {
    let is_closing = |c: char| matches!(c, '"' | '”' | '’' | '\'' | ')' | '»' | '“');
    text.trim_end_matches(is_closing).ends_with(['.', '!', '?', ':', ';'])
}
