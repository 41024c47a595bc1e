//! The words of a document as the rules of marks read them.

use std::borrow::Cow;
use std::ops::Range;

use crate::document::{Document, Token, TokenKind};
use crate::span::Span;

/// A document with its words looked at closely.
pub(crate) struct Reading<'a> {
    text: &'a str,
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
    capital: bool,
    pub(crate) kind: TokenKind,
    /// Whether white space, or nothing, stands before it.
    pub(crate) spaced: bool,
    pub(crate) sentence: u32,
}

impl Word<'_> {
    /// Whether it is written as names are: a capital at its head, or behind an article glued to
    /// it ("al-Assad").
    pub(crate) fn is_capital(&self) -> bool {
        self.capital
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
        self.key.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
            && self.key.chars().nth(1).is_some()
    }
}

impl<'a> Reading<'a> {
    /// Reads a document; `text` is its buffer.
    pub(crate) fn of(text: &'a str, document: &Document) -> Reading<'a> {
        let mut words = Vec::with_capacity(document.tokens.len());
        let mut sentences = Vec::with_capacity(document.sentences.len());
        for index in 0..document.sentences.len() {
            let start = words.len();
            read_sentence(text, document, index, &mut words);
            sentences.push(start..words.len());
        }
        Reading { text, words, sentences }
    }

    /// The words that lie inside a span.
    pub(crate) fn inside(&self, span: Span) -> Range<usize> {
        let start = self.words.partition_point(|word| word.span.start < span.start);
        let end = self.words.partition_point(|word| word.span.start < span.end);
        start..end.max(start)
    }

    /// The text that a span covers.
    pub(crate) fn text_of(&self, span: Span) -> &'a str {
        span.of(self.text)
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
fn read_sentence<'a>(text: &'a str, document: &Document, index: usize, words: &mut Vec<Word<'a>>) {
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
        words.push(word(whole.of(text), whole, first.kind, spaced, index as u32));
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
    // Most words are small letters and as they should be.
    if text.bytes().all(|byte| byte.is_ascii_lowercase()) {
        let (key, lower) = (Cow::Borrowed(text), Cow::Borrowed(text));
        let (possessive, capital) = (false, false);
        return Word { text, span, key, lower, possessive, capital, kind, spaced, sentence };
    }
    let bare = text.strip_suffix(['s', 'S']).and_then(|rest| rest.strip_suffix(['\'', '’']));
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
    let capital = kind == TokenKind::Word && is_written_as_names_are(text);
    Word { text, span, key, lower, possessive, capital, kind, spaced, sentence }
}

/// A capital at the head, or behind an article glued to it ("al-Assad").
fn is_written_as_names_are(text: &str) -> bool {
    let starts_upper = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    let glued = |(article, name): (&str, &str)| article.chars().count() <= 3 && starts_upper(name);
    starts_upper(text) || text.split_once('-').is_some_and(glued)
}
