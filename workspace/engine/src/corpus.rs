//! The articles of one story, put in one order and indexed once.

use std::cmp::Ordering;
use std::ops::Range;

use crossread_text::{Document, Sentence, Span, Token};
use rustc_hash::FxHashMap;

use crate::background::Background;
use crate::ids::{ArticleId, OutletId, SentenceId, TermId};

mod idf;
mod rarity;

/// The documents of one story with what every result needs of them.
///
/// The order of the documents follows from what they are (date, outlet, content, path), never
/// from the order in which they were named.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The articles, oldest first; those without a date come last.
    pub documents: Vec<Document>,
    /// Who published them, by name.
    pub outlets: Vec<Outlet>,
    outlet_of: Vec<OutletId>,
    /// Index of each document's first sentence, and the total behind the last.
    first_sentence: Vec<u32>,
    /// The distinct terms in order of first use.
    terms: Vec<String>,
    /// For each document, its own terms' places among the corpus's.
    term_of: Vec<Vec<TermId>>,
    /// Weight of each term.
    idf: Vec<f64>,
    /// For each term the first one that means the same.
    concept_of: Vec<TermId>,
    /// For each term how rare its concept is in the story.
    rarity: Vec<f64>,
}

/// Who published one or more of the articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlet {
    /// Its name; where the article gives none, the article's id.
    pub name: String,
    /// Whether the article gives it.
    pub given: bool,
    /// Its articles, in the order of the corpus.
    pub articles: Vec<ArticleId>,
}

impl Corpus {
    /// Orders and indexes documents. Terms are weighed by `background` where it covers the
    /// language of their articles; see [`idf`](Corpus::idf).
    pub fn new(mut documents: Vec<Document>, background: &Background) -> Corpus {
        documents.sort_by(chronological);
        let (outlets, outlet_of) = outlets(&documents);
        let mut first_sentence = vec![0];
        let mut total = 0;
        for document in &documents {
            total += document.sentences.len() as u32;
            first_sentence.push(total);
        }
        let (terms, term_of) = merge_terms(&documents);
        let concept_of = merge_synonyms(&documents, &term_of, terms.len());
        let idf = idf::term_idf(&documents, &terms, &term_of, background);
        let rarity = rarity::rarity(&documents, &term_of, &concept_of);
        Corpus {
            documents,
            outlets,
            outlet_of,
            first_sentence,
            terms,
            term_of,
            idf,
            concept_of,
            rarity,
        }
    }

    /// All article ids in order.
    pub fn article_ids(&self) -> impl Iterator<Item = ArticleId> + use<> {
        (0..self.documents.len()).map(ArticleId::from)
    }

    /// Whether two articles are in one language. Only then do their words tell whether they say
    /// the same.
    pub fn same_language(&self, a: ArticleId, b: ArticleId) -> bool {
        self.document(a).language() == self.document(b).language()
    }

    /// Whether the articles are in several languages.
    pub fn is_multilingual(&self) -> bool {
        self.documents.windows(2).any(|pair| pair[0].language() != pair[1].language())
    }

    /// All outlet ids in order.
    pub fn outlet_ids(&self) -> impl Iterator<Item = OutletId> + use<> {
        (0..self.outlets.len()).map(OutletId::from)
    }

    /// All sentence ids in order, the headlines' among them.
    pub fn sentence_ids(&self) -> impl Iterator<Item = SentenceId> + use<> {
        (0..self.sentence_count()).map(SentenceId::from)
    }

    /// How many sentences there are, headlines among them.
    pub fn sentence_count(&self) -> usize {
        self.first_sentence.last().map_or(0, |&total| total as usize)
    }

    /// The document of an article.
    pub fn document(&self, article: ArticleId) -> &Document {
        &self.documents[article.index()]
    }

    /// Who published an article.
    pub fn outlet_of(&self, article: ArticleId) -> OutletId {
        self.outlet_of[article.index()]
    }

    /// Who published the article that a sentence stands in.
    pub fn outlet_of_sentence(&self, sentence: SentenceId) -> OutletId {
        self.outlet_of(self.article_of(sentence))
    }

    /// The article that a sentence stands in.
    pub fn article_of(&self, sentence: SentenceId) -> ArticleId {
        let next = self.first_sentence.partition_point(|&first| first <= sentence.0);
        ArticleId::from(next.saturating_sub(1))
    }

    /// The index of a sentence within its document.
    pub fn index_of(&self, sentence: SentenceId) -> usize {
        (sentence.0 - self.first_sentence[self.article_of(sentence).index()]) as usize
    }

    /// The id of a document's sentence.
    pub fn sentence_id(&self, article: ArticleId, index: usize) -> SentenceId {
        SentenceId(self.first_sentence[article.index()] + index as u32)
    }

    /// The ids of all sentences of an article, as a range of indexes.
    pub fn sentences_of(&self, article: ArticleId) -> Range<u32> {
        self.first_sentence[article.index()]..self.first_sentence[article.index() + 1]
    }

    /// A sentence as its document has it.
    pub fn sentence(&self, sentence: SentenceId) -> &Sentence {
        &self.document(self.article_of(sentence)).sentences[self.index_of(sentence)]
    }

    /// The words of a sentence.
    pub fn sentence_text(&self, sentence: SentenceId) -> &str {
        self.slice(self.article_of(sentence), self.sentence(sentence).span)
    }

    /// A sentence without the dateline that opens it, as it is shown outside its article.
    pub fn statement(&self, sentence: SentenceId) -> Span {
        self.document(self.article_of(sentence)).statement(self.index_of(sentence))
    }

    /// The words of a span in an article.
    pub fn slice(&self, article: ArticleId, span: Span) -> &str {
        self.document(article).slice(span)
    }

    /// The tokens of a sentence.
    pub fn tokens(&self, sentence: SentenceId) -> &[Token] {
        self.document(self.article_of(sentence)).tokens_of(self.index_of(sentence))
    }

    /// The corpus-wide term of a token in an article; punctuation has none.
    pub fn term(&self, article: ArticleId, token: &Token) -> Option<TermId> {
        token.term.map(|own| self.term_of[article.index()][own as usize])
    }

    /// The terms of a sentence in order, stop words and punctuation left out.
    pub fn content_terms(&self, sentence: SentenceId) -> impl Iterator<Item = TermId> + '_ {
        let article = self.article_of(sentence);
        let tokens = self.tokens(sentence).iter().filter(|token| !token.stop);
        tokens.filter_map(move |token| self.term(article, token))
    }

    /// The term that stands for all terms that mean the same as this one, itself among them.
    pub fn concept(&self, term: TermId) -> TermId {
        self.concept_of[term.index()]
    }

    /// The name of the group of synonyms that a token's term belongs to, if any.
    pub fn synonym(&self, article: ArticleId, token: &Token) -> Option<&'static str> {
        self.document(article).synonyms.get(token.term? as usize).copied().flatten()
    }

    /// How many distinct terms there are.
    pub fn term_count(&self) -> usize {
        self.terms.len()
    }

    /// The letters of a term, stemmed.
    pub fn term_text(&self, term: TermId) -> &str {
        &self.terms[term.index()]
    }

    /// The inverse document frequency of a term: in the background collection, or over the
    /// sentences of the articles in a language that it does not cover. Always above 0.
    pub fn idf(&self, term: TermId) -> f64 {
        self.idf[term.index()]
    }

    /// How rare a term, or any that means the same, is among the sentences of the story: 1 in one
    /// alone, 0 in all. Whom and what all of a story is about tells no sentence from another.
    pub fn rarity(&self, term: TermId) -> f64 {
        self.rarity[term.index()]
    }

    /// How many words a sentence has, punctuation not counted.
    pub fn word_count(&self, sentence: SentenceId) -> usize {
        self.tokens(sentence).iter().filter(|token| token.term.is_some()).count()
    }
}

/// The order of articles: oldest first, undated last; then by outlet, content and path, so that the
/// order in which files were named does not matter.
pub fn chronological(a: &Document, b: &Document) -> Ordering {
    let key = |document: &Document| {
        let metadata = &document.metadata;
        (metadata.published.is_none(), metadata.published, metadata.outlet.clone())
    };
    (key(a).cmp(&key(b)))
        .then_with(|| a.text().cmp(b.text()))
        .then_with(|| a.metadata.title.cmp(&b.metadata.title))
        .then_with(|| a.metadata.path.cmp(&b.metadata.path))
        .then_with(|| a.metadata.id.cmp(&b.metadata.id))
}

/// The outlets by name, and the outlet of each document. An article without one is its own outlet.
fn outlets(documents: &[Document]) -> (Vec<Outlet>, Vec<OutletId>) {
    let name = |document: &Document| match &document.metadata.outlet {
        Some(outlet) => (outlet.clone(), true),
        None => (document.metadata.id.clone(), false),
    };
    let mut names: Vec<(String, bool)> = documents.iter().map(name).collect();
    names.sort();
    names.dedup();
    let mut outlets: Vec<Outlet> = names
        .into_iter()
        .map(|(name, given)| Outlet { name, given, articles: Vec::new() })
        .collect();
    let mut outlet_of = Vec::with_capacity(documents.len());
    for (index, document) in documents.iter().enumerate() {
        let (name, given) = name(document);
        let place = outlets.partition_point(|outlet| (&outlet.name, outlet.given) < (&name, given));
        outlets[place].articles.push(ArticleId::from(index));
        outlet_of.push(OutletId::from(place));
    }
    (outlets, outlet_of)
}

/// For each term the first of its group of synonyms, or itself.
fn merge_synonyms(documents: &[Document], term_of: &[Vec<TermId>], terms: usize) -> Vec<TermId> {
    let mut concept_of: Vec<TermId> = (0..terms).map(TermId::from).collect();
    let mut first: FxHashMap<&str, TermId> = FxHashMap::default();
    for (document, term_of) in documents.iter().zip(term_of) {
        for (&term, group) in term_of.iter().zip(&document.synonyms) {
            if let Some(group) = group {
                concept_of[term.index()] = *first.entry(group).or_insert(term);
            }
        }
    }
    concept_of
}

/// One list of terms for all documents, and for each document its own terms' places in it.
fn merge_terms(documents: &[Document]) -> (Vec<String>, Vec<Vec<TermId>>) {
    let mut terms: Vec<String> = Vec::new();
    let mut place: FxHashMap<&str, TermId> = FxHashMap::default();
    let mut term_of = Vec::with_capacity(documents.len());
    for document in documents {
        let own = document.terms.iter().map(|term| {
            *place.entry(term).or_insert_with(|| {
                terms.push(term.clone());
                TermId::from(terms.len() - 1)
            })
        });
        term_of.push(own.collect());
    }
    (terms, term_of)
}
