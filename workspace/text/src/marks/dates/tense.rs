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

/// What a word of the list `tense` tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cue {
    Tense(Tense),
    /// "To": what is agreed to be done lies ahead, but who sent a ship to search sent it on the day.
    Purpose,
    /// "By", "until": tells of the future right before a date, elsewhere nothing.
    Deadline,
}

/// The tense of the nearest cue before the expression, else behind it: the list `tense`, or a
/// verb in -ed.
pub(super) fn of(words: &[Word], start: usize, end: usize, language: &Language) -> Option<Tense> {
    let list = language.list("tense");
    let cue = |at: usize| {
        // "One-to-one talks" have no aim.
        if words[at].tied {
            return None;
        }
        let lower = words[at].text.to_lowercase().replace('’', "'");
        match list.get(&lower).map(|entry| entry.column(0)) {
            Some("future") => Some(Cue::Tense(Tense::Future)),
            Some("purpose") => Some(Cue::Purpose),
            Some("deadline") => (at + 1 == start).then_some(Cue::Deadline),
            Some(_) => Some(Cue::Tense(Tense::Past)),
            None if !list.is_empty() && lower.len() > 4 && lower.ends_with("ed") => {
                Some(Cue::Tense(Tense::Past))
            }
            None => None,
        }
    };
    let first = start.saturating_sub(REACH);
    let last_before = |end: usize| (first..end).rev().find(|&at| cue(at).is_some());
    let Some(nearest) = last_before(start) else {
        let behind = (end..words.len()).take(REACH).find_map(cue)?;
        return Some(tense(behind));
    };
    // "Will be held": an auxiliary just before a participle decides.
    let auxiliary = nearest.saturating_sub(3)..nearest;
    if auxiliary.into_iter().any(|at| cue(at).map(tense) == Some(Tense::Future)) {
        return Some(Tense::Future);
    }
    let governor = last_before(nearest).filter(|at| at + 1 < nearest);
    match (cue(nearest)?, governor.and_then(cue)) {
        (Cue::Purpose, Some(Cue::Tense(Tense::Past))) => Some(Tense::Past),
        (cue, _) => Some(tense(cue)),
    }
}

fn tense(cue: Cue) -> Tense {
    match cue {
        Cue::Tense(tense) => tense,
        Cue::Purpose | Cue::Deadline => Tense::Future,
    }
}
