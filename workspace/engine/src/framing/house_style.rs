//! What of an outlet's words is its own wording, and what is only how its desk prints things.

use std::collections::{BTreeMap, BTreeSet};

use crossread_text::{Document, LabelKind, QuoteKind, Span, TokenKind};
use strsim::osa_distance;

use crate::corpus::Corpus;
use crate::ids::{ArticleId, OutletId, TermId};

/// Shorter words one letter apart are mostly two words.
const LEAST_LETTERS: usize = 5;

/// A word that an outlet chose itself.
pub(crate) struct OwnWord<'a> {
    pub(crate) article: ArticleId,
    pub(crate) outlet: OutletId,
    pub(crate) term: TermId,
    pub(crate) printed: &'a str,
    /// Where it begins in its document.
    pub(crate) start: u32,
}

/// The words that outlets choose themselves: no stop words, numbers and single letters, nothing
/// that is quoted, no names and no titles before names.
pub(crate) fn own_words(corpus: &Corpus) -> impl Iterator<Item = OwnWord<'_>> {
    corpus.article_ids().flat_map(move |article| {
        let document = corpus.document(article);
        let outlet = corpus.outlet_of(article);
        let foreign = foreign(document);
        let mut next = 0;
        document.tokens.iter().filter_map(move |token| {
            while next < foreign.len() && foreign[next].end <= token.span.start {
                next += 1;
            }
            let inside = foreign.get(next).is_some_and(|span| span.overlaps(token.span));
            let word = token.kind == TokenKind::Word && token.span.len() > 1;
            let term = corpus.term(article, token).filter(|_| word && !token.stop && !inside)?;
            let (printed, start) = (document.slice(token.span), token.span.start);
            Some(OwnWord { article, outlet, term, printed, start })
        })
    })
}

/// The spans that are not the outlet's wording, in order and disjoint.
fn foreign(document: &Document) -> Vec<Span> {
    let quotes = document.quotes.iter().filter(|quote| quote.kind == QuoteKind::Direct);
    let titles = document.labels.iter().filter(|label| label.kind == LabelKind::Title);
    let mut spans: Vec<Span> = (document.mentions.iter().map(|mention| mention.span))
        .chain(quotes.map(|quote| quote.span))
        .chain(titles.map(|label| label.span))
        .collect();
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end => *last = last.join(span),
            _ => joined.push(span),
        }
    }
    joined
}

/// Terms that say nothing of wording: words of the outlets' own names, and those that others
/// only spell otherwise.
pub(super) struct HouseStyle {
    outlet_names: BTreeSet<TermId>,
    spellings: BTreeSet<(OutletId, TermId)>,
}

impl HouseStyle {
    /// `counts` has how often each outlet uses each term.
    pub(super) fn of(corpus: &Corpus, counts: &[Vec<usize>]) -> HouseStyle {
        let names = outlet_names(corpus);
        let own_names =
            own_words(corpus).filter(|word| names.contains(&word.printed.to_lowercase()));
        HouseStyle {
            outlet_names: own_names.map(|word| word.term).collect(),
            spellings: spellings(corpus, counts),
        }
    }

    pub(super) fn covers(&self, outlet: OutletId, term: TermId) -> bool {
        self.outlet_names.contains(&term) || self.spellings.contains(&(outlet, term))
    }
}

/// The words of the names of a corpus's outlets, in lower case.
pub(crate) fn outlet_names(corpus: &Corpus) -> BTreeSet<String> {
    let names =
        corpus.outlets.iter().flat_map(|outlet| outlet.name.split(|c: char| !c.is_alphanumeric()));
    names.map(str::to_lowercase).collect()
}

/// The terms of an outlet that it never spells as others do (defence, defense).
fn spellings(corpus: &Corpus, counts: &[Vec<usize>]) -> BTreeSet<(OutletId, TermId)> {
    let texts: Vec<&str> =
        (0..corpus.term_count()).map(|term| corpus.term_text(TermId::from(term))).collect();
    let mut found = BTreeSet::new();
    for (term, other) in spelled_alike(&texts) {
        let elsewhere = counts.iter().any(|counts| counts[other] > 0);
        for (outlet, own) in counts.iter().enumerate() {
            if own[term] > 0 && own[other] == 0 && elsewhere {
                found.insert((OutletId::from(outlet), TermId::from(term)));
            }
        }
    }
    found
}

/// Pairs of terms one letter apart, both ways. Two spellings begin with the same letters, which
/// makes the blocks in which terms are compared.
pub(crate) fn spelled_alike(texts: &[&str]) -> Vec<(usize, usize)> {
    let mut blocks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (term, text) in texts.iter().enumerate() {
        if text.chars().count() >= LEAST_LETTERS {
            blocks.entry(text.chars().take(LEAST_LETTERS - 1).collect()).or_default().push(term);
        }
    }
    let mut alike = Vec::new();
    for block in blocks.into_values() {
        for &term in &block {
            let near =
                |&&other: &&usize| other != term && osa_distance(texts[term], texts[other]) == 1;
            alike.extend(block.iter().filter(near).map(|&other| (term, other)));
        }
    }
    alike
}
