//! Which format an input has, and the records in it.

use std::io;

use crate::article::{Article, Metadata};
use crate::read::fields::offer;
use crate::read::input::{self, Input};
use crate::read::{Limits, ReadError, encoding, header, html, json, opening, plain};

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Markdown,
    Html,
    Json,
    JsonLines,
}

/// What one step gives: the articles of a record, or why there is none.
type Step = Vec<Result<Article, ReadError>>;

/// The records of an input, one by one.
pub(crate) struct Records<'a> {
    path: String,
    format: Format,
    limit: usize,
    /// The line that was read last, from 1.
    line: u64,
    state: State<'a>,
}

enum State<'a> {
    Reading(Input<'a>),
    Failed(ReadError),
    Done,
}

/// The file's name without folder and endings.
pub(crate) fn stem(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let (mut stem, mut ending) = name.rsplit_once('.').unwrap_or((name, ""));
    if ending == "gz" {
        (stem, ending) = stem.rsplit_once('.').unwrap_or((stem, ""));
    }
    let _ = ending;
    if stem.is_empty() { name.to_owned() } else { stem.to_owned() }
}

impl Format {
    /// Looks at the first bytes and at the ending of `path`.
    pub(crate) fn open<'a>(
        path: &str,
        input: Input<'a>,
        limits: Limits,
    ) -> Result<Records<'a>, ReadError> {
        let io = |source| ReadError::Io { path: path.to_owned(), source };
        let (mut first, mut input) = input::sniff(input).map_err(io)?;
        if first.starts_with(b"\x1f\x8b") {
            (first, input) = input::sniff(input::gunzip(input)).map_err(io)?;
        }
        if first.iter().all(u8::is_ascii_whitespace) && first.len() < input::SNIFFED {
            return Err(ReadError::Empty { path: path.to_owned() });
        }
        if let Some((format, way_out)) = unsupported(path, &first) {
            return Err(ReadError::Unsupported { path: path.to_owned(), format, way_out });
        }
        let format = Format::by_ending(path).unwrap_or_else(|| Format::by_content(&first));
        let limit = limits.article_bytes;
        Ok(Records { path: path.to_owned(), format, limit, line: 0, state: State::Reading(input) })
    }

    fn by_ending(path: &str) -> Option<Format> {
        let path = path.to_lowercase();
        let path = path.strip_suffix(".gz").unwrap_or(&path);
        Some(match path.rsplit_once('.')?.1 {
            "txt" | "text" => Format::Text,
            "md" | "markdown" => Format::Markdown,
            "html" | "htm" | "xhtml" => Format::Html,
            "json" => Format::Json,
            "jsonl" | "ndjson" | "jl" => Format::JsonLines,
            _ => return None,
        })
    }

    fn by_content(first: &[u8]) -> Format {
        let text = String::from_utf8_lossy(first);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if text.starts_with('[') && text[1..].trim_start().starts_with('{') {
            Format::Json
        } else if text.starts_with('{') {
            // A line that is a whole object is one of several.
            let line = text.lines().next().unwrap_or_default().trim_end();
            if line.len() > 1 && line.ends_with('}') || !text.contains('\n') {
                Format::JsonLines
            } else {
                Format::Json
            }
        } else if text.starts_with('<') {
            Format::Html
        } else {
            Format::Text
        }
    }
}

/// What the first bytes give away of formats that hold articles and are not read.
fn unsupported(path: &str, first: &[u8]) -> Option<(&'static str, &'static str)> {
    let lower = path.to_lowercase();
    let is_word = lower.ends_with(".docx") || lower.ends_with(".odt");
    if first.starts_with(b"%PDF") {
        return Some(("PDF", "save its text as .txt, for example with `pdftotext -layout`"));
    }
    if first.starts_with(b"PK\x03\x04") && (is_word || contains(first, b"word/")) {
        return Some(("a Word document", "save it as plain text (.txt) or as a web page (.html)"));
    }
    if first.starts_with(b"\xd0\xcf\x11\xe0") {
        return Some((
            "an old Office file",
            "save it as plain text (.txt) or as a web page (.html)",
        ));
    }
    if first.starts_with(b"{\\rtf") {
        return Some(("RTF", "save it as plain text (.txt) or as a web page (.html)"));
    }
    if first.starts_with(b"PK\x03\x04")
        || first.starts_with(b"\xfd7zXZ")
        || first.starts_with(b"BZh")
    {
        return Some(("an archive", "unpack it and name the folder"));
    }
    is_binary(first).then_some(("a binary file", "give articles as text, Markdown, HTML or JSON"))
}

/// Bytes that stand in no text: zeros outside UTF-16, or many control characters.
fn is_binary(first: &[u8]) -> bool {
    let zeros = first.iter().filter(|byte| **byte == 0).count();
    let is_wide = first.starts_with(b"\xff\xfe")
        || first.starts_with(b"\xfe\xff")
        || (zeros * 10 > first.len() * 4 && zeros * 10 <= first.len() * 5);
    let controls = first
        .iter()
        .filter(|byte| **byte < 32 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b | 0))
        .count();
    (zeros > 0 && !is_wide) || controls * 20 > first.len()
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

impl<'a> Records<'a> {
    /// An input that gives nothing but an error.
    pub(crate) fn failed(error: ReadError) -> Records<'a> {
        let state = State::Failed(error);
        Records { path: String::new(), format: Format::Text, limit: 0, line: 0, state }
    }

    /// The articles of the next record; `None` at the end.
    pub(crate) fn next(&mut self) -> Option<Step> {
        match std::mem::replace(&mut self.state, State::Done) {
            State::Done => None,
            State::Failed(error) => Some(vec![Err(error)]),
            State::Reading(input) => Some(match self.format {
                Format::JsonLines => self.json_line(input),
                Format::Text | Format::Markdown | Format::Html | Format::Json => self.whole(input),
            }),
        }
    }

    fn io(&self, source: io::Error) -> Step {
        vec![Err(ReadError::Io { path: self.path.clone(), source })]
    }

    fn whole(&self, mut input: Input<'_>) -> Step {
        let bytes = match input::all(&mut input, self.limit) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                let (path, limit) = (self.path.clone(), self.limit);
                return vec![Err(ReadError::TooLarge { path, line: None, limit })];
            }
            Err(source) => return self.io(source),
        };
        let text = encoding::decode(&bytes, None);
        match self.format {
            Format::Json | Format::JsonLines => self.json(&text, None),
            Format::Html => vec![self.with_text(html::article(&text))],
            Format::Text => vec![self.with_text(text_article(&text, false))],
            Format::Markdown => vec![self.with_text(text_article(&text, true))],
        }
    }

    /// A record a line; broken ones are told and passed over.
    fn json_line(&mut self, mut input: Input<'a>) -> Step {
        let line = input::line(&mut input, self.limit);
        self.line += 1;
        let place = Some(self.line);
        let step = match line {
            Err(source) => return self.io(source),
            Ok(None) => return Vec::new(),
            Ok(Some(Err(()))) => {
                let (path, limit) = (self.path.clone(), self.limit);
                vec![Err(ReadError::TooLarge { path, line: place, limit })]
            }
            Ok(Some(Ok(line))) => {
                let text = encoding::decode(&line, None);
                if text.trim().is_empty() { Vec::new() } else { self.json(&text, place) }
            }
        };
        self.state = State::Reading(input);
        step
    }

    fn json(&self, text: &str, line: Option<u64>) -> Step {
        let value = match serde_json::from_str(text) {
            Ok(value) => value,
            Err(problem) => {
                let line = line.or(Some(problem.line() as u64));
                let problem = problem.to_string();
                return vec![Err(ReadError::Json { path: self.path.clone(), line, problem })];
            }
        };
        json::objects(value)
            .iter()
            .map(|object| {
                json::article(object).ok_or_else(|| ReadError::NoText {
                    path: self.path.clone(),
                    line,
                    way_out: "put it under `text`, next to `title`, `outlet` and `date`",
                })
            })
            .collect()
    }

    fn with_text(&self, article: Article) -> Result<Article, ReadError> {
        if article.blocks.is_empty() {
            let way_out = "save the article's text as .txt";
            return Err(ReadError::NoText { path: self.path.clone(), line: None, way_out });
        }
        Ok(article)
    }
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
