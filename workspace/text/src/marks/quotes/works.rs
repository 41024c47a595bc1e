//! Titles of books, films and broadcasts between quotation marks, which nobody says.

use crate::marks::lexicon::Lexicon;
use crate::marks::reading::Reading;

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

/// Whether every word that carries meaning is capitalized, at least two of them; of a single word
/// only what stands around it can tell.
fn is_title(reading: &Reading, lexicon: &Lexicon, enclosed: &Enclosed) -> bool {
    let range = reading.inside(enclosed.inner);
    let words = &reading.words[range.clone()];
    let carries =
        || words.iter().filter(|word| word.is_word() && lexicon.class(&word.lower).is_none());
    let all_caps = carries().any(|word| word.is_word()) && carries().all(|word| word.is_acronym());
    if words.len() > LONGEST_TITLE
        || !words.first().is_some_and(|word| word.is_capital() || word.is_number())
    {
        return false;
    }
    let capital = words.iter().filter(|word| word.is_capital()).count();
    let owned = range.start.checked_sub(2).is_some_and(|at| reading.words[at].possessive);
    let spoken = words.iter().any(|word| word.is("!") || word.is("?"));
    carries().all(|word| word.is_capital())
        && !all_caps
        && !spoken
        && (capital > 1 || (owned && capital == 1) || names_a_work(reading, lexicon, &range))
}

/// Whether the words around it speak of a work: "the film", "star of".
fn names_a_work(reading: &Reading, lexicon: &Lexicon, range: &std::ops::Range<usize>) -> bool {
    let beside = [range.start.checked_sub(2), Some(range.end + 1)];
    beside
        .into_iter()
        .flatten()
        .any(|at| reading.words.get(at).is_some_and(|word| lexicon.is_work(&word.lower)))
}
