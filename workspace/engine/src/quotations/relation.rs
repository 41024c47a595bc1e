//! What one version of a quote is to a fuller one.
//!
//! The two are aligned word by word with the fewest words left over (Myers 1986; O(n·d) for d
//! words that differ). Words of the fuller one that are missing at an end are trimmed; missing in
//! the middle they are spliced, unless the outlet marks the place with dots or brackets. Words that
//! only the shorter one has alter it, unless they stand in brackets or go on beyond an end of the
//! fuller one.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::Relation;
use super::words::Words;

/// So much of the shorter version, of its words and of those that are no stop words, must stand in
/// the fuller one for the two to be one quote. Half its words in common have two answers to one
/// question; four words of five are left when one is altered in the shortest quotes.
const LEAST_SHARE: f64 = 0.6;

/// How `version` relates to `full`; none if it is another quote.
pub(super) fn relation(full: &Words, version: &Words) -> Option<Relation> {
    if full.folded == version.folded && full.bracketed == version.bracketed {
        return Some(Relation::Same);
    }
    if is_cut_of(full, version) {
        return Some(Relation::Trimmed);
    }
    let steps = capture_diff_slices(Algorithm::Myers, &full.folded, &version.folded);
    if !enough_in_common(version, &steps) {
        return None;
    }
    let mut relation = Relation::Trimmed;
    for step in steps {
        relation = relation.max(step_relation(full, version, step));
    }
    Some(relation)
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

fn enough_in_common(version: &Words, steps: &[DiffOp]) -> bool {
    let mut common = 0;
    let mut common_content = 0;
    for step in steps {
        if let DiffOp::Equal { new_index, len, .. } = *step {
            common += len;
            common_content +=
                (new_index..new_index + len).filter(|&i| version.is_content(i)).count();
        }
    }
    let share = |part: usize, whole: usize| part as f64 >= LEAST_SHARE * whole as f64;
    share(common, version.len()) && share(common_content, version.content_count())
}

fn step_relation(full: &Words, version: &Words, step: DiffOp) -> Relation {
    let old = step.old_range();
    let new = step.new_range();
    let at_an_end =
        |range: &std::ops::Range<usize>, len: usize| range.start == 0 || range.end == len;
    let marked = version.gaps.iter().any(|gap| (new.start..=new.end).contains(gap))
        || full.gaps.iter().any(|gap| (old.start..=old.end).contains(gap));
    let bracketed = |words: &Words, range: &std::ops::Range<usize>| {
        !range.is_empty() && words.bracketed[range.clone()].iter().all(|&inside| inside)
    };
    match step {
        DiffOp::Equal { .. } => Relation::Same,
        DiffOp::Delete { .. } if at_an_end(&new, version.len()) || marked => Relation::Trimmed,
        DiffOp::Delete { .. } if bracketed(full, &old) => Relation::Trimmed,
        DiffOp::Delete { .. } => Relation::Spliced,
        // What the version has beyond an end of the fuller one: both are cuts of one quote.
        DiffOp::Insert { .. } if at_an_end(&old, full.len()) || marked => Relation::Trimmed,
        _ if bracketed(version, &new) || bracketed(full, &old) => Relation::Trimmed,
        _ => Relation::Altered,
    }
}
