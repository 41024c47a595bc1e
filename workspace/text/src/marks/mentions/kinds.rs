//! What kind of actor a name stands for.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::document::ActorKind;
use crate::marks::lexicon::Lexicon;
use crate::marks::reading::{Reading, Word};

use super::Name;

/// The kind that the words of a name tell, and whether they leave no doubt.
pub(super) fn own_kind(
    reading: &Reading,
    lexicon: &Lexicon,
    run: Range<usize>,
) -> (ActorKind, bool) {
    let words = &reading.words[run.clone()];
    let last = &words[words.len() - 1];
    let several = words.len() > 1;
    if several && begins_with_given_name(lexicon, words) && !ends_as_institution(lexicon, words) {
        return (ActorKind::Person, true);
    }
    if words.iter().any(|word| lexicon.is_organization_word(&word.lower)) {
        return (ActorKind::Organization, several);
    }
    if several && lexicon.is_place_word(&last.lower) {
        return (ActorKind::Place, true);
    }
    if last.is_acronym() && !several {
        return (ActorKind::Organization, false);
    }
    let has_initial =
        several && words[1..].iter().any(|word| word.key.len() == 1 && word.is_word());
    let has_particle = several && words.iter().any(|word| lexicon.is_particle(&word.lower));
    let is_glued = last.text.contains('-') && last.text.starts_with(char::is_lowercase);
    if has_initial || has_particle || is_glued || ends_with_suffix(words) {
        return (ActorKind::Person, several);
    }
    if words.len() <= 3 && speaks(reading, lexicon, &run) {
        return (ActorKind::Person, false);
    }
    if !several && lexicon.first_name(last.text).is_some() {
        return (ActorKind::Person, false);
    }
    (ActorKind::Other, false)
}

/// Whether a title that ends a run is part of a name ("Stephen King", "Martin Luther King Jr.",
/// "Duke University").
pub(super) fn is_named_like_title(lexicon: &Lexicon, words: &[Word], title: &Range<usize>) -> bool {
    let rest = &words[title.end..];
    if rest
        .iter()
        .any(|word| lexicon.is_organization_word(&word.lower) || lexicon.is_place_word(&word.lower))
    {
        return true;
    }
    let only_suffix = rest.iter().all(|word| is_suffix(&word.key));
    only_suffix && title.start > 0 && lexicon.first_name(words[0].text).is_some()
}

fn begins_with_given_name(lexicon: &Lexicon, words: &[Word]) -> bool {
    lexicon.first_name(words[0].text).is_some()
        || words[0]
            .text
            .split_once('-')
            .is_some_and(|(first, _)| lexicon.first_name(first).is_some())
}

fn ends_as_institution(lexicon: &Lexicon, words: &[Word]) -> bool {
    words[1..].iter().any(|word| lexicon.is_organization_word(&word.lower)) && words.len() > 2
}

fn ends_with_suffix(words: &[Word]) -> bool {
    words.len() > 2 && words.last().is_some_and(|word| is_suffix(&word.key))
}

fn is_suffix(key: &str) -> bool {
    matches!(key, "Jr" | "Sr" | "II" | "III" | "IV")
}

/// Whether a saying verb or an age stands right behind the name, or a saying verb right before it.
fn speaks(reading: &Reading, lexicon: &Lexicon, run: &Range<usize>) -> bool {
    let says = |from: usize| {
        let words = reading.words.get(from..).unwrap_or_default();
        lexicon.sayings.at(words.iter().map(|word| &*word.lower)).is_some()
    };
    let age = || match reading.words.get(run.end..) {
        Some([comma, number, close, ..]) => {
            comma.is(",") && number.is_number() && number.text.len() == 2 && close.is(",")
        }
        _ => false,
    };
    let who = || {
        reading.words.get(run.end).is_some_and(|word| &*word.lower == "who")
            || reading.words.get(run.end + 1).is_some_and(|word| &*word.lower == "who")
    };
    says(run.end) || age() || who()
}

/// Tells the kinds that only the rest of the document tells: a surname alone is a person's if a
/// full name of a person ends with it, and the other way round; what is once called a company stays
/// one; and a place is where things happen.
pub(super) fn settle(reading: &Reading, lexicon: &Lexicon, names: &mut [Name]) {
    let words_of = |name: &Name| &reading.words[name.words.clone()];
    let mut persons: FxHashSet<String> = FxHashSet::default();
    for name in names.iter().filter(|name| is_full_person(name)) {
        persons.extend(surname(words_of(name)));
    }
    let bodies: FxHashSet<String> = (names.iter())
        .filter_map(|name| body_by_words_around(reading, lexicon, name))
        .filter(|body| !persons.contains(body))
        .collect();
    for name in names.iter_mut().filter(|name| name.known.is_none() && !is_full_person(name)) {
        if bodies.contains(&spelled(words_of(name))) {
            (name.kind, name.certain) = (ActorKind::Organization, true);
        }
    }
    for name in names.iter().filter(|name| name.kind == ActorKind::Person) {
        persons.extend(surname(words_of(name)));
        persons.insert(spelled(words_of(name)));
    }
    for name in names.iter_mut().filter(|name| name.known.is_none() && !name.certain) {
        let words = words_of(name);
        let bears = || {
            let full = name.kind == ActorKind::Other && (2..=LONGEST_PERSON).contains(&words.len());
            full && surname(words).is_some_and(|surname| persons.contains(&surname))
        };
        let undecided = matches!(name.kind, ActorKind::Other | ActorKind::Organization);
        if undecided && persons.contains(&spelled(words)) || bears() {
            name.kind = ActorKind::Person;
        }
    }
    let mut placed: FxHashMap<String, (u32, u32)> = FxHashMap::default();
    for name in names.iter().filter(|name| name.kind == ActorKind::Other) {
        let before = name.words.start.checked_sub(1).map(|at| &reading.words[at]);
        let count = placed.entry(spelled(words_of(name))).or_default();
        count.0 += u32::from(before.is_some_and(|word| lexicon.is_place_preposition(&word.lower)));
        count.1 += 1;
    }
    for name in names.iter_mut().filter(|name| name.kind == ActorKind::Other) {
        if placed.get(&spelled(words_of(name))).is_some_and(|(inside, all)| 2 * inside > *all) {
            name.kind = ActorKind::Place;
        }
    }
}

/// A name of one who is no company may have so many words without a given name that is known.
const LONGEST_PERSON: usize = 3;

fn is_full_person(name: &Name) -> bool {
    name.kind == ActorKind::Person && name.certain
}

/// The name of a body without what only its papers say ("Arlo Inc."), or behind what it is ("the
/// carmaker Arlo").
fn body_by_words_around(reading: &Reading, lexicon: &Lexicon, name: &Name) -> Option<String> {
    let words = &reading.words[name.words.clone()];
    if let [rest @ .., last] = words
        && !rest.is_empty()
        && lexicon.is_company_suffix(&last.lower)
    {
        return Some(spelled(rest));
    }
    let before = &reading.words[name.words.start.checked_sub(1)?];
    let body = lexicon.is_organization_word(&before.lower)
        || lexicon.is_body(&before.lower) && !lexicon.is_role(&before.lower);
    (body && before.is_word() && !before.is_capital()).then(|| spelled(words))
}

/// Acronyms are rarely longer, in letters.
const LONGEST_ACRONYM: usize = 6;

/// Whether a word is only written in capitals for emphasis ("NO COLLUSION").
pub(super) fn is_shouted(reading: &Reading, name: &Name) -> bool {
    let words = &reading.words[name.words.clone()];
    let long = |word: &Word| word.is_acronym() && word.key.chars().count() > LONGEST_ACRONYM;
    name.kind == ActorKind::Organization && name.known.is_none() && words.iter().all(long)
}

/// The words of a name as they are compared: without marks, capitals folded.
pub(super) fn spelled(words: &[Word]) -> String {
    let words = words.iter().filter(|word| word.is_word());
    words.map(|word| &*word.lower).collect::<Vec<_>>().join(" ")
}

/// The last word of a person's name, "Jr." and the like left out.
pub(super) fn surname(words: &[Word]) -> Option<String> {
    let last = words.iter().rev().find(|word| word.is_word() && !is_suffix(&word.key))?;
    let plain = last.lower.strip_prefix("al-").unwrap_or(&last.lower);
    Some(plain.to_owned())
}

/// Whether a word ties what it holds to a leader and names nobody: "the Obama-Biden years".
pub(super) fn is_pair(reading: &Reading, lexicon: &Lexicon, name: &Name) -> bool {
    let [word] = &reading.words[name.words.clone()] else { return false };
    let first = word.key.split_once('-').map(|(first, _)| first);
    name.known.is_none() && first.is_some_and(|first| lexicon.led_by(first).is_some())
}

/// Whether a name is one common noun or adjective with a capital ("Committee", "Congressional"): part
/// of a longer name, or a description of it.
pub(super) fn is_fragment(reading: &Reading, lexicon: &Lexicon, name: &Name) -> bool {
    let [word] = &reading.words[name.words.clone()] else { return false };
    let open = matches!(name.kind, ActorKind::Organization | ActorKind::Other);
    let common = |lower: &str| {
        lexicon.is_body(lower)
            || lexicon.is_role(lower)
            || lexicon.is_modifier(lower)
            || lexicon.titles.whole(std::iter::once(lower)).is_some()
    };
    open && name.known.is_none() && !name.certain && !word.is_acronym() && common(&word.lower)
}
