//! Why an input could not be read, in words that name the way out.

use std::io;

/// Why an input, or one article in it, could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The bytes could not be had.
    #[error("{path}: {source}")]
    Io {
        /// As the caller named it.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// Nothing stands in it.
    #[error("{path}: the file is empty; put the article's text in it or leave it out")]
    Empty {
        /// As the caller named it.
        path: String,
    },
    /// A page or data that crossread wrote.
    #[error("{path}: crossread wrote it; name the articles that it was made from")]
    Own {
        /// As the caller named it.
        path: String,
    },
    /// A format that is not read.
    #[error("{path}: {format} is not read; {way_out}")]
    Unsupported {
        /// As the caller named it.
        path: String,
        /// What it is.
        format: &'static str,
        /// How to get the article in.
        way_out: &'static str,
    },
    /// More bytes than the limit.
    #[error(
        "{path}{}: larger than {limit} bytes, the limit article-bytes; split it or raise the limit", place(*line)
    )]
    TooLarge {
        /// As the caller named it.
        path: String,
        /// The line it starts on, from 1; `None` where the whole file is meant.
        line: Option<u64>,
        /// The limit, in bytes.
        limit: usize,
    },
    /// A page whose elements nest too deep, or whose tags cost too much to parse.
    #[error(
        "{path}{}: elements nest deeper than {deepest}, the limit nesting, or cost too much to parse; what stands before was read", place(*line)
    )]
    TooDeep {
        /// As the caller named it.
        path: String,
        /// The line it starts on, from 1; `None` where the whole file is meant.
        line: Option<u64>,
        /// The limit, in levels.
        deepest: usize,
    },
    /// A record that is no JSON.
    #[error("{path}, line {line}: not valid JSON ({problem}); mend or delete this record")]
    Json {
        /// As the caller named it.
        path: String,
        /// The line of the fault, from 1.
        line: u64,
        /// What the parser met.
        problem: String,
    },
    /// An archive or feed whose frame is broken.
    #[error("{path}: {problem}; what stands before was read, mend or cut the rest")]
    Damaged {
        /// As the caller named it.
        path: String,
        /// What the reader met, and where.
        problem: String,
    },
    /// A record or page in which no text was found.
    #[error("{path}{}: no article text found; {way_out}", place(*line))]
    NoText {
        /// As the caller named it.
        path: String,
        /// The line it starts on, from 1; `None` where the whole file is meant.
        line: Option<u64>,
        /// What would help.
        way_out: &'static str,
    },
}

fn place(line: Option<u64>) -> String {
    line.map(|line| format!(", line {line}")).unwrap_or_default()
}
