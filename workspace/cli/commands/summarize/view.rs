//! A summary as it is printed.

use crossread_engine::{
    Budget, Corpus, Method, Note, Order, Part, Summary, SummaryOptions, SummarySentence, Unfit,
};
use serde::Serialize;

/// A summary as data.
#[derive(Serialize)]
pub(super) struct SummaryView<'a> {
    /// Of which article or outlet, where there are several summaries.
    of: Option<&'a str>,
    method: Method,
    budget: Budget,
    order: Order,
    query: Vec<String>,
    words: usize,
    /// How much more the best choice could be worth, as a share; 0 where none is better.
    gap: Option<f64>,
    text: String,
    notes: Vec<String>,
    sentences: Vec<SentenceView<'a>>,
}

#[derive(Serialize)]
struct SentenceView<'a> {
    article: &'a str,
    outlet: &'a str,
    /// None for a headline.
    index: Option<usize>,
    text: &'a str,
    score: f64,
    parts: Vec<Part>,
    rank: usize,
    selected: bool,
    unfit: Option<Unfit>,
}

impl<'a> SummaryView<'a> {
    pub(super) fn new(
        of: Option<&'a str>,
        corpus: &'a Corpus,
        summary: &Summary,
        options: &SummaryOptions,
    ) -> SummaryView<'a> {
        let chosen = summary.chosen().map(|sentence| corpus.sentence_text(sentence.id));
        SummaryView {
            of,
            method: options.method,
            budget: options.budget,
            order: options.order,
            query: options.query.clone(),
            words: summary.words,
            gap: summary.gap,
            text: chosen.collect::<Vec<_>>().join("\n"),
            notes: summary.notes.iter().map(Note::to_string).collect(),
            sentences: summary.sentences.iter().map(|s| SentenceView::new(corpus, s)).collect(),
        }
    }

    /// The chosen sentences, one a line, under the name of what they are of.
    pub(super) fn readable(&self) -> String {
        let head = self.of.map(|of| format!("{of}\n")).unwrap_or_default();
        head + &self.text
    }
}

impl<'a> SentenceView<'a> {
    fn new(corpus: &'a Corpus, sentence: &SummarySentence) -> SentenceView<'a> {
        let id = sentence.id;
        SentenceView {
            article: &corpus.document(corpus.article_of(id)).metadata.id,
            outlet: &corpus.outlets[corpus.outlet_of_sentence(id).index()].name,
            index: (!corpus.sentence(id).is_headline()).then(|| corpus.index_of(id)),
            text: corpus.sentence_text(id),
            score: sentence.score,
            parts: sentence.parts.clone(),
            rank: sentence.rank,
            selected: sentence.selected,
            unfit: sentence.unfit,
        }
    }
}
