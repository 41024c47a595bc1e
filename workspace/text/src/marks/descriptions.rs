//! Definite descriptions of actors that the article names elsewhere: "the president", "the North
//! Korean leader", "the agency", "the Trump administration".
//!
//! A description is an article, or a country as owner, then words that are known to modify, then an
//! office, a noun for persons or a noun for bodies. It stands for the one actor whose labels or
//! whose name have its head, its nation and its body; of several for the one that the article names
//! far more often than any other; else for nobody. Linear in the words and the labels of the
//! document. The field calls this definite noun phrase resolution (Vieira & Poesio 2000); rules of
//! agreement in head and modifiers are its precise part.

mod bodies;
mod offices;
mod phrase;

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::document::{ActorKind, Document, Label, LabelKind, Mention};
use crate::marks::lexicon::{Lexicon, NameForm};
use crate::marks::mentions::noun_behind;
use crate::marks::reading::Reading;

/// How many times as often as any other an actor must be named to be meant by words that fit
/// several.
const DOMINANCE: usize = 3;

/// What the rules look at.
#[derive(Clone, Copy)]
struct Place<'r> {
    document: &'r Document,
    reading: &'r Reading<'r>,
    lexicon: &'r Lexicon,
}

/// Words that stand for an actor, and who that is.
struct Found {
    /// The head, behind any name in the phrase.
    head: Range<usize>,
    /// The whole phrase without its article.
    words: Range<usize>,
    name: String,
    kind: ActorKind,
    known: bool,
}

/// The mentions and labels of a document with those that descriptions add.
pub(crate) fn descriptions(
    document: &Document,
    reading: &Reading,
    lexicon: &Lexicon,
) -> (Vec<Mention>, Vec<Label>) {
    let place = Place { document, reading, lexicon };
    let figures = offices::figures(place);
    let phrases = phrase::phrases(place);
    let mut found: Vec<Found> = Vec::new();
    for phrase in &phrases {
        found.extend(offices::meant(place, &figures, phrase));
        found.extend(bodies::meant(place, phrase));
    }
    found.extend(bodies::administrations(place, &figures, &phrases));
    found.sort_by_key(|found| (found.head.start, found.words.start));
    found.dedup_by(|later, first| later.head.start < first.head.end);
    merged(place, found)
}

/// The lists with what was found put in its place, and compounds beside the names that make them.
fn merged(place: Place, found: Vec<Found>) -> (Vec<Mention>, Vec<Label>) {
    let document = place.document;
    let span = |words: &Range<usize>| place.reading.span(words.clone());
    let mut mentions: Vec<(Mention, Option<usize>)> =
        document.mentions.iter().cloned().enumerate().map(|(at, m)| (m, Some(at))).collect();
    let free = |found: &&Found| {
        let head = span(&found.head);
        !document.mentions.iter().any(|m| m.span.start < head.end && head.start < m.span.end)
    };
    let found: Vec<Found> = found.into_iter().filter(|found| free(&found)).collect();
    mentions.extend(found.iter().map(|found| {
        let sentence = place.reading.words[found.head.start].sentence;
        let mention = Mention {
            span: span(&found.head),
            sentence,
            kind: found.kind,
            name: found.name.clone(),
            known: found.known,
            inferred: true,
            short_for: Vec::new(),
            modifies: false,
        };
        (mention, None)
    }));
    mentions.sort_by_key(|(mention, _)| (mention.span.start, mention.span.end));
    let mut moved = vec![0; document.mentions.len()];
    for (now, (_, before)) in mentions.iter().enumerate() {
        if let Some(before) = before {
            moved[*before] = now as u32;
        }
    }
    let mut labels: Vec<Label> = (document.labels.iter())
        .map(|label| Label { mention: moved[label.mention as usize], ..*label })
        .collect();
    labels.extend(
        compounds(place).map(|label| Label { mention: moved[label.mention as usize], ..label }),
    );
    // "The Holm administration" acts for a country and is no wording for it.
    let tells = |found: &&Found| found.kind != ActorKind::Country;
    labels.extend(found.iter().filter(tells).filter_map(|found| {
        let head = span(&found.head);
        let mention = mentions.iter().position(|(mention, _)| mention.span == head)? as u32;
        Some(Label { span: span(&found.words), mention, kind: LabelKind::Description })
    }));
    labels.sort_by_key(|label| (label.span.start, label.span.end, label.mention));
    labels.dedup();
    (mentions.into_iter().map(|(mention, _)| mention).collect(), labels)
}

/// "the Iranian regime", "DNC officials", "Iran's leaders": a name of a country or a body and the
/// noun for who acts for it; not before another name, whose label that is ("Iranian diplomat Zarif").
fn compounds(place: Place) -> impl Iterator<Item = Label> {
    place.document.mentions.iter().enumerate().filter_map(move |(index, mention)| {
        let bears =
            matches!(mention.kind, ActorKind::Country | ActorKind::Organization | ActorKind::Group);
        let words = place.reading.inside(mention.span);
        let noun = noun_behind(place.reading, place.lexicon, &words)
            .or_else(|| owned(place, &words))
            .filter(|_| bears)?;
        let head = &place.reading.words[noun.end - 1];
        let named = place.reading.words.get(noun.end).is_some_and(|next| {
            next.sentence == head.sentence && next.is_capital() && !head.possessive
        });
        // "Kremlin officials" are no wording for a country.
        let spelled = place.reading.words[words.clone()].iter().map(|word| &*word.key);
        let seat = place
            .lexicon
            .names
            .whole(spelled)
            .is_some_and(|known| matches!(known.form, NameForm::Seat | NameForm::Capital));
        let known = |at: usize| {
            let word = &place.reading.words[at].lower;
            place.lexicon.is_modifier(word)
                || place.lexicon.is_role(word)
                || place.lexicon.is_body(word)
        };
        let fits = place.lexicon.is_state_body(&head.lower)
            && !head.is_capital()
            && (noun.start..noun.end - 1).all(known);
        let span = place.reading.span(words.start..noun.end);
        (fits && !named && !seat).then_some(Label {
            span,
            mention: index as u32,
            kind: LabelKind::Compound,
        })
    })
}

/// "Iran's leaders": the noun right behind a possessive name, with one modifier at most.
fn owned(place: Place, words: &Range<usize>) -> Option<Range<usize>> {
    let last = place.reading.words.get(words.end.checked_sub(1)?).filter(|last| last.possessive)?;
    (words.end..words.end + 2).find_map(|at| {
        let noun = place.reading.words.get(at).filter(|noun| noun.sentence == last.sentence)?;
        let plain = place.reading.words[words.end..at].iter();
        let modified = plain.clone().all(|word| place.lexicon.is_modifier(&word.lower));
        (modified && place.lexicon.is_state_body(&noun.lower)).then_some(words.end..at + 1)
    })
}

/// The mention that a word belongs to.
fn mention_at<'r>(place: Place<'r>, word: usize) -> Option<&'r Mention> {
    let start = place.reading.words[word].span.start;
    let mentions = &place.document.mentions;
    let next = mentions.partition_point(|mention| mention.span.start <= start);
    mentions[..next].last().filter(|mention| start < mention.span.end)
}

/// The one of some actors that is named far more often than the others; the only one there is.
fn dominant<T: Copy>(mut counted: Vec<(usize, T)>) -> Option<T> {
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    match counted.as_slice() {
        [(_, only)] => Some(*only),
        [(most, first), (next, _), ..] => (*most >= DOMINANCE * next).then_some(*first),
        [] => None,
    }
}
