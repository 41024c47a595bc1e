//! The nearest earlier articles of each article, by an inverted index, in one pass.
//!
//! Only articles of the days before are looked at, as those further back can't be of one event, and
//! of them those with a rare feature in common: that is what two reports of one event share and
//! others don't. An article of the same day and words as the one before has no neighbour but that.
//! Work and memory an article are bounded, so the whole is linear. In a collection of up to some
//! thousand articles the bounds are not reached and the neighbours are exact.

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
    let mut postings: Vec<Vec<(u32, f32)>> = vec![Vec::new(); features.frequencies.len()];
    let mut scores = vec![0.0_f32; space.len()];
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
        let in_reach = |&(feature, weight): &(TermId, f64)| {
            let entries = &postings[feature.index()];
            let start = entries.partition_point(|&(earlier, _)| (earlier as usize) < first);
            (entries.len() - start, feature, weight)
        };
        let mut row: Vec<_> = features.vectors.row(article).iter().map(in_reach).collect();
        row.sort_unstable_by_key(|&(entries, feature, _)| (entries, feature));
        let mut touched = Vec::new();
        let mut read = 0;
        for &(count, feature, weight) in &row {
            read += count;
            if read > POSTINGS {
                break;
            }
            let entries = &postings[feature.index()];
            for &(earlier, other) in &entries[entries.len() - count..] {
                if scores[earlier as usize] == 0.0 {
                    touched.push(earlier);
                }
                scores[earlier as usize] += weight as f32 * other;
            }
        }
        let mut near: Vec<(f64, u32)> = touched
            .iter()
            .map(|&earlier| {
                let cosine = std::mem::take(&mut scores[earlier as usize]);
                (worth(cosine, earlier as usize, article), earlier)
            })
            .filter(|&(score, _)| score >= LEAST)
            .map(|(score, earlier)| {
                (score * nearness(space.day(earlier as usize), space.day(article)), earlier)
            })
            .filter(|&(score, _)| score >= LEAST)
            .collect();
        // Of many that are equally near the latest: if all took the earliest, these would be linked
        // with everything, and merges would cost the square.
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
        links.extend(near.iter().take(NEIGHBOURS).map(|&(_, earlier)| (earlier as usize, article)));
        for (_, feature, weight) in row {
            postings[feature.index()].push((article as u32, weight as f32));
        }
    }
    links
}

/// How many days back an article can have neighbours: however alike they are, the time between
/// leaves less of it than [`LEAST`] on the next.
fn reach() -> i32 {
    (0..).find(|days| nearness(Some(0), Some(days + 1)) < LEAST).unwrap_or_default()
}
