//! Briefings and indexes as pages: one file each, no script, nothing from elsewhere.

mod desk;
mod headlines;
mod minute;
mod style;

use askama::Template;

use crate::briefing::Briefing;
use crate::index::Index;
use crate::theme::Theme;
use desk::Desk;

/// A story as a page. `index_link` is the address of the run's index, relative to the page.
pub fn html(briefing: &Briefing, theme: &Theme, index_link: Option<&str>) -> String {
    let desk = Desk::new(briefing, theme);
    let parts: Vec<Part> = theme
        .list("page.order")
        .iter()
        .enumerate()
        .filter_map(|(index, id)| part(&desk, id, index + 1))
        .collect();
    let style = style::style(&desk);
    let page = Page {
        title: &briefing.story.title,
        description: theme.fill(
            "page.description",
            &[("outlets", &theme.spelled("outlets", briefing.outlets.len()))],
        ),
        style_hash: style::hash(&style),
        style,
        masthead: String::new(),
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
        _ => return None,
    };
    let title = desk.theme.named(id, "title");
    Some(Part { id: id.to_owned(), title, html })
}

/// A template's text. Writing to a string can't fail, and no template calls anything that can.
fn render(template: &impl Template) -> String {
    template.render().unwrap_or_default()
}
