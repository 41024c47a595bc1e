//! The way from an article as published to an article as understood.

use crate::article::Article;
use crate::clean::{Cleaned, Cleaning, clean};
use crate::document::{Document, Sentence, Token};
use crate::language::Language;
use crate::limits::Limits;
use crate::marks::Reading;
use crate::span::Span;
use crate::{marks, read, segment};

/// Cleans an article, cuts it into sentences and tokens, and marks what stands in it.
///
/// Total: any article gives a document, an empty one an empty document.
pub fn understand(article: Article, cleaning: &Cleaning) -> Document {
    let (mut document, language) = cut_up(article, cleaning);
    let lexicon = cleaning.lists.lexicon(language);
    document.dateline = dateline(&document);
    document.dates = marks::dates(&document, language);
    document.quantities = marks::quantities(&document, language);
    // The words lean on a copy of the text, so that the document can take in their marks.
    let text = document.buffer.clone();
    let reading = Reading::of(&text, &document);
    document.mentions = marks::mentions(&reading, lexicon);
    document.leanings = marks::openings(&document, language);
    document.labels = marks::labels(&document, &reading, lexicon);
    (document.mentions, document.labels) = marks::descriptions(&document, &reading, lexicon);
    document.allegiances = marks::allegiances(&document, &reading, lexicon);
    document.things = marks::things(&document, &reading, lexicon);
    document.quotes = marks::quotes(&document, &reading, lexicon);
    document.predicates = marks::predicates(&document, &reading, lexicon);
    document.wordings = marks::wordings(&document, &reading, lexicon);
    document.clauses = marks::clauses(&document, &reading, lexicon);
    document
}

/// Cleans an article, cuts it into sentences and tokens, and marks the names in it but nothing
/// else: enough to tell its story among articles of its language, in less time.
pub fn skim(article: Article, cleaning: &Cleaning) -> Document {
    let (mut document, language) = cut_up(article, cleaning);
    let lexicon = cleaning.lists.lexicon(language);
    document.mentions = marks::mentions(&Reading::of(&document.buffer, &document), lexicon);
    document
}

/// The same with days and figures, which articles of other languages are told to be alike by.
pub fn skim_across(article: Article, cleaning: &Cleaning) -> Document {
    let mut document = skim(article, cleaning);
    let language = Language::of(document.metadata.language.as_deref());
    document.dates = marks::dates(&document, language);
    document.quantities = marks::quantities(&document, language);
    document
}

/// Cleans an article and cuts it into sentences and tokens.
fn cut_up(article: Article, cleaning: &Cleaning) -> (Document, &'static Language) {
    let cleaned = clean(article, cleaning);
    let language = Language::of(cleaned.metadata.language.as_deref());
    let mut document = assemble(cleaned);
    cut(&mut document, language, &cleaning.limits);
    (document, language)
}

/// Puts the paragraphs and the headline into one buffer.
fn assemble(cleaned: Cleaned) -> Document {
    let mut buffer = String::new();
    let mut paragraphs = Vec::new();
    let mut kinds = Vec::new();
    for block in &cleaned.blocks {
        if !buffer.is_empty() {
            buffer.push_str("\n\n");
        }
        let start = buffer.len();
        buffer.push_str(&block.text);
        paragraphs.push(Span::new(start, buffer.len()));
        kinds.push(block.kind);
    }
    let body_end = Span::new(0, buffer.len()).end;
    if let Some(title) = &cleaned.metadata.title {
        buffer.push_str("\n\n");
        buffer.push_str(title);
    }
    Document {
        metadata: cleaned.metadata,
        buffer,
        body_end,
        paragraphs,
        kinds,
        removed: cleaned.removed,
        ..Document::default()
    }
}

/// The dateline that opens one of the paragraphs.
fn dateline(document: &Document) -> Option<Span> {
    let place = document.metadata.dateline.as_deref()?;
    document.paragraphs.iter().find_map(|paragraph| {
        let length = read::dateline::end(paragraph.of(&document.buffer), place)?;
        Some(Span::new(paragraph.start as usize, paragraph.start as usize + length))
    })
}

/// Finds sentences and tokens, the headline's behind the body's.
fn cut(document: &mut Document, language: &'static Language, limits: &Limits) {
    let mut terms = segment::Terms::new(language);
    let mut push = |document: &mut Document, span: Span, paragraph: usize| {
        let first_token = document.tokens.len();
        let found = segment::tokens(span.of(&document.buffer), language, limits.token_bytes);
        document.beyond.tokens_cut += found.cut;
        document.tokens.extend(found.tokens.into_iter().map(|token| {
            let start = span.start + token.span.start;
            let absolute = Span { start, end: span.start + token.span.end };
            let term = terms.term(absolute.of(&document.buffer), token.kind);
            Token {
                span: absolute,
                kind: token.kind,
                stop: term.is_some_and(|term| term.stop),
                term: term.map(|term| term.index),
            }
        }));
        document.sentences.push(Sentence {
            span,
            paragraph: paragraph as u32,
            first_token: first_token as u32,
            token_count: (document.tokens.len() - first_token) as u32,
        });
    };
    for (index, paragraph) in document.paragraphs.clone().into_iter().enumerate() {
        let text = paragraph.of(&document.buffer);
        let found = segment::sentences(text, language, limits.sentence_bytes);
        document.beyond.sentences_cut += found.cut;
        for span in found.spans {
            if document.sentences.len() == limits.article_sentences {
                document.beyond.sentences_left += 1;
                continue;
            }
            let start = (paragraph.start + span.start) as usize;
            push(document, Span::new(start, start + span.len()), index + 1);
        }
    }
    let headline = Span::new(document.body_end as usize, document.buffer.len());
    let words = headline.of(&document.buffer);
    if !words.trim().is_empty() {
        let start = document.body_end as usize + (words.len() - words.trim_start().len());
        push(document, Span::new(start, start + words.trim().len()), 0);
    }
    document.terms = terms.into_terms();
    document.synonyms = document.terms.iter().map(|term| language.synonym(term)).collect();
}
