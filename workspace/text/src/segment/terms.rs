//! The distinct terms of a document, collected while it is cut.

use rustc_hash::FxHashMap;

use super::stem::{Stemmer, fold};
use crate::document::TokenKind;
use crate::language::Language;

/// Terms by word, so that each distinct word is folded and stemmed once.
pub(crate) struct Terms<'a> {
    language: &'a Language,
    stemmer: Stemmer,
    of_word: FxHashMap<String, Term>,
    of_stem: FxHashMap<String, u32>,
    terms: Vec<String>,
}

/// The term of a token, and whether the token is a stop word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) index: u32,
    pub(crate) stop: bool,
}

impl<'a> Terms<'a> {
    pub(crate) fn new(language: &'a Language) -> Terms<'a> {
        Terms {
            language,
            stemmer: Stemmer::of(language),
            of_word: FxHashMap::default(),
            of_stem: FxHashMap::default(),
            terms: Vec::new(),
        }
    }

    /// The term of a word or number; punctuation has none.
    pub(crate) fn term(&mut self, word: &str, kind: TokenKind) -> Option<Term> {
        if kind == TokenKind::Punctuation {
            return None;
        }
        if let Some(&known) = self.of_word.get(word) {
            return Some(known);
        }
        let folded = fold(word);
        let stop = !is_acronym(word) && self.language.is_stop_word(&folded);
        let stem = self.stemmer.stem(&folded);
        let next = self.terms.len() as u32;
        let index = *self.of_stem.entry(stem).or_insert_with_key(|stem| {
            self.terms.push(stem.clone());
            next
        });
        let term = Term { index, stop };
        self.of_word.insert(word.to_owned(), term);
        Some(term)
    }

    /// The terms in order of first use.
    pub(crate) fn into_terms(self) -> Vec<String> {
        self.terms
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
