//! The same quote across outlets, and who is quoted how much.

use askama::Template;

use crate::briefing::{OutletView, QuoteVersionView, QuoteView, SpeakerView};
use crate::desk::{Desk, Rail, SPEAKERS};

/// Changed quotes shown; the others stand folded.
const SHOWN: usize = 8;

#[derive(Template)]
#[template(path = "briefing/quotes.html")]
pub(super) struct Quotes<'a> {
    desk: &'a Desk<'a>,
    rail: Rail,
    changed: Vec<&'a QuoteView>,
    alike: Vec<&'a QuoteView>,
}

/// Outlets that print the same words.
struct Version<'a> {
    shown: &'a QuoteVersionView,
    all: Vec<&'a QuoteVersionView>,
}

impl<'a> Quotes<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Quotes<'a> {
        let briefing = desk.briefing;
        let rail = if briefing.quotes.is_empty() && briefing.speakers.is_empty() {
            desk.empty_rail("quotes", number, "quotes.none")
        } else {
            desk.rail("quotes", number, desk.word("quotes.deck").to_owned())
        };
        let (changed, alike) = briefing.quotes.iter().partition(|quote| quote.is_changed());
        Quotes { desk, rail, changed, alike }
    }

    fn first(&self) -> &[&'a QuoteView] {
        &self.changed[..self.changed.len().min(SHOWN)]
    }

    fn rest(&self) -> &[&'a QuoteView] {
        self.changed.get(SHOWN..).unwrap_or_default()
    }

    fn versions<'b>(&self, quote: &'b QuoteView) -> Vec<Version<'b>> {
        let mut versions: Vec<Version<'b>> = Vec::new();
        for version in &quote.versions {
            let same = |other: &&mut Version<'_>| {
                other.shown.passage.text == version.passage.text
                    && other.shown.relation != "other-speaker"
                    && version.relation != "other-speaker"
            };
            match versions.iter_mut().find(same) {
                Some(same) => same.all.push(version),
                None => versions.push(Version { shown: version, all: vec![version] }),
            }
        }
        versions
    }

    /// What a version does to the fullest: "fullest, 13 words".
    fn relation(&self, version: &Version<'_>) -> String {
        let words = version.shown.passage.text.split_whitespace().count();
        let relation = self.desk.theme.named("relation", &version.shown.relation);
        format!("{relation}, {}", self.desk.theme.count("words", words))
    }

    fn told(&self, quote: &QuoteView) -> String {
        let mut outlets: Vec<&str> =
            quote.versions.iter().map(|v| v.passage.outlet.as_str()).collect();
        outlets.sort_unstable();
        outlets.dedup();
        self.desk
            .theme
            .fill("quotes.by", &[("n", &self.desk.theme.spelled("outlets", outlets.len()))])
    }

    fn speakers(&self) -> &'a [SpeakerView] {
        let all = &self.desk.briefing.speakers;
        &all[..all.len().min(SPEAKERS)]
    }

    fn words(&self, speaker: &SpeakerView, outlet: &str) -> usize {
        speaker.words.get(outlet).copied().unwrap_or_default()
    }

    /// Words in quotes of named speakers.
    fn quoted(&self, outlet: &OutletView) -> usize {
        self.desk.briefing.speakers.iter().map(|speaker| self.words(speaker, &outlet.id)).sum()
    }

    /// The width of a bar, of 300 for the outlet with most words.
    fn width(&self, words: usize) -> String {
        let most = self.desk.briefing.outlets.iter().map(|outlet| outlet.words).max();
        format!("{:.1}", 300.0 * words as f64 / most.unwrap_or(1).max(1) as f64)
    }
}
