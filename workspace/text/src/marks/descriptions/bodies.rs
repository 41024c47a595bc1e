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

/// "the Trump administration": the government of the country that the person rules; and "the
/// administration" behind it, where the article speaks of no other.
pub(super) fn administrations(
    place: Place,
    figures: &BTreeMap<String, Figure>,
    phrases: &[Phrase],
) -> Vec<Found> {
    let mut found = named_by_who_rules(place, figures);
    let word = |at: usize| &place.reading.words[at].lower;
    let mut named: BTreeMap<&str, Vec<(usize, String)>> = BTreeMap::new();
    for one in &found {
        let known = named.entry(word(one.head.start)).or_default();
        known.push((one.head.start, one.name.clone()));
    }
    let bare = |phrase: &&Phrase| {
        phrase.words == phrase.head && phrase.nation.is_none() && phrase.body.is_none()
    };
    let meant = |phrase: &Phrase| {
        let known = named.get(&**word(phrase.head.start))?;
        let (first, name) = known.first()?;
        let only = known.iter().all(|(_, other)| other == name);
        (only && *first < phrase.head.start).then(|| Found {
            head: phrase.head.clone(),
            words: phrase.words.clone(),
            name: name.clone(),
            kind: ActorKind::Country,
            known: true,
        })
    };
    let later: Vec<Found> = phrases.iter().filter(bare).filter_map(meant).collect();
    found.extend(later);
    found
}

fn named_by_who_rules(place: Place, figures: &BTreeMap<String, Figure>) -> Vec<Found> {
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
