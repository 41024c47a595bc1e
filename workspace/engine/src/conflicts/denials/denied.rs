//! The sentence that tells what is denied.

use std::collections::BTreeMap;

use crossread_text::{QuoteKind, Span, WordingKind};

use super::denial::{Denial, mass, negates, supposes};
use super::{Cast, DENIED};
use crate::conflicts::Side;
use crate::corpus::Corpus;
use crate::ids::{SentenceId, TermId};

/// How many sentences back the words may stand that a short denial points to.
const REACH: usize = 3;

/// A sentence must tell this share of what is denied, by idf mass.
const LEAST_SHARE: f64 = 0.4;

/// The same where it does not name who denies, or cites nobody.
const SURE_SHARE: f64 = 0.5;

/// Somebody is cited for what is denied if so much of what the sentence tells of it stands in the
/// words reported.
const LEAST_SAID: f64 = 0.6;

/// What a short denial and the sentence before it must share, as idf mass.
const LEAST_MASS_BESIDE: f64 = 1.5;

/// Which sentences hold a concept.
pub(super) struct Postings {
    of: BTreeMap<TermId, Vec<SentenceId>>,
    sentences: usize,
}

impl Postings {
    pub(super) fn of(corpus: &Corpus) -> Postings {
        let mut of: BTreeMap<TermId, Vec<SentenceId>> = BTreeMap::new();
        for sentence in corpus.sentence_ids() {
            for term in corpus.content_terms(sentence) {
                let holders = of.entry(corpus.concept(term)).or_default();
                if holders.last() != Some(&sentence) {
                    holders.push(sentence);
                }
            }
        }
        Postings { of, sentences: corpus.sentence_count() }
    }

    /// How rare a concept is in the story, 1 for one that stands in a single sentence, 0 for one
    /// that stands in all: whom and what the whole story is about tells no sentence from another.
    pub(super) fn rarity(&self, concept: TermId) -> f64 {
        let holders = self.of.get(&concept).map_or(0, Vec::len).max(1) as f64;
        1.0 - libm::log(holders) / libm::log(self.sentences.max(2) as f64)
    }
}

/// A sentence that tells what a denial denies, as a side, and whether that is sure.
pub(super) fn denied(
    corpus: &Corpus,
    cast: &Cast,
    postings: &Postings,
    denial: &Denial,
) -> Option<(Side, bool)> {
    let told = told(corpus, cast, postings, denial);
    told.filter(|told| told.1).or_else(|| beside(corpus, cast, denial)).or(told)
}

/// Of all sentences that share most of what is denied the one that shares most; one that names
/// who denies, and cites somebody, comes before others.
fn told(
    corpus: &Corpus,
    cast: &Cast,
    postings: &Postings,
    denial: &Denial,
) -> Option<(Side, bool)> {
    if denial.points_back() {
        return None;
    }
    let whole = mass(&denial.matter);
    let mut shared: BTreeMap<SentenceId, f64> = BTreeMap::new();
    for (concept, idf) in &denial.matter {
        for &sentence in postings.of.get(concept).into_iter().flatten() {
            *shared.entry(sentence).or_default() += idf;
        }
    }
    let denier = denial.denier?;
    let home = corpus.article_of(denial.side.sentence);
    let mut best: Option<(f64, Side, bool)> = None;
    for (sentence, mass) in shared {
        let share = mass / whole;
        let own = sentence == denial.side.sentence || denies(corpus, sentence);
        if share < LEAST_SHARE || own || corpus.sentence(sentence).is_headline() {
            continue;
        }
        let Some(mut side) = side(corpus, cast, sentence, denier) else { continue };
        let article = corpus.article_of(sentence);
        if self::mass(&concepts_in(corpus, &side, &denial.matter)) < LEAST_SAID * mass {
            side = Side { span: corpus.sentence(sentence).span, cited: None, ..side };
        }
        // What is not so agrees with who denies that it is.
        let index = corpus.index_of(sentence) as u32;
        if !denial.negated && negates(corpus.document(article), index, side.span) {
            continue;
        }
        let names = cast.names(sentence, denier);
        let accuser = side.cited.and_then(|mention| cast.actor(article, mention));
        let accuser = accuser.is_some_and(|actor| denial.accusers.contains(&actor));
        let cited = side.cited.is_some();
        // "Denied discussing it" is no denial of what merely was done.
        let tells_head = denial.head.is_none_or(|head| holds(corpus, sentence, head));
        // Who supposes a thing does not say it.
        let supposed = supposes(corpus.document(article), index, side.span);
        let sure = !supposed
            && tells_head
            && (accuser || cited && (names || share >= SURE_SHARE) || names && share >= SURE_SHARE);
        let score = share
            + if cited { 0.15 } else { 0.0 }
            + if accuser { 0.15 } else { 0.0 }
            + if names { 0.15 } else { 0.0 }
            + if article == home { 0.1 } else { 0.0 }
            - if supposed { 0.3 } else { 0.0 };
        if (names || cited) && best.as_ref().is_none_or(|known| score > known.0) {
            best = Some((score, side, sure));
        }
    }
    best.map(|(_, side, sure)| (side, sure))
}

/// Whether a sentence holds a concept.
fn holds(corpus: &Corpus, sentence: SentenceId, concept: TermId) -> bool {
    corpus.content_terms(sentence).any(|term| corpus.concept(term) == concept)
}

/// What of a matter stands in the words of a side.
fn concepts_in(corpus: &Corpus, side: &Side, matter: &[(TermId, f64)]) -> Vec<(TermId, f64)> {
    let article = corpus.article_of(side.sentence);
    let tokens = corpus.tokens(side.sentence).iter().filter(|t| side.span.contains(t.span));
    let said: Vec<TermId> =
        tokens.filter_map(|t| Some(corpus.concept(corpus.term(article, t)?))).collect();
    matter.iter().filter(|(concept, _)| said.contains(concept)).copied().collect()
}

/// A sentence shortly before a denial that reports what somebody else says.
fn beside(corpus: &Corpus, cast: &Cast, denial: &Denial) -> Option<(Side, bool)> {
    let denier = denial.denier?;
    let article = corpus.article_of(denial.side.sentence);
    let index = corpus.index_of(denial.side.sentence);
    // Of several sentences that report one speaker the one that shares most with the denial is
    // meant, of equals the first.
    let speaker = |side: &Side| side.cited.and_then(|mention| cast.actor(article, mention));
    let reports = (index.saturating_sub(REACH)..index).rev();
    let reports = reports.map(|at| corpus.sentence_id(article, at));
    let reports = reports.map(|at| side(corpus, cast, at, denier).filter(|_| !denies(corpus, at)));
    let mut run = reports.map_while(|side| side.filter(|side| speaker(side).is_some()));
    let Some(last) = run.next() else {
        // Nobody is cited, but the sentence before names who denies.
        let before = corpus.sentence_id(article, index.checked_sub(1)?);
        let said = side(corpus, cast, before, denier).filter(|_| !denies(corpus, before))?;
        let points = denial.points_back() && cast.names(before, denier);
        return points.then_some((said, true));
    };
    let other = speaker(&last)?;
    let likeness = |side: &Side| shared_mass(corpus, side.sentence, denial.side.sentence);
    let rest = run.take_while(|side| speaker(side) == Some(other));
    let said = rest.fold(last, |best, next| match likeness(&next) >= likeness(&best) {
        true => next,
        false => best,
    });
    // A denial that tells itself what is denied means a sentence that tells it too.
    let told = mass(&concepts_in(corpus, &said, &denial.matter));
    let back = denial.matter.is_empty() || denial.has_object;
    let points = back || told >= LEAST_SHARE * mass(&denial.matter);
    let shared = shared_mass(corpus, said.sentence, denial.side.sentence);
    let answers_another =
        denial.accusers.iter().any(|&accuser| accuser != other && cast.is_person(accuser));
    let index_said = corpus.index_of(said.sentence) as u32;
    let agrees =
        !back && !denial.negated && negates(corpus.document(article), index_said, said.span);
    if answers_another || agrees || !points && shared < LEAST_MASS_BESIDE {
        return None;
    }
    // What the denier says next tells whom the denial is meant for.
    let last = corpus.document(article).sentences.len();
    let mut next =
        (index + 1..(index + 1 + REACH).min(last)).map(|at| corpus.sentence_id(article, at));
    let answers = denial.accusers.contains(&other)
        || next.any(|at| cast.names(at, other) && speaks(corpus, cast, at, denier));
    Some((said, points || answers))
}

/// Whether a sentence holds a denial of its own.
fn denies(corpus: &Corpus, sentence: SentenceId) -> bool {
    let index = corpus.index_of(sentence) as u32;
    let wordings = &corpus.document(corpus.article_of(sentence)).wordings;
    wordings.iter().any(|w| w.sentence == index && w.kind == WordingKind::Denial)
}

/// Whether an actor is quoted in a sentence.
fn speaks(corpus: &Corpus, cast: &Cast, sentence: SentenceId, actor: usize) -> bool {
    let article = corpus.article_of(sentence);
    let span = corpus.sentence(sentence).span;
    let quotes = corpus.document(article).quotes.iter().filter(|quote| quote.span.overlaps(span));
    let mut speakers = quotes.filter_map(|quote| quote.speaker?.mention);
    speakers.any(|mention| cast.actor(article, mention) == Some(actor))
}

/// A sentence as what is denied, with the words that somebody else than the denier is cited for,
/// or the whole sentence where nobody is; none where the denier says it.
fn side(corpus: &Corpus, cast: &Cast, sentence: SentenceId, denier: usize) -> Option<Side> {
    let article = corpus.article_of(sentence);
    let document = corpus.document(article);
    let whole = corpus.sentence(sentence).span;
    let mut span = whole;
    let mut cited = None;
    for quote in document.quotes.iter().filter(|quote| quote.span.overlaps(whole)) {
        let Some(speaker) = quote.speaker else { continue };
        let actor = speaker.mention.and_then(|mention| cast.actor(article, mention));
        if actor == Some(denier) {
            return None;
        }
        if speaker.mention.is_none() || quote.kind == QuoteKind::Scare {
            continue;
        }
        match cited {
            None => {
                cited = speaker.mention;
                let start = quote.span.start.max(whole.start);
                span = Span { start, end: quote.span.end.min(whole.end) };
            }
            // Of two who speak in it nobody knows who is meant.
            Some(first) if cast.actor(article, first) != actor => {
                return Some(Side { sentence, span: whole, cited: None, position: DENIED });
            }
            Some(_) => {}
        }
    }
    Some(Side { sentence, span, cited, position: DENIED })
}

/// The idf mass of the concepts that two sentences share.
fn shared_mass(corpus: &Corpus, a: SentenceId, b: SentenceId) -> f64 {
    let mut concepts: Vec<_> = corpus.content_terms(a).collect();
    concepts.sort();
    concepts.dedup();
    let others: Vec<_> = corpus.content_terms(b).map(|term| corpus.concept(term)).collect();
    let shared = concepts.iter().filter(|term| others.contains(&corpus.concept(**term)));
    shared.map(|&term| corpus.idf(term)).sum()
}
