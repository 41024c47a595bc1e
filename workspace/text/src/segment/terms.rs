//! The distinct terms of a document, collected while it is cut.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::stem::{Stemmer, fold};
use crate::document::TokenKind;
use crate::language::{Language, WordList};

/// A thread forgets its words when it has met so many: more than a language has that are used, so
/// that only nonsense fills it.
const MOST_WORDS: usize = 200_000;

/// Terms by word, so that each distinct word is folded and stemmed once a document; mostly once a
/// thread, since [`Vocabulary`] remembers the words of the documents before.
pub(crate) struct Terms {
    code: &'static str,
    vocabulary: Vocabulary,
    /// For each stem of the vocabulary that the document has, which of its terms it is.
    own: FxHashMap<u32, u32>,
    terms: Vec<String>,
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
        Terms { code, vocabulary, own: FxHashMap::default(), terms: Vec::new() }
    }

    /// The term of a word or number; punctuation has none.
    pub(crate) fn term(&mut self, word: &str, kind: TokenKind) -> Option<Term> {
        if kind == TokenKind::Punctuation {
            return None;
        }
        let Term { index: stem, stop } = self.vocabulary.term(word);
        let next = self.terms.len() as u32;
        let index = *self.own.entry(stem).or_insert_with(|| {
            self.terms.push(self.vocabulary.stems[stem as usize].clone());
            next
        });
        Some(Term { index, stop })
    }

    /// The terms in order of first use.
    pub(crate) fn into_terms(self) -> Vec<String> {
        if self.vocabulary.of_word.len() < MOST_WORDS {
            REMEMBERED.set(Some((self.code, self.vocabulary)));
        }
        self.terms
    }
}

/// Words that were folded and stemmed.
struct Vocabulary {
    stemmer: Stemmer,
    stop_words: &'static WordList,
    of_word: FxHashMap<String, Term>,
    of_stem: FxHashMap<String, u32>,
    stems: Vec<String>,
}

impl Vocabulary {
    fn of(language: &'static Language) -> Vocabulary {
        Vocabulary {
            stemmer: Stemmer::of(language),
            stop_words: language.list("stop-words"),
            of_word: FxHashMap::default(),
            of_stem: FxHashMap::default(),
            stems: Vec::new(),
        }
    }

    /// The term of a word, as an index into the stems.
    fn term(&mut self, word: &str) -> Term {
        if let Some(&known) = self.of_word.get(word) {
            return known;
        }
        let folded = fold(word);
        let stop = !is_acronym(word) && self.stop_words.contains(&folded);
        let stem = self.stemmer.stem(&folded);
        let next = self.stems.len() as u32;
        let index = *self.of_stem.entry(stem).or_insert_with_key(|stem| {
            self.stems.push(stem.clone());
            next
        });
        let term = Term { index, stop };
        self.of_word.insert(word.to_owned(), term);
        term
    }
}

/// Capitals or stops say that "US", "U.S." and "WHO" are names and no pronouns.
fn is_acronym(word: &str) -> bool {
    let letters = word.trim_end_matches(['.', '\'', '’']);
    letters.len() >= 2
        && !letters.bytes().any(|b| b.is_ascii_lowercase())
        && letters.is_ascii()
        && letters.bytes().any(|b| b.is_ascii_uppercase())
}
