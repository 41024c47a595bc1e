//! What counts as a word.

use std::cell::RefCell;

use rustc_hash::FxHashMap;
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use super::porter;

/// What counts as a word when texts are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Words {
    /// Runs of `a` to `z` and digits, lower-cased: ROUGE as published, for English.
    Plain,
    /// The same, words of more than three letters stemmed: ROUGE's default in most papers.
    Stemmed,
    /// Unicode words, lower-cased and not stemmed, for all other languages.
    Unicode,
}

/// A word that texts are compared by; equal words have equal numbers.
pub(super) type Word = u32;

/// A thread forgets its words when it has met so many: more than the summaries of a collection have.
const MOST_WORDS: usize = 200_000;

thread_local! {
    /// The words of the comparisons before: summaries are compared with the same references again
    /// and again.
    static REMEMBERED: RefCell<Numbers> = RefCell::default();
}

/// Words by number, each stemmed once.
#[derive(Default)]
pub(super) struct Numbers {
    of_word: FxHashMap<String, Word>,
    of_stem: FxHashMap<String, Word>,
}

impl Numbers {
    /// The words that this thread has met.
    pub(super) fn recall() -> Numbers {
        REMEMBERED.take()
    }

    /// Keeps the words for the next comparison.
    pub(super) fn remember(self) {
        if self.of_word.len() < MOST_WORDS {
            REMEMBERED.set(self);
        }
    }

    /// The words of a text.
    pub(super) fn of(&mut self, text: &str, words: Words) -> Vec<Word> {
        let text = if text.is_ascii() { text.to_ascii_lowercase() } else { text.to_lowercase() };
        match words {
            Words::Plain => plain(&text).map(|word| self.word(word)).collect(),
            Words::Stemmed => plain(&text).map(|word| self.stem(word)).collect(),
            Words::Unicode => text.unicode_words().map(|word| self.word(word)).collect(),
        }
    }

    fn word(&mut self, word: &str) -> Word {
        if let Some(&number) = self.of_word.get(word) {
            return number;
        }
        let next = self.of_word.len() as Word;
        self.of_word.insert(word.to_owned(), next);
        next
    }

    fn stem(&mut self, word: &str) -> Word {
        if word.len() <= 3 {
            return self.word(word);
        }
        if let Some(&number) = self.of_stem.get(word) {
            return number;
        }
        let number = self.word(&porter::stem(word));
        self.of_stem.insert(word.to_owned(), number);
        number
    }
}

fn plain(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit())
        .filter(|word| !word.is_empty())
}
