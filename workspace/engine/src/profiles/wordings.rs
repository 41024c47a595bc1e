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
    /// The last of them: two outlets of a group may use it in one story.
    last_story: usize,
    /// Who uses it: the numbers that the pool gives to outlets, sorted.
    pub(super) outlets: Vec<u32>,
    pub(super) places: Vec<P>,
}

impl<P> Wording<P> {
    pub(super) fn new(text: &str) -> Wording<P> {
        let text = text.to_owned();
        Wording {
            text,
            count: 0,
            stories: 0,
            last_story: 0,
            outlets: Vec::new(),
            places: Vec::new(),
        }
    }

    /// Takes in the uses of one outlet in one story; stories count from 1.
    pub(super) fn add(
        &mut self,
        (outlet, story): (u32, usize),
        count: usize,
        places: impl Iterator<Item = P>,
    ) {
        self.count += count;
        self.stories += usize::from(self.last_story != story);
        self.last_story = story;
        insert(&mut self.outlets, outlet);
        let room = PLACES.saturating_sub(self.places.len());
        self.places.extend(places.take(room));
    }
}

/// Puts a number into a sorted list that has each once.
pub(super) fn insert(sorted: &mut Vec<u32>, number: u32) {
    if let Err(place) = sorted.binary_search(&number) {
        sorted.insert(place, number);
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
