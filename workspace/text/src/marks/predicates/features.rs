//! The features of a word and an actor, each by the name that it has in the table of weights.

use std::ops::Range;

use crate::document::Stance;
use crate::marks::lexicon::Class;

use super::Place;
use super::bearers::Bearer;
use super::relations::Relation;

/// What lists and endings know of a word; where several hold, the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Says(Option<Stance>),
    Judges,
    Acts,
    Verb,
    Adjective,
    Noun,
    Adverb,
    Role,
    Body,
    Past,
    Participle,
    AdjectiveEnding,
    NounEnding,
    Negating,
    Manner,
    Capital,
    Plain,
}

impl Group {
    /// Whether its words are forms of verbs.
    fn is_verb(self) -> bool {
        matches!(
            self,
            Group::Says(_)
                | Group::Judges
                | Group::Acts
                | Group::Verb
                | Group::Past
                | Group::Participle
        )
    }

    fn feature(self) -> &'static str {
        match self {
            Group::Says(Some(Stance::Attack)) => "saying, attack",
            Group::Says(Some(Stance::Doubt)) => "saying, doubt",
            Group::Says(Some(Stance::Certainty)) => "saying, certainty",
            Group::Says(Some(Stance::Concession)) => "saying, concession",
            Group::Says(_) => "saying",
            Group::Judges => "judging verb",
            Group::Acts => "acting verb",
            Group::Verb => "common verb",
            Group::Adjective => "judging adjective",
            Group::Noun => "judging noun",
            Group::Adverb => "judging adverb",
            Group::Role => "noun for persons",
            Group::Body => "noun for bodies",
            Group::Past => "unknown past",
            Group::Participle => "unknown participle",
            Group::AdjectiveEnding => "adjective by ending",
            Group::NounEnding => "noun by ending",
            Group::Negating => "negating beginning",
            Group::Manner => "adverb by ending",
            Group::Capital => "capital",
            Group::Plain => "plain word",
        }
    }
}

/// The group that a word belongs to.
pub(super) fn group(place: Place, word: usize) -> Group {
    let (read, lexicon) = (&place.reading.words[word], place.lexicon);
    let lower = &*read.lower;
    let ends = |ending: &str| lower.ends_with(ending);
    let saying = lexicon.sayings.whole(std::iter::once(lower));
    let shape = lexicon.judgements.shape(lower);
    match () {
        () if saying.is_some() => Group::Says(saying.and_then(|saying| saying.stance)),
        () if lexicon.judgements.is_verb(lower) => Group::Judges,
        () if lexicon.judgements.is_acting(lower) => Group::Acts,
        () if lexicon.is_verb(lower) => Group::Verb,
        () if lexicon.judgements.is_adjective(lower) => Group::Adjective,
        () if lexicon.judgements.is_noun(lower) => Group::Noun,
        () if lexicon.judgements.is_adverb(lower) => Group::Adverb,
        () if lexicon.is_role(lower) => Group::Role,
        () if lexicon.is_body(lower) => Group::Body,
        () if ends("ed") && lower.len() > 4 => Group::Past,
        () if ends("ing") && lower.len() > 5 => Group::Participle,
        () if shape == Some("adjective") => Group::AdjectiveEnding,
        () if shape == Some("noun") => Group::NounEnding,
        () if shape == Some("negation") => Group::Negating,
        () if ends("ly") && lower.len() > 4 => Group::Manner,
        () if read.is_capital() => Group::Capital,
        () => Group::Plain,
    }
}

/// Whether a word is a form of a verb by its group.
pub(super) fn is_verb_here(place: Place, word: usize) -> bool {
    group(place, word).is_verb()
}

/// Whether a word is a noun for persons or bodies.
pub(super) fn names_somebody(place: Place, word: usize) -> bool {
    matches!(group(place, word), Group::Role | Group::Body)
}

/// Whether a word is a form of a verb, as far as lists and endings tell.
pub(super) fn is_verbal(place: Place, word: usize) -> bool {
    let (lower, lexicon) = (&*place.reading.words[word].lower, place.lexicon);
    lexicon.sayings.whole(std::iter::once(lower)).is_some()
        || lexicon.judgements.is_verb(lower)
        || lexicon.judgements.is_acting(lower)
        || lexicon.is_verb(lower)
        || lower.ends_with("ed") && lower.len() > 4
}

/// The features that hold of a word and its relation to an actor, which is the `rank`-th closest.
pub(super) fn features(
    place: Place,
    sentence: &Range<usize>,
    bearers: &[Bearer],
    word: usize,
    rank: usize,
    relation: &Relation,
) -> Vec<&'static str> {
    let (words, lexicon) = (&place.reading.words, place.lexicon);
    let group = group(place, word);
    let verb = group.is_verb();
    let either = |of_verb, of_other| if verb { of_verb } else { of_other };
    let mut found = vec![relation.name, group.feature(), relation.bearer.kind];
    found.push(match (relation.distance, verb) {
        (0, true) => "verb, beside",
        (1, true) => "verb, a word between",
        (2, true) => "verb, two words between",
        (3 | 4, true) => "verb, three words between",
        (5..=7, true) => "verb, five words between",
        (_, true) => "verb, far",
        (0, false) => "other, beside",
        (1, false) => "other, a word between",
        (2, false) => "other, two words between",
        (3 | 4, false) => "other, three words between",
        (5..=7, false) => "other, five words between",
        (_, false) => "other, far",
    });
    if rank == 0 {
        found.push("closest");
    }
    let inside = |at: usize| sentence.contains(&at);
    let next = Some(word + 1).filter(|at| inside(*at)).map(|at| &words[at]);
    let next_class = next.and_then(|next| lexicon.class(&next.lower));
    if next.is_none_or(|next| !next.is_word()) || next_class.is_some() {
        found.push(either("verb, ends its phrase", "other, ends its phrase"));
    }
    match next_class {
        Some(Class::Determiner | Class::Possessive) => {
            found.push(either("verb, before an article", "other, before an article"));
        }
        Some(Class::Preposition) => {
            found.push(either("verb, before a preposition", "other, before a preposition"));
        }
        _ => {}
    }
    let Some(before) = word.checked_sub(1).filter(|at| inside(*at)) else { return found };
    let lower = &*words[before].lower;
    found.extend(match lexicon.class(lower) {
        Some(Class::Auxiliary) => {
            Some(either("verb, behind an auxiliary", "other, behind an auxiliary"))
        }
        Some(Class::Determiner | Class::Possessive) => {
            Some(either("verb, behind an article", "other, behind an article"))
        }
        Some(Class::Preposition) if lower == "to" => {
            Some(either("verb, behind to", "other, behind to"))
        }
        Some(Class::Preposition) => {
            Some(either("verb, behind a preposition", "other, behind a preposition"))
        }
        None if words[before].is_word() && !bearers.iter().any(|b| b.words.contains(&before)) => {
            Some("behind a word that says something")
        }
        _ => None,
    });
    if lexicon.judgements.is_adjective(lower)
        || lexicon.judgements.is_noun(lower)
        || lower.ends_with("ly")
    {
        found.push("behind a judging word");
    }
    let from = word.saturating_sub(NEGATION_REACH).max(sentence.start);
    if words[from..word].iter().any(|word| lexicon.is_negation(&word.lower)) {
        found.push("negated");
    }
    found
}

/// A negation reaches over two words: "never openly threatened".
const NEGATION_REACH: usize = 3;
