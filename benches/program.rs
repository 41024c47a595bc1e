//! The program as a whole, from the start of its process to its end.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::rows::now;

/// How often each command runs; the median counts.
const RUNS: usize = 21;

/// Prints the time of commands over the articles of the project.
pub(crate) fn print() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = std::env::temp_dir().join(format!("crossread-bench-{}", std::process::id()));
    let pages = output.display().to_string();
    let hanoi = ["aldersgate-chronicle-hanoi.txt", "meridian-press-hanoi.txt", "norvik-hanoi.html"];
    let hanoi = hanoi.map(|name| root.join("seeds").join(name).display().to_string());
    let seeds = root.join("seeds").display().to_string();
    println!();
    time("--help", &["--help"]);
    time(
        "summarize three articles",
        &[&["summarize"], &hanoi.each_ref().map(String::as_str)[..]].concat(),
    );
    time("report of fifteen articles", &["report", &seeds, "--quiet", "-o", &pages]);
    // A folder that can't be removed is the system's to clean.
    let _ = std::fs::remove_dir_all(&output);
}

fn time(name: &str, args: &[&str]) {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = now();
            let mut command = Command::new(env!("CARGO_BIN_EXE_crossread"));
            let done = command.args(args).stdout(Stdio::null()).stderr(Stdio::null()).status();
            if done.is_ok() { start.elapsed().as_secs_f64() } else { f64::INFINITY }
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{name:28} {:9.1} ms", 1e3 * times[RUNS / 2]);
}
