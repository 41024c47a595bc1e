//! What counts as a word.

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use super::porter;

/// What counts as a word when texts are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Words {
    /// Runs of `a` to `z` and digits, lower-cased: ROUGE as published, for English.
    Plain,
    /// The same, words of more than three letters stemmed: ROUGE's default in most papers.
    Stemmed,
    /// Unicode words, lower-cased and not stemmed, for all other languages.
    Unicode,
}

impl Words {
    pub(super) fn of(self, text: &str) -> Vec<String> {
        let text = text.to_lowercase();
        match self {
            Words::Plain => plain(&text).map(str::to_owned).collect(),
            Words::Stemmed => plain(&text)
                .map(|word| if word.len() > 3 { porter::stem(word) } else { word.to_owned() })
                .collect(),
            Words::Unicode => text.unicode_words().map(str::to_owned).collect(),
        }
    }
}

fn plain(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit())
        .filter(|word| !word.is_empty())
}
