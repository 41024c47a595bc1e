//! Every article as its five-word shingles, and an index from shingles to articles.

use crossread_text::{QuoteKind, Span};
use rustc_hash::FxHashMap;

use crate::corpus::Corpus;
use crate::ids::{ArticleId, TermId};

/// Words in a shingle: shorter ones are met by chance, longer ones are lost with every small edit.
pub(super) const WORDS: usize = 5;

/// A run of fewer words in common is a phrase, not a passage.
const PASSAGE_WORDS: usize = 10;

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
    /// For each shingle the articles that have it, sorted.
    postings: Vec<Vec<ArticleId>>,
    /// For each article the first one with the same words.
    same: Vec<ArticleId>,
}

impl Shingles {
    pub(super) fn of(corpus: &Corpus) -> Shingles {
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
                all.iter().for_each(|&shingle| postings[shingle as usize].push(article));
            }
            articles.push(Shingled { words, at, own, all });
        }
        Shingles { articles, postings, same }
    }

    /// The first article with the same words, if it is another one.
    pub(super) fn first_with_same_words(&self, article: ArticleId) -> Option<ArticleId> {
        let first = self.same[article.index()];
        (first != article).then_some(first)
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

    /// The articles that have some of the shingles, and how many, sorted; of articles with the same
    /// words only the first.
    pub(super) fn overlaps(&self, shingles: &[u32]) -> Vec<(ArticleId, usize)> {
        let mut counts = vec![0; self.articles.len()];
        for &shingle in shingles {
            self.postings[shingle as usize].iter().for_each(|article| counts[article.index()] += 1);
        }
        let all = counts.into_iter().enumerate();
        all.filter(|&(_, count)| count > 0).map(|(a, count)| (ArticleId::from(a), count)).collect()
    }

    /// The passages of an article that stand in another one, as spans of the first.
    pub(super) fn common_passages(
        &self,
        corpus: &Corpus,
        article: ArticleId,
        other: ArticleId,
    ) -> Vec<Span> {
        let Shingled { words, at, .. } = &self.articles[article.index()];
        if self.same[article.index()] == other {
            return corpus.document(article).paragraphs.clone();
        }
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
