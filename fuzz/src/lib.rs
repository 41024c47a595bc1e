//! What holds of anything, whatever the bytes: a function a fuzz target.
//!
//! Each takes bytes, goes some way of the path from bytes to a page, and panics where an invariant
//! of ARCHITECTURE.md does not hold. The fuzz targets call them with what a fuzzer invents, the
//! tests of the project with what fuzzers found and with random articles.

mod corpus;
mod document;
mod page;

use crossread_text::{Article, Cleaning, Document, Limits, read, understand};

/// Parts articles in the bytes of targets that need several.
pub const BETWEEN_ARTICLES: &str = "\n====\n";

/// The languages that [`segment`] chooses from: with lists, with a stemmer alone, with nothing;
/// with spaces and without.
const LANGUAGES: [&str; 16] = [
    "en", "de", "fr", "es", "it", "pt", "nl", "ru", "tr", "ar", "fa", "hi", "zh", "ja", "th", "xx",
];

/// A saved page.
pub fn read_html(bytes: &[u8]) {
    read_as("page.html", bytes);
}

/// A text with or without a header; the same bytes as Markdown.
pub fn read_text(bytes: &[u8]) {
    read_as("article.txt", bytes);
    read_as("article.md", bytes);
}

/// Objects of a crawler; the same bytes as one object a line.
pub fn read_json(bytes: &[u8]) {
    read_as("articles.json", bytes);
    read_as("articles.jsonl", bytes);
}

/// A web archive, packed or not.
pub fn read_warc(bytes: &[u8]) {
    read_as("crawl.warc", bytes);
}

/// RSS and Atom.
pub fn read_feed(bytes: &[u8]) {
    read_as("feed.xml", bytes);
}

/// The package of a word processor, and whatever the first bytes say it is.
pub fn read_office(bytes: &[u8]) {
    read_as("clipping.docx", bytes);
    read_as("-", bytes);
}

/// A text in the language that its first byte chooses, uncleaned.
pub fn segment(bytes: &[u8]) {
    let Some((language, text)) = bytes.split_first() else { return };
    let language = LANGUAGES[usize::from(*language) % LANGUAGES.len()];
    let mut input = format!("language: {language}\ntitle: A title\n\n").into_bytes();
    input.extend(text);
    let cleaning = Cleaning { keep_all: true, ..Cleaning::default() };
    for article in articles("article.txt", &input) {
        document::holds(&understand(article, &cleaning));
    }
}

/// Several articles: their corpus, voices, comparison, stories and summaries.
pub fn compare(bytes: &[u8]) {
    corpus::holds(&documents(bytes));
}

/// Several articles: their briefing in every rendering.
pub fn render(bytes: &[u8]) {
    page::holds(&documents(bytes));
}

/// A briefing as data, which may be anybody's: every rendering, and what moved since it.
pub fn rerender(bytes: &[u8]) {
    if let Ok(briefing) = serde_json::from_slice(bytes) {
        page::renderings_hold(&briefing);
    }
}

fn read_as(path: &str, bytes: &[u8]) {
    for article in articles(path, bytes) {
        document::holds(&understand(article, &Cleaning::default()));
    }
}

fn articles(path: &str, bytes: &[u8]) -> Vec<Article> {
    read(path, bytes, limits()).flatten().collect()
}

/// The limits that one input may reach within the time that a fuzzer grants it.
fn limits() -> Limits {
    Limits { input_bytes: 1 << 22, article_bytes: 1 << 20, ..Limits::default() }
}

/// The articles that the bytes hold, one behind the other.
fn documents(bytes: &[u8]) -> Vec<Document> {
    let text = String::from_utf8_lossy(bytes);
    let inputs = text.split(BETWEEN_ARTICLES).enumerate();
    let articles = inputs.flat_map(|(n, input)| articles(&format!("{n}.txt"), input.as_bytes()));
    articles.map(|article| understand(article, &Cleaning::default())).collect()
}
