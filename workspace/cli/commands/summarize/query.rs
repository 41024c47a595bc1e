//! From the words of a query to the terms that articles have.

use anyhow::bail;
use crossread_text::{Article, Block, BlockKind, Cleaning, Document, Metadata, understand};

/// The terms of a query in each language of the articles, stop words left out.
pub(super) fn terms(words: &str, documents: &[Document]) -> anyhow::Result<Vec<String>> {
    let mut languages: Vec<Option<String>> =
        documents.iter().map(|document| document.metadata.language.clone()).collect();
    languages.sort();
    languages.dedup();
    let mut terms: Vec<String> =
        languages.into_iter().flat_map(|language| terms_in(words, language)).collect();
    terms.sort();
    terms.dedup();
    if terms.is_empty() {
        bail!("--query {words:?}: name what the articles speak of, such as --query sanctions");
    }
    Ok(terms)
}

fn terms_in(words: &str, language: Option<String>) -> Vec<String> {
    let block = Block { kind: BlockKind::Paragraph, text: words.to_owned() };
    let metadata = Metadata { language, ..Metadata::default() };
    let cleaning = Cleaning { keep_all: true, ..Cleaning::default() };
    let query = understand(Article { metadata, blocks: vec![block] }, &cleaning);
    let content = query.tokens.iter().filter(|token| !token.stop).filter_map(|token| token.term);
    content.map(|term| query.terms[term as usize].clone()).collect()
}
