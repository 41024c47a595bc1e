//! From a text to its sentences, tokens and terms.

mod sentences;
mod stem;
mod stops;
mod terms;
mod tokens;
mod words;

use crate::document::TokenKind;
use crate::span::Span;

pub use sentences::sentence_spans;
pub(crate) use sentences::sentences;
pub(crate) use stem::STEMMED;
pub use stem::stem;
pub(crate) use terms::Terms;
pub(crate) use tokens::tokens;

/// A token before its term is known; its span counts from the start of the sentence.
pub(crate) struct RawToken {
    pub(crate) span: Span,
    pub(crate) kind: TokenKind,
}
