//! Whether a saying verb tells that somebody speaks.
//!
//! "Holm noted that it rained" does, and so does "it rained, he noted". "Refused to note", "would
//! note" and "without noting" don't, and of a verb that also tells what is done or shown ("claimed
//! nine lives", "the phones revealed contacts") a clause or a quotation must tell what is said, and a
//! person or a body must be the one who says it. Whatever a verb reports, it has a stance only where
//! it speaks. Linear in the pieces of the frame.

use crate::document::{Cue, Stance};
use crate::marks::lexicon::{Class, Form, Reports};
use crate::span::Span;

use super::attributions::Attribution;
use super::context::Context;
use super::frames::Piece;
use super::indirect::THAT_REACH;
use super::subjects::Subject;

/// A clause without "that" has its verb among this many pieces.
const VERB_REACH: usize = 8;

/// "attacked the ministers and their parties for"
const REASON_REACH: usize = 10;

/// What is refused stands at most this many pieces behind the verb.
const REFUSAL_REACH: usize = 6;

/// The saying verb of an attribution, where it tells that somebody speaks: beside a quotation it
/// does, elsewhere by its subject, by what stands before it, and by what follows.
pub(super) fn spoken(
    context: Context,
    frame: &[Piece],
    attribution: &Attribution,
    content: Option<Span>,
    beside: bool,
) -> Option<Cue> {
    let cue = attribution.cue?;
    if beside || attribution.according {
        return Some(cue);
    }
    // "…, he noted": what is said stands before the verb.
    let parenthetical = content.is_some_and(|content| content.start < cue.span.start);
    let told = parenthetical || tells(context, frame, attribution.pieces.end, attribution.reports);
    let subject = attribution.subject;
    let speaks = is_real(context, frame, attribution)
        && match subject {
            Some(subject) => subject.personal && agrees(context, subject, attribution.form),
            None => told && attribution.form != Form::Participle,
        }
        && (!also_done(context, cue)
            || (told || gives_reason(context, frame, attribution, cue))
                && subject.is_some_and(|subject| is_someone(context, subject)))
        && (told || !refuses(context, frame, attribution, cue));
    speaks.then_some(cue)
}

/// Whether a verb is told as something that happens: no negation, no modal and no "to" before it,
/// and no preposition that tells what somebody refrains from.
fn is_real(context: Context, frame: &[Piece], attribution: &Attribution) -> bool {
    let mut before = frame[..attribution.pieces.start].iter().rev();
    let mut nearest = None;
    for piece in before.by_ref() {
        let Some(word) = context.word(*piece) else { break };
        if context.lexicon.is_negation(&word.lower) || context.lexicon.is_modal(&word.lower) {
            return false;
        }
        let adverbial = matches!(context.class(*piece), Some(Class::Adverb | Class::Auxiliary))
            || word.lower.ends_with("ly");
        if !adverbial {
            nearest = Some(&*word.lower);
            break;
        }
    }
    let verb = before.next().and_then(|piece| context.word(*piece)).map(|word| &*word.lower);
    match (attribution.form, nearest) {
        // "went on to say"
        (Form::Base, Some("to")) => verb == Some("on"),
        (Form::Participle, Some("of" | "from" | "without" | "about" | "not" | "than")) => false,
        _ => true,
    }
}

/// Whether a clause, an infinitive or a quotation follows a verb.
fn tells(context: Context, frame: &[Piece], from: usize, reports: Reports) -> bool {
    let adverb = |piece: &&Piece| context.class(**piece) == Some(Class::Adverb);
    let rest = &frame[from..];
    let rest = &rest[rest.iter().take_while(adverb).count()..];
    let lower = |at: usize| rest.get(at).and_then(|piece| context.word(*piece)).map(|w| &*w.lower);
    let quotation = rest.iter().take(2).any(|piece| matches!(piece, Piece::Quotation(_)));
    if quotation {
        return true;
    }
    let that = (0..rest.len().min(THAT_REACH)).find(|at| lower(*at) == Some("that"));
    // "told the court in May that", and not "rules that allow"
    let opens = |that: usize| {
        rest.get(that + 1).is_some_and(|next| !context.is_verb(*next))
            && (that == 0 || context.class(rest[0]) == Some(Class::Preposition))
    };
    if that.is_some_and(opens) {
        return true;
    }
    match lower(0) {
        Some("whether" | "how" | "why" | "what" | "if" | "where" | "there" | ":") => true,
        Some("he" | "she" | "they" | "it" | "we" | "i") => is_verb_at(context, rest, 1),
        Some("to") if reports == Reports::Object => rest.get(1).is_some_and(|next| {
            context.class(*next).is_none() && context.mention(*next).is_none()
                || context.class(*next) == Some(Class::Auxiliary)
        }),
        _ => has_verb(context, rest),
    }
}

/// Whether a clause without "that" begins here: a noun phrase and its verb.
fn has_verb(context: Context, rest: &[Piece]) -> bool {
    let inside = |piece: &&Piece| {
        context.word(**piece).is_some_and(|word| word.is_word() || word.is_number())
            && !matches!(context.class(**piece), Some(Class::Relative | Class::Conjunction))
            && !matches!(
                context.word(**piece).map(|word| &*word.lower),
                Some("that" | "before" | "after")
            )
    };
    let reach = rest.iter().take(VERB_REACH).take_while(inside).count();
    let opens = rest.first().is_some_and(|first| {
        !matches!(context.class(*first), Some(Class::Preposition | Class::Auxiliary))
    });
    // "the bomb attacks on Oslo" is a phrase, and "the request" is none of a clause.
    let finite = |at: usize| {
        let behind = matches!(context.class(rest[at - 1]), None | Some(Class::Adverb));
        let tied = rest.get(at + 1).and_then(|next| context.class(*next));
        let bent = context.class(rest[at]) == Some(Class::Auxiliary)
            || tied != Some(Class::Preposition)
                && context.word(rest[at]).is_some_and(|word| word.lower.ends_with(['s', 'd']));
        behind && bent && context.is_verb(rest[at])
    };
    opens && (1..reach).any(finite)
}

fn is_verb_at(context: Context, rest: &[Piece], at: usize) -> bool {
    let mut behind = rest.iter().skip(at);
    let next = behind.find(|piece| context.class(**piece) != Some(Class::Adverb));
    next.is_some_and(|piece| context.word(*piece).is_some_and(|word| word.is_word()))
}

/// Whether a subject can be that of a verb in the present ("help to the states reveals").
fn agrees(context: Context, subject: Subject, form: Form) -> bool {
    let words = &context.reading.words[context.reading.inside(subject.span)];
    let plural = words.last().is_some_and(|word| !word.is_capital() && word.lower.ends_with('s'));
    form != Form::Present || subject.mention.is_some() || subject.pronoun || !plural
}

/// Whether a verb also tells what is done or shown.
fn also_done(context: Context, cue: Cue) -> bool {
    context.lexicon.is_not_only_said(&context.reading.text_of(cue.span).to_lowercase())
}

/// Whether a subject is a person or a body, and no document or thing. What "it" and "they" stand for
/// is open.
fn is_someone(context: Context, subject: Subject) -> bool {
    let words = &context.reading.words[context.reading.inside(subject.span)];
    match (subject.mention, subject.pronoun) {
        (Some(_), _) => true,
        (None, true) => !words.iter().any(|word| matches!(&*word.lower, "it" | "they" | "you")),
        (None, false) => words.iter().any(|word| {
            word.is_capital() && context.lexicon.class(&word.lower).is_none()
                || context.lexicon.is_role(&word.lower)
                || context.lexicon.is_body(&word.lower)
        }),
    }
}

/// Whether somebody is attacked for something or as something, and so in words.
fn gives_reason(context: Context, frame: &[Piece], attribution: &Attribution, cue: Cue) -> bool {
    let object = frame[attribution.pieces.end..].iter().take(REASON_REACH);
    cue.stance == Stance::Attack
        && object.into_iter().any(|piece| {
            matches!(context.word(*piece).map(|word| &*word.lower), Some("for" | "as"))
        })
}

/// Whether what somebody denies is refused rather than called untrue ("denied the motion").
fn refuses(context: Context, frame: &[Piece], attribution: &Attribution, cue: Cue) -> bool {
    let object = frame[attribution.pieces.end..].iter().take(REFUSAL_REACH);
    let mut words =
        object.map_while(|piece| context.word(*piece)).take_while(|word| word.is_word());
    cue.stance == Stance::Doubt && words.any(|word| context.lexicon.is_refusable(&word.lower))
}
