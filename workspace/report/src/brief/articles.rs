//! The articles in full, and their headlines.

use std::collections::BTreeSet;

use crossread_engine::{ArticleId, ClaimId, Corpus, OutletId, SentenceId, TermId};
use crossread_text::Span;
use rustc_hash::FxHashSet;
use serde::Serialize;

use super::Findings;
use super::passages::{Places, digest};
use crate::briefing::{ArticleView, Headline, ParagraphView, RemovedView, SentenceView};
use crate::pieces;

/// Words in the body of an article.
pub(super) fn word_count(corpus: &Corpus, article: ArticleId) -> usize {
    let sentences = corpus.sentences_of(article).map(SentenceId);
    let body = sentences.filter(|&sentence| !corpus.sentence(sentence).is_headline());
    body.map(|sentence| corpus.word_count(sentence)).sum()
}

/// The title of the story, and whose headline it is: the headline nearest to the others, else the
/// first headline there is, else the first sentence.
pub(super) fn story_title(findings: Findings<'_>) -> Option<(String, Option<OutletId>)> {
    let corpus = findings.corpus;
    let nearest = nearest_headline(corpus);
    let first = corpus.sentence_ids().next();
    let sentence = nearest.or(first)?;
    let headline = corpus.sentence(sentence).is_headline();
    let outlet = headline.then(|| corpus.outlet_of_sentence(sentence));
    let words = corpus.slice(corpus.article_of(sentence), corpus.statement(sentence));
    Some((words.to_owned(), outlet))
}

/// The headline that shares most weight of terms with the others; the earliest of equals.
fn nearest_headline(corpus: &Corpus) -> Option<SentenceId> {
    let headlines: Vec<SentenceId> = headline_ids(corpus).collect();
    let terms: Vec<BTreeSet<_>> =
        headlines.iter().map(|&id| corpus.content_terms(id).collect()).collect();
    let weight = |index: usize| -> f64 {
        let others = (0..terms.len()).filter(|&other| other != index);
        let shared = others.map(|other| {
            let common = terms[index].intersection(&terms[other]);
            common.map(|&term| corpus.idf(term)).sum::<f64>()
        });
        // A long headline shares more by length alone.
        shared.sum::<f64>() / (terms[index].len() as f64 + 4.0)
    };
    let mut best: Option<(f64, SentenceId)> = None;
    for (index, &id) in headlines.iter().enumerate() {
        let weight = weight(index);
        if best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, id));
        }
    }
    best.map(|(_, id)| id)
}

fn headline_ids(corpus: &Corpus) -> impl Iterator<Item = SentenceId> + '_ {
    corpus.article_ids().filter_map(|article| {
        let index = corpus.document(article).headline()?;
        Some(corpus.sentence_id(article, index))
    })
}

/// The headlines side by side, words that another outlet's headline has too told from own ones.
pub(super) fn headlines(corpus: &Corpus, places: &Places<'_>) -> Vec<Headline> {
    let all: Vec<SentenceId> = headline_ids(corpus).collect();
    let view = |&id: &SentenceId| {
        let outlet = corpus.outlet_of_sentence(id);
        let others = all.iter().filter(|&&other| corpus.outlet_of_sentence(other) != outlet);
        let known: FxHashSet<TermId> =
            others.flat_map(|&other| corpus.content_terms(other)).collect();
        let passage = places.passage(id);
        let published = corpus.document(corpus.article_of(id)).metadata.published;
        Headline {
            pieces: pieces::marked(&passage.text, &own_words(corpus, id, &known)),
            published: published.map(|time| time.to_string()),
            passage,
        }
    };
    all.iter().map(view).collect()
}

/// The runs of words in a sentence that `known` has not, counted from the start of what it says.
/// Small words and punctuation neither begin nor end a run.
pub(super) fn own_words(
    corpus: &Corpus,
    sentence: SentenceId,
    known: &FxHashSet<TermId>,
) -> Vec<Span> {
    let article = corpus.article_of(sentence);
    let start = corpus.statement(sentence).start;
    let mut runs: Vec<Span> = Vec::new();
    let mut open = false;
    let shown = corpus.tokens(sentence).iter().filter(|token| token.span.start >= start);
    for token in shown.filter(|token| !token.stop) {
        let Some(term) = corpus.term(article, token) else { continue };
        let own = !known.contains(&term);
        match runs.last_mut() {
            Some(run) if open && own => run.end = token.span.end - start,
            _ if own => {
                runs.push(Span { start: token.span.start - start, end: token.span.end - start });
            }
            _ => {}
        }
        open = own;
    }
    runs
}

/// By sentence, the claims that it tells.
pub(super) fn claims_of(findings: Findings<'_>) -> Vec<Vec<ClaimId>> {
    let mut claims_of = vec![Vec::new(); findings.corpus.sentence_count()];
    for (index, claim) in findings.comparison.claims.iter().enumerate() {
        for telling in &claim.tellings {
            let own: &mut Vec<ClaimId> = &mut claims_of[telling.sentence.index()];
            let claim = ClaimId::from(index);
            if !own.contains(&claim) {
                own.push(claim);
            }
        }
    }
    claims_of
}

/// The articles in full.
pub(super) fn articles(findings: Findings<'_>, places: &Places<'_>) -> Vec<ArticleView> {
    let Findings { corpus, voices, comparison, .. } = findings;
    let claims_of = claims_of(findings);
    let exclusive: FxHashSet<SentenceId> =
        comparison.coverage.exclusive.iter().flatten().copied().collect();
    let sentence = |id: SentenceId| {
        let found = corpus.sentence(id);
        SentenceView {
            index: corpus.index_of(id),
            start: found.span.start as usize,
            end: found.span.end as usize,
            text: corpus.sentence_text(id).to_owned(),
            anchor: places.anchor(id),
            claims: claims_of[id.index()].iter().map(|&claim| places.number(claim)).collect(),
            exclusive: exclusive.contains(&id),
            copied: voices.repeats[id.index()].is_some(),
        }
    };
    let paragraphs = |article: ArticleId| {
        let mut paragraphs: Vec<ParagraphView> = Vec::new();
        for id in corpus.sentences_of(article).map(SentenceId) {
            let number = corpus.sentence(id).paragraph;
            match paragraphs.last_mut() {
                _ if number == 0 => {}
                Some(last) if last.number == number => last.sentences.push(sentence(id)),
                _ => paragraphs.push(ParagraphView { number, sentences: vec![sentence(id)] }),
            }
        }
        paragraphs
    };
    let view = |article: ArticleId| {
        let document = corpus.document(article);
        let metadata = document.metadata.clone();
        let headline = document.headline().map(|index| corpus.sentence_id(article, index));
        let authors = (!metadata.authors.is_empty()).then(|| metadata.authors.join(", "));
        ArticleView {
            outlet: places.outlet(corpus.outlet_of(article)).to_owned(),
            title_anchor: headline.map(|id| places.anchor(id)).unwrap_or_default(),
            words: word_count(corpus, article),
            hash: digest(&[metadata.title.as_deref().unwrap_or_default(), document.text()]),
            paragraphs: paragraphs(article),
            removed: document
                .removed
                .iter()
                .map(|removed| RemovedView {
                    reason: word(removed.reason),
                    text: removed.text.clone(),
                    position: removed.position,
                })
                .collect(),
            id: metadata.id,
            path: metadata.path,
            title: metadata.title,
            byline: metadata.byline.or(authors),
            dateline: metadata.dateline,
            credit: metadata.credit,
            kind: metadata.kind,
            published: metadata.published.map(|time| time.to_string()),
            language: metadata.language,
            url: metadata.url,
            provenance: metadata.provenance,
        }
    };
    corpus.article_ids().map(view).collect()
}

/// The word that a variant without fields has in the JSON.
pub(super) fn word(variant: impl Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
