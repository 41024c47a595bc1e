//! The first screen: the story in a minute, and where the outlets differ.

use askama::Template;

use super::desk::Desk;

#[derive(Template)]
#[template(path = "briefing/minute.html")]
pub(super) struct Minute<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) number: usize,
}

impl Minute<'_> {
    /// Why no difference is shown.
    fn why_none(&self) -> &str {
        match self.desk.comparable() {
            true => self.desk.word("minute.no-differences"),
            false => self.desk.word("minute.no-comparison"),
        }
    }
}
