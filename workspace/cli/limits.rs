//! How much is taken in: one place for all limits, and the words of `--limit`.

use std::str::FromStr;

use crossread_engine::chronological;
use crossread_text::{Beyond, Document};

/// All limits of a run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Those on an input and on an article.
    pub(crate) text: crossread_text::Limits,
    /// How many articles a story may have; the earliest are taken.
    pub(crate) story_articles: usize,
    /// How many sentences the articles of a story may have together; the earliest articles that
    /// keep within it are taken.
    pub(crate) story_sentences: usize,
}

impl Default for Limits {
    /// The largest story of a year of papers has some 200 articles of 30 sentences: each of its
    /// sentences is compared with those that share a rare word with it.
    fn default() -> Limits {
        Limits {
            text: crossread_text::Limits::default(),
            story_articles: 300,
            story_sentences: 20_000,
        }
    }
}

/// A limit by name with its new value, as typed: `NAME=VALUE`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    name: &'static str,
    value: u64,
}

/// The names, in the order of the way that an article takes.
const NAMES: [&str; 9] = [
    "input-bytes",
    "article-bytes",
    "nesting",
    "field-bytes",
    "sentence-bytes",
    "token-bytes",
    "article-sentences",
    "story-articles",
    "story-sentences",
];

impl FromStr for Limit {
    type Err = String;

    fn from_str(typed: &str) -> Result<Limit, String> {
        let (name, value) = typed.split_once('=').ok_or("write NAME=VALUE")?;
        let known = NAMES.iter().find(|known| **known == name.trim());
        let name = known.ok_or_else(|| format!("the limits are {}", NAMES.join(", ")))?;
        let value = value.trim().parse().ok().filter(|value| *value > 0);
        Ok(Limit { name, value: value.ok_or("the value is a whole number from 1 on")? })
    }
}

impl Limits {
    /// The defaults but for what was typed.
    pub(crate) fn with(typed: &[Limit]) -> Limits {
        let mut limits = Limits::default();
        for Limit { name, value } in typed {
            let size = usize::try_from(*value).unwrap_or(usize::MAX);
            let text = &mut limits.text;
            match *name {
                "input-bytes" => text.input_bytes = *value,
                "article-bytes" => text.article_bytes = size,
                "nesting" => text.nesting = size,
                "field-bytes" => text.field_bytes = size,
                "sentence-bytes" => text.sentence_bytes = size,
                "token-bytes" => text.token_bytes = size,
                "article-sentences" => text.article_sentences = size,
                "story-articles" => limits.story_articles = size,
                _ => limits.story_sentences = size,
            }
        }
        limits
    }

    /// How many of the articles, the earliest first, keep within the limits of a story; one always
    /// does.
    fn within<'a>(&self, articles: impl Iterator<Item = &'a Document>) -> usize {
        let mut sentences = 0;
        let fits = |document: &&Document| {
            sentences += document.sentences.len();
            sentences <= self.story_sentences
        };
        articles.take(self.story_articles).take_while(fits).count().max(1)
    }
}

/// Splits articles into the earliest, as many as a story may have, and those left out; the latter
/// in a sentence.
pub(crate) fn earliest(
    mut articles: Vec<(usize, &Document)>,
    limits: &Limits,
) -> (Vec<usize>, Option<String>) {
    articles.sort_by(|(_, a), (_, b)| chronological(a, b));
    let kept = limits.within(articles.iter().map(|(_, document)| *document));
    let left = articles.split_off(kept.min(articles.len()));
    let said = left.first().map(|(_, first)| {
        format!(
            "{} articles of a story of {} are left out, the latest from {} on, beyond \
             story-articles or story-sentences; --limit raises it",
            left.len(),
            left.len() + kept,
            first.metadata.id,
        )
    });
    (articles.into_iter().map(|(index, _)| index).collect(), said)
}

/// What of an article lay beyond a limit, in a sentence.
pub(crate) fn beyond(document: &Document) -> Option<String> {
    let Beyond { sentences_cut, tokens_cut, sentences_left } = document.beyond;
    let parts = [
        (sentences_cut, "cuts in sentences longer than sentence-bytes"),
        (tokens_cut, "cuts in words longer than token-bytes"),
        (sentences_left, "sentences not looked at, behind article-sentences"),
    ];
    let said = parts.iter().filter(|(count, _)| *count > 0);
    let said: Vec<String> = said.map(|(count, what)| format!("{count} {what}")).collect();
    let path = &document.metadata.path;
    (!said.is_empty())
        .then(|| format!("{path}: beyond a limit: {}; --limit raises it", said.join(", ")))
}
