//! Every article as its five-word shingles, and an index from shingles to articles.
//!
//! The index only proposes which articles to compare; what they share is then counted over all
//! shingles. So a large corpus may index a sample: every fourth shingle, counted in the order of
//! first use (Broder 1997, sketches modulo m), each with its first 64 articles. A shared run of eight
//! words always has one of every four, so that a copied paragraph is never missed, and a phrase that
//! thousands print costs no more than one that 64 do. MinHash in bands, the other usual sample, finds
//! sets that are alike as wholes, and misses the agency's paragraph in a long article.

use std::collections::BTreeMap;

use crossread_text::{QuoteKind, Span};
use rustc_hash::FxHashMap;

use super::CopiedParagraph;
use crate::corpus::Corpus;
use crate::ids::{ArticleId, TermId};

/// Words in a shingle: shorter ones are met by chance, longer ones are lost with every small edit.
pub(super) const WORDS: usize = 5;

/// A run of fewer words in common is a phrase, not a passage.
const PASSAGE_WORDS: usize = 10;

/// So many shingles of a paragraph in another one make it a copy: those of ten words in a row.
const PARAGRAPH_SHINGLES: usize = PASSAGE_WORDS - WORDS + 1;

/// Which part of the articles that have a shingle the index holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sampling {
    /// One of so many shingles is in the index.
    one_in: u32,
    /// So many articles of each, the first.
    articles: usize,
}

impl Sampling {
    /// All shingles of all articles.
    pub(super) const ALL: Sampling = Sampling { one_in: 1, articles: usize::MAX };

    /// A bounded part: time and memory are linear in the number of articles.
    pub(super) const PART: Sampling = Sampling { one_in: 4, articles: 64 };

    /// The largest corpus whose shingles are all indexed.
    const SMALL: usize = 2000;

    /// What suits a corpus of so many articles.
    pub(super) fn of(articles: usize) -> Sampling {
        if articles <= Sampling::SMALL { Sampling::ALL } else { Sampling::PART }
    }

    fn takes(self, shingle: u32) -> bool {
        shingle.is_multiple_of(self.one_in)
    }
}

/// A word of a body.
struct Word {
    term: TermId,
    span: Span,
    paragraph: u32,
    quoted: bool,
}

/// The shingles of one article.
struct Shingled {
    words: Vec<Word>,
    /// The shingle that starts at each word but the last four.
    at: Vec<u32>,
    /// The distinct shingles that have at least one word outside quotes, sorted.
    own: Vec<u32>,
    /// All distinct shingles, sorted.
    all: Vec<u32>,
}

/// The shingles of all articles.
pub(super) struct Shingles {
    articles: Vec<Shingled>,
    /// For each shingle of the sample the articles that have it, sorted.
    postings: Vec<Vec<ArticleId>>,
    sampling: Sampling,
    /// For each article the first one with the same words.
    same: Vec<ArticleId>,
}

impl Shingles {
    pub(super) fn of(corpus: &Corpus, sampling: Sampling) -> Shingles {
        let mut numbers: FxHashMap<[TermId; WORDS], u32> = FxHashMap::default();
        let mut postings: Vec<Vec<ArticleId>> = Vec::new();
        let mut articles = Vec::with_capacity(corpus.documents.len());
        let mut texts: FxHashMap<Vec<TermId>, ArticleId> = FxHashMap::default();
        let mut same = Vec::with_capacity(corpus.documents.len());
        for article in corpus.article_ids() {
            let words = words(corpus, article);
            let text: Vec<TermId> = words.iter().map(|word| word.term).collect();
            let first =
                if text.is_empty() { article } else { *texts.entry(text).or_insert(article) };
            same.push(first);
            let mut at = Vec::new();
            let mut own = Vec::new();
            for shingle in words.windows(WORDS) {
                let next = numbers.len() as u32;
                let key = std::array::from_fn(|word| shingle[word].term);
                let number = *numbers.entry(key).or_insert(next);
                at.push(number);
                if shingle.iter().any(|word| !word.quoted) {
                    own.push(number);
                }
            }
            own.sort_unstable();
            own.dedup();
            let mut all = at.clone();
            all.sort_unstable();
            all.dedup();
            postings.resize(numbers.len(), Vec::new());
            if first == article {
                for &shingle in all.iter().filter(|&&shingle| sampling.takes(shingle)) {
                    let articles = &mut postings[shingle as usize];
                    if articles.len() < sampling.articles {
                        articles.push(article);
                    }
                }
            }
            articles.push(Shingled { words, at, own, all });
        }
        Shingles { articles, postings, sampling, same }
    }

    /// The first article with the same words, itself if there is no earlier one.
    pub(super) fn first_with_same_words(&self, article: ArticleId) -> ArticleId {
        self.same[article.index()]
    }

    /// The distinct shingles of an article that are not all quote, sorted.
    pub(super) fn own(&self, article: ArticleId) -> &[u32] {
        &self.articles[article.index()].own
    }

    /// Whether an article has a shingle, quoted or not.
    pub(super) fn has(&self, article: ArticleId, shingle: u32) -> bool {
        self.articles[article.index()].all.binary_search(&shingle).is_ok()
    }

    /// The share of an article's own shingles that stand in another one.
    pub(super) fn share(&self, article: ArticleId, other: ArticleId) -> f64 {
        let own = self.own(article);
        let common = own.iter().filter(|&&shingle| self.has(other, shingle)).count();
        if own.is_empty() { 0.0 } else { common as f64 / own.len() as f64 }
    }

    /// The articles that seem to have at least the given share of the shingles, sorted; of articles
    /// with the same words only the first.
    pub(super) fn sharing(&self, shingles: &[u32], least: f64) -> Vec<ArticleId> {
        let sample = || shingles.iter().filter(|&&shingle| self.sampling.takes(shingle));
        let postings = sample().flat_map(|&shingle| &self.postings[shingle as usize]);
        let mut found: Vec<ArticleId> = postings.copied().collect();
        found.sort_unstable();
        let enough = least * sample().count() as f64;
        let runs = found.chunk_by(|a, b| a == b).filter(|run| run.len() as f64 >= enough);
        runs.map(|run| run[0]).collect()
    }

    /// What an article has from another one: the passages, as spans of the first, and which
    /// paragraph from which.
    pub(super) fn in_common(
        &self,
        corpus: &Corpus,
        article: ArticleId,
        other: ArticleId,
    ) -> (Vec<Span>, Vec<CopiedParagraph>) {
        let own = &self.articles[article.index()];
        let paragraphs = own.paragraphs_from(&self.articles[other.index()]);
        if self.same[article.index()] == self.same[other.index()] {
            return (corpus.document(article).paragraphs.clone(), paragraphs);
        }
        (self.passages(article, other), paragraphs)
    }

    fn passages(&self, article: ArticleId, other: ArticleId) -> Vec<Span> {
        let Shingled { words, at, .. } = &self.articles[article.index()];
        let mut common = vec![false; words.len()];
        for (start, &shingle) in at.iter().enumerate() {
            if self.has(other, shingle) {
                common[start..start + WORDS].fill(true);
            }
        }
        let marked: Vec<(&Word, bool)> = words.iter().zip(common).collect();
        marked
            .chunk_by(|(a, x), (b, y)| x == y && a.paragraph == b.paragraph)
            .filter(|run| run[0].1 && run.len() >= PASSAGE_WORDS)
            .map(|run| run[0].0.span.join(run[run.len() - 1].0.span))
            .collect()
    }
}

impl Shingled {
    /// For each paragraph that has enough shingles of one of the other's paragraphs, the one that
    /// it has most of; of equals the first.
    fn paragraphs_from(&self, other: &Shingled) -> Vec<CopiedParagraph> {
        // Where each shingle of the other first starts.
        let mut first: Vec<(u32, u32)> =
            other.at.iter().zip(&other.words).map(|(&s, word)| (s, word.paragraph)).collect();
        first.sort_unstable();
        first.dedup_by_key(|&mut (shingle, _)| shingle);
        let mut shared: BTreeMap<(u32, u32), usize> = BTreeMap::new();
        for (shingle, word) in self.at.iter().zip(&self.words) {
            if let Ok(place) = first.binary_search_by_key(shingle, |&(shingle, _)| shingle) {
                *shared.entry((word.paragraph, first[place].1)).or_default() += 1;
            }
        }
        let mut best: Vec<(CopiedParagraph, usize)> = Vec::new();
        for ((paragraph, original), count) in shared {
            let next = (CopiedParagraph { paragraph, original }, count);
            match best.last_mut() {
                _ if count < PARAGRAPH_SHINGLES => {}
                Some(last) if last.0.paragraph == paragraph => {
                    if count > last.1 {
                        *last = next;
                    }
                }
                _ => best.push(next),
            }
        }
        best.into_iter().map(|(copied, _)| copied).collect()
    }
}

/// The words of an article's body.
fn words(corpus: &Corpus, article: ArticleId) -> Vec<Word> {
    let document = corpus.document(article);
    let quotes: Vec<Span> = document
        .quotes
        .iter()
        .filter(|quote| quote.kind != QuoteKind::Indirect)
        .map(|quote| quote.span)
        .collect();
    let mut words = Vec::new();
    for sentence in document.body() {
        for token in &document.tokens[sentence.tokens()] {
            let Some(term) = corpus.term(article, token) else { continue };
            let quoted = quotes.iter().any(|quote| quote.contains(token.span));
            words.push(Word { term, span: token.span, paragraph: sentence.paragraph, quoted });
        }
    }
    words
}
