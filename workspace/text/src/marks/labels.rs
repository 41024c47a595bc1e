//! What an outlet calls somebody: titles, words before and behind a name, what a name is said to
//! be.
//!
//! A wording counts only if its head fits the name: a noun for persons or an office on a person, a
//! noun for bodies on an organization, a country or a group. What no list and no determiner shows
//! to be part of the phrase stays out, so a label never begins with a verb. Linear in the words
//! around names.

mod before;
mod behind;
mod phrase;

#[cfg(test)]
mod tests;

use crate::document::{ActorKind, Document, Label, LabelKind, Mention};
use crate::marks::lexicon::{Lexicon, NameForm};
use crate::marks::mentions::bare;
use crate::marks::reading::Reading;

/// Wordings attached to the mentions that are marked already.
pub(crate) fn labels(document: &Document, reading: &Reading, lexicon: &Lexicon) -> Vec<Label> {
    let place = Place { document, reading, lexicon };
    let mut labels = Vec::new();
    for (index, mention) in document.mentions.iter().enumerate() {
        let words = reading.inside(mention.span);
        if words.is_empty() || mention.inferred {
            continue;
        }
        let found = before::labels(place, mention, &words).into_iter().chain(behind::labels(
            place,
            mention.kind,
            &words,
        ));
        labels.extend(found.filter_map(|(words, kind)| {
            let mut span = reading.span(words.clone());
            // A headline is cut at no full stop ("Holm Is a Hypocrite. I Know").
            let last = words.last().map_or("", |last| reading.words[last].text);
            if kind != LabelKind::Title && bare(last) != last {
                span.end -= 1;
            }
            (!span.is_empty()).then_some(Label { span, mention: index as u32, kind })
        }));
    }
    labels.sort_by_key(|label| (label.span.start, label.span.end, label.mention));
    labels.dedup();
    labels
}

/// What the rules look at.
#[derive(Clone, Copy)]
struct Place<'r> {
    document: &'r Document,
    reading: &'r Reading<'r>,
    lexicon: &'r Lexicon,
}

impl Place<'_> {
    /// Whether a noun can be the head of a label on an actor of this kind.
    fn fits(&self, kind: ActorKind, lower: &str) -> bool {
        let office = || self.lexicon.titles.whole(std::iter::once(lower)).is_some();
        let role = || self.lexicon.is_role(lower) || office();
        // "the governors Trump met"
        let person = || role() && !self.lexicon.is_plural(lower);
        match kind {
            ActorKind::Person => person(),
            ActorKind::Organization | ActorKind::Country | ActorKind::Group => {
                self.lexicon.is_body(lower)
            }
            ActorKind::Place => false,
            ActorKind::Other => person() || self.lexicon.is_body(lower),
        }
    }

    /// Whether a name is the plural of its people or members ("Norlanders", "Liberals").
    fn is_people(&self, name: &std::ops::Range<usize>) -> bool {
        let words = self.reading.words[name.clone()].iter();
        let known = self.lexicon.names.whole(words.map(|word| &*word.key));
        let last = &self.reading.words[name.end - 1];
        let other = known.is_some_and(|known| {
            known.form == NameForm::Adjective || !known.name.ends_with(&*last.key)
        });
        other && !last.is_acronym() && self.lexicon.is_plural(&last.lower)
    }

    /// Whether a word is the adjective of a country or a body ("Northern").
    fn is_adjective(&self, word: usize) -> bool {
        let word = &self.reading.words[word];
        let known = self.lexicon.names.whole(std::iter::once(&*word.key));
        known.is_some_and(|known| known.form == NameForm::Adjective)
    }

    /// The words of the sentence that a word stands in.
    fn sentence(&self, word: usize) -> std::ops::Range<usize> {
        self.reading.sentences[self.reading.words[word].sentence as usize].clone()
    }

    /// Whether a word belongs to the name of a person that modifies nothing.
    fn person_at(&self, word: usize) -> bool {
        let named = self.named_at(word);
        named.is_some_and(|mention| mention.kind == ActorKind::Person && !mention.modifies)
    }

    /// Whether a word belongs to a name that the lists have.
    fn is_known_at(&self, word: usize) -> bool {
        self.named_at(word).is_some_and(|mention| mention.known)
    }

    /// The words of the mention that a word belongs to.
    fn mention_at(&self, word: usize) -> Option<std::ops::Range<usize>> {
        Some(self.reading.inside(self.named_at(word)?.span))
    }

    /// The words of the name of a country or another place that a word belongs to.
    fn place_at(&self, word: usize) -> Option<std::ops::Range<usize>> {
        let named = self.named_at(word)?;
        let place = matches!(named.kind, ActorKind::Place | ActorKind::Country);
        place.then(|| self.reading.inside(named.span))
    }

    fn named_at(&self, word: usize) -> Option<&Mention> {
        let start = self.reading.words[word].span.start;
        let mentions = &self.document.mentions;
        let next = mentions.partition_point(|mention| mention.span.start <= start);
        mentions[..next].last().filter(|mention| start < mention.span.end)
    }
}
