//! A run of capitalized words taken apart into names: titles off, gazetteer names apart.

use std::borrow::Cow;
use std::ops::Range;

use crate::document::ActorKind;
use crate::marks::lexicon::{KnownName, Lexicon, NameForm};
use crate::marks::reading::{Reading, Word};

use super::{Name, kinds, metonyms};

/// No phrase of the lists has more words.
pub(super) const LONGEST_KNOWN: usize = 12;

/// The names in a run, in order.
pub(super) fn parts(reading: &Reading, lexicon: &Lexicon, run: Range<usize>) -> Vec<Name> {
    let mut names = Vec::new();
    take_apart(reading, lexicon, run, &mut names);
    names
}

fn take_apart(reading: &Reading, lexicon: &Lexicon, run: Range<usize>, names: &mut Vec<Name>) {
    let run = trimmed(reading, lexicon, run);
    let words = &reading.words[run.clone()];
    if words.is_empty() {
        return;
    }
    // "Ada Holm Holm" is a caption's name and the sentence behind it.
    let doubled = (2..words.len()).find(|at| words[*at].lower == words[at - 1].lower);
    if let Some(doubled) = doubled {
        take_apart(reading, lexicon, run.start..run.start + doubled, names);
        take_apart(reading, lexicon, run.start + doubled..run.end, names);
        return;
    }
    let known = known_at(lexicon, words);
    if let Some((length, known)) = known
        && length == words.len()
    {
        names.push(metonyms::resolve(reading, lexicon, run, known));
        return;
    }
    if let Some(title) = last_title(lexicon, words)
        && !kinds::is_named_like_title(lexicon, words, &title)
    {
        take_apart(reading, lexicon, run.start..run.start + title.start, names);
        let bearer = run.start + title.end..run.end;
        // "a run for President Sunday night"
        let is_day = |at: usize| lexicon.is_weekday(&reading.words[at].lower);
        if !bearer.is_empty() && !is_day(bearer.start) {
            names.push(Name { certain: true, ..Name::new(bearer, ActorKind::Person) });
        }
        return;
    }
    if let Some((length, known)) = known
        && parts_from_rest(lexicon, known, length, &words[length..])
    {
        let middle = run.start + length;
        names.push(metonyms::resolve(reading, lexicon, run.start..middle, known));
        let others = names.len();
        take_apart(reading, lexicon, middle..run.end, names);
        // "the Iran Nuclear deal": what merely follows a country is no name by itself.
        if known.kind == ActorKind::Country {
            let mut at = 0;
            names.retain(|name| {
                at += 1;
                at <= others || name.kind != ActorKind::Other
            });
        }
        return;
    }
    // "the Clean Harbour Act"
    if words.len() > 1 && lexicon.is_law_word(&words[words.len() - 1].lower) {
        return;
    }
    let (kind, certain) = kinds::own_kind(reading, lexicon, run.clone());
    names.push(Name { certain, ..Name::new(run, kind) });
}

/// The longest gazetteer name at the head of the words.
pub(super) fn known_at(lexicon: &Lexicon, words: &[Word]) -> Option<(usize, KnownName)> {
    if !lexicon.names.any_begins(&spelling(lexicon, words.first()?)) {
        return None;
    }
    let head = words.iter().take(LONGEST_KNOWN);
    let spelled: Vec<Cow<str>> = head.map(|word| spelling(lexicon, word)).collect();
    let (length, known) = lexicon.names.at(spelled.iter().map(|word| &**word))?;
    Some((length, *known))
}

/// A word as lists spell it: a dateline in capitals ("MOSCOW") in upper and lower case.
fn spelling<'w>(lexicon: &Lexicon, word: &'w Word) -> Cow<'w, str> {
    let as_is = || lexicon.names.at(std::iter::once(&*word.key)).is_some();
    if word.key.len() < 3 || !word.is_acronym() || as_is() {
        return Cow::Borrowed(&*word.key);
    }
    let mut letters = word.key.chars();
    let head = letters.next().into_iter();
    Cow::Owned(head.chain(letters.flat_map(char::to_lowercase)).collect())
}

/// Where the last title in the words stands.
fn last_title(lexicon: &Lexicon, words: &[Word]) -> Option<Range<usize>> {
    let titles = (0..words.len()).filter_map(|start| {
        let lower = words[start..].iter().map(|word| &*word.lower);
        lexicon.titles.at(lower).map(|(length, _)| start..start + length)
    });
    titles.max_by_key(|title| (title.end, title.len()))
}

/// Whether a gazetteer name at the head of a run is a name apart from the rest.
fn parts_from_rest(lexicon: &Lexicon, known: KnownName, length: usize, rest: &[Word]) -> bool {
    if length > 1 || known_at(lexicon, rest).is_some() {
        return true;
    }
    let begins_person = rest.len() > 1 && lexicon.first_name(rest[0].text).is_some();
    let institution = rest.iter().any(|word| {
        lexicon.is_organization_word(&word.lower) || lexicon.is_place_word(&word.lower)
    });
    let country = known.kind == ActorKind::Country && known.form != NameForm::Capital;
    begins_person
        || (!institution
            && (known.form == NameForm::Adjective
                || country && lexicon.first_name(known.name).is_none()))
}

/// A run without the words at its ends that name no actor.
fn trimmed(reading: &Reading, lexicon: &Lexicon, mut run: Range<usize>) -> Range<usize> {
    let end = run.end;
    while !run.is_empty() {
        let words = &reading.words[run.clone()];
        if known_at(lexicon, words).is_some_and(|(length, _)| length == words.len()) {
            break;
        }
        let lower = words.iter().map(|word| &*word.lower);
        let grammatical =
            lexicon.class(&words[0].lower).is_some() && known_at(lexicon, words).is_none();
        let opens = words[0].is_capital() || words[0].is("(");
        if let Some((length, ())) = lexicon.not_names.at(lower) {
            run.start += length;
        } else if lexicon.is_direction(&words[0].lower)
            && (words.len() == 1 || known_at(lexicon, &words[1..]).is_some())
        {
            run.start += 1;
        } else if let Some(length) = tail(lexicon, words)
            && !ends_person(lexicon, &words[..words.len() - length])
        {
            run.end -= length;
        } else if !opens || grammatical && (words.len() > 1 || run.end < end) {
            run.start += 1;
        } else if !words[words.len() - 1].is_capital() {
            run.end -= 1;
        } else {
            break;
        }
    }
    run
}

/// Whether a surname is to be expected behind the words: "Ada", "Prime Minister", "Prime Minister
/// Ada".
fn ends_person(lexicon: &Lexicon, words: &[Word]) -> bool {
    let titled = || {
        let title = last_title(lexicon, words);
        title.is_some_and(|title| title.end == words.len())
    };
    let given = |word: &Word| lexicon.first_name(word.text).is_some();
    words.first().is_some_and(given) || words.last().is_some_and(given) || titled()
}

/// How many words at the end name no actor.
fn tail(lexicon: &Lexicon, words: &[Word]) -> Option<usize> {
    (0..words.len()).rev().take(3).find_map(|start| {
        let lower = words[start..].iter().map(|word| &*word.lower);
        let names_none = lexicon.not_names.whole(lower).is_some()
            || start + 1 == words.len() && lexicon.is_direction(&words[start].lower);
        names_none.then_some(words.len() - start)
    })
}
