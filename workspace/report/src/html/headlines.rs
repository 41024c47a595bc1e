//! Headlines side by side.

use askama::Template;

use crate::briefing::Headline;
use crate::desk::{Desk, Rail};

/// Headlines shown; the others stand folded.
const SHOWN: usize = 16;

#[derive(Template)]
#[template(path = "briefing/headlines.html")]
pub(super) struct Headlines<'a> {
    pub(super) desk: &'a Desk<'a>,
    rail: Rail,
}

impl<'a> Headlines<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Headlines<'a> {
        let rail = match desk.briefing.headlines.len() {
            0 => Rail {
                empty: true,
                ..desk.rail("headlines", number, desk.word("headlines.none").to_owned())
            },
            1 => desk.rail("headlines", number, desk.word("headlines.deck-one").to_owned()),
            _ => desk.rail("headlines", number, desk.word("headlines.deck").to_owned()),
        };
        Headlines { desk, rail }
    }
}

impl<'a> Headlines<'a> {
    fn first(&self) -> &'a [Headline] {
        let all = &self.desk.briefing.headlines;
        &all[..all.len().min(SHOWN)]
    }

    fn rest(&self) -> &'a [Headline] {
        self.desk.briefing.headlines.get(SHOWN..).unwrap_or_default()
    }

    fn long(&self, headline: &Headline) -> bool {
        headline.passage.text.chars().count() > 120
    }
}
