//! `crossread`: the program. It alone touches files, arguments, the environment and the terminal.

mod args;
mod collection;
mod commands;
mod configuration;
mod corrections;
mod groups;
mod input;
mod lexicon;
mod limits;
mod output;
mod theme;
mod threads;

use std::process::ExitCode;

use args::{Args, Command};
use output::Outcome;

/// The exit code of arguments that can't be understood, as clap has it.
const MISUSE: u8 = 2;

fn main() -> ExitCode {
    let args = match configuration::args() {
        Ok(args) => args,
        Err(error) => {
            output::complain(&format!("error: {error:#}"));
            return ExitCode::from(MISUSE);
        }
    };
    match run(&args) {
        Ok(outcome) => outcome.exit_code(args.strict),
        Err(error) if output::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// What each command does stands in the module of its name.
fn run(args: &Args) -> anyhow::Result<Outcome> {
    match &args.command {
        Command::Report(report) => commands::report::run(report, args.quiet),
        Command::Compare(compare) => commands::compare::run(compare, args.quiet),
        Command::Diff(diff) => commands::diff::run(diff, args.quiet),
        Command::Changes(changes) => commands::changes::run(changes),
        Command::Summarize(summarize) => commands::summarize::run(summarize, args.quiet),
        Command::Explain(explain) => commands::explain::run(explain, args.quiet),
        Command::Stories(stories) => commands::stories::run(stories, args.quiet),
        Command::Inspect(inspect) => commands::inspect::run(inspect, args.quiet),
        Command::Evaluate(evaluate) => commands::evaluate::run(evaluate),
        Command::Schema => commands::schema::run(),
        Command::Completions { shell } => commands::completions::run(*shell),
        Command::Man => commands::man::run(),
    }
}
