//! An explanation as it is printed.

use crossread_engine::{Corpus, Explanation, Part, Reason, SentenceId, Unfit};
use serde::Serialize;

use super::find::id_of;

/// Why a sentence was chosen or not, as data.
#[derive(Serialize)]
pub(super) struct ExplanationView<'a> {
    /// ARTICLE#INDEX.
    pub(super) id: String,
    pub(super) outlet: &'a str,
    pub(super) text: &'a str,
    pub(super) score: f64,
    pub(super) parts: &'a [Part],
    pub(super) rank: usize,
    pub(super) selected: bool,
    pub(super) reason: ReasonView<'a>,
    /// What the summary would lack without it, or what it would have added, in the unit of the
    /// default method's score.
    pub(super) adds: f64,
    pub(super) concepts: Vec<ConceptView<'a>>,
}

/// What decided, with the sentence that it is about where there is one.
#[derive(Serialize)]
pub(super) struct ReasonView<'a> {
    pub(super) kind: &'static str,
    pub(super) unfit: Option<Unfit>,
    pub(super) instead: Option<Instead<'a>>,
    /// What the summary would lose by taking the sentence.
    pub(super) loss: Option<f64>,
}

/// A chosen sentence.
#[derive(Serialize)]
pub(super) struct Instead<'a> {
    pub(super) id: String,
    pub(super) text: &'a str,
}

#[derive(Serialize)]
pub(super) struct ConceptView<'a> {
    pub(super) text: &'a str,
    pub(super) weight: f64,
    pub(super) outlets: Vec<&'a str>,
    pub(super) voices: usize,
    pub(super) headline: bool,
    /// The chosen sentences that tell it too.
    pub(super) also_in: Vec<String>,
}

impl<'a> ExplanationView<'a> {
    pub(super) fn new(corpus: &'a Corpus, found: &'a Explanation) -> ExplanationView<'a> {
        let sentence = &found.sentence;
        let article = corpus.article_of(sentence.id);
        let name =
            |outlet: crossread_engine::OutletId| corpus.outlets[outlet.index()].name.as_str();
        let concepts = found.concepts.iter().map(|concept| ConceptView {
            text: corpus.slice(article, concept.words),
            weight: concept.weight,
            outlets: concept.outlets.iter().map(|&outlet| name(outlet)).collect(),
            voices: concept.voices,
            headline: concept.headline,
            also_in: concept.also_in.iter().map(|&id| id_of(corpus, id)).collect(),
        });
        ExplanationView {
            id: id_of(corpus, sentence.id),
            outlet: name(corpus.outlet_of(article)),
            text: corpus.sentence_text(sentence.id),
            score: sentence.score,
            parts: &sentence.parts,
            rank: sentence.rank,
            selected: sentence.selected,
            reason: reason(corpus, found.reason),
            adds: found.adds,
            concepts: concepts.collect(),
        }
    }
}

fn reason(corpus: &Corpus, reason: Reason) -> ReasonView<'_> {
    let view = |kind| ReasonView { kind, unfit: None, instead: None, loss: None };
    let instead =
        |id: SentenceId| Some(Instead { id: id_of(corpus, id), text: corpus.sentence_text(id) });
    match reason {
        Reason::Chosen => view("chosen"),
        Reason::Unfit(unfit) => ReasonView { unfit: Some(unfit), ..view("unfit") },
        Reason::Like(id) => ReasonView { instead: instead(id), ..view("like") },
        Reason::Told => view("told"),
        Reason::Voice(id) => ReasonView { instead: instead(id), ..view("voice") },
        Reason::TooLong => view("too-long"),
        Reason::Filler => view("filler"),
        Reason::Outweighed { by, loss } => {
            ReasonView { instead: instead(by), loss: Some(loss), ..view("outweighed") }
        }
        Reason::UsedUp => view("used-up"),
    }
}
