//! Wordings attached to names.

use crate::document::{Document, Label};
use crate::language::Language;

/// Wordings attached to the mentions that are marked already.
pub(crate) fn labels(_document: &Document, _language: &Language) -> Vec<Label> {
    Vec::new()
}
