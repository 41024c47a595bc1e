//! The distinct terms of a document, collected while it is cut.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::stem::{Stemmer, fold};
use crate::document::TokenKind;
use crate::language::{Language, WordList};

/// A thread forgets its words when it has met so many: more than a language has that are used, so
/// that only nonsense fills it.
const MOST_WORDS: usize = 200_000;

/// No term of the document.
const NONE: u32 = u32::MAX;

/// Terms by word, so that each distinct word is folded and stemmed once a document; mostly once a
/// thread, since [`Vocabulary`] remembers the words of the documents before.
pub(crate) struct Terms {
    code: &'static str,
    vocabulary: Vocabulary,
    /// The stems of the vocabulary that the document has, in order of first use.
    own: Vec<u32>,
}

/// The term of a token, and whether the token is a stop word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) index: u32,
    pub(crate) stop: bool,
}

thread_local! {
    /// The words of the language that this thread read last.
    static REMEMBERED: RefCell<Option<(&'static str, Vocabulary)>> = const { RefCell::new(None) };
}

impl Terms {
    pub(crate) fn new(language: &'static Language) -> Terms {
        let code = language.code();
        let remembered = REMEMBERED.take().filter(|(known, _)| *known == code);
        let vocabulary =
            remembered.map_or_else(|| Vocabulary::of(language), |(_, vocabulary)| vocabulary);
        Terms { code, vocabulary, own: Vec::new() }
    }

    /// The term of a word or number; punctuation has none.
    pub(crate) fn term(&mut self, word: &str, kind: TokenKind) -> Option<Term> {
        if kind == TokenKind::Punctuation {
            return None;
        }
        let Term { index: stem, stop } = self.vocabulary.term(word);
        let index = &mut self.vocabulary.places[stem as usize];
        if *index == NONE {
            *index = self.own.len() as u32;
            self.own.push(stem);
        }
        Some(Term { index: *index, stop })
    }

    /// The terms in order of first use.
    pub(crate) fn into_terms(mut self) -> Vec<String> {
        let mut terms = Vec::with_capacity(self.own.len());
        for stem in self.own {
            terms.push(self.vocabulary.stems[stem as usize].clone());
            self.vocabulary.places[stem as usize] = NONE;
        }
        if self.vocabulary.len() < MOST_WORDS {
            REMEMBERED.set(Some((self.code, self.vocabulary)));
        }
        terms
    }
}

/// Words that were folded and stemmed.
struct Vocabulary {
    stemmer: Stemmer,
    stop_words: &'static WordList,
    /// By [`key`]; nearly all words have one.
    of_short_word: FxHashMap<u128, Term>,
    of_long_word: FxHashMap<String, Term>,
    of_stem: FxHashMap<String, u32>,
    stems: Vec<String>,
    /// For each stem which term of the document at hand it is; [`NONE`] for none.
    places: Vec<u32>,
}

impl Vocabulary {
    fn of(language: &'static Language) -> Vocabulary {
        Vocabulary {
            stemmer: Stemmer::of(language),
            stop_words: language.list("stop-words"),
            of_short_word: FxHashMap::default(),
            of_long_word: FxHashMap::default(),
            of_stem: FxHashMap::default(),
            stems: Vec::new(),
            places: Vec::new(),
        }
    }

    fn len(&self) -> usize {
        self.of_short_word.len() + self.of_long_word.len()
    }

    /// The term of a word, as an index into the stems.
    fn term(&mut self, word: &str) -> Term {
        let key = key(word);
        let known = match key {
            Some(key) => self.of_short_word.get(&key),
            None => self.of_long_word.get(word),
        };
        if let Some(&known) = known {
            return known;
        }
        let folded = fold(word);
        let stop = !is_acronym(word) && self.stop_words.contains(&folded);
        let stem = self.stemmer.stem(&folded);
        let next = self.stems.len() as u32;
        let index = *self.of_stem.entry(stem).or_insert_with_key(|stem| {
            self.stems.push(stem.clone());
            self.places.push(NONE);
            next
        });
        let term = Term { index, stop };
        match key {
            Some(key) => _ = self.of_short_word.insert(key, term),
            None => _ = self.of_long_word.insert(word.to_owned(), term),
        }
        term
    }
}

/// The letters of a short word and their number in one integer, which is hashed and compared at
/// once; `None` for a longer word.
fn key(word: &str) -> Option<u128> {
    let mut bytes = [0; 16];
    bytes[15] = word.len() as u8;
    bytes[..15].get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    Some(u128::from_le_bytes(bytes))
}

/// Capitals or stops say that "US", "U.S." and "WHO" are names and no pronouns.
fn is_acronym(word: &str) -> bool {
    let letters = word.trim_end_matches(['.', '\'', '’']);
    letters.len() >= 2
        && !letters.bytes().any(|b| b.is_ascii_lowercase())
        && letters.is_ascii()
        && letters.bytes().any(|b| b.is_ascii_uppercase())
}
