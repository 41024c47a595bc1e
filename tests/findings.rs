use std::fs;

use crate::fuzz;
use crate::program::root;

type Target = fn(&[u8]);

/// Each fuzz target by name.
const TARGETS: [(&str, Target); 10] = [
    ("compare", fuzz::compare),
    ("read_feed", fuzz::read_feed),
    ("read_html", fuzz::read_html),
    ("read_json", fuzz::read_json),
    ("read_office", fuzz::read_office),
    ("read_text", fuzz::read_text),
    ("read_warc", fuzz::read_warc),
    ("render", fuzz::render),
    ("rerender", fuzz::rerender),
    ("segment", fuzz::segment),
];

/// The names in a folder, without endings, sorted; none if there is no such folder.
fn names(folder: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(root().join(folder)) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut names: Vec<String> = paths
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Each input in `findings/` once made a target panic or hang; those in `fuzz/seeds` are what the
/// fuzzers start from.
#[test]
fn what_fuzzers_found_is_mended() {
    for (name, target) in TARGETS {
        for folder in ["tests/findings", "fuzz/seeds"] {
            let Ok(entries) = fs::read_dir(root().join(folder).join(name)) else { continue };
            for entry in entries {
                let path = entry.expect("an entry").path();
                eprintln!("{}", path.display());
                target(&fs::read(path).expect("an input"));
            }
        }
    }
}

#[test]
fn every_target_is_replayed() {
    let targets: Vec<String> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names("fuzz/fuzz_targets"), targets);
    assert!(names("tests/findings").iter().all(|name| targets.contains(name)));
}
