//! How much of its words each outlet gives to whom, or to what: a row an actor or a claim.

use askama::Template;

use crate::briefing::{ActorEmphasisView, ClaimView, OutletView};
use crate::desk::Desk;

#[derive(Template)]
#[template(path = "briefing/emphasis/weighs.html")]
pub(super) struct Weighs<'a> {
    desk: &'a Desk<'a>,
    title: &'a str,
    caption: &'a str,
    head: &'a str,
    rows: Vec<Row<'a>>,
    /// All words of each outlet: what its shares are of.
    totals: Vec<String>,
}

struct Row<'a> {
    /// The claim's id and number.
    claim: Option<(&'a str, usize)>,
    words: String,
    /// What each outlet gives it, in the order of the outlets.
    cells: Vec<Option<Cell<'a>>>,
}

struct Cell<'a> {
    /// Where it first does.
    anchor: &'a str,
    share: String,
    words: usize,
    of: usize,
}

impl<'a> Weighs<'a> {
    /// Actors.
    pub(super) fn of_actors(desk: &'a Desk<'a>) -> Weighs<'a> {
        let row = |actor: &'a ActorEmphasisView| {
            let cell = |outlet: &OutletView| {
                let share = actor.outlets.get(&outlet.id)?;
                let percent = desk.percent(share.share);
                let (words, of) = (share.words, share.of);
                Some(Cell { anchor: &share.anchor, share: percent, words, of })
            };
            let cells = desk.briefing.outlets.iter().map(cell).collect();
            Row { claim: None, words: actor.name.clone(), cells }
        };
        let rows = desk.weighed_actors().iter().map(row).collect();
        let words = ["emphasis.actors", "emphasis.actors-caption", "emphasis.actor"];
        Weighs::new(desk, words, rows)
    }

    /// Claims.
    pub(super) fn of_claims(desk: &'a Desk<'a>) -> Weighs<'a> {
        let row = |claim: &'a ClaimView| {
            let cell = |outlet: &OutletView| {
                let own = desk.briefing.emphasis.get(&outlet.id)?;
                let share = own.iter().find(|share| share.claim == claim.id)?;
                let percent = desk.percent(share.share);
                let (words, of) = (share.words, share.of);
                Some(Cell { anchor: &share.anchor, share: percent, words, of })
            };
            let cells = desk.briefing.outlets.iter().map(cell).collect();
            let words = desk.opening(&claim.text);
            Row { claim: Some((&claim.id, claim.number)), words, cells }
        };
        let rows = desk.contrasted_claims().into_iter().map(row).collect();
        let words = ["emphasis.claims", "emphasis.claims-caption", "claims.claim"];
        Weighs::new(desk, words, rows)
    }

    fn new(desk: &'a Desk<'a>, words: [&'a str; 3], rows: Vec<Row<'a>>) -> Weighs<'a> {
        let total = |column: usize| {
            let of = rows.iter().find_map(|row| Some(row.cells.get(column)?.as_ref()?.of));
            of.map_or_else(|| "–".to_owned(), |of| desk.theme.number(of))
        };
        let totals = (0..desk.briefing.outlets.len()).map(total).collect();
        let [title, caption, head] = words.map(|key| desk.word(key));
        Weighs { desk, title, caption, head, totals, rows }
    }

    /// The outlets that give it any words.
    fn givers<'b>(&self, row: &'b Row<'a>) -> Vec<(&'a OutletView, &'b Cell<'a>)> {
        let all = self.desk.briefing.outlets.iter().zip(&row.cells);
        all.filter_map(|(outlet, cell)| Some((outlet, cell.as_ref()?))).collect()
    }
}
