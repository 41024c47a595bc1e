//! What the articles took up of a communique, press release or speech.

use askama::Template;

use crate::briefing::{ReferenceView, TakenUpView, UptakeView};
use crate::desk::{Desk, Rail};

#[derive(Template)]
#[template(path = "briefing/reference.html")]
pub(super) struct References<'a> {
    desk: &'a Desk<'a>,
    rail: Rail,
}

impl<'a> References<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> References<'a> {
        let deck = desk.word("reference.deck").to_owned();
        References { desk, rail: desk.rail("reference", number, deck) }
    }

    /// "Joint statement (Host Ministry, 12 June 2018)".
    fn about(&self, reference: &ReferenceView) -> String {
        let title = reference.title.as_deref().unwrap_or(&reference.id);
        let day = reference.published.as_deref().map(|day| self.desk.theme.day(day));
        let whose: Vec<String> = reference.issuer.iter().cloned().chain(day).collect();
        if whose.is_empty() { title.to_owned() } else { format!("{title} ({})", whose.join(", ")) }
    }

    /// How much of it was taken up: "7 of 12 sentences taken up by an outlet or more".
    fn share(&self, reference: &ReferenceView) -> String {
        let taken = reference.sentences.iter().filter(|sentence| !sentence.by.is_empty()).count();
        let of = self.desk.of(taken, reference.sentences.len());
        self.desk.theme.fill("reference.share", &[("of", &of)])
    }

    /// The fullest uptake of an outlet.
    fn uptake<'b>(&self, sentence: &'b TakenUpView, outlet: &str) -> Option<&'b UptakeView> {
        let own = sentence.by.iter().filter(|uptake| uptake.passage.outlet == outlet);
        own.min_by_key(|uptake| match uptake.manner.as_str() {
            "in-full" => 0,
            "trimmed" => 1,
            _ => 2,
        })
    }

    fn any_uptake(&self, reference: &ReferenceView) -> bool {
        reference.sentences.iter().any(|sentence| !sentence.by.is_empty())
    }
}
