//! `make bench`: how fast each part is, beside the bound and beside its peers.
//!
//! Each row runs in a process of its own, so that its peak memory is its own, and rows that are
//! compared run in turns. Times differ from machine to machine; the ratios say what can be said.

mod program;
mod rows;
mod table;

use std::process::Command;

use rows::{ROWS, Row};
use table::{Measured, Table};

/// How often each row runs; the fastest counts.
const RUNS: usize = 3;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    if let [flag, name, parts @ ..] = args.as_slice()
        && flag == "--row"
    {
        let parts = parts.first().and_then(|parts| parts.parse().ok()).unwrap_or(1);
        if let Some(row) = ROWS.iter().find(|row| row.name == name) {
            println!("{}", (row.run)(parts));
        }
        return;
    }
    let print = |count: &String, print: fn(usize)| print(count.parse().unwrap_or(0));
    match args.as_slice() {
        [flag, count] if flag == "--articles" => return print(count, rows::print_articles),
        [flag, count] if flag == "--pages" => return print(count, rows::print_pages),
        _ => {}
    }
    let named = |row: &Row| args.iter().any(|arg| row.name.contains(arg));
    let wanted = |row: &&Row| if args.is_empty() { !row.long } else { named(row) };
    let bound = fastest(|| run_row("bound"));
    let table = Table::new(bound);
    for row in ROWS.iter().filter(wanted) {
        let runs = if row.long { 1 } else { RUNS };
        table.print(row, (0..runs).filter_map(|_| run_row(row.name)).reduce(Measured::faster));
    }
    if args.is_empty() {
        program::print();
    }
}

fn fastest(run: impl Fn() -> Option<Measured>) -> Option<Measured> {
    (0..RUNS).filter_map(|_| run()).reduce(Measured::faster)
}

/// Runs one row in a process of its own.
fn run_row(name: &str) -> Option<Measured> {
    let program = std::env::current_exe().ok()?;
    let output = Command::new(program).args(["--row", name]).output().ok()?;
    String::from_utf8(output.stdout).ok()?.parse().ok()
}
