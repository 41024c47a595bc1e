//! From a text to its sentences, tokens and terms.

mod sentences;
mod stops;

use rustc_hash::FxHashMap;
use unicode_segmentation::UnicodeSegmentation;

use crate::document::TokenKind;
use crate::language::Language;
use crate::span::Span;

pub(crate) use sentences::sentences;

/// A token before its term is known; its span counts from the start of the sentence.
pub(crate) struct RawToken {
    pub(crate) span: Span,
    pub(crate) kind: TokenKind,
}

/// The tokens of one sentence.
pub(crate) fn tokens(sentence: &str, _language: &Language) -> Vec<RawToken> {
    sentence
        .split_word_bound_indices()
        .filter(|(_, word)| !word.trim().is_empty())
        .map(|(start, word)| {
            let kind = match word.chars().next() {
                Some(first) if first.is_numeric() => TokenKind::Number,
                Some(first) if first.is_alphabetic() => TokenKind::Word,
                _ => TokenKind::Punctuation,
            };
            RawToken { span: Span::new(start, start + word.len()), kind }
        })
        .collect()
}

/// The distinct terms of a document while it is being cut.
pub(crate) struct Terms {
    stemmer: rust_stemmers::Stemmer,
    of_word: FxHashMap<String, u32>,
    of_stem: FxHashMap<String, u32>,
    terms: Vec<String>,
}

impl Terms {
    pub(crate) fn new(_language: &Language) -> Terms {
        Terms {
            stemmer: rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::English),
            of_word: FxHashMap::default(),
            of_stem: FxHashMap::default(),
            terms: Vec::new(),
        }
    }

    /// The index of a word's term; punctuation has none.
    pub(crate) fn term(&mut self, word: &str, kind: TokenKind) -> Option<u32> {
        if kind == TokenKind::Punctuation {
            return None;
        }
        let folded = word.to_lowercase();
        if let Some(&known) = self.of_word.get(&folded) {
            return Some(known);
        }
        let stem = self.stemmer.stem(&folded).into_owned();
        let next = self.terms.len() as u32;
        let index = *self.of_stem.entry(stem.clone()).or_insert(next);
        if index == next {
            self.terms.push(stem);
        }
        self.of_word.insert(folded, index);
        Some(index)
    }

    pub(crate) fn len(&self) -> usize {
        self.terms.len()
    }

    pub(crate) fn into_terms(self) -> Vec<String> {
        self.terms
    }
}
