//! Sentences that repeat one of an earlier article, as when both took it from a press release. An
//! article that takes text from another counts as later than that, whatever its date.
//!
//! **Idea**: two sentences are the same but for an edit if the longest common subsequence of their
//! words covers nearly all of both: 2 · lcs / (|a| + |b|). Shingles are too brittle for this: one
//! word changed in the middle of fifteen breaks five of eleven.
//! **Cost**: |a| · |b| for each pair of sentences that share five words in a row; a sentence is
//! compared with no more than the first [`SENTENCES`] that have the same five.

use crossread_text::QuoteKind;
use rustc_hash::FxHashMap;

use super::Copied;
use super::shingles::WORDS;
use crate::corpus::Corpus;
use crate::ids::{SentenceId, TermId};

/// How much of two sentences must be common.
const REPEATED: f64 = 0.8;

/// Shorter sentences are alike by chance ("He did not respond to a request for comment").
const LEAST_WORDS: usize = 10;

/// How many sentences are remembered for five words: more than any stock phrase needs to be met
/// in a story of some dozen articles, and a bound for thousands.
const SENTENCES: usize = 64;

/// For each sentence the first one of an earlier article that it repeats.
pub(super) fn repeats(corpus: &Corpus, copies: &[Copied]) -> Vec<Option<SentenceId>> {
    let mut repeats = vec![None; corpus.sentence_count()];
    let mut index: FxHashMap<[TermId; WORDS], Vec<SentenceId>> = FxHashMap::default();
    let ranks = ranks(corpus, copies);
    let rank = |sentence: &SentenceId| (ranks[corpus.article_of(*sentence).index()], *sentence);
    let mut sentences: Vec<SentenceId> = corpus.sentence_ids().collect();
    sentences.sort_unstable_by_key(rank);
    for sentence in sentences {
        let own = words(corpus, sentence);
        if own.len() < LEAST_WORDS
            || corpus.sentence(sentence).is_headline()
            || is_quote(corpus, sentence)
        {
            continue;
        }
        let keys = || own.windows(WORDS).map(|shingle| std::array::from_fn(|word| shingle[word]));
        let mut candidates: Vec<SentenceId> =
            keys().filter_map(|key| index.get(&key)).flatten().copied().collect();
        candidates.sort_unstable_by_key(rank);
        candidates.dedup();
        repeats[sentence.0 as usize] = candidates.into_iter().find(|&earlier| {
            corpus.article_of(earlier) != corpus.article_of(sentence)
                && likeness(&words(corpus, earlier), &own) >= REPEATED
        });
        // A repeated sentence leads to its first telling; it needs no entries of its own.
        if repeats[sentence.0 as usize].is_none() {
            for key in keys() {
                let sentences = index.entry(key).or_default();
                if sentences.len() < SENTENCES {
                    sentences.push(sentence);
                }
            }
        }
    }
    repeats
}

/// For each article its place in an order of time in which none stands before what it takes from.
fn ranks(corpus: &Corpus, copies: &[Copied]) -> Vec<usize> {
    let count = corpus.documents.len();
    let mut originals: Vec<Vec<usize>> = vec![Vec::new(); count];
    for copy in copies {
        originals[copy.article.index()].push(copy.original.index());
    }
    let mut ranks = vec![usize::MAX; count];
    let mut seen = vec![false; count];
    let mut next = 0;
    for article in 0..count {
        // Depth first, without a recursion that many copies of copies could make deep.
        let mut open = vec![article];
        while let Some(&top) = open.last() {
            let unseen = originals[top].iter().find(|&&original| !seen[original]);
            seen[top] = true;
            match unseen {
                Some(&original) if original != top => open.push(original),
                _ => {
                    open.pop();
                    if ranks[top] == usize::MAX {
                        ranks[top] = next;
                        next += 1;
                    }
                }
            }
        }
    }
    ranks
}

fn words(corpus: &Corpus, sentence: SentenceId) -> Vec<TermId> {
    let article = corpus.article_of(sentence);
    corpus.tokens(sentence).iter().filter_map(|token| corpus.term(article, token)).collect()
}

/// Whether at least half of a sentence's words are quoted: whoever was there could print it.
fn is_quote(corpus: &Corpus, sentence: SentenceId) -> bool {
    let document = corpus.document(corpus.article_of(sentence));
    let span = corpus.sentence(sentence).span;
    let quotes: Vec<_> = document
        .quotes
        .iter()
        .filter(|quote| quote.kind == QuoteKind::Direct && quote.span.overlaps(span))
        .collect();
    let words = corpus.tokens(sentence).iter().filter(|token| token.term.is_some());
    let quoted = words.filter(|word| quotes.iter().any(|quote| quote.span.contains(word.span)));
    2 * quoted.count() >= corpus.word_count(sentence).max(1)
}

/// 2 · longest common subsequence / (|a| + |b|), 0 to 1.
fn likeness(a: &[TermId], b: &[TermId]) -> f64 {
    let mut lengths = vec![0_u32; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (place, y) in b.iter().enumerate() {
            let above = lengths[place + 1];
            lengths[place + 1] = if x == y { diagonal + 1 } else { above.max(lengths[place]) };
            diagonal = above;
        }
    }
    2.0 * f64::from(lengths[b.len()]) / (a.len() + b.len()).max(1) as f64
}
