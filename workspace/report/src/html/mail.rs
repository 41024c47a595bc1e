//! The HTML of a mail: a table with the style of each cell in it.

use askama::Template;

use super::style::plain;
use crate::briefing::{ClaimView, ConflictView, OmissionView, Passage};
use crate::desk::Desk;

/// Claims listed: two screens of a mail.
const CLAIMS: usize = 12;

/// Sentences an outlet has in the list of what it alone tells, and in that of what it leaves out; one
/// in a crowd.
const ONLY: usize = 2;

#[derive(Template)]
#[template(path = "mail/message.html")]
pub(super) struct Mail<'a> {
    pub(super) desk: &'a Desk<'a>,
}

impl<'a> Mail<'a> {
    fn names(&self, outlets: &[String]) -> String {
        let names = outlets.iter().map(|outlet| self.desk.name(outlet).to_owned());
        self.desk.theme.all_of(&names.collect::<Vec<_>>())
    }

    /// Why a part has nothing to show.
    fn why<'b>(&'b self, key: &'b str) -> &'b str {
        self.desk.word(if self.desk.comparable() { key } else { "page.no-comparison" })
    }

    /// The address of the article that a sentence stands in, if it is one of the web.
    fn link(&self, passage: &Passage) -> Option<&'a str> {
        self.desk.article(&passage.article)?.link()
    }

    /// The style of an outlet's letters.
    fn plate(&self, outlet: &str) -> String {
        let hues = self.desk.theme.list("colours.light");
        let hue = hues.get(self.desk.hue(outlet) - 1).map_or("#16181b", String::as_str);
        let hue = plain(hue);
        format!("background:{hue};color:#ffffff;font:bold 12px Arial,sans-serif;padding:1px 4px")
    }

    fn claims(&self) -> &'a [ClaimView] {
        let claims = &self.desk.briefing.claims;
        &claims[..claims.len().min(CLAIMS)]
    }

    fn more_claims(&self) -> Option<String> {
        let rest = self.desk.briefing.claims.len().saturating_sub(CLAIMS);
        (rest > 0).then(|| self.desk.theme.count("more-claims", rest))
    }

    fn told_by(&self, claim: &ClaimView) -> String {
        let of = self.desk.of(claim.outlets.len(), self.desk.briefing.outlets.len());
        let told = self.desk.theme.fill("only.told-by", &[("of", &of)]);
        self.desk.theme.sentence(&told)
    }

    fn conflicts(&self) -> Vec<&'a ConflictView> {
        let conflicts = self.desk.briefing.conflicts.iter();
        conflicts.filter(|conflict| conflict.verdict == "conflict").collect()
    }

    fn only(&self, outlet: &str) -> &'a [Passage] {
        self.desk.briefing.exclusive.get(outlet).map_or(&[], Vec::as_slice)
    }

    fn left_out(&self, outlet: &str) -> &'a [OmissionView] {
        self.desk.briefing.omissions.get(outlet).map_or(&[], Vec::as_slice)
    }

    /// The first of a list: a mail points, the page has all.
    fn few<'b, T>(&self, all: &'b [T]) -> &'b [T] {
        &all[..all.len().min(if self.desk.is_crowd() { 1 } else { ONLY })]
    }
}
