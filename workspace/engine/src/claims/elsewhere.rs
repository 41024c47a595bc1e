//! How likely it is that another voice tells what a sentence tells, in whatever words.
//!
//! Idea: no two sentences need be alike for that: an outlet often spreads over a whole article what
//! another puts into one sentence. So four things are looked at: how sure the best aligned pair is,
//! how much of the sentence's words one article of another voice holds, how far down the sentence
//! stands (what comes early is mostly told by all) and how much of it is quoted. A word weighs its
//! idf times its [rarity](Corpus::rarity) in the story.
//! Formula: 1 / (1 + e^−s), s = intercept + Σ cᵢ·xᵢ, coefficients learned by logistic regression from
//! sentences that readers judged (`told-elsewhere.tsv`).
//! Cost: time O(words · articles) a sentence, space O(words).
//! Of fifteen features tried (runs of sentences, names and figures alone, a second match) the others
//! add nothing in cross-validation.

use std::sync::LazyLock;

use crossread_text::Span;
use rustc_hash::FxHashMap;

use super::partners::Partners;
use crate::corpus::Corpus;
use crate::explanation::Part;
use crate::ids::{ArticleId, OutletId, SentenceId, TermId};
use crate::voices::Voices;

/// So many of a sentence's words are looked for, the weightiest first: the bits of a mask.
const MOST_WORDS: usize = 64;

/// What is looked at, as the table of coefficients has it.
const NAMES: [&str; 4] = ["nearest", "held", "paragraph", "quoted"];

/// The intercept, then a coefficient each.
static COEFFICIENTS: LazyLock<[f64; NAMES.len() + 1]> = LazyLock::new(|| {
    let table = include_str!("told-elsewhere.tsv");
    let rows: Vec<(&str, &str)> = table.lines().filter_map(|line| line.split_once('\t')).collect();
    let value = |name: &str| {
        let row = rows.iter().find(|row| row.0 == name);
        row.and_then(|row| row.1.parse().ok()).unwrap_or(0.0)
    };
    std::array::from_fn(|at| if at == 0 { value("intercept") } else { value(NAMES[at - 1]) })
});

/// Which articles hold which words.
pub(super) struct Elsewhere<'a> {
    corpus: &'a Corpus,
    voices: &'a Voices,
    pub(super) partners: &'a Partners,
    /// For each concept the articles that hold it.
    holders: FxHashMap<TermId, Vec<ArticleId>>,
}

impl Elsewhere<'_> {
    pub(super) fn of<'a>(
        corpus: &'a Corpus,
        voices: &'a Voices,
        partners: &'a Partners,
    ) -> Elsewhere<'a> {
        let mut holders: FxHashMap<TermId, Vec<ArticleId>> = FxHashMap::default();
        for sentence in corpus.sentence_ids() {
            let article = corpus.article_of(sentence);
            for term in corpus.content_terms(sentence) {
                let articles = holders.entry(corpus.concept(term)).or_default();
                if articles.last() != Some(&article) {
                    articles.push(article);
                }
            }
        }
        Elsewhere { corpus, voices, partners, holders }
    }

    /// How sure it is that another voice tells it, 0 to 1, and the weight of its words.
    pub(super) fn told(&self, sentence: SentenceId) -> (f64, f64) {
        let words = self.words(sentence);
        let features = self.features(sentence, &words);
        let terms = COEFFICIENTS[1..].iter().zip(features).map(|(c, x)| c * x);
        let sum = COEFFICIENTS[0] + terms.sum::<f64>();
        (1.0 / (1.0 + libm::exp(-sum)), words.iter().map(|(_, weight)| weight).sum())
    }

    /// What [`told`](Self::told) looks at, each by its name.
    pub(super) fn parts(&self, sentence: SentenceId) -> Vec<Part> {
        let features = self.features(sentence, &self.words(sentence));
        NAMES.iter().zip(features).map(|(name, value)| Part { name, value }).collect()
    }

    fn features(&self, sentence: SentenceId, words: &[(TermId, f64)]) -> [f64; NAMES.len()] {
        let paragraph = f64::from(self.corpus.sentence(sentence).paragraph.max(1));
        [
            self.partners.nearest(self.corpus, self.voices, sentence),
            self.held(sentence, words),
            libm::log(paragraph),
            self.quoted(sentence),
        ]
    }

    /// The words of a sentence with their weights, the weightiest first.
    fn words(&self, sentence: SentenceId) -> Vec<(TermId, f64)> {
        let weight = |term: TermId| {
            (self.corpus.concept(term), self.corpus.idf(term) * self.corpus.rarity(term))
        };
        let mut words: Vec<_> = self.corpus.content_terms(sentence).map(weight).collect();
        words.sort_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
        words.dedup_by_key(|(concept, _)| *concept);
        words.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        words.truncate(MOST_WORDS);
        words
    }

    /// The greatest share of the weight of a sentence's words that one article of another voice
    /// holds, 0 to 1.
    fn held(&self, sentence: SentenceId, words: &[(TermId, f64)]) -> f64 {
        let own = self.voices.of(self.corpus.article_of(sentence));
        self.most_held(words, |article| self.voices.of(article) != own)
    }

    /// The greatest share of the weight of a sentence's words that one article of an outlet holds, 0
    /// to 1.
    pub(super) fn held_by(&self, outlet: OutletId, sentence: SentenceId) -> f64 {
        self.most_held(&self.words(sentence), |article| self.corpus.outlet_of(article) == outlet)
    }

    fn most_held(&self, words: &[(TermId, f64)], by: impl Fn(ArticleId) -> bool) -> f64 {
        let mut held: FxHashMap<ArticleId, f64> = FxHashMap::default();
        for (concept, weight) in words {
            let holders = self.holders.get(concept).map_or(&[][..], Vec::as_slice);
            for &article in holders.iter().filter(|&&article| by(article)) {
                *held.entry(article).or_default() += weight;
            }
        }
        let whole: f64 = words.iter().map(|(_, weight)| weight).sum();
        let most = held.values().fold(0.0, |most: f64, &weight| most.max(weight));
        if whole > 0.0 { most / whole } else { 0.0 }
    }

    /// The share of a sentence that stands in quotes, 0 to 1; of bytes.
    fn quoted(&self, sentence: SentenceId) -> f64 {
        let span = self.corpus.sentence(sentence).span;
        let said = self.corpus.document(self.corpus.article_of(sentence)).said(span);
        let bytes: usize = said.into_iter().map(Span::len).sum();
        let length = span.len().max(1);
        bytes.min(length) as f64 / length as f64
    }
}
