//! Phrases of one or more words, found longest first.

use rustc_hash::FxHashMap;

/// Phrases and what is known about each.
pub(crate) struct Phrases<T> {
    /// First word → the phrases that begin with it, the longest first.
    by_first: FxHashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Phrases<T> {
        Phrases { by_first: FxHashMap::default() }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase; of two equal ones the first counts.
    pub(crate) fn insert(&mut self, phrase: &str, value: T) {
        let words: Vec<String> = phrase.split_whitespace().map(str::to_owned).collect();
        let Some(first) = words.first() else { return };
        let bucket = self.by_first.entry(first.clone()).or_default();
        if bucket.iter().any(|(known, _)| *known == words) {
            return;
        }
        let place = bucket.partition_point(|(known, _)| known.len() >= words.len());
        bucket.insert(place, (words, value));
    }

    /// The longest phrase that stands at the head of the words, and how many words it has.
    pub(crate) fn at<'w>(
        &self,
        mut words: impl Iterator<Item = &'w str> + Clone,
    ) -> Option<(usize, &T)> {
        let bucket = self.by_first.get(words.next()?)?;
        bucket.iter().find_map(|(phrase, value)| {
            let mut ahead = words.clone();
            let fits = phrase[1..].iter().all(|word| ahead.next() == Some(word));
            fits.then_some((phrase.len(), value))
        })
    }

    /// What is known about exactly these words.
    pub(crate) fn whole<'w>(
        &self,
        words: impl ExactSizeIterator<Item = &'w str> + Clone,
    ) -> Option<&T> {
        let count = words.len();
        self.at(words).and_then(|(length, value)| (length == count).then_some(value))
    }
}
