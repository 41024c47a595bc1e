//! `crossread man`: the manual page in roff.

use clap::CommandFactory;

use crate::args::Args;
use crate::output::{self, Outcome};

/// Prints the manual page.
pub(crate) fn run() -> anyhow::Result<Outcome> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Args::command()).render(&mut page)?;
    output::print(&String::from_utf8_lossy(&page))?;
    Ok(Outcome::Done)
}
