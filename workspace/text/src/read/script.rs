//! What single letters tell: the language of a script that only one is written in, and whether
//! spaces part its words.

use std::sync::LazyLock;

use crate::language::WordList;

static LIST: WordList = WordList::of(include_str!("../../pages/scripts.txt"));

/// Characters from the first to the last, and what they tell.
struct Range {
    first: char,
    last: char,
    language: &'static str,
    is_unparted: bool,
}

static RANGES: LazyLock<Vec<Range>> = LazyLock::new(|| {
    let character = |hex: &str| char::from_u32(u32::from_str_radix(hex, 16).ok()?);
    let range = |entry: &crate::language::Entry| {
        let (first, last) = entry.word.split_once("..")?;
        Some(Range {
            first: character(first)?,
            last: character(last)?,
            language: entry.column(0),
            is_unparted: entry.column(1) == "unparted",
        })
    };
    LIST.entries().iter().filter_map(range).collect()
});

fn range(c: char) -> Option<&'static Range> {
    // All of the list lies behind Latin letters.
    (c >= '\u{370}').then(|| RANGES.iter().find(|range| (range.first..=range.last).contains(&c)))?
}

/// Whether no spaces part the words of the script that the letter is of.
pub(crate) fn is_unparted(c: char) -> bool {
    range(c).is_some_and(|range| range.is_unparted)
}

/// The ISO 639-1 code of the language that a letter tells.
pub(crate) fn language(c: char) -> Option<&'static str> {
    range(c).map(|range| range.language)
}
