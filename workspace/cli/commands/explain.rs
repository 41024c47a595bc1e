//! `crossread explain`: why a sentence is in a summary, or what was chosen instead.

mod find;
mod readable;
mod view;

use crossread_engine::{Background, Corpus, SentenceId, Story, explain, summarize, voices};
use crossread_text::Document;

use super::summarize::options;
use crate::args::{Explain, SummaryFormat};
use crate::collection::collect;
use crate::output::{self, Outcome};
use view::ExplanationView;

/// Explains the sentences that were named, or all that were chosen.
pub(crate) fn run(args: &Explain, quiet: bool) -> anyhow::Result<Outcome> {
    let collection = collect(&args.input, quiet)?;
    let mut warnings = collection.warnings.clone();
    let all = Story { articles: (0..collection.documents.len()).collect(), ..Story::default() };
    let (all, left) = collection.within_limits(&all);
    warnings.extend(left);
    let documents: Vec<Document> = collection.coverage(&all).cloned().collect();
    let options = options(&args.choice, &documents)?;
    let corpus = Corpus::new(documents, &Background::english());
    let voices = voices(&corpus);
    let summary = summarize(&corpus, &voices, &options);
    let sentences: Vec<SentenceId> = if args.sentence.is_empty() {
        summary.chosen().map(|sentence| sentence.id).collect()
    } else {
        let named = args.sentence.iter().map(|name| find::sentence(&corpus, name));
        named.collect::<anyhow::Result<_>>()?
    };
    warnings.extend(summary.notes.iter().map(ToString::to_string));
    output::warn(&warnings, quiet);
    let explanations = explain(&corpus, &voices, &options, &summary, &sentences);
    let views: Vec<ExplanationView> =
        explanations.iter().map(|found| ExplanationView::new(&corpus, found)).collect();
    let text = match args.format {
        SummaryFormat::Text => readable::text(&views),
        SummaryFormat::Json => serde_json::to_string_pretty(&views)?,
    };
    output::print(&text)?;
    Ok(Outcome::after(&warnings))
}
