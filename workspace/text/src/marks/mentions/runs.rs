//! Runs of capitalized words, with the small words that tie them.

use std::ops::Range;

use crate::marks::lexicon::{Class, Lexicon};
use crate::marks::reading::{Reading, Word};

use super::parts;
use super::usage::{Usage, is_opening};

/// The runs of one sentence; a word that only begins the sentence is left out.
pub(super) fn runs(
    reading: &Reading,
    lexicon: &Lexicon,
    usage: &Usage,
    sentence: Range<usize>,
) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let word = &reading.words[at];
        // The party and state in "(D-Ohio)".
        let tag = word.text.chars().nth(1) == Some('-') && word.text.starts_with(['D', 'R', 'I']);
        if !is_of_name(lexicon, word) || tag {
            at += 1;
            continue;
        }
        let end = run_end(&reading.words[..sentence.end], lexicon, usage, at);
        // "Life Empowers: Pro-Life is Pro-Woman"
        if end == at + 1 && lexicon.opens_compound(word.text) {
            at += 1;
            continue;
        }
        let mut start = at;
        if is_opening(reading, sentence.start, at) {
            while start < end && !opens_name(reading, lexicon, usage, start..end) {
                start += 1;
                while start < end && !reading.words[start].is_capital() {
                    start += 1;
                }
                if start < end && lexicon.class(&reading.words[start].lower).is_none() {
                    break;
                }
            }
        }
        if start < end {
            runs.push(start..end);
        }
        at = end;
    }
    runs
}

/// Whether a word has a capital as names have it: not "Russian-backed", and not "I'm".
fn is_of_name(lexicon: &Lexicon, word: &Word) -> bool {
    let contracted = || {
        let head = word.key.split_once('\'').map(|(head, _)| head.to_lowercase());
        head.is_some_and(|head| lexicon.class(&head) == Some(Class::Pronoun))
    };
    word.is_capital() && !lexicon.is_compound(word.text) && !contracted()
}

/// No name has more words with its titles; a text all in capitals does.
const LONGEST_RUN: usize = 40;

/// Where the run that begins at `start` ends.
fn run_end(words: &[Word], lexicon: &Lexicon, usage: &Usage, start: usize) -> usize {
    let known = parts::known_at(lexicon, &words[start..]).map_or(1, |(length, _)| length);
    let mut end = start + known;
    while end < words.len()
        && end - start < LONGEST_RUN
        && (!words[end - 1].possessive || is_saint(words, start..end))
    {
        let next = |offset: usize| {
            let word = words.get(end + offset)?;
            is_of_name(lexicon, word).then_some(word)
        };
        if !words[end].spaced && !words[end].is("&") {
            break;
        }
        if next(0).is_some() {
            end += 1;
        } else if next(1).is_some()
            && (ties(words, lexicon, start, end) || ties_its_cause(words, usage, start, end))
        {
            end += 2;
        } else if let Some(behind) = coordinated(words, lexicon, start, end) {
            end = behind;
        } else if next(2).is_some() && ties_two(words, lexicon, end) {
            end += 3;
        } else if let Some(behind) = inserted(words, lexicon, end) {
            end = behind;
        } else {
            break;
        }
    }
    end
}

/// Whether the words are a saint's name, whose churches and schools are called by it ("St. John's
/// Church").
fn is_saint(words: &[Word], run: Range<usize>) -> bool {
    run.len() == 2 && matches!(&*words[run.start].lower, "st" | "saint")
}

/// Whether the word at `at` ties the capitalized words around it into one name.
fn ties(words: &[Word], lexicon: &Lexicon, start: usize, at: usize) -> bool {
    let tie = &words[at];
    if tie.is("&") || lexicon.is_particle(&tie.lower) {
        return true;
    }
    let before = &words[at - 1];
    if matches!(&*tie.lower, "of" | "for" | "on") && lexicon.is_organization_word(&before.lower)
        || &*tie.lower == "of" && is_of_a_court(before)
    {
        return true;
    }
    (at.saturating_sub(parts::LONGEST_KNOWN).max(start)..at).any(|from| {
        let reach = at + 1 - from;
        let lower = words[from..].iter().map(|word| &*word.lower);
        let keys = words[from..].iter().map(|word| &*word.key);
        lexicon.titles.at(lower).is_some_and(|(length, _)| length > reach)
            || lexicon.names.at(keys).is_some_and(|(length, _)| length > reach)
    })
}

/// "March for Life": what the document also writes small is no name before "for", and the capital
/// says that all of it is one.
fn ties_its_cause(words: &[Word], usage: &Usage, start: usize, at: usize) -> bool {
    at == start + 1 && &*words[at].lower == "for" && usage.is_common(&words[start].lower)
}

/// "Office of the President", "Court for the Northern District"
fn ties_two(words: &[Word], lexicon: &Lexicon, at: usize) -> bool {
    let tied = match &*words[at].lower {
        "of" => true,
        "for" => words[at + 2..].iter().take(2).any(|word| is_of_a_court(word)),
        _ => false,
    };
    tied && &*words[at + 1].lower == "the" && lexicon.is_organization_word(&words[at - 1].lower)
}

/// Whether a word names the part of a country that a court is for.
fn is_of_a_court(word: &Word) -> bool {
    matches!(&*word.lower, "district" | "circuit")
}

/// Where "and" and what it adds to the name of a body end: "Securities and Exchange Commission",
/// "Department of Health and Human Services". What is named apart from it begins with "the", is
/// known by itself or is an acronym.
fn coordinated(words: &[Word], lexicon: &Lexicon, start: usize, at: usize) -> Option<usize> {
    if &*words.get(at)?.lower != "and" {
        return None;
    }
    let run = words[at + 1..].iter().take_while(|word| is_of_name(lexicon, word)).count();
    let (left, right) = (&words[start..at], &words[at + 1..at + 1 + run]);
    let alone = |words: &[Word]| {
        let first = |word: &Word| lexicon.first_name(word.text).is_some() || word.is_acronym();
        words.iter().any(first)
            || (0..words.len()).any(|from| parts::known_at(lexicon, &words[from..]).is_some())
    };
    let is_body = |word: &Word| lexicon.is_organization_word(&word.lower);
    let of = left.iter().rposition(|word| &*word.lower == "of");
    let definite = start > 0 && &*words[start - 1].lower == "the";
    let joins = match of {
        // Of a body of one matter there may be another: "Department of Health and …".
        Some(of) => of > 0 && is_body(&left[of - 1]) && !left[of..].iter().any(is_body),
        None => definite && !left.iter().any(is_body) && right.last().is_some_and(is_body),
    };
    (run > 0 && joins && !alone(left) && !alone(right)).then_some(at + 1 + run)
}

/// Where an inserted word ends that belongs to the name: "Mr. (Vladimir) Putin", 'Robert "Bobby"
/// Scott'.
fn inserted(words: &[Word], lexicon: &Lexicon, at: usize) -> Option<usize> {
    let [open, name, close, next, ..] = words.get(at..)? else { return None };
    if !(name.is_capital() && next.is_capital() && next.spaced) {
        return None;
    }
    let title = || lexicon.titles.at(words[at - 1..].iter().map(|word| &*word.lower)).is_some();
    let nickname =
        || lexicon.first_name(words[at - 1].text).is_some() || words[at - 1].key.len() == 1;
    match (open.text, close.text) {
        ("(", ")") if title() => Some(at + 4),
        ("\"", "\"") | ("“", "”") if nickname() => Some(at + 4),
        _ => None,
    }
}

/// Whether the first word of a run at the head of a sentence belongs to a name.
fn opens_name(reading: &Reading, lexicon: &Lexicon, usage: &Usage, run: Range<usize>) -> bool {
    let words = &reading.words[run.clone()];
    let first = &words[0];
    if let Some((length, _)) = parts::known_at(lexicon, words) {
        // "Labour", "Commons", "Apple": a short name may be a common word.
        return length > 1 || !usage.is_common(&first.lower);
    }
    let title = lexicon.titles.at(words.iter().map(|word| &*word.lower)).map(|(length, _)| length);
    // "Secretary of State Ben Carver", though secretaries are spoken of too.
    if title.is_some_and(|length| (2..run.len()).contains(&length)) {
        return true;
    }
    if lexicon.class(&first.lower).is_some() || usage.is_common(&first.lower) {
        return false;
    }
    if usage.is_proper(&first.lower) {
        return true;
    }
    if title.is_some() {
        return run.len() > 1;
    }
    let describes = lexicon.is_modifier(&first.lower) && lexicon.first_name(first.text).is_none();
    if lexicon.is_role(&first.lower) || lexicon.is_body(&first.lower) || describes {
        return false;
    }
    match run.len() {
        1 => stands_alone(reading, lexicon, run.start),
        _ => lexicon.first_name(first.text).is_some() || !has_common_ending(&first.lower),
    }
}

/// Whether a lone capitalized word that begins a sentence is used as a name is: it owns something
/// or says something.
fn stands_alone(reading: &Reading, lexicon: &Lexicon, at: usize) -> bool {
    let word = &reading.words[at];
    if has_common_ending(&word.lower) || word.lower.ends_with('s') {
        return word.is_acronym() && word.key.len() <= 5;
    }
    if word.is_acronym() || word.possessive || lexicon.first_name(word.text).is_some() {
        return true;
    }
    let Some(next) = reading.words.get(at + 1) else { return false };
    // "Duterte on Monday warned"
    if &*next.lower == "on" && reading.words.get(at + 2).is_some_and(|day| day.is_capital()) {
        return true;
    }
    lexicon.sayings.at(reading.words[at + 1..].iter().map(|word| &*word.lower)).is_some()
        && next.lower.ends_with(['d', 's'])
}

/// Endings of adverbs, participles and abstract nouns: words that begin sentences and are no names.
fn has_common_ending(lower: &str) -> bool {
    ["ly", "ing", "ed", "tion", "ment", "ness", "ity", "ists", "ers", "ors", "ians", "ies"]
        .iter()
        .any(|ending| lower.len() > ending.len() + 2 && lower.ends_with(ending))
}
