//! `crossread completions`: what a shell needs to complete the command line.

use clap::CommandFactory;

use crate::args::Args;
use crate::output::{self, Outcome};

/// Prints the completions of one shell.
pub(crate) fn run(shell: clap_complete::Shell) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "crossread", &mut script);
    output::print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Done)
}
