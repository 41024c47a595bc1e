//! Titles and other words right before a name.

use std::ops::Range;

use crate::document::{ActorKind, LabelKind, Mention};
use crate::marks::lexicon::{Class, Title};
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
        if !is_borne(place, sentence.start, start..end) {
            return Vec::new();
        }
        return vec![(extended(place, sentence.start, start)..end, LabelKind::Title)];
    }
    let last = &place.reading.words[end - 1];
    // "the suit states Norland", "the companies Holm met"
    let singular = !place.lexicon.is_plural(&last.lower);
    if place.fits(kind, &last.lower) && !last.is_capital() && singular {
        let start = extended(place, sentence.start, end - 1);
        let before = start.checked_sub(1).filter(|at| *at >= sentence.start);
        let before = before.map_or("", |at| &*place.reading.words[at].lower);
        // "an associate Holm met", "to force Norland", "the Norland state High Court"
        let apart = matches!(before, "a" | "an" | "to")
            || kind != ActorKind::Country && &*last.lower == "state";
        return match apart {
            true => Vec::new(),
            false => vec![(start..end, LabelKind::Premodifier)],
        };
    }
    // "moderate Liberals" are some of them.
    let some = kind != ActorKind::Person && place.is_people(name);
    // An "alleged Norland plot" is no alleged Norland.
    let of_name = kind != ActorKind::Other && !mention.modifies;
    let judged = place.lexicon.is_epithet(&last.lower) && !is_predicate(place, &sentence, end - 1);
    if judged && of_name && !some {
        return vec![(end - 1..end, LabelKind::Premodifier)];
    }
    Vec::new()
}

/// Whether a title is that of the one name behind it: "the President Ada Holm met" is two phrases,
/// and "Reps. Holm and Berg" share theirs.
fn is_borne(place: Place, sentence_start: usize, title: Range<usize>) -> bool {
    let words = &place.reading.words;
    let lower = words[title.clone()].iter().map(|word| &*word.lower);
    let honorific = place.lexicon.titles.whole(lower) == Some(&Title::Honorific);
    let parted = title.start > sentence_start
        && words[title.start].is_capital()
        && &*words[title.start - 1].lower == "the";
    let shared = place.lexicon.is_plural(words[title.end - 1].lower.trim_end_matches('.'));
    honorific || !parted && !shared
}

/// Whether an epithet is part of a predicate: "how aggressive Holm is", "the woman who defeated
/// Holm".
fn is_predicate(place: Place, sentence: &Range<usize>, epithet: usize) -> bool {
    let words = &place.reading.words;
    let Some(before) = epithet.checked_sub(1).filter(|at| *at >= sentence.start) else {
        return false;
    };
    let lower = &*words[before].lower;
    let subject = words[before].is_word()
        && !words[before].possessive
        && matches!(
            place.lexicon.class(lower),
            None | Some(Class::Pronoun | Class::Relative | Class::Auxiliary | Class::Adverb)
        )
        && !place.lexicon.is_verb(lower)
        && !place.lexicon.is_modifier(lower);
    matches!(lower, "how" | "so" | "too" | "as") || subject && words[epithet].lower.ends_with("ed")
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

/// Whether a word ties what follows to the noun before it: "a bill protecting chairman Holm", but not
/// "her accounting firm Holm".
fn is_participle(place: Place, sentence_start: usize, at: usize) -> bool {
    let (word, lexicon) = (&place.reading.words[at], place.lexicon);
    let noun = at.checked_sub(1).filter(|at| *at >= sentence_start).is_some_and(|before| {
        let before = &place.reading.words[before];
        before.is_word()
            && !before.possessive
            && lexicon.class(&before.lower).is_none()
            && !lexicon.is_modifier(&before.lower)
    });
    noun && !word.is_capital()
        && word.lower.ends_with("ing")
        && !lexicon.is_modifier(&word.lower)
        && !lexicon.is_role(&word.lower)
}

/// How far a label goes on to the left of its head: as far as the words are known to stand there,
/// or back to an article.
fn extended(place: Place, sentence_start: usize, head: usize) -> usize {
    let words = &place.reading.words;
    let lexicon = place.lexicon;
    let heading = is_heading(place.reading, lexicon, &place.sentence(head));
    let title = |at: usize| lexicon.titles.whole(std::iter::once(&*words[at].lower));
    // "A hedge-fund manager Mr. Holm met": nothing but a judgement stands before an honorific.
    let honorific = title(head) == Some(&Title::Honorific);
    // "The Committee on Commerce, Science and Transportation Sen. Ada Holm": no capital alone tells
    // that a word belongs to an abbreviated title, but "Homeland Security Secretary Gen." is whole.
    let abbreviated = words[head].text.ends_with('.')
        && head.checked_sub(1).is_none_or(|before| title(before).is_none());
    let mut known = head;
    let mut free = head;
    let mut still_known = true;
    while free > sentence_start {
        // Where a town stands with its state, both belong to the label, and so do their commas.
        if let Some(town) = town_before(place, sentence_start, free) {
            (free, known) = (town, if still_known { town } else { known });
            continue;
        }
        let word = &words[free - 1];
        let named = place.mention_at(free - 1);
        let class = lexicon.class(&word.lower).filter(|_| named.is_none());
        let verb = named.is_none()
            && !word.is_capital()
            && (lexicon.is_verb(&word.lower)
                || lexicon.sayings.at(std::iter::once(&*word.lower)).is_some());
        let bearer = place.person_at(free - 1);
        if !is_beside(place, free - 1)
            || class.is_some()
            || named.is_none() && is_participle(place, sentence_start, free - 1)
            || bearer
            || verb && !lexicon.is_modifier(&word.lower)
        {
            break;
        }
        let step = named.as_ref().map_or(free - 1, |mention| mention.start.max(sentence_start));
        let told = lexicon.is_modifier(&word.lower)
            || !honorific
                && (named.is_some() && (!abbreviated || place.is_known_at(free - 1))
                    || word.is_capital() && free - 1 > sentence_start && !heading && !abbreviated
                    || lexicon.is_role(&word.lower)
                    || lexicon.is_body(&word.lower)
                    || lexicon.is_compound(word.text)
                    || lexicon.opens_compound(word.text)
                    || title(free - 1).is_some());
        still_known &= told;
        free = step;
        if still_known {
            known = free;
        }
    }
    known = name_around(place, sentence_start, known, head).unwrap_or(known);
    let determined = free > sentence_start
        && (words[free - 1].possessive
            || &*words[free - 1].lower != "that"
                && matches!(
                    lexicon.class(&words[free - 1].lower),
                    Some(Class::Determiner | Class::Possessive)
                ));
    // "the tariffs President Holm wants": what stands before a title with a capital is no part of it.
    if determined && !words[head].is_capital() { free } else { known }
}

/// Where the name of a body begins whose last word is the first of a label: "March for Life
/// president".
fn name_around(place: Place, sentence_start: usize, start: usize, head: usize) -> Option<usize> {
    let words = &place.reading.words;
    let capital = |at: usize| at >= sentence_start && words[at].is_capital();
    let tie = start.checked_sub(1).filter(|tie| *tie > sentence_start)?;
    if start >= head
        || !capital(start)
        || !capital(tie - 1)
        || !matches!(&*words[tie].lower, "for" | "of")
    {
        return None;
    }
    (sentence_start..tie).rev().take_while(|at| capital(*at)).last()
}

/// Where the name of the town begins that ends with a comma before `end`, in "South Welby, Norland
/// Mayor" and "South Welby, Norland, Mayor": not in "in Welby, Norland Mayor Ada Holm met him".
fn town_before(place: Place, sentence_start: usize, end: usize) -> Option<usize> {
    let words = &place.reading.words;
    let before_comma = |end: usize| {
        let comma = end.checked_sub(1).filter(|at| *at > sentence_start && words[*at].is(","))?;
        (!place.person_at(comma - 1)).then_some(comma - 1)
    };
    let state = match place.place_at(end) {
        Some(state) if state.start == end => end,
        _ => place.place_at(before_comma(end)?)?.start,
    };
    let town = place.mention_at(before_comma(state)?)?.start.max(sentence_start);
    let inside = town.checked_sub(1).filter(|at| *at >= sentence_start).is_some_and(|before| {
        place.lexicon.class(&words[before].lower) == Some(Class::Preposition)
    });
    (!inside).then_some(town)
}
