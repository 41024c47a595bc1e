//! What stands for the same in texts of any language: names, countries, days and figures.
//!
//! Idea: two articles on one event share no stems across languages, and yet the names of those
//! concerned, the day, the figures and the countries. Each becomes a key that does not depend on
//! the language: a name by how it sounds ([`sound()`]), a country by its code, a day as resolved, a
//! figure by value and unit. What a capital does not tell from a common noun stays too: it is
//! rarely found in another language.
//! Cost: time O(words).
//! Paper: Steinberger, Pouliquen & Ignat, "Exploiting multilingual nomenclatures and
//! language-independent text features as an interlingua for cross-lingual text analysis
//! applications", 2004.
//! To tell stories of one language apart, terms do better.

mod sound;

use rustc_hash::FxHashSet;

use crate::document::{Anchor, Document, Quantity};
use crate::language::Language;
use crate::marks::reading::{Reading, Word};
use sound::sound;

/// Smaller counts stand in every article.
const LEAST_COUNT: f64 = 3.0;

/// Shorter names are initials and articles, in letters; acronyms may be.
const FEWEST_LETTERS: usize = 3;

/// The anchors of a document in order of position, headline last.
pub fn anchors(document: &Document) -> Vec<Anchor> {
    let language = Language::of(document.metadata.language.as_deref());
    let reading = Reading::of(&document.buffer, document);
    let mut found = days_and_figures(document);
    let taken = dates_and_figures(document, &reading);
    let names = inner_names(document, &reading, language);
    let mut at = 0;
    while at < reading.words.len() {
        let word = &reading.words[at];
        let keys = reading.words[at..].iter().map(|word| &*word.key);
        let country = language.country_codes().at(keys);
        let (length, key) = country.map_or((1, None), |(length, code)| (length, Some(code)));
        if let Some(code) = key {
            found.push(anchor(format!("country {code}"), word));
        } else if !taken[at] {
            let parts = name_parts(word, language).filter(|part| names.contains(*part));
            found.extend(parts.map(|part| anchor(sound(part), word)));
        }
        at += length;
    }
    found.retain(|anchor| !anchor.key.is_empty());
    found.sort_by_key(|anchor| anchor.span.start);
    found
}

fn anchor(key: String, word: &Word) -> Anchor {
    Anchor { key, span: word.span, sentence: word.sentence }
}

/// For each word whether it is part of a date or a figure.
fn dates_and_figures(document: &Document, reading: &Reading) -> Vec<bool> {
    let dates = document.dates.iter().map(|date| date.span);
    let figures = document.quantities.iter().map(|quantity| quantity.span);
    let mut taken = vec![false; reading.words.len()];
    for span in dates.chain(figures) {
        let first = reading.words.partition_point(|word| word.span.end <= span.start);
        let rest = reading.words[first..].iter().take_while(|word| word.span.start < span.end);
        taken[first..first + rest.count()].fill(true);
    }
    taken
}

/// Days named in full or resolved, and figures that are no bare small numbers.
fn days_and_figures(document: &Document) -> Vec<Anchor> {
    let days = document.dates.iter().filter_map(|date| {
        let (first, last) = date.days?;
        let key = format!("day {first}");
        (first == last).then_some(Anchor { key, span: date.span, sentence: date.sentence })
    });
    let figures = document.quantities.iter().filter_map(|quantity| {
        let Quantity { span, sentence, low, high, unit, .. } = quantity;
        let value = if low.is_finite() { *low } else { *high };
        let says_much = value.fract() != 0.0 || value.abs() >= LEAST_COUNT;
        let key = format!("figure {value} {unit}");
        says_much.then_some(Anchor { key, span: *span, sentence: *sentence })
    });
    days.chain(figures).collect()
}

/// The words that stand with a capital inside a sentence of the body, where it says something.
fn inner_names<'a>(
    document: &Document,
    reading: &Reading<'a>,
    language: &Language,
) -> FxHashSet<&'a str> {
    let body = reading.sentences.iter().filter(|sentence| {
        let first = reading.words.get(sentence.start);
        first.is_some_and(|word| document.headline() != Some(word.sentence as usize))
    });
    let inner = body.flat_map(|sentence| {
        let words = &reading.words[sentence.clone()];
        let first = words.iter().position(Word::is_word).map_or(words.len(), |first| first + 1);
        &words[first..]
    });
    inner.flat_map(|word| name_parts(word, language)).collect()
}

/// The parts of a word that are written as names are: "Kessen" and "Pit" of "Kessen-Pit", "Ukraine"
/// of "l'Ukraine".
fn name_parts<'a>(word: &Word<'a>, language: &Language) -> impl Iterator<Item = &'a str> {
    let text = if word.is_word() { word.text } else { "" };
    let parts = text.split(['-', '\'', '’']).filter(move |part| {
        let letters = part.chars().filter(|c| c.is_alphabetic()).count();
        let is_acronym = letters > 1 && !part.chars().any(char::is_lowercase);
        part.starts_with(char::is_uppercase)
            && (letters >= FEWEST_LETTERS || is_acronym)
            && !language.is_stop_word(part)
    });
    parts.collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Block, BlockKind, Metadata};
    use crate::clean::Cleaning;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &str) {
        let metadata = Metadata {
            language: Some(language.to_owned()),
            published: "2019-03-05".parse().ok().map(|date| crate::PublicationTime {
                date,
                time: None,
                offset: None,
            }),
            ..Metadata::default()
        };
        let blocks = vec![Block { kind: BlockKind::Paragraph, text: text.to_owned() }];
        let document = crate::understand(Article { metadata, blocks }, &Cleaning::default());
        let keys: Vec<String> =
            super::anchors(&document).into_iter().map(|anchor| anchor.key).collect();
        assert_eq!(keys.join(", "), expected);
    }

    #[test]
    fn the_same_event_has_the_same_anchors() {
        check(
            "en",
            "On Monday the pit of Kessen in Germany paid 3.5 million euros to Irena Valk.",
            "day 2019-03-04, ksn, country DE, figure 3500000 EUR, irena, vlk",
        );
        check(
            "de",
            "Am Montag zahlte Kessen in Deutschland 3,5 Millionen Euro an Irena Valk.",
            "day 2019-03-04, ksn, country DE, figure 3500000 EUR, irena, vlk",
        );
        check(
            "fr",
            "Lundi, la mine de Kessen en Allemagne a versé 3,5 millions d'euros à Irena Valk.",
            "day 2019-03-04, ksn, country DE, figure 3500000 EUR, irena, vlk",
        );
        check(
            "es",
            "El lunes la mina de Kessen en Alemania pagó 3,5 millones de euros a Irena Valk.",
            "day 2019-03-04, ksn, country DE, figure 3500000 EUR, irena, vlk",
        );
    }
}
