//! `crossread schema`: what the JSON of a briefing holds.

use crossread_report::schema;

use crate::output::{self, Outcome};

/// Prints the JSON Schema of the briefing.
pub(crate) fn run() -> anyhow::Result<Outcome> {
    output::print(&schema())?;
    Ok(Outcome::Done)
}
