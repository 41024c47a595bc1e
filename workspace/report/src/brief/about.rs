//! What several sentences are about, as printed: the weightiest runs of words that all of them have.
//!
//! A run is cut from the first sentence, so that it reads as its outlet wrote it ("the request for
//! comment"): it begins and ends with words that the others have too, and what it has beside them
//! counts against it.

use crossread_engine::{Corpus, SentenceId};
use crossread_text::{Span, TokenKind};

/// A run is no longer than this: a heading, no sentence.
const MOST_TOKENS: usize = 7;

/// With fewer content words in the first run a second one is shown beside it.
const ENOUGH: usize = 3;

/// A word of the first sentence.
#[derive(Clone, Copy)]
struct Word {
    span: Span,
    /// Its idf if the others have it, less than 0 if not; 0 for stop words, which link.
    weight: f64,
    /// Whether a run may begin and end here.
    shared: bool,
    /// Whether no run goes across it.
    stands_between: bool,
}

/// Up to two runs of words that the sentences share, as the first prints them, in its order. Words
/// inside `skip` (a span of the first) and figures say where sentences differ, not what they are
/// about. What half of the others have counts as shared.
pub(super) fn about(corpus: &Corpus, sentences: &[SentenceId], skip: Option<Span>) -> String {
    let Some((&first, others)) = sentences.split_first() else { return String::new() };
    let mut words = words(corpus, first, others, skip);
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut told = 0;
    while told < ENOUGH && runs.len() < 2 {
        let Some((start, end)) = best(&words) else { break };
        told += words[start..=end].iter().filter(|word| word.shared).count();
        words[start..=end].iter_mut().for_each(|word| word.stands_between = true);
        runs.push((start, end));
    }
    runs.sort_unstable();
    let article = corpus.article_of(first);
    let text = |&(start, end): &(usize, usize)| {
        corpus.slice(article, Span { start: words[start].span.start, end: words[end].span.end })
    };
    runs.iter().map(text).collect::<Vec<_>>().join(", ")
}

fn words(
    corpus: &Corpus,
    first: SentenceId,
    others: &[SentenceId],
    skip: Option<Span>,
) -> Vec<Word> {
    let article = corpus.article_of(first);
    let mut words: Vec<Word> = Vec::new();
    for token in corpus.tokens(first) {
        let skipped = skip.is_some_and(|skip| skip.overlaps(token.span));
        let (mut weight, mut shared) = (0.0, false);
        if let (false, Some(term)) = (token.stop, corpus.term(article, token)) {
            let has = |&&other: &&SentenceId| corpus.content_terms(other).any(|t| t == term);
            shared = 2 * others.iter().filter(has).count() >= others.len();
            weight = if shared { corpus.idf(term) } else { -corpus.idf(term) };
        }
        words.push(Word {
            span: token.span,
            weight,
            shared,
            stands_between: skipped || token.kind != TokenKind::Word,
        });
    }
    words
}

/// The weightiest run, the earliest among equals.
fn best(words: &[Word]) -> Option<(usize, usize)> {
    let mut best: Option<(f64, (usize, usize))> = None;
    for start in 0..words.len() {
        if !words[start].shared {
            continue;
        }
        let run = words[start..].iter().take(MOST_TOKENS).take_while(|word| !word.stands_between);
        let mut weight = 0.0;
        for (length, word) in run.enumerate() {
            weight += word.weight;
            if word.shared && best.is_none_or(|(most, _)| weight > most) {
                best = Some((weight, (start, start + length)));
            }
        }
    }
    best.map(|(_, run)| run)
}
