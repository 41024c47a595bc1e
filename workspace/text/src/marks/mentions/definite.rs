//! Offices that stand for their holder ("the president"), where the document names only one.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::ActorKind;
use crate::marks::lexicon::{Lexicon, Title};
use crate::marks::reading::Reading;

use super::kinds::surname;
use super::{Name, written};

/// The mentions by office alone.
pub(super) fn definite(reading: &Reading, lexicon: &Lexicon, names: &[Name]) -> Vec<Name> {
    let holders = holders(reading, lexicon, names);
    let mut found = Vec::new();
    for (article, word) in
        reading.words.iter().enumerate().filter(|(_, word)| &*word.lower == "the")
    {
        let start = article + 1;
        let words = reading.words[start..].iter().take_while(|next| next.sentence == word.sentence);
        let Some((length, Title::Unique)) = lexicon.titles.at(words.map(|word| &*word.lower))
        else {
            continue;
        };
        let end = start + length;
        let title = lower(reading, start..end);
        let Some(holder) = holders.get(&title).filter(|holder| holder.surnames.len() == 1) else {
            continue;
        };
        // "the President Holm", "the president of the club", "the Vice-President-elect"
        let goes_on = reading.words.get(end).is_some_and(|next| {
            next.sentence == word.sentence && (next.is_capital() || &*next.lower == "of")
        });
        if !goes_on {
            found.push(Name {
                inferred: true,
                certain: true,
                stands_for: Some(holder.name.clone()),
                ..Name::new(start..end, ActorKind::Person)
            });
        }
    }
    found
}

/// Who holds an office, as far as the document tells.
struct Holder {
    surnames: BTreeSet<String>,
    /// The fullest name.
    name: String,
}

/// Offices in lower case, and whom the document calls by them.
fn holders(reading: &Reading, lexicon: &Lexicon, names: &[Name]) -> BTreeMap<String, Holder> {
    let mut holders: BTreeMap<String, Holder> = BTreeMap::new();
    for name in names.iter().filter(|name| name.kind == ActorKind::Person) {
        let Some(title) = &name.title else { continue };
        let words = reading.words[title.clone()].iter().map(|word| &*word.lower);
        if lexicon.titles.whole(words) != Some(&Title::Unique) {
            continue;
        }
        let Some(surname) = surname(&reading.words[name.words.clone()]) else { continue };
        let written = fullest(reading, names, &surname);
        let holder = holders
            .entry(lower(reading, title.clone()))
            .or_insert_with(|| Holder { surnames: BTreeSet::new(), name: written });
        holder.surnames.insert(surname);
    }
    holders
}

/// The longest name of a person with this surname; of equal ones the first.
fn fullest(reading: &Reading, names: &[Name], of: &str) -> String {
    let bearers = names.iter().filter(|name| {
        name.kind == ActorKind::Person
            && surname(&reading.words[name.words.clone()]).is_some_and(|surname| surname == of)
    });
    let mut longest = String::new();
    for name in bearers.map(|name| written(reading, &name.words)) {
        if name.len() > longest.len() {
            longest = name;
        }
    }
    longest
}

fn lower(reading: &Reading, words: std::ops::Range<usize>) -> String {
    reading.words[words].iter().map(|word| &*word.lower).collect::<Vec<_>>().join(" ")
}
