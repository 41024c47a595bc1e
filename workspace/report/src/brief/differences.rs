//! Where the outlets differ most, for the first screen: one difference a kind, five at most.

use std::collections::{BTreeMap, BTreeSet};

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

/// The first conflict of each kind, in the order in which conflicts are shown, in which outlets that
/// hold one side hold no other: a denial that one article reports is no difference of outlets.
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
        let sides: Vec<DifferenceSide> = sides.into_values().collect();
        let outlets: BTreeSet<&String> = sides.iter().flat_map(|side| &side.outlets).collect();
        if sides.iter().map(|side| side.outlets.len()).sum::<usize>() > outlets.len() {
            continue;
        }
        found.push(Difference {
            kind: conflict.kind.clone(),
            about: conflict.about.clone(),
            sides,
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

/// The first quote with other words in another outlet's version, else the first that is cut there.
fn quote(briefing: &Briefing) -> Option<Difference> {
    let with = |relations: &[&str]| {
        briefing.quotes.iter().find_map(|quote| {
            let full = quote.versions.first()?;
            let mut others =
                quote.versions.iter().filter(|v| v.passage.outlet != full.passage.outlet);
            Some((quote, full, others.find(|v| relations.contains(&v.relation.as_str()))?))
        })
    };
    let (quote, full, changed) = with(&["altered", "other-speaker"])
        .or_else(|| with(&["spliced"]))
        .or_else(|| with(&["trimmed"]))?;
    let side = |version: &QuoteVersionView, hidden: fn(&Piece) -> bool| {
        let text = around_change(&changed.pieces, hidden);
        let text = text.unwrap_or_else(|| version.passage.text.clone());
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

/// The first changed words of one side with a few words before and behind them, and dots where it
/// goes on; `None` where nothing is changed.
fn around_change(pieces: &[Piece], hidden: fn(&Piece) -> bool) -> Option<String> {
    let changed = pieces.iter().position(|piece| !piece.mark.is_shared())?;
    // What the one has instead of the other stands behind it; the next shared words end both.
    let rest = &pieces[changed..];
    let goes_on = |piece: &Piece| piece.mark.is_shared() && !piece.text.trim().is_empty();
    let behind = rest.iter().position(goes_on).unwrap_or(rest.len());
    let words = |pieces: &[Piece]| -> Vec<String> {
        let shown = pieces.iter().filter(|piece| !hidden(piece));
        let text: String = shown.map(|piece| piece.text.as_str()).collect();
        text.split_whitespace().map(str::to_owned).collect()
    };
    let dots = |more: bool| more.then(|| "…".to_owned());
    let before = words(&pieces[..changed]);
    let own = words(&rest[..behind]);
    let shared = rest.get(behind).map_or_else(Vec::new, |piece| words(std::slice::from_ref(piece)));
    let (from, most) = (before.len().saturating_sub(AROUND), 2 * AROUND);
    let cut = own.len() > most;
    let shown_behind = if cut { 0 } else { shared.len().min(AROUND) };
    let ends = !cut && shown_behind == shared.len() && rest.len() <= behind + 1;
    let text = (dots(from > 0).into_iter())
        .chain(before[from..].iter().cloned())
        .chain(own.into_iter().take(most))
        .chain(shared.into_iter().take(shown_behind))
        .chain(dots(!ends));
    Some(text.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::pieces::against;

    /// Both sides of a change: the fuller version's, then the other's.
    fn check(full: &str, version: &str, expected: Expect) {
        let pieces = against(full, version);
        let sides = [
            around_change(&pieces, |piece| piece.mark.is_own()),
            around_change(&pieces, |piece| piece.mark.is_left_out()),
        ];
        let shown: Vec<String> = sides.into_iter().flatten().collect();
        expected.assert_eq(&shown.join("\n"));
    }

    #[test]
    fn a_change_stands_in_one_window_with_dots_where_words_go_on() {
        check(
            "We will never ever close the old harbour this winter, whoever asks.",
            "We will not close the old harbour this winter, whoever asks.",
            expect![[r#"
                We will never ever close the old harbour …
                We will not close the old harbour …"#]],
        );
        check(
            "Nobody briefed or told me, Vice President Holm, or the chief of staff.",
            "Nobody briefed or told me, or the chief of staff.",
            expect![[r#"
                … briefed or told me, Vice President Holm, or the chief of …
                … briefed or told me, or the chief of …"#]],
        );
    }
}
