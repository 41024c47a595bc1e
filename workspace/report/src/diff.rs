//! Two outlets side by side in a terminal: claims opposite each other, then what each tells alone,
//! whom each calls what, and the quotes that both print.

use std::fmt::Write;

use crate::briefing::{Briefing, ClaimView, OutletView, PieceMark, QuoteView};
use crate::theme::Theme;

/// Spaces between the two columns.
const GUTTER: &str = "   ";

/// The narrowest column that still holds a line of words.
const NARROWEST: usize = 24;

// ECMA-48, "select graphic rendition".
const BOLD: &str = "\x1b[1m";
const UNDERLINED: &str = "\x1b[4m";
const PLAIN: &str = "\x1b[0m";

/// The first two outlets of a briefing in two columns, together at most `width` wide.
pub fn diff(briefing: &Briefing, theme: &Theme, width: usize, colour: bool) -> String {
    let [left, right, ..] = briefing.outlets.as_slice() else {
        return format!("{}\n", theme.word("diff.two-outlets"));
    };
    let column = (width.saturating_sub(GUTTER.len()) / 2).max(NARROWEST);
    let mut page = Columns { text: String::new(), column, colour };
    page.row(&page.strong(&left.name), &page.strong(&right.name));
    for outlet in [left, right] {
        let titles = outlet.articles.iter().filter_map(|id| briefing.article(id)?.title.as_deref());
        let titles = titles.collect::<Vec<_>>().join(" / ");
        if outlet.id == left.id { page.row(&titles, "") } else { page.row("", &titles) }
    }
    claims(&mut page, briefing, theme, left, right);
    alone(&mut page, briefing, theme, left, right);
    labels(&mut page, briefing, theme, left, right);
    quotes(&mut page, briefing, theme, left, right);
    page.text
}

fn claims(
    page: &mut Columns,
    briefing: &Briefing,
    theme: &Theme,
    left: &OutletView,
    right: &OutletView,
) {
    page.heading(&theme.fill("diff.both", &[("n", &briefing.claims.len().to_string())]));
    for claim in &briefing.claims {
        let (Some(a), Some(b)) = (side(page, claim, &left.id), side(page, claim, &right.id)) else {
            continue;
        };
        page.row(&a, &b);
    }
}

/// An outlet's telling with the words that the other lacks set off.
fn side(page: &Columns, claim: &ClaimView, outlet: &str) -> Option<String> {
    let telling = claim.telling_of(outlet)?;
    let shown = outlet == claim.text_outlet;
    // The other telling is held against the one shown: what it leaves out is the shown one's own.
    let held =
        if shown { claim.tellings.iter().find(|t| t.passage.outlet != outlet)? } else { telling };
    let own = if shown { PieceMark::LeftOut } else { PieceMark::Own };
    let pieces =
        held.pieces.iter().filter(|piece| piece.mark == PieceMark::Shared || piece.mark == own);
    let words =
        pieces.map(
            |piece| {
                if piece.mark == own { page.set_off(&piece.text) } else { piece.text.clone() }
            },
        );
    Some(format!("{} [{}]", words.collect::<String>().trim(), telling.passage.prominence))
}

fn alone(
    page: &mut Columns,
    briefing: &Briefing,
    theme: &Theme,
    left: &OutletView,
    right: &OutletView,
) {
    page.heading(theme.word("diff.alone"));
    let of =
        |outlet: &OutletView| briefing.exclusive.get(&outlet.id).map_or(&[][..], Vec::as_slice);
    let (a, b) = (of(left), of(right));
    let text = |passage: Option<&crate::briefing::Passage>| {
        passage.map(|p| format!("{} [{}]", p.text, p.prominence)).unwrap_or_default()
    };
    for index in 0..a.len().max(b.len()) {
        page.row(&text(a.get(index)), &text(b.get(index)));
    }
}

fn labels(
    page: &mut Columns,
    briefing: &Briefing,
    theme: &Theme,
    left: &OutletView,
    right: &OutletView,
) {
    page.heading(theme.word("diff.labels"));
    for actor in &briefing.actors {
        let of = |outlet: &str| {
            let labels = actor.labels_of(outlet);
            let labels = labels.map(|label| format!("“{}” ({})", label.text, label.count));
            labels.collect::<Vec<_>>().join(", ")
        };
        let (a, b) = (of(&left.id), of(&right.id));
        if a != b {
            page.row(&format!("{}: {a}", actor.name), &format!("{}: {b}", actor.name));
        }
    }
}

fn quotes(
    page: &mut Columns,
    briefing: &Briefing,
    theme: &Theme,
    left: &OutletView,
    right: &OutletView,
) {
    page.heading(theme.word("diff.quotes"));
    for quote in &briefing.quotes {
        let (a, b) = (version(theme, quote, &left.id), version(theme, quote, &right.id));
        page.row(&a, &b);
    }
}

fn version(theme: &Theme, quote: &QuoteView, outlet: &str) -> String {
    let Some(version) = quote.versions.iter().find(|v| v.passage.outlet == outlet) else {
        return String::new();
    };
    let speaker = version.speaker.as_deref().map(|name| format!("{name}: ")).unwrap_or_default();
    let relation = theme.named("relation", &version.relation);
    format!("{speaker}“{}” [{relation}]", version.passage.text)
}

/// Text in two columns.
struct Columns {
    text: String,
    column: usize,
    colour: bool,
}

impl Columns {
    /// A line over the rows that follow.
    fn heading(&mut self, words: &str) {
        let words = self.strong(words);
        let _ = write!(self.text, "\n{words}\n\n");
    }

    /// Two texts beside each other, each wrapped into its column.
    fn row(&mut self, left: &str, right: &str) {
        let wrap = |text: &str| -> Vec<String> {
            textwrap::wrap(text, self.column).into_iter().map(String::from).collect()
        };
        let (left, right) = (wrap(left), wrap(right));
        for index in 0..left.len().max(right.len()) {
            let a = left.get(index).map_or("", String::as_str);
            let b = right.get(index).map_or("", String::as_str);
            let pad = self.column.saturating_sub(textwrap::core::display_width(a));
            let line = format!("{a}{}{GUTTER}{b}", " ".repeat(pad));
            let _ = writeln!(self.text, "{}", line.trim_end());
        }
        self.text.push('\n');
    }

    fn strong(&self, words: &str) -> String {
        self.styled(words, BOLD)
    }

    /// Words that the other side lacks: underlined, or between angle quotes where there is no
    /// colour. Each word by itself, so that a line break does not carry the style along.
    fn set_off(&self, words: &str) -> String {
        if !self.colour {
            let inner = words.trim();
            return if inner.is_empty() {
                words.to_owned()
            } else {
                words.replacen(inner, &format!("‹{inner}›"), 1)
            };
        }
        let words = words.split_inclusive(' ').map(|word| {
            let inner = word.trim_end();
            if inner.is_empty() {
                return word.to_owned();
            }
            let space = &word[inner.len()..];
            format!("{}{space}", self.styled(inner, UNDERLINED))
        });
        words.collect()
    }

    fn styled(&self, words: &str, style: &str) -> String {
        if self.colour { format!("{style}{words}{PLAIN}") } else { words.to_owned() }
    }
}
