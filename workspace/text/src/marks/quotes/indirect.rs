//! What indirect speech says: "S said that …", "…, S said", "according to S, …".

use std::ops::Range;

use crate::marks::lexicon::{Class, Form, Reports};
use crate::marks::reading::Word;
use crate::span::Span;

use super::attributions::Attribution;
use super::context::Context;
use super::frames::Piece;

/// Shorter contents are no statement ("said so").
const LEAST_WORDS: usize = 2;

/// How far behind the verb a clause without "that" may begin.
const CLAUSE_REACH: usize = 6;

/// How far behind the verb its "that" may stand ("told reporters in Oslo on Monday that").
pub(super) const THAT_REACH: usize = 10;

/// "last Friday afternoon"
const TIME_WORDS: usize = 3;

/// An item of a list is rarely longer.
const LIST_WORDS: usize = 4;

/// What an attribution reports.
pub(super) struct Report {
    /// In words of the outlet's own.
    pub(super) content: Option<Span>,
    /// Whether it stands inside what another attribution reports.
    pub(super) nested: bool,
}

/// What each of the attributions of a frame reports in words of the outlet's own. What is reported
/// inside a report is part of it.
pub(super) fn reports(
    context: Context,
    frame: &[Piece],
    attributions: &[Attribution],
) -> Vec<Report> {
    let mut reported = 0..0;
    let report = |(index, attribution): (usize, &Attribution)| {
        if reported.contains(&attribution.pieces.start) {
            return Report { content: None, nested: true };
        }
        let pieces = content(context, frame, attribution, &attributions[index + 1..]);
        let pieces = stripped(context, frame, pieces.unwrap_or_default());
        let own = frame[pieces.clone()].iter().filter(|piece| matches!(piece, Piece::Word(_)));
        let least = if attribution.reports == Reports::Object { 1 } else { LEAST_WORDS };
        let enough = own.count() >= least;
        if enough && pieces.start >= attribution.pieces.end {
            reported = pieces.clone();
        }
        Report { content: enough.then(|| span(context, &frame[pieces])), nested: false }
    };
    attributions.iter().enumerate().map(report).collect()
}

fn content(
    context: Context,
    frame: &[Piece],
    attribution: &Attribution,
    later: &[Attribution],
) -> Option<Range<usize>> {
    if attribution.according {
        return Some(around(context, frame, attribution));
    }
    if attribution.reports == Reports::Marks {
        return None;
    }
    match position(context, frame, attribution) {
        Position::Closing => Some(0..attribution.extent.start),
        Position::Inserted => Some(0..frame.len()),
        Position::Opening => {
            let start = attribution.extent.end;
            let end = next_clause(context, frame, attribution, later).max(start);
            behind(context, frame, attribution, start..end)
        }
    }
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

/// Where verb and subject stand to what they report.
enum Position {
    /// "S said …"
    Opening,
    /// "…, S said on Monday."
    Closing,
    /// "…, S said, …"
    Inserted,
}

fn position(context: Context, frame: &[Piece], attribution: &Attribution) -> Position {
    let extent = &attribution.extent;
    let behind = &frame[extent.end..];
    let parted = extent.start.checked_sub(1).is_some_and(|comma| is(context, frame[comma], ","));
    let inserted = behind.first().is_some_and(|first| is(context, *first, ","));
    let clause = !inserted && behind.iter().any(|piece| is(context, *piece, "that"));
    // "…, Holm found" is the end of it, "…, Holm wanted the bridge" is not.
    let wants = attribution.cue.is_none()
        && attribution.reports == Reports::Object
        && (behind.first().and_then(|next| context.word(*next)).is_some_and(Word::is_word)
            || !own_words(frame));
    if !parted || wants || attribution.noun || clause {
        return Position::Opening;
    }
    let mark = |piece: &Piece| context.word(*piece).is_none_or(|word| !word.is_word());
    let end = behind.iter().position(mark).unwrap_or(behind.len());
    let time_or_place = behind.first().is_none_or(|first| {
        let word = context.word(*first);
        let named = word.is_some_and(|word| {
            context.lexicon.not_names.whole(std::iter::once(&*word.lower)).is_some()
        });
        end == 0
            || context.class(*first) == Some(Class::Preposition)
            || named && end == 1
            // "…, Holm told the paper"
            || attribution.reports == Reports::That && own_words(&frame[..extent.start])
            || is_time(context, behind)
    });
    let goes_on = behind.get(end..).is_some_and(|rest| {
        rest.first().is_some_and(|mark| is(context, *mark, ","))
            && rest.iter().any(|piece| context.word(*piece).is_some_and(Word::is_word))
    });
    // "…, said Holm, a farmer": what goes on is set beside the name.
    let beside = goes_on
        && extent.start == attribution.pieces.start
        && behind.get(end + 1).is_some_and(|next| {
            let opens = matches!(context.class(*next), Some(Class::Determiner | Class::Relative));
            opens || context.is_role(*next)
        });
    let goes_on = goes_on && !beside;
    match (time_or_place, goes_on) {
        (false, _) => Position::Opening,
        (true, false) => Position::Closing,
        (true, true) => Position::Inserted,
    }
}

/// Whether no quotation stands among the pieces.
fn own_words(pieces: &[Piece]) -> bool {
    pieces.iter().all(|piece| matches!(piece, Piece::Word(_)))
}

/// Where the next clause with a saying verb of its own begins: ", but Putin said …", ", saying
/// …", "and said …".
fn next_clause(
    context: Context,
    frame: &[Piece],
    attribution: &Attribution,
    later: &[Attribution],
) -> usize {
    let (first, verb) = (attribution.extent.end, attribution.pieces.end);
    let conjunction = |at: usize| context.class(frame[at]) == Some(Class::Conjunction);
    let comma = |at: usize| is(context, frame[at], ",");
    let clause = later.iter().find_map(|later| {
        let start = later.extent.start;
        if start > verb + 1 && conjunction(start - 1) && comma(start - 2) {
            return Some(start - 2);
        }
        // The subject stands before both verbs.
        let own = later.pieces.start.checked_sub(verb)?;
        let adverbial = |piece: &&Piece| {
            matches!(context.class(**piece), Some(Class::Adverb | Class::Auxiliary))
        };
        let between = &frame[verb..verb + own];
        let tie =
            (verb + own).checked_sub(between.iter().rev().take_while(adverbial).count() + 1)?;
        let shared = later.subject.map(|s| s.span) == attribution.subject.map(|s| s.span);
        // "said he counted the votes and called for calm" may go on with what he said.
        let tells = attribution.reports == Reports::Object || later.reports != Reports::Object;
        let coordinated = shared && conjunction(tie) && later.form == attribution.form && tells;
        let added = later.form == Form::Participle && comma(tie);
        ((coordinated || added) && tie > verb).then_some(tie)
    });
    let parts = |at: &usize| {
        is(context, frame[*at], ";")
            || comma(*at) && frame.get(at + 1).is_some_and(|next| is(context, *next, "while"))
    };
    let end = || (first..frame.len()).find(parts);
    clause.or_else(end).unwrap_or(frame.len())
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
    let that = rest.iter().take(THAT_REACH).position(|piece| is(context, *piece, "that"));
    let first = *rest.first()?;
    let word = context.word(first)?;
    let opens = |that: &usize| match attribution.reports {
        // "claimed in an interview that …", and not "praised the men that …"
        Reports::Object => *that < 2 || context.class(first) == Some(Class::Preposition),
        Reports::Clause => !has_clause(context, &rest[..*that]),
        Reports::That | Reports::Marks => true,
    };
    if let Some(that) = that.filter(opens) {
        return Some(range.start + that + 1..range.end);
    }
    let fits = match attribution.reports {
        Reports::Object => true,
        Reports::Clause => {
            let closed = matches!(
                context.class(first),
                Some(Class::Conjunction | Class::Adverb | Class::Auxiliary | Class::Preposition)
            );
            !closed
                || matches!(&*word.lower, "there" | "more" | "nearly" | "almost" | "only" | "too")
        }
        Reports::That | Reports::Marks => false,
    };
    let asked = rest.get(usize::from(context.class(first) == Some(Class::Adverb)));
    let asks = asked.and_then(|asked| context.word(*asked)).is_some_and(|word| asks(&word.lower));
    if !(word.is_word() || word.is_number()) {
        return None;
    }
    if !fits && !asks {
        // "said after the vote he would leave"
        let clause = rest.iter().take(CLAUSE_REACH).position(|piece| is_subject(context, *piece));
        // "said when she left" says nothing.
        let clause = clause.filter(|at| *at > 1 && attribution.reports == Reports::Clause)?;
        return Some(range.start + clause..range.end);
    }
    if is_time(context, rest) {
        return None;
    }
    let object = attribution.reports == Reports::Object && !is_subject(context, first);
    // "learned from it", "reported to the police": the verb has no object.
    let second = rest.get(1).copied();
    let whom = second.is_some_and(|second| {
        context.mention(second).is_some()
            || matches!(context.class(second), Some(Class::Determiner | Class::Possessive))
    });
    let adverbial =
        context.class(first) == Some(Class::Preposition) && (&*word.lower != "to" || whom);
    if object && !attribution.noun && adverbial {
        return None;
    }
    let end = (1..rest.len()).find(|at| object && ends_object(context, rest, *at));
    Some(range.start..range.start + end.unwrap_or(rest.len()))
}

/// Whether a piece is a pronoun that can only be a subject, or opens a clause as one does.
fn is_subject(context: Context, piece: Piece) -> bool {
    context.word(piece).is_some_and(|word| {
        let pronoun = word.lower.split('\'').next().unwrap_or_default();
        matches!(pronoun, "he" | "she" | "they" | "it" | "there" | "we" | "i")
    })
}

/// Whether a clause has begun before a "that": "said the storm would pass and that …".
fn has_clause(context: Context, before: &[Piece]) -> bool {
    before.first().is_some_and(|first| is_subject(context, *first))
        || before.iter().any(|piece| context.class(*piece) == Some(Class::Auxiliary))
}

/// Whether the pieces up to the next mark tell nothing but when: "Friday afternoon", "last week".
fn is_time(context: Context, rest: &[Piece]) -> bool {
    let words: Vec<&str> = (rest.iter())
        .map_while(|piece| context.word(*piece).filter(|word| word.is_word()))
        .map(|word| &*word.lower)
        .take(TIME_WORDS + 1)
        .collect();
    let named = |word: &&str| context.lexicon.not_names.whole(std::iter::once(*word)).is_some();
    let part = |word: &str| {
        matches!(
            word,
            "week" | "month" | "year" | "morning" | "afternoon" | "evening" | "night" | "day"
        )
    };
    match words.as_slice() {
        [] => false,
        [only] => named(only),
        [first, .., last] => {
            let opens = named(first) || matches!(*first, "last" | "this" | "earlier" | "late");
            words.len() <= TIME_WORDS && opens && (part(last) || named(last) && !named(first))
        }
    }
}

/// Whether the object of a verb ends before one of these pieces.
fn ends_object(context: Context, rest: &[Piece], at: usize) -> bool {
    // "attacked voters, lawmakers and donors" goes on.
    let item = rest.iter().skip(at + 1).take_while(|piece| context.is_nominal(**piece)).count();
    let next = rest.get(at + 1 + item);
    let tied = is(context, rest[at], ",")
        && (1..=LIST_WORDS).contains(&item)
        && next.is_some_and(|next| is(context, *next, "and") || is(context, *next, "or"));
    let listed = tied && !context.is_verb(rest[at + 1]) && !is_time(context, &rest[at + 1..]);
    if listed {
        return false;
    }
    let another_verb = is(context, rest[at], "and")
        && !is(context, rest[0], "to")
        && rest.get(at + 1).is_some_and(|next| context.is_verb(*next));
    another_verb
        || context.word(rest[at]).is_some_and(|word| {
            matches!(
                &*word.lower,
                "," | ";"
                    | "—"
                    | "–"
                    | "but"
                    | "when"
                    | "while"
                    | "because"
                    | "although"
                    | "though"
                    | "since"
                    | "after"
                    | "before"
                    | "unless"
                    | "during"
                    | "until"
                    | "at"
            )
        })
}

/// Whether a word opens an indirect question.
fn asks(lower: &str) -> bool {
    matches!(lower, "whether" | "if" | "how" | "why" | "what" | "who" | "where")
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
