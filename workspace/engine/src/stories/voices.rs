//! How many independent voices a story has, from its sketches alone.
//!
//! A sketch keeps a sample of the article's five-word shingles, those whose hash is a multiple of
//! four (Broder 1997), so the share of one article's sample that stands in another's estimates how
//! much of it is taken over. The list of stories needs no more; a briefing counts exactly, see
//! [`voices`](crate::voices()).
//! Cost: a story's shingles, times at most [`REMEMBERED`] articles each.

use rustc_hash::{FxHashMap, FxHashSet};

use super::sketch::Sketch;
use crate::voices::EDITED_COPY;

/// How many articles are remembered for a shingle, the first ones.
const REMEMBERED: usize = 32;

/// How many independent voices the articles of a story are, as far as their sketches tell.
pub fn estimated_voices(sketches: &[&Sketch]) -> usize {
    let mut first: Vec<usize> = (0..sketches.len()).collect();
    let mut of_outlet: FxHashMap<u64, usize> = FxHashMap::default();
    let mut having: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    for (article, sketch) in sketches.iter().enumerate() {
        let mut shared: FxHashMap<usize, usize> = FxHashMap::default();
        for shingle in &sketch.shingles {
            let articles = having.entry(*shingle).or_default();
            articles.iter().for_each(|&other| *shared.entry(other).or_default() += 1);
            if articles.len() < REMEMBERED {
                articles.push(article);
            }
        }
        let copied = |(&other, &common): (&usize, &usize)| {
            let least = sketch.shingles.len().min(sketches[other].shingles.len());
            common as f64 >= EDITED_COPY * least as f64
        };
        // The earliest wins whatever the order of the table.
        let source =
            shared.iter().filter(|&pair| copied(pair)).map(|(&other, _)| first[other]).min();
        let same_outlet = *of_outlet.entry(sketch.outlet).or_insert(article);
        first[article] = source.unwrap_or(first[same_outlet]);
    }
    first.into_iter().collect::<FxHashSet<usize>>().len()
}
