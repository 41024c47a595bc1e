//! What outlets changed from one article to the next.

use crossread_engine::{SentenceId, Update};

use super::Findings;
use super::passages::Places;
use crate::briefing::{ChangeView, Passage, UpdateView};
use crate::pieces;

/// The updates of all outlets.
pub(super) fn updates(findings: Findings<'_>, places: &Places<'_>) -> Vec<UpdateView> {
    let corpus = findings.corpus;
    let passages =
        |ids: &[SentenceId]| -> Vec<Passage> { ids.iter().map(|&id| places.passage(id)).collect() };
    let change = |&(was, now): &(SentenceId, SentenceId)| ChangeView {
        was: places.passage(was),
        now: places.passage(now),
        pieces: pieces::against(corpus.sentence_text(was), corpus.sentence_text(now)),
    };
    let view = |update: &Update| UpdateView {
        outlet: places.outlet(corpus.outlet_of(update.later)).to_owned(),
        earlier: places.article(update.earlier).to_owned(),
        later: places.article(update.later).to_owned(),
        added: passages(&update.added),
        dropped: passages(&update.dropped),
        changed: update.changed.iter().map(change).collect(),
        kept: update.kept,
    };
    findings.comparison.updates.iter().map(view).collect()
}
