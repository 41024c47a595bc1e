//! Names of persons, organizations, countries, places and groups.
//!
//! A run of capitalized words is a candidate. A capital says nothing at the head of a sentence or
//! in a headline, so there the document's own use of the word decides. Titles are cut off, the
//! gazetteer names what it knows, and what is left is told by its words (a given name, "Party",
//! "Inc.") and by the other mentions in the document: a surname alone is a person's if a full name
//! ends with it. Linear in the words of the document.

mod cases;
mod headings;
mod kinds;
mod leaders;
mod metonyms;
mod modified;
mod parts;
mod runs;
mod usage;

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::document::{ActorKind, Mention};
use crate::marks::lexicon::Lexicon;
use crate::marks::reading::{Reading, Word};

pub(super) use modified::noun_behind;
use usage::Usage;
pub(super) use usage::is_heading;

/// Names of actors.
pub(crate) fn mentions(reading: &Reading, lexicon: &Lexicon) -> Vec<Mention> {
    let (headings, running): (Vec<_>, Vec<_>) = reading
        .sentences
        .iter()
        .cloned()
        .partition(|words| usage::is_heading(reading, lexicon, words));
    let usage = Usage::of(reading, &running);
    let names_in = |sentences: Vec<Range<usize>>| {
        let runs = sentences.into_iter().flat_map(|s| runs::runs(reading, lexicon, &usage, s));
        runs.flat_map(|run| parts::parts(reading, lexicon, run)).collect::<Vec<_>>()
    };
    let mut names = names_in(running);
    kinds::settle(reading, lexicon, &mut names);
    names.retain(|name| !kinds::is_shouted(reading, name));
    let confirmed = headings::confirmed(reading, lexicon, &names, names_in(headings));
    names.extend(confirmed);
    names.retain(|name| !kinds::is_fragment(reading, lexicon, name));
    cases::without_cases(reading, lexicon, &mut names);
    names.retain(|name| !kinds::is_pair(reading, lexicon, name));
    leaders::name_leaders(reading, lexicon, &mut names);
    names.sort_by_key(|name| (reading.words[name.words.start].span.start, name.words.end));
    names.into_iter().map(|name| mention(reading, lexicon, name)).collect()
}

/// A name before it becomes a mention.
#[derive(Clone, Debug)]
struct Name {
    /// The words, an index each into the reading.
    words: Range<usize>,
    kind: ActorKind,
    /// The gazetteer's name, where it knows one.
    known: Option<&'static str>,
    /// A capital that stands for a government.
    inferred: bool,
    /// A title before it or a clear given name says that it is a person's.
    certain: bool,
}

impl Name {
    fn new(words: Range<usize>, kind: ActorKind) -> Name {
        Name { words, kind, known: None, inferred: false, certain: false }
    }
}

fn mention(reading: &Reading, lexicon: &Lexicon, name: Name) -> Mention {
    let first = &reading.words[name.words.start];
    Mention {
        span: reading.span(name.words.clone()),
        sentence: first.sentence,
        kind: name.kind,
        name: name.known.map_or_else(|| written(reading, lexicon, &name.words), str::to_owned),
        known: name.known.is_some(),
        inferred: name.inferred,
        short_for: short_for(reading, lexicon, &name),
        modifies: modified::modifies(reading, lexicon, &name.words),
    }
}

/// What the given name of a person may be short for.
fn short_for(reading: &Reading, lexicon: &Lexicon, name: &Name) -> Vec<String> {
    let given = &reading.words[name.words.start].lower;
    let person = name.kind == ActorKind::Person && name.words.len() > 1;
    lexicon.short_for(given).filter(|_| person).map(str::to_owned).collect()
}

/// A name as it is written, marks left out, and what makes a company one on paper.
fn written(reading: &Reading, lexicon: &Lexicon, words: &Range<usize>) -> String {
    let mut words = &reading.words[words.clone()];
    if let [rest @ .., last] = words
        && !rest.is_empty()
        && lexicon.is_company_suffix(&last.lower)
    {
        words = rest;
    }
    let last = words.len().saturating_sub(1);
    let named = |(at, word): (usize, &Word)| {
        let inside = word.possessive && at < last;
        let named = word.is_word() || word.is_number() || word.is("&");
        named.then(|| format!("{}{}", bare(word.text), if inside { "'s" } else { "" }))
    };
    words.iter().enumerate().filter_map(named).collect::<Vec<_>>().join(" ")
}

/// A word without the full stop that it only has because a sentence ends there.
pub(super) fn bare(word: &str) -> &str {
    match word.strip_suffix('.') {
        Some(rest) if rest.chars().count() > 3 && !rest.contains('.') => rest,
        _ => word,
    }
}
