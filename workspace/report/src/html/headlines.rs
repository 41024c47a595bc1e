//! Headlines side by side.

use askama::Template;

use super::desk::{Desk, Rail};
use crate::briefing::Headline;

#[derive(Template)]
#[template(path = "briefing/headlines.html")]
pub(super) struct Headlines<'a> {
    pub(super) desk: &'a Desk<'a>,
    rail: Rail,
}

impl<'a> Headlines<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Headlines<'a> {
        let deck = if desk.comparable() { "headlines.deck" } else { "headlines.deck-one" };
        Headlines { desk, rail: desk.rail("headlines", number, desk.word(deck)) }
    }
}

impl Headlines<'_> {
    fn published(&self, headline: &Headline) -> String {
        let published = headline.published.as_deref();
        published.map_or_else(
            || self.desk.word("format.undated").to_owned(),
            |moment| self.desk.theme.moment(moment),
        )
    }
}
