//! Phrases of one or more words, found longest first.

use std::borrow::Cow;

use rustc_hash::{FxBuildHasher, FxHashMap};

/// Phrases and what is known about each.
pub(crate) struct Phrases<T> {
    /// First word → the phrases that begin with it, the longest first.
    by_first: FxHashMap<Cow<'static, str>, Vec<Phrase<T>>>,
}

/// A phrase but for its first word.
struct Phrase<T> {
    rest: Cow<'static, str>,
    /// How many words it has, the first among them.
    words: usize,
    value: T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Phrases<T> {
        Phrases { by_first: FxHashMap::default() }
    }
}

impl<T> Phrases<T> {
    /// Room for so many phrases.
    pub(crate) fn with_room(phrases: usize) -> Phrases<T> {
        Phrases { by_first: FxHashMap::with_capacity_and_hasher(phrases, FxBuildHasher) }
    }

    /// Adds a phrase, one space between words; of two equal ones the first counts.
    pub(crate) fn insert(&mut self, phrase: impl Into<Cow<'static, str>>, value: T) {
        let (first, rest) = split(phrase.into());
        if first.is_empty() {
            return;
        }
        let words = 1 + rest.split_whitespace().count();
        let bucket = self.by_first.entry(first).or_default();
        if bucket.iter().any(|known| known.rest == rest) {
            return;
        }
        let place = bucket.partition_point(|known| known.words >= words);
        bucket.insert(place, Phrase { rest, words, value });
    }

    /// Whether any phrase begins with this word.
    pub(crate) fn any_begins(&self, word: &str) -> bool {
        self.by_first.contains_key(word)
    }

    /// The longest phrase that stands at the head of the words, and how many words it has.
    pub(crate) fn at<'w>(
        &self,
        mut words: impl Iterator<Item = &'w str> + Clone,
    ) -> Option<(usize, &T)> {
        let bucket = self.by_first.get(words.next()?)?;
        bucket.iter().find_map(|phrase| {
            let mut ahead = words.clone();
            let fits = phrase.rest.split_whitespace().all(|word| ahead.next() == Some(word));
            fits.then_some((phrase.words, &phrase.value))
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

/// The first word and the rest; what stands in a data file is not copied.
fn split(phrase: Cow<'static, str>) -> (Cow<'static, str>, Cow<'static, str>) {
    match phrase {
        Cow::Borrowed(phrase) => {
            let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
            (first.into(), rest.into())
        }
        Cow::Owned(phrase) => match phrase.split_once(' ') {
            Some((first, rest)) => (first.to_owned().into(), rest.to_owned().into()),
            None => (phrase.into(), "".into()),
        },
    }
}
