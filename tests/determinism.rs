use std::fs;
use std::path::Path;

use crate::program::{crossread, printed, root};

/// The files of `seeds/` that are articles.
fn articles() -> Vec<String> {
    let entries = fs::read_dir(root().join("seeds")).expect("seeds");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string());
    let mut names: Vec<String> =
        names.map(|name| format!("seeds/{}", name.expect("a name"))).collect();
    names.retain(|name| !name.ends_with("README.md") && !name.ends_with(".toml"));
    names.sort();
    names
}

fn pages(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut pages: Vec<(String, Vec<u8>)> = entries
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read(path).expect("a page"))
        })
        .collect();
    pages.sort();
    pages
}

#[test]
fn the_number_of_threads_does_not_matter() {
    let run = |command: &str, threads: &str| {
        let folder = tempfile::tempdir().expect("a folder");
        let mut args = vec![command, "seeds", "--threads", threads];
        let output = folder.path().display().to_string();
        match command {
            "report" => args.extend(["-o", &output]),
            _ => args.extend(["--format", "jsonl"]),
        }
        (printed(&args), pages(folder.path()))
    };
    for command in ["report", "stories", "inspect"] {
        let alone = run(command, "1");
        assert!(!alone.0.is_empty() || alone.1.len() > 1, "{command} gave nothing");
        for threads in ["2", "5"] {
            assert!(run(command, threads) == alone, "{command} on {threads} threads");
        }
    }
}

#[test]
fn a_report_in_its_own_folder_does_not_read_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in articles() {
        let name = Path::new(&name);
        let copy = folder.path().join(name.file_name().expect("a name"));
        fs::copy(root().join(name), copy).expect("a copy");
    }
    let input = folder.path().display().to_string();
    let output = folder.path().join("out");
    let report = || {
        let done = crossread(["report", &input, "-o", &output.display().to_string()]);
        assert!(done.status.success());
        (pages(&output), String::from_utf8(done.stderr).expect("UTF-8"))
    };
    let (first, told) = report();
    assert!(first.len() > 2 && !told.contains("crossread wrote"), "{told}");
    let (second, told) = report();
    assert!(first == second, "a second report differs");
    let passed_over = format!("note: {} files that crossread wrote: passed over", first.len());
    assert!(told.contains(&passed_over), "{told}");
    let index = output.join("index.html").display().to_string();
    let named = crossread(["inspect", &index]);
    let told = String::from_utf8_lossy(&named.stderr);
    assert!(told.contains("crossread wrote it; name the articles"), "{told}");
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let (first, second) = (tempfile::tempdir().expect("a"), tempfile::tempdir().expect("b"));
    let mut named = articles();
    for folder in [&first, &second] {
        let mut args = vec!["report".to_owned(), "-o".to_owned()];
        args.push(folder.path().display().to_string());
        args.extend(named.iter().cloned());
        printed(&args);
        named.reverse();
        named.rotate_left(5);
    }
    let (first, second) = (pages(first.path()), pages(second.path()));
    assert!(first.len() > 1);
    assert!(first == second, "two runs wrote different pages");
}
