//! The nearest earlier articles of each article, by an inverted index, in one pass.
//!
//! Only articles of the days before are looked at, as those further back can't be of one event, and
//! of them those with a rare feature in common: that is what two reports of one event share and
//! others don't. An article of the same day and words as the one before has no neighbour but that.
//! Work and memory an article are bounded, so the whole is linear. In a collection of up to some
//! thousand articles the bounds are not reached and the neighbours are exact.

use std::ops::Range;

use super::linkage::{nearness, worth_across};
use super::space::{Space, Weighed};
use crate::ids::TermId;

/// How many entries of the index are read for one article, rarest features first.
pub(super) const POSTINGS: usize = 20_000;

/// How many earlier neighbours an article keeps.
const NEIGHBOURS: usize = 32;

/// Articles less alike than this are no neighbours: half of what makes a story.
const LEAST: f64 = 0.05;

/// Pairs of articles of one language, `(earlier, later)`, that may belong together.
pub(super) fn links(space: &Space) -> Vec<(usize, usize)> {
    nearest(space, &space.terms, |cosine, _, _| f64::from(cosine))
}

/// Pairs of articles of different languages that may.
pub(super) fn links_across(space: &Space) -> Vec<(usize, usize)> {
    nearest(space, &space.anchors, |cosine, a, b| {
        if space.language(a) == space.language(b) { 0.0 } else { worth_across(cosine) }
    })
}

/// The nearest earlier articles of each by its features; `worth` tells what a cosine of two
/// articles counts for.
fn nearest(
    space: &Space,
    features: &Weighed,
    worth: impl Fn(f32, usize, usize) -> f64,
) -> Vec<(usize, usize)> {
    let mut index = Index::of(&features.frequencies);
    let mut scores = vec![0.0_f32; space.len()];
    let mut touched = Vec::new();
    let mut row = Vec::new();
    let mut near: Vec<(f64, u32)> = Vec::new();
    let mut links = Vec::new();
    let reach = reach();
    // The first article that is not too long ago.
    let mut first = 0;
    for article in 0..space.len() {
        if space.is_copy(article) {
            links.push((article - 1, article));
            continue;
        }
        let too_long_ago = |earlier: usize| match (space.day(earlier), space.day(article)) {
            (Some(earlier), Some(day)) => earlier + reach < day,
            _ => false,
        };
        first = if space.day(article).is_none() { 0 } else { first };
        while too_long_ago(first) {
            first += 1;
        }
        let own = features.vectors.row(article);
        row.clear();
        row.extend(own.iter().map(|&(feature, weight)| {
            let entries = index.reach(feature, first);
            (entries.len(), feature, weight, entries)
        }));
        row.sort_unstable_by_key(|&(entries, feature, ..)| (entries, feature));
        let mut read = 0;
        for (count, _, weight, entries) in row.drain(..) {
            read += count;
            if read > POSTINGS {
                break;
            }
            for &(earlier, other) in &index.entries[entries] {
                let score = &mut scores[earlier as usize];
                if *score == 0.0 {
                    touched.push(earlier);
                }
                *score += weight as f32 * other;
            }
        }
        near.extend(touched.drain(..).filter_map(|earlier| {
            let cosine = std::mem::take(&mut scores[earlier as usize]);
            let score = worth(cosine, earlier as usize, article);
            if score < LEAST {
                return None;
            }
            let score = score * nearness(space.day(earlier as usize), space.day(article));
            (score >= LEAST).then_some((score, earlier))
        }));
        // Of many that are equally near the latest: if all took the earliest, these would be linked
        // with everything, and merges would cost the square.
        let order = |a: &(f64, u32), b: &(f64, u32)| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1));
        if near.len() > NEIGHBOURS {
            near.select_nth_unstable_by(NEIGHBOURS, order);
            near.truncate(NEIGHBOURS);
        }
        near.sort_unstable_by(order);
        links.extend(near.drain(..).map(|(_, earlier)| (earlier as usize, article)));
        own.iter().for_each(|&(feature, weight)| index.push(feature, article, weight));
    }
    links
}

/// For each feature the articles before that have it, each with its weight there.
struct Index {
    entries: Vec<(u32, f32)>,
    /// Where the entries of each feature begin, where those within reach do, and where the next
    /// one goes.
    places: Vec<[u32; 3]>,
}

impl Index {
    /// An empty index of features that stand in so many articles each.
    fn of(frequencies: &[u32]) -> Index {
        let place = |next: &mut u32, frequency: &u32| {
            let start = *next;
            *next += frequency;
            Some([start; 3])
        };
        let total: u32 = frequencies.iter().sum();
        Index {
            entries: vec![(0, 0.0); total as usize],
            places: frequencies.iter().scan(0, place).collect(),
        }
    }

    /// Where the entries of a feature stand from the article `first` on. It is the same or a later
    /// one from call to call, or 0.
    fn reach(&mut self, feature: TermId, first: usize) -> Range<usize> {
        let [start, reached, end] = &mut self.places[feature.index()];
        if first == 0 {
            return *start as usize..*end as usize;
        }
        while reached < end && (self.entries[*reached as usize].0 as usize) < first {
            *reached += 1;
        }
        *reached as usize..*end as usize
    }

    fn push(&mut self, feature: TermId, article: usize, weight: f64) {
        let [.., end] = &mut self.places[feature.index()];
        self.entries[*end as usize] = (article as u32, weight as f32);
        *end += 1;
    }
}

/// How many days back an article can have neighbours: however alike they are, the time between
/// leaves less of it than [`LEAST`] on the next.
fn reach() -> i32 {
    (0..).find(|days| nearness(Some(0), Some(days + 1)) < LEAST).unwrap_or_default()
}
