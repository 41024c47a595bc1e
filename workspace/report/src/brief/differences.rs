//! Where the outlets differ most, for the first screen: one difference a kind, five at most.

use std::collections::BTreeMap;

use crate::briefing::{Briefing, Difference, DifferenceSide};

/// How many differences a first screen holds beside four sentences.
const MOST: usize = 5;

/// The sharpest differences: each kind of conflict, an omission, a label contrast, a changed quote.
pub(super) fn differences(briefing: &Briefing) -> Vec<Difference> {
    let mut found = conflicts(briefing);
    found.extend(omission(briefing));
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
fn omission(briefing: &Briefing) -> Option<Difference> {
    let left_out = |id: &str| -> Vec<String> {
        let outlets = briefing.omissions.iter();
        let without = outlets.filter(|(_, omitted)| omitted.iter().any(|view| view.claim == id));
        without.map(|(outlet, _)| outlet.clone()).collect()
    };
    let mut best: Option<(usize, &crate::briefing::ClaimView, Vec<String>)> = None;
    for claim in &briefing.claims {
        let without = left_out(&claim.id);
        let prominent = claim.tellings.iter().filter(|t| t.passage.paragraph <= 1).count();
        let weight = 2 * claim.voices + prominent;
        if !without.is_empty() && best.as_ref().is_none_or(|(most, ..)| weight > *most) {
            best = Some((weight, claim, without));
        }
    }
    let (_, claim, without) = best?;
    Some(Difference {
        kind: "omission".to_owned(),
        about: claim.text.clone(),
        sides: vec![
            DifferenceSide { outlets: claim.outlets.clone(), text: claim.text.clone() },
            DifferenceSide { outlets: without, text: String::new() },
        ],
        anchor: claim.id.clone(),
    })
}

/// The first actor to whom two outlets attach labels that no other uses.
fn label(briefing: &Briefing) -> Option<Difference> {
    briefing.actors.iter().find_map(|actor| {
        let mut sides: Vec<DifferenceSide> = Vec::new();
        for outlet in &briefing.outlets {
            let Some(label) = actor.labels_of(&outlet.id).find(|label| label.own) else { continue };
            sides.push(DifferenceSide {
                outlets: vec![outlet.id.clone()],
                text: label.text.clone(),
            });
        }
        (sides.len() >= 2).then(|| Difference {
            kind: "label".to_owned(),
            about: actor.name.clone(),
            sides: sides.into_iter().take(3).collect(),
            anchor: format!("a-{}", actor.id),
        })
    })
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
    let side = |version: &crate::briefing::QuoteVersionView| DifferenceSide {
        outlets: vec![version.passage.outlet.clone()],
        text: version.passage.text.clone(),
    };
    Some(Difference {
        kind: "quote".to_owned(),
        about: quote.speaker.clone().unwrap_or_default(),
        sides: vec![side(full), side(changed)],
        anchor: quote.id.clone(),
    })
}
