//! Dated expressions.

use crate::document::{DateExpression, Document};
use crate::language::Language;

/// Dated expressions, resolved against the date of the article.
pub(crate) fn dates(_document: &Document, _language: &Language) -> Vec<DateExpression> {
    Vec::new()
}
