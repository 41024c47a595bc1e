//! Titles and other words right before a name.

use std::ops::Range;

use crate::document::{ActorKind, LabelKind, Mention};
use crate::marks::lexicon::Class;
use crate::marks::mentions::is_heading;

use super::Place;

/// The labels whose last word stands right before the name.
pub(super) fn labels(
    place: Place,
    mention: &Mention,
    name: &Range<usize>,
) -> Vec<(Range<usize>, LabelKind)> {
    let kind = mention.kind;
    let sentence = place.sentence(name.start);
    // "Mr. (Vladimir) Putin": the bracket belongs to the name.
    let end = name.start;
    if end <= sentence.start || !is_beside(place, end - 1) {
        return Vec::new();
    }
    if kind == ActorKind::Person
        && let Some(start) = title_before(place, sentence.start, end)
    {
        return vec![(extended(place, sentence.start, start)..end, LabelKind::Title)];
    }
    let last = &place.reading.words[end - 1];
    // "the suit states Norland", "the companies Holm met"
    let singular = !place.lexicon.is_plural(&last.lower);
    if place.fits(kind, &last.lower) && !last.is_capital() && singular {
        let start = extended(place, sentence.start, end - 1);
        return vec![(start..end, LabelKind::Premodifier)];
    }
    // "moderate Liberals" are some of them.
    let some = kind != ActorKind::Person && place.is_people(name);
    // An "alleged Norland plot" is no alleged Norland.
    let of_name = kind != ActorKind::Other && !mention.modifies;
    if place.lexicon.is_epithet(&last.lower) && of_name && !some {
        return vec![(end - 1..end, LabelKind::Premodifier)];
    }
    Vec::new()
}

/// Whether a word can be part of what stands before a name: a word, and no owner of it.
fn is_beside(place: Place, word: usize) -> bool {
    let word = &place.reading.words[word];
    word.is_word() && !word.possessive
}

/// The longest titles of the lists, in words.
const LONGEST_TITLE: usize = 4;

/// Where the title begins that ends before `end`.
fn title_before(place: Place, sentence_start: usize, end: usize) -> Option<usize> {
    let from = end.saturating_sub(LONGEST_TITLE).max(sentence_start);
    (from..end).find(|start| {
        let words = place.reading.words[*start..end].iter().map(|word| &*word.lower);
        place.lexicon.titles.whole(words).is_some()
    })
}

/// How far a label goes on to the left of its head: as far as the words are known to stand there,
/// or back to an article.
fn extended(place: Place, sentence_start: usize, head: usize) -> usize {
    let words = &place.reading.words;
    let lexicon = place.lexicon;
    let heading = is_heading(place.reading, lexicon, &place.sentence(head));
    let mut known = head;
    let mut free = head;
    let mut still_known = true;
    while free > sentence_start {
        let word = &words[free - 1];
        let named = place.mention_at(free - 1);
        let class = lexicon.class(&word.lower).filter(|_| named.is_none());
        let verb = named.is_none()
            && !word.is_capital()
            && (lexicon.is_verb(&word.lower)
                || lexicon.sayings.at(std::iter::once(&*word.lower)).is_some());
        if !is_beside(place, free - 1)
            || class.is_some()
            || verb && !lexicon.is_modifier(&word.lower)
        {
            break;
        }
        let step = named.as_ref().map_or(free - 1, |mention| mention.start.max(sentence_start));
        let told = named.is_some()
            || word.is_capital() && free - 1 > sentence_start && !heading
            || lexicon.is_modifier(&word.lower)
            || lexicon.is_role(&word.lower)
            || lexicon.is_body(&word.lower)
            || lexicon.is_compound(word.text)
            || lexicon.titles.whole(std::iter::once(&*word.lower)).is_some();
        still_known &= told;
        free = step;
        if still_known {
            known = free;
        }
    }
    let determined = free > sentence_start
        && (words[free - 1].possessive
            || matches!(
                lexicon.class(&words[free - 1].lower),
                Some(Class::Determiner | Class::Possessive)
            ));
    // "the tariffs President Holm wants": what stands before a title with a capital is no part of it.
    if determined && !words[head].is_capital() { free } else { known }
}
