//! Who a saying verb says it of: the noun phrase before the verb, or behind it.

use crate::document::{ActorKind, Document};
use crate::marks::lexicon::{Class, Lexicon, NameForm};
use crate::marks::reading::{Reading, Word};
use crate::span::Span;

use super::enclosed::Enclosed;
use super::frames::Piece;

/// The words that tell who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) span: Span,
    /// The mention, if the words are a name.
    pub(super) mention: Option<u32>,
    /// Whether the words are a pronoun, still to be resolved.
    pub(super) pronoun: bool,
}

/// What the search for subjects looks things up in.
#[derive(Clone, Copy)]
pub(super) struct Context<'r> {
    pub(super) document: &'r Document,
    pub(super) reading: &'r Reading<'r>,
    pub(super) lexicon: &'r Lexicon,
    /// The mention that each word of the reading belongs to.
    pub(super) mentions: &'r [Option<u32>],
    /// The quotations of the paragraph.
    pub(super) quotations: &'r [Enclosed],
}

impl<'r> Context<'r> {
    pub(super) fn word(&self, piece: Piece) -> Option<&'r Word<'r>> {
        match piece {
            Piece::Word(index) => Some(&self.reading.words[index]),
            Piece::Quotation(_) => None,
        }
    }

    pub(super) fn class(&self, piece: Piece) -> Option<Class> {
        self.lexicon.class(&self.word(piece)?.lower)
    }

    fn mention(&self, piece: Piece) -> Option<u32> {
        match piece {
            Piece::Word(index) => self.mentions[index],
            Piece::Quotation(_) => None,
        }
    }

    fn is(&self, piece: Option<&Piece>, text: &str) -> bool {
        piece.and_then(|piece| self.word(*piece)).is_some_and(|word| &*word.lower == text)
    }

    fn is_role(&self, piece: Piece) -> bool {
        self.word(piece).is_some_and(|word| {
            self.lexicon.is_role(&word.lower)
                || self.lexicon.titles.whole(std::iter::once(&*word.lower)).is_some()
        })
    }

    /// Whether a piece can stand inside a noun phrase.
    fn is_nominal(&self, piece: Piece) -> bool {
        let Some(word) = self.word(piece) else { return false };
        (word.is_word() || word.is_number())
            && (self.lexicon.class(&word.lower).is_none() || self.mention(piece).is_some())
    }
}

/// The subject whose phrase ends right before `pieces[verb]`.
pub(super) fn before(context: Context, pieces: &[Piece], verb: usize) -> Option<Subject> {
    let mut end = verb;
    loop {
        if end > 0 && is_adverbial(context, pieces[end - 1]) {
            end -= 1;
        } else if let Some(start) = day(context, &pieces[..end]) {
            end = start;
        } else {
            break;
        }
    }
    let last = *pieces.get(end.checked_sub(1)?)?;
    let word = context.word(last)?;
    if word.is(",") || word.is("—") || word.is("–") {
        return behind_insertion(context, &pieces[..end - 1], &word.lower);
    }
    if word.is(")") {
        let open = pieces[..end].iter().rposition(|piece| context.is(Some(piece), "("))?;
        return phrase(context, &pieces[..open]);
    }
    if matches!(context.class(last), Some(Class::Relative)) || (&*word.lower == "that" && end > 1) {
        let comma = usize::from(context.is(pieces.get(end.wrapping_sub(2)), ","));
        return phrase(context, &pieces[..end - 1 - comma]);
    }
    if context.class(last) == Some(Class::Conjunction) && &*word.lower != "when" {
        return leading(context, &pieces[..end - 1]);
    }
    phrase(context, &pieces[..end])
}

/// The subject at the head of a frame, for a second verb ("Kerry met them and said …").
pub(super) fn leading(context: Context, pieces: &[Piece]) -> Option<Subject> {
    let start = pieces.iter().position(|piece| {
        context.class(*piece) != Some(Class::Conjunction)
            && context.word(*piece).is_none_or(Word::is_word)
    })?;
    let end = pieces[start..].iter().position(|piece| !context.is_nominal(*piece))? + start;
    match end > start {
        true => phrase(context, &pieces[..end]).filter(|subject| subject.mention.is_some()),
        false => phrase(context, &pieces[..start + 1]).filter(|subject| subject.pronoun),
    }
}

/// Where "Monday" or "on Monday" begins at the end of the pieces.
fn day(context: Context, pieces: &[Piece]) -> Option<usize> {
    let day = context.word(*pieces.last()?)?;
    let is_day = context.lexicon.not_names.whole(std::iter::once(&*day.lower)).is_some();
    if !day.is_capital() || !is_day || pieces.len() < 2 {
        return None;
    }
    let start = pieces.len() - 1;
    Some(start - usize::from(context.is(pieces.get(start - 1), "on")))
}

fn is_adverbial(context: Context, piece: Piece) -> bool {
    let Some(word) = context.word(piece) else { return false };
    matches!(context.lexicon.class(&word.lower), Some(Class::Adverb | Class::Auxiliary))
        || (word.lower.ends_with("ly") && !word.is_capital())
        || matches!(&*word.lower, "both" | "all" | "each" | "himself" | "herself")
}

/// "Biden, who had been there, said", "McKee, a scientist, told", "Lee, 42, says": the phrase
/// before the insertion.
fn behind_insertion(context: Context, pieces: &[Piece], mark: &str) -> Option<Subject> {
    let open = pieces.iter().rposition(|piece| context.is(Some(piece), mark))?;
    // "his adviser, Yuri Ushakov, denied": the insertion is the name.
    let name = *pieces.get(open + 1)?;
    if let (Some(first), Some(last)) = (context.mention(name), context.mention(*pieces.last()?))
        && first == last
        && open > 0
        && context.mention(pieces[open - 1]).is_none()
        && context.document.mentions[first as usize].kind == ActorKind::Person
    {
        return phrase(context, &pieces[open + 1..]);
    }
    // A comma inside the insertion ("the mayor of Oxford, Ohio,").
    let inserted = |open: usize| {
        let first = *pieces.get(open + 1)?;
        let word = context.word(first)?;
        let opens = matches!(
            context.class(first),
            Some(Class::Determiner | Class::Relative | Class::Possessive)
        ) || word.is_number()
            || context.is_role(first)
            || context.is_role(*pieces.get(open + 2).unwrap_or(&first))
            || matches!(
                &*word.lower,
                "former" | "now" | "himself" | "herself" | "then" | "speaking" | "once"
            );
        opens.then(|| phrase(context, &pieces[..open])).flatten()
    };
    inserted(open).or_else(|| {
        let open = pieces[..open].iter().rposition(|piece| context.is(Some(piece), mark))?;
        inserted(open)
    })
}

/// The noun phrase that ends with the last of these pieces.
pub(super) fn phrase(context: Context, pieces: &[Piece]) -> Option<Subject> {
    let last = *pieces.last()?;
    let word = context.word(last)?;
    if word.possessive || word.is_number() && context.mention(last).is_none() {
        return None;
    }
    if context.class(last) == Some(Class::Pronoun) && context.mention(last).is_none() {
        return Some(Subject { span: word.span, mention: None, pronoun: true });
    }
    let start = start_of_phrase(context, pieces)?;
    let mention = context.mention(last);
    // "a spokesman for Mr. Trump", "the mayor of London": the phrase goes on to the left.
    let outer = outer_phrase(context, &pieces[..start]);
    if let Some(outer) = outer {
        return Some(Subject { span: outer.span.join(word.span), ..outer });
    }
    let joined = start > 1 && context.is(pieces.get(start - 1), "and");
    match mention {
        Some(mention) if joined && context.mention(pieces[start - 2]).is_some() => {
            let other =
                context.document.mentions[context.mention(pieces[start - 2])? as usize].span;
            let span = other.join(context.document.mentions[mention as usize].span);
            Some(Subject { span, mention: None, pronoun: false })
        }
        Some(mention) if !is_adjective(context, mention) => {
            let span = context.document.mentions[mention as usize].span;
            Some(Subject { span, mention: Some(mention), pronoun: false })
        }
        _ => {
            let first = context.word(pieces[start])?;
            let determined =
                matches!(context.class(pieces[start]), Some(Class::Determiner | Class::Possessive));
            let plural = word.lower.ends_with('s') || word.lower.ends_with("men");
            let free = start == 0 || !context.is_nominal(pieces[start - 1]);
            let clear =
                context.is_role(last) || (free && (determined || plural || word.is_capital()));
            clear.then_some(Subject {
                span: first.span.join(word.span),
                mention: None,
                pronoun: false,
            })
        }
    }
}

/// Whether a mention is an adjective ("the Russian said" is a person, not Russia).
fn is_adjective(context: Context, mention: u32) -> bool {
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

/// The subject whose phrase begins with the first of these pieces ("said Patrick McGinley, a …").
pub(super) fn after(context: Context, pieces: &[Piece]) -> Option<Subject> {
    let first = *pieces.first()?;
    if context.class(first) == Some(Class::Pronoun) {
        let word = context.word(first)?;
        let nominative =
            !matches!(&*word.lower, "him" | "me" | "them" | "us" | "himself" | "herself");
        return nominative.then_some(Subject { span: word.span, mention: None, pronoun: true });
    }
    let skipped = pieces
        .iter()
        .take_while(|piece| {
            matches!(context.class(**piece), Some(Class::Determiner | Class::Possessive))
        })
        .count();
    let mut end = skipped;
    while end < pieces.len() {
        let inner_of = || {
            context.is(pieces.get(end), "of")
                && pieces.get(end + 1).is_some_and(|piece| context.is_nominal(*piece))
        };
        let possessive =
            end > skipped && context.word(pieces[end - 1]).is_some_and(|word| word.possessive);
        if context.is_nominal(pieces[end])
            || inner_of()
            || possessive && context.is_nominal(pieces[end])
        {
            let person = context.mention(pieces[end]).filter(|mention| {
                context.document.mentions[*mention as usize].kind == ActorKind::Person
            });
            let owner = context.word(pieces[end]).is_some_and(|word| word.possessive);
            if let Some(mention) = person.filter(|_| !owner) {
                let span = context.document.mentions[mention as usize].span;
                return Some(Subject { span, mention: Some(mention), pronoun: false });
            }
            end += 1;
        } else {
            break;
        }
    }
    phrase(context, &pieces[..end])
}
