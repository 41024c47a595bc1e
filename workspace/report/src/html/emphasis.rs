//! What outlets give their words to: actors, claims, headline against body, lede against lede.

mod headlines;
mod ledes;
mod weighs;

use askama::Template;

use crate::desk::{Desk, Rail};

#[derive(Template)]
#[template(path = "briefing/emphasis.html")]
pub(super) struct Emphasis<'a> {
    rail: Rail,
    actors: weighs::Weighs<'a>,
    claims: weighs::Weighs<'a>,
    headlines: headlines::Headlines<'a>,
    ledes: ledes::Ledes<'a>,
}

impl<'a> Emphasis<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Emphasis<'a> {
        let briefing = desk.briefing;
        let shows = !briefing.actor_emphasis.is_empty()
            || !briefing.emphasis.is_empty()
            || !briefing.headline_subjects.is_empty()
            || !briefing.ledes.is_empty();
        let rail = match shows {
            true => desk.rail("emphasis", number, desk.word("emphasis.deck").to_owned()),
            false => Rail {
                empty: true,
                ..desk.rail("emphasis", number, desk.word("emphasis.none").to_owned())
            },
        };
        Emphasis {
            rail,
            actors: weighs::Weighs::of_actors(desk),
            claims: weighs::Weighs::of_claims(desk),
            headlines: headlines::Headlines { desk },
            ledes: ledes::Ledes { desk },
        }
    }
}
