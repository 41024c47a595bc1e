//! What the articles took up of a communique, press release or speech.

use super::articles::word;
use super::cast::Cast;
use super::passages::Places;
use super::{Findings, Reference};
use crate::briefing::{ReferenceView, TakenUpView, UptakeView};
use crate::pieces;

/// Each reference with its sentences.
pub(super) fn references(findings: Findings<'_>, cast: &Cast) -> Vec<ReferenceView> {
    findings.references.iter().map(|reference| view(findings, reference, cast)).collect()
}

fn view(findings: Findings<'_>, reference: &Reference, cast: &Cast) -> ReferenceView {
    let corpus = &reference.corpus;
    let places = Places::new(corpus, cast, &[]);
    let outlets = findings.corpus.outlets.iter().map(|outlet| cast.id(outlet).to_owned());
    let outlets: Vec<String> = outlets.collect();
    let sentence = |taken: &crossread_engine::TakenUp| {
        let text = corpus.sentence_text(taken.sentence).to_owned();
        let by: Vec<UptakeView> = (taken.by.iter())
            .map(|uptake| {
                let passage = places.passage(uptake.sentence);
                UptakeView {
                    manner: word(uptake.manner),
                    pieces: pieces::against(&text, &passage.text),
                    passage,
                }
            })
            .collect();
        let took = |outlet: &&String| by.iter().any(|uptake| uptake.passage.outlet == **outlet);
        let left_by = outlets.iter().filter(|outlet| !took(outlet)).cloned().collect();
        TakenUpView { text, by, left_by }
    };
    let metadata = corpus.document(reference.article).metadata.clone();
    ReferenceView {
        sentences: reference.taken_up.iter().map(sentence).collect(),
        id: metadata.id,
        issuer: metadata.outlet,
        title: metadata.title,
        published: metadata.published.map(|time| time.to_string()),
    }
}
