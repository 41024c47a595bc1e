//! Briefings and indexes as pages: one file each, no script, nothing from elsewhere.

mod axis;
mod changes;
mod claims;
mod conflicts;
mod diff;
mod emphasis;
mod headlines;
mod index;
mod labels;
mod mail;
mod masthead;
mod minute;
mod only;
mod outlets;
mod profile;
mod quotes;
mod reader;
mod reference;
mod similarity;
mod sources;
mod strips;
mod style;
mod timeline;
mod wording;

use askama::Template;

use self::index::IndexPage;
use crate::briefing::Briefing;
use crate::changes::Changes;
use crate::desk::{Desk, shown, unmarked};
use crate::index::Index;
use crate::profile::ProfileView;
use crate::theme::Theme;
use masthead::Masthead;
use style::Column;

/// A story as a page. `index_link` is the address of the run's index, relative to the page.
pub fn html(briefing: &Briefing, theme: &Theme, index_link: Option<&str>) -> String {
    let desk = Desk::new(briefing, theme);
    let order = desk.order().enumerate();
    let parts = order.filter_map(|(index, id)| part(&desk, id, index + 1)).collect();
    let columns: Vec<Column<'_>> = briefing
        .outlets
        .iter()
        .map(|outlet| Column { letters: &outlet.letters, hue: desk.hue(&outlet.id) })
        .collect();
    let masthead = Masthead { desk: &desk };
    let style = style::style(theme, &columns);
    render(&Page {
        head: Head::new(theme, masthead.title().to_owned(), theme.word("page.kind"), style),
        masthead: render(&masthead),
        parts,
        index_link,
        desk: &desk,
    })
}

/// The first two outlets of a briefing side by side, as a page.
pub fn diff_html(briefing: &Briefing, theme: &Theme) -> String {
    diff::page(&Desk::new(briefing, theme))
}

/// A story as the HTML of a mail.
pub(crate) fn mail_html(briefing: &Briefing, theme: &Theme) -> String {
    render(&mail::Mail { desk: &Desk::new(briefing, theme) })
}

/// What moved between two runs, as a page.
pub fn changes_html(changes: &Changes, theme: &Theme) -> String {
    changes::page(changes, theme)
}

/// A run of several stories as a page.
pub fn index_html(index: &Index, theme: &Theme) -> String {
    render(&IndexPage::new(index, theme))
}

/// An outlet over many stories as a page. `index_link` is the address of the run's index.
pub fn outlet_html(outlet: &ProfileView, theme: &Theme, index_link: &str) -> String {
    render(&profile::OutletPage::new(outlet, theme, index_link))
}

#[derive(Template)]
#[template(path = "briefing/page.html")]
struct Page<'a> {
    head: Head,
    desk: &'a Desk<'a>,
    masthead: String,
    parts: Vec<Part>,
    index_link: Option<&'a str>,
}

/// What every page has around its main matter.
struct Head {
    language: String,
    name: String,
    kind: String,
    title: String,
    description: String,
    skip: String,
    foot: String,
    style: String,
    style_hash: String,
}

impl Head {
    fn new(theme: &Theme, title: String, kind: &str, style: String) -> Head {
        let word = |key| theme.word(key).to_owned();
        Head {
            language: word("page.language"),
            name: word("page.name"),
            kind: kind.to_owned(),
            // Marks of direction would reach out of the title into the window's own words.
            title: unmarked(&title),
            description: word("page.description"),
            skip: word("page.skip"),
            foot: word("page.foot"),
            style_hash: style::hash(&style),
            style,
        }
    }
}

/// A numbered part of the page.
struct Part {
    id: String,
    title: String,
    html: String,
}

/// The part of a name in the theme's order; `None` for a name that is no part.
fn part(desk: &Desk<'_>, id: &str, number: usize) -> Option<Part> {
    let html = match id {
        "minute" => render(&minute::Minute { desk, number }),
        "headlines" => render(&headlines::Headlines::new(desk, number)),
        "claims" => render(&claims::Claims::new(desk, number)),
        "conflicts" => render(&conflicts::Conflicts::new(desk, number)),
        "labels" => render(&labels::Labels::new(desk, number)),
        "quotes" => render(&quotes::Quotes::new(desk, number)),
        "only" => render(&only::Only::new(desk, number)),
        "reference" => render(&reference::References::new(desk, number)),
        "wording" => render(&wording::Wording::new(desk, number)),
        "emphasis" => render(&emphasis::Emphasis::new(desk, number)),
        "timeline" => render(&timeline::Timeline::new(desk, number)),
        "reader" => render(&reader::Reader::new(desk, number)),
        "outlets" => render(&outlets::Outlets::new(desk, number)),
        "sources" => render(&sources::Sources::new(desk, number)),
        _ => return None,
    };
    let title = desk.theme.named(id, "title");
    Some(Part { id: id.to_owned(), title, html })
}

/// A template's text. Writing to a string can't fail, and no template calls anything that can.
fn render(template: &impl Template) -> String {
    shown(template.render().unwrap_or_default())
}
