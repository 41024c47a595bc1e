//! Organizations and governments.

use std::collections::BTreeMap;

use crate::document::{ActorKind, LabelKind};
use crate::marks::mentions::noun_behind;

use super::offices::Figure;
use super::phrase::Phrase;
use super::{Found, Place, dominant};

/// The organization or group that a phrase means: one whose name ends in the head, or that the
/// article calls so.
pub(super) fn meant(place: Place, phrase: &Phrase) -> Option<Found> {
    let head = &place.reading.words[phrase.head.end - 1].lower;
    if !place.lexicon.is_body(head) || phrase.nation.is_some() || phrase.body.is_some() {
        return None;
    }
    let document = place.document;
    let mut counted: BTreeMap<&str, (usize, bool, &crate::document::Mention)> = BTreeMap::new();
    for (index, mention) in document.mentions.iter().enumerate() {
        if !matches!(mention.kind, ActorKind::Organization | ActorKind::Group) {
            continue;
        }
        let last = mention.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let called = || {
            document.labels.iter().any(|label| {
                let words = place.reading.inside(label.span);
                label.mention as usize == index
                    && matches!(label.kind, LabelKind::Apposition | LabelKind::Copula)
                    && words.clone().any(|at| place.reading.words[at].lower == *head)
            })
        };
        let entry = counted.entry(&mention.name).or_insert((0, false, mention));
        entry.0 += 1;
        entry.1 |= last == **head && mention.name.contains(' ') || called();
    }
    let able = counted.into_values().filter(|(_, fits, _)| *fits);
    let mention = dominant(able.map(|(count, _, mention)| (count, mention)).collect())?;
    Some(Found {
        head: phrase.head.clone(),
        words: phrase.words.clone(),
        name: mention.name.clone(),
        kind: mention.kind,
        known: mention.known,
    })
}

/// "the Trump administration": the government of the country that the person rules.
pub(super) fn administrations(place: Place, figures: &BTreeMap<String, Figure>) -> Vec<Found> {
    let by_name = |name: &str| {
        let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
        figures.get(&last)
    };
    let persons = place.document.mentions.iter().filter(|m| m.kind == ActorKind::Person);
    persons
        .filter_map(|mention| {
            let words = place.reading.inside(mention.span);
            let noun = noun_behind(place.reading, place.lexicon, &words)?;
            let head = noun.end - 1;
            let governs = place.lexicon.is_government(&place.reading.words[head].lower);
            let country = by_name(&mention.name).filter(|_| governs)?.country(place)?;
            Some(Found {
                head: head..noun.end,
                words: words.start..noun.end,
                name: country.to_owned(),
                kind: ActorKind::Country,
                known: true,
            })
        })
        .collect()
}
