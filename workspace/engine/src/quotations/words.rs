//! The words of a quote as they are compared.

use crossread_text::{Document, Span, TokenKind};

/// The words of a quote, folded so that typography makes no difference: case, the shape of
/// apostrophes, dots in abbreviations and all punctuation are gone.
#[derive(Default)]
pub(super) struct Words {
    pub(super) folded: Vec<String>,
    /// Which of them are stop words.
    stop: Vec<bool>,
    /// Which of them stand in brackets: the outlet's own, and it says so.
    pub(super) bracketed: Vec<bool>,
    /// Before which word the outlet marks that it left something out; one may lie behind the last.
    pub(super) gaps: Vec<usize>,
}

impl Words {
    pub(super) fn len(&self) -> usize {
        self.folded.len()
    }

    /// How many stand outside of brackets.
    pub(super) fn spoken_count(&self) -> usize {
        self.bracketed.iter().filter(|&&inside| !inside).count()
    }

    pub(super) fn content_count(&self) -> usize {
        self.stop.iter().filter(|&&stop| !stop).count()
    }

    pub(super) fn is_content(&self, index: usize) -> bool {
        !self.stop[index]
    }

    /// Each run of three words.
    pub(super) fn runs(&self) -> impl Iterator<Item = &[String]> {
        self.folded.windows(3)
    }
}

/// The words that a span of a document covers.
pub(super) fn words(document: &Document, span: Span) -> Words {
    let first = document.tokens.partition_point(|token| token.span.start < span.start);
    let inside = document.tokens[first..].iter().take_while(|token| token.span.end <= span.end);
    let mut words = Words::default();
    let mut in_brackets = false;
    let mut dots = 0;
    // Where the bracket inside a word ends: "[W]e" is "We".
    let mut glued = None;
    for token in inside {
        let printed = document.slice(token.span);
        dots = if printed == "." { dots + 1 } else { 0 };
        match (token.kind, printed) {
            (TokenKind::Punctuation, "[") => in_brackets = true,
            (TokenKind::Punctuation, "]") => {
                in_brackets = false;
                glued = Some(token.span.end);
            }
            (TokenKind::Punctuation, _) => {
                let omission = dots == 2 || printed.contains('…') || printed.starts_with("..");
                if omission {
                    words.gaps.push(words.folded.len());
                }
            }
            _ if glued == Some(token.span.start) && words.bracketed.last() == Some(&true) => {
                let rest = printed.chars().filter(|c| c.is_alphanumeric());
                let last = words.folded.len() - 1;
                words.folded[last].extend(rest.flat_map(char::to_lowercase));
                words.stop[last] = token.stop;
                words.bracketed[last] = false;
            }
            _ => {
                let letters = printed.chars().filter(|c| c.is_alphanumeric());
                words.folded.push(letters.flat_map(char::to_lowercase).collect());
                words.stop.push(token.stop);
                words.bracketed.push(in_brackets);
            }
        }
    }
    words
}
