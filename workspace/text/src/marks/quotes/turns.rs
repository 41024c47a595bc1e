//! Speech without marks behind a name and a colon: the turns of a transcript ("HOLM: We stay. You
//! leave."), and headlines ("Holm: Bridge Will Stand", "Poll: Voters Want Bridge"); and before a dash
//! and a name that end the paragraph, as posts and letters are signed ("We won. — Ada Holm").

use crate::document::{ActorKind, Speaker};
use crate::span::Span;

use super::attributions::is_headline;
use super::context::Context;
use super::frames::{self, Frame, Piece};

/// A colon farther from the head of the paragraph than this announces no speaker.
const LONGEST_NAME: usize = 5;

/// A shorter word in capitals may be no name ("Q: Why?", "PM: …").
const LEAST_LETTERS: usize = 3;

/// What a paragraph says without marks, and who says it.
pub(super) struct Turn {
    pub(super) speaker: Speaker,
    pub(super) said: Span,
}

/// The turn that a paragraph is; the speaker is a person, a name in capitals or what tells findings.
pub(super) fn turn(context: Context, frames: &[Frame]) -> Option<Turn> {
    let first = frames.first()?;
    let reach = first.len().min(LONGEST_NAME + 1);
    let colon = first[..reach].iter().position(|piece| context.is(Some(piece), ":"))?;
    let (name, said) = (&first[..colon], &first[colon + 1..]);
    let is_word = |piece: &Piece| context.word(*piece).is_none_or(|word| word.is_word());
    let said = &said[said.iter().position(is_word)?..];
    let opens = context.word(said[0]).is_none_or(|word| word.is_capital());
    let words: Vec<_> = name.iter().filter_map(|piece| context.word(*piece)).collect();
    if !opens || words.is_empty() || words.len() < name.len() {
        return None;
    }
    let only = words.first().filter(|_| words.len() == 1);
    // "OSLO: Rain fell" says where it was written.
    let dateline = name.iter().filter_map(|piece| context.mention(*piece)).any(|mention| {
        let kind = context.document.mentions[mention as usize].kind;
        matches!(kind, ActorKind::Place | ActorKind::Country | ActorKind::Organization)
    });
    let shouted =
        !dateline && words.iter().all(|word| word.is_acronym() && word.key.len() > LEAST_LETTERS);
    let finds = only.is_some_and(|word| context.lexicon.is_finding(&word.lower));
    let headline = frames.len() == 1 && is_headline(context, first);
    // The name is all that stands there; in a headline it may have a title or a place beside it.
    let mention = name.iter().filter_map(|piece| context.mention(*piece)).find(|mention| {
        let mention = &context.document.mentions[*mention as usize];
        let whole = mention.span.start <= words[0].span.start
            && mention.span.end >= words[words.len() - 1].span.end;
        match mention.kind {
            ActorKind::Person => whole || headline,
            ActorKind::Other => whole && headline,
            _ => false,
        }
    });
    if !(shouted || finds || mention.is_some()) {
        return None;
    }
    // A transcript's turn is the whole paragraph, a headline's a sentence.
    let last = if shouted { frames.last()? } else { first };
    let named = mention.map(|mention| context.document.mentions[mention as usize].span);
    let span = named.unwrap_or(words[0].span.join(words[words.len() - 1].span));
    let said = place(context, said[0])?.join(place(context, *last.last()?)?);
    Some(Turn { speaker: Speaker { span, mention, inferred: false }, said })
}

/// Fewer pieces before a signature are no post.
const LEAST_SIGNED: usize = 5;

/// The turn that a signature makes of the paragraph before it: the full name of a person behind the
/// last dash, and nothing else there.
pub(super) fn signed(context: Context, frames: &[Frame]) -> Option<Turn> {
    let pieces: Vec<Piece> = frames.iter().flatten().copied().collect();
    let is_dash =
        |piece: &Piece| context.word(*piece).is_some_and(|word| frames::is_dash(word.text));
    let dash = pieces.iter().rposition(is_dash).filter(|dash| *dash >= LEAST_SIGNED)?;
    let name = &pieces[dash + 1..];
    // What stands between marks is a quotation with a signature of its own.
    context.word(pieces[0])?;
    let mention = context.mention(*name.first()?)?;
    let signs = |piece: &Piece| context.mention(*piece) == Some(mention);
    if name.len() < 2 || !context.is_person(name[0]) || !name.iter().all(signs) {
        return None;
    }
    let span = context.document.mentions[mention as usize].span;
    let said = place(context, pieces[0])?.join(place(context, pieces[dash - 1])?);
    let speaker = Speaker { span, mention: Some(mention), inferred: false };
    Some(Turn { speaker, said })
}

fn place(context: Context, piece: Piece) -> Option<Span> {
    match piece {
        Piece::Word(_) => context.word(piece).map(|word| word.span),
        Piece::Quotation(index) => context.quotations.get(index).map(|found| found.outer),
    }
}
