//! Hits of the wording lists.

use crate::document::{Document, Wording};
use crate::language::Language;

/// Hits of the wording lists.
pub(crate) fn wordings(_document: &Document, _language: &Language) -> Vec<Wording> {
    Vec::new()
}
