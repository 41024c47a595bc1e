//! What indirect speech says: "S said that …", "…, S said", "according to S, …".

use std::ops::Range;

use crate::marks::lexicon::{Class, Reports};
use crate::span::Span;

use super::attributions::Attribution;
use super::frames::Piece;
use super::subjects::Context;

/// Shorter contents are no statement ("said so").
const LEAST_WORDS: usize = 3;

/// How far behind the verb its "that" may stand ("told reporters in Oslo on Monday that").
const THAT_REACH: usize = 10;

/// The words that an attribution reports, if they are words of the outlet's own.
pub(super) fn content(
    context: Context,
    frame: &[Piece],
    attributions: &[Attribution],
    index: usize,
) -> Option<Span> {
    let attribution = &attributions[index];
    let pieces = if attribution.according {
        around(context, frame, attribution)
    } else if attribution.reports == Reports::Marks {
        return None;
    } else if is_postposed(context, frame, attribution) {
        0..attribution.extent.start
    } else {
        let start = attribution.extent.end;
        let end = next_clause(context, frame, &attributions[index + 1..]).max(start);
        behind(context, frame, attribution, start..end)?
    };
    let pieces = stripped(context, frame, pieces);
    let own = frame[pieces.clone()].iter().filter(|piece| matches!(piece, Piece::Word(_))).count();
    (own >= LEAST_WORDS).then(|| span(context, &frame[pieces]))
}

/// "…, according to S" and "According to S, …".
fn around(context: Context, frame: &[Piece], attribution: &Attribution) -> Range<usize> {
    let (start, end) = (attribution.pieces.start, attribution.extent.end);
    if start > 0 {
        return 0..start;
    }
    let comma = frame[end..].iter().position(|piece| is(context, *piece, ","));
    comma.map_or(end, |comma| end + comma + 1)..frame.len()
}

/// Whether the frame has its content before "S said": a comma parts them, and nothing that could
/// be content follows.
fn is_postposed(context: Context, frame: &[Piece], attribution: &Attribution) -> bool {
    let Some(before) = attribution.extent.start.checked_sub(1) else { return false };
    let rest = &frame[attribution.extent.end..];
    let ends = rest.first().is_none_or(|first| {
        let word = context.word(*first);
        let day = word.is_some_and(|word| {
            context.lexicon.not_names.whole(std::iter::once(&*word.lower)).is_some()
        });
        day || context.class(*first) == Some(Class::Preposition)
            || word.is_some_and(|word| !word.is_word() && !word.is(":"))
    });
    let clause = rest.iter().any(|piece| is(context, *piece, "that"));
    is(context, frame[before], ",") && ends && !clause
}

/// Where the next clause with a saying verb of its own begins (", but Putin said …").
fn next_clause(context: Context, frame: &[Piece], later: &[Attribution]) -> usize {
    let clause = later.iter().find_map(|later| {
        let tie = later.extent.start.checked_sub(1)?;
        let comma = tie.checked_sub(1)?;
        let tied =
            context.class(frame[tie]) == Some(Class::Conjunction) && is(context, frame[comma], ",");
        tied.then_some(comma)
    });
    clause.unwrap_or(frame.len())
}

/// The clause behind the verb: behind "that", else at once if the verb allows it.
fn behind(
    context: Context,
    frame: &[Piece],
    attribution: &Attribution,
    range: Range<usize>,
) -> Option<Range<usize>> {
    // Nothing is left where the next clause begins before the cue ends.
    let rest = frame.get(range.clone())?;
    if let Some(that) = rest.iter().take(THAT_REACH).position(|piece| is(context, *piece, "that")) {
        return Some(range.start + that + 1..range.end);
    }
    let first = *rest.first()?;
    let word = context.word(first)?;
    let closed = matches!(
        context.class(first),
        Some(Class::Conjunction | Class::Adverb | Class::Auxiliary | Class::Preposition)
    );
    (attribution.reports == Reports::Clause && word.is_word() && !closed).then_some(range)
}

/// A range without commas and full stops at its ends.
fn stripped(context: Context, frame: &[Piece], mut range: Range<usize>) -> Range<usize> {
    let mark =
        |piece: Piece| context.word(piece).is_some_and(|word| !word.is_word() && !word.is_number());
    while !range.is_empty() && mark(frame[range.start]) {
        range.start += 1;
    }
    while !range.is_empty() && mark(frame[range.end - 1]) {
        range.end -= 1;
    }
    range
}

fn is(context: Context, piece: Piece, text: &str) -> bool {
    context.word(piece).is_some_and(|word| &*word.lower == text)
}

fn span(context: Context, pieces: &[Piece]) -> Span {
    let spans = pieces.iter().map(|piece| match piece {
        Piece::Word(index) => context.reading.words[*index].span,
        Piece::Quotation(index) => context.quotations[*index].outer,
    });
    spans.reduce(|a, b| a.join(b)).unwrap_or_default()
}
