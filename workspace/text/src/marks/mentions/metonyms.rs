//! Capitals that stand for their governments ("Moscow denied …").

use std::ops::Range;

use crate::document::ActorKind;
use crate::marks::lexicon::{Class, KnownName, Lexicon, NameForm};
use crate::marks::reading::Reading;

use super::Name;

/// A gazetteer name in its place: a capital is a place unless it acts or is dealt with.
pub(super) fn resolve(
    reading: &Reading,
    lexicon: &Lexicon,
    words: Range<usize>,
    known: KnownName,
) -> Name {
    let name = |kind, known, inferred| Name {
        known,
        inferred,
        certain: true,
        ..Name::new(words.clone(), kind)
    };
    match known.form {
        NameForm::Name | NameForm::Adjective => name(known.kind, Some(known.name), false),
        NameForm::Seat => name(known.kind, Some(known.name), true),
        NameForm::Capital if acts(reading, lexicon, &words) => {
            name(known.kind, Some(known.name), true)
        }
        NameForm::Capital => name(ActorKind::Place, Some(known.alias), false),
    }
}

/// Whether a city does something, or something is done with it, that only a government can.
fn acts(reading: &Reading, lexicon: &Lexicon, words: &Range<usize>) -> bool {
    let before = words.start.checked_sub(1).map(|at| &reading.words[at]);
    let same_sentence = |at: usize| {
        let word = reading.words.get(at)?;
        (word.sentence == reading.words[words.start].sentence).then_some(word)
    };
    if before.is_some_and(|word| lexicon.class(&word.lower) == Some(Class::Preposition)) {
        // "talks with Moscow", "sanctions against Tehran"; not "in", "from", "to".
        return before.is_some_and(|word| matches!(&*word.lower, "with" | "against" | "between"))
            && !same_sentence(words.end).is_some_and(|word| word.is(","));
    }
    let Some(next) = same_sentence(words.end).filter(|_| !reading.words[words.end - 1].possessive)
    else {
        return false;
    };
    let says = lexicon.sayings.at(reading.words[words.end..].iter().map(|word| &*word.lower));
    let acts = says.is_some() || lexicon.class(&next.lower) == Some(Class::Auxiliary);
    let subject = before.is_none_or(|word| !word.is_capital() && !word.is("("));
    acts && subject && !matches!(&*next.lower, "is" | "was")
}
