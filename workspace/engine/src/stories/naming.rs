//! What a story is called: its title, what holds it together, and where it happens.

use std::collections::{BTreeMap, BTreeSet};

use super::sketch::{Features, Sketch};
use super::space::Space;
use crate::ids::TermId;

/// How many reasons are given.
const REASONS: usize = 8;

/// The article whose headline is nearest to the others': the one whose features the other headlines
/// share most, by Dice, so that neither short nor long ones win by length. Of equals the earliest.
pub(super) fn title(space: &Space, group: &[usize]) -> Option<usize> {
    if let [alone] = group {
        return Some(*alone);
    }
    let mut shared: BTreeMap<TermId, f64> = BTreeMap::new();
    for feature in group.iter().flat_map(|&article| &space.headlines[article]) {
        *shared.entry(*feature).or_default() += 1.0;
    }
    let total: f64 = shared.values().sum();
    let score = |article: usize| {
        let own = &space.headlines[article];
        let common: f64 = own.iter().map(|feature| shared[feature] - 1.0).sum();
        let mean_length = total / group.len() as f64;
        common / (own.len() as f64 + mean_length).max(1.0)
    };
    let scored = group.iter().map(|&article| (article, score(article)));
    let better = |best: (usize, f64), next: (usize, f64)| if next.1 > best.1 { next } else { best };
    scored.reduce(better).map(|(article, _)| article)
}

/// The features that add most to the mean likeness of the articles, as printed in the first of
/// them; a feature of one article alone holds nothing together. Across languages these are anchors.
pub(super) fn reasons(space: &Space, sketches: &[Sketch], group: &[usize]) -> Vec<String> {
    if group.len() < 2 {
        return Vec::new();
    }
    let languages: BTreeSet<u32> = group.iter().map(|&article| space.language(article)).collect();
    let (features, of): (_, fn(&Sketch) -> &Features) = match languages.len() > 1 {
        true => (&space.anchors, |sketch| &sketch.anchors),
        false => (&space.terms, |sketch| &sketch.terms),
    };
    let rows = group.iter().map(|&article| features.vectors.row(article));
    let mut weights: Vec<(TermId, f64)> = rows.flatten().copied().collect();
    weights.sort_by_key(|&(feature, _)| feature);
    // Σ over pairs of w·w' = (sum² − squares) / 2.
    let share = |same: &[(TermId, f64)]| {
        let sum: f64 = same.iter().map(|(_, weight)| weight).sum();
        let squares: f64 = same.iter().map(|(_, weight)| weight * weight).sum();
        (sum * sum - squares, same[0].0)
    };
    let mut shares: Vec<(f64, TermId)> = weights.chunk_by(|a, b| a.0 == b.0).map(share).collect();
    shares.retain(|&(share, _)| share > 1e-9);
    shares.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let printed = |feature: TermId| {
        let key = features.keys[feature.index()];
        let sketches = group.iter().map(|&article| &sketches[space.given(article)]);
        sketches.into_iter().find_map(|sketch| of(sketch).printed(key)).map(str::to_owned)
    };
    shares.into_iter().take(REASONS).filter_map(|(_, feature)| printed(feature)).collect()
}

/// The place that most of the articles name, the weightiest first; at least half of them must. A
/// country is a place where an article was filed from it: a city that is a state.
pub(super) fn place(sketches: &[Sketch], space: &Space, group: &[usize]) -> Option<String> {
    let members = || group.iter().map(|&article| &sketches[space.given(article)]);
    let datelines: BTreeSet<&str> =
        members().filter_map(|sketch| sketch.dateline.as_deref()).collect();
    let states = members().flat_map(|sketch| &sketch.countries);
    let states = states.filter(|(name, _)| datelines.contains(name.to_lowercase().as_str()));
    let mut named: BTreeMap<&str, (usize, f64)> = BTreeMap::new();
    for (name, weight) in members().flat_map(|sketch| &sketch.places).chain(states) {
        let (articles, sum) = named.entry(name).or_default();
        *articles += 1;
        *sum += f64::from(*weight);
    }
    let most = named.into_iter().filter(|(_, (articles, _))| 2 * articles >= group.len());
    most.reduce(|a, b| if b.1.1 > a.1.1 { b } else { a }).map(|(name, _)| name.to_owned())
}
