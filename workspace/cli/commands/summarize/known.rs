//! What a reader has read: the sentences of an earlier briefing or summary.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use anyhow::{Context, bail};
use crossread_text::{Article, Block, BlockKind, Cleaning, Document, Metadata, understand};
use serde::Deserialize;

/// As much of a briefing, or of a summary, as tells what was read.
#[derive(Deserialize)]
struct Old {
    /// Of a briefing: what it was made from.
    #[serde(default)]
    articles: Vec<OldArticle>,
    /// Of a summary.
    #[serde(default)]
    sentences: Vec<OldSentence>,
}

#[derive(Deserialize)]
struct OldArticle {
    language: Option<String>,
    paragraphs: Vec<OldParagraph>,
}

#[derive(Deserialize)]
struct OldParagraph {
    sentences: Vec<OldSentence>,
}

#[derive(Deserialize)]
struct OldSentence {
    text: String,
    /// Whether it is in the summary; in a briefing all are.
    #[serde(default = "always")]
    selected: bool,
}

fn always() -> bool {
    true
}

/// The articles of an earlier briefing, or what an earlier summary chose.
pub(super) fn read(path: &Path) -> anyhow::Result<Vec<Document>> {
    let shown = path.display();
    let file = File::open(path).with_context(|| format!("{shown}: can't be read"))?;
    let way_out = || format!("{shown}: no briefing: name what compare --format json printed");
    let old: Old = serde_json::from_reader(BufReader::new(file)).with_context(way_out)?;
    if old.articles.is_empty() && old.sentences.is_empty() {
        bail!(way_out());
    }
    let articles = old.articles.into_iter().map(|article| {
        let sentences = article.paragraphs.into_iter().flat_map(|paragraph| paragraph.sentences);
        document(article.language, sentences.collect())
    });
    Ok(articles.chain([document(None, old.sentences)]).collect())
}

fn document(language: Option<String>, sentences: Vec<OldSentence>) -> Document {
    let read = sentences.into_iter().filter(|sentence| sentence.selected);
    let block = |sentence: OldSentence| Block { kind: BlockKind::Paragraph, text: sentence.text };
    let metadata = Metadata { language, ..Metadata::default() };
    let article = Article { metadata, blocks: read.map(block).collect() };
    understand(article, &Cleaning { keep_all: true, ..Cleaning::default() })
}
