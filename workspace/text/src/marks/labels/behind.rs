//! Phrases set beside a name, and what a name is said to be.

use std::ops::Range;

use crate::document::{ActorKind, LabelKind};
use crate::marks::lexicon::Class;

use super::Place;
use super::phrase::phrase;

/// The labels that stand behind a name, and the apposition that a comma parts from it in front.
pub(super) fn labels(
    place: Place,
    kind: ActorKind,
    name: &Range<usize>,
) -> Vec<(Range<usize>, LabelKind)> {
    let sentence = place.sentence(name.start);
    let found = [
        apposition(place, kind, name, sentence.end).map(|words| (words, LabelKind::Apposition)),
        inverted(place, kind, name, sentence.clone()).map(|words| (words, LabelKind::Apposition)),
        copula(place, kind, name, sentence).map(|words| (words, LabelKind::Copula)),
    ];
    found.into_iter().flatten().collect()
}

/// "Kim, the North Korean leader,"
fn apposition(
    place: Place,
    kind: ActorKind,
    name: &Range<usize>,
    end: usize,
) -> Option<Range<usize>> {
    let words = &place.reading.words;
    if name.end + 1 >= end || words[name.end - 1].possessive || !is_break(place, name.end) {
        return None;
    }
    let mut start = name.end + 1;
    // "Lee, 42, a farmer"
    if words[start].is_number()
        && words.get(start + 1).is_some_and(|word| word.is(","))
        && start + 2 < end
    {
        start += 2;
    }
    let phrase = phrase(place, start)?;
    let head = &words[phrase.head];
    let opens = phrase.determined
        || place.lexicon.is_modifier(&words[phrase.words.start].lower)
        || place.fits(kind, &words[phrase.words.start].lower);
    let ends = phrase.words.end >= end
        || !words[phrase.words.end].is_word()
        || matches!(
            place.lexicon.class(&words[phrase.words.end].lower),
            Some(Class::Relative | Class::Preposition)
        );
    let list = words[start].is_capital() && place.mention_at(start).is_some();
    (opens
        && ends
        && !list
        && !head.possessive
        && place.fits(kind, &head.lower)
        && !is_list(place, &phrase.words, end))
    .then_some(phrase.words)
}

/// "the North Korean leader, Kim Jong Un,": the name closes with a comma or opens the verb.
fn inverted(
    place: Place,
    kind: ActorKind,
    name: &Range<usize>,
    sentence: Range<usize>,
) -> Option<Range<usize>> {
    let words = &place.reading.words;
    let comma =
        name.start.checked_sub(1).filter(|at| *at > sentence.start && words[*at].is(","))?;
    let closes = words.get(name.end).is_some_and(|word| word.is(",") || word.is("."));
    if kind != ActorKind::Person || !closes || words[name.end - 1].possessive {
        return None;
    }
    let head = comma - 1;
    if !place.fits(kind, &words[head].lower) || words[head].lower.ends_with('s') {
        return None;
    }
    // Back to the article.
    let mut start = head;
    while start > sentence.start && words[start - 1].is_word() {
        let class = place.lexicon.class(&words[start - 1].lower);
        if words[start - 1].possessive
            || matches!(class, Some(Class::Determiner | Class::Possessive))
        {
            let indefinite = matches!(&*words[start - 1].lower, "a" | "an");
            let owner = place.mention_at(start - 1).filter(|_| words[start - 1].possessive);
            let from = owner.map_or(start, |owner| owner.start.max(sentence.start));
            return (!indefinite).then_some(from..comma);
        }
        let named = place.mention_at(start - 1).is_some();
        if !named && (class.is_some() || place.lexicon.is_verb(&words[start - 1].lower)) {
            return None;
        }
        start -= 1;
    }
    None
}

/// "Kim is a dictator", "Holm, who is the mayor", "Assad is isolated"
fn copula(
    place: Place,
    kind: ActorKind,
    name: &Range<usize>,
    sentence: Range<usize>,
) -> Option<Range<usize>> {
    let words = &place.reading.words;
    let mut at = name.end;
    if at >= sentence.end || words[name.end - 1].possessive {
        return None;
    }
    let lower =
        |at: usize| words.get(at).filter(|_| at < sentence.end).map_or("", |word| &*word.lower);
    if words[at].is(",") && lower(at + 1) == "who" {
        at += 1;
    }
    if lower(at) == "who" {
        at += 1;
    }
    if matches!(lower(at), "has" | "had" | "have") && lower(at + 1) == "been" {
        at += 1;
    }
    if !matches!(lower(at), "is" | "was" | "are" | "were" | "remains" | "became" | "been") {
        return None;
    }
    at += 1;
    while matches!(lower(at), "now" | "still" | "also" | "just" | "only" | "already" | "once") {
        at += 1;
    }
    if at >= sentence.end {
        return None;
    }
    let subject = name.start == sentence.start
        || !matches!(place.lexicon.class(&words[name.start - 1].lower), Some(Class::Preposition));
    if !subject {
        return None;
    }
    if place.lexicon.is_epithet(lower(at)) && kind != ActorKind::Place {
        let ends = at + 1 >= sentence.end
            || !words[at + 1].is_word()
            || place.lexicon.class(&words[at + 1].lower).is_some();
        return ends.then_some(at..at + 1);
    }
    let phrase = phrase(place, at)?;
    let open = phrase.determined && !matches!(lower(at), "no" | "any" | "this" | "that" | "what");
    (open && place.fits(kind, &words[phrase.head].lower)).then_some(phrase.words)
}

fn is_break(place: Place, word: usize) -> bool {
    let word = &place.reading.words[word];
    word.is(",") || word.is("—") || word.is("–")
}

/// "Holm, the mayor and Carver": what a conjunction or another name goes on from is a list.
fn is_list(place: Place, phrase: &Range<usize>, end: usize) -> bool {
    let next = place.reading.words.get(phrase.end).filter(|_| phrase.end < end);
    next.is_some_and(|word| place.lexicon.class(&word.lower) == Some(Class::Conjunction))
}
