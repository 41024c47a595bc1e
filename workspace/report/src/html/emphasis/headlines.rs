//! Headline against body: whom a headline names, and how much of its article is about them.

use askama::Template;

use crate::briefing::HeadlineSubjectsView;
use crate::desk::Desk;

/// Headlines shown; the others stand folded.
const SHOWN: usize = 16;

#[derive(Template)]
#[template(path = "briefing/emphasis/headlines.html")]
pub(super) struct Headlines<'a> {
    pub(super) desk: &'a Desk<'a>,
}

impl<'a> Headlines<'a> {
    fn first(&self) -> &'a [HeadlineSubjectsView] {
        let all = &self.desk.briefing.headline_subjects;
        &all[..all.len().min(SHOWN)]
    }

    fn rest(&self) -> &'a [HeadlineSubjectsView] {
        self.desk.briefing.headline_subjects.get(SHOWN..).unwrap_or_default()
    }
}
