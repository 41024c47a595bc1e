//! The noun phrase that tells who speaks, found from its end to its beginning.

use crate::document::ActorKind;
use crate::marks::lexicon::{Class, NameForm};

use super::context::Context;
use super::frames::Piece;
use super::subjects::Subject;

/// The noun phrase that ends with the last of these pieces.
pub(super) fn phrase(context: Context, pieces: &[Piece]) -> Option<Subject> {
    let last = *pieces.last()?;
    let word = context.word(last)?;
    let day = word.is_capital()
        && context.lexicon.not_names.whole(std::iter::once(&*word.lower)).is_some();
    if context.class(last) == Some(Class::Pronoun) && context.mention(last).is_none() {
        return Some(Subject::pronoun(word.span));
    }
    if word.possessive || day || word.is_number() && context.mention(last).is_none() {
        return None;
    }
    let start = start_of_phrase(context, pieces)?;
    let mention = context.mention(last);
    // "a spokesman for Mr. Trump", "the mayor of London": the phrase goes on to the left.
    let outer = outer_phrase(context, &pieces[..start]);
    if let Some(outer) = outer {
        let span = if outer.mention.is_some() { outer.span } else { outer.span.join(word.span) };
        return Some(Subject { span, phrase: outer.phrase.join(word.span), ..outer });
    }
    let whole = context.word(pieces[start])?.span.join(word.span);
    let joined = start > 1 && context.is(pieces.get(start - 1), "and");
    match mention {
        Some(mention) if joined && context.mention(pieces[start - 2]).is_some() => {
            let other =
                context.document.mentions[context.mention(pieces[start - 2])? as usize].span;
            let span = other.join(context.document.mentions[mention as usize].span);
            Some(Subject {
                span,
                mention: None,
                pronoun: false,
                phrase: whole.join(span),
                personal: true,
            })
        }
        Some(mention) if !is_adjective(context, mention) => {
            let span = context.document.mentions[mention as usize].span;
            let mention = Some(mention);
            Some(Subject {
                span,
                mention,
                pronoun: false,
                phrase: whole.join(span),
                personal: true,
            })
        }
        _ => {
            let counted = context.word(pieces[start]).is_some_and(|word| word.is_number());
            let determined =
                matches!(context.class(pieces[start]), Some(Class::Determiner | Class::Possessive));
            let plural = word.lower.ends_with('s') || word.lower.ends_with("men");
            let free = start == 0
                || !context.is_nominal(pieces[start - 1])
                    && context.class(pieces[start - 1]) != Some(Class::Preposition);
            let personal = context.is_role(last) || context.lexicon.is_document(&word.lower);
            let clear =
                personal || (free && (determined || counted || plural || word.is_capital()));
            clear.then_some(Subject {
                span: whole,
                mention: None,
                pronoun: false,
                phrase: whole,
                personal,
            })
        }
    }
}

/// Whether a mention is an adjective ("the Russian said" is a person, not Russia).
pub(super) fn is_adjective(context: Context, mention: u32) -> bool {
    let mention = &context.document.mentions[mention as usize];
    mention.kind == ActorKind::Country
        && context
            .lexicon
            .names
            .whole(std::iter::once(context.document.slice(mention.span)))
            .is_some_and(|known| known.form == NameForm::Adjective)
}

/// Where the noun phrase begins that ends with the last piece.
fn start_of_phrase(context: Context, pieces: &[Piece]) -> Option<usize> {
    let mut start = pieces.len();
    while start > 0 && context.is_nominal(pieces[start - 1]) {
        start -= 1;
    }
    if start == pieces.len() {
        return None;
    }
    while start > 0
        && matches!(context.class(pieces[start - 1]), Some(Class::Determiner | Class::Possessive))
        && !context.is(pieces.get(start - 1), "that")
        && !context.is(pieces.get(start - 1), "what")
    {
        start -= 1;
    }
    Some(start)
}

/// The phrase that a preposition ties to what follows.
fn outer_phrase(context: Context, pieces: &[Piece]) -> Option<Subject> {
    let (preposition, before) = pieces.split_last()?;
    let tie = &context.word(*preposition)?.lower;
    if !matches!(
        &**tie,
        "of" | "for" | "from" | "at" | "with" | "in" | "to" | "on" | "close" | "by"
    ) {
        return None;
    }
    let mut before = before;
    // "sources close to", "a man familiar with"
    while let Some((last, rest)) = before.split_last() {
        if !matches!(context.word(*last).map(|word| &*word.lower), Some("close" | "familiar")) {
            break;
        }
        before = rest;
    }
    let noun = *before.last()?;
    let is_noun = context.is_role(noun) || context.mention(noun).is_some() || &**tie == "of";
    (is_noun && context.is_nominal(noun)).then(|| phrase(context, before)).flatten()
}
