//! Where a sentence stands: its outlet, article, prominence and the id of its place on the page.

use crossread_engine::{ArticleId, Claim, ClaimId, Corpus, OutletId, SentenceId};
use crossread_text::Span;
use xxhash_rust::xxh3::xxh3_64;

use super::cast::Cast;
use crate::briefing::Passage;

/// Ids of outlets and articles, looked up once.
pub(super) struct Places<'a> {
    corpus: &'a Corpus,
    outlets: Vec<&'a str>,
    /// The claims in the order shown.
    order: Vec<ClaimId>,
    /// Claim → its number on the page, from 1.
    numbers: Vec<usize>,
}

impl<'a> Places<'a> {
    pub(super) fn new(corpus: &'a Corpus, cast: &'a Cast, claims: &[Claim]) -> Places<'a> {
        let outlets = corpus.outlets.iter().map(|outlet| cast.id(outlet)).collect();
        let order = order(corpus, claims);
        let mut numbers = vec![0; order.len()];
        for (place, claim) in order.iter().enumerate() {
            numbers[claim.index()] = place + 1;
        }
        Places { corpus, outlets, order, numbers }
    }

    /// The claims in the order shown.
    pub(super) fn order(&self) -> &[ClaimId] {
        &self.order
    }

    /// The number of a claim on the page, from 1.
    pub(super) fn number(&self, claim: ClaimId) -> usize {
        self.numbers[claim.index()]
    }

    /// The id of an outlet.
    pub(super) fn outlet(&self, outlet: OutletId) -> &'a str {
        self.outlets[outlet.index()]
    }

    /// The id of an article.
    pub(super) fn article(&self, article: ArticleId) -> &'a str {
        &self.corpus.document(article).metadata.id
    }

    /// A whole sentence with its place.
    pub(super) fn passage(&self, sentence: SentenceId) -> Passage {
        self.part(sentence, self.corpus.statement(sentence))
    }

    /// A part of a sentence with the place of the sentence.
    pub(super) fn part(&self, sentence: SentenceId, span: Span) -> Passage {
        let article = self.corpus.article_of(sentence);
        let found = self.corpus.sentence(sentence);
        Passage {
            outlet: self.outlet(self.corpus.outlet_of(article)).to_owned(),
            article: self.article(article).to_owned(),
            sentence: (!found.is_headline()).then(|| self.corpus.index_of(sentence)),
            text: self.corpus.slice(article, span).to_owned(),
            prominence: prominence(found.paragraph),
            paragraph: found.paragraph,
            anchor: self.anchor(sentence),
        }
    }

    /// The id of a sentence's place on the page: a hash of the article's id, its words, and how
    /// often they stand before it in the article, so that a link survives a second run.
    pub(super) fn anchor(&self, sentence: SentenceId) -> String {
        let article = self.corpus.article_of(sentence);
        let words = self.corpus.sentence_text(sentence);
        let earlier = (self.corpus.sentences_of(article).start..sentence.0)
            .filter(|&other| self.corpus.sentence_text(SentenceId(other)) == words);
        let nth = earlier.count().to_string();
        let place = if self.corpus.sentence(sentence).is_headline() { "h" } else { "b" };
        format!("s{}", digest(&[self.article(article), words, &nth, place]))
    }
}

/// Claims by consensus, then by spread of prominence: how far apart their tellings stand.
fn order(corpus: &Corpus, claims: &[Claim]) -> Vec<ClaimId> {
    let mut order: Vec<ClaimId> = (0..claims.len()).map(ClaimId::from).collect();
    order.sort_by(|&x, &y| {
        let (a, b) = (&claims[x.index()], &claims[y.index()]);
        let consensus = |claim: &Claim| (claim.voices, claim.outlets.len());
        let spreads = spread(corpus, b).total_cmp(&spread(corpus, a));
        consensus(b).cmp(&consensus(a)).then(spreads).then(x.cmp(&y))
    });
    order
}

/// The share of an article that lies between the highest and the lowest telling, 0 to 1.
fn spread(corpus: &Corpus, claim: &Claim) -> f64 {
    let place = |sentence: SentenceId| {
        let last = corpus.sentences_of(corpus.article_of(sentence)).map(SentenceId).next_back();
        let last = last.map_or(0, |last| corpus.sentence(last).paragraph);
        f64::from(corpus.sentence(sentence).paragraph) / f64::from(last.max(1))
    };
    let places = claim.tellings.iter().map(|telling| place(telling.sentence));
    let (top, bottom) =
        places.fold((1.0_f64, 0.0_f64), |(top, bottom), place| (top.min(place), bottom.max(place)));
    bottom - top
}

/// Where a paragraph stands, in the words of the JSON.
pub(crate) fn prominence(paragraph: u32) -> String {
    match paragraph {
        0 => "headline".to_owned(),
        1 => "lede".to_owned(),
        n => format!("paragraph {n}"),
    }
}

/// Ten hexadecimal digits that stand for texts: enough that two of a page's few thousand places
/// agree by chance once in a hundred thousand pages.
pub(super) fn digest(texts: &[&str]) -> String {
    // Texts hold no NUL, so joining by it keeps ["ab", "c"] and ["a", "bc"] apart.
    format!("{:010x}", xxh3_64(texts.join("\0").as_bytes()) >> 24)
}
