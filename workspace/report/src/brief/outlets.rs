//! The outlets, their cards, and the summary.

use crossread_engine::{
    ArticleId, ClaimId, Copied, CopiedParagraph, OutletId, SentenceId, Summary, ToldConcept,
};
use crossread_text::Span;

use super::Findings;
use super::articles::{word, word_count};
use super::cast::Cast;
use super::passages::{Places, digest};
use crate::briefing::{
    CopiedParagraphView, CopyView, OutletView, Passage, ReasonView, SummaryLine,
};
use crate::pieces;

/// Words that an adult reads in a minute in silence: Brysbaert (2019), a review of 190 studies.
const WORDS_PER_MINUTE: usize = 238;

/// More reasons than these are not read.
const REASONS: usize = 4;

/// The outlets with their cards.
pub(super) fn outlets(findings: Findings<'_>, cast: &Cast, places: &Places<'_>) -> Vec<OutletView> {
    let Findings { corpus, voices, comparison, outlet_summaries, .. } = findings;
    let view = |id: OutletId| {
        let outlet = &corpus.outlets[id.index()];
        let copies = voices.copies.iter().filter(|copied| corpus.outlet_of(copied.article) == id);
        let words = outlet.articles.iter().map(|&article| word_count(corpus, article)).sum();
        let published = outlet.articles.iter();
        let published = published.filter_map(|&a| corpus.document(a).metadata.published);
        OutletView {
            id: places.outlet(id).to_owned(),
            name: outlet.name.clone(),
            named: outlet.given,
            letters: cast.letters(outlet).to_owned(),
            hue: cast.hue(outlet),
            articles: outlet.articles.iter().map(|&a| places.article(a).to_owned()).collect(),
            voice: outlet.articles.first().map_or(0, |&a| voices.of(a).index()),
            page: None,
            group: None,
            groups: Vec::new(),
            published: published.min().map(|time| time.date.to_string()),
            copies: copies
                .map(|copied| CopyView {
                    article: places.article(copied.article).to_owned(),
                    outlet: places.outlet(corpus.outlet_of(copied.original)).to_owned(),
                    original: places.article(copied.original).to_owned(),
                    kind: word(copied.kind),
                    share: copied.share,
                    paragraphs: copied_paragraphs(findings, copied, places),
                })
                .collect(),
            summary: outlet_summaries
                .get(id.index())
                .map(|summary| chosen(summary, places))
                .unwrap_or_default(),
            claims_told: (comparison.claims.iter())
                .filter(|claim| claim.outlets.contains(&id))
                .count(),
            exclusive_count: comparison.coverage.exclusive.get(id.index()).map_or(0, Vec::len),
            words,
            minutes: words.div_ceil(WORDS_PER_MINUTE).max(1),
        }
    };
    corpus.outlet_ids().map(view).collect()
}

/// The paragraphs that an article takes from another, word against word.
fn copied_paragraphs(
    findings: Findings<'_>,
    copied: &Copied,
    places: &Places<'_>,
) -> Vec<CopiedParagraphView> {
    let corpus = findings.corpus;
    let text = |article: ArticleId, number: u32| {
        let document = corpus.document(article);
        let span = document.paragraphs.get((number as usize).saturating_sub(1));
        span.map_or("", |&span| document.slice(span))
    };
    let begins = |number: u32| {
        let mut sentences = corpus.sentences_of(copied.article).map(SentenceId);
        sentences.find(|&sentence| corpus.sentence(sentence).paragraph == number)
    };
    let view = |&CopiedParagraph { paragraph, original }: &CopiedParagraph| CopiedParagraphView {
        number: paragraph,
        original,
        anchor: begins(paragraph).map(|sentence| places.anchor(sentence)).unwrap_or_default(),
        pieces: pieces::against(text(copied.original, original), text(copied.article, paragraph)),
    };
    copied.paragraphs.iter().map(view).collect()
}

fn chosen(summary: &Summary, places: &Places<'_>) -> Vec<Passage> {
    summary.chosen().map(|sentence| places.passage(sentence.id)).collect()
}

/// The story in a minute.
pub(super) fn summary(findings: Findings<'_>, places: &Places<'_>) -> Vec<SummaryLine> {
    let claims = &findings.comparison.claims;
    let claim_of = |id: SentenceId| {
        let tells = |claim: &&crossread_engine::Claim| {
            claim.tellings.iter().any(|telling| telling.sentence == id)
        };
        claims.iter().find(tells)
    };
    let line = |id: SentenceId| {
        let claim = claim_of(id);
        SummaryLine {
            passage: places.passage(id),
            voices: claim.map_or(1, |claim| claim.voices),
            claim: claim.map(claim_key),
            reasons: reasons(findings, id),
        }
    };
    findings.summary.chosen().map(|sentence| line(sentence.id)).collect()
}

/// What a chosen sentence tells that weighed most, and can be read by itself; pairs of words that
/// overlap are one phrase.
fn reasons(findings: Findings<'_>, id: SentenceId) -> Vec<ReasonView> {
    let Findings { corpus, explanations, .. } = findings;
    let found = explanations.iter().find(|found| found.sentence.id == id);
    let concepts = found.map_or(&[][..], |found| &found.concepts);
    let mut phrases: Vec<(Span, usize)> = Vec::new();
    for ToldConcept { words, outlets, .. } in concepts.iter().filter(|concept| concept.readable) {
        let overlaps = |phrase: &Span| phrase.start < words.end && words.start < phrase.end;
        if let Some((phrase, _)) = phrases.iter_mut().find(|(phrase, _)| overlaps(phrase)) {
            phrase.start = phrase.start.min(words.start);
            phrase.end = phrase.end.max(words.end);
        } else if phrases.len() < REASONS {
            phrases.push((*words, outlets.len()));
        }
    }
    let text = |phrase| corpus.slice(corpus.article_of(id), phrase).to_owned();
    let view = |(phrase, outlets)| ReasonView { text: text(phrase), outlets };
    phrases.into_iter().map(view).collect()
}

/// The id of a claim on the page and in the JSON.
pub(super) fn claim_key(claim: &crossread_engine::Claim) -> String {
    format!("c{}", digest(&[&claim.key.to_string()]))
}

/// The id of a claim by its place in the comparison.
pub(super) fn claim_key_of(findings: Findings<'_>, claim: ClaimId) -> String {
    findings.comparison.claims.get(claim.index()).map(claim_key).unwrap_or_default()
}
