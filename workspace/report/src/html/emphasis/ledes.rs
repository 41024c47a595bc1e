//! Lede against lede.

use askama::Template;

use crate::briefing::{ClaimView, LedeSentenceView, LedeView};
use crate::desk::Desk;

/// Ledes shown; the others stand folded.
const SHOWN: usize = 16;

#[derive(Template)]
#[template(path = "briefing/emphasis/ledes.html")]
pub(super) struct Ledes<'a> {
    pub(super) desk: &'a Desk<'a>,
}

impl<'a> Ledes<'a> {
    fn first(&self) -> &'a [LedeView] {
        let all = &self.desk.briefing.ledes;
        &all[..all.len().min(SHOWN)]
    }

    fn rest(&self) -> &'a [LedeView] {
        self.desk.briefing.ledes.get(SHOWN..).unwrap_or_default()
    }

    /// The claims that a sentence tells.
    fn claims(&self, sentence: &LedeSentenceView) -> Vec<&'a ClaimView> {
        sentence.claims.iter().filter_map(|id| self.desk.briefing.claim(id)).collect()
    }
}
