//! Names run together with the headlines of a hidden link list:
//! "Ann Lee Ann Maria LeeBridge opens after all MORE said so".
//!
//! The list follows a name, opens with the full name, runs into its first headline without a
//! space, and ends with the word MORE. So: a MORE in capitals, before it a word in which a small
//! letter meets a capital, whose first part is a word that stands shortly before; what stands
//! between that word and MORE, MORE included, is the litter.

use std::ops::Range;

use crate::document::Reason;
use crate::fold::fold;

const END: &str = "MORE";

/// No list is longer, in words.
const MOST_WORDS: usize = 80;

/// A full name is no longer, in words.
const MOST_NAME_WORDS: usize = 8;

pub(super) fn find(text: &str) -> Option<(Range<usize>, Reason)> {
    if !text.contains(END) {
        return None;
    }
    let words = words(text);
    let ends = words.iter().enumerate().filter(|(_, word)| is_end(&text[(*word).clone()]));
    for (end, range) in ends {
        let first = end.saturating_sub(MOST_WORDS);
        // The list opens with the first such word behind the previous list.
        for joined in first..end {
            if let Some(name) = name_before(text, &words, joined) {
                let stop = range.start + END.len();
                return Some((
                    words[name].start + trimmed(&text[words[name].clone()]).len()..stop,
                    Reason::NameTags,
                ));
            }
        }
    }
    None
}

/// The word of the article that the joined word repeats.
fn name_before(text: &str, words: &[Range<usize>], joined: usize) -> Option<usize> {
    let word = &text[words[joined].clone()];
    word.char_indices().zip(word.chars().skip(1)).find_map(|((at, c), next)| {
        let meets = (c.is_lowercase() || c == '.' || c == ')')
            && (next.is_uppercase() || matches!(next, '‘' | '\'' | '"' | '“') || next.is_numeric());
        if !meets {
            return None;
        }
        let surname = fold(&word[..at + c.len_utf8()]);
        let near = joined.saturating_sub(MOST_NAME_WORDS)..joined;
        near.rev().find(|index| {
            let other = fold(trimmed(&text[words[*index].clone()]));
            !surname.is_empty() && other == surname
        })
    })
}

/// A word without punctuation and genitive behind it.
fn trimmed(word: &str) -> &str {
    word.trim_end_matches(|c: char| !c.is_alphanumeric())
}

fn is_end(word: &str) -> bool {
    word.strip_prefix(END).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn words(text: &str) -> Vec<Range<usize>> {
    text.split_whitespace()
        .map(|word| {
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            start..start + word.len()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, piece: Option<&str>) {
        assert_eq!(find(text).map(|(range, _)| text[range].trim()), piece);
    }

    #[test]
    fn tags_and_names() {
        check(
            "The mayor, Ann Lee Ann Maria LeeBridge opens after all Lee's miscalculation MORE, did not come.",
            Some("Ann Maria LeeBridge opens after all Lee's miscalculation MORE"),
        );
        check(
            "President Lee Ann LeeLee faces voters MORE on Monday",
            Some("Ann LeeLee faces voters MORE"),
        );
        check("He wanted MORE money for McDonald.", None);
        check("The iPhone and MORE", None);
    }
}
