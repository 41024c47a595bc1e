//! The briefing in a terminal: uses the width and the colour it has.

mod changes;
mod emphasis;
mod lines;

use crate::briefing::{Briefing, Hit, Passage};
use crate::desk::Desk;
use crate::theme::Theme;
pub use changes::changes_text;
pub(crate) use lines::plain;
use lines::{Lines, Tone};

/// Headlines, changed quotes and days listed: a screen each.
const HEADLINES: usize = 16;
const QUOTES: usize = 6;
const EVENTS: usize = 12;
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
    if let Some(languages) = desk.languages() {
        lines.text(0, Tone::Soft, &languages);
    }
    minute(&desk, &mut lines);
    headlines(&desk, &mut lines);
    claims(&desk, &mut lines);
    conflicts(&desk, &mut lines);
    labels(&desk, &mut lines);
    quotes(&desk, &mut lines);
    never_quoted(&desk, &mut lines);
    only(&desk, &mut lines);
    wording(&desk, &mut lines);
    emphasis::emphasis(&desk, &mut lines);
    timeline(&desk, &mut lines);
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
        let about = desk.theme.about(&difference.kind, &difference.about);
        lines.text(2, Tone::Strong, &format!("{kind}: {about}"));
        for side in &difference.sides {
            let absent = desk.word("place.absent");
            let text = if side.text.is_empty() { absent } else { side.text.as_str() };
            lines.text(4, Tone::Plain, &format!("{}: {text}", letters(desk, &side.outlets)));
        }
    }
}

fn headlines(desk: &Desk<'_>, lines: &mut Lines) {
    let all = &desk.briefing.headlines;
    if all.is_empty() {
        return;
    }
    lines.head(desk.word("headlines.title"));
    for headline in all.iter().take(HEADLINES) {
        lines.text(2, Tone::Plain, &headline.passage.text);
        let when = headline.published.as_deref().map(|when| desk.theme.moment(when));
        let when = when.unwrap_or_else(|| desk.word("format.undated").to_owned());
        lines.text(4, Tone::Soft, &format!("{}, {when}", desk.name(&headline.passage.outlet)));
    }
    if all.len() > HEADLINES {
        let rest = desk.theme.count("more-headlines", all.len() - HEADLINES);
        lines.text(2, Tone::Soft, &rest);
    }
}

/// Quotes that outlets print differently, the fullest version first.
fn quotes(desk: &Desk<'_>, lines: &mut Lines) {
    let changed = desk.briefing.quotes.iter().filter(|quote| quote.is_changed());
    let changed: Vec<_> = changed.take(QUOTES).collect();
    if changed.is_empty() {
        return;
    }
    lines.head(desk.word("quotes.title"));
    let (open, close) = (desk.word("format.open"), desk.word("format.close"));
    for quote in changed {
        let nobody = desk.word("quotes.nobody");
        lines.text(2, Tone::Strong, quote.speaker.as_deref().unwrap_or(nobody));
        for version in &quote.versions {
            lines.text(4, Tone::Plain, &format!("{open}{}{close}", version.passage.text));
            let relation = desk.theme.named("relation", &version.relation);
            lines.text(6, Tone::Soft, &format!("{}, {relation}", cite(desk, &version.passage)));
        }
    }
}

/// The saying verbs of each outlet by stance, and its hedges.
fn wording(desk: &Desk<'_>, lines: &mut Lines) {
    let briefing = desk.briefing;
    if briefing.saying_verbs.values().all(|verbs| verbs.total == 0) {
        return;
    }
    lines.head(desk.word("wording.title"));
    for outlet in &briefing.outlets {
        let verbs = briefing.saying_verbs.get(&outlet.id);
        let stances = verbs.into_iter().flat_map(|verbs| &verbs.stances);
        let count = |(stance, hits): (&String, &Vec<Hit>)| {
            let count: usize = hits.iter().map(|hit| hit.count).sum();
            format!("{} {count}", desk.theme.named("stance", stance))
        };
        let mut counts: Vec<String> = stances.map(count).collect();
        if let Some(hedges) = briefing.hedges.get(&outlet.id) {
            counts.push(format!("{} {}", desk.theme.named("wordings", "hedge"), hedges.total));
        }
        let words = desk.theme.count("words", outlet.words);
        lines.text(2, Tone::Plain, &format!("{} {}: {words}", outlet.letters, outlet.name));
        lines.text(5, Tone::Soft, &counts.join(", "));
    }
}

fn timeline(desk: &Desk<'_>, lines: &mut Lines) {
    let all = &desk.briefing.timeline;
    if all.is_empty() {
        return;
    }
    lines.head(desk.word("timeline.title"));
    for event in all.iter().take(EVENTS) {
        lines.text(2, Tone::Strong, &desk.theme.days(&event.start, &event.end));
        lines.text(4, Tone::Plain, &event.text);
        if let Some(first) = event.tellers.first() {
            lines.text(4, Tone::Soft, &cite(desk, first));
        }
    }
    if all.len() > EVENTS {
        lines.text(2, Tone::Soft, &desk.theme.count("more-events", all.len() - EVENTS));
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
    for parting in desk.partings() {
        let groups = parting.groups.iter();
        let groups =
            groups.map(|group| format!("{} {}", group.name, letters(desk, &group.outlets)));
        let groups = groups.collect::<Vec<_>>().join("; ");
        let none = desk.ungrouped(parting).map_or_else(String::new, |none| format!(". {none}"));
        lines.text(2, Tone::Soft, &format!("{}: {groups}{none}", parting.key));
    }
    for claim in briefing.claims.iter().take(CLAIMS) {
        let columns = briefing.outlets.iter().map(|outlet| {
            let told = claim.outlets.contains(&outlet.id);
            if told { outlet.letters.clone() } else { " \u{b7}".to_owned() }
        });
        let columns: Vec<String> = columns.collect();
        lines.text(2, Tone::Strong, &format!("{:>2}  {}", claim.number, columns.join(" ")));
        lines.text(6, Tone::Plain, &claim.text);
        if let Some(told) = desk.told_by_groups(claim) {
            lines.text(6, Tone::Soft, &told);
        }
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
        let about = desk.theme.about(&conflict.kind, &conflict.about);
        lines.text(2, Tone::Strong, &format!("{kind}: {about}"));
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
        for label in actor.telling_labels() {
            let outlet = &desk.outlet(&label.outlet).letters;
            lines.text(4, Tone::Plain, &format!("{outlet} {} ({})", label.text, label.count));
        }
    }
}

fn never_quoted(desk: &Desk<'_>, lines: &mut Lines) {
    if !desk.briefing.never_quoted.is_empty() {
        lines.head(desk.word("quotes.never"));
        lines.text(2, Tone::Plain, &desk.never_quoted());
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
