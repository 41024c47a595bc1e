//! The briefing as Markdown that reads well in a mail, also where nothing renders it.

use crate::briefing::{Briefing, Passage};
use crate::theme::Theme;

/// A story as Markdown.
pub fn markdown(briefing: &Briefing, theme: &Theme) -> String {
    let _ = theme;
    let mut text = format!("# {}\n", escaped(&briefing.story.title));
    for line in &briefing.summary {
        text.push_str(&format!(
            "\n> {}\n> — {}\n",
            escaped(&line.passage.text),
            source(briefing, &line.passage)
        ));
    }
    for claim in &briefing.claims {
        text.push_str(&format!(
            "\n{}. {} ({})\n",
            claim.number,
            escaped(&claim.text),
            claim.outlets.join(", ")
        ));
    }
    text
}

fn source(briefing: &Briefing, passage: &Passage) -> String {
    let name = briefing.outlet(&passage.outlet).map_or("", |outlet| &outlet.name);
    format!("{name}, {}", passage.prominence)
}

/// A text in which nothing is taken for Markdown or HTML.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        if "\\`*_[]<>#|&".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
