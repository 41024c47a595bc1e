//! Titles of books, films and broadcasts between quotation marks, which nobody says.

use std::ops::Range;

use crate::marks::lexicon::Lexicon;
use crate::marks::reading::{Reading, Word};
use crate::span::Span;

use super::enclosed::Enclosed;

/// Titles are rarely longer, in words.
const LONGEST_TITLE: usize = 10;

/// The stretches, with those marked that are written as titles are.
pub(super) fn marked(
    reading: &Reading,
    lexicon: &Lexicon,
    mut enclosed: Vec<Enclosed>,
) -> Vec<Enclosed> {
    let mut before: Option<Enclosed> = None;
    for enclosed in &mut enclosed {
        let listed =
            before.is_some_and(|before| before.title && is_joined(reading, &before, enclosed));
        enclosed.title = is_title(reading, lexicon, enclosed, listed);
        before = Some(*enclosed);
    }
    enclosed
}

/// Whether every word that carries meaning is capitalized, and the words around it speak of a work
/// or say that something is on or in it: "the War on Drugs" between marks is no title.
fn is_title(reading: &Reading, lexicon: &Lexicon, enclosed: &Enclosed, listed: bool) -> bool {
    let range = reading.inside(enclosed.inner);
    let words = &reading.words[range.clone()];
    let mut carrying =
        words.iter().filter(|word| word.is_word() && lexicon.class(&word.lower).is_none());
    let spoken = words.iter().any(|word| word.is("!") || word.is("?"));
    words.len() <= LONGEST_TITLE
        && !spoken
        && words.first().is_some_and(|word| word.is_capital() || word.is_number())
        && carrying.all(Word::is_capital)
        && (listed || names_a_work(reading, lexicon, &range))
}

/// Whether nothing but "and" or a comma stands between two stretches.
fn is_joined(reading: &Reading, before: &Enclosed, behind: &Enclosed) -> bool {
    let between = Span { start: before.outer.end, end: behind.outer.start };
    let words = reading.inside(between);
    words.len() <= 2
        && reading.words[words].iter().all(|word| word.is(",") || &*word.lower == "and")
}

/// Whether the words around it speak of a work ("the film", "star of"), own it ("CNN's") or say
/// that something is on or in it.
fn names_a_work(reading: &Reading, lexicon: &Lexicon, range: &Range<usize>) -> bool {
    let at = |at: Option<usize>| at.and_then(|at| reading.words.get(at));
    let before = at(range.start.checked_sub(2));
    // "the film, “…”"
    let over_comma = at(range.start.checked_sub(3)).filter(|_| before.is_some_and(|w| w.is(",")));
    let behind = at(Some(range.end + 1));
    // "“…” radio show"
    let second = at(Some(range.end + 2)).filter(|_| {
        behind.is_some_and(|word| word.is_word() && lexicon.class(&word.lower).is_none())
    });
    let beside = [before, over_comma, behind, second];
    let several = range.len() > 1;
    let within = |word: &Word| {
        word.possessive || several && matches!(&*word.lower, "on" | "in" | "at" | "of" | "for")
    };
    before.is_some_and(within)
        || beside.into_iter().flatten().any(|word| lexicon.is_work(&word.lower))
}
