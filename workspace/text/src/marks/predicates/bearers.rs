//! Who something can be said of in a sentence: names, and pronouns that stand for them.

use std::ops::Range;

use crate::document::{ActorKind, QuoteKind};
use crate::marks::lexicon::{Class, Pronoun};

use super::Place;

/// A name or a pronoun.
pub(super) struct Bearer {
    pub(super) words: Range<usize>,
    /// The mention that it is or stands for.
    pub(super) mention: u32,
    pub(super) possessive: bool,
    /// Whether it only modifies the noun behind it.
    pub(super) modifies: bool,
    /// The feature that tells its kind.
    pub(super) kind: &'static str,
}

/// A mention, and the sentence in which it was last meant.
type Named = (u32, u32);

/// A pronoun for a person reaches back this many sentences, any other one sentence.
const REACH: u32 = 2;

/// The bearers of a document, in order.
///
/// "He" is the person named last, "it" whatever else was named last, "I" who says the quote.
pub(super) fn bearers(place: Place) -> Vec<Bearer> {
    let (document, words) = (place.document, &place.reading.words);
    let mut bearers: Vec<Bearer> = document
        .mentions
        .iter()
        .enumerate()
        .map(|(index, mention)| {
            let inside = place.reading.inside(mention.span);
            let last = inside.end.checked_sub(1).filter(|_| !inside.is_empty());
            Bearer {
                possessive: last.is_some_and(|last| words[last].possessive),
                words: inside,
                mention: index as u32,
                modifies: mention.modifies,
                kind: kind(mention.kind, mention.inferred),
            }
        })
        .filter(|bearer| !bearer.words.is_empty())
        .collect();
    let quotes = document.quotes.iter().filter(|quote| quote.kind == QuoteKind::Direct);
    let mut quotes = quotes.peekable();
    let mut names = bearers.iter().filter(|bearer| !bearer.modifies).peekable();
    let mut person: Option<Named> = None;
    let mut other: Option<Named> = None;
    let mut pronouns = Vec::new();
    for (at, word) in words.iter().enumerate() {
        while let Some(name) = names.next_if(|name| name.words.end <= at) {
            let mention = &document.mentions[name.mention as usize];
            let last = Some((name.mention, mention.sentence));
            match mention.kind {
                ActorKind::Person => person = last,
                _ => other = last,
            }
        }
        while quotes.next_if(|quote| quote.span.end <= word.span.start).is_some() {}
        let Some(pronoun) = place.lexicon.judgements.pronoun(&word.lower) else { continue };
        let (mention, kind) = match pronoun {
            Pronoun::Person => {
                let last = person.filter(|(_, sentence)| word.sentence - sentence <= REACH);
                // Whoever goes on being meant is remembered.
                person = last.map(|(mention, _)| (mention, word.sentence)).or(person);
                (last.map(|(mention, _)| mention), "of he or she")
            }
            Pronoun::Other => {
                let last = other.filter(|(_, sentence)| word.sentence - sentence < REACH);
                (last.map(|(mention, _)| mention), "of it or they")
            }
            Pronoun::Speaker => {
                let quote = quotes.peek().filter(|quote| quote.span.start <= word.span.start);
                let speaker = quote.and_then(|quote| quote.speaker?.mention);
                (speaker, "of I or we")
            }
        };
        pronouns.extend(mention.map(|mention| Bearer {
            words: at..at + 1,
            mention,
            possessive: place.lexicon.class(&word.lower) == Some(Class::Possessive),
            modifies: false,
            kind,
        }));
    }
    bearers.extend(pronouns);
    bearers.sort_by_key(|bearer| (bearer.words.start, bearer.words.end));
    bearers
}

fn kind(kind: ActorKind, inferred: bool) -> &'static str {
    match kind {
        _ if inferred => "of a description",
        ActorKind::Person => "of a person",
        ActorKind::Organization => "of an organization",
        ActorKind::Country => "of a country",
        ActorKind::Place => "of a place",
        ActorKind::Group => "of a group",
        ActorKind::Other => "of an unknown name",
    }
}
