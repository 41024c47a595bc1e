//! Events and things that go by several names ("the war", "the military operation"), found by the
//! nouns between which outlets choose.
//!
//! A phrase is such a noun and what stands right before it: words in lower case that no list of
//! verbs or grammatical words has, and names that modify. Behind a subject or "to" the first word may
//! be a verb that no list has, so it stays out. Linear in the words of the document.

use crate::document::{Document, Thing};
use crate::marks::lexicon::{Class, Lexicon};
use crate::marks::reading::Reading;

#[cfg(test)]
mod tests;

/// Most words before the noun.
const LONGEST: usize = 3;

/// The phrases for events and things, in order.
pub(crate) fn things(document: &Document, reading: &Reading, lexicon: &Lexicon) -> Vec<Thing> {
    let mut things = Vec::new();
    for (sentence, words) in reading.sentences.iter().enumerate() {
        let mut at = words.start;
        while at < words.end {
            let lower = reading.words[at..words.end].iter().map(|word| &*word.lower);
            let Some((length, group)) = lexicon.things.at(lower) else {
                at += 1;
                continue;
            };
            let end = at + length;
            if is_noun(reading, lexicon, words.start, at..end) {
                let start = opened(document, reading, lexicon, words.start, at);
                things.push(Thing {
                    span: reading.span(start..end),
                    head: reading.span(at..end),
                    sentence: sentence as u32,
                    group,
                });
            }
            at = end;
        }
    }
    things
}

/// Whether the words are a noun that ends its phrase: no verb behind a subject or "to", no modifier
/// of another noun, no part of a name.
fn is_noun(
    reading: &Reading,
    lexicon: &Lexicon,
    sentence_start: usize,
    words: std::ops::Range<usize>,
) -> bool {
    let head = &reading.words[words.start];
    let before = words.start.checked_sub(1).filter(|at| *at >= sentence_start);
    let before = before.map(|at| &reading.words[at]);
    let class = |lower: &str| lexicon.class(lower);
    let verb = before.is_some_and(|word| {
        matches!(class(&word.lower), Some(Class::Auxiliary | Class::Pronoun | Class::Relative))
            || &*word.lower == "to"
            || word.is_capital() && !word.possessive && lexicon.is_verb(&head.lower)
    });
    let next = reading.words.get(words.end).filter(|next| next.sentence == head.sentence);
    let last = &reading.words[words.end - 1];
    let goes_on = next.is_some_and(|next| {
        !last.possessive
            && next.is_word()
            && next.spaced
            && class(&next.lower).is_none()
            && !next.lower.ends_with("ed")
            && !lexicon.is_verb(&next.lower)
            && lexicon.sayings.at(std::iter::once(&*next.lower)).is_none()
            && !next.lower.ends_with("ing")
            && !lexicon.is_plural(&last.lower)
    });
    !verb && !goes_on && !head.is_capital()
}

/// Where the phrase begins whose noun stands at `head`.
fn opened(
    document: &Document,
    reading: &Reading,
    lexicon: &Lexicon,
    sentence_start: usize,
    head: usize,
) -> usize {
    let mut start = head;
    while start > sentence_start && head - start < LONGEST {
        let word = &reading.words[start - 1];
        let named = document
            .mentions
            .iter()
            .any(|m| m.span.start <= word.span.start && word.span.end <= m.span.end);
        let plain = !word.is_capital()
            && lexicon.class(&word.lower).is_none()
            && !lexicon.is_verb(&word.lower)
            && lexicon.sayings.at(std::iter::once(&*word.lower)).is_none()
            && !word.lower.ends_with("ly")
            && !word.lower.ends_with("ing");
        if !word.is_word() || word.possessive || named || !plain {
            break;
        }
        start -= 1;
    }
    let before = start.checked_sub(1).filter(|at| *at >= sentence_start);
    let before = before.map(|at| &reading.words[at]);
    let determined = before.is_some_and(|word| {
        word.possessive
            || matches!(
                lexicon.class(&word.lower),
                Some(
                    Class::Determiner | Class::Possessive | Class::Preposition | Class::Conjunction
                )
            ) && &*word.lower != "to"
    });
    // "they suspend joint exercises", "suspended joint exercises"
    if !determined && start < head && !lexicon.is_modifier(&reading.words[start].lower) {
        start += 1;
    }
    start
}
