//! Features of all articles, weighed as vectors.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::background::idf;
use crate::ids::TermId;
use crate::stories::sketch::{Feature, Features, Sketch};
use crate::weights::Vectors;

/// Of what an article has and no other language has, this share of its weight counts as something
/// that could have been found there. With none of it two articles with one common name would be
/// the same; with all of it, languages that write every noun with a capital would be like nothing.
/// Between .1 and .3 it hardly matters.
const UNMATCHED: f64 = 0.3;

/// So many rare anchors count as unmatched in every article: two that have nothing but one day in
/// common are not the same for that. Between 1 and 2 it hardly matters.
const DOUBT: f64 = 2.0;

/// Vectors of unit length, a row an article, and what their features are.
pub(in crate::stories) struct Weighed {
    /// The vectors.
    pub(in crate::stories) vectors: Vectors,
    /// The hash that sketches know each feature by.
    pub(in crate::stories) keys: Vec<u64>,
    /// In how many articles each feature stands.
    pub(in crate::stories) frequencies: Vec<u32>,
    /// The id of each feature, by language and key.
    pub(super) ids: FxHashMap<(u32, u64), TermId>,
}

impl Weighed {
    /// So many empty rows.
    pub(super) fn none(rows: usize) -> Weighed {
        Weighed {
            vectors: Vectors::from_rows(vec![Vec::new(); rows]),
            keys: Vec::new(),
            frequencies: Vec::new(),
            ids: FxHashMap::default(),
        }
    }

    /// The terms of articles in the languages given, a feature a language and term.
    pub(super) fn terms(sketches: &[&Sketch], languages: &[u32]) -> Weighed {
        let mut weighed = Weighed::none(0);
        for (sketch, &language) in sketches.iter().zip(languages) {
            weighed.count(&sketch.terms, language);
        }
        let mut written: FxHashMap<u32, u32> = FxHashMap::default();
        languages.iter().for_each(|language| *written.entry(*language).or_default() += 1);
        let rows = sketches.iter().zip(languages).map(|(sketch, &language)| {
            let total = f64::from(sketch.collection) + f64::from(written[&language]);
            let weigh = |feature: &Feature| {
                let id = weighed.ids[&(language, feature.key)];
                let here = f64::from(weighed.frequencies[id.index()]);
                let documents = f64::from(feature.background) + here;
                (id, f64::from(feature.frequency) * idf(total, documents))
            };
            sketch.terms.weighed.iter().map(weigh).collect()
        });
        weighed.vectors = Vectors::from_rows(rows);
        weighed
    }

    /// The anchors of articles in the languages given. How rare one is, the articles in the
    /// language of the background tell for all.
    pub(super) fn anchors(sketches: &[&Sketch], languages: &[u32]) -> Weighed {
        let mut weighed = Weighed::none(0);
        let mut told_in: FxHashSet<(u64, u32)> = FxHashSet::default();
        let mut background: FxHashMap<u64, f32> = FxHashMap::default();
        for (sketch, &language) in sketches.iter().zip(languages) {
            weighed.count(&sketch.anchors, 0);
            for feature in &sketch.anchors.weighed {
                told_in.insert((feature.key, language));
                let known = background.entry(feature.key).or_default();
                *known = known.max(feature.background);
            }
        }
        let mut of_languages: FxHashMap<u64, u32> = FxHashMap::default();
        told_in.iter().for_each(|(key, _)| *of_languages.entry(*key).or_default() += 1);
        let collection = sketches.iter().map(|sketch| sketch.collection).fold(0.0, f32::max);
        let total = f64::from(collection) + sketches.len() as f64;
        let rare = idf(total, 1.0);
        let unmatched = TermId::from(weighed.keys.len());
        let rows = sketches.iter().enumerate().map(|(article, sketch)| {
            let mut row = Vec::new();
            let mut rest = 0.0;
            for feature in &sketch.anchors.weighed {
                let id = weighed.ids[&(0, feature.key)];
                let here = f64::from(weighed.frequencies[id.index()]);
                let documents = f64::from(background[&feature.key]) + here;
                let weight = f64::from(feature.frequency) * idf(total, documents);
                match of_languages[&feature.key] > 1 {
                    true => row.push((id, weight)),
                    false => rest += weight * weight,
                }
            }
            // A feature of its own, which no other article has.
            let rest = (UNMATCHED * rest + DOUBT * rare * rare).sqrt();
            row.push((TermId::from(unmatched.index() + article), rest));
            row
        });
        weighed.vectors = Vectors::from_rows(rows);
        weighed.keys.resize(unmatched.index() + sketches.len(), 0);
        weighed.frequencies.resize(unmatched.index() + sketches.len(), 1);
        weighed
    }

    /// Counts the features of one more article.
    fn count(&mut self, features: &Features, language: u32) {
        for feature in &features.weighed {
            let next = TermId::from(self.keys.len());
            let id = *self.ids.entry((language, feature.key)).or_insert(next);
            if id == next {
                self.keys.push(feature.key);
                self.frequencies.push(0);
            }
            self.frequencies[id.index()] += 1;
        }
    }
}
