//! Names of actors.

use crate::document::{Document, Mention};
use crate::language::Language;

/// Names of actors.
pub(crate) fn mentions(_document: &Document, _language: &Language) -> Vec<Mention> {
    Vec::new()
}
