//! Definite noun phrases with a noun for somebody as their head.

use std::ops::Range;

use crate::document::ActorKind;

use super::{Place, mention_at};

/// A definite noun phrase.
pub(super) struct Phrase {
    /// Without the article; a country that owns it included.
    pub(super) words: Range<usize>,
    pub(super) head: Range<usize>,
    /// The country whose officer or body it is.
    pub(super) nation: Option<String>,
    /// The organization whose officer or part it is.
    pub(super) body: Option<String>,
    /// Whether it says that somebody held an office once.
    pub(super) former: bool,
}

/// The definite noun phrases of a document, in order.
pub(super) fn phrases(place: Place) -> Vec<Phrase> {
    let words = &place.reading.words;
    (0..words.len())
        .filter_map(|at| {
            let owner = || {
                words[at].possessive
                    && mention_at(place, at).is_some_and(|m| {
                        m.kind == ActorKind::Country && m.span.end == words[at].span.end
                    })
            };
            if &*words[at].lower == "the" {
                phrase(place, at + 1, None)
            } else if owner() {
                phrase(place, at + 1, Some(at))
            } else {
                None
            }
        })
        .collect()
}

/// The phrase whose first word behind the article or the owner stands at `start`.
fn phrase(place: Place, start: usize, owner: Option<usize>) -> Option<Phrase> {
    let (reading, lexicon) = (place.reading, place.lexicon);
    let sentence = reading.words.get(start.checked_sub(1)?)?.sentence;
    let word = |at: usize| reading.words.get(at).filter(|word| word.sentence == sentence);
    let owned = owner.and_then(|at| mention_at(place, at));
    let begin = owned.map_or(start, |mention| reading.inside(mention.span).start);
    let mut nation = owned.map(|mention| mention.name.clone());
    let mut body = None;
    let mut former = false;
    let mut at = start;
    let head = loop {
        let here = word(at).filter(|word| word.is_word())?;
        if let Some(mention) = mention_at(place, at) {
            // An owner parts the phrase from what follows: "the Kremlin's chief".
            let end = reading.inside(mention.span).end;
            match mention.kind {
                ActorKind::Country => nation = Some(mention.name.clone()),
                ActorKind::Organization | ActorKind::Group | ActorKind::Other => {
                    body = Some(mention.name.clone());
                }
                ActorKind::Person | ActorKind::Place => return None,
            }
            at = end.max(at + 1);
            continue;
        }
        let lower = || {
            let rest = reading.words[at..].iter().take_while(|word| word.sentence == sentence);
            rest.map(|word| &*word.lower)
        };
        let title = lexicon.titles.at(lower()).map(|(length, _)| length);
        let noun = (lexicon.is_role(&here.lower) || lexicon.is_body(&here.lower)).then_some(1);
        let ends = title.or(noun).map(|length| at..at + length);
        // "the party leader", "the opposition chief": the last noun is the head.
        let goes_on = |end: usize| {
            word(end).is_some_and(|next| {
                next.spaced
                    && !reading.words[end - 1].possessive
                    && (lexicon.is_role(&next.lower) || lexicon.is_body(&next.lower))
            })
        };
        match ends.filter(|head| !goes_on(head.end)) {
            Some(head) => break head,
            None if title.is_some() || noun.is_some() => at += 1,
            None if lexicon.is_modifier(&here.lower) || lexicon.is_compound(here.text) => {
                former |= is_former(&here.lower);
                at += 1;
            }
            None => return None,
        }
    };
    // "the President Holm", "the president of the club", "the party Holm leads"
    let last = &reading.words[head.end - 1];
    let goes_on = word(head.end).is_some_and(|next| {
        !last.possessive && (next.is_capital() && next.spaced || &*next.lower == "of")
    });
    let plural = lexicon.is_plural(&last.lower);
    (!goes_on && !plural).then_some(Phrase { words: begin..head.end, head, nation, body, former })
}

/// Words for an office that somebody had.
pub(super) fn is_former(lower: &str) -> bool {
    matches!(lower, "former" | "ex" | "then" | "ousted" | "deposed" | "late")
}
