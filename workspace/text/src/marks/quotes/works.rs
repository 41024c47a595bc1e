//! Titles of books, films and broadcasts between quotation marks, which nobody says.

use std::ops::Range;

use crate::marks::lexicon::Lexicon;
use crate::marks::reading::{Reading, Word};

use super::enclosed::Enclosed;

/// Titles are rarely longer, in words.
const LONGEST_TITLE: usize = 10;

/// The stretches, with those marked that are written as titles are.
pub(super) fn marked(
    reading: &Reading,
    lexicon: &Lexicon,
    mut enclosed: Vec<Enclosed>,
) -> Vec<Enclosed> {
    for enclosed in &mut enclosed {
        enclosed.title = is_title(reading, lexicon, enclosed);
    }
    enclosed
}

/// Whether every word that carries meaning is capitalized, and the words around it speak of a work
/// or say that something is on or in it: "the War on Drugs" between marks is no title.
fn is_title(reading: &Reading, lexicon: &Lexicon, enclosed: &Enclosed) -> bool {
    let range = reading.inside(enclosed.inner);
    let words = &reading.words[range.clone()];
    let mut carrying =
        words.iter().filter(|word| word.is_word() && lexicon.class(&word.lower).is_none());
    let spoken = words.iter().any(|word| word.is("!") || word.is("?"));
    words.len() <= LONGEST_TITLE
        && !spoken
        && words.first().is_some_and(|word| word.is_capital() || word.is_number())
        && carrying.all(Word::is_capital)
        && names_a_work(reading, lexicon, &range)
}

/// Whether the words around it speak of a work ("the film", "star of"), own it ("CNN's") or say
/// that something is on or in it.
fn names_a_work(reading: &Reading, lexicon: &Lexicon, range: &Range<usize>) -> bool {
    let before = range.start.checked_sub(2).map(|at| &reading.words[at]);
    let behind = reading.words.get(range.end + 1);
    let several = range.len() > 1;
    let within = |word: &Word| {
        word.possessive || several && matches!(&*word.lower, "on" | "in" | "at" | "of" | "for")
    };
    before.is_some_and(within)
        || before.into_iter().chain(behind).any(|word| lexicon.is_work(&word.lower))
}
