//! Names that only modify the noun behind them ("the Trump campaign", "Iranian officials").

use std::ops::Range;

use crate::marks::lexicon::{Lexicon, NameForm};
use crate::marks::reading::{Reading, Word};

use super::parts;

/// Such phrases rarely have more words behind the name.
const LONGEST: usize = 4;

/// Whether the words behind a name make a modifier of it.
pub(super) fn modifies(reading: &Reading, lexicon: &Lexicon, name: &Range<usize>) -> bool {
    let office = next(reading, name).is_some_and(|word| {
        let lower = reading.words[name.end..].iter().map(|word| &*word.lower);
        word.spaced && lexicon.titles.at(lower).is_some()
            || word.is_capital() && is_adjective(lexicon, &reading.words[name.clone()])
    });
    office || noun_behind(reading, lexicon, name).is_some()
}

/// The words of the noun, with its own modifiers, that a name modifies.
pub(in crate::marks) fn noun_behind(
    reading: &Reading,
    lexicon: &Lexicon,
    name: &Range<usize>,
) -> Option<Range<usize>> {
    let first = next(reading, name)?;
    let adjective = is_adjective(lexicon, &reading.words[name.clone()]);
    let bearer = |word: &Word| lexicon.is_role(&word.lower) || lexicon.is_body(&word.lower);
    // A singular name agrees with "visits" and "visited", so "Trump visit" is no clause.
    let noun = |word: &Word| {
        bearer(word)
            || !lexicon.is_verb(&word.lower)
                && (adjective || !word.lower.ends_with(['s', 'd', 'g', 'y']))
    };
    if !first.spaced || !is_nominal(lexicon, first) || !noun(first) {
        return None;
    }
    let mut end = name.end + 1;
    while end < name.end + LONGEST
        && let Some(word) = reading.words.get(end)
        && word.sentence == first.sentence
        && !reading.words[end - 1].possessive
        && is_nominal(lexicon, word)
        && (bearer(word) || !word.lower.ends_with("ed") && !lexicon.is_verb(&word.lower))
    {
        end += 1;
    }
    // "the Iranian officials yesterday": the noun for persons or a body is the head, if there is
    // one.
    let last = (name.end..end).rev().find(|at| bearer(&reading.words[*at]));
    Some(name.end..last.map_or(end, |last| last + 1))
}

/// The word behind a name, if nothing parts them.
fn next<'r>(reading: &'r Reading, name: &Range<usize>) -> Option<&'r Word<'r>> {
    let last = reading.words.get(name.end.checked_sub(1)?)?;
    let next = reading.words.get(name.end)?;
    (!last.possessive && next.is_word() && next.sentence == last.sentence).then_some(next)
}

/// A word in lower case that is no grammatical one and reports nothing.
fn is_nominal(lexicon: &Lexicon, word: &Word) -> bool {
    word.is_word()
        && !word.is_capital()
        && lexicon.class(&word.lower).is_none()
        && !word.lower.ends_with("ly")
        && (lexicon.sayings.at(std::iter::once(&*word.lower)).is_none()
            || lexicon.is_role(&word.lower))
}

/// "Iranian", but not "Iranians".
fn is_adjective(lexicon: &Lexicon, words: &[Word]) -> bool {
    let known = parts::known_at(lexicon, words).filter(|(length, _)| *length == words.len());
    known.is_some_and(|(_, known)| known.form == NameForm::Adjective)
        && words.last().is_some_and(|last| !last.lower.ends_with('s') || last.lower.ends_with("ss"))
}
