//! Which format an input has, and the articles in it.

mod name;
mod own;
mod unread;

use std::iter;

use crate::article::{Article, Metadata};
use crate::limits::Limits;
use crate::read::fields::offer;
use crate::read::input::{self, Input};
use crate::read::json_stream::Values;
use crate::read::{ReadError, encoding, feed, header, html, json, office, opening, plain, warc};
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

/// An input by name, and how much of it is taken.
pub(crate) struct Source<'a> {
    pub(crate) path: String,
    pub(crate) input: Input<'a>,
    pub(crate) limits: Limits,
}

impl Source<'_> {
    pub(crate) fn too_large(&self, line: Option<u64>) -> ReadError {
        ReadError::TooLarge { path: self.path.clone(), line, limit: self.limits.article_bytes }
    }

    /// An article, and a word about it if it is not all of its page.
    pub(crate) fn page(
        &self,
        (article, is_whole): (Article, bool),
        line: Option<u64>,
    ) -> Vec<Result<Article, ReadError>> {
        let deepest = self.limits.nesting;
        let path = self.path.clone();
        let cut = (!is_whole).then_some(Err(ReadError::TooDeep { path, line, deepest }));
        [Ok(article)].into_iter().chain(cut).collect()
    }

    pub(crate) fn io(&self, source: std::io::Error) -> ReadError {
        ReadError::Io { path: self.path.clone(), source }
    }

    pub(crate) fn no_text(&self, line: Option<u64>, way_out: &'static str) -> ReadError {
        ReadError::NoText { path: self.path.clone(), line, way_out }
    }

    /// All bytes.
    fn whole(&mut self) -> Result<Vec<u8>, ReadError> {
        match input::all(&mut self.input, self.limits.article_bytes) {
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
                Box::new(single(format, source).into_iter())
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
    if own::is_own(&first) {
        return Err(ReadError::Own { path: path.to_owned() });
    }
    let input = input::bounded(input, limits.input_bytes);
    let format = match office::is_package(path, &first) {
        true => Format::Office,
        false => name::by_ending(path).unwrap_or_else(|| by_content(&first)),
    };
    if !matches!(format, Format::Warc | Format::Office)
        && let Some((format, way_out)) = unread::unread(&first)
    {
        return Err(ReadError::Unsupported { path: path.to_owned(), format, way_out });
    }
    Ok((format, Source { path: path.to_owned(), input, limits }))
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
fn single(format: Format, mut source: Source) -> Vec<Result<Article, ReadError>> {
    let text = match source.whole() {
        Ok(bytes) => encoding::decode(&bytes, None),
        Err(error) => return vec![Err(error)],
    };
    let page = match format {
        Format::Html => html::article(&text, source.limits.nesting),
        _ => (text_article(&text, format == Format::Markdown), true),
    };
    let is_empty = page.0.blocks.is_empty();
    let mut read = source.page(page, None);
    if is_empty {
        read[0] = Err(source.no_text(None, "save the article's text as .txt"));
    }
    read
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
    let Source { path, input, limits } = source;
    let source = Source { path, input: Box::new(std::io::empty()), limits };
    Values::of(input, limits.article_bytes).flat_map(move |value| match value {
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
        let line = input::line(&mut source.input, source.limits.article_bytes).transpose()?;
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
