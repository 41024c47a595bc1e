//! Names in headlines, where every word has a capital.

use rustc_hash::FxHashMap;

use crate::document::ActorKind;
use crate::marks::lexicon::Lexicon;
use crate::marks::reading::Reading;

use super::kinds::{spelled, surname};
use super::{Name, metonyms, parts};

/// The names in headings that the running text confirms, with the kind that they have there.
pub(super) fn confirmed(
    reading: &Reading,
    lexicon: &Lexicon,
    names: &[Name],
    headings: Vec<Name>,
) -> Vec<Name> {
    let mut kinds: FxHashMap<String, ActorKind> = FxHashMap::default();
    for name in names.iter().filter(|name| name.known.is_none()) {
        let words = &reading.words[name.words.clone()];
        kinds.entry(spelled(words)).or_insert(name.kind);
        if let Some(surname) = surname(words).filter(|_| name.kind == ActorKind::Person) {
            kinds.entry(surname).or_insert(ActorKind::Person);
        }
    }
    let mut confirmed = Vec::new();
    for name in headings {
        if name.known.is_some() {
            confirmed.push(name);
            continue;
        }
        // The longest stretches of the run that are names in the running text.
        let mut at = name.words.start;
        while at < name.words.end {
            let rest = &reading.words[at..name.words.end];
            if let Some((length, known)) = parts::known_at(lexicon, rest) {
                confirmed.push(metonyms::resolve(reading, lexicon, at..at + length, known));
                at += length;
                continue;
            }
            let fits = (at + 1..=name.words.end).rev().find_map(|end| {
                let kind = kinds.get(&spelled(&reading.words[at..end]))?;
                Some((end, *kind))
            });
            let Some((end, kind)) = fits else {
                at += 1;
                continue;
            };
            confirmed.push(Name { words: at..end, kind, ..name.clone() });
            at = end;
        }
    }
    confirmed
}
