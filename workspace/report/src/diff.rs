//! Two outlets side by side in a terminal: claims opposite each other, then what each tells alone,
//! whom each calls what, and the quotes that both print.

use std::fmt::Write;

use crate::briefing::{Briefing, LabelView, OutletView, Passage, PieceMark};
use crate::desk::Desk;
use crate::pairing::{Pairing, Side, pairing};
use crate::terminal::plain;
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
    let Some(pairing) = pairing(briefing) else {
        return format!("{}\n", theme.word("diff.two-outlets"));
    };
    let desk = Desk::new(briefing, theme);
    let column = (width.saturating_sub(GUTTER.len()) / 2).max(NARROWEST);
    let mut page = Columns { text: String::new(), column, colour };
    let (left, right) = (pairing.left, pairing.right);
    page.row(&page.strong(&left.name), &page.strong(&right.name));
    page.row(&titles(&desk, left), &titles(&desk, right));
    claims(&mut page, &desk, &pairing);
    alone(&mut page, &desk, &pairing);
    labels(&mut page, &desk, &pairing);
    quotes(&mut page, &desk, &pairing);
    page.text
}

/// The headlines of an outlet, each with its day.
fn titles(desk: &Desk<'_>, outlet: &OutletView) -> String {
    let title = |id: &String| {
        let title = desk.article(id)?.title.as_deref()?;
        Some(format!("{} ({})", plain(title), desk.day_of(id)))
    };
    outlet.articles.iter().filter_map(title).collect::<Vec<_>>().join(" / ")
}

fn claims(page: &mut Columns, desk: &Desk<'_>, pairing: &Pairing<'_>) {
    let n = pairing.both.len().to_string();
    page.heading(&desk.theme.fill("diff.both", &[("n", &n)]));
    if pairing.both.is_empty() {
        page.line(desk.word("claims.none"));
    }
    for told in &pairing.both {
        page.row(&side(page, desk, &told.left), &side(page, desk, &told.right));
    }
}

/// A text with the words that the other lacks set off, and its place.
fn side(page: &Columns, desk: &Desk<'_>, side: &Side<'_>) -> String {
    let words = side.pieces.iter().map(|piece| match piece.mark {
        PieceMark::Own => page.set_off(&plain(&piece.text)),
        _ => plain(&piece.text),
    });
    format!("{} [{}]", words.collect::<String>().trim(), desk.short_place(side.passage))
}

fn alone(page: &mut Columns, desk: &Desk<'_>, pairing: &Pairing<'_>) {
    page.heading(desk.word("diff.alone"));
    let (left, right) = (pairing.left_only, pairing.right_only);
    let text = |passage: Option<&Passage>| {
        let text = |p: &Passage| format!("{} [{}]", plain(&p.text), desk.short_place(p));
        passage.map(text).unwrap_or_default()
    };
    for index in 0..left.len().max(right.len()) {
        page.row(&text(left.get(index)), &text(right.get(index)));
    }
    if left.is_empty() && right.is_empty() {
        page.line(desk.word("diff.none-alone"));
    }
}

fn labels(page: &mut Columns, desk: &Desk<'_>, pairing: &Pairing<'_>) {
    page.heading(desk.word("diff.labels"));
    if pairing.labels.is_empty() {
        page.line(desk.word("labels.none"));
    }
    let of = |labels: &[&LabelView]| {
        let labels = labels.iter().map(|label| {
            let (open, close) = (desk.word("format.open"), desk.word("format.close"));
            format!("{open}{}{close} ({})", plain(&label.text), label.count)
        });
        labels.collect::<Vec<_>>().join(", ")
    };
    for called in &pairing.labels {
        let name = page.strong(&plain(&called.actor.name));
        page.line(&name);
        page.row(&of(&called.left), &of(&called.right));
    }
}

fn quotes(page: &mut Columns, desk: &Desk<'_>, pairing: &Pairing<'_>) {
    page.heading(desk.word("diff.quotes"));
    if pairing.quotes.is_empty() {
        page.line(desk.word("diff.none-quotes"));
    }
    for quoted in &pairing.quotes {
        let speaker = quoted.quote.speaker.as_deref().unwrap_or(desk.word("quotes.nobody"));
        let speaker = page.strong(&plain(speaker));
        page.line(&speaker);
        page.row(&side(page, desk, &quoted.left), &side(page, desk, &quoted.right));
    }
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

    /// A line over both columns.
    fn line(&mut self, words: &str) {
        let _ = writeln!(self.text, "{words}");
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
