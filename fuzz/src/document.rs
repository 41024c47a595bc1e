//! What holds of a document: spans lie on character boundaries within its text, and marks name
//! sentences and mentions that are there.

use crossread_text::{Document, Side, Span};

/// Panics where it does not.
pub(crate) fn holds(document: &Document) {
    sentences(document);
    tokens(document);
    marks(document);
}

/// A span outside the buffer, or between the bytes of a character, has no words.
#[track_caller]
fn lies_in_text(document: &Document, span: Span, what: &str) {
    assert!(span.start <= span.end, "{what} ends before it starts: {span:?}");
    let words = document.slice(span);
    assert_eq!(words.len(), span.len(), "{what} lies outside the text: {span:?}");
}

fn sentences(document: &Document) {
    let text = document.text();
    let mut behind = 0;
    for sentence in document.body() {
        let span = sentence.span;
        lies_in_text(document, span, "a sentence");
        assert!(span.start >= behind, "sentences overlap at {span:?}");
        behind = span.end;
        let words = &text[span.range()];
        assert_eq!(words.trim(), words, "a sentence has white space at an end: {span:?}");
        assert!(!words.is_empty(), "a sentence is empty: {span:?}");
        let paragraph = document.paragraphs[sentence.paragraph as usize - 1];
        assert!(paragraph.contains(span), "{span:?} leaves its paragraph {paragraph:?}");
    }
    if let Some(headline) = document.headline() {
        let span = document.sentences[headline].span;
        lies_in_text(document, span, "the headline");
        assert!(span.start as usize >= text.len(), "the headline lies in the body: {span:?}");
    }
}

fn tokens(document: &Document) {
    let mut next = 0;
    for sentence in &document.sentences {
        assert_eq!(sentence.tokens().start, next, "tokens between sentences");
        next = sentence.tokens().end;
        let mut behind = sentence.span.start;
        for token in &document.tokens[sentence.tokens()] {
            lies_in_text(document, token.span, "a token");
            assert!(!token.span.is_empty(), "a token is empty: {:?}", token.span);
            assert!(token.span.start >= behind, "tokens overlap at {:?}", token.span);
            assert!(sentence.span.contains(token.span), "{:?} leaves its sentence", token.span);
            behind = token.span.end;
            if let Some(term) = token.term {
                assert!((term as usize) < document.terms.len(), "a token of no term");
            }
        }
    }
    assert_eq!(next, document.tokens.len(), "tokens of no sentence");
    assert_eq!(document.synonyms.len(), document.terms.len());
}

fn marks(document: &Document) {
    let speakers = document.quotes.iter().filter_map(|quote| quote.speaker);
    let cues = document.quotes.iter().filter_map(|quote| quote.cue);
    let nouns = document.quantities.iter().filter_map(|quantity| quantity.noun);
    let kinds: [(&str, Vec<Span>); 8] = [
        ("mention", document.mentions.iter().map(|mark| mark.span).collect()),
        ("label", document.labels.iter().map(|mark| mark.span).collect()),
        ("thing", document.things.iter().map(|mark| mark.span).collect()),
        ("predicate", document.predicates.iter().map(|mark| mark.span).collect()),
        ("quote", document.quotes.iter().map(|mark| mark.span).collect()),
        ("date", document.dates.iter().map(|mark| mark.span).collect()),
        ("figure", document.quantities.iter().map(|mark| mark.span).collect()),
        ("wording", document.wordings.iter().map(|mark| mark.span).collect()),
    ];
    for (what, spans) in &kinds {
        spans.iter().for_each(|span| lies_in_text(document, *span, what));
        let in_order = spans.is_sorted_by_key(|span| span.start);
        assert!(in_order, "{what} marks are out of order: {spans:?}");
    }
    speakers.clone().for_each(|speaker| lies_in_text(document, speaker.span, "a speaker"));
    cues.for_each(|cue| lies_in_text(document, cue.span, "a cue"));
    nouns.for_each(|noun| lies_in_text(document, noun, "a noun"));
    document.dateline.iter().for_each(|span| lies_in_text(document, *span, "the dateline"));
    let within = document.sentences.len() as u32;
    let named = (document.mentions.iter().map(|mark| mark.sentence))
        .chain(document.things.iter().map(|mark| mark.sentence))
        .chain(document.dates.iter().map(|mark| mark.sentence))
        .chain(document.quantities.iter().map(|mark| mark.sentence))
        .chain(document.wordings.iter().map(|mark| mark.sentence))
        .chain(document.leanings.iter().map(|mark| mark.sentence));
    named.for_each(|sentence| assert!(sentence < within, "a mark in sentence {sentence}"));
    let labelled = document.labels.iter().map(|label| label.mention);
    let allied = document.allegiances.iter().flat_map(|allegiance| {
        let side = match allegiance.side {
            Side::Mention(mention) => Some(mention),
            Side::Known(_) => None,
        };
        [Some(allegiance.mention), side].into_iter().flatten()
    });
    let told = document.predicates.iter().map(|predicate| predicate.mention);
    for mention in
        labelled.chain(allied).chain(told).chain(speakers.filter_map(|speaker| speaker.mention))
    {
        assert!((mention as usize) < document.mentions.len(), "mention {mention} is not there");
    }
}
