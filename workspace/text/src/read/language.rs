//! Which language an article is in: as declared, else guessed from enough text.

use crate::article::{Article, BlockKind};
use crate::language::WordList;

/// Below this many characters a guess by trigrams errs too often.
const ENOUGH_CHARACTERS: usize = 80;

/// A guess reads no more than this, in bytes: more text does not change it.
const SAMPLE_BYTES: usize = 4000;

/// ISO 639-3 code, ISO 639-1 code, English name.
static CODES: WordList = WordList::of(include_str!("../../pages/languages.txt"));

/// The ISO 639-1 code of a language that is declared by code, tag (`en-US`) or English name.
pub(crate) fn code(declared: &str) -> Option<String> {
    let declared = declared.trim().to_lowercase();
    let first = declared.split(['-', '_', ',']).next().unwrap_or_default().trim();
    let known = CODES
        .entries()
        .iter()
        .find(|entry| first == entry.word || first == entry.column(0) || first == entry.column(1));
    known.map(|entry| entry.column(0).to_owned())
}

/// Guesses the language of an article that does not declare it.
pub(crate) fn guess(article: &mut Article) {
    if article.metadata.language.is_some() {
        return;
    }
    let mut sample = String::new();
    for block in &article.blocks {
        if !matches!(block.kind, BlockKind::Outside(_)) && sample.len() < SAMPLE_BYTES {
            let text = &block.text;
            sample.push_str(&text[..text.floor_char_boundary(SAMPLE_BYTES)]);
            sample.push('\n');
        }
    }
    if sample.chars().count() < ENOUGH_CHARACTERS {
        return;
    }
    let Some(info) = whatlang::detect(&sample).filter(whatlang::Info::is_reliable) else { return };
    if let Some(code) = code(info.lang().code()) {
        article.metadata.language = Some(code);
        let from = "guessed from the text".to_owned();
        article.metadata.provenance.insert("language".to_owned(), from);
    }
}
