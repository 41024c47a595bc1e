//! Who told a claim first.

use std::collections::{BTreeMap, BTreeSet};

use super::Claim;
use crate::corpus::Corpus;
use crate::earliest::earliest;
use crate::ids::OutletId;

/// The outlets that told a claim first, as far as the times of publication tell: nobody where these
/// do not differ. Who repeats another's telling does not count.
pub fn told_first(corpus: &Corpus, claim: &Claim) -> Vec<OutletId> {
    let own = claim.tellings.iter().filter(|telling| telling.copy_of.is_none());
    let articles: BTreeSet<_> = own.map(|telling| corpus.article_of(telling.sentence)).collect();
    let articles: Vec<_> = articles.into_iter().collect();
    let times: Vec<_> =
        articles.iter().map(|&article| corpus.document(article).metadata.published).collect();
    let first = earliest(&times);
    let mut outlets: BTreeMap<OutletId, bool> = BTreeMap::new();
    for (index, &article) in
        articles.iter().enumerate().filter(|(index, _)| times[*index].is_some())
    {
        *outlets.entry(corpus.outlet_of(article)).or_default() |= first.contains(&index);
    }
    let is_told_later = outlets.values().any(|is_first| !is_first);
    outlets
        .into_iter()
        .filter(|(_, is_first)| *is_first && is_told_later)
        .map(|(id, _)| id)
        .collect()
}
