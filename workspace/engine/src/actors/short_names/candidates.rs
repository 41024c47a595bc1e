//! Whom a short name could mean, by its words alone.

use std::collections::{BTreeMap, BTreeSet};

use super::super::kinds::Class;
use super::super::names::Name;

/// The longer names of a story, by their ends.
pub(super) struct Candidates<'a> {
    names: &'a [Name],
    roots: &'a [usize],
    by_last_word: BTreeMap<&'a str, Vec<usize>>,
    by_first_word: BTreeMap<&'a str, Vec<usize>>,
}

/// The actors that a short name could mean.
#[derive(Default)]
pub(super) struct Meant {
    /// Sorted.
    pub(super) roots: Vec<usize>,
    /// Whether the longer name must stand in the same article.
    pub(super) only_here: bool,
}

impl<'a> Candidates<'a> {
    pub(super) fn of(names: &'a [Name], roots: &'a [usize]) -> Candidates<'a> {
        // "al-Baghdadi" has two words and is short for a longer name.
        let ends: BTreeSet<(Class, &[String])> = (names.iter())
            .flat_map(|name| (1..name.words.len()).map(|from| (name.class, &name.words[from..])))
            .collect();
        let mut by_last_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut by_first_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, name) in names.iter().enumerate() {
            if let [first, .., last] = name.words.as_slice()
                && !ends.contains(&(name.class, name.words.as_slice()))
            {
                by_first_word.entry(first).or_default().push(index);
                by_last_word.entry(last).or_default().push(index);
            }
        }
        Candidates { names, roots, by_last_word, by_first_word }
    }

    /// Whom a name could mean; nobody if it is nobody's short name.
    pub(super) fn meant(&self, name: &Name, own: usize) -> Meant {
        let last = name.words.last().map_or("", String::as_str);
        let ends_in = |other: &Name| other.words.ends_with(&name.words);
        let of_class = |class: Class, fits: &dyn Fn(&Name) -> bool, index: &BTreeMap<_, Vec<_>>| {
            self.roots_of(name, own, index.get(last), |other| other.class == class && fits(other))
        };
        let everywhere = |roots| Meant { roots, only_here: false };
        match name.class {
            _ if name.known => Meant::default(),
            Class::Person | Class::Other => {
                let surnames = of_class(Class::Person, &ends_in, &self.by_last_word);
                let given = || of_class(Class::Person, &|_| true, &self.by_first_word);
                if !surnames.is_empty() {
                    everywhere(surnames)
                } else if name.class == Class::Other {
                    let roots = of_class(Class::Other, &ends_in, &self.by_last_word);
                    Meant { roots, only_here: true }
                } else if name.words.len() == 1 {
                    everywhere(given())
                } else {
                    Meant::default()
                }
            }
            // A single word ("Commission") is too little to tell one body from another.
            Class::Body if name.words.len() > 1 => {
                everywhere(of_class(Class::Body, &ends_in, &self.by_last_word))
            }
            Class::Body | Class::Location => Meant::default(),
        }
    }

    /// The roots of the longer names that fit. "Trump" is "Donald Trump Jr." only if there is no
    /// other, and "Trump Jr." nobody else.
    fn roots_of(
        &self,
        name: &Name,
        own: usize,
        longer: Option<&Vec<usize>>,
        fits: impl Fn(&Name) -> bool,
    ) -> Vec<usize> {
        let fitting: Vec<usize> = (longer.into_iter().flatten().copied())
            .filter(|&other| {
                let other = &self.names[other];
                other.words.len() > name.words.len() && fits(other)
            })
            .collect();
        let same_generation = |other: &&usize| self.names[**other].suffix == name.suffix;
        let mut roots: Vec<usize> =
            fitting.iter().filter(same_generation).map(|&other| self.roots[other]).collect();
        if roots.is_empty() && name.suffix.is_none() {
            roots = fitting.iter().map(|&other| self.roots[other]).collect();
        }
        roots.sort_unstable();
        roots.dedup();
        // It is joined with one of them already.
        if roots.contains(&own) { Vec::new() } else { roots }
    }
}
