//! The articles of a run, understood and sorted into stories.

use anyhow::bail;
use crossread_engine::{
    Background, Budget, Comparison, Corpus, Outlet, Story, Summary, SummaryOptions, Voices,
    compare, sketch, stories, summarize, voices,
};
use crossread_report::{Briefing, Cast, Findings, brief, briefing::MethodView};
use crossread_text::{Boilerplate, Cleaning, Document, understand};

use crate::args::Input;
use crate::input;

/// What the publisher of a reference text calls it; such a text is no coverage.
const REFERENCE_KINDS: [&str; 4] = ["communique", "press release", "statement", "speech"];

/// How many words each outlet's card has.
const CARD_WORDS: usize = 60;

/// The articles of a run.
#[derive(Debug, Default)]
pub(crate) struct Collection {
    /// What was understood, in the order of the paths.
    pub(crate) documents: Vec<Document>,
    /// What could not be read.
    pub(crate) warnings: Vec<String>,
    /// What was read and is no coverage, and why.
    pub(crate) set_aside: Vec<String>,
}

/// Reads and understands all articles; none at all is an error.
pub(crate) fn collect(input: &Input) -> anyhow::Result<Collection> {
    let reading = input::articles(&input.paths);
    let mut boilerplate = Boilerplate::default();
    reading.articles.iter().for_each(|article| boilerplate.count(article));
    let cleaning = Cleaning { keep_all: input.no_clean, boilerplate };
    let mut collection = Collection { warnings: reading.warnings, ..Collection::default() };
    for article in reading.articles {
        let document = understand(article, &cleaning);
        let metadata = &document.metadata;
        if document.text().is_empty() {
            collection.warnings.push(format!(
                "{}: no text is left in it: --no-clean keeps what cleaning took out",
                metadata.path
            ));
        } else if let Some(kind) = reference_kind(&document) {
            collection.set_aside.push(format!(
                "{}: a {kind} is no coverage: it is compared with --reference",
                metadata.path
            ));
        } else {
            collection.documents.push(document);
        }
    }
    if collection.documents.is_empty() {
        let mut reasons = collection.warnings;
        reasons.extend(collection.set_aside);
        bail!("there is no article to work on\n  {}", reasons.join("\n  "));
    }
    Ok(collection)
}

/// The kind of a text that is a reference, not coverage.
fn reference_kind(document: &Document) -> Option<String> {
    let kind = document.metadata.kind.as_ref()?.to_lowercase();
    REFERENCE_KINDS.contains(&kind.as_str()).then_some(kind)
}

impl Collection {
    /// The stories that the articles tell, the largest first; with `one`, all as one.
    pub(crate) fn stories(&self, one: bool) -> Vec<Story> {
        if one {
            return vec![Story {
                articles: (0..self.documents.len()).collect(),
                ..Story::default()
            }];
        }
        let sketches: Vec<_> = self.documents.iter().map(sketch).collect();
        stories(&sketches)
    }

    /// Letters and hues for all outlets of the run.
    pub(crate) fn cast(&self, background: &Background) -> Cast {
        let corpus = Corpus::new(self.documents.clone(), background);
        let outlets: Vec<Outlet> = corpus.outlets;
        Cast::new(&outlets)
    }

    /// Everything that can be found out about one story.
    pub(crate) fn analyze(&self, story: &Story, background: &Background) -> Analysis {
        let documents = story.articles.iter().filter_map(|&index| self.documents.get(index));
        let corpus = Corpus::new(documents.cloned().collect(), background);
        let voices = voices(&corpus);
        let comparison = compare(&corpus, &voices);
        let summary = summarize(&corpus, &voices, &SummaryOptions::minute());
        let card = |outlet: &Outlet| SummaryOptions {
            budget: Budget::Words(CARD_WORDS),
            ..SummaryOptions::beyond(&outlet.articles)
        };
        let cards = corpus.outlets.iter().map(|outlet| summarize(&corpus, &voices, &card(outlet)));
        let outlet_summaries = cards.collect();
        Analysis { story: story.clone(), corpus, voices, comparison, summary, outlet_summaries }
    }
}

/// The results of one story.
#[derive(Debug)]
pub(crate) struct Analysis {
    story: Story,
    corpus: Corpus,
    voices: Voices,
    comparison: Comparison,
    summary: Summary,
    outlet_summaries: Vec<Summary>,
}

impl Analysis {
    /// The view model of the story.
    pub(crate) fn briefing(
        &self,
        cast: &Cast,
        warnings: Vec<String>,
        settings: Vec<String>,
    ) -> Briefing {
        let findings = Findings {
            corpus: &self.corpus,
            voices: &self.voices,
            comparison: &self.comparison,
            story: &self.story,
            summary: &self.summary,
            outlet_summaries: &self.outlet_summaries,
        };
        let languages = self.corpus.documents.iter();
        let mut languages: Vec<String> =
            languages.filter_map(|document| document.metadata.language.clone()).collect();
        languages.sort();
        languages.dedup();
        let method = MethodView {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            summary: "coverage".to_owned(),
            summary_words: self.summary.words,
            background_documents: 0,
            languages,
            settings,
        };
        brief(findings, cast, warnings, method)
    }
}
