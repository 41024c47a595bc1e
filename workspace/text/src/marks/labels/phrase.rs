//! Noun phrases, read forward from their first word.

use std::ops::Range;

use crate::marks::lexicon::Class;

use super::Place;

/// Labels are rarely longer, in words.
const LONGEST: usize = 12;

/// A noun phrase without its article.
pub(super) struct Phrase {
    pub(super) words: Range<usize>,
    /// The noun that the rest describes: the last of the first unbroken run.
    pub(super) head: usize,
    /// Whether an article or a possessive opens it.
    pub(super) determined: bool,
}

/// The noun phrase that begins at a word, with the "of" and "at" phrases that follow its head.
pub(super) fn phrase(place: Place, start: usize) -> Option<Phrase> {
    let (reading, lexicon) = (place.reading, place.lexicon);
    let sentence = place.sentence(start);
    let class = |at: usize| lexicon.class(&reading.words[at].lower);
    let named = |at: usize| place.mention_at(at).is_some();
    let mut first = start;
    while first < sentence.end
        && matches!(class(first), Some(Class::Determiner | Class::Possessive))
        && !named(first)
    {
        first += 1;
    }
    let nominal = |at: usize| {
        let word = &reading.words[at];
        let possessive = at > first && reading.words[at - 1].possessive;
        word.is_word() && (class(at).is_none() || named(at)) && !(possessive && class(at).is_some())
    };
    let mut end = first;
    while end < sentence.end && nominal(end) {
        end += 1;
    }
    let head = end.checked_sub(1).filter(|head| *head >= first)?;
    let office = lexicon.titles.whole(std::iter::once(&*reading.words[head].lower)).is_some();
    // "chairman of the House committee", "professor at Norland University"
    while end + 1 < sentence.end
        && matches!(
            &*reading.words[end].lower,
            "of" | "at" | "for" | "in" | "on" | "to" | "and" | "from"
        )
    {
        let tie = &*reading.words[end].lower;
        let mut inner = end + 1;
        while inner < sentence.end
            && matches!(class(inner), Some(Class::Determiner | Class::Possessive))
        {
            inner += 1;
        }
        let from = inner;
        while inner < sentence.end && nominal(inner) {
            inner += 1;
        }
        // "a daughter of Northern and Southern parents": the noun stands behind the second.
        if inner > from
            && inner + 1 < sentence.end
            && &*reading.words[inner].lower == "and"
            && place.is_adjective(inner - 1)
        {
            inner += 1;
            while inner < sentence.end && nominal(inner) {
                inner += 1;
            }
        }
        let verbal = |at: usize| lexicon.is_verb(&reading.words[at].lower) && !named(at);
        let joins = match tie {
            "of" => true,
            // "secretary for public affairs"
            "for" => named(from.min(sentence.end - 1)) || office && from == end + 1,
            // "Russia, the campaign and WikiLeaks" is a list.
            "and" => inner == from + 1 && !named(from),
            _ => named(from.min(sentence.end - 1)),
        };
        // "the leader of the so-called “Northern League”"
        let so_called = inner > from && &*reading.words[inner - 1].lower == "so-called";
        if inner == from || !joins || so_called || verbal(from) || tie == "to" && !named(from) {
            break;
        }
        end = inner;
    }
    let words = first..end.min(first + LONGEST);
    Some(Phrase { words, head, determined: first > start })
}
