//! Quotes across outlets, and who is quoted.

use std::collections::BTreeMap;

use crossread_engine::Quotation;

use super::Findings;
use super::articles::word;
use super::passages::{Places, digest};
use crate::briefing::{NeverQuotedView, Passage, QuoteVersionView, QuoteView, SpeakerView};
use crate::pieces;

/// The same quote in several articles.
pub(super) fn quotes(findings: Findings<'_>, places: &Places<'_>) -> Vec<QuoteView> {
    let view = |quotation: &Quotation| {
        let versions = versions(findings, quotation, places);
        QuoteView {
            id: format!("q{}", digest(&[versions.first().map_or("", |v| &v.passage.text)])),
            speaker: quotation.speaker.clone(),
            versions,
        }
    };
    findings.comparison.quotations.iter().map(view).collect()
}

fn versions(
    findings: Findings<'_>,
    quotation: &Quotation,
    places: &Places<'_>,
) -> Vec<QuoteVersionView> {
    let corpus = findings.corpus;
    let mut full: Option<String> = None;
    let mut views = Vec::new();
    for version in &quotation.versions {
        let document = corpus.document(version.article);
        let Some(quote) = document.quotes.get(version.quote as usize) else { continue };
        let Some(index) = document.sentence_at(quote.span.start) else { continue };
        let sentence = corpus.sentence_id(version.article, index);
        let text = document.slice(quote.span).to_owned();
        let speaker = quote.speaker.map(|speaker| document.slice(speaker.span).to_owned());
        views.push(QuoteVersionView {
            relation: if full.is_none() { "full".to_owned() } else { word(version.relation) },
            speaker,
            pieces: pieces::against(full.as_deref().unwrap_or(&text), &text),
            passage: Passage { text: text.clone(), ..places.passage(sentence) },
        });
        full.get_or_insert(text);
    }
    views
}

/// Who is quoted how much.
pub(super) fn speakers(findings: Findings<'_>, places: &Places<'_>) -> Vec<SpeakerView> {
    let view = |share: &crossread_engine::SpeakerShare| {
        let words: BTreeMap<String, usize> =
            share.words.iter().map(|&(id, n)| (places.outlet(id).to_owned(), n)).collect();
        SpeakerView { name: share.speaker.clone(), total: words.values().sum(), words }
    };
    findings.comparison.speakers.iter().map(view).collect()
}

/// Who is named and never heard.
pub(super) fn never_quoted(findings: Findings<'_>, places: &Places<'_>) -> Vec<NeverQuotedView> {
    let actors = findings.comparison.never_quoted.iter();
    let view = |actor: &crossread_engine::Actor| {
        let mut mentions: BTreeMap<String, usize> = BTreeMap::new();
        for &(article, _) in &actor.mentions {
            let outlet = places.outlet(findings.corpus.outlet_of(article));
            *mentions.entry(outlet.to_owned()).or_default() += 1;
        }
        NeverQuotedView { name: actor.name.clone(), total: actor.mentions.len(), mentions }
    };
    actors.filter_map(|id| findings.comparison.actors.get(id.index())).map(view).collect()
}
