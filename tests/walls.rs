use std::collections::BTreeSet;
use std::fs;

use crate::program::root;

/// The crates of this project that a crate's manifest names.
fn leans_on(member: &str) -> BTreeSet<String> {
    let path = root().join("workspace").join(member).join("Cargo.toml");
    let manifest: toml::Table =
        fs::read_to_string(path).expect("a manifest").parse().expect("TOML");
    let sections = ["dependencies", "dev-dependencies", "build-dependencies"];
    let named = sections.iter().filter_map(|section| manifest.get(*section)?.as_table());
    let own =
        named.flat_map(|table| table.keys()).filter_map(|name| name.strip_prefix("crossread-"));
    own.map(str::to_owned).collect()
}

#[test]
fn crates_lean_on_what_comes_before_them() {
    for (member, may_know) in [("text", ""), ("engine", "text"), ("report", "engine text")] {
        let may_know: BTreeSet<String> = may_know.split_whitespace().map(str::to_owned).collect();
        let knows = leans_on(member);
        assert!(
            knows.is_subset(&may_know),
            "{member} must know no more than {may_know:?}: {knows:?}"
        );
    }
}

/// What a crate's source must not name, whatever its manifest says.
#[test]
fn only_the_program_touches_the_world() {
    let world = [
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "SystemTime",
        "println!(",
        "eprintln!(",
    ];
    for member in ["text", "engine", "report"] {
        for (path, source) in sources(member) {
            // Tests may read what they are compared with.
            let source = source.split("#[cfg(test)]").next().unwrap_or_default();
            for name in world {
                assert!(!source.contains(name), "{path} names {name}");
            }
        }
    }
}

#[test]
fn the_engine_cannot_fail_and_knows_no_format() {
    for (path, source) in sources("engine") {
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        for name in [
            "-> Result<",
            ".unwrap()",
            ".expect(",
            "panic!(",
            "unreachable!(",
            "<p>",
            "encoding_rs",
        ] {
            assert!(!source.contains(name), "{path} names {name}");
        }
    }
}

/// The source files of a member, tests in files of their own left out.
fn sources(member: &str) -> Vec<(String, String)> {
    let mut folders = vec![root().join("workspace").join(member).join("src")];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.display().to_string();
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(".rs") && !is_for_tests(&path) {
                sources.push((name, fs::read_to_string(&path).expect("a source file")));
            }
        }
    }
    sources
}

/// Whether the parent of a module declares it for tests alone.
fn is_for_tests(path: &std::path::Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let folder = path.parent().expect("a folder");
    let parents = [folder.join("lib.rs"), folder.join("mod.rs"), folder.with_extension("rs")];
    let declares = |parent: &std::path::PathBuf| {
        let source = fs::read_to_string(parent).unwrap_or_default();
        source.contains(&format!("#[cfg(test)]\nmod {stem};"))
    };
    parents.iter().any(declares)
}
