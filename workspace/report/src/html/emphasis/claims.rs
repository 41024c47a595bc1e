//! What each outlet gives most of its words to.

use askama::Template;

use crate::briefing::EmphasisView;
use crate::desk::Desk;

#[derive(Template)]
#[template(path = "briefing/emphasis/claims.html")]
pub(super) struct Claims<'a> {
    pub(super) desk: &'a Desk<'a>,
}

impl Claims<'_> {
    /// The first words of the claim that is meant.
    fn opening(&self, share: &EmphasisView) -> String {
        let claim = self.desk.briefing.claim(&share.claim);
        claim.map_or_else(String::new, |claim| self.desk.opening(&claim.text))
    }

    /// "headline", "lede", "¶3".
    fn place(&self, share: &EmphasisView) -> String {
        self.desk.short_paragraph(share.paragraph)
    }
}
