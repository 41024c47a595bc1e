//! Saying verbs, hedges and other wordings, and terms.

use std::collections::BTreeMap;

use askama::Template;

use crate::briefing::{Hit, OutletView, TermView, WordingView};
use crate::desk::{Desk, Rail};

/// Wordings named under a row of the table.
const NAMED: usize = 8;
/// Terms shown an outlet.
const SHOWN: usize = 8;

#[derive(Template)]
#[template(path = "briefing/wording.html")]
pub(super) struct Wording<'a> {
    desk: &'a Desk<'a>,
    rail: Rail,
    verbs: Vec<Row>,
    lists: Vec<Row>,
}

/// A row of counts, an outlet a column.
struct Row {
    name: String,
    /// The most frequent wordings.
    words: String,
    cells: Vec<Cell>,
}

struct Cell {
    count: usize,
    /// Hits in a thousand words.
    rate: Option<String>,
}

impl<'a> Wording<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Wording<'a> {
        let (verbs, lists) = (verbs(desk), lists(desk));
        let terms = desk.briefing.distinctive_terms.values().any(|terms| !terms.is_empty());
        let rail = if verbs.is_empty() && lists.is_empty() && !terms {
            desk.empty_rail("wording", number, "wording.none")
        } else {
            desk.rail("wording", number, desk.word("wording.deck").to_owned())
        };
        Wording { desk, rail, verbs, lists }
    }

    /// The outlets that have hits, with their cells.
    fn users<'b>(&self, row: &'b Row) -> Vec<(&'a OutletView, &'b Cell)> {
        let cells = self.desk.briefing.outlets.iter().zip(&row.cells);
        cells.filter(|(_, cell)| cell.count > 0).collect()
    }

    /// Terms an outlet uses more than the others, those less than the others left out.
    fn terms(&self, outlet: &OutletView) -> Vec<&'a TermView> {
        let terms = self.desk.briefing.distinctive_terms.get(&outlet.id);
        terms.into_iter().flatten().filter(|term| term.z > 0.0).take(SHOWN).collect()
    }

    fn any_terms(&self) -> bool {
        self.desk.briefing.outlets.iter().any(|outlet| !self.terms(outlet).is_empty())
    }

    fn fewest_words(&self) -> usize {
        self.desk.briefing.outlets.iter().map(|outlet| outlet.words).min().unwrap_or_default()
    }

    fn no_terms(&self) -> String {
        let words = self.desk.theme.count("words", self.fewest_words());
        self.desk.theme.fill("wording.no-terms", &[("words", &words)])
    }
}

/// A row a stance.
fn verbs(desk: &Desk<'_>) -> Vec<Row> {
    let all = &desk.briefing.saying_verbs;
    let mut stances: Vec<&String> = all.values().flat_map(|verbs| verbs.stances.keys()).collect();
    stances.sort_unstable();
    stances.dedup();
    let row = |stance: &String| {
        let hits =
            |outlet: &OutletView| all.get(&outlet.id)?.stances.get(stance).map(Vec::as_slice);
        let cell = |outlet| {
            let hits = hits(outlet).unwrap_or_default();
            Cell { count: hits.iter().map(|hit| hit.count).sum(), rate: None }
        };
        let words = named(desk.briefing.outlets.iter().filter_map(hits).flatten());
        let cells = desk.briefing.outlets.iter().map(cell).collect();
        Row { name: desk.theme.named("stance", stance), words, cells }
    };
    let mut rows: Vec<Row> = stances.into_iter().map(row).collect();
    rows.sort_by_key(|row| {
        std::cmp::Reverse(row.cells.iter().map(|cell| cell.count).sum::<usize>())
    });
    rows
}

/// A row a list of wordings, hedges first.
fn lists(desk: &Desk<'_>) -> Vec<Row> {
    let briefing = desk.briefing;
    let named_lists = briefing.wordings.iter().map(|(name, list)| (name.as_str(), list));
    let lists = std::iter::once(("hedge", &briefing.hedges)).chain(named_lists);
    let row = |(name, list): (&str, &BTreeMap<String, WordingView>)| {
        let cell = |outlet: &OutletView| match list.get(&outlet.id) {
            Some(view) => {
                Cell { count: view.total, rate: Some(format!("{:.1}", view.per_thousand)) }
            }
            None => Cell { count: 0, rate: None },
        };
        Row {
            name: desk.theme.named("wordings", name),
            words: named(list.values().flat_map(|view| &view.hits)),
            cells: briefing.outlets.iter().map(cell).collect(),
        }
    };
    let rows = lists.map(row);
    rows.filter(|row| row.cells.iter().any(|cell| cell.count > 0)).collect()
}

/// The most frequent of some wordings: "said, told, added".
fn named<'a>(hits: impl Iterator<Item = &'a Hit>) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for hit in hits {
        *counts.entry(&hit.text).or_default() += hit.count;
    }
    let mut words: Vec<(&str, usize)> = counts.into_iter().collect();
    words.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    words.truncate(NAMED);
    words.into_iter().map(|(text, _)| text).collect::<Vec<_>>().join(", ")
}
