//! `crossread summarize`: verbatim sentences that tell most.

mod known;
mod query;
mod view;

use crossread_engine::{
    Background, Corpus, Focus, Outlet, Story, SummaryOptions, summarize, voices,
};
use crossread_text::Document;

use crate::args::{ChoiceArgs, Summarize, SummaryFormat};
use crate::collection::collect;
use crate::output::{self, Outcome};
use view::SummaryView;

/// Prints one summary of all articles, or one of each article or outlet.
pub(crate) fn run(args: &Summarize, quiet: bool) -> anyhow::Result<Outcome> {
    let collection = collect(&args.input, quiet)?;
    let mut warnings = collection.warnings.clone();
    let mut all = Story { articles: (0..collection.documents.len()).collect(), ..Story::default() };
    if !args.each {
        let (kept, left) = collection.within_limits(&all);
        warnings.extend(left);
        all = kept;
    }
    let documents: Vec<Document> = collection.coverage(&all).cloned().collect();
    let options = options(&args.choice, &documents)?;
    let background = Background::english();
    let corpora: Vec<Corpus> = if args.each {
        let each = documents.into_iter();
        each.map(|document| Corpus::new(vec![document], &background)).collect()
    } else {
        vec![Corpus::new(documents, &background)]
    };
    let mut views = Vec::new();
    for corpus in &corpora {
        let voices = voices(corpus);
        for (of, options) in parts(args, corpus, &options) {
            let summary = summarize(corpus, &voices, &options);
            let about = of.map(|of| format!("{of}: ")).unwrap_or_default();
            warnings.extend(summary.notes.iter().map(|note| format!("{about}{note}")));
            views.push(SummaryView::new(of, corpus, &summary, &options));
        }
    }
    output::warn(&warnings, quiet);
    let several = args.each || args.exclusive;
    let text = match (args.format, views.as_slice()) {
        (SummaryFormat::Text, all) => {
            let texts: Vec<String> = all.iter().map(SummaryView::readable).collect();
            texts.join("\n\n")
        }
        (SummaryFormat::Json, [only]) if !several => serde_json::to_string_pretty(only)?,
        (SummaryFormat::Json, all) => serde_json::to_string_pretty(all)?,
    };
    output::print(&text)?;
    Ok(Outcome::after(&warnings))
}

/// What was typed, as the engine takes it.
pub(super) fn options(
    choice: &ChoiceArgs,
    documents: &[Document],
) -> anyhow::Result<SummaryOptions> {
    Ok(SummaryOptions {
        method: choice.method.method(),
        budget: choice.budget.budget(),
        order: choice.order.order(),
        query: choice.query.as_deref().map_or(Ok(Vec::new()), |q| query::terms(q, documents))?,
        known: choice.since.as_deref().map_or(Ok(Vec::new()), known::read)?,
        ..SummaryOptions::default()
    })
}

/// What is summed up apart: the name of each part, where there are several, and how.
fn parts<'a>(
    args: &Summarize,
    corpus: &'a Corpus,
    options: &SummaryOptions,
) -> Vec<(Option<&'a str>, SummaryOptions)> {
    if args.exclusive {
        let outlet = |outlet: &'a Outlet| {
            let (focus, articles) = (Focus::Beyond, outlet.articles.clone());
            (Some(outlet.name.as_str()), SummaryOptions { focus, articles, ..options.clone() })
        };
        return corpus.outlets.iter().map(outlet).collect();
    }
    let id = corpus.documents.first().map(|document| document.metadata.id.as_str());
    vec![(id.filter(|_| args.each), options.clone())]
}
