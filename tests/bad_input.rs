use std::fs;
use std::path::Path;

use crate::program::crossread;

const GOOD: &str = "outlet: The Lantern\ntitle: Envoys meet\ndate: 2019-02-28\n\n\
    The envoys met in Hanoi on Thursday. They left without a text, an official said.\n";

/// Puts files into a folder, summarizes the folder, and checks status and standard error.
fn check(files: &[(&str, &[u8])], status: i32, says: &[&str]) {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("a file");
    }
    run(&["summarize", folder.path().to_str().expect("a name")], status, says);
}

fn run(args: &[&str], status: i32, says: &[&str]) {
    let output = crossread(args);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(status), "{args:?}: {stderr}");
    for words in says {
        assert!(stderr.contains(words), "{args:?} should say {words:?}: {stderr}");
    }
    assert!(!stderr.contains("panicked"), "{stderr}");
}

#[test]
fn no_file_of_that_name() {
    run(
        &["summarize", "no/such/file.txt"],
        1,
        &["no/such/file.txt", "no such file", "check the name"],
    );
}

#[test]
fn an_option_that_does_not_exist_is_misuse() {
    run(&["summarize", "seeds", "--wrods", "100"], 2, &["--wrods"]);
    run(&["summarize"], 2, &["INPUT"]);
    run(&["summarize", "seeds", "--words", "3", "--chars", "5"], 2, &["--words"]);
}

#[test]
fn a_folder_without_articles() {
    check(&[], 1, &["no article in this folder", ".html"]);
    check(&[("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\0")], 1, &["no article in this folder"]);
}

#[test]
fn one_bad_file_is_a_warning_and_the_rest_is_done() {
    check(&[("good.txt", GOOD.as_bytes()), ("empty.txt", b"")], 0, &["warning", "empty.txt"]);
    check(
        &[("good.txt", GOOD.as_bytes()), ("binary.txt", b"\x7fELF\0\x01\0\0\0\0\0\x02\0\0")],
        0,
        &["warning", "binary.txt"],
    );
    check(
        &[("good.txt", GOOD.as_bytes()), ("clipping.pdf", b"%PDF-1.7\n%\xe2\xe3\n1 0 obj")],
        0,
        &["warning", "clipping.pdf", "PDF"],
    );
}

#[test]
fn nothing_but_bad_files_is_an_error() {
    check(&[("empty.txt", b"")], 1, &["there is no article", "empty.txt"]);
}

#[test]
fn a_broken_line_names_its_number_and_the_others_are_read() {
    let lines = b"{\"title\": \"One\", \"text\": \"The envoys met in Hanoi on Thursday.\"}\n\
        {\"title\": \"Two\", \"text\": \n\
        {\"title\": \"Three\", \"text\": \"They left without a text on Thursday.\"}\n";
    check(&[("articles.jsonl", lines)], 0, &["articles.jsonl", "line 2"]);
}

#[test]
fn strict_makes_a_warning_a_failure() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("good.txt"), GOOD).expect("a file");
    fs::write(folder.path().join("empty.txt"), "").expect("a file");
    let name = folder.path().to_str().expect("a name");
    run(&["stories", name], 0, &["warning"]);
    run(&["stories", name, "--strict"], 1, &["warning"]);
    run(&["stories", name, "--quiet"], 0, &[]);
}

#[test]
fn a_target_that_cannot_be_written_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("taken");
    fs::write(&file, "a file, not a folder").expect("a file");
    let target = file.join("report");
    run(&["report", "seeds", "-o", target.to_str().expect("a name")], 1, &["taken", "-o"]);
    assert_eq!(fs::read_to_string(&file).expect("still there"), "a file, not a folder");
    assert_eq!(files_of(folder.path()), ["taken"]);
}

fn files_of(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string());
    names.map(|name| name.expect("a name")).collect()
}

#[test]
fn windows_1252_and_utf_16_are_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let words = "The envoys met in Hanoi on Thursday. \u{201c}We had to walk,\u{201d} he said.";
    let utf16: Vec<u8> =
        [0xfeff].into_iter().chain(words.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    fs::write(folder.path().join("a.txt"), utf16).expect("a file");
    let windows = words.replace('\u{201c}', "\x01").replace('\u{201d}', "\x02").into_bytes();
    let windows = windows.into_iter().map(|byte| match byte {
        1 => 0x93,
        2 => 0x94,
        other => other,
    });
    fs::write(folder.path().join("b.txt"), windows.collect::<Vec<u8>>()).expect("a file");
    let name = folder.path().to_str().expect("a name");
    for article in crate::program::jsonl(["inspect", name, "--format", "jsonl"]) {
        assert_eq!(article["text"], words);
    }
}

#[test]
fn a_word_list_that_is_none_says_where_and_what_would_be_right() {
    let folder = tempfile::tempdir().expect("a folder");
    let refused = |name: &str, bytes: &[u8], says: &[&str]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("a file");
        let typed = path.to_str().expect("a name");
        run(&["inspect", "seeds", "--lexicon", typed], 1, says);
        // In a folder too.
        run(&["inspect", "seeds", "--lexicon", folder.path().to_str().expect("a name")], 1, says);
        fs::remove_file(&path).expect("it was there");
    };
    refused("hedge.txt", b"maybe\n", &["hedge.txt", "no list has this name", "intensifiers"]);
    refused("hedges.txt", b"\xff\xfe\x00", &["hedges.txt", "UTF-8"]);
    refused("loaded.txt", b"# ours\nthug\tbad\n", &["loaded.txt", "line 2", "a phrase a line"]);
    refused("saying-verbs.txt", b"muse\tsly\n", &["line 1", "sly", "no stance", "certainty"]);
    refused("saying-verbs.txt", b"muse\tdoubt\tall\n", &["line 1", "clause, that, object"]);
    let empty = tempfile::tempdir().expect("a folder");
    let empty = empty.path().to_str().expect("a name");
    run(
        &["compare", "seeds", "--lexicon", empty],
        1,
        &["no word list in this folder", "hedges.txt"],
    );
    run(
        &["report", "seeds", "-o", empty, "--lexicon", "no/such"],
        1,
        &["no/such", "check the name"],
    );
}

#[test]
fn a_file_of_groups_that_is_none_says_where_and_what_would_be_right() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    let refused = |text: &str, says: &[&str]| {
        let path = folder.path().join("groups.toml");
        fs::write(&path, text).expect("a file");
        let typed = path.to_str().expect("a name");
        let says = [says, &["groups.toml"]].concat();
        run(&["compare", "seeds", "--groups", typed], 1, &says);
        let out = out.to_str().expect("a name");
        run(&["report", "seeds", "-o", out, "--groups", typed], 1, &says);
    };
    refused("", &["no outlet in it", "[[outlet]]"]);
    refused("[[outlet]\nname = 'A'", &["line 1", "docs/groups.md"]);
    refused("[[outlets]]\nname = 'A'", &["unknown field", "outlet"]);
    refused("\n[[outlet]]\nregion = 'Asia'", &["line 2", "without a name", "add name"]);
    refused("[[outlet]]\nname = 'A'\nfounded = 1851", &["line 3", "founded", "quotation marks"]);
    refused("[[outlet]]\nname = 'A'\nregion = ' '", &["line 3", "region is empty"]);
    refused("[[outlet]]\nname = 'A'\n[[outlet]]\nname = 'a'", &["line 3", "line 1 already"]);
    assert!(!out.exists(), "nothing is half-written");
    run(&["compare", "seeds", "--groups", "no/such"], 1, &["no/such", "check the name"]);
}
