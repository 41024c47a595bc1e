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
        let span = Span { start: words[start].span.start, end: words[end].span.end };
        let text = corpus.slice(article, span);
        // What somebody has does not belong to the heading any more.
        text.strip_suffix("’s").or(text.strip_suffix("'s")).unwrap_or(text)
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

#[cfg(test)]
mod tests {
    use crossread_engine::Background;
    use crossread_text::{Article, Block, BlockKind, Cleaning, Metadata, understand};

    use super::*;

    /// Articles of one sentence each, and what they are about.
    fn check(sentences: &[&str], expected: &str) {
        let document = |(n, text): (usize, &&str)| {
            let blocks = vec![Block { kind: BlockKind::Paragraph, text: (*text).to_owned() }];
            let outlet = Some(n.to_string());
            let metadata = Metadata { outlet, ..Metadata::default() };
            understand(Article { metadata, blocks }, &Cleaning::default())
        };
        let documents = sentences.iter().enumerate().map(document).collect();
        let corpus = Corpus::new(documents, &Background::english());
        let all: Vec<SentenceId> = corpus.sentence_ids().collect();
        assert_eq!(about(&corpus, &all, None), expected);
    }

    #[test]
    fn a_run_reads_as_its_outlet_wrote_it() {
        check(
            &[
                "The mayor of Velmar signed the treaty on fishing rights in the old harbour.",
                "A treaty on fishing rights was refused by the fishermen.",
            ],
            "treaty on fishing rights",
        );
    }

    #[test]
    fn a_light_word_between_comes_along_and_possessives_lose_their_ending() {
        check(
            &[
                "Holm's boat struck a reef near Velmar.",
                "A reef sank the boat that Holm's son sailed.",
            ],
            "Holm's boat struck a reef",
        );
        check(&["Velmar’s mayor left.", "Nobody knows Velmar’s future."], "Velmar");
    }

    #[test]
    fn figures_are_where_they_differ() {
        check(&["12 divers found 3 cracks.", "12 divers found 4 cracks."], "divers found, cracks");
        check(&["The ferry sank.", "Cats sleep."], "");
    }
}
