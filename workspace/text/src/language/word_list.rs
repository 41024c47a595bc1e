//! A list of words or phrases: one entry a line, more columns behind tabs, `#` comments.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// A data file of a language, parsed when it is first asked for.
pub(crate) struct WordList {
    text: &'static str,
    parsed: OnceLock<Parsed>,
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The word or phrase, as written in the file.
    pub(crate) word: &'static str,
    /// What stands behind it, parted by tabs.
    pub(crate) columns: Vec<&'static str>,
}

struct Parsed {
    entries: Vec<Entry>,
    /// Where a word stands first.
    index: FxHashMap<&'static str, usize>,
}

impl WordList {
    pub(crate) const fn of(text: &'static str) -> WordList {
        WordList { text, parsed: OnceLock::new() }
    }

    /// The entries in the order of the file.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.parsed().entries
    }

    /// Whether the language has no such list, or an empty one.
    pub(crate) fn is_empty(&self) -> bool {
        self.parsed().entries.is_empty()
    }

    /// The entry of a word, spelled as in the file (most lists are in lower case).
    pub(crate) fn get(&self, word: &str) -> Option<&Entry> {
        let parsed = self.parsed();
        parsed.index.get(word).map(|&entry| &parsed.entries[entry])
    }

    /// Whether a word, spelled as in the file, has an entry.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.parsed().index.contains_key(word)
    }

    fn parsed(&self) -> &Parsed {
        self.parsed.get_or_init(|| parse(self.text))
    }
}

impl Entry {
    /// The column behind the word, counted from 0; empty where there is none.
    pub(crate) fn column(&self, index: usize) -> &'static str {
        self.columns.get(index).copied().unwrap_or_default()
    }
}

fn parse(text: &'static str) -> Parsed {
    let mut entries = Vec::new();
    let mut index = FxHashMap::default();
    for line in text.lines() {
        let line = line.split_once('#').map_or(line, |(before, _)| before);
        let mut columns = line.split('\t').map(str::trim);
        let Some(word) = columns.next().filter(|word| !word.is_empty()) else { continue };
        index.entry(word).or_insert(entries.len());
        entries.push(Entry { word, columns: columns.collect() });
    }
    Parsed { entries, index }
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
