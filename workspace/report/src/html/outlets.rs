//! A card an outlet: its summary in the same budget of words, and its figures.

use askama::Template;

use crate::briefing::OutletView;
use crate::desk::{Desk, Rail};

#[derive(Template)]
#[template(path = "briefing/outlets.html")]
pub(super) struct Outlets<'a> {
    desk: &'a Desk<'a>,
    rail: Rail,
}

impl<'a> Outlets<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Outlets<'a> {
        Outlets { desk, rail: desk.rail("outlets", number, desk.word("outlets.deck").to_owned()) }
    }

    /// Figures of an outlet: what, and how many of how many.
    fn facts(&self, outlet: &OutletView) -> Vec<(&str, String)> {
        let (desk, theme) = (self.desk, self.desk.theme);
        let mut facts = Vec::new();
        if desk.comparable() {
            facts.push((
                theme.word("outlets.claims"),
                desk.of(outlet.claims_told, desk.briefing.claims.len()),
            ));
            facts.push((
                theme.word("outlets.only"),
                theme.count("sentences", outlet.exclusive_count),
            ));
            let copied: f64 = outlet.copies.iter().map(|copy| copy.share).fold(0.0, f64::max);
            let copied = outlet.copies.first().map(|copy| {
                format!("{:.0} % ({})", 100.0 * copied, desk.outlet(&copy.outlet).letters)
            });
            facts.push((
                theme.word("outlets.copied"),
                copied.unwrap_or_else(|| theme.word("outlets.nothing").to_owned()),
            ));
        }
        let quoted =
            desk.briefing.speakers.iter().filter_map(|speaker| speaker.words.get(&outlet.id));
        facts.push((theme.word("outlets.quoted"), desk.of(quoted.sum(), outlet.words)));
        facts.push((theme.word("outlets.articles"), theme.number(outlet.articles.len())));
        facts.push((theme.word("outlets.time"), theme.count("minutes", outlet.minutes)));
        facts
    }
}
