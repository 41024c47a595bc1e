//! Sources, what cleaning removed, method, limits, settings.

use askama::Template;

use crate::briefing::{ArticleView, CopyView, OutletView, Passage, RemovedView, UpdateView};
use crate::desk::{Desk, Rail};

/// Words of a removed block that are shown.
const WORDS: usize = 12;

#[derive(Template)]
#[template(path = "briefing/sources.html")]
pub(super) struct Sources<'a> {
    desk: &'a Desk<'a>,
    rail: Rail,
}

impl<'a> Sources<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Sources<'a> {
        Sources { desk, rail: desk.rail("sources", number, desk.word("sources.deck").to_owned()) }
    }

    /// Copies whose paragraphs are known, each with the outlet that prints it.
    fn copies(&self) -> Vec<(&'a OutletView, &'a CopyView)> {
        let outlets = self.desk.briefing.outlets.iter();
        let copies =
            outlets.flat_map(|outlet| outlet.copies.iter().map(move |copy| (outlet, copy)));
        copies.filter(|(_, copy)| !copy.paragraphs.is_empty()).collect()
    }

    /// "edited copy of Meridian Press: ten paragraphs".
    fn copied(&self, copy: &CopyView) -> String {
        let (desk, theme) = (self.desk, self.desk.theme);
        let share = format!("{:.0}", 100.0 * copy.share);
        let values = [("outlet", desk.name(&copy.outlet)), ("share", &share)];
        let kind = theme.fill(&format!("masthead.{}", copy.kind), &values);
        format!("{kind}: {}", theme.spelled("paragraphs", copy.paragraphs.len()))
    }

    /// Sentences of an update: what was done with them, and which.
    fn changes(&self, update: &'a UpdateView) -> [(&str, &'a [Passage]); 2] {
        let word = |key| self.desk.theme.word(key);
        [(word("sources.added"), &update.added), (word("sources.dropped"), &update.dropped)]
    }

    /// Why a block was removed, and its first words.
    fn removed(&self, removed: &RemovedView) -> (String, String) {
        let words: Vec<&str> = removed.text.split_whitespace().collect();
        let opening = match words.len() {
            0..=WORDS => words.join(" "),
            _ => format!("{} …", words[..WORDS].join(" ")),
        };
        (self.desk.theme.named("removed", &removed.reason), opening)
    }

    /// Where the title, outlet and date of an article were found.
    fn provenance(&self, article: &ArticleView) -> String {
        let found = article.provenance.iter().map(|(field, place)| format!("{field}: {place}"));
        found.collect::<Vec<_>>().join(", ")
    }

    fn settings(&self) -> Vec<(&str, String)> {
        let (method, theme) = (&self.desk.briefing.method, self.desk.theme);
        let budget = [
            ("method", method.summary.as_str()),
            ("words", &theme.count("words", method.summary_words)),
        ];
        let settings = match method.settings.is_empty() {
            true => theme.word("sources.defaults").to_owned(),
            false => method.settings.join(" "),
        };
        vec![
            (
                theme.word("sources.program"),
                format!("{} {}", theme.word("page.name"), method.version),
            ),
            (theme.word("sources.summary"), theme.fill("sources.budget", &budget)),
            (
                theme.word("sources.background"),
                theme.count("documents", method.background_documents),
            ),
            (theme.word("sources.languages"), method.languages.join(", ")),
            (theme.word("sources.settings"), settings),
        ]
    }
}
