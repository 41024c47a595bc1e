//! What one version of a quote is to a fuller one.
//!
//! Their longest common run of words is where they are laid upon each other; on either side of it
//! they are aligned with the fewest words left over (Myers 1986). O(n·m) for the run, for n and m
//! words. Words of the fuller one that are missing at an end are trimmed; missing in
//! the middle they are spliced, unless the outlet marks the place with dots or brackets. Words that
//! only the shorter one has alter it, unless they stand in brackets or go on beyond an end of the
//! fuller one.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::Relation;
use super::words::Words;

/// So much of the shorter version, of its words and of those that are no stop words, must stand in
/// the fuller one for the two to be one quote.
const LEAST_SHARE: f64 = 0.6;

/// Where words differ inside, more of those that are no stop words must be left: two answers to one
/// question easily share half. Five of seven are left when two words of a short quote are altered.
const LEAST_SHARE_ALTERED: f64 = 0.7;

/// How `version` relates to `full`; none if it is another quote.
pub(super) fn relation(full: &Words, version: &Words) -> Option<Relation> {
    if full.folded == version.folded && full.bracketed == version.bracketed {
        return Some(Relation::Same);
    }
    if is_cut_of(full, version) {
        return Some(Relation::Trimmed);
    }
    let steps = steps(&full.folded, &version.folded);
    let no_brackets = !full.bracketed.contains(&true) && !version.bracketed.contains(&true);
    if no_brackets && steps.iter().all(|step| step.equal) {
        return Some(Relation::Same);
    }
    let mut relation = Relation::Trimmed;
    for step in &steps {
        relation = relation.max(step_relation(full, version, step));
    }
    let least = if relation == Relation::Altered { LEAST_SHARE_ALTERED } else { LEAST_SHARE };
    enough_in_common(version, &steps, least).then_some(relation)
}

/// What stands in one, the other or both, in order.
#[derive(Clone)]
struct Step {
    equal: bool,
    full: Range<usize>,
    version: Range<usize>,
}

/// Aligns two lists of words around their longest common run.
fn steps(full: &[String], version: &[String]) -> Vec<Step> {
    let (in_full, in_version, length) = longest_common_run(full, version);
    let side = |of_full: Range<usize>, of_version: Range<usize>| {
        let (start, from) = (of_full.start, of_version.start);
        let found = capture_diff_slices(Algorithm::Myers, &full[of_full], &version[of_version]);
        found.into_iter().map(move |step| {
            let (old, new) = (step.old_range(), step.new_range());
            let (old, new) = (start + old.start..start + old.end, from + new.start..from + new.end);
            // One word or two ("goodwill", "good will") is for the desk to choose.
            let one_spelling = || full[old.clone()].concat() == version[new.clone()].concat();
            let equal = matches!(step, DiffOp::Equal { .. }) || one_spelling();
            Step { equal, full: old, version: new }
        })
    };
    let run = Step {
        equal: true,
        full: in_full..in_full + length,
        version: in_version..in_version + length,
    };
    side(0..in_full, 0..in_version)
        .chain([run.clone()])
        .chain(side(run.full.end..full.len(), run.version.end..version.len()))
        .collect()
}

/// Where the longest run that both have begins in each, and its length; the first of equals.
fn longest_common_run(a: &[String], b: &[String]) -> (usize, usize, usize) {
    let mut longest = (0, 0, 0);
    // Lengths of the runs that end at the word of `a` before, by place in `b`.
    let mut lengths = vec![0; b.len() + 1];
    for (i, word) in a.iter().enumerate() {
        for j in (0..b.len()).rev() {
            lengths[j + 1] = if *word == b[j] { lengths[j] + 1 } else { 0 };
            let length = lengths[j + 1];
            if length > longest.2 {
                longest = (i + 1 - length, j + 1 - length, length);
            }
        }
    }
    longest
}

/// Whether the pieces between the marks of a version stand in the fuller one, word for word and in
/// order.
fn is_cut_of(full: &Words, version: &Words) -> bool {
    let mut from = 0;
    for piece in pieces(version) {
        let rest = &full.folded[from..];
        match rest.windows(piece.len()).position(|window| window == piece) {
            Some(place) => from += place + piece.len(),
            None => return false,
        }
    }
    true
}

/// The stretches of words between omissions and brackets.
fn pieces(words: &Words) -> Vec<&[String]> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for end in 0..=words.len() {
        let bracketed = words.bracketed.get(end).copied().unwrap_or(false);
        if end == words.len() || bracketed || words.gaps.contains(&end) {
            if start < end {
                pieces.push(&words.folded[start..end]);
            }
            start = if bracketed { end + 1 } else { end };
        }
    }
    pieces
}

fn enough_in_common(version: &Words, steps: &[Step], least: f64) -> bool {
    let common: Vec<usize> =
        steps.iter().filter(|step| step.equal).flat_map(|step| step.version.clone()).collect();
    let content = common.iter().filter(|&&index| version.is_content(index)).count();
    common.len() as f64 >= LEAST_SHARE * version.len() as f64
        && content as f64 >= least * version.content_count() as f64
}

fn step_relation(full: &Words, version: &Words, step: &Step) -> Relation {
    let at_an_end =
        |range: &Range<usize>, words: &Words| range.start == 0 || range.end == words.len();
    let marked = |range: &Range<usize>, words: &Words| {
        words.gaps.iter().any(|gap| (range.start..=range.end).contains(gap))
    };
    let bracketed = |range: &Range<usize>, words: &Words| {
        !range.is_empty() && words.bracketed[range.clone()].iter().all(|&inside| inside)
    };
    let brackets = bracketed(&step.full, full) || bracketed(&step.version, version);
    let honest = brackets || marked(&step.full, full) || marked(&step.version, version);
    match (step.full.is_empty(), step.version.is_empty()) {
        _ if step.equal => Relation::Same,
        (false, true) if honest || at_an_end(&step.version, version) => Relation::Trimmed,
        (false, true) => Relation::Spliced,
        // What the version has beyond an end of the fuller one: both are cuts of one quote.
        (true, _) if honest || at_an_end(&step.full, full) => Relation::Trimmed,
        _ if brackets => Relation::Trimmed,
        _ => Relation::Altered,
    }
}
