//! The nearest earlier articles of each article, by an inverted index, in one pass.
//!
//! Only the rare features are looked up: those are what two reports of one event share and others
//! don't. Work and memory an article are bounded, so the whole is linear. In a collection of up to
//! some thousand articles the bounds are not reached and the neighbours are exact.

use super::linkage::nearness;
use super::space::Space;

/// How many entries of the index are read for one article, rarest features first.
pub(super) const POSTINGS: usize = 20_000;

/// How many earlier neighbours an article keeps.
const NEIGHBOURS: usize = 32;

/// Articles less alike than this are no neighbours: half of what makes a story.
const LEAST: f64 = 0.05;

/// Pairs of articles `(earlier, later)` that may belong together.
pub(super) fn links(space: &Space) -> Vec<(usize, usize)> {
    let mut postings: Vec<Vec<(u32, f32)>> = vec![Vec::new(); space.frequencies.len()];
    let mut scores = vec![0.0_f32; space.len()];
    let mut links = Vec::new();
    for article in 0..space.len() {
        let mut features = space.vectors.row(article).to_vec();
        features.sort_by_key(|&(feature, _)| (postings[feature.index()].len(), feature));
        let mut touched = Vec::new();
        let mut read = 0;
        for &(feature, weight) in &features {
            let entries = &postings[feature.index()];
            read += entries.len();
            if read > POSTINGS {
                break;
            }
            for &(earlier, other) in entries {
                if scores[earlier as usize] == 0.0 {
                    touched.push(earlier);
                }
                scores[earlier as usize] += weight as f32 * other;
            }
        }
        let mut near: Vec<(f64, u32)> = touched
            .iter()
            .map(|&earlier| (f64::from(std::mem::take(&mut scores[earlier as usize])), earlier))
            .filter(|&(score, _)| score >= LEAST)
            .map(|(score, earlier)| {
                (score * nearness(space.day(earlier as usize), space.day(article)), earlier)
            })
            .filter(|&(score, _)| score >= LEAST)
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        links.extend(near.iter().take(NEIGHBOURS).map(|&(_, earlier)| (earlier as usize, article)));
        for (feature, weight) in features {
            postings[feature.index()].push((article as u32, weight as f32));
        }
    }
    links
}
