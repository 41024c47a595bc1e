//! Where tellings of a claim disagree: one side a position, the differing words large.

use askama::Template;

use super::axis::Axis;
use crate::briefing::{ConflictView, SideView};
use crate::desk::{Desk, Rail};

/// More letters than this are not set as large.
const LARGE: usize = 36;

#[derive(Template)]
#[template(path = "briefing/conflicts.html")]
pub(super) struct Conflicts<'a> {
    desk: &'a Desk<'a>,
    rail: Rail,
}

/// Everyone who holds the same position.
struct Position<'a> {
    first: &'a SideView,
    others: Vec<&'a SideView>,
}

impl<'a> Conflicts<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Conflicts<'a> {
        let rail = match desk.briefing.conflicts.len() {
            0 => desk.empty_rail("conflicts", number, "conflicts.none"),
            _ => desk.rail("conflicts", number, desk.word("conflicts.deck").to_owned()),
        };
        Conflicts { desk, rail }
    }

    fn sure(&self) -> Vec<&'a ConflictView> {
        self.desk.briefing.conflicts.iter().filter(|c| c.verdict == "conflict").collect()
    }

    fn doubtful(&self) -> Vec<&'a ConflictView> {
        self.desk.briefing.conflicts.iter().filter(|c| c.verdict != "conflict").collect()
    }

    fn positions<'b>(&self, conflict: &'b ConflictView) -> Vec<Position<'b>> {
        let mut positions: Vec<Position<'b>> = Vec::new();
        for side in &conflict.sides {
            match positions.iter_mut().find(|held| held.first.position == side.position) {
                Some(held) => held.others.push(side),
                None => positions.push(Position { first: side, others: Vec::new() }),
            }
        }
        positions
    }

    fn axis(&self, conflict: &ConflictView) -> Option<Axis> {
        Axis::new(self.desk, conflict)
    }

    fn long(&self, words: &str) -> bool {
        words.chars().count() > LARGE
    }

    /// Who does not tell the claim at all; who denies what is no claim of the denied.
    fn silent(&self, conflict: &ConflictView) -> Option<String> {
        if conflict.kind == "denial" {
            return None;
        }
        let claim = self.desk.briefing.claim(conflict.claim.as_ref()?)?;
        let outlets = self.desk.briefing.outlets.iter();
        let told = |id: &String| {
            claim.outlets.contains(id)
                || conflict.sides.iter().any(|side| side.passage.outlet == *id)
        };
        let silent = outlets.filter(|outlet| !told(&outlet.id));
        let names: Vec<String> = silent.map(|outlet| outlet.name.clone()).collect();
        let key = if names.len() == 1 { "conflicts.silent-one" } else { "conflicts.silent" };
        let outlets = self.desk.theme.all_of(&names);
        (!names.is_empty()).then(|| self.desk.theme.fill(key, &[("outlets", &outlets)]))
    }
}
