//! Where the outlets differ most, for the first screen: one difference a kind, five at most.

use std::collections::BTreeMap;

use crossread_engine::SentenceId;

use super::Findings;
use super::about::about;
use super::outlets::claim_key;
use crate::briefing::{
    ActorView, Briefing, ClaimView, Difference, DifferenceSide, LabelView, Piece, QuoteVersionView,
};

/// How many differences a first screen holds beside four sentences.
const MOST: usize = 5;
/// Wordings set against each other in one line.
const SIDES: usize = 3;
/// Words shown before and behind a change.
const AROUND: usize = 4;

/// The sharpest differences: each kind of conflict, an omission, a label contrast, a changed quote.
pub(super) fn differences(findings: Findings<'_>, briefing: &Briefing) -> Vec<Difference> {
    let mut found = conflicts(briefing);
    found.extend(omission(findings, briefing));
    found.extend(label(briefing));
    found.extend(quote(briefing));
    found.truncate(MOST);
    found
}

/// The first conflict of each kind, in the order in which conflicts are shown.
fn conflicts(briefing: &Briefing) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    for conflict in briefing.conflicts.iter().filter(|conflict| conflict.verdict == "conflict") {
        if found.iter().any(|difference| difference.kind == conflict.kind) {
            continue;
        }
        let mut sides: BTreeMap<u32, DifferenceSide> = BTreeMap::new();
        for side in &conflict.sides {
            let own = sides.entry(side.position).or_default();
            if own.text.is_empty() {
                own.text.clone_from(&side.words);
            }
            if !own.outlets.contains(&side.passage.outlet) {
                own.outlets.push(side.passage.outlet.clone());
            }
        }
        found.push(Difference {
            kind: conflict.kind.clone(),
            about: conflict.about.clone(),
            sides: sides.into_values().collect(),
            anchor: conflict.id.clone(),
        });
    }
    found
}

/// The claim told by most voices that some outlet leaves out.
fn omission(findings: Findings<'_>, briefing: &Briefing) -> Option<Difference> {
    let left_out = |id: &str| -> Vec<String> {
        let outlets = briefing.omissions.iter();
        let without = outlets.filter(|(_, omitted)| omitted.iter().any(|view| view.claim == id));
        without.map(|(outlet, _)| outlet.clone()).collect()
    };
    // A voice counts more than a place, and what others open with more than what they end with.
    let prominence = |paragraph: u32| 1.0 / f64::from(paragraph.max(1)).sqrt();
    let mut best: Option<(f64, &ClaimView, Vec<String>)> = None;
    for claim in &briefing.claims {
        let without = left_out(&claim.id);
        let places = claim.tellings.iter().map(|told| prominence(told.passage.paragraph));
        let weight = 2.0 * claim.voices as f64 + places.sum::<f64>();
        if !without.is_empty() && best.as_ref().is_none_or(|(most, ..)| weight > *most) {
            best = Some((weight, claim, without));
        }
    }
    let (_, claim, without) = best?;
    let told = findings.comparison.claims.iter().find(|told| claim_key(told) == claim.id)?;
    let sentences: Vec<SentenceId> = told.tellings.iter().map(|told| told.sentence).collect();
    Some(Difference {
        kind: "omission".to_owned(),
        about: about(findings.corpus, &sentences, None),
        sides: vec![
            DifferenceSide { outlets: claim.outlets.clone(), text: claim.text.clone() },
            DifferenceSide { outlets: without, text: String::new() },
        ],
        anchor: claim.id.clone(),
    })
}

/// The first actor that two outlets label in different words, those that agree taken together.
fn label(briefing: &Briefing) -> Option<Difference> {
    briefing.actors.iter().find_map(|actor| {
        let mut sides: Vec<DifferenceSide> = Vec::new();
        let mut differ = false;
        for outlet in &briefing.outlets {
            let Some(label) = telling_label(actor, &outlet.id) else { continue };
            differ |= label.own;
            let same =
                |side: &&mut DifferenceSide| side.text.to_lowercase() == label.text.to_lowercase();
            match sides.iter_mut().find(same) {
                Some(side) => side.outlets.push(outlet.id.clone()),
                None => sides.push(DifferenceSide {
                    outlets: vec![outlet.id.clone()],
                    text: label.text.clone(),
                }),
            }
        }
        sides.truncate(SIDES);
        (differ && sides.len() >= 2).then(|| Difference {
            kind: "label".to_owned(),
            about: actor.name.clone(),
            sides,
            anchor: format!("a-{}", actor.id),
        })
    })
}

/// What an outlet calls an actor, a wording of its own before one that others share.
fn telling_label<'a>(actor: &'a ActorView, outlet: &'a str) -> Option<&'a LabelView> {
    let mut labels = actor.labels_of(outlet);
    labels.clone().find(|label| label.own).or_else(|| labels.next())
}

/// The first quote with other words in one version, else the first that is cut.
fn quote(briefing: &Briefing) -> Option<Difference> {
    let with = |relations: &[&str]| {
        briefing.quotes.iter().find_map(|quote| {
            let changed =
                quote.versions.iter().find(|v| relations.contains(&v.relation.as_str()))?;
            Some((quote, quote.versions.first()?, changed))
        })
    };
    let (quote, full, changed) = with(&["altered", "other-speaker"])
        .or_else(|| with(&["spliced"]))
        .or_else(|| with(&["trimmed"]))?;
    let side = |version: &QuoteVersionView, hidden: fn(&Piece) -> bool| {
        let shown: Vec<&Piece> = changed.pieces.iter().filter(|piece| !hidden(piece)).collect();
        let text = around_change(&shown).unwrap_or_else(|| version.passage.text.clone());
        DifferenceSide { outlets: vec![version.passage.outlet.clone()], text }
    };
    Some(Difference {
        kind: "quote".to_owned(),
        about: quote.speaker.clone().unwrap_or_default(),
        sides: vec![
            side(full, |piece| piece.mark.is_own()),
            side(changed, |piece| piece.mark.is_left_out()),
        ],
        anchor: quote.id.clone(),
    })
}

/// The first changed words with a few words before and behind them; `None` where this side has no
/// words of its own, so that it is shown whole.
fn around_change(pieces: &[&Piece]) -> Option<String> {
    let changed = pieces.iter().position(|piece| !piece.mark.is_shared())?;
    let words = |pieces: &[&Piece]| -> Vec<String> {
        let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        text.split_whitespace().map(str::to_owned).collect()
    };
    let before = words(&pieces[..changed]);
    let before = &before[before.len().saturating_sub(AROUND)..];
    let behind = words(&pieces[changed + 1..]);
    let behind = &behind[..behind.len().min(AROUND)];
    let mut own = words(&pieces[changed..=changed]);
    own.truncate(2 * AROUND);
    Some([before, &own, behind].concat().join(" "))
}
