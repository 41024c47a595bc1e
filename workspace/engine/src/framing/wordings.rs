//! Saying verbs and hits of the wording lists, counted by outlet.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crossread_text::{Document, QuoteKind, Span, Stance, Wording, WordingKind};

use super::{StanceCount, WordingRate, outlet_words};
use crate::corpus::Corpus;
use crate::ids::{ArticleId, OutletId, SentenceId};

/// Wordings as printed, lower-cased, and the sentences they stand in.
type Hits = BTreeMap<String, Vec<SentenceId>>;

/// The verbs that report speech, by outlet and stance.
pub(super) fn saying_verbs(corpus: &Corpus) -> Vec<StanceCount> {
    let mut found: BTreeMap<(OutletId, Stance), Hits> = BTreeMap::new();
    for article in corpus.article_ids() {
        let document = corpus.document(article);
        let mut cues: Vec<_> = document.quotes.iter().filter_map(|quote| quote.cue).collect();
        // One verb may report both halves of a split quote.
        cues.sort_by_key(|cue| cue.span);
        cues.dedup_by_key(|cue| cue.span);
        for cue in cues {
            let hits = found.entry((corpus.outlet_of(article), cue.stance)).or_default();
            count(corpus, article, cue.span, hits);
        }
    }
    let counts = found.into_iter();
    counts
        .map(|((outlet, stance), hits)| StanceCount { outlet, stance, verbs: sorted(hits) })
        .collect()
}

/// The hits of each wording list, by outlet.
pub(super) fn rates(corpus: &Corpus) -> Vec<WordingRate> {
    let mut found: BTreeMap<(OutletId, WordingKind), Hits> = BTreeMap::new();
    for article in corpus.article_ids() {
        let document = corpus.document(article);
        let quoted = |span: Span| {
            let mut quotes = document.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect);
            quotes.any(|quote| quote.span.contains(span))
        };
        // What speakers deny between quotation marks is not the outlet's wording, and nobody can
        // do without "not" and "if".
        let common = [WordingKind::Negation, WordingKind::Condition];
        let frames = |w: &&Wording| !common.contains(&w.kind) && !quoted(w.span);
        for wording in document.wordings.iter().filter(frames) {
            let hits = found.entry((corpus.outlet_of(article), wording.kind)).or_default();
            count(corpus, article, wording.span, hits);
        }
    }
    let words = outlet_words(corpus);
    let rate = |((outlet, kind), hits): ((OutletId, WordingKind), Hits)| WordingRate {
        outlet,
        kind,
        hits: sorted(hits),
        words: words[outlet.index()],
    };
    found.into_iter().map(rate).collect()
}

fn count(corpus: &Corpus, article: ArticleId, span: Span, hits: &mut Hits) {
    let document: &Document = corpus.document(article);
    if let Some(sentence) = document.sentence_at(span.start) {
        let printed = document.slice(span).to_lowercase();
        hits.entry(printed).or_default().push(corpus.sentence_id(article, sentence));
    }
}

/// Most frequent first, then in the order of letters.
fn sorted(hits: Hits) -> Vec<(String, Vec<SentenceId>)> {
    let mut hits: Vec<_> = hits.into_iter().collect();
    hits.sort_by_key(|(_, sentences)| Reverse(sentences.len()));
    hits
}
