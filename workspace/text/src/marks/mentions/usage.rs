//! How a document itself writes its words: with or without a capital.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::marks::lexicon::Lexicon;
use crate::marks::reading::{Reading, Word};

/// How often each word stands in lower case, and with a capital that its place doesn't explain.
pub(super) struct Usage<'r> {
    counts: FxHashMap<&'r str, Counts>,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    lower: u32,
    capital: u32,
}

/// A heading has at least this many words that carry meaning, …
const HEADING_WORDS: usize = 3;
/// … and capitalizes this share of them; all of them where it ends in a full stop, since running
/// text may be full of names.
const HEADING_SHARE: f64 = 0.75;

/// Whether a sentence capitalizes words as headlines do.
pub(in crate::marks) fn is_heading(
    reading: &Reading,
    lexicon: &Lexicon,
    words: &Range<usize>,
) -> bool {
    let sentence = &reading.words[words.clone()];
    let carries =
        |word: &&Word| word.is_word() && word.key.len() > 2 && lexicon.class(&word.lower).is_none();
    let (mut all, mut capital) = (0, 0);
    for word in sentence.iter().filter(carries) {
        all += 1;
        capital += usize::from(word.is_capital());
    }
    let share = if sentence.last().is_some_and(|word| word.is(".")) { 1.0 } else { HEADING_SHARE };
    all >= HEADING_WORDS && capital as f64 >= share * all as f64
}

/// Whether a capital is due to the place of the word: first in the sentence, or behind a mark that
/// opens something.
pub(super) fn is_opening(reading: &Reading, sentence_start: usize, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).filter(|_| index > sentence_start) else {
        return true;
    };
    let before = &reading.words[before];
    !before.is_word()
        && !before.is_number()
        && !matches!(before.text, "," | "(" | ";" | "-" | "/" | "—" | "–" | "&")
        || before.text.ends_with('.') && before.key.chars().count() > 3 && !before.is_capital()
}

impl<'r> Usage<'r> {
    /// Counts the words of these sentences, which are no headings.
    pub(super) fn of(reading: &'r Reading, running: &[Range<usize>]) -> Usage<'r> {
        let mut counts: FxHashMap<&str, Counts> = FxHashMap::default();
        for sentence in running {
            for index in sentence.clone() {
                let word = &reading.words[index];
                if !word.is_word() {
                    continue;
                }
                let count = counts.entry(&word.lower).or_default();
                if !word.is_capital() {
                    count.lower += 1;
                } else if !is_opening(reading, sentence.start, index) {
                    count.capital += 1;
                }
            }
        }
        Usage { counts }
    }

    /// Whether the document writes the word, given in lower case, without a capital at least as
    /// often as with one.
    pub(super) fn is_common(&self, lower: &str) -> bool {
        self.counts.get(lower).is_some_and(|count| count.lower > 0 && count.lower >= count.capital)
    }

    /// Whether the document writes the word with a capital where nothing but its being a name
    /// explains that.
    pub(super) fn is_proper(&self, lower: &str) -> bool {
        self.counts.get(lower).is_some_and(|count| count.capital > count.lower)
    }
}
