//! What moved between two runs, in a terminal.

use super::lines::{Lines, Tone};
use crate::changes::Changes;
use crate::theme::Theme;

/// What moved between two runs, in lines of at most `width` columns.
pub fn changes_text(changes: &Changes, theme: &Theme, width: usize, colour: bool) -> String {
    let mut lines = Lines::new(width, colour);
    lines.text(0, Tone::Title, &theme.fill("changes.title", &[("title", &changes.new.title)]));
    for part in &changes.parts {
        lines.head(&theme.named("changes", &part.kind));
        if part.added.is_empty() && part.dropped.is_empty() {
            lines.text(2, Tone::Soft, theme.word("changes.same"));
        }
        for (sign, moved) in [("+", &part.added), ("\u{2212}", &part.dropped)] {
            for line in moved {
                let about =
                    if line.about.is_empty() { String::new() } else { format!("{}: ", line.about) };
                lines.text(2, Tone::Plain, &format!("{sign} {about}{}", line.text));
                lines.text(4, Tone::Soft, &line.whose(theme));
            }
        }
    }
    lines.finish()
}
