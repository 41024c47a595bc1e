//! Which articles are copies of which.
//!
//! **Idea**: two reporters who write by themselves hardly ever hit on the same five words in a row,
//! so the share of an article's five-word shingles that stand in another one tells how much of it
//! was taken over (Broder 1997: containment C(A, B) = |A ∩ B| / |A|). Counting is exact, through an
//! inverted index from shingles to articles. Headlines are rewritten by every desk and quotes are
//! the same for all who heard them: neither counts.
//!
//! **Who takes from whom**: the later article from the earlier one. Where the dates don't tell,
//! the article with the larger share in the other takes from it.
//!
//! **Voices**: an article and those that take at least four fifths from it are one voice, and
//! so are the own articles of one outlet. The earliest stands for all; among articles of one day
//! the fullest does.
//!
//! **Cost**: the pairs of articles that share a shingle, times the shingles they share. Articles
//! with the same words are taken together first, as they would share all.

use std::cmp::Reverse;

use crossread_text::Span;
use serde::Serialize;

use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId, VoiceId};

mod repeats;
mod shingles;

use repeats::repeats;
use shingles::Shingles;

/// From this share on an article is partly wire. Below lie stock phrases, names with their titles
/// and what is left of quotes whose marks went missing.
const PARTLY_WIRE: f64 = 0.2;

/// From this share on an article is a copy.
const EDITED_COPY: f64 = 0.8;

/// The independent voices of a corpus: a set of copies is one voice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voices {
    /// The voice of each article.
    pub of: Vec<VoiceId>,
    /// For each voice the article that stands for it: the earliest, then the fullest.
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
    /// The one that takes: the later one, or where dates don't tell the one that has less of its
    /// own.
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
    let shingles = Shingles::of(corpus);
    let copies: Vec<Copied> =
        corpus.article_ids().flat_map(|article| taken_by(corpus, &shingles, article)).collect();
    let (of, representatives) = group(corpus, &copies);
    Voices { of, representatives, copies, repeats: repeats(corpus) }
}

/// What an article takes from others: first from the one that explains most of it, then from those
/// that explain much of what is left.
fn taken_by(corpus: &Corpus, shingles: &Shingles, article: ArticleId) -> Vec<Copied> {
    let mut copies = Vec::new();
    if let Some(original) = shingles.first_with_same_words(article) {
        let spans = shingles.common_passages(corpus, article, original);
        let kind = CopyKind::Identical;
        return vec![Copied { article, original, kind, share: 1.0, spans }];
    }
    let mut left = shingles.own(article).to_vec();
    let total = left.len() as f64;
    loop {
        let (original, explained) = shingles
            .overlaps(&left)
            .into_iter()
            .filter(|&(other, _)| takes(corpus, shingles, article, other))
            .max_by_key(|&(other, count)| (count, Reverse(other)))
            .unwrap_or((article, 0));
        if (explained as f64) < PARTLY_WIRE * total || explained == 0 {
            return copies;
        }
        let share = shingles.share(article, original);
        let kind = if share >= EDITED_COPY { CopyKind::EditedCopy } else { CopyKind::PartlyWire };
        let spans = shingles.common_passages(corpus, article, original);
        copies.push(Copied { article, original, kind, share, spans });
        left.retain(|&shingle| !shingles.has(original, shingle));
    }
}

/// Whether it is `article` that takes from `other` and not the other way round.
fn takes(corpus: &Corpus, shingles: &Shingles, article: ArticleId, other: ArticleId) -> bool {
    if article == other {
        return false;
    }
    let published = |article| corpus.document(article).metadata.published;
    if let (Some(own), Some(others)) = (published(article), published(other)) {
        let known = own.date != others.date || (own.time.is_some() && others.time.is_some());
        if known && own != others {
            return own > others;
        }
    }
    let (own, others) = (shingles.share(article, other), shingles.share(other, article));
    own > others || (own == others && article > other)
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
    let representative = |voice| {
        let members = corpus.article_ids().filter(|article| of[article.index()] == voice);
        members.min_by_key(|&article| {
            let document = corpus.document(article);
            let date = document.metadata.published.map(|published| published.date);
            (date.is_none(), date, Reverse(document.text().len()), article)
        })
    };
    let representatives = (0..voices.len()).map(VoiceId::from).filter_map(representative).collect();
    (of, representatives)
}

/// Gives all members of two sets the smaller of their first members.
fn join(first: &mut [usize], a: usize, b: usize) {
    let (kept, gone) = (first[a].min(first[b]), first[a].max(first[b]));
    first.iter_mut().filter(|start| **start == gone).for_each(|start| *start = kept);
}

#[cfg(test)]
mod tests;
