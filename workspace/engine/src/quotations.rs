//! The same quote in several articles, and who is quoted how much.

mod relation;
mod speakers;
mod words;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crossread_text::QuoteKind;
use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::actors::Actor;
use crate::corpus::Corpus;
use crate::ids::{ActorId, ArticleId, OutletId, SentenceId};
use crate::voices::Voices;
use relation::relation;
use speakers::Speakers;
use words::{Words, words};

pub(crate) use speakers::heard;
pub use speakers::{never_quoted, speaker_shares};

/// One thing somebody said, in each version that the articles print.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// Who said it, if the versions that name a speaker agree.
    pub speaker: Option<String>,
    /// Its versions; the first is the fullest, the others are compared to it.
    pub versions: Vec<QuoteVersion>,
}

/// A quote as one article prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuoteVersion {
    /// In which article.
    pub article: ArticleId,
    /// Index into that document's quotes.
    pub quote: u32,
    /// What was done to it.
    pub relation: Relation,
    /// Whether it stands in text that is taken from another version's article.
    pub copy: bool,
}

/// How a version of a quote relates to the fullest one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// The same words.
    Same,
    /// Words at either end are left out, or words in the middle with a mark ("…", "\[he\]").
    Trimmed,
    /// Words in the middle are left out without a mark.
    Spliced,
    /// Other words stand in it.
    Altered,
    /// The same words, said by somebody else.
    OtherSpeaker,
}

/// How many quoted words an outlet gives to a speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct SpeakerShare {
    /// The name of who is quoted.
    pub speaker: String,
    /// The actor.
    pub actor: ActorId,
    /// Quoted words by outlet, in the order of the corpus's outlets.
    pub words: Vec<(OutletId, usize)>,
    /// The sentences that the quotes begin in, in order.
    pub sentences: Vec<SentenceId>,
}

/// Shorter quotes may be anyone's phrase.
const LEAST_WORDS: usize = 5;

/// Nor is a quote told from a phrase by fewer words than these that are no stop words.
const LEAST_CONTENT_WORDS: usize = 2;

/// That two people are given the same words takes more: two may well use one phrase.
const LEAST_CONTENT_WORDS_OF_TWO: usize = 4;

/// A run of words that more quotes share says nothing of any of them.
const MOST_QUOTES_A_RUN: usize = 64;

/// A quote that may have versions.
struct Candidate {
    version: QuoteVersion,
    words: Words,
}

/// Groups quotes that say the same words, those with most versions first.
///
/// From the longest quote to the shortest: each goes to the longer one it shares most runs of
/// three words with, if it is a version of it, else it waits for versions of its own. So each
/// version is compared to the fullest, and two cuts that share nothing meet only through it.
/// Candidates come from an inverted index, and the cost is that of comparing each quote with the
/// few that share a run.
pub fn quotations(corpus: &Corpus, voices: &Voices, actors: &[Actor]) -> Vec<Quotation> {
    let speakers = Speakers::of(actors);
    let candidates = candidates(corpus);
    let mut fullest_with: FxHashMap<&[String], Vec<usize>> = FxHashMap::default();
    let mut groups: BTreeMap<usize, Vec<QuoteVersion>> = BTreeMap::new();
    for (index, candidate) in candidates.iter().enumerate() {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for run in candidate.words.runs() {
            let found = fullest_with.get(run).filter(|found| found.len() <= MOST_QUOTES_A_RUN);
            for &fullest in found.into_iter().flatten() {
                *shared.entry(fullest).or_default() += 1;
            }
        }
        let mut nearest: Vec<(usize, usize)> = shared.into_iter().collect();
        nearest.sort_by_key(|&(fullest, count)| (Reverse(count), fullest));
        let version = nearest.iter().find_map(|&(fullest, _)| {
            let found = relate(corpus, &speakers, &candidates[fullest], candidate)?;
            Some((fullest, QuoteVersion { relation: found, ..candidate.version }))
        });
        if let Some((fullest, version)) = version {
            groups.entry(fullest).or_default().push(version);
        } else {
            let runs: BTreeSet<&[String]> = candidate.words.runs().collect();
            for run in runs {
                fullest_with.entry(run).or_default().push(index);
            }
            groups.insert(index, vec![candidate.version]);
        }
    }
    let mut quotations: Vec<(usize, Quotation)> = groups
        .into_values()
        .filter_map(|versions| quotation(corpus, voices, &speakers, versions))
        .collect();
    quotations.sort_by_key(|(count, quotation)| {
        let first = quotation.versions[0];
        (Reverse(*count), Reverse(quotation.versions.len()), first.article, first.quote)
    });
    quotations.into_iter().map(|(_, quotation)| quotation).collect()
}

/// The quotes long enough to be compared, the longest first.
fn candidates(corpus: &Corpus) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for article in corpus.article_ids() {
        let document = corpus.document(article);
        for (index, quote) in document.quotes.iter().enumerate() {
            let words = words(document, quote.span);
            let long = words.len() >= LEAST_WORDS && words.content_count() >= LEAST_CONTENT_WORDS;
            if quote.kind != QuoteKind::Indirect && long {
                let quote = index as u32;
                let relation = Relation::Same;
                let version = QuoteVersion { article, quote, relation, copy: false };
                candidates.push(Candidate { version, words });
            }
        }
    }
    candidates.sort_by_key(|candidate| Reverse(candidate.words.spoken_count()));
    candidates
}

/// What a quote is to a fuller one, if it is a version of it.
fn relate(
    corpus: &Corpus,
    speakers: &Speakers,
    fullest: &Candidate,
    candidate: &Candidate,
) -> Option<Relation> {
    let relation = relation(&fullest.words, &candidate.words)?;
    if !speakers.differ(corpus, fullest.version, candidate.version) {
        return Some(relation);
    }
    // Other words by another speaker are another quote.
    let same_words = matches!(relation, Relation::Same | Relation::Trimmed)
        && candidate.words.content_count() >= LEAST_CONTENT_WORDS_OF_TWO;
    same_words.then_some(Relation::OtherSpeaker)
}

/// A group as a result, with the number of its versions that are no copies; none if no two
/// articles have it, or if all that have it are copies of one and print it alike.
fn quotation(
    corpus: &Corpus,
    voices: &Voices,
    speakers: &Speakers,
    mut versions: Vec<QuoteVersion>,
) -> Option<(usize, Quotation)> {
    let articles: BTreeSet<ArticleId> = versions.iter().map(|version| version.article).collect();
    if articles.len() < 2 {
        return None;
    }
    let speaker = speakers.agreed(corpus, &versions);
    for version in &mut versions {
        version.copy = is_copy(corpus, voices, &articles, *version);
    }
    versions[1..].sort_by_key(|version| (version.relation, version.article, version.quote));
    let independent = versions.iter().filter(|version| !version.copy);
    let told: BTreeSet<_> = independent.map(|version| voices.of(version.article)).collect();
    let changed = versions.iter().any(|version| version.relation != Relation::Same);
    (told.len() > 1 || changed).then_some((told.len(), Quotation { speaker, versions }))
}

/// Whether a version stands in text taken from one of the other articles that print the quote.
fn is_copy(
    corpus: &Corpus,
    voices: &Voices,
    articles: &BTreeSet<ArticleId>,
    version: QuoteVersion,
) -> bool {
    let span = corpus.document(version.article).quotes[version.quote as usize].span;
    voices.copies.iter().any(|copied| {
        copied.article == version.article
            && articles.contains(&copied.original)
            && copied.spans.iter().any(|passage| passage.overlaps(span))
    })
}

#[cfg(test)]
mod tests;
