//! What the rules need to know of a language, read from the folder `languages/`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// Word lists and stemmer of one language.
///
/// A language without a folder still works: no stop words, no abbreviations, no stemming.
pub struct Language {
    code: &'static str,
    stop_words: FxHashSet<&'static str>,
}

static ENGLISH: LazyLock<Language> = LazyLock::new(|| Language {
    code: "en",
    stop_words: include_str!("../languages/en/stop-words.txt").lines().collect(),
});

impl Language {
    /// The language with this ISO 639-1 code; without one, English.
    pub fn of(_code: Option<&str>) -> &'static Language {
        &ENGLISH
    }

    /// Its ISO 639-1 code.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// Whether a word, in any case, says little about a text's subject.
    pub fn is_stop_word(&self, word: &str) -> bool {
        self.stop_words.contains(word.to_lowercase().as_str())
    }
}
