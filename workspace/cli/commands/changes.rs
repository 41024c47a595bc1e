//! `crossread changes`: what moved between two briefings of a story.

use std::fs;
use std::path::Path;

use anyhow::Context;
use crossread_report::{Briefing, changes, changes_html, changes_text};

use crate::args::{Changes, ChangesFormat};
use crate::output::{self, Outcome};
use crate::theme::theme;

/// Compares two briefings that were written as JSON.
pub(crate) fn run(args: &Changes) -> anyhow::Result<Outcome> {
    let theme = theme(args.theme.as_deref())?;
    let changes = changes(&read(&args.old)?, &read(&args.new)?);
    let text = match args.format {
        ChangesFormat::Text => changes_text(&changes, &theme, output::width(), output::colour()),
        ChangesFormat::Json => serde_json::to_string_pretty(&changes)?,
        ChangesFormat::Html => changes_html(&changes, &theme),
    };
    output::print(&text)?;
    Ok(Outcome::Done)
}

fn read(path: &Path) -> anyhow::Result<Briefing> {
    let text = fs::read_to_string(path)
        .with_context(|| format!("{}: can't be read: check the path", path.display()))?;
    serde_json::from_str(&text).with_context(|| {
        format!(
            "{}: no briefing: `crossread report` writes one beside each page, and \
             `crossread compare --format json` prints one",
            path.display()
        )
    })
}
