//! `crossread summarize`: verbatim sentences that tell most.

use crossread_engine::{
    Background, Budget, Corpus, Method, Note, Part, Summary, SummaryOptions, summarize, voices,
};
use crossread_text::Document;
use serde::Serialize;

use crate::args::{Summarize, SummaryFormat};
use crate::collection::collect;
use crate::output::{self, Outcome};

/// Prints one summary of all articles, or one of each.
pub(crate) fn run(args: &Summarize, quiet: bool) -> anyhow::Result<Outcome> {
    let collection = collect(&args.input)?;
    let mut warnings = collection.warnings.clone();
    let coverage =
        collection.documents.iter().filter(|document| !collection.is_reference(document));
    let documents: Vec<Document> = coverage.cloned().collect();
    let background = Background::english();
    let options = SummaryOptions {
        method: args.method.method(),
        budget: args.budget.budget(),
        order: args.order.order(),
        query: args.query.as_deref().map(query).unwrap_or_default(),
        ..SummaryOptions::default()
    };
    let corpora: Vec<Corpus> = if args.each {
        let each = documents.into_iter();
        each.map(|document| Corpus::new(vec![document], &background)).collect()
    } else {
        vec![Corpus::new(documents, &background)]
    };
    let summaries: Vec<Summary> =
        corpora.iter().map(|corpus| summarize(corpus, &voices(corpus), &options)).collect();
    warnings.extend(summaries.iter().flat_map(|summary| summary.notes.iter().map(Note::to_string)));
    output::warn(&warnings, quiet);
    let both = || corpora.iter().zip(&summaries);
    let text = match args.format {
        SummaryFormat::Text => {
            let texts = both().map(|(corpus, summary)| {
                let head = args.each.then(|| format!("{}\n", corpus.documents[0].metadata.id));
                head.unwrap_or_default() + &sentences(corpus, summary)
            });
            texts.collect::<Vec<_>>().join("\n\n")
        }
        SummaryFormat::Json => {
            let views: Vec<SummaryView> =
                both().map(|(corpus, summary)| view(corpus, summary, &options)).collect();
            match views.as_slice() {
                [only] if !args.each => serde_json::to_string_pretty(only)?,
                all => serde_json::to_string_pretty(all)?,
            }
        }
    };
    output::print(&text)?;
    Ok(Outcome::Done)
}

/// The words of a query, as the engine's terms are made.
fn query(words: &str) -> Vec<String> {
    words.split_whitespace().map(str::to_lowercase).collect()
}

/// The chosen sentences, one a line.
fn sentences(corpus: &Corpus, summary: &Summary) -> String {
    let chosen = summary.chosen().map(|sentence| corpus.sentence_text(sentence.id));
    chosen.collect::<Vec<_>>().join("\n")
}

#[derive(Serialize)]
struct SummaryView<'a> {
    method: Method,
    budget: Budget,
    words: usize,
    text: String,
    notes: Vec<String>,
    sentences: Vec<SentenceView<'a>>,
}

#[derive(Serialize)]
struct SentenceView<'a> {
    article: &'a str,
    index: Option<usize>,
    text: &'a str,
    score: f64,
    parts: &'a [Part],
    rank: usize,
    selected: bool,
}

fn view<'a>(corpus: &'a Corpus, summary: &'a Summary, options: &SummaryOptions) -> SummaryView<'a> {
    let sentence = |sentence: &'a crossread_engine::SummarySentence| SentenceView {
        article: &corpus.document(corpus.article_of(sentence.id)).metadata.id,
        index: (!corpus.sentence(sentence.id).is_headline()).then(|| corpus.index_of(sentence.id)),
        text: corpus.sentence_text(sentence.id),
        score: sentence.score,
        parts: &sentence.parts,
        rank: sentence.rank,
        selected: sentence.selected,
    };
    SummaryView {
        method: options.method,
        budget: options.budget,
        words: summary.words,
        text: sentences(corpus, summary),
        notes: summary.notes.iter().map(Note::to_string).collect(),
        sentences: summary.sentences.iter().map(sentence).collect(),
    }
}
