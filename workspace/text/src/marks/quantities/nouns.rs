//! The head noun of what a figure counts.
//!
//! Without a parser: the words behind the figure up to the next function word or mark are its
//! modifiers and their noun; the noun is the first plural among them, or the second of two
//! ("sports clubs"). Behind one, the noun is the last word before a verb.

use super::lists::{Lists, Word};
use crate::document::TokenKind;
use crate::span::Span;

/// How many modifiers may stand between figure and noun.
const REACH: usize = 5;

/// The noun that the figure before word `at` counts; behind a unit only what "of" or a hyphen ties
/// to it ("45 percent of voters").
pub(super) fn counted(words: &[Word], at: usize, unit: bool, lists: &Lists) -> Option<Span> {
    let of = words.get(at).is_some_and(|word| lists.is_of(&word.lower));
    let one = at > 0 && matches!(words[at - 1].lower.as_ref(), "one" | "1");
    if unit != of && (unit || one) {
        return None;
    }
    let mut start = at + usize::from(of);
    // "17 of the 20 journalists" counts journalists, "one of them" nobody by name.
    while of && words.get(start).is_some_and(|word| word.stop || word.kind == TokenKind::Number) {
        start += 1;
    }
    let inside = |word: &&Word| word.kind == TokenKind::Word && !word.stop;
    let run: Vec<&Word> = words.get(start..)?.iter().take_while(inside).take(REACH).collect();
    if lists.capital_nouns {
        return run
            .iter()
            .find(|word| word.text.starts_with(char::is_uppercase))
            .map(|word| word.span);
    }
    let plural = |word: &&Word| lists.is_plural(&word.lower);
    if let Some(first) = run.iter().position(plural) {
        let second =
            run.get(first + 1).filter(|word| plural(word) && !lists.is_counted(&word.lower));
        return Some(second.unwrap_or(&run[first]).span);
    }
    let first = run.first()?;
    (lists.is_counted(&first.lower) || one || unit).then(|| noun_before_verb(&run))
}

/// The last word of a run before its first verb in -ed.
fn noun_before_verb(run: &[&Word]) -> Span {
    let verb = run.iter().skip(1).position(|word| word.lower.ends_with("ed"));
    run[verb.unwrap_or(run.len() - 1)].span
}
