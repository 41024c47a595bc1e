//! Acronyms and what they stand for, when the story prints both.

use std::collections::{BTreeMap, BTreeSet};

use super::Merged;
use super::kinds::Class;
use super::names::Name;

/// Joins each acronym with the one name whose initials it is.
pub(super) fn join(names: &[Name], merged: &mut Merged) {
    let mut by_initials: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        if name.class != Class::Person && name.words.len() > 1 {
            for initials in initials(&name.printed) {
                by_initials.entry(initials).or_default().insert(index);
            }
        }
    }
    for (index, name) in names.iter().enumerate() {
        if !is_acronym(&name.printed) || name.class == Class::Person {
            continue;
        }
        let Some(long) = by_initials.get(&name.words.concat()) else { continue };
        // Two names that the gazetteer knows are two actors.
        let candidates = long.iter().filter(|&&other| !(name.known && names[other].known));
        let roots: BTreeSet<usize> = candidates.map(|&other| merged.root(other)).collect();
        if let (Some(&only), 1) = (roots.first(), roots.len()) {
            merged.join(index, only);
        }
    }
}

/// Two to six capitals, dots aside.
pub(super) fn is_acronym(printed: &str) -> bool {
    let letters: Vec<char> = printed.chars().filter(|&c| c != '.').collect();
    (2..=6).contains(&letters.len()) && letters.iter().all(|c| c.is_uppercase())
}

/// The initials of a name, folded: of its capitalized words, and of all its words.
pub(super) fn initials(printed: &str) -> BTreeSet<String> {
    let words = || printed.split(|c: char| c.is_whitespace() || c == '-');
    let first = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    let all: Vec<char> = words().filter_map(first).collect();
    let capitals = all.iter().filter(|c| c.is_uppercase()).copied().collect::<Vec<char>>();
    let fold = |letters: Vec<char>| letters.into_iter().flat_map(char::to_lowercase).collect();
    [capitals, all].into_iter().filter(|letters| letters.len() > 1).map(fold).collect()
}
