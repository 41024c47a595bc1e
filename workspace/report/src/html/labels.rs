//! Who calls whom what.

use std::collections::BTreeMap;

use askama::Template;

use crate::briefing::{ActorView, LabelView};
use crate::desk::{Desk, Rail};

/// Actors shown; the others stand folded, by name alone.
const SHOWN: usize = 12;
/// Actors listed that one outlet alone labels.
const LABELLED_BY_ONE: usize = 8;
/// Labels an outlet has in one cell.
const IN_CELL: usize = 5;

#[derive(Template)]
#[template(path = "briefing/labels.html")]
pub(super) struct Labels<'a> {
    desk: &'a Desk<'a>,
    rail: Rail,
}

/// A wording, and who uses it.
struct Wording<'a> {
    text: &'a str,
    uses: Vec<&'a LabelView>,
}

impl<'a> Labels<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Labels<'a> {
        let rail = match desk.contrasts().len() {
            0 => desk.empty_rail("labels", number, "labels.none"),
            n => {
                let shown = desk.theme.spelled("actors", n.min(SHOWN));
                let values = [("shown", shown.as_str()), ("all", &desk.theme.number(n))];
                let key = if n > SHOWN { "labels.deck-first" } else { "labels.deck" };
                desk.rail("labels", number, desk.theme.sentence(&desk.theme.fill(key, &values)))
            }
        };
        Labels { desk, rail }
    }

    fn actors(&self) -> Vec<&'a ActorView> {
        let mut actors = self.desk.contrasts();
        actors.truncate(SHOWN);
        actors
    }

    fn labelled_by_one(&self) -> Vec<&'a ActorView> {
        let mut actors = self.desk.labelled_by_one();
        actors.truncate(LABELLED_BY_ONE);
        actors
    }

    /// A table has room for six columns of words; beyond that wordings are listed with who uses
    /// them.
    fn as_table(&self) -> bool {
        self.desk.briefing.outlets.len() <= 6
    }

    fn cell<'b>(&self, actor: &'b ActorView, outlet: &'b str) -> Vec<&'b LabelView> {
        actor.labels_of(outlet).take(IN_CELL).collect()
    }

    /// How often an outlet names an actor that it attaches no label to.
    fn named(&self, actor: &ActorView, outlet: &str) -> usize {
        actor.mentions.get(outlet).copied().unwrap_or_default()
    }

    /// The wordings of an actor, those of most outlets first.
    fn wordings<'b>(&self, actor: &'b ActorView) -> Vec<Wording<'b>> {
        let mut wordings: BTreeMap<String, Wording<'b>> = BTreeMap::new();
        for label in actor.telling_labels() {
            let text = label.text.as_str();
            let wording = wordings.entry(text.to_lowercase());
            wording.or_insert(Wording { text, uses: Vec::new() }).uses.push(label);
        }
        let mut wordings: Vec<Wording<'b>> = wordings.into_values().collect();
        wordings.sort_by_key(|wording| std::cmp::Reverse(wording.uses.len()));
        wordings
    }
}
