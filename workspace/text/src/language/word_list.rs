//! A list of words or phrases: one entry a line, more columns behind tabs, `#` comments.

use std::sync::OnceLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

/// A data file of a language; it is read when it is first asked for, and only as far as it must be.
pub(crate) struct WordList {
    text: &'static str,
    entries: OnceLock<Vec<Entry>>,
    /// Where a word stands first.
    index: OnceLock<FxHashMap<&'static str, usize>>,
}

/// A line of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The word or phrase, as written in the file.
    pub(crate) word: &'static str,
    /// What stands behind it, parted by tabs.
    columns: &'static str,
}

impl WordList {
    pub(crate) const fn of(text: &'static str) -> WordList {
        WordList { text, entries: OnceLock::new(), index: OnceLock::new() }
    }

    /// The entries in the order of the file.
    pub(crate) fn entries(&self) -> &[Entry] {
        self.entries.get_or_init(|| entries(self.text))
    }

    /// Whether the language has no such list, or an empty one.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries().is_empty()
    }

    /// The entry of a word, spelled as in the file (most lists are in lower case).
    pub(crate) fn get(&self, word: &str) -> Option<&Entry> {
        self.index().get(word).map(|&entry| &self.entries()[entry])
    }

    /// Whether a word, spelled as in the file, has an entry.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.index().contains_key(word)
    }

    fn index(&self) -> &FxHashMap<&'static str, usize> {
        self.index.get_or_init(|| {
            let entries = self.entries();
            let mut index = FxHashMap::with_capacity_and_hasher(entries.len(), FxBuildHasher);
            for (place, entry) in entries.iter().enumerate() {
                index.entry(entry.word).or_insert(place);
            }
            index
        })
    }
}

impl Entry {
    /// The column behind the word, counted from 0; empty where there is none.
    pub(crate) fn column(&self, index: usize) -> &'static str {
        self.columns.split('\t').nth(index).unwrap_or_default().trim()
    }
}

/// What the lines hold; nothing stands in one that is empty but for a comment. Lists are read at
/// every start, so each byte is looked at once.
fn entries(text: &'static str) -> Vec<Entry> {
    let mut entries = Vec::with_capacity(text.len() / LINE);
    let mut line = Line::default();
    for (at, byte) in text.bytes().chain([b'\n']).enumerate() {
        match byte {
            b'\t' => line.tab = line.tab.or(Some(at)),
            b'#' => line.comment = line.comment.or(Some(at)),
            b'\n' => {
                entries.extend(line.entry(text, at));
                line = Line { start: at + 1, ..Line::default() };
            }
            _ => {}
        }
    }
    entries
}

/// Lines are longer than this on average, in bytes, so that what is set aside for entries is enough.
const LINE: usize = 8;

/// Where a line begins, and the first mark of each kind in it.
#[derive(Default)]
struct Line {
    start: usize,
    tab: Option<usize>,
    comment: Option<usize>,
}

impl Line {
    fn entry(&self, text: &'static str, end: usize) -> Option<Entry> {
        let end = self.comment.unwrap_or(end);
        let tab = self.tab.filter(|tab| *tab < end);
        let word = text[self.start..tab.unwrap_or(end)].trim();
        let columns = tab.map_or("", |tab| &text[tab + 1..end]);
        (!word.is_empty()).then_some(Entry { word, columns })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_entries_with_columns() {
        let list =
            WordList::of("# verbs\nsay\tneutral\n\npoint out\tcertainty # phrasal\nsay\tx\n");
        let lines: Vec<_> = list.entries().iter().map(|e| (e.word, e.column(0))).collect();
        assert_eq!(lines, [("say", "neutral"), ("point out", "certainty"), ("say", "x")]);
        assert_eq!(list.get("say").map(|entry| entry.column(0)), Some("neutral"));
        assert!(!list.contains("verbs"));
        assert_eq!(list.entries()[0].column(7), "");
    }
}
