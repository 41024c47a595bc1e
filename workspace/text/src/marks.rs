//! Marks on a document: what a rule found, and where it stands.

use crate::document::{DateExpression, Document, Label, Mention, Quantity, Quote, Wording};
use crate::language::Language;

/// Dated expressions, resolved against the date of the article.
pub(crate) fn dates(_document: &Document, _language: &Language) -> Vec<DateExpression> {
    Vec::new()
}

/// Figures and what they count; figures inside a dated expression are left out.
pub(crate) fn quantities(_document: &Document, _language: &Language) -> Vec<Quantity> {
    Vec::new()
}

/// Names of actors.
pub(crate) fn mentions(_document: &Document, _language: &Language) -> Vec<Mention> {
    Vec::new()
}

/// Wordings attached to the mentions that are marked already.
pub(crate) fn labels(_document: &Document, _language: &Language) -> Vec<Label> {
    Vec::new()
}

/// Reported speech; speakers are looked up among the mentions that are marked already.
pub(crate) fn quotes(_document: &Document, _language: &Language) -> Vec<Quote> {
    Vec::new()
}

/// Hits of the wording lists.
pub(crate) fn wordings(_document: &Document, _language: &Language) -> Vec<Wording> {
    Vec::new()
}
