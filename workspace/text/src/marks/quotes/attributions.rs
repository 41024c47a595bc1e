//! Saying verbs with their subjects, and "according to".

use std::ops::Range;

use crate::document::{Cue, Stance};
use crate::marks::lexicon::{Class, Form, Reports, Saying};
use crate::marks::reading::Word;

use super::frames::Piece;
use super::subjects::{self, Context, Subject};

/// That somebody says something.
#[derive(Clone, Debug)]
pub(super) struct Attribution {
    pub(super) cue: Cue,
    /// Which pieces of the frame the cue covers.
    pub(super) pieces: Range<usize>,
    pub(super) subject: Subject,
    /// Whether it is "according to S".
    pub(super) according: bool,
    /// What it can report in words of the outlet's own.
    pub(super) reports: Reports,
    /// Where the words of verb and subject begin and end in the frame.
    pub(super) extent: Range<usize>,
}

/// The attributions of a frame, in order.
pub(super) fn attributions(context: Context, frame: &[Piece]) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = Vec::new();
    let mut at = 0;
    while at < frame.len() {
        let attribution = according(context, frame, at)
            .or_else(|| saying(context, frame, at, found.last().map(|last| last.subject)));
        at = attribution.as_ref().map_or(at + 1, |attribution| attribution.pieces.end);
        found.extend(attribution);
    }
    found
}

fn lower<'r>(context: Context<'r>, pieces: &'r [Piece]) -> impl Iterator<Item = &'r str> + Clone {
    pieces.iter().map_while(move |piece| context.word(*piece)).map(|word| &*word.lower)
}

fn according(context: Context, frame: &[Piece], at: usize) -> Option<Attribution> {
    let mut words = lower(context, &frame[at..]);
    if (words.next()?, words.next()?) != ("according", "to") {
        return None;
    }
    let subject = subjects::after(context, &frame[at + 2..])?;
    let pieces = at..at + 2;
    let cue = Cue { span: span_of(context, &frame[pieces.clone()]), stance: Stance::Neutral };
    let extent = extent(context, frame, &pieces, &subject);
    Some(Attribution { cue, pieces, subject, according: true, reports: Reports::Clause, extent })
}

fn saying(
    context: Context,
    frame: &[Piece],
    at: usize,
    earlier: Option<Subject>,
) -> Option<Attribution> {
    let first = context.word(frame[at])?;
    let (length, saying) = context.lexicon.sayings.at(lower(context, &frame[at..]))?;
    if first.is_capital() && at > 0 || !is_verb(context, frame, at, saying) {
        return None;
    }
    let pieces = at..at + length;
    let progressive = at > 0 && is_be(context, frame[at - 1]);
    let subject = if saying.form == Form::Participle && !progressive {
        earlier.or_else(|| subjects::leading(context, &frame[..at]))?
    } else {
        let behind = || {
            let quoted = |piece: &Piece| matches!(piece, Piece::Quotation(_));
            let comma = at > 0 && is_comma(context, frame[at - 1]);
            let opens =
                at == 0 || quoted(&frame[at - 1]) || at > 1 && comma && quoted(&frame[at - 2]);
            let subject = (opens || comma)
                .then(|| subjects::after(context, &frame[pieces.end..]))
                .flatten()?;
            ends_clause(context, frame, &subject).then_some(subject)
        };
        let direct = at > 0 && matches!(frame[at - 1], Piece::Quotation(_))
            || at > 1
                && is_comma(context, frame[at - 1])
                && matches!(frame[at - 2], Piece::Quotation(_));
        let before = || subjects::before(context, frame, at);
        if direct { behind().or_else(before)? } else { before().or_else(behind)? }
    };
    let next = frame.get(pieces.end).copied();
    let introduces = next.is_none_or(|next| {
        context.word(next).is_none_or(|word| matches!(&*word.lower, "that" | ":" | ","))
    });
    // "a class called …", "a dozen states": the noun before is no subject.
    let doubtful = saying.reports == Reports::Marks || saying.form == Form::Present && !introduces;
    if doubtful && !subject.personal {
        return None;
    }
    let cue = Cue { span: span_of(context, &frame[pieces.clone()]), stance: saying.stance };
    let extent = extent(context, frame, &pieces, &subject);
    Some(Attribution { cue, pieces, subject, according: false, reports: saying.reports, extent })
}

/// Whether a clause ends behind a subject, as it does in "The bridge is safe, said Holm on Monday".
fn ends_clause(context: Context, frame: &[Piece], subject: &Subject) -> bool {
    let inside =
        |piece: &Piece| context.word(*piece).is_some_and(|word| subject.phrase.contains(word.span));
    let Some(last) = frame.iter().rposition(inside) else { return false };
    frame.get(last + 1).is_none_or(|next| {
        let tied = matches!(
            context.class(*next),
            Some(Class::Preposition | Class::Relative | Class::Conjunction)
        );
        tied || context.word(*next).is_none_or(|word| {
            !word.is_word()
                || context.lexicon.sayings.at(std::iter::once(&*word.lower)).is_some()
                || context.lexicon.not_names.whole(std::iter::once(&*word.lower)).is_some()
        })
    })
}

fn is_comma(context: Context, piece: Piece) -> bool {
    context.word(piece).is_some_and(|word| word.is(","))
}

/// Whether a form of a saying verb is used as a verb: no noun ("his claims"), no passive ("was
/// told"), no bare form without a subject in the plural or a modal.
fn is_verb(context: Context, frame: &[Piece], at: usize, saying: &Saying) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| frame[before]) else {
        return saying.form == Form::Past || saying.form == Form::Present;
    };
    let Some(word) = context.word(before) else { return true };
    let class = context.class(before);
    if saying.form == Form::Past && is_be(context, before) {
        return false;
    }
    match saying.form {
        Form::Participle => !matches!(class, Some(Class::Determiner | Class::Possessive)),
        Form::Base => matches!(class, Some(Class::Auxiliary | Class::Adverb)) || is_plural(word),
        Form::Past | Form::Present => {
            !matches!(class, Some(Class::Determiner | Class::Possessive | Class::Preposition))
                && !word.possessive
                && !word.is_number()
        }
    }
}

fn is_be(context: Context, piece: Piece) -> bool {
    context.word(piece).is_some_and(|word| {
        matches!(
            &*word.lower,
            "is" | "was" | "were" | "are" | "be" | "been" | "being" | "am" | "isn't" | "wasn't"
        )
    })
}

/// Whether a word can be the subject of a verb in its base form.
fn is_plural(word: &Word) -> bool {
    matches!(
        &*word.lower,
        "they" | "we" | "i" | "you" | "who" | "people" | "police" | "some" | "many" | "others"
    ) || (word.lower.ends_with('s') && !word.lower.ends_with("ss") && word.is_word())
        || word.lower.ends_with("men")
}

fn span_of(context: Context, pieces: &[Piece]) -> crate::span::Span {
    let words = pieces.iter().filter_map(|piece| context.word(*piece)).map(|word| word.span);
    words.reduce(|a, b| a.join(b)).unwrap_or_default()
}

/// The pieces from the first to the last word of verb and subject.
fn extent(
    context: Context,
    frame: &[Piece],
    cue: &Range<usize>,
    subject: &Subject,
) -> Range<usize> {
    let inside =
        |piece: &Piece| context.word(*piece).is_some_and(|word| subject.phrase.contains(word.span));
    let first = frame.iter().position(inside).unwrap_or(cue.start);
    let last = frame.iter().rposition(inside).map_or(cue.end, |last| last + 1);
    first.min(cue.start)..last.max(cue.end)
}
