//! Who reports what: claims × outlets.

use askama::Template;

use super::similarity::Similarity;
use super::strips::Strips;
use crate::briefing::{ClaimView, ConflictView, TellingView};
use crate::desk::{Desk, Rail};

/// Claims in the table; the others stand in a second one, folded. Two screens of rows.
const SHOWN: usize = 30;

#[derive(Template)]
#[template(path = "briefing/claims.html")]
pub(super) struct Claims<'a> {
    desk: &'a Desk<'a>,
    rail: Rail,
    strips: Strips,
    similarity: Similarity<'a>,
}

/// Claims told by the same number of independent voices.
pub(super) struct Group<'a> {
    voices: usize,
    claims: &'a [ClaimView],
}

impl<'a> Claims<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Claims<'a> {
        let claims = desk.briefing.claims.len();
        let rail = match claims {
            0 => desk.empty_rail("claims", number, "claims.none"),
            _ if !desk.comparable() => desk.empty_rail("claims", number, "claims.none"),
            _ => desk.rail("claims", number, deck(desk)),
        };
        Claims { desk, rail, strips: Strips::new(desk), similarity: Similarity::new(desk) }
    }

    fn first(&self) -> Vec<Group<'a>> {
        let claims = &self.desk.briefing.claims;
        groups(&claims[..claims.len().min(SHOWN)])
    }

    fn rest(&self) -> Vec<Group<'a>> {
        groups(self.desk.briefing.claims.get(SHOWN..).unwrap_or_default())
    }

    fn rest_count(&self) -> usize {
        self.desk.briefing.claims.len().saturating_sub(SHOWN)
    }

    fn group_title(&self, group: &Group<'_>) -> String {
        let of = self.desk.briefing.story.voices;
        let copies = of != self.desk.briefing.story.outlets;
        let key = match group.voices {
            1 => "claims.told-by-one",
            n if n == of && copies => "claims.told-by-all-voices",
            n if n == of => "claims.told-by-all",
            _ if copies => "claims.told-by-voices",
            _ => "claims.told-by",
        };
        let n = self.desk.theme.spell(group.voices);
        self.desk.theme.fill(key, &[("n", &n), ("of", &self.desk.theme.spell(of))])
    }

    /// "4 of 5", of the outlets that write in its language.
    fn total(&self, claim: &ClaimView) -> String {
        let outlets = self.desk.briefing.outlets.iter();
        let compared = outlets.filter(|outlet| !self.desk.is_foreign_to(&outlet.id, claim));
        self.desk.of(claim.outlets.len(), compared.count())
    }

    /// "3 of 4 voices", where some outlets print another's text.
    fn voices(&self, claim: &ClaimView) -> Option<String> {
        let story = &self.desk.briefing.story;
        (story.voices != story.outlets).then(|| {
            let (n, of) = (claim.voices.to_string(), story.voices.to_string());
            self.desk.theme.fill("claims.voices", &[("n", &n), ("of", &of)])
        })
    }

    /// Whether of any claim it is known who told it first.
    fn is_first_known(&self) -> bool {
        self.desk.briefing.claims.iter().any(|claim| !claim.first.is_empty())
    }

    /// The telling whose words are shown for all.
    fn shown<'b>(&self, claim: &'b ClaimView) -> Option<&'b TellingView> {
        let own = |telling: &&TellingView| {
            telling.passage.outlet == claim.text_outlet && telling.passage.text == claim.text
        };
        claim.tellings.iter().find(own).or(claim.tellings.first())
    }

    fn conflicts(&self, claim: &ClaimView) -> Vec<&ConflictView> {
        let all = self.desk.briefing.conflicts.iter();
        all.filter(|c| c.verdict == "conflict" && claim.conflicts.contains(&c.number)).collect()
    }
}

fn deck(desk: &Desk<'_>) -> String {
    let claims = desk.theme.count("claims", desk.briefing.claims.len());
    let only: usize = desk.briefing.exclusive.values().map(Vec::len).sum();
    let only = desk.theme.count("sentences", only);
    desk.theme
        .fill("claims.deck", &[("claims", &claims), ("only", &only), ("part", &desk.part("only"))])
}

/// Neighbours that as many voices tell.
fn groups(claims: &[ClaimView]) -> Vec<Group<'_>> {
    let chunks = claims.chunk_by(|a, b| a.voices == b.voices);
    chunks.map(|claims| Group { voices: claims[0].voices, claims }).collect()
}
