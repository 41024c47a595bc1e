//! The words of a document as the rules of marks read them.

use std::borrow::Cow;
use std::ops::Range;

use crate::document::{Document, Token, TokenKind};
use crate::span::Span;

/// A document with its words looked at closely.
pub(crate) struct Reading<'a> {
    document: &'a Document,
    /// The words and marks of punctuation of all sentences, in order.
    pub(crate) words: Vec<Word<'a>>,
    /// Which words each sentence has.
    pub(crate) sentences: Vec<Range<usize>>,
}

/// A word without its possessive ending, or a mark of punctuation.
#[derive(Debug)]
pub(crate) struct Word<'a> {
    pub(crate) text: &'a str,
    /// Where it stands, possessive left out.
    pub(crate) span: Span,
    /// Without dots and with straight apostrophes: what lists are searched for.
    pub(crate) key: Cow<'a, str>,
    /// The key in lower case.
    pub(crate) lower: Cow<'a, str>,
    pub(crate) possessive: bool,
    pub(crate) kind: TokenKind,
    /// Whether white space, or nothing, stands before it.
    pub(crate) spaced: bool,
    pub(crate) sentence: u32,
}

impl Word<'_> {
    /// Whether it is written as names are: a capital at its head, or behind an article glued to
    /// it ("al-Assad").
    pub(crate) fn is_capital(&self) -> bool {
        self.kind == TokenKind::Word
            && (starts_upper(self.text)
                || self.text.split_once('-').is_some_and(|(article, name)| {
                    article.chars().count() <= 3 && starts_upper(name)
                }))
    }

    pub(crate) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether it is this mark of punctuation.
    pub(crate) fn is(&self, mark: &str) -> bool {
        self.kind == TokenKind::Punctuation && self.text == mark
    }

    /// Whether it is a number in digits.
    pub(crate) fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }

    /// Letters only, all of them capital, two at least.
    pub(crate) fn is_acronym(&self) -> bool {
        self.key.chars().count() >= 2
            && self.key.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
    }
}

fn starts_upper(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

impl<'a> Reading<'a> {
    pub(crate) fn of(document: &'a Document) -> Reading<'a> {
        let mut words = Vec::with_capacity(document.tokens.len());
        let mut sentences = Vec::with_capacity(document.sentences.len());
        for index in 0..document.sentences.len() {
            let start = words.len();
            read_sentence(document, index, &mut words);
            sentences.push(start..words.len());
        }
        Reading { document, words, sentences }
    }

    /// The words that lie inside a span.
    pub(crate) fn inside(&self, span: Span) -> Range<usize> {
        let start = self.words.partition_point(|word| word.span.start < span.start);
        let end = self.words.partition_point(|word| word.span.start < span.end);
        start..end.max(start)
    }

    /// The text that a span covers.
    pub(crate) fn text_of(&self, span: Span) -> &'a str {
        self.document.slice(span)
    }

    /// The span from the first to the last word of a range.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        match self.words.get(range.clone()) {
            Some([first, .., last]) => first.span.join(last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }
}

/// Adds the words of one sentence; pieces written without a space around a hyphen or an inner
/// dot are one word, whatever the tokens are.
fn read_sentence<'a>(document: &'a Document, index: usize, words: &mut Vec<Word<'a>>) {
    let tokens = document.tokens_of(index);
    let mut at = 0;
    let mut end_before = document.sentences[index].span.start;
    while at < tokens.len() {
        let first = &tokens[at];
        let mut end = first.span.end;
        let mut last = at;
        if first.kind != TokenKind::Punctuation {
            while let Some(next) = glued(document, tokens, last, end) {
                last = next;
                end = tokens[last].span.end;
            }
            // A full stop inside a sentence belongs to an abbreviation.
            if let [dot, _, ..] = &tokens[last + 1..]
                && dot.span.start == end
                && document.slice(dot.span) == "."
                && first.kind == TokenKind::Word
                && !closes(document, &tokens[last + 2..])
            {
                last += 1;
                end = dot.span.end;
            }
        }
        let whole = Span { start: first.span.start, end };
        let spaced = first.span.start > end_before || at == 0;
        words.push(word(document.slice(whole), whole, first.kind, spaced, index as u32));
        end_before = end;
        at = last + 1;
    }
}

/// The last of the tokens that a hyphen, dot or apostrophe ties to the word ending at `end`.
fn glued(document: &Document, tokens: &[Token], last: usize, end: u32) -> Option<usize> {
    let [tie, next, ..] = tokens.get(last + 1..)? else { return None };
    let ties = matches!(document.slice(tie.span), "-" | "‐" | "‑" | "." | "'" | "’" | "&");
    let adjacent = tie.span.start == end && next.span.start == tie.span.end;
    (ties && adjacent && next.kind != TokenKind::Punctuation).then_some(last + 2)
}

/// Whether the tokens behind a full stop end what it stands in; "(D-Wis.) said" goes on.
fn closes(document: &Document, tokens: &[Token]) -> bool {
    let text = |at: usize| tokens.get(at).map_or("", |token| document.slice(token.span));
    match text(0) {
        "" | "”" | "\"" | "’" | "»" | "'" => true,
        ")" => !(text(1).starts_with(char::is_lowercase) || text(1) == ","),
        _ => false,
    }
}

fn word(text: &str, span: Span, kind: TokenKind, spaced: bool, sentence: u32) -> Word<'_> {
    let bare = ["'s", "’s", "'S", "’S"].iter().find_map(|ending| text.strip_suffix(ending));
    let possessive = kind == TokenKind::Word && bare.is_some_and(|bare| !bare.is_empty());
    let text = if possessive { bare.unwrap_or(text) } else { text };
    let key = match text.contains(['.', '’']) && kind != TokenKind::Punctuation {
        true => Cow::Owned(text.replace('.', "").replace('’', "'")),
        false => Cow::Borrowed(text),
    };
    let lower = match key.chars().any(char::is_uppercase) {
        true => Cow::Owned(key.to_lowercase()),
        false => key.clone(),
    };
    let span = Span { start: span.start, end: span.start + text.len() as u32 };
    Word { text, span, key, lower, possessive, kind, spaced, sentence }
}
