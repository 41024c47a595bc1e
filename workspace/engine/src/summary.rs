//! Summaries made of verbatim sentences.

use serde::Serialize;

use crate::corpus::Corpus;
use crate::explanation::Part;
use crate::ids::{ArticleId, SentenceId};
use crate::voices::Voices;

/// How to summarize.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryOptions {
    /// How sentences are chosen.
    pub method: Method,
    /// How long the summary may be; never exceeded.
    pub budget: Budget,
    /// In which order the chosen sentences stand.
    pub order: Order,
    /// Only sentences of these articles; all if empty.
    pub articles: Vec<ArticleId>,
    /// Terms to focus on, stemmed; none if empty.
    pub query: Vec<String>,
}

impl Default for SummaryOptions {
    /// Concept coverage in a hundred words, in the order of the sources.
    fn default() -> SummaryOptions {
        SummaryOptions {
            method: Method::Coverage,
            budget: Budget::Words(100),
            order: Order::Source,
            articles: Vec::new(),
            query: Vec::new(),
        }
    }
}

/// How sentences are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// Concept coverage.
    #[default]
    Coverage,
    /// Nearest to the centroid.
    Centroid,
    /// LexRank.
    Lexrank,
    /// First sentences, round robin.
    Lead,
}

/// How long a summary may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Budget {
    /// So many words.
    Words(usize),
    /// So many sentences.
    Sentences(usize),
    /// So many characters, spaces between sentences counted.
    Chars(usize),
    /// So much of the input's words, in percent.
    Percent(usize),
}

/// In which order the chosen sentences stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// As in the articles, oldest article first.
    #[default]
    Source,
    /// The most important first.
    Rank,
    /// By the dates they speak of, else of publication.
    Date,
}

/// A summary: what was chosen, and why not the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// Every sentence that could have been chosen, the chosen ones first in the order asked for.
    pub sentences: Vec<SummarySentence>,
    /// How many words the chosen ones have.
    pub words: usize,
    /// What a reader must know of how it was made ("the input is shorter than the budget").
    pub notes: Vec<String>,
}

impl Summary {
    /// The chosen sentences in the order asked for.
    pub fn chosen(&self) -> impl Iterator<Item = &SummarySentence> {
        self.sentences.iter().filter(|sentence| sentence.selected)
    }
}

/// What a method thinks of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct SummarySentence {
    /// Which one.
    pub id: SentenceId,
    /// Its score, in the unit of the method.
    pub score: f64,
    /// What the score is made of.
    pub parts: Vec<Part>,
    /// Its place by score, from 0.
    pub rank: usize,
    /// Whether it is in the summary.
    pub selected: bool,
}

/// Summarizes the articles of a corpus.
pub fn summarize(_corpus: &Corpus, _voices: &Voices, _options: &SummaryOptions) -> Summary {
    Summary::default()
}
