//! Where a sentence stands: its outlet, article, prominence and the id of its place on the page.

use crossread_engine::{ArticleId, Corpus, OutletId, SentenceId};
use crossread_text::Span;
use xxhash_rust::xxh3::xxh3_64;

use super::cast::Cast;
use crate::briefing::Passage;

/// Ids of outlets and articles, looked up once.
pub(super) struct Places<'a> {
    corpus: &'a Corpus,
    outlets: Vec<&'a str>,
}

impl<'a> Places<'a> {
    pub(super) fn new(corpus: &'a Corpus, cast: &'a Cast) -> Places<'a> {
        let outlets = corpus.outlets.iter().map(|outlet| cast.id(outlet)).collect();
        Places { corpus, outlets }
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
        self.part(sentence, self.corpus.sentence(sentence).span)
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

/// Where a paragraph stands, in the words of the JSON.
pub(super) fn prominence(paragraph: u32) -> String {
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
