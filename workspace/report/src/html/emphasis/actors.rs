//! How much of its words each outlet gives to whom.

use askama::Template;

use crate::briefing::{ActorEmphasisView, ActorShareView, OutletView};
use crate::desk::Desk;

#[derive(Template)]
#[template(path = "briefing/emphasis/actors.html")]
pub(super) struct Actors<'a> {
    pub(super) desk: &'a Desk<'a>,
}

impl<'a> Actors<'a> {
    fn share(&self, actor: &'a ActorEmphasisView, outlet: &str) -> Option<&'a ActorShareView> {
        actor.outlets.get(outlet)
    }

    /// The outlets that mention an actor, with what they give it.
    fn sharers(&self, actor: &'a ActorEmphasisView) -> Vec<(&'a OutletView, &'a ActorShareView)> {
        let outlets = self.desk.briefing.outlets.iter();
        outlets.filter_map(|outlet| Some((outlet, self.share(actor, &outlet.id)?))).collect()
    }

    /// All words of an outlet: what its shares are of.
    fn of(&self, outlet: &str) -> String {
        let shares = self.desk.briefing.actor_emphasis.iter();
        let of = shares.filter_map(|actor| actor.outlets.get(outlet)).map(|share| share.of).next();
        of.map_or_else(|| "–".to_owned(), |of| self.desk.theme.number(of))
    }
}
