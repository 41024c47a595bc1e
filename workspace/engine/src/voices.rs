//! Which articles are copies of which.
//!
//! **Idea**: two reporters who write by themselves hardly ever hit on the same five words in a row,
//! so the share of an article's five-word shingles that stand in another one tells how much of it
//! was taken over (Broder 1997: containment C(A, B) = |A ∩ B| / |A|). Counting is exact, through an
//! inverted index from shingles to articles. Headlines are rewritten by every desk and quotes are
//! the same for all who heard them: neither counts.
//!
//! **Who takes from whom**: an article from the agency that it credits, else the later one from the
//! earlier ([`precedence`]). Where neither tells, the article with the larger share in the other
//! takes from it.
//!
//! **Voices**: an article and those that take at least four fifths from it are one voice, and
//! so are the own articles of one outlet. The one that takes from none of the others stands for
//! all, of several the earliest; among articles of one day the fullest does.
//!
//! **Cost**: the pairs of articles that share a shingle, times the shingles they share. Articles
//! with the same words are taken together first, as they would share all. In a large corpus the
//! pairs come from a sample of the shingles, see [`shingles`].

use std::cmp::Reverse;

use crossread_text::Span;
use serde::Serialize;

use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId, VoiceId};

mod precedence;
mod repeats;
mod shingles;

use precedence::Precedence;
use repeats::repeats;
use shingles::{Sampling, Shingles};

/// From this share on an article is partly wire. Below lie stock phrases, names with their titles
/// and what is left of quotes whose marks went missing.
const PARTLY_WIRE: f64 = 0.2;

/// From this share on an article is a copy.
pub(crate) const EDITED_COPY: f64 = 0.8;

/// The independent voices of a corpus: a set of copies is one voice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voices {
    /// The voice of each article.
    pub of: Vec<VoiceId>,
    /// For each voice the article that stands for it: one that takes from none of the others, the
    /// earliest, then the fullest.
    pub representatives: Vec<ArticleId>,
    /// Which articles take text from which, by the article that takes.
    pub copies: Vec<Copied>,
    /// For each sentence, the earlier one of another article that it repeats, if it does. Headlines
    /// and sentences that are mostly quoted speech repeat none.
    pub repeats: Vec<Option<SentenceId>>,
}

impl Voices {
    /// How many independent voices there are.
    pub fn count(&self) -> usize {
        self.representatives.len()
    }

    /// The voice of an article.
    pub fn of(&self, article: ArticleId) -> VoiceId {
        self.of[article.index()]
    }
}

/// That one article takes text from another.
#[derive(Clone, Debug, PartialEq)]
pub struct Copied {
    /// The one that takes: the one that credits the other, or the later one; where neither tells,
    /// the one that has less of its own.
    pub article: ArticleId,
    /// The one it takes from.
    pub original: ArticleId,
    /// How much of it.
    pub kind: CopyKind,
    /// The share of its shingles that stand in the original too, 0 to 1; quotes don't count.
    pub share: f64,
    /// The passages that it has in common with the original, as spans of its own text, none across
    /// paragraphs.
    pub spans: Vec<Span>,
    /// Which paragraphs it has from which, in order.
    pub paragraphs: Vec<CopiedParagraph>,
}

/// A paragraph that was taken over, with or without changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopiedParagraph {
    /// Its number in the article that takes, from 1.
    pub paragraph: u32,
    /// The number of the paragraph of the original that it has most words of, from 1.
    pub original: u32,
}

/// How much of an article is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CopyKind {
    /// All of it, word for word.
    Identical,
    /// Four fifths or more.
    EditedCopy,
    /// A fifth or more.
    PartlyWire,
}

/// Finds copies among the articles of a corpus.
pub fn voices(corpus: &Corpus) -> Voices {
    voices_by(corpus, Sampling::of(corpus.documents.len()))
}

/// The voices, with candidates for copies taken from all shingles or from a part of them.
fn voices_by(corpus: &Corpus, sampling: Sampling) -> Voices {
    if let [_] = corpus.documents[..] {
        let (of, representatives) = group(corpus, &[]);
        let repeats = vec![None; corpus.sentence_count()];
        return Voices { of, representatives, copies: Vec::new(), repeats };
    }
    let precedence = Precedence::of(corpus);
    let shingles = Shingles::of(corpus, sampling);
    let finder = Finder { corpus, shingles: &shingles, precedence: &precedence };
    let sources = finder.sources();
    let copies: Vec<Copied> =
        corpus.article_ids().flat_map(|article| finder.taken_by(&sources, article)).collect();
    let (of, representatives) = group(corpus, &copies);
    let repeats = repeats(corpus, &copies);
    Voices { of, representatives, copies, repeats }
}

/// What the search for copies looks into.
#[derive(Clone, Copy)]
struct Finder<'a> {
    corpus: &'a Corpus,
    shingles: &'a Shingles,
    precedence: &'a Precedence,
}

impl Finder<'_> {
    /// For each article the one of all with the same words that the others take from.
    fn sources(self) -> Vec<ArticleId> {
        let mut sources: Vec<ArticleId> = self.corpus.article_ids().collect();
        for article in self.corpus.article_ids() {
            let first = self.shingles.first_with_same_words(article);
            if self.takes(sources[first.index()], article) {
                sources[first.index()] = article;
            }
        }
        let first = |article| self.shingles.first_with_same_words(article);
        self.corpus.article_ids().map(|article| sources[first(article).index()]).collect()
    }

    /// What an article takes from others: first from the one that explains most of it, then from
    /// those that explain much of what is left.
    fn taken_by(self, sources: &[ArticleId], article: ArticleId) -> Vec<Copied> {
        let Finder { corpus, shingles, .. } = self;
        let copied = |original, kind, share| {
            let (spans, paragraphs) = shingles.in_common(corpus, article, original);
            Copied { article, original, kind, share, spans, paragraphs }
        };
        let source = sources[article.index()];
        if source != article {
            return vec![copied(source, CopyKind::Identical, 1.0)];
        }
        let mut copies = Vec::new();
        let mut left = shingles.own(article).to_vec();
        let total = left.len() as f64;
        loop {
            let others = shingles.sharing(&left, PARTLY_WIRE / 2.0).into_iter();
            let (original, explained) = others
                .map(|other| sources[other.index()])
                .filter(|&other| self.takes(article, other))
                .map(|other| (other, left.iter().filter(|&&s| shingles.has(other, s)).count()))
                .max_by_key(|&(other, count)| (count, Reverse(other)))
                .unwrap_or((article, 0));
            if (explained as f64) < PARTLY_WIRE * total || explained == 0 {
                return copies;
            }
            let share = shingles.share(article, original);
            let edited = share >= EDITED_COPY;
            let kind = if edited { CopyKind::EditedCopy } else { CopyKind::PartlyWire };
            copies.push(copied(original, kind, share));
            left.retain(|&shingle| !shingles.has(original, shingle));
        }
    }

    /// Whether it is `article` that takes from `other` and not the other way round.
    fn takes(self, article: ArticleId, other: ArticleId) -> bool {
        if article == other {
            return false;
        }
        self.precedence.takes(self.corpus, article, other).unwrap_or_else(|| {
            let own = self.shingles.share(article, other);
            let others = self.shingles.share(other, article);
            own > others || (own == others && article > other)
        })
    }
}

/// Gathers copies with their originals, and one outlet's own articles with each other; numbers the
/// voices by their first article.
fn group(corpus: &Corpus, copies: &[Copied]) -> (Vec<VoiceId>, Vec<ArticleId>) {
    let mut first: Vec<usize> = (0..corpus.documents.len()).collect();
    let mut across_outlets = vec![false; corpus.documents.len()];
    for copy in copies.iter().filter(|copy| copy.kind != CopyKind::PartlyWire) {
        let (a, b) = (copy.article, copy.original);
        join(&mut first, a.index(), b.index());
        if corpus.outlet_of(a) != corpus.outlet_of(b) {
            across_outlets[a.index()] = true;
            across_outlets[b.index()] = true;
        }
    }
    for outlet in &corpus.outlets {
        let own = outlet.articles.iter().map(|article| article.index());
        let own: Vec<usize> = own.filter(|&article| !across_outlets[article]).collect();
        own.windows(2).for_each(|pair| join(&mut first, pair[0], pair[1]));
    }
    let mut voices: Vec<usize> = first.clone();
    voices.sort_unstable();
    voices.dedup();
    let of: Vec<VoiceId> =
        first.iter().map(|start| VoiceId::from(voices.partition_point(|v| v < start))).collect();
    let mut takes = vec![false; first.len()];
    for copy in copies.iter().filter(|copy| of[copy.article.index()] == of[copy.original.index()]) {
        takes[copy.article.index()] = true;
    }
    let mut members: Vec<ArticleId> = corpus.article_ids().collect();
    members.sort_by_key(|&article| {
        let document = corpus.document(article);
        let date = document.metadata.published.map(|published| published.date);
        let length = Reverse(document.text().len());
        (of[article.index()], takes[article.index()], date.is_none(), date, length, article)
    });
    members.dedup_by_key(|article| of[article.index()]);
    (of, members)
}

/// Gives all members of two sets the smaller of their first members.
fn join(first: &mut [usize], a: usize, b: usize) {
    let (kept, gone) = (first[a].min(first[b]), first[a].max(first[b]));
    first.iter_mut().filter(|start| **start == gone).for_each(|start| *start = kept);
}

#[cfg(test)]
mod tests;
