//! Which format an input has, and the articles in it.

mod name;
mod unread;

use std::iter;

use crate::article::{Article, Metadata};
use crate::read::fields::offer;
use crate::read::input::{self, Input};
use crate::read::json_stream::Values;
use crate::read::{
    Limits, ReadError, encoding, feed, header, html, json, office, opening, plain, warc,
};
pub(crate) use name::stem;

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Markdown,
    Html,
    Json,
    JsonLines,
    Feed,
    Warc,
    Office,
}

/// The articles of an input, one by one, or why there is none.
pub(crate) type Articles<'a> = Box<dyn Iterator<Item = Result<Article, ReadError>> + 'a>;

/// An input by name, with the limit of a record in bytes.
pub(crate) struct Source<'a> {
    pub(crate) path: String,
    pub(crate) input: Input<'a>,
    pub(crate) limit: usize,
}

impl Source<'_> {
    pub(crate) fn too_large(&self, line: Option<u64>) -> ReadError {
        ReadError::TooLarge { path: self.path.clone(), line, limit: self.limit }
    }

    pub(crate) fn io(&self, source: std::io::Error) -> ReadError {
        ReadError::Io { path: self.path.clone(), source }
    }

    pub(crate) fn no_text(&self, line: Option<u64>, way_out: &'static str) -> ReadError {
        ReadError::NoText { path: self.path.clone(), line, way_out }
    }

    /// All bytes.
    fn whole(&mut self) -> Result<Vec<u8>, ReadError> {
        match input::all(&mut self.input, self.limit) {
            Ok(Some(bytes)) => Ok(bytes),
            Ok(None) => Err(self.too_large(None)),
            Err(source) => Err(self.io(source)),
        }
    }
}

/// The articles of an input. The ending of `path` chooses the format, else its first bytes.
pub(crate) fn articles<'a>(path: &str, input: Input<'a>, limits: Limits) -> Articles<'a> {
    match open(path, input, limits) {
        Err(error) => Box::new(iter::once(Err(error))),
        Ok((format, source)) => match format {
            Format::Json => Box::new(json_values(source)),
            Format::JsonLines => Box::new(json_lines(source)),
            Format::Warc => Box::new(warc::pages(source)),
            Format::Feed => Box::new(entries(source)),
            Format::Office => Box::new(iter::once(clipping(source))),
            Format::Html | Format::Text | Format::Markdown => {
                Box::new(iter::once(single(format, source)))
            }
        },
    }
}

/// Unpacks an input and looks at what it is.
fn open<'a>(
    path: &str,
    input: Input<'a>,
    limits: Limits,
) -> Result<(Format, Source<'a>), ReadError> {
    let io = |source| ReadError::Io { path: path.to_owned(), source };
    let (mut first, mut input) = input::sniff(input).map_err(io)?;
    if first.starts_with(b"\x1f\x8b") {
        (first, input) = input::sniff(input::gunzip(input)).map_err(io)?;
    }
    if first.iter().all(u8::is_ascii_whitespace) && first.len() < input::SNIFFED {
        return Err(ReadError::Empty { path: path.to_owned() });
    }
    let format = match office::is_package(path, &first) {
        true => Format::Office,
        false => name::by_ending(path).unwrap_or_else(|| by_content(&first)),
    };
    if !matches!(format, Format::Warc | Format::Office)
        && let Some((format, way_out)) = unread::unread(&first)
    {
        return Err(ReadError::Unsupported { path: path.to_owned(), format, way_out });
    }
    Ok((format, Source { path: path.to_owned(), input, limit: limits.article_bytes }))
}

fn by_content(first: &[u8]) -> Format {
    let text = encoding::decode(first, None);
    let text = text.trim_start();
    let head = text.get(..text.floor_char_boundary(400)).unwrap_or(text).to_lowercase();
    if text.starts_with("WARC/") {
        Format::Warc
    } else if text.starts_with('{')
        || text.starts_with('[') && text[1..].trim_start().starts_with('{')
    {
        Format::Json
    } else if ["<rss", "<feed", "<rdf:rdf"].iter().any(|tag| head.contains(tag)) {
        Format::Feed
    } else if text.starts_with('<') {
        Format::Html
    } else {
        Format::Text
    }
}

/// An article that fills its file.
fn single(format: Format, mut source: Source) -> Result<Article, ReadError> {
    let text = encoding::decode(&source.whole()?, None);
    let article = match format {
        Format::Html => html::article(&text),
        _ => text_article(&text, format == Format::Markdown),
    };
    if article.blocks.is_empty() {
        return Err(source.no_text(None, "save the article's text as .txt"));
    }
    Ok(article)
}

/// An article pasted into a word processor.
fn clipping(mut source: Source) -> Result<Article, ReadError> {
    let bytes = source.whole()?;
    let blocks = office::blocks(&bytes, &source)?;
    let mut article = Article { blocks, ..Article::default() };
    opening::read(&mut article);
    if article.blocks.is_empty() {
        return Err(source.no_text(None, "save the article's text as .txt"));
    }
    Ok(article)
}

/// An article from a text file.
fn text_article(text: &str, is_markdown: bool) -> Article {
    let header = header::header(text);
    let body = header.as_ref().map_or(text, |header| header.body);
    let mut metadata = Metadata::default();
    for (field, value) in header.iter().flat_map(|header| &header.values) {
        offer(&mut metadata, *field, value, "header");
    }
    let mut article = Article { metadata, blocks: plain::blocks(body, is_markdown) };
    match header {
        Some(_) => opening::read_names_above_outlet(&mut article),
        None => opening::read(&mut article),
    }
    article
}

fn entries(mut source: Source<'_>) -> Articles<'_> {
    match source.whole() {
        Err(error) => Box::new(iter::once(Err(error))),
        Ok(bytes) => {
            let text = encoding::decode(&bytes, None);
            Box::new(feed::entries(&text, &source).into_iter())
        }
    }
}

/// The objects of a JSON file.
fn json_values(source: Source<'_>) -> impl Iterator<Item = Result<Article, ReadError>> {
    let Source { path, input, limit } = source;
    let source = Source { path, input: Box::new(std::io::empty()), limit };
    Values::of(input, limit).flat_map(move |value| match value {
        Err(error) => vec![Err(source.io(error))],
        Ok(value) => match value.bytes {
            None => vec![Err(source.too_large(Some(value.line)))],
            Some(bytes) => json::articles(&encoding::decode(&bytes, None), value.line, &source),
        },
    })
}

/// The objects of a file with one a line; a broken line ends where it ends.
fn json_lines(mut source: Source<'_>) -> impl Iterator<Item = Result<Article, ReadError>> {
    let mut number = 0;
    let mut is_done = false;
    iter::from_fn(move || {
        if is_done {
            return None;
        }
        number += 1;
        let line = input::line(&mut source.input, source.limit).transpose()?;
        is_done = line.is_err();
        Some(match line {
            Err(error) => vec![Err(source.io(error))],
            Ok(Err(())) => vec![Err(source.too_large(Some(number)))],
            Ok(Ok(line)) if line.iter().all(u8::is_ascii_whitespace) => Vec::new(),
            Ok(Ok(line)) => json::articles(&encoding::decode(&line, None), number, &source),
        })
    })
    .flatten()
}
