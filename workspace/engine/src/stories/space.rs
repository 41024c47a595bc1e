//! All sketches as vectors in one space.

mod weighed;

use std::cmp::Ordering;

use jiff::civil;
use rustc_hash::FxHashMap;

use super::sketch::Sketch;
use crate::ids::TermId;
use crate::weights::Vectors;
pub(super) use weighed::Weighed;

/// The articles in the order of time, as vectors of unit length.
///
/// Weights are frequency · idf, where the document frequency is that of the background collection
/// and of the articles at hand together: a few articles leave the background's weights as they
/// are, thousands on one subject teach that the subject tells none of them apart.
pub(super) struct Space {
    /// Index of each article among the sketches given.
    given: Vec<usize>,
    /// Days since an arbitrary day.
    days: Vec<Option<i32>>,
    /// Whether each article has the day and the words of the one before.
    copies: Vec<bool>,
    /// The language of each article, numbered.
    languages: Vec<u32>,
    /// The terms of the articles; those of different languages have nothing in common.
    pub(super) terms: Weighed,
    /// What articles of different languages have in common; empty where all are in one.
    pub(super) anchors: Weighed,
    /// Which places each article names, of unit length; the ids are their own.
    pub(super) places: Vectors,
    /// The terms of the headlines, sorted.
    pub(super) headlines: Vec<Vec<TermId>>,
}

impl Space {
    pub(super) fn of(sketches: &[Sketch]) -> Space {
        let mut given: Vec<usize> = (0..sketches.len()).collect();
        given.sort_by(|&a, &b| in_time(&sketches[a], &sketches[b]).then(a.cmp(&b)));
        let in_order: Vec<&Sketch> = given.iter().map(|&article| &sketches[article]).collect();
        let mut numbers: FxHashMap<u64, u32> = FxHashMap::default();
        let languages = in_order.iter().map(|sketch| {
            let next = numbers.len() as u32;
            *numbers.entry(sketch.language).or_insert(next)
        });
        let languages: Vec<u32> = languages.collect();
        let terms = Weighed::terms(&in_order, &languages);
        let anchors = match numbers.len() > 1 {
            true => Weighed::anchors(&in_order, &languages),
            false => Weighed::none(in_order.len()),
        };
        let headlines = in_order.iter().zip(&languages).map(|(sketch, &language)| {
            let keys = sketch.headline.iter();
            let mut known: Vec<TermId> =
                keys.filter_map(|&key| terms.ids.get(&(language, key)).copied()).collect();
            known.sort_unstable();
            known
        });
        let headlines = headlines.collect();
        let mut names: FxHashMap<&str, TermId> = FxHashMap::default();
        let places = Vectors::from_rows(given.iter().map(|&article| {
            let places = sketches[article].places.iter();
            let numbered = places.map(|(name, weight)| {
                let next = TermId::from(names.len());
                (*names.entry(name).or_insert(next), f64::from(*weight))
            });
            numbered.collect()
        }));
        let days = given.iter().map(|&article| sketches[article].day.map(day_number)).collect();
        let is_copy = |place: usize| {
            let told = |place: usize| (sketches[given[place]].day, sketches[given[place]].content);
            place > 0 && told(place) == told(place - 1)
        };
        let copies = (0..given.len()).map(is_copy).collect();
        Space { given, days, copies, languages, terms, anchors, places, headlines }
    }

    /// How many articles there are.
    pub(super) fn len(&self) -> usize {
        self.given.len()
    }

    /// The index of an article among the sketches given.
    pub(super) fn given(&self, article: usize) -> usize {
        self.given[article]
    }

    /// The places of given sketches in the order of time; indexes beyond the end have none.
    pub(super) fn places_of(&self, given: &[usize]) -> Vec<usize> {
        (0..self.len()).filter(|&article| given.contains(&self.given[article])).collect()
    }

    /// The number of an article's language.
    pub(super) fn language(&self, article: usize) -> u32 {
        self.languages[article]
    }

    /// Whether the articles are in several languages.
    pub(super) fn is_multilingual(&self) -> bool {
        self.languages.iter().any(|&language| language != 0)
    }

    /// Whether an article has the day and the words of the one before it.
    pub(super) fn is_copy(&self, article: usize) -> bool {
        self.copies[article]
    }

    /// The day of an article, counted from an arbitrary one.
    pub(super) fn day(&self, article: usize) -> Option<i32> {
        self.days[article]
    }
}

/// Oldest first, undated last, then by content.
fn in_time(a: &Sketch, b: &Sketch) -> Ordering {
    (a.day.is_none(), a.day, a.content).cmp(&(b.day.is_none(), b.day, b.content))
}

/// Days since 1 January of the year 0.
fn day_number(day: civil::Date) -> i32 {
    day.since(civil::Date::constant(0, 1, 1)).map_or(0, |span| span.get_days())
}
