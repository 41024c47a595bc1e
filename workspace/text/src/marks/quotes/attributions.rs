//! Saying verbs with their subjects, and "according to".

use std::ops::Range;

use crate::document::{Cue, Stance};
use crate::marks::lexicon::{Class, Form, Reports, Saying};
use crate::marks::reading::Word;

use super::context::Context;
use super::frames::Piece;
use super::subjects::{self, Subject};

/// That somebody says something.
#[derive(Clone, Debug)]
pub(super) struct Attribution {
    /// The saying verb; none if it reports what somebody wants or holds.
    pub(super) cue: Option<Cue>,
    /// Which pieces of the frame the cue covers.
    pub(super) pieces: Range<usize>,
    /// Who says it, where the words before or behind the verb tell.
    pub(super) subject: Option<Subject>,
    /// Whether it is "according to S".
    pub(super) according: bool,
    /// Whether a noun or an adjective tells it, and no verb.
    pub(super) noun: bool,
    /// The form of the verb.
    pub(super) form: Form,
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
            .or_else(|| saying(context, frame, at, earlier(&found)))
            .or_else(|| naming(context, frame, at));
        at = attribution.as_ref().map_or(at + 1, |attribution| attribution.pieces.end);
        found.extend(attribution);
    }
    found
}

/// Who spoke first; what somebody has by a noun ("whether Holm has confidence in Berg") is told of
/// others too.
fn earlier(found: &[Attribution]) -> Option<Subject> {
    found.iter().filter(|first| !first.noun).find_map(|first| first.subject)
}

fn lower<'r>(context: Context<'r>, pieces: &'r [Piece]) -> impl Iterator<Item = &'r str> + Clone {
    pieces.iter().map_while(move |piece| context.word(*piece)).map(|word| &*word.lower)
}

fn according(context: Context, frame: &[Piece], at: usize) -> Option<Attribution> {
    let mut words = lower(context, &frame[at..]);
    if (words.next()?, words.next()?) != ("according", "to") {
        return None;
    }
    let subject = subjects::after(context, &frame[at + 2..]);
    subject?;
    let pieces = at..at + 2;
    let cue = Some(Cue { span: span_of(context, &frame[pieces.clone()]), stance: Stance::Neutral });
    let extent = extent(context, frame, &pieces, subject.as_ref());
    Some(Attribution {
        cue,
        pieces,
        subject,
        according: true,
        noun: false,
        form: Form::Participle,
        reports: Reports::Clause,
        extent,
    })
}

fn saying(
    context: Context,
    frame: &[Piece],
    at: usize,
    earlier: Option<Subject>,
) -> Option<Attribution> {
    let first = context.word(frame[at])?;
    let (length, saying) = context.lexicon.sayings.at(lower(context, &frame[at..]))?;
    let name = first.is_capital() && at > 0 && !is_headline(context, frame);
    if name || !is_verb(context, frame, at, saying) {
        return None;
    }
    let pieces = at..at + length;
    let next = frame.get(pieces.end).and_then(|next| context.word(*next));
    let introduces = next.is_none_or(|word| !word.is_word() || &*word.lower == "that")
        || opens_content(context, frame, &pieces);
    // "a class called …", "a dozen states": the noun before is no subject.
    let doubtful = saying.reports == Reports::Marks || saying.form == Form::Present && !introduces;
    let subject = subject(context, frame, &pieces, saying, earlier)
        .filter(|subject| subject.personal || !doubtful);
    if subject.is_none()
        && (saying.reports == Reports::Marks || !opens_content(context, frame, &pieces))
    {
        return None;
    }
    let span = span_of(context, &frame[pieces.clone()]);
    let cue = saying.stance.map(|stance| Cue { span, stance });
    let extent = extent(context, frame, &pieces, subject.as_ref());
    Some(Attribution {
        cue,
        pieces,
        subject,
        according: false,
        noun: false,
        form: saying.form,
        reports: saying.reports,
        extent,
    })
}

/// A noun or an adjective with its content tied to it ("Holm's claim that …", "is critical of").
fn naming(context: Context, frame: &[Piece], at: usize) -> Option<Attribution> {
    let noun = context.word(frame[at])?;
    let tie = context.word(*frame.get(at + 1)?)?;
    if !context.lexicon.ties(&noun.lower, &tie.lower) {
        return None;
    }
    let opens = matches!(&*tie.lower, "that" | "to");
    let pieces = at..if opens { at + 1 } else { at + 2 };
    let predicate = at > 0 && context.class(frame[at - 1]) == Some(Class::Auxiliary);
    let subject = if predicate {
        subjects::before(context, frame, at)
    } else {
        subjects::owner(context, &frame[..at])
    };
    let extent = extent(context, frame, &pieces, subject.as_ref());
    let (form, reports) = (Form::Base, Reports::Object);
    Some(Attribution {
        cue: None,
        pieces,
        subject,
        according: false,
        noun: true,
        form,
        reports,
        extent,
    })
}

/// Who a saying verb says it of.
fn subject(
    context: Context,
    frame: &[Piece],
    verb: &Range<usize>,
    saying: &Saying,
    earlier: Option<Subject>,
) -> Option<Subject> {
    let at = verb.start;
    let progressive = at > 0 && is_be(context, frame[at - 1]);
    if saying.form == Form::Participle && !progressive {
        return earlier.or_else(|| subjects::leading(context, &frame[..at]));
    }
    let quoted = |piece: &Piece| matches!(piece, Piece::Quotation(_));
    let comma = at > 0 && is_comma(context, frame[at - 1]);
    let direct = at > 0 && quoted(&frame[at - 1]) || at > 1 && comma && quoted(&frame[at - 2]);
    let behind = || {
        let subject = (at == 0 || direct || comma)
            .then(|| subjects::after(context, &frame[verb.end..]))
            .flatten()?;
        ends_clause(context, frame, &subject).then_some(subject)
    };
    let before = || subjects::before(context, frame, at);
    if direct { behind().or_else(before) } else { before().or_else(behind) }
}

/// Whether what is reported must begin behind a verb whose subject no rule found: with "that", a
/// question, an infinitive, a name, a pronoun or an article, and not with a preposition that makes
/// a participle of the verb ("contests known as").
fn opens_content(context: Context, frame: &[Piece], verb: &Range<usize>) -> bool {
    let Some(&next) = frame.get(verb.end) else { return false };
    let subject_ends = verb.start.checked_sub(1).is_some_and(|before| {
        !matches!(
            context.class(frame[before]),
            Some(Class::Determiner | Class::Possessive | Class::Conjunction)
        )
    });
    subject_ends
        && (context.mention(next).is_some()
            || matches!(
                context.class(next),
                Some(Class::Determiner | Class::Possessive | Class::Pronoun)
            )
            || context.word(next).is_some_and(|word| {
                matches!(&*word.lower, "to" | "whether" | "how" | "why" | "what" | "there")
            }))
}

/// Whether the words of a frame are capitalized as those of a headline are.
pub(super) fn is_headline(context: Context, frame: &[Piece]) -> bool {
    let mut words = frame.iter().filter_map(|piece| context.word(*piece));
    words.all(|word| {
        !word.is_word() || word.is_capital() || context.lexicon.class(&word.lower).is_some()
    })
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
        Form::Participle => {
            !matches!(class, Some(Class::Determiner | Class::Possessive)) && !word.possessive
        }
        Form::Base => {
            matches!(class, Some(Class::Auxiliary | Class::Adverb))
                || is_plural(word)
                || &*word.lower == "to"
                || frame.get(at + 1).is_some_and(|next| {
                    let determined =
                        matches!(context.class(*next), Some(Class::Determiner | Class::Possessive));
                    begins_clause(context, *next) || saying.reports == Reports::Clause && determined
                })
        }
        Form::Past | Form::Present => {
            !matches!(class, Some(Class::Determiner | Class::Possessive | Class::Preposition))
                && !word.possessive
                && !word.is_number()
        }
    }
}

/// Whether a clause begins here, so that a noun before it is none: "observers abroad say Holm …".
fn begins_clause(context: Context, piece: Piece) -> bool {
    context.mention(piece).is_some()
        || context.word(piece).is_some_and(|word| {
            matches!(&*word.lower, "that" | "he" | "she" | "it" | "they" | "we" | "there")
        })
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
    subject: Option<&Subject>,
) -> Range<usize> {
    let Some(subject) = subject else { return cue.clone() };
    let inside =
        |piece: &Piece| context.word(*piece).is_some_and(|word| subject.phrase.contains(word.span));
    let first = frame.iter().position(inside).unwrap_or(cue.start);
    let last = frame.iter().rposition(inside).map_or(cue.end, |last| last + 1);
    first.min(cue.start)..last.max(cue.end)
}
