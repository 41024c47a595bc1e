//! Full names of one person: with and without middle names, in two spellings, shortened, by nickname.
//!
//! Names of two words and more are compared within blocks of equal surnames, then of equal given
//! names. A name joins a group only if it agrees with every name in it, and with those of no other
//! group: "George Bush" stays by itself where both "George W. Bush" and "George H.W. Bush" are
//! told of.

use std::collections::BTreeMap;

use super::Merged;
use super::kinds::Class;
use super::names::Name;
use super::spelling::{near, shortens};

/// Joins the full names of each person.
pub(super) fn join(names: &[Name], merged: &mut Merged) {
    let full = |name: &&usize| is_full(&names[**name]);
    let all: Vec<usize> = (0..names.len()).collect();
    let by = |key: fn(&Name) -> Option<&String>| {
        let mut blocks: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for &index in all.iter().filter(full) {
            blocks.entry(key(&names[index]).map_or("", String::as_str)).or_default().push(index);
        }
        blocks
    };
    for block in by(|name| name.words.last()).into_values() {
        join_block(names, block, merged, same_surname);
    }
    for block in by(|name| name.words.first()).into_values() {
        join_block(names, block, merged, same_given_name);
    }
}

/// Whether a name is a person's, with at least a given name and a surname.
fn is_full(name: &Name) -> bool {
    name.class == Class::Person && name.words.len() > 1
}

fn join_block(
    names: &[Name],
    mut block: Vec<usize>,
    merged: &mut Merged,
    agree: fn(&Name, &Name) -> bool,
) {
    // The most particular names first: they tell apart the people whom shorter ones might mean.
    block.sort_by_key(|&index| {
        let name = &names[index];
        (std::cmp::Reverse((name.words.len(), name.mentions.len())), index)
    });
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for index in block {
        let fits =
            |group: &Vec<usize>| group.iter().all(|&other| agree(&names[index], &names[other]));
        let mut fitting = groups.iter_mut().filter(|group| fits(group));
        match (fitting.next(), fitting.next()) {
            (Some(group), None) => {
                merged.join(group[0], index);
                group.push(index);
            }
            _ => groups.push(vec![index]),
        }
    }
}

/// Two names with one surname.
fn same_surname(a: &Name, b: &Name) -> bool {
    let (given_a, given_b) = (&a.words[0], &b.words[0]);
    same_generation(a, b)
        && middle_names_agree(a, b)
        && (given_a == given_b
            || ((near(given_a, given_b) || shortens(given_a, given_b) || nicknames(a, b))
                && apart(a, b)))
}

/// Whether one given name is a nickname for the other, or both may be for a third.
fn nicknames(a: &Name, b: &Name) -> bool {
    a.short_for.contains(&b.words[0])
        || b.short_for.contains(&a.words[0])
        || !a.short_for.is_disjoint(&b.short_for)
}

/// Two names with one given name, whose surnames may be two spellings of one.
fn same_given_name(a: &Name, b: &Name) -> bool {
    let (surname_a, surname_b) = (a.words.last(), b.words.last());
    let spelled_alike = match (surname_a, surname_b) {
        (Some(a), Some(b)) => a != b && near(a, b),
        _ => false,
    };
    spelled_alike && same_generation(a, b) && middle_names_agree(a, b) && apart(a, b)
}

/// One article keeps to one spelling: two that stand in one article are two people.
fn apart(a: &Name, b: &Name) -> bool {
    a.articles.is_disjoint(&b.articles)
}

/// "Jr." is another person than the name without; a numeral may be left out.
fn same_generation(a: &Name, b: &Name) -> bool {
    let numeral = |suffix: &str| suffix.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    match (&a.suffix, &b.suffix) {
        (None, None) => true,
        (Some(one), None) | (None, Some(one)) => numeral(one) && apart(a, b),
        (Some(a), Some(b)) => a == b,
    }
}

/// One has none, or the initials are equal.
fn middle_names_agree(a: &Name, b: &Name) -> bool {
    let middle = |name: &Name| name.words[1..name.words.len() - 1].to_vec();
    let (a, b) = (middle(a), middle(b));
    // "H.W." is folded to one word of two letters: an initial each.
    let initials = |words: &[String]| -> String {
        let of = words.iter().map(|word| if word.len() <= 2 { word } else { &word[..first(word)] });
        of.collect()
    };
    let first_words_differ =
        a.iter().zip(&b).any(|(a, b)| a.len() > 2 && b.len() > 2 && a != b && !near(a, b));
    a.is_empty() || b.is_empty() || (initials(&a) == initials(&b) && !first_words_differ)
}

/// The length of a word's first character in bytes.
fn first(word: &str) -> usize {
    word.chars().next().map_or(0, char::len_utf8)
}
