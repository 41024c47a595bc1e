//! The program as a whole, from the start of its process to its end.

use std::ops::Range;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::rows::now;

/// How often each command runs.
const RUNS: usize = 41;

/// Of the seeds, six articles on one event, and ten on two: about a hundred sentences, and the
/// folder of a day.
const SIX: [&str; 6] = [
    "aldersgate-chronicle-hanoi.txt",
    "harbour-ledger-hanoi.txt",
    "kestrel-bay-times-hanoi.html",
    "meridian-press-hanoi.txt",
    "norvik-hanoi.html",
    "potomac-courier-hanoi.md",
];
const FOUR_MORE: [&str; 4] = [
    "harbour-ledger-singapore.txt",
    "meridian-press-singapore.json",
    "norvik-singapore.md",
    "potomac-courier-singapore.html",
];

/// Prints the time of commands over the articles of the project: the median of what went by, and
/// the mean on a processor.
pub(crate) fn print() {
    let output = std::env::temp_dir().join(format!("crossread-bench-{}", std::process::id()));
    let pages = output.display().to_string();
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let path = |name: &str| seeds.join(name).display().to_string();
    let six: Vec<String> = SIX.iter().map(|name| path(name)).collect();
    let ten = six.iter().cloned().chain(FOUR_MORE.iter().map(|name| path(name)));
    let report = ["report", "--quiet", "-o", &pages].map(str::to_owned);
    println!("\n{:28} {:>9} {:>12}", "", "ms", "processor ms");
    time("--help", &["--help".to_owned()]);
    time("summary of six articles", &[&["summarize".to_owned()], &six[..]].concat());
    time("report of ten articles", &report.into_iter().chain(ten).collect::<Vec<_>>());
    // A folder that can't be removed is the system's to clean.
    let _ = std::fs::remove_dir_all(&output);
}

fn time(name: &str, args: &[String]) {
    let children = 14..16;
    let before = ticks(children.clone());
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = now();
            let mut command = Command::new(env!("CARGO_BIN_EXE_crossread"));
            let done = command.args(args).stdout(Stdio::null()).stderr(Stdio::null()).status();
            let succeeded = done.is_ok_and(|status| status.success());
            if succeeded { start.elapsed().as_secs_f64() } else { f64::INFINITY }
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let processor = (ticks(children) - before) / RUNS as f64;
    println!("{name:28} {:9.1} {:12.1}", 1e3 * times[RUNS / 2], 1e3 * processor);
}

/// The seconds that the system counts in these fields of a process's state, from the third field on
/// counted from 1; 0 where it does not tell.
pub(crate) fn ticks(fields: Range<usize>) -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program, in brackets, may hold spaces.
    let behind = stat.rsplit_once(')').map_or("", |(_, behind)| behind);
    let counts = behind.split_whitespace().map(|field| field.parse::<f64>().unwrap_or(0.0));
    counts.skip(fields.start - 1).take(fields.len()).sum::<f64>() / 100.0
}
