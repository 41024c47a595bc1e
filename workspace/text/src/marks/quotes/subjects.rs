//! Who a saying verb says it of: the noun phrase before the verb, or behind it.

use crate::document::ActorKind;
use crate::marks::lexicon::Class;
use crate::marks::reading::Word;
use crate::span::Span;

use super::context::Context;
use super::frames::Piece;
use super::phrases::{is_adjective, phrase};

/// The words that tell who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) span: Span,
    /// The mention, if the words are a name.
    pub(super) mention: Option<u32>,
    /// Whether the words are a pronoun, still to be resolved.
    pub(super) pronoun: bool,
    /// The words with title and modifiers.
    pub(super) phrase: Span,
    /// Whether they are a name, a pronoun or a noun for persons, and not any noun.
    pub(super) personal: bool,
}

impl Subject {
    pub(super) fn pronoun(span: Span) -> Subject {
        Subject { span, mention: None, pronoun: true, phrase: span, personal: true }
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
        } else if let [.., comma, aside, last] = &pieces[..end]
            && context.is(Some(comma), ",")
            && context.is(Some(last), ",")
            && is_adverbial(context, *aside)
        {
            // "Holm, meanwhile, said"
            end -= 3;
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
        return phrase(context, without_brackets(context, &pieces[..end]));
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
        context.word(*piece).is_none_or(Word::is_word)
            && context.class(*piece) != Some(Class::Conjunction)
    })?;
    let first = pieces[start];
    if context.class(first) == Some(Class::Pronoun) && context.mention(first).is_none() {
        return phrase(context, &pieces[..start + 1]);
    }
    let opens =
        usize::from(matches!(context.class(first), Some(Class::Determiner | Class::Possessive)));
    let nominal = pieces[start + opens..].iter().take_while(|piece| context.is_nominal(**piece));
    let nominal = start + opens..start + opens + nominal.count();
    let owner = |at: usize| context.word(pieces[at]).is_some_and(|word| word.possessive);
    // The first name in the phrase, else the first noun for persons.
    let named = nominal.clone().find(|at| {
        context.mention(pieces[*at]).is_some_and(|mention| {
            let ends = context.mention(*pieces.get(at + 1).unwrap_or(&Piece::Quotation(0)));
            let kind = context.document.mentions[mention as usize].kind;
            ends != Some(mention) && kind != ActorKind::Place && !is_adjective(context, mention)
        }) && !owner(*at)
    });
    let role = || nominal.clone().find(|at| context.is_role(pieces[*at]) && !owner(*at));
    let last = named.or_else(role)?;
    phrase(context, &pieces[..last + 1])
}

/// Whose the noun behind these pieces is ("Holm's claim").
pub(super) fn owner(context: Context, pieces: &[Piece]) -> Option<Subject> {
    let last = *pieces.last()?;
    let mention =
        context.mention(last).filter(|_| context.word(last).is_some_and(|w| w.possessive))?;
    let span = context.document.mentions[mention as usize].span;
    Some(Subject { span, mention: Some(mention), pronoun: false, phrase: span, personal: true })
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
    let bare = without_brackets(context, pieces);
    if bare.len() < pieces.len() {
        return phrase(context, bare);
    }
    let open = pieces.iter().rposition(|piece| context.is(Some(piece), mark))?;
    // "his adviser, Yuri Ushakov, denied": the insertion is the name.
    let name = *pieces.get(open + 1)?;
    if let (Some(first), Some(last)) = (context.mention(name), context.mention(*pieces.last()?))
        && first == last
        && open > 0
        && !context.is_person(pieces[open - 1])
        && matches!(
            context.document.mentions[first as usize].kind,
            ActorKind::Person | ActorKind::Other
        )
    {
        return phrase(context, &pieces[open + 1..]);
    }
    // A comma inside the insertion ("the mayor of Oxford, Ohio,").
    let inserted = |open: usize| {
        let first = *pieces.get(open + 1)?;
        let word = context.word(first)?;
        let opens = matches!(
            context.class(first),
            Some(Class::Determiner | Class::Relative | Class::Possessive | Class::Preposition)
        ) || word.is_number()
            || is_party_tag(word.text)
            || context.is_role(first)
            || context.is_role(*pieces.get(open + 2).unwrap_or(&first))
            || !word.is_capital()
                && (word.lower.ends_with("ing") || context.lexicon.is_past_participle(&word.lower))
            || matches!(
                &*word.lower,
                "former" | "now" | "himself" | "herself" | "then" | "once" | "clad"
            );
        opens.then(|| phrase(context, without_brackets(context, &pieces[..open]))).flatten()
    };
    inserted(open).or_else(|| {
        let open = pieces[..open].iter().rposition(|piece| context.is(Some(piece), mark))?;
        inserted(open)
    })
}

/// The pieces without the brackets at their end ("Ada Holm (D-Ohio)").
fn without_brackets<'p>(context: Context, pieces: &'p [Piece]) -> &'p [Piece] {
    let closed = context.is(pieces.last(), ")");
    let open = pieces.iter().rposition(|piece| context.is(Some(piece), "("));
    open.filter(|_| closed).map_or(pieces, |open| &pieces[..open])
}

/// "R-Ky.", "D-Ohio": party and state of an American politician.
fn is_party_tag(word: &str) -> bool {
    word.split_once('-').is_some_and(|(party, state)| {
        matches!(party, "R" | "D" | "I") && state.starts_with(char::is_uppercase)
    })
}

/// The subject whose phrase begins with the first of these pieces ("said Patrick McGinley, a …").
pub(super) fn after(context: Context, pieces: &[Piece]) -> Option<Subject> {
    let first = *pieces.first()?;
    let head = context.word(first)?;
    if context.class(first) == Some(Class::Pronoun) && context.mention(first).is_none() {
        let nominative = matches!(&*head.lower, "he" | "she" | "they" | "we" | "i" | "it");
        return nominative.then_some(Subject::pronoun(head.span));
    }
    let opens = |piece: &Piece| {
        matches!(context.class(*piece), Some(Class::Determiner | Class::Possessive))
    };
    if &*head.lower == "that" {
        return None;
    }
    let mut end = pieces.iter().take_while(|piece| opens(piece)).count();
    let mut person = None;
    while end < pieces.len() {
        let tied = person.is_none()
            && context.is(pieces.get(end), "of")
            && pieces.get(end + 1).is_some_and(|piece| context.is_nominal(*piece));
        if !tied && !context.is_nominal(pieces[end]) {
            break;
        }
        let owner = context.word(pieces[end]).is_some_and(|word| word.possessive);
        if !owner && context.is_person(pieces[end]) {
            person = context.mention(pieces[end]);
        }
        end += 1;
    }
    let Some(mention) = person else { return phrase(context, &pieces[..end]) };
    let span = context.document.mentions[mention as usize].span;
    let phrase = head.span.join(span);
    Some(Subject { span, mention: Some(mention), pronoun: false, phrase, personal: true })
}
