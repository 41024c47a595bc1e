//! What one outlet alone tells, and what it does not mention.

use askama::Template;

use crate::briefing::{OmissionView, OutletView, Passage};
use crate::desk::{Desk, Rail};

/// Sentences shown an outlet; the others stand folded. The same for all.
const SHOWN: usize = 6;

#[derive(Template)]
#[template(path = "briefing/only.html")]
pub(super) struct Only<'a> {
    desk: &'a Desk<'a>,
    rail: Rail,
}

impl<'a> Only<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Only<'a> {
        let briefing = desk.briefing;
        let exclusive = briefing.exclusive.values().map(Vec::len).sum::<usize>();
        let omitted = briefing.omissions.values().map(Vec::len).sum::<usize>();
        let rail = match exclusive + omitted {
            0 => desk.empty_rail("only", number, "only.none"),
            _ if !desk.comparable() => desk.empty_rail("only", number, "only.none"),
            _ => desk.rail("only", number, desk.word("only.deck").to_owned()),
        };
        Only { desk, rail }
    }

    fn exclusive(&self, outlet: &OutletView) -> &'a [Passage] {
        self.desk.briefing.exclusive.get(&outlet.id).map_or(&[], Vec::as_slice)
    }

    fn omissions(&self, outlet: &OutletView) -> &'a [OmissionView] {
        self.desk.briefing.omissions.get(&outlet.id).map_or(&[], Vec::as_slice)
    }

    fn first<'b, T>(&self, all: &&'b [T]) -> &'b [T] {
        &all[..all.len().min(SHOWN)]
    }

    fn rest<'b, T>(&self, all: &&'b [T]) -> &'b [T] {
        all.get(SHOWN..).unwrap_or_default()
    }

    fn told(&self, outlet: &OutletView) -> String {
        let of = self.desk.of(outlet.claims_told, self.desk.briefing.claims.len());
        self.desk.theme.fill("only.told", &[("of", &of)])
    }

    /// "told by 4 of 5".
    fn told_by(&self, omission: &OmissionView) -> String {
        let of = self.desk.of(omission.told_by.len(), self.desk.briefing.outlets.len());
        self.desk.theme.fill("only.told-by", &[("of", &of)])
    }

    /// A square a claim, filled where the outlet tells it: one path each.
    fn squares(&self, outlet: &OutletView) -> (String, String, usize) {
        let (mut told, mut absent, mut count) = (String::new(), String::new(), 0_usize);
        for claim in &self.desk.briefing.claims {
            let (x, y) = (10 * (count % 15), 15 * (count / 15));
            count += 1;
            let path = if claim.outlets.contains(&outlet.id) { &mut told } else { &mut absent };
            path.push_str(&format!("M{x}.5 {y}.5h7v11h-7z"));
        }
        (told, absent, 15 * count.div_ceil(15))
    }
}
