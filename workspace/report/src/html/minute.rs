//! The first screen: the story in a minute, and where the outlets differ.

use askama::Template;

use crate::briefing::SummaryLine;
use crate::desk::Desk;

#[derive(Template)]
#[template(path = "briefing/minute.html")]
pub(super) struct Minute<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) number: usize,
}

/// More letters than this and the sentences are set smaller, to stay on the first screen.
const FULL: usize = 480;

impl Minute<'_> {
    fn full(&self) -> bool {
        let lines = self.desk.briefing.summary.iter();
        lines.map(|line| line.passage.text.chars().count()).sum::<usize>() > FULL
    }

    /// What weighed most when a sentence was chosen: "“grain corridor” (5 of 7), …".
    fn because(&self, line: &SummaryLine) -> String {
        let theme = self.desk.theme;
        let all = self.desk.briefing.outlets.len();
        let concepts: Vec<String> = (line.reasons.iter())
            .map(|reason| {
                let outlets = self.desk.of(reason.outlets, all);
                theme.fill("minute.concept", &[("text", &reason.text), ("outlets", &outlets)])
            })
            .collect();
        theme.fill("minute.because", &[("concepts", &concepts.join(", "))])
    }

    /// Why no difference is shown.
    fn why_none(&self) -> &str {
        match self.desk.comparable() {
            true => self.desk.word("minute.no-differences"),
            false => self.desk.word("minute.no-comparison"),
        }
    }
}
