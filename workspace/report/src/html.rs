//! Briefings and indexes as pages: one file each, no script, nothing from elsewhere.

mod axis;
mod claims;
mod conflicts;
mod desk;
mod headlines;
mod labels;
mod masthead;
mod minute;
mod only;
mod outlets;
mod quotes;
mod reader;
mod similarity;
mod sources;
mod strips;
mod style;
mod timeline;
mod wording;

use askama::Template;

use crate::briefing::Briefing;
use crate::index::Index;
use crate::theme::Theme;
use desk::Desk;
use style::Column;

/// A story as a page. `index_link` is the address of the run's index, relative to the page.
pub fn html(briefing: &Briefing, theme: &Theme, index_link: Option<&str>) -> String {
    let desk = Desk::new(briefing, theme);
    let parts: Vec<Part> = theme
        .list("page.order")
        .iter()
        .enumerate()
        .filter_map(|(index, id)| part(&desk, id, index + 1))
        .collect();
    let columns: Vec<Column<'_>> = briefing
        .outlets
        .iter()
        .map(|outlet| Column { letters: &outlet.letters, hue: desk.hue(&outlet.id) })
        .collect();
    let style = style::style(theme, &columns);
    let page = Page {
        title: &briefing.story.title,
        description: theme.fill(
            "page.description",
            &[("outlets", &theme.spelled("outlets", briefing.outlets.len()))],
        ),
        style_hash: style::hash(&style),
        style,
        masthead: render(&masthead::Masthead { desk: &desk }),
        parts,
        index_link,
        foot: theme.fill("page.foot", &[("program", &briefing.method.version)]),
        desk: &desk,
    };
    render(&page)
}

/// A run of several stories as a page.
pub fn index_html(index: &Index, theme: &Theme) -> String {
    let _ = (index, theme);
    String::new()
}

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    desk: &'a Desk<'a>,
    title: &'a str,
    description: String,
    style: String,
    style_hash: String,
    masthead: String,
    parts: Vec<Part>,
    index_link: Option<&'a str>,
    foot: String,
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
        "wording" => render(&wording::Wording::new(desk, number)),
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
    template.render().unwrap_or_default()
}
