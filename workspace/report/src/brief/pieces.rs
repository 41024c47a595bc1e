//! Texts cut where they differ.

use crossread_text::Span;
use rustc_hash::FxHashSet;
use similar::{Algorithm, ChangeTag, TextDiff};

use crate::briefing::{Piece, PieceMark};

/// `text` against `full`, word by word: what only `text` has is own, what it lacks is left out.
pub(super) fn against(full: &str, text: &str) -> Vec<Piece> {
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).diff_words(full, text);
    let changes = diff.iter_all_changes().map(|change| {
        let mark = match change.tag() {
            ChangeTag::Equal => PieceMark::Shared,
            ChangeTag::Delete => PieceMark::LeftOut,
            ChangeTag::Insert => PieceMark::Own,
        };
        (change.value().to_owned(), mark)
    });
    joined(changes)
}

/// `text` cut at `spans`, which count from its start and are in order: those are own.
pub(super) fn marked(text: &str, spans: &[Span]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut place = 0;
    for span in spans {
        let Some(before) = text.get(place..span.start as usize) else { continue };
        pieces.push((before.to_owned(), PieceMark::Shared));
        pieces.push((span.of(text).to_owned(), PieceMark::Own));
        place = span.end as usize;
    }
    pieces.push((text.get(place..).unwrap_or_default().to_owned(), PieceMark::Shared));
    joined(pieces)
}

/// The words of `text` that `known` has are shared, the others own with their punctuation; the
/// space between two own words is own, any other shared.
pub(super) fn own_words(text: &str, known: &FxHashSet<String>) -> Vec<Piece> {
    let own = |word: &str| !folded(word).is_empty() && !known.contains(&folded(word));
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let mark = |own| if own { PieceMark::Own } else { PieceMark::Shared };
    let parts = words.iter().enumerate().flat_map(|(index, word)| {
        let (letters, space) = word.split_at(word.trim_end().len());
        let between = own(word) && words.get(index + 1).is_some_and(|next| own(next));
        [(letters.to_owned(), mark(own(word))), (space.to_owned(), mark(between))]
    });
    joined(parts)
}

/// A word as it is compared: without case and punctuation at its ends.
pub(super) fn folded(word: &str) -> String {
    word.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase()
}

/// Neighbours of the same mark become one piece; empty ones go.
fn joined(parts: impl IntoIterator<Item = (String, PieceMark)>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (text, mark) in parts {
        match pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.mark == mark => last.text.push_str(&text),
            _ => pieces.push(Piece { text, mark }),
        }
    }
    pieces
}
