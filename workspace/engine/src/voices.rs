//! Which articles are copies of which.

use crossread_text::Span;
use serde::Serialize;

use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId, VoiceId};

/// The independent voices of a corpus: a set of copies is one voice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voices {
    /// The voice of each article.
    pub of: Vec<VoiceId>,
    /// For each voice the article that stands for it: the earliest, then the fullest.
    pub representatives: Vec<ArticleId>,
    /// Which articles take text from which.
    pub copies: Vec<Copied>,
    /// For each sentence, the earlier one it repeats, if it does.
    pub repeats: Vec<Option<SentenceId>>,
}

impl Voices {
    /// How many independent voices there are.
    pub fn count(&self) -> usize {
        self.representatives.len()
    }

    /// The voice of an article.
    pub fn of(&self, article: ArticleId) -> VoiceId {
        self.of[article.index()]
    }
}

/// That one article takes text from another.
#[derive(Clone, Debug, PartialEq)]
pub struct Copied {
    /// The later one.
    pub article: ArticleId,
    /// The earlier one.
    pub original: ArticleId,
    /// How much of it.
    pub kind: CopyKind,
    /// The share of the later one's shingles that stand in the earlier one, 0 to 1.
    pub share: f64,
    /// What the articles have in common, as spans of the later one.
    pub spans: Vec<Span>,
}

/// How much of an article is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CopyKind {
    /// All of it.
    Identical,
    /// Four fifths or more.
    EditedCopy,
    /// A fifth or more.
    PartlyWire,
}

/// Finds copies among the articles of a corpus.
pub fn voices(corpus: &Corpus) -> Voices {
    Voices {
        of: (0..corpus.documents.len()).map(VoiceId::from).collect(),
        representatives: corpus.article_ids().collect(),
        copies: Vec::new(),
        repeats: vec![None; corpus.sentence_count()],
    }
}
