//! Wordings pooled: how often, in how many stories, and where first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::PooledHits;

/// Places kept of one wording: enough to judge it by, and bounded.
pub(super) const PLACES: usize = 5;

/// One wording over many stories.
#[derive(Clone, Debug)]
pub(super) struct Wording<P> {
    /// As printed first.
    pub(super) text: String,
    pub(super) count: usize,
    pub(super) stories: usize,
    pub(super) places: Vec<P>,
}

impl<P> Wording<P> {
    pub(super) fn new(text: &str) -> Wording<P> {
        Wording { text: text.to_owned(), count: 0, stories: 0, places: Vec::new() }
    }

    /// Takes in the uses of one story.
    pub(super) fn add(&mut self, count: usize, places: impl Iterator<Item = P>) {
        self.count += count;
        self.stories += 1;
        let room = PLACES.saturating_sub(self.places.len());
        self.places.extend(places.take(room));
    }
}

/// One list of wordings over many stories.
#[derive(Clone, Debug)]
pub(super) struct List<P> {
    pub(super) others: usize,
    pub(super) words: BTreeMap<String, Wording<P>>,
}

impl<P> Default for List<P> {
    fn default() -> List<P> {
        List { others: 0, words: BTreeMap::new() }
    }
}

/// Lists in order, their wordings the most frequent first; a list nobody used is left out.
pub(super) fn hits<K: Copy, P>(lists: BTreeMap<K, List<P>>) -> Vec<PooledHits<K, P>> {
    let pooled = |(list, found): (K, List<P>)| {
        let mut hits: Vec<_> =
            found.words.into_values().map(|word| (word.text, word.count, word.places)).collect();
        hits.sort_by_key(|(_, count, _)| Reverse(*count));
        let own = hits.iter().map(|(_, count, _)| count).sum();
        PooledHits { list, own, others: found.others, hits }
    };
    lists.into_iter().map(pooled).collect()
}
