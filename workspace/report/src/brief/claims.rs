//! Claims, who tells them, who does not, and when things happened.

use std::collections::BTreeMap;

use crossread_engine::{Claim, ClaimId, ConflictKind, OutletId, Verdict, told_first};

use super::Findings;
use super::outlets::{claim_key, claim_key_of};
use super::passages::Places;
use crate::briefing::{ClaimView, EventView, OmissionView, Passage, TellingView};
use crate::pieces;

/// The claims in the order of the page, numbered from 1.
pub(super) fn claims(findings: Findings<'_>, places: &Places<'_>) -> Vec<ClaimView> {
    let spreads = &findings.comparison.framing.claim_spreads;
    let view = |&id: &ClaimId| {
        let claim = findings.comparison.claims.get(id.index())?;
        let shown = shown(claim, places);
        Some(ClaimView {
            id: claim_key(claim),
            number: places.number(id),
            voices: claim.voices,
            outlets: claim.outlets.iter().map(|&id| places.outlet(id).to_owned()).collect(),
            first: told_first(findings.corpus, claim)
                .into_iter()
                .map(|id| places.outlet(id).to_owned())
                .collect(),
            tellings: tellings(findings, claim, &shown.text, places),
            conflicts: conflict_numbers(findings, id.index()),
            spread: spreads.get(id.index()).copied().unwrap_or_default(),
            groups: Vec::new(),
            text: shown.text,
            text_outlet: shown.outlet,
        })
    };
    places.order().iter().filter_map(view).collect()
}

/// The telling that is shown for all.
fn shown(claim: &Claim, places: &Places<'_>) -> Passage {
    let telling = claim.tellings.get(claim.shown).or(claim.tellings.first());
    telling.map(|telling| places.part(telling.sentence, telling.span)).unwrap_or_default()
}

fn tellings(
    findings: Findings<'_>,
    claim: &Claim,
    shown: &str,
    places: &Places<'_>,
) -> Vec<TellingView> {
    let view = |telling: &crossread_engine::Telling| {
        let passage = places.part(telling.sentence, telling.span);
        let original = telling.copy_of.map(|original| findings.corpus.article_of(original));
        TellingView {
            pieces: pieces::against(shown, &passage.text),
            passage,
            copy_of: original.map(|article| places.article(article).to_owned()),
            probability: telling.probability,
        }
    };
    claim.tellings.iter().map(view).collect()
}

/// Numbers of the shown conflicts between a claim's tellings.
fn conflict_numbers(findings: Findings<'_>, claim: usize) -> Vec<usize> {
    let shown = findings.comparison.conflicts.iter().filter(|c| c.verdict == Verdict::Conflict);
    let numbered = shown.enumerate();
    let own = numbered.filter(|(_, c)| c.claim.is_some_and(|id| id.index() == claim));
    // A denial is told within one telling as often as between two; it stands in its own part.
    let between = own.filter(|(_, c)| c.kind != ConflictKind::Denial || c.sides.len() > 1);
    between.map(|(index, _)| index + 1).collect()
}

/// Outlet → sentences that no other voice tells.
pub(super) fn exclusive(
    findings: Findings<'_>,
    places: &Places<'_>,
) -> BTreeMap<String, Vec<Passage>> {
    let of = |id: OutletId| {
        let sentences = findings.comparison.coverage.exclusive.get(id.index());
        let sentences = sentences.into_iter().flatten();
        sentences.map(|&sentence| places.passage(sentence)).collect()
    };
    findings.corpus.outlet_ids().map(|id| (places.outlet(id).to_owned(), of(id))).collect()
}

/// Outlet → claims that it leaves out.
pub(super) fn omissions(
    findings: Findings<'_>,
    places: &Places<'_>,
) -> BTreeMap<String, Vec<OmissionView>> {
    let claims = &findings.comparison.claims;
    let of = |id: OutletId| {
        let omissions = findings.comparison.coverage.omissions.get(id.index());
        let omissions = omissions.into_iter().flatten();
        let view = |omission: &crossread_engine::Omission| {
            let claim = claims.get(omission.claim.index())?;
            Some(OmissionView {
                claim: claim_key(claim),
                number: places.number(omission.claim),
                text: shown(claim, places).text,
                told_by: claim.outlets.iter().map(|&id| places.outlet(id).to_owned()).collect(),
            })
        };
        omissions.filter_map(view).collect()
    };
    findings.corpus.outlet_ids().map(|id| (places.outlet(id).to_owned(), of(id))).collect()
}

/// What happened when.
pub(super) fn timeline(findings: Findings<'_>, places: &Places<'_>) -> Vec<EventView> {
    let view = |event: &crossread_engine::Event| {
        let passage = places.passage(event.sentence);
        let (shown, others): (Vec<_>, Vec<_>) =
            event.tellers.iter().partition(|&&teller| teller == event.sentence);
        EventView {
            start: event.days.0.to_string(),
            end: event.days.1.to_string(),
            text: passage.text,
            text_outlet: passage.outlet,
            claim: event.claim.map(|claim| claim_key_of(findings, claim)),
            tellers: shown.into_iter().chain(others).map(|id| places.passage(id)).collect(),
        }
    };
    findings.comparison.timeline.iter().map(view).collect()
}
