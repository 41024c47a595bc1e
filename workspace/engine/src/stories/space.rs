//! All sketches as vectors in one space.

use std::cmp::Ordering;

use jiff::civil;
use rustc_hash::FxHashMap;

use super::sketch::{Feature, Sketch};
use crate::background::idf;
use crate::ids::TermId;
use crate::weights::Vectors;

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
    /// The vectors.
    pub(super) vectors: Vectors,
    /// The hash that sketches know each feature by.
    keys: Vec<u64>,
    /// In how many articles each feature stands.
    pub(super) frequencies: Vec<u32>,
    /// Which places each article names, of unit length; the ids are their own.
    pub(super) places: Vectors,
    /// The features of the headlines, sorted.
    pub(super) headlines: Vec<Vec<TermId>>,
}

impl Space {
    pub(super) fn of(sketches: &[Sketch]) -> Space {
        let mut given: Vec<usize> = (0..sketches.len()).collect();
        given.sort_by(|&a, &b| in_time(&sketches[a], &sketches[b]).then(a.cmp(&b)));
        let mut ids: FxHashMap<u64, TermId> = FxHashMap::default();
        let mut keys: Vec<u64> = Vec::new();
        let mut frequencies: Vec<u32> = Vec::new();
        for feature in given.iter().flat_map(|&article| &sketches[article].features) {
            let next = TermId::from(frequencies.len());
            let id = *ids.entry(feature.key).or_insert(next);
            if id == next {
                keys.push(feature.key);
                frequencies.push(0);
            }
            frequencies[id.index()] += 1;
        }
        let row = |&article: &usize| {
            let total = f64::from(sketches[article].collection) + sketches.len() as f64;
            let weigh = |feature: &Feature| {
                let id = ids[&feature.key];
                let documents = f64::from(feature.background) + f64::from(frequencies[id.index()]);
                (id, f64::from(feature.frequency) * idf(total, documents))
            };
            sketches[article].features.iter().map(weigh).collect()
        };
        let vectors = Vectors::from_rows(given.iter().map(row));
        let mut names: FxHashMap<&str, TermId> = FxHashMap::default();
        let places = Vectors::from_rows(given.iter().map(|&article| {
            let places = sketches[article].places.iter();
            let numbered = places.map(|(name, weight)| {
                let next = TermId::from(names.len());
                (*names.entry(name).or_insert(next), f64::from(*weight))
            });
            numbered.collect()
        }));
        let headline = |&article: &usize| {
            let keys = sketches[article].headline.iter();
            let mut terms: Vec<TermId> = keys.filter_map(|key| ids.get(key).copied()).collect();
            terms.sort_unstable();
            terms
        };
        let headlines = given.iter().map(headline).collect();
        let days = given.iter().map(|&article| sketches[article].day.map(day_number)).collect();
        let is_copy = |place: usize| {
            let told = |place: usize| (sketches[given[place]].day, sketches[given[place]].content);
            place > 0 && told(place) == told(place - 1)
        };
        let copies = (0..given.len()).map(is_copy).collect();
        Space { given, days, copies, vectors, keys, frequencies, places, headlines }
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

    /// A feature as printed in an article, if it has it.
    pub(super) fn printed(
        &self,
        sketches: &[Sketch],
        article: usize,
        feature: TermId,
    ) -> Option<String> {
        let sketch = &sketches[self.given[article]];
        let key = self.keys[feature.index()];
        let place = sketch.features.binary_search_by_key(&key, |feature| feature.key).ok()?;
        sketch.printed.lines().nth(place).map(str::to_owned)
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
