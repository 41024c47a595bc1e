//! What several sentences are about, as printed: the weightiest words that all of them have.

use crossread_engine::{Corpus, SentenceId};
use crossread_text::{Span, TokenKind};

/// How many words say what a thing is about.
const WORDS: usize = 3;

/// Up to three words that all sentences share, as the first prints them, in its order. Words
/// inside `skip` (spans of the first) and figures say where sentences differ, not what they are
/// about. If the sentences share too little, words that most share fill up.
pub(super) fn about(corpus: &Corpus, sentences: &[SentenceId], skip: Option<Span>) -> String {
    let Some((&first, others)) = sentences.split_first() else { return String::new() };
    let article = corpus.article_of(first);
    let mut shared: Vec<(usize, f64, Span)> = Vec::new();
    let mut seen = Vec::new();
    for token in corpus.tokens(first) {
        let Some(term) = corpus.term(article, token) else { continue };
        let figure = token.kind == TokenKind::Number;
        let skipped = skip.is_some_and(|skip| skip.overlaps(token.span));
        if token.stop || figure || skipped || seen.contains(&term) {
            continue;
        }
        let has = |&&other: &&SentenceId| corpus.content_terms(other).any(|t| t == term);
        seen.push(term);
        shared.push((others.iter().filter(has).count(), corpus.idf(term), token.span));
    }
    shared.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
    shared.retain(|&(count, ..)| others.is_empty() || 2 * count >= others.len());
    shared.truncate(WORDS);
    shared.sort_by_key(|&(.., span)| span);
    let words: Vec<&str> = shared.iter().map(|&(.., span)| corpus.slice(article, span)).collect();
    words.join(", ")
}
