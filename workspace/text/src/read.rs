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
mod script;
mod warc;

use std::io::BufRead;

use crate::article::{Article, Metadata};
use crate::limits::Limits;
pub use error::ReadError;

/// Reads the articles of one input, one by one.
///
/// `path` names the input in messages and chooses the format by its ending; without a known
/// ending the first bytes choose. An error concerns one article: the iterator goes on behind it
/// where the format allows. An article that was read in part is followed by an error that says so.
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
            finish(article, &path, count, limits.field_bytes)
        })
    })
}

/// Names the article and finds what needs its text: place, credit, language.
fn finish(mut article: Article, path: &str, number: usize, field_bytes: usize) -> Article {
    shorten(&mut article.metadata, field_bytes);
    article.metadata.path = path.to_owned();
    if article.metadata.id.is_empty() {
        let stem = format::stem(path);
        article.metadata.id = if number == 1 { stem } else { format!("{stem}-{number}") };
    }
    dateline::find(&mut article);
    language::guess(&mut article);
    article
}

/// Cuts every field to a length that can be shown.
fn shorten(metadata: &mut Metadata, bytes: usize) {
    let Metadata { id, outlet, title, authors, byline, dateline, credit, kind, url, .. } = metadata;
    let optional = [outlet, title, byline, dateline, credit, kind, url];
    for field in optional.into_iter().flatten().chain([id]).chain(authors.iter_mut()) {
        field.truncate(field.floor_char_boundary(bytes));
    }
    let mut rest = bytes;
    authors.retain(|author| {
        rest = rest.saturating_sub(author.len() + 1);
        rest > 0
    });
}
