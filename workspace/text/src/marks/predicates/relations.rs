//! How a word and an actor stand to each other, by what stands between them.

use std::ops::Range;

use crate::marks::lexicon::Class;

use super::Place;
use super::bearers::Bearer;
use super::features::{is_verb_here, is_verbal};

/// A word's relation to one actor of its sentence.
pub(super) struct Relation<'b> {
    pub(super) bearer: &'b Bearer,
    /// The feature that tells it.
    pub(super) name: &'static str,
    /// How many words that say something stand between the two.
    pub(super) distance: usize,
}

impl Relation<'_> {
    /// Whether the word tells what the actor is: "France is an ally".
    pub(super) fn describes(&self) -> bool {
        self.name == NAMES[COPULA]
    }
}

/// The relation of "France is an ally", and behind it that of the passive.
const COPULA: usize = 2;

/// From the closest relation to the loosest.
pub(super) const NAMES: [&str; 17] = [
    "is its subject",
    "owns it",
    "is said to be it",
    "is its subject in the passive",
    "stands right behind it",
    "is its object",
    "stands behind its preposition",
    "is its subject beyond a comma",
    "is the subject of the verb before",
    "modifies the words before it",
    "comes behind it",
    "comes before it, another name between",
    "owns what comes before it",
    "comes before it in the clause",
    "comes behind its clause",
    "comes before its clause",
    "comes behind it, another name between",
];

/// The closest relation to each actor, the closest first.
pub(super) fn related<'b>(
    place: Place,
    bearers: &'b [Bearer],
    counts: &Counts,
    word: usize,
) -> Vec<Relation<'b>> {
    let verb = is_verb_here(place, word);
    let name = |bearer: &Bearer| &place.document.mentions[bearer.mention as usize].name;
    let mut all: Vec<(usize, Relation)> = bearers
        .iter()
        .filter(|bearer| !bearer.words.contains(&word))
        .map(|bearer| {
            let (rank, distance) = relation(counts, bearer, word, verb);
            (rank, Relation { bearer, name: NAMES[rank], distance })
        })
        .collect();
    all.sort_by_key(|(rank, relation)| (*rank, relation.distance, relation.bearer.words.start));
    let mut closest: Vec<Relation> = Vec::new();
    for (_, relation) in all {
        if !closest.iter().any(|known| name(known.bearer) == name(relation.bearer)) {
            closest.push(relation);
        }
    }
    closest
}

/// What stands between a word and an actor, or before a word in its sentence.
#[derive(Clone, Copy, Default)]
struct Between {
    names: usize,
    commas: usize,
    be: usize,
    auxiliaries: usize,
    prepositions: usize,
    conjunctions: usize,
    openers: usize,
    verbs: usize,
    words: usize,
    determiners: usize,
}

/// What stands before each word of a sentence, added up, so that what stands between two of them is
/// one subtraction.
pub(super) struct Counts {
    start: usize,
    before: Vec<Between>,
}

impl Counts {
    /// The counts of a sentence and its bearers.
    pub(super) fn of(place: Place, bearers: &[Bearer], sentence: Range<usize>) -> Counts {
        let mut before = vec![Between::default()];
        let mut sum = Between::default();
        let mut bearers = bearers.iter().peekable();
        for at in sentence.clone() {
            while bearers.next_if(|bearer| bearer.words.end <= at).is_some() {}
            count(place, bearers.peek().filter(|bearer| bearer.words.contains(&at)), at, &mut sum);
            before.push(sum);
        }
        Counts { start: sentence.start, before }
    }

    fn between(&self, words: Range<usize>) -> Between {
        let at = |word: usize| {
            let last = self.before.len() - 1;
            self.before[word.saturating_sub(self.start).min(last)]
        };
        let (a, b) = (at(words.start), at(words.end.max(words.start)));
        Between {
            names: b.names - a.names,
            commas: b.commas - a.commas,
            be: b.be - a.be,
            auxiliaries: b.auxiliaries - a.auxiliaries,
            prepositions: b.prepositions - a.prepositions,
            conjunctions: b.conjunctions - a.conjunctions,
            openers: b.openers - a.openers,
            verbs: b.verbs - a.verbs,
            words: b.words - a.words,
            determiners: b.determiners - a.determiners,
        }
    }
}

/// Index into [`NAMES`], and the distance.
fn relation(counts: &Counts, bearer: &Bearer, word: usize, verb: bool) -> (usize, usize) {
    let after = word >= bearer.words.end;
    let range = if after { bearer.words.end..word } else { word + 1..bearer.words.start };
    let b = counts.between(range);
    let clause = b.openers == 0 && b.commas == 0;
    let alone = b.names == 0;
    let rank = if after {
        let plain = alone && b.verbs == 0 && b.openers == 0 && b.prepositions == 0;
        match () {
            () if bearer.possessive && plain && b.commas == 0 && b.auxiliaries == 0 => 1,
            () if bearer.possessive => 12,
            () if bearer.modifies => 9,
            () if plain && b.commas == 0 && b.be > 0 => COPULA + usize::from(verb),
            () if plain && b.commas == 0 => 0,
            () if plain => 7,
            () if alone && b.verbs <= 1 && clause => 8,
            () if alone => 13,
            () if b.verbs <= 1 && clause => 11,
            () => 15,
        }
    } else {
        let bare = b.words == 0 && b.prepositions == 0 && clause && b.conjunctions == 0 && alone;
        let near = alone && clause && b.verbs == 0 && b.prepositions <= 1;
        match () {
            () if bare => 4 + usize::from(b.determiners > 0),
            () if near && b.prepositions == 1 && b.words <= 1 => 6,
            () if near => 10,
            () if alone => 14,
            () => 16,
        }
    };
    (rank, b.words)
}

fn count(place: Place, bearer: Option<&&Bearer>, at: usize, between: &mut Between) {
    let word = &place.reading.words[at];
    if let Some(bearer) = bearer {
        between.names += usize::from(bearer.words.start == at && !bearer.modifies);
        return;
    }
    if !word.is_word() {
        let parts = [",", ";", ":", "—", "–", "-", "(", ")"].iter().any(|mark| word.is(mark));
        between.commas += usize::from(parts);
        return;
    }
    let lower = &*word.lower;
    match place.lexicon.class(lower) {
        Some(Class::Auxiliary) => {
            between.auxiliaries += 1;
            between.be += usize::from(is_be(lower));
        }
        Some(Class::Preposition) => between.prepositions += 1,
        Some(Class::Conjunction) => between.conjunctions += 1,
        Some(Class::Relative) => between.openers += 1,
        Some(Class::Determiner | Class::Possessive) => {
            between.determiners += 1;
            between.openers += usize::from(lower == "that");
        }
        Some(Class::Pronoun | Class::Adverb) => {}
        None if place.lexicon.clause_word(lower).is_some_and(|_| !lower.ends_with("ing")) => {
            between.openers += 1;
        }
        None => {
            between.words += 1;
            between.verbs += usize::from(is_verbal(place, at) && !word.is_capital());
        }
    }
}

/// A form of "be".
fn is_be(lower: &str) -> bool {
    matches!(lower, "is" | "was" | "are" | "were" | "be" | "been" | "being" | "am")
}
