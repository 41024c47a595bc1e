//! The briefing in a terminal: uses the width and the colour it has.

mod lines;

use crate::briefing::{Briefing, Passage};
use crate::desk::Desk;
use crate::theme::Theme;
pub(crate) use lines::plain;
use lines::{Lines, Tone};

/// Claims listed: two screens.
const CLAIMS: usize = 24;
/// Sentences an outlet has in the list of what it alone tells.
const ONLY: usize = 4;

/// A story in lines of at most `width` columns.
pub fn terminal(briefing: &Briefing, theme: &Theme, width: usize, colour: bool) -> String {
    let desk = Desk::new(briefing, theme);
    let mut lines = Lines::new(width, colour);
    lines.text(0, Tone::Title, desk.title());
    lines.text(0, Tone::Soft, &desk.stand());
    minute(&desk, &mut lines);
    claims(&desk, &mut lines);
    conflicts(&desk, &mut lines);
    labels(&desk, &mut lines);
    only(&desk, &mut lines);
    notes(&desk, &mut lines);
    lines.finish()
}

/// "Cape Ledger, 4 March 2031, ¶2".
fn cite(desk: &Desk<'_>, passage: &Passage) -> String {
    let (name, day) = (desk.name(&passage.outlet), desk.day_of(&passage.article));
    format!("{name}, {day}, {}", desk.short_place(passage))
}

fn letters(desk: &Desk<'_>, ids: &[String]) -> String {
    ids.iter().map(|id| desk.outlet(id).letters.as_str()).collect::<Vec<_>>().join(" ")
}

fn minute(desk: &Desk<'_>, lines: &mut Lines) {
    lines.head(desk.word("minute.title"));
    for line in &desk.briefing.summary {
        lines.text(2, Tone::Plain, &line.passage.text);
        lines.text(4, Tone::Soft, &cite(desk, &line.passage));
    }
    lines.head(desk.word("minute.differ"));
    if desk.briefing.differences.is_empty() {
        let alone = if desk.comparable() { "minute.no-differences" } else { "page.no-comparison" };
        lines.text(2, Tone::Soft, desk.word(alone));
    }
    for difference in &desk.briefing.differences {
        let kind = desk.theme.named("difference", &difference.kind);
        lines.text(2, Tone::Strong, &format!("{kind}: {}", difference.about));
        for side in &difference.sides {
            let absent = desk.word("place.absent");
            let text = if side.text.is_empty() { absent } else { side.text.as_str() };
            lines.text(4, Tone::Plain, &format!("{}: {text}", letters(desk, &side.outlets)));
        }
    }
}

/// A line a claim, a column of two letters an outlet that tells it.
fn claims(desk: &Desk<'_>, lines: &mut Lines) {
    lines.head(desk.word("claims.title"));
    let briefing = desk.briefing;
    if briefing.claims.is_empty() {
        let why = if desk.comparable() { "claims.none" } else { "page.no-comparison" };
        lines.text(2, Tone::Soft, desk.word(why));
        return;
    }
    let key = briefing.outlets.iter().map(|outlet| format!("{} {}", outlet.letters, outlet.name));
    lines.text(2, Tone::Soft, &key.collect::<Vec<_>>().join("  "));
    for claim in briefing.claims.iter().take(CLAIMS) {
        let columns = briefing.outlets.iter().map(|outlet| {
            let told = claim.outlets.contains(&outlet.id);
            if told { outlet.letters.clone() } else { " \u{b7}".to_owned() }
        });
        let columns: Vec<String> = columns.collect();
        lines.text(2, Tone::Strong, &format!("{:>2}  {}", claim.number, columns.join(" ")));
        lines.text(6, Tone::Plain, &claim.text);
        if let Some(telling) = claim.telling_of(&claim.text_outlet) {
            lines.text(6, Tone::Soft, &cite(desk, &telling.passage));
        }
    }
    if briefing.claims.len() > CLAIMS {
        let rest = briefing.claims.len() - CLAIMS;
        lines.text(2, Tone::Soft, &desk.theme.count("more-claims", rest));
    }
}

fn conflicts(desk: &Desk<'_>, lines: &mut Lines) {
    lines.head(desk.word("conflicts.title"));
    let mut none = true;
    for conflict in desk.briefing.conflicts.iter().filter(|c| c.verdict == "conflict") {
        none = false;
        let kind = desk.theme.named("difference", &conflict.kind);
        lines.text(2, Tone::Strong, &format!("{kind}: {}", conflict.about));
        for side in &conflict.sides {
            lines.text(4, Tone::Plain, &side.passage.text);
            lines.text(6, Tone::Soft, &cite(desk, &side.passage));
        }
    }
    if none {
        let why = if desk.comparable() { "conflicts.none-sure" } else { "page.no-comparison" };
        lines.text(2, Tone::Soft, desk.word(why));
    }
}

fn labels(desk: &Desk<'_>, lines: &mut Lines) {
    lines.head(desk.word("labels.title"));
    let contrasts = desk.contrasts();
    if contrasts.is_empty() {
        let why = if desk.comparable() { "labels.none" } else { "page.no-comparison" };
        lines.text(2, Tone::Soft, desk.word(why));
    }
    for actor in contrasts {
        lines.text(2, Tone::Strong, &actor.name);
        for label in &actor.labels {
            let outlet = &desk.outlet(&label.outlet).letters;
            lines.text(4, Tone::Plain, &format!("{outlet} {} ({})", label.text, label.count));
        }
    }
}

fn only(desk: &Desk<'_>, lines: &mut Lines) {
    if !desk.comparable() {
        return;
    }
    lines.head(desk.word("only.title"));
    for outlet in &desk.briefing.outlets {
        let only = desk.briefing.exclusive.get(&outlet.id).map_or(&[][..], Vec::as_slice);
        let out = desk.briefing.omissions.get(&outlet.id).map_or(&[][..], Vec::as_slice);
        lines.text(2, Tone::Strong, &outlet.name);
        lines.text(4, Tone::Soft, &format!("{}: {}", desk.word("only.here"), only.len()));
        for passage in only.iter().take(ONLY) {
            lines.text(6, Tone::Plain, &passage.text);
            lines.text(8, Tone::Soft, &cite(desk, passage));
        }
        let numbers: Vec<String> = out.iter().map(|omission| omission.number.to_string()).collect();
        let absent = format!("{}: {}  {}", desk.word("only.absent"), out.len(), numbers.join(", "));
        lines.text(4, Tone::Soft, &absent);
    }
}

fn notes(desk: &Desk<'_>, lines: &mut Lines) {
    if desk.briefing.warnings.is_empty() {
        return;
    }
    lines.head(desk.word("sources.notes"));
    for warning in &desk.briefing.warnings {
        lines.text(2, Tone::Plain, warning);
    }
}
