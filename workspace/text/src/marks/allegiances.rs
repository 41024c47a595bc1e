//! For whom somebody acts: a body for its state ("Congress"), a person for the country, the body or
//! the person that a label names ("DNC chairman Holm", "Holm, a Carver aide") or that goes without
//! saying with the office ("Attorney General Holm").
//!
//! A label tells it by the first other name in it, or by the owner right before it; only where there
//! is none by the list of offices. Who rules a country is that country's voice in his own name and
//! acts for nobody. Linear in labels and the mentions of their sentences.

use crate::document::{ActorKind, Allegiance, Document, Label, LabelKind, Mention, Side};
use crate::marks::lexicon::{Lexicon, Ruler};
use crate::marks::reading::Reading;

#[cfg(test)]
mod tests;

/// The allegiances that names and labels tell, in the order of the mentions. Both must be marked
/// already.
pub(crate) fn allegiances(
    document: &Document,
    reading: &Reading,
    lexicon: &Lexicon,
) -> Vec<Allegiance> {
    let bodies = document.mentions.iter().enumerate().filter(|(_, mention)| mention.known);
    let mut found: Vec<Allegiance> = bodies
        .filter_map(|(index, mention)| {
            let side = Side::Known(lexicon.acts_for(&mention.name)?);
            Some(Allegiance { mention: index as u32, side })
        })
        .collect();
    let labels = document.labels.iter().filter(|label| {
        matches!(
            label.kind,
            LabelKind::Title | LabelKind::Premodifier | LabelKind::Apposition | LabelKind::Copula
        )
    });
    found.extend(labels.filter_map(|label| {
        let bearer = &document.mentions[label.mention as usize];
        let personal = matches!(bearer.kind, ActorKind::Person | ActorKind::Other);
        let side = personal.then(|| told(document, reading, lexicon, label)).flatten()?;
        Some(Allegiance { mention: label.mention, side })
    }));
    found.sort_by_key(|allegiance| allegiance.mention);
    found
}

/// For whom the bearer of a label acts, as far as it tells.
fn told(document: &Document, reading: &Reading, lexicon: &Lexicon, label: &Label) -> Option<Side> {
    let words = reading.inside(label.span);
    let lower = |from: usize| reading.words[from..words.end].iter().map(|word| &*word.lower);
    let rules = |from: usize| {
        (from + 1..=words.end).any(|end| {
            let phrase: Vec<&str> = lower(from).take(end - from).collect();
            matches!(lexicon.ruler(&phrase.join(" ")), Some(Ruler::Office | Ruler::Absolute))
        })
    };
    let office = || words.clone().find_map(|from| lexicon.state_offices.at(lower(from)));
    let owner = words.start.checked_sub(1).map(|at| &reading.words[at]);
    let owner = owner.filter(|owner| owner.possessive).map(|owner| owner.span.end);
    let sides = |mention: &Mention| {
        let inside = mention.span.start < label.span.end && label.span.start < mention.span.end;
        let kind = matches!(
            mention.kind,
            ActorKind::Country | ActorKind::Organization | ActorKind::Group | ActorKind::Person
        );
        kind && (inside || owner == Some(mention.span.end))
    };
    let first = document
        .mentions
        .partition_point(|m| m.sentence < document.mentions[label.mention as usize].sentence);
    let sentence = document.mentions[label.mention as usize].sentence;
    let near = document.mentions[first..].iter().take_while(|m| m.sentence == sentence);
    let named = near.enumerate().map(|(offset, mention)| (first + offset, mention));
    let mut named = named.filter(|(index, _)| *index != label.mention as usize);
    match named.find(|(_, mention)| sides(mention)) {
        Some((_, mention)) if mention.kind == ActorKind::Country && words.clone().any(rules) => {
            None
        }
        Some((index, _)) => Some(Side::Mention(index as u32)),
        None => office().map(|(_, country)| Side::Known(country)),
    }
}
