//! Two outlets side by side: a page of their own, in the parts of a briefing where those fit.

use askama::Template;

use super::reader::Reader;
use super::style::{self, Column};
use super::{Head, render, sources};
use crate::briefing::{LabelView, OutletView, Passage};
use crate::desk::{Desk, Rail};
use crate::pairing::{Pairing, pairing};

/// Sentences that stand on one side alone; the others can be read in the articles below.
const ALONE: usize = 20;

#[derive(Template)]
#[template(path = "diff/page.html")]
struct DiffPage<'a> {
    head: Head,
    desk: &'a Desk<'a>,
    title: String,
    pairing: Option<Pairing<'a>>,
    rails: [Rail; 4],
    articles: String,
    sources: String,
}

/// The page; where there are not two outlets it says so.
pub(super) fn page(desk: &Desk<'_>) -> String {
    let pairing = pairing(desk.briefing);
    let outlets = desk.briefing.outlets.iter().take(2);
    let names: Vec<String> = outlets.clone().map(|outlet| outlet.name.clone()).collect();
    let columns: Vec<Column<'_>> = outlets
        .map(|outlet| Column { letters: &outlet.letters, hue: desk.hue(&outlet.id) })
        .collect();
    let title = match &pairing {
        Some(_) => desk.theme.all_of(&names),
        None => desk.word("diff.two-outlets").to_owned(),
    };
    let style = style::style(desk.theme, &columns);
    render(&DiffPage {
        head: Head::new(desk.theme, title.clone(), desk.word("diff.kind"), style),
        desk,
        title,
        rails: rails(desk, pairing.as_ref()),
        pairing,
        articles: render(&Reader::articles_alone(desk, 5)),
        sources: render(&sources::Sources::new(desk, 6)),
    })
}

/// The heads of what both tell, what one tells, labels and quotes.
fn rails(desk: &Desk<'_>, pairing: Option<&Pairing<'_>>) -> [Rail; 4] {
    let count = |of: fn(&Pairing<'_>) -> usize| pairing.map_or(0, of);
    let rail = |id: &'static str, number, count: usize, title: &str, deck: &str, none: &str| Rail {
        id,
        number,
        title: desk.theme.fill(title, &[("n", &desk.theme.number(count))]),
        deck: desk.word(if count == 0 { none } else { deck }).to_owned(),
        empty: count == 0,
    };
    [
        rail("both", 1, count(|p| p.both.len()), "diff.both", "diff.both-deck", "claims.none"),
        rail(
            "alone",
            2,
            count(|p| p.left_only.len() + p.right_only.len()),
            "diff.alone",
            "diff.alone-deck",
            "diff.none-alone",
        ),
        rail(
            "labels",
            3,
            count(|p| p.labels.len()),
            "diff.labels",
            "labels.caption",
            "labels.none",
        ),
        rail(
            "quotes",
            4,
            count(|p| p.quotes.len()),
            "diff.quotes",
            "diff.quotes-deck",
            "diff.none-quotes",
        ),
    ]
}

impl DiffPage<'_> {
    /// "4 March 2031, 123 words", for each article of an outlet with its headline.
    fn headlines(&self, outlet: &OutletView) -> Vec<(String, String)> {
        let articles = outlet.articles.iter().filter_map(|id| self.desk.article(id));
        let headline = |article: &crate::briefing::ArticleView| {
            let title = article.title.clone();
            let words = self.desk.theme.count("words", article.words);
            (
                title.unwrap_or_else(|| self.desk.word("reader.untitled").to_owned()),
                format!("{}, {words}", self.desk.day_of(&article.id)),
            )
        };
        articles.map(headline).collect()
    }

    fn first<'b>(&self, passages: &&'b [Passage]) -> &'b [Passage] {
        &passages[..passages.len().min(ALONE)]
    }

    fn rest<'b>(&self, passages: &&'b [Passage]) -> &'b [Passage] {
        passages.get(ALONE..).unwrap_or_default()
    }

    /// How often an outlet names an actor, for the one that has no label for it.
    fn named(&self, actor: &crate::briefing::ActorView, outlet: &str) -> usize {
        actor.mentions.get(outlet).copied().unwrap_or_default()
    }

    fn anchor<'b>(&self, label: &'b LabelView) -> &'b str {
        self.desk.first_anchor(&label.sentences)
    }
}
