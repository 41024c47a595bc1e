//! Reported speech.

use crate::document::{Document, Quote};
use crate::language::Language;

/// Reported speech; speakers are looked up among the mentions that are marked already.
pub(crate) fn quotes(_document: &Document, _language: &Language) -> Vec<Quote> {
    Vec::new()
}
