//! Web archives (WARC, ISO 28500): the pages of a crawl, one record after another.
//!
//! A record is a block of header lines, an empty line, and as many bytes as the header says.
//! Only the record at hand is held. Of the responses, those with HTML are articles; of the
//! conversions, those with plain text.

mod http;

use std::io::{self, BufRead, Read};
use std::iter;

use crate::article::{Article, Metadata};
use crate::limits::Limits;
use crate::read::fields::{Field, offer};
use crate::read::format::Source;
use crate::read::input::Input;
use crate::read::{ReadError, encoding, html, opening, plain};

/// A header longer than this is none.
const MOST_HEADER_LINES: usize = 200;
const LONGEST_HEADER_LINE: usize = 16 << 10;

/// The names of a header in lower case, and their values.
type Header = Vec<(String, String)>;

fn value<'a>(header: &'a Header, name: &str) -> Option<&'a str> {
    header.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// The articles of an archive.
pub(crate) fn pages(mut source: Source<'_>) -> impl Iterator<Item = Result<Article, ReadError>> {
    let mut is_done = false;
    iter::from_fn(move || {
        if is_done {
            return None;
        }
        Some(match record(&mut source) {
            Ok(Some((_, None))) => vec![Err(source.too_large(None))],
            Ok(Some((header, Some(body)))) => {
                let page = article(&header, &body, &source.limits);
                page.map(|page| source.page(page, None)).unwrap_or_default()
            }
            Ok(None) => {
                is_done = true;
                Vec::new()
            }
            Err(problem) => {
                is_done = true;
                let (path, problem) = (source.path.clone(), problem.to_string());
                vec![Err(ReadError::Damaged { path, problem })]
            }
        })
    })
    .flatten()
}

/// The next record: its header and its bytes, or no bytes if there are too many.
fn record(source: &mut Source) -> io::Result<Option<(Header, Option<Vec<u8>>)>> {
    let Some(header) = header(&mut source.input)? else { return Ok(None) };
    let length: u64 = value(&header, "content-length")
        .and_then(|length| length.parse().ok())
        .ok_or_else(|| io::Error::other("a record without a valid Content-Length"))?;
    if length > source.limits.article_bytes as u64 {
        io::copy(&mut source.input.by_ref().take(length), &mut io::sink())?;
        return Ok(Some((header, None)));
    }
    let mut body = Vec::new();
    source.input.by_ref().take(length).read_to_end(&mut body)?;
    if (body.len() as u64) < length {
        return Err(io::Error::other("the last record is cut off"));
    }
    Ok(Some((header, Some(body))))
}

/// The header lines of a record; `None` at the end of the archive.
fn header(input: &mut Input) -> io::Result<Option<Header>> {
    let version = loop {
        let Some(line) = line(input)? else { return Ok(None) };
        // Two empty lines end a record.
        if !line.is_empty() {
            break line;
        }
    };
    if !version.starts_with("WARC/") {
        return Err(io::Error::other("no record starts where the last one ends"));
    }
    let mut header = Header::new();
    while let Some(line) = line(input)? {
        if line.is_empty() || header.len() == MOST_HEADER_LINES {
            break;
        }
        if let Some((name, value)) = line.split_once(':') {
            header.push((name.trim().to_lowercase(), value.trim().to_owned()));
        }
    }
    Ok(Some(header))
}

fn line(input: &mut Input) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    let read = input.by_ref().take(LONGEST_HEADER_LINE as u64).read_until(b'\n', &mut line)?;
    let text = String::from_utf8_lossy(&line).trim_end().to_owned();
    Ok((read > 0).then_some(text))
}

/// The article of a record, if it holds a page, and whether that is all of it.
fn article(header: &Header, body: &[u8], limits: &Limits) -> Option<(Article, bool)> {
    let (mut article, is_whole) = match value(header, "warc-type")? {
        "response" => html::article(&http::page(body, limits.article_bytes)?, limits.nesting),
        "resource" if value(header, "content-type")?.contains("html") => {
            html::article(&encoding::decode(body, None), limits.nesting)
        }
        "conversion" if value(header, "content-type")?.starts_with("text/plain") => {
            let blocks = plain::blocks(&encoding::decode(body, None), false);
            let mut article = Article { metadata: Metadata::default(), blocks };
            opening::read(&mut article);
            (article, true)
        }
        _ => return None,
    };
    let address = value(header, "warc-target-uri").unwrap_or_default();
    offer(&mut article.metadata, Field::Url, address.trim_matches(['<', '>']), "archive");
    (!article.blocks.is_empty()).then_some((article, is_whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: &str, body: &str) -> String {
        let length = body.len();
        format!(
            "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://tidings.example/a\r\n\
             Content-Length: {length}\r\n\r\n{body}\r\n\r\n"
        )
    }

    fn check(archive: &str, expected: &[&str]) {
        let input: Input = Box::new(archive.as_bytes());
        let limits = Limits { article_bytes: 2000, ..Limits::default() };
        let source = Source { path: "a.warc".to_owned(), input, limits };
        let found: Vec<String> = pages(source)
            .map(|page| match page {
                Ok(article) => {
                    let text: Vec<_> = article.blocks.iter().map(|b| b.text.as_str()).collect();
                    format!("{} {}", article.metadata.url.unwrap_or_default(), text.join(" / "))
                }
                Err(error) => error.to_string(),
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn pages_of_an_archive() {
        let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The ferry sank near the mouth of the harbour on Monday.</p>";
        let image = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG";
        let archive =
            record("warcinfo", "x") + &record("response", image) + &record("response", page);
        let article =
            "https://tidings.example/a The ferry sank near the mouth of the harbour on Monday.";
        check(&archive, &[article]);
        check(
            &(archive.clone() + &record("response", &"x".repeat(3000)) + &archive),
            &[
                article,
                "a.warc: larger than 2000 bytes, the limit article-bytes; split it or raise the limit",
                article,
            ],
        );
        check(
            &archive[..archive.len() - 40],
            &[
                "a.warc: the last record is cut off; what stands before was read, mend or cut the rest",
            ],
        );
    }
}
