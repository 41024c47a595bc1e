//! Bytes to articles: which format, which encoding, what is known about each article.

pub(crate) mod byline;
pub(crate) mod date;
pub(crate) mod dateline;
mod encoding;
mod error;
mod feed;
pub(crate) mod fields;
mod format;
mod header;
mod html;
mod input;
mod json;
mod json_stream;
mod language;
mod office;
mod opening;
mod plain;
mod warc;

use std::io::BufRead;

use crate::article::Article;
pub use error::ReadError;

/// How much a single input may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The largest article, in bytes after decompression.
    pub article_bytes: usize,
}

impl Default for Limits {
    /// 32 MiB: a hundred times the longest article that a paper prints, and small enough to hold.
    fn default() -> Limits {
        Limits { article_bytes: 32 << 20 }
    }
}

/// Reads the articles of one input, one by one.
///
/// `path` names the input in messages and chooses the format by its ending; without a known
/// ending the first bytes choose. An error concerns one article: the iterator goes on behind it
/// where the format allows.
pub fn read<'a>(
    path: &str,
    input: impl BufRead + 'a,
    limits: Limits,
) -> impl Iterator<Item = Result<Article, ReadError>> + 'a {
    let articles = format::articles(path, Box::new(input), limits);
    let path = path.to_owned();
    let mut count = 0;
    articles.map(move |article| {
        article.map(|article| {
            count += 1;
            finish(article, &path, count)
        })
    })
}

/// Names the article and finds what needs its text: place, credit, language.
fn finish(mut article: Article, path: &str, number: usize) -> Article {
    article.metadata.path = path.to_owned();
    if article.metadata.id.is_empty() {
        let stem = format::stem(path);
        article.metadata.id = if number == 1 { stem } else { format!("{stem}-{number}") };
    }
    dateline::find(&mut article);
    language::guess(&mut article);
    article
}
