//! What the rules need to know of a language, read from the folder `languages/<code>/`.
//!
//! A language is added by copying a folder: every `.txt` file in it becomes a [`WordList`] under
//! the file's name. A language without a folder still works, with empty lists.

mod word_list;

use std::sync::{LazyLock, OnceLock};

use rustc_hash::FxHashMap;

use crate::marks::{Lexicon, Phrases, TimeWords};
use crate::segment::{STEMMED, stem};

pub(crate) use word_list::{Entry, WordList};

/// The word lists of one language.
pub struct Language {
    code: &'static str,
    /// By name, sorted.
    lists: Vec<(&'static str, WordList)>,
    synonyms: OnceLock<FxHashMap<String, &'static str>>,
    lexicon: OnceLock<Lexicon>,
    time_words: OnceLock<TimeWords>,
    country_codes: OnceLock<Phrases<&'static str>>,
}

/// Every folder: its code, and the name and content of its files.
type Folders = &'static [(&'static str, &'static [(&'static str, &'static str)])];

const FOLDERS: Folders = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let listed = FOLDERS.iter().map(|(code, files)| Language::from_files(code, files));
    let known = |code: &str| FOLDERS.iter().any(|(folder, _)| *folder == code);
    let stemmed = STEMMED.iter().filter(|(code, _)| !known(code));
    listed.chain(stemmed.map(|(code, _)| Language::from_files(code, &[]))).collect()
});

/// Stands for every language that nothing is known about.
static UNKNOWN: LazyLock<Language> = LazyLock::new(|| Language::from_files("und", &[]));

static EMPTY: WordList = WordList::of("");

impl Language {
    /// The language with this ISO 639-1 code, also inside a tag like `en-US`; without one, English.
    pub fn of(code: Option<&str>) -> &'static Language {
        let tag = code.unwrap_or("en").to_ascii_lowercase();
        let code = tag.split(['-', '_']).next().unwrap_or_default();
        LANGUAGES.iter().find(|language| language.code == code).unwrap_or(&UNKNOWN)
    }

    /// All languages that anything is known about: for what must be read before the language is known.
    pub(crate) fn all() -> &'static [Language] {
        &LANGUAGES
    }

    fn from_files(code: &'static str, files: &[(&'static str, &'static str)]) -> Language {
        let mut lists: Vec<_> =
            files.iter().map(|(name, text)| (*name, WordList::of(text))).collect();
        lists.sort_by_key(|(name, _)| *name);
        Language {
            code,
            lists,
            synonyms: OnceLock::new(),
            lexicon: OnceLock::new(),
            time_words: OnceLock::new(),
            country_codes: OnceLock::new(),
        }
    }

    /// Its ISO 639-1 code; `und` where nothing is known about the language.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// Whether a word, in any case, says little about a text's subject.
    pub fn is_stop_word(&self, word: &str) -> bool {
        let list = self.list("stop-words");
        list.contains(word) || list.contains(&word.to_lowercase())
    }

    /// The name of the group of synonyms that a term belongs to, by the list `synonyms`.
    pub(crate) fn synonym(&self, term: &str) -> Option<&'static str> {
        let groups = self.synonyms.get_or_init(|| {
            let mut groups = FxHashMap::default();
            for entry in self.list("synonyms").entries() {
                // Of two words with the same stem the first decides.
                groups.entry(stem(entry.word, self)).or_insert(entry.column(0));
            }
            groups
        });
        groups.get(term).copied()
    }

    /// The lists that names, labels and quotes are found by, made ready when first asked for.
    pub(crate) fn lexicon(&self) -> &Lexicon {
        self.lexicon.get_or_init(|| Lexicon::of(self))
    }

    /// The lists that dated expressions are found by, made ready when first asked for.
    pub(crate) fn time_words(&self) -> &TimeWords {
        self.time_words.get_or_init(|| TimeWords::of(self))
    }

    /// The names of countries and their codes, by the list `country-codes`.
    pub(crate) fn country_codes(&self) -> &Phrases<&'static str> {
        self.country_codes.get_or_init(|| {
            let mut codes = Phrases::default();
            for entry in self.list("country-codes").entries() {
                codes.insert(entry.word, entry.column(0));
            }
            codes
        })
    }

    /// The word list in the file `<name>.txt` of the language's folder; empty if there is none.
    pub(crate) fn list(&self, name: &str) -> &WordList {
        let place = self.lists.binary_search_by_key(&name, |(known, _)| *known);
        place.map_or(&EMPTY, |place| &self.lists[place].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_found_by_code_tag_or_default() {
        for code in [None, Some("en"), Some("en-US"), Some("EN_gb")] {
            assert_eq!(Language::of(code).code(), "en");
        }
        assert_eq!(Language::of(Some("tlh")).code(), "und");
        assert!(Language::of(None).is_stop_word("The"));
        assert!(!Language::of(Some("tlh")).is_stop_word("The"));
    }
}
