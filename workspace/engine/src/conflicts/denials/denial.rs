//! Who denies what, as one sentence tells it.

use crossread_text::{Document, Mention, Quote, QuoteKind, Span, TokenKind, Wording, WordingKind};

use super::denied::Postings;
use super::{Cast, DENIAL};
use crate::conflicts::Side;
use crate::corpus::Corpus;
use crate::ids::{ArticleId, TermId};

/// How many tokens behind the word of denial are taken to tell what is denied: about a clause.
const REACH: usize = 16;

/// The subject of a word of denial is named at most this many tokens before it; inside reported
/// speech at most the second number ("which Holm has firmly denied").
const SUBJECT_REACH: usize = 6;
const ADJACENT: usize = 3;

/// Who accuses is named at most this many tokens behind the word of denial.
const ACCUSER_REACH: usize = 5;

/// What is denied with less weight ("denied it", "denied that account") stands elsewhere.
const LEAST_MASS: f64 = 3.0;

/// A denial with what it denies.
#[derive(Clone, Debug)]
pub(super) struct Denial {
    pub(super) side: Side,
    /// Index of the actor who denies, if one is named.
    pub(super) denier: Option<usize>,
    /// The concepts of what is denied with their weights, sorted; figures and years left out.
    pub(super) matter: Vec<(TermId, f64)>,
    /// The concept right behind the word of denial, if no name or stop word stands there: "denied
    /// discussing it".
    pub(super) head: Option<TermId>,
    /// Whether its words name an object that stands for what is denied: "denied those claims"
    /// points to what stands before, while "which she denied" denies it.
    pub(super) has_object: bool,
    /// Whether a negation stands in it: "denied that he did not pay".
    pub(super) negated: bool,
    /// Indexes of the other actors named right behind the word of denial: "denied Holm's claim".
    pub(super) accusers: Vec<usize>,
}

/// The denials of an article in the order of its text; those of its headline are left out.
pub(super) fn denials(
    corpus: &Corpus,
    cast: &Cast,
    postings: &Postings,
    article: ArticleId,
) -> Vec<Denial> {
    let document = corpus.document(article);
    let denials = document.wordings.iter().filter(|wording| wording.kind == WordingKind::Denial);
    denials
        .filter(|wording| !document.sentences[wording.sentence as usize].is_headline())
        .map(|wording| denial(corpus, cast, postings, article, wording))
        .collect()
}

fn denial(
    corpus: &Corpus,
    cast: &Cast,
    postings: &Postings,
    article: ArticleId,
    wording: &Wording,
) -> Denial {
    let document = corpus.document(article);
    let index = wording.sentence as usize;
    let sentence = document.sentences[index].span;
    let around = around(document, wording.span);
    let speaker = around.and_then(|quote| quote.speaker?.mention);
    let near = subject(corpus, article, wording, SUBJECT_REACH);
    let cited = match around {
        Some(quote) if quote.kind != QuoteKind::Indirect => speaker,
        // "The Courier reported that Holm denied it": Holm does.
        Some(quote) if quote.span.contains(wording.span) => {
            subject(corpus, article, wording, ADJACENT).or(speaker).or(near)
        }
        Some(_) => speaker.or(near),
        None => near,
    };
    let denier = cited.and_then(|mention| cast.actor(article, mention));
    let concepts = |span: Span| {
        let tokens = document.tokens_of(index).iter();
        let own = |span: Span| {
            let is_denier = |mention: usize| cast.actor(article, mention as u32) == denier;
            let mut named =
                document.mentions.iter().enumerate().filter(|(_, m)| m.span.overlaps(span));
            let mut labels = document.labels.iter().filter(|label| label.span.overlaps(span));
            denier.is_some()
                && (named.any(|(mention, _)| is_denier(mention))
                    || labels.any(|label| is_denier(label.mention as usize)))
        };
        let inside = tokens.filter(|token| {
            span.contains(token.span)
                && !wording.span.overlaps(token.span)
                && !token.stop
                && token.kind == TokenKind::Word
        });
        let mut concepts: Vec<(TermId, f64)> = inside
            .filter(|token| !own(token.span))
            .filter_map(|token| {
                let term = corpus.term(article, token)?;
                let concept = corpus.concept(term);
                Some((concept, corpus.idf(term) * postings.rarity(concept)))
            })
            .collect();
        concepts.sort_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
        concepts.dedup_by_key(|(concept, _)| *concept);
        concepts
    };
    let within = |span: Span| match around {
        Some(quote) if quote.kind != QuoteKind::Indirect => Span {
            start: span.start.max(quote.span.start),
            end: span.end.min(quote.span.end).max(span.start.max(quote.span.start)),
        },
        _ => span,
    };
    let tokens_behind =
        document.tokens_of(index).iter().filter(|t| t.span.start >= wording.span.end);
    let reach = tokens_behind.clone().nth(REACH).or(tokens_behind.clone().next_back());
    let clause = tokens_behind
        .clone()
        .find(|t| t.kind == TokenKind::Punctuation && ends_clause(document.slice(t.span)));
    let end = reach.map_or(sentence.end, |t| t.span.end);
    let end = clause.map_or(end, |mark| end.min(mark.span.start));
    let end =
        next_denial(document, wording).map_or(end, |next| end.min(next)).max(wording.span.end);
    let behind = Span { start: wording.span.end, end };
    let before = Span { start: sentence.start, end: wording.span.start };
    let mut matter = concepts(within(behind));
    let object = document.tokens_of(index).iter().filter(|token| {
        wording.span.contains(token.span) && !token.stop && token.kind == TokenKind::Word
    });
    let has_object = object.count() > 1;
    if matter.is_empty() && !has_object {
        matter = concepts(within(before));
    }
    let head = tokens_behind.clone().next().filter(|token| {
        !token.stop
            && token.kind == TokenKind::Word
            && !document.mentions.iter().any(|mention| mention.span.overlaps(token.span))
    });
    let head = head.and_then(|token| Some(corpus.concept(corpus.term(article, token)?)));
    let tokens = || document.tokens_of(index).iter();
    let close = tokens().filter(|t| t.span.start >= wording.span.end).nth(ACCUSER_REACH);
    let close = close.map_or(behind.end, |token| token.span.start);
    let named = document.mentions.iter().enumerate().filter(|(_, mention)| {
        mention.span.start >= wording.span.start && mention.span.end <= close.min(behind.end)
    });
    let accusers = named
        .filter_map(|(mention, _)| cast.actor(article, mention as u32))
        .filter(|&actor| Some(actor) != denier)
        .collect();
    let sentence = corpus.sentence_id(article, index);
    let side = Side { sentence, span: wording.span, cited, position: DENIAL };
    let negated = negates(document, wording.sentence, behind);
    Denial { side, denier, matter, head, has_object, negated, accusers }
}

/// Where the next denial of the same sentence begins, with whom it names before its words: "Holm
/// denies it and Berg has denied that …".
fn next_denial(document: &Document, wording: &Wording) -> Option<u32> {
    let later = |other: &&Wording| {
        other.kind == WordingKind::Denial
            && other.sentence == wording.sentence
            && other.span.start >= wording.span.end
    };
    let next = document.wordings.iter().find(later)?.span.start;
    let between =
        |mention: &&Mention| mention.span.start >= wording.span.end && mention.span.end <= next;
    let subject = document.mentions.iter().rev().find(between);
    Some(subject.map_or(next, |mention| mention.span.start))
}

/// Whether a mark of punctuation ends the clause that tells what is denied.
fn ends_clause(mark: &str) -> bool {
    matches!(mark, "," | ";" | ":" | "–" | "—")
}

impl Denial {
    /// Whether it hardly says itself what is denied ("denied it", "denied that he did").
    pub(super) fn points_back(&self) -> bool {
        mass(&self.matter) < LEAST_MASS
    }
}

pub(super) fn mass(concepts: &[(TermId, f64)]) -> f64 {
    concepts.iter().map(|(_, idf)| idf).sum()
}

/// Whether a wording of a kind stands in a span of a sentence.
fn holds(document: &Document, sentence: u32, span: Span, kind: WordingKind) -> bool {
    let wordings = document.wordings.iter().filter(|wording| wording.sentence == sentence);
    let mut hits = wordings.filter(|wording| wording.kind == kind);
    hits.any(|wording| span.contains(wording.span))
}

/// Whether a negation stands in a span of a sentence.
pub(super) fn negates(document: &Document, sentence: u32, span: Span) -> bool {
    holds(document, sentence, span, WordingKind::Negation)
}

/// Whether a supposition stands in a span of a sentence.
pub(super) fn supposes(document: &Document, sentence: u32, span: Span) -> bool {
    holds(document, sentence, span, WordingKind::Condition)
}

/// The reported speech that a word of denial stands in, or whose verb it is: the marked quote
/// before the indirect one.
fn around(document: &Document, denial: Span) -> Option<&Quote> {
    let holds = |quote: &&Quote| quote.span.contains(denial);
    let introduced = |quote: &&Quote| quote.cue.is_some_and(|cue| cue.span.overlaps(denial));
    let quotes = || document.quotes.iter();
    let marked = quotes().filter(holds).find(|quote| quote.kind != QuoteKind::Indirect);
    marked.or_else(|| quotes().find(introduced)).or_else(|| quotes().find(holds))
}

/// The last actor named before the words, at most so many tokens away.
fn subject(corpus: &Corpus, article: ArticleId, wording: &Wording, reach: usize) -> Option<u32> {
    let document = corpus.document(article);
    let before = |mention: &Mention| {
        mention.sentence == wording.sentence && mention.span.end <= wording.span.start
    };
    let found = document.mentions.iter().rposition(before)?;
    let gap = Span { start: document.mentions[found].span.end, end: wording.span.start };
    let tokens = document.tokens_of(wording.sentence as usize).iter();
    let between = tokens.filter(|token| gap.contains(token.span)).count();
    (between <= reach).then_some(found as u32)
}
