//! Bytes → [`Article`] → [`Document`]: everything that knows a format or a language.
//!
//! [`read()`] takes bytes and gives articles as they were published; [`understand()`] cleans one,
//! cuts it into sentences and tokens, and marks names, quotes, dates, figures and wordings in it.
//! What comes behind this crate counts, aligns and compares, and never looks at a word list.

mod article;
mod clean;
mod document;
mod fold;
mod language;
mod limits;
mod lists;
mod marks;
mod read;
mod segment;
mod span;
mod understand;

pub use article::{Article, Block, BlockKind, Metadata, PublicationTime};
pub use clean::{Boilerplate, Cleaning, Rulings};
pub use document::{
    ActorKind, Allegiance, Anchor, Clause, Cue, DateExpression, Document, Label, LabelKind,
    Leaning, LeaningKind, Mention, Predicate, Quantity, Quote, QuoteKind, Reason, Removed,
    Sentence, Side, Speaker, Stance, Thing, Token, TokenKind, Wording, WordingKind,
};
pub use language::Language;
pub use limits::{Beyond, Limits};
pub use lists::{LISTS, ListError, Lists};
pub use marks::{anchors, predicate_candidates};
pub use read::{ReadError, read};
pub use segment::{sentence_spans, stem};
pub use span::Span;
pub use understand::{skim, skim_across, understand};
