//! What is kept of a passage to compare it with others.

use crossread_text::{Span, Token, TokenKind};
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

use crate::corpus::Corpus;
use crate::ids::{ArticleId, TermId};

/// A passage seen as words, numbers, names and letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    /// Every word and number in order, stop words among them.
    pub(super) words: Vec<TermId>,
    /// The distinct content terms, sorted.
    pub(super) content: Vec<TermId>,
    /// The distinct terms of numbers in digits, sorted.
    pub(super) numbers: Vec<TermId>,
    /// The distinct terms of capitalized words, the first word left out; sorted.
    pub(super) capitals: Vec<TermId>,
    /// Hashes of the distinct runs of four characters, sorted.
    pub(super) grams: Vec<u32>,
}

impl Profile {
    /// The profile of the tokens inside a span.
    pub(super) fn of(corpus: &Corpus, article: ArticleId, span: Span) -> Profile {
        let mut profile = Profile::default();
        let tokens = tokens_in(&corpus.document(article).tokens, span);
        for (position, token) in tokens.iter().enumerate() {
            let Some(term) = corpus.term(article, token) else { continue };
            profile.words.push(term);
            if !token.stop {
                profile.content.push(term);
            }
            if token.kind == TokenKind::Number {
                profile.numbers.push(term);
            }
            let capital = corpus.slice(article, token.span).starts_with(char::is_uppercase);
            if capital && position > 0 && !token.stop {
                profile.capitals.push(term);
            }
        }
        for terms in [&mut profile.content, &mut profile.numbers, &mut profile.capitals] {
            terms.sort();
            terms.dedup();
        }
        profile.grams = grams(corpus.slice(article, span));
        profile
    }
}

/// The tokens that lie inside a span.
fn tokens_in(tokens: &[Token], span: Span) -> &[Token] {
    let first = tokens.partition_point(|token| token.span.start < span.start);
    let behind = tokens.partition_point(|token| token.span.end <= span.end);
    tokens.get(first..behind).unwrap_or_default()
}

/// Runs of four characters of the lower-cased letters and digits, word breaks as one space.
fn grams(text: &str) -> Vec<u32> {
    let mut letters = vec![' '];
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            letters.push(letter);
        } else if letters.last() != Some(&' ') {
            letters.push(' ');
        }
    }
    let mut grams: Vec<u32> = letters
        .windows(4)
        .map(|gram| {
            let mut hasher = FxHasher::default();
            gram.hash(&mut hasher);
            (hasher.finish() >> 32) as u32
        })
        .collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}
