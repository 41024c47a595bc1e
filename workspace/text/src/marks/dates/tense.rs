//! Whether what is told about a date lies behind or ahead.

use super::words::Word;
use crate::language::Language;

/// The way the sentence looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
}

/// How far a verb may stand from its date, in words: a clause is rarely longer.
const REACH: usize = 14;

/// The tense of the nearest cue before the expression, else behind it: the list `tense`, or a
/// verb in -ed.
pub(super) fn of(words: &[Word], start: usize, end: usize, language: &Language) -> Option<Tense> {
    let list = language.list("tense");
    let cue = |word: &Word| {
        let lower = word.text.to_lowercase().replace('’', "'");
        match list.get(&lower).map(|entry| entry.column(0)) {
            Some("future") => Some(Tense::Future),
            Some(_) => Some(Tense::Past),
            None if !list.is_empty() && lower.len() > 4 && lower.ends_with("ed") => {
                Some(Tense::Past)
            }
            None => None,
        }
    };
    let nearest = words[..start].iter().rposition(|word| cue(word).is_some());
    match nearest.filter(|at| start - at <= REACH) {
        // "Will be held": an auxiliary just before a participle decides.
        Some(at)
            if words[at.saturating_sub(3)..at]
                .iter()
                .any(|word| cue(word) == Some(Tense::Future)) =>
        {
            Some(Tense::Future)
        }
        Some(at) => cue(&words[at]),
        None => words[end..].iter().take(REACH).find_map(cue),
    }
}
