use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::program::{crossread, jsonl, printed, root};

/// An article with injection strings in every field, among others that it can be compared with.
const INJECTED: &str = "<script>fired()</script><img src=x onerror=fired()>\" onload=\"fired() \
    ' javascript:fired() {{7*7}} ${fired()} ]]> --> </style></title> \u{1b}[31mred\u{7}";

fn folder(files: &[(&str, String)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file");
    }
    folder
}

fn story() -> tempfile::TempDir {
    let bridge = "The bridge over the river fell on Monday. Nobody was hurt, officials said. \
        \u{201c}We saw it coming,\u{201d} said Mayor Ann Lee.";
    let article = |outlet: &str, more: &str| {
        format!(
            "outlet: {outlet}\ntitle: Bridge falls {more}\nauthor: {more}\ndate: 2019-02-28\nurl: https://x.example/{more}\n\n{bridge}\n\n{more} fell on Monday, officials said.\n"
        )
    };
    folder(&[
        ("a.txt", article("Tidings", "quietly")),
        ("b.txt", article(&format!("Lantern {INJECTED}"), INJECTED)),
        ("c.txt", article("=cmd|'/c calc'!A1", "=1+1")),
    ])
}

#[test]
fn no_rendering_runs_what_an_article_says() {
    let folder = story();
    let name = folder.path().to_str().expect("a name");
    for format in ["text", "json", "markdown", "html", "csv", "eml"] {
        let output = crossread(["compare", name, "--one-story", "--format", format]);
        let shown = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(output.status.success() && shown.len() > 100, "{format}: {shown}");
        assert!(!shown.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{format} commands a terminal");
        if format == "html" {
            assert!(!shown.contains("<script>fired") && !shown.contains("<img src=x"), "{shown}");
            assert!(!shown.contains("href=\"javascript:"), "{shown}");
        }
        if format == "csv" {
            let mut cells = shown.lines().flat_map(|line| line.split(','));
            assert!(!cells.any(|cell| cell.starts_with("=") || cell.starts_with("\"=")), "{shown}");
        }
    }
}

/// One article that says a string wherever it can, in three formats by turns.
fn article_that_says(string: &str, turn: usize) -> (String, String) {
    let told = "The bridge over the river fell on Monday, and 12 cars were lost, police said.";
    let said = format!(
        "{told}\n\n\u{201c}We saw {string} coming for years,\u{201d} said Mayor {string} Lee.\n\n{string} fell on Monday 3 March with {turn} cars, officials said."
    );
    let field = serde_json::Value::from(string);
    let linked = serde_json::json!({
        "@type": "NewsArticle", "headline": field, "author": {"name": field}, "articleSection": field,
        "publisher": {"name": field}, "datePublished": "2019-03-04", "url": field,
    });
    match turn % 3 {
        0 => (
            format!("{turn:02}.txt"),
            format!(
                "outlet: {string}\ntitle: {string}\nauthor: {string}\nurl: {string}\nsection: {string}\nlanguage: en\ndate: 2019-03-04\n\n{said}\n"
            ),
        ),
        1 => (
            format!("{turn:02}.json"),
            serde_json::json!({
                "outlet": field, "title": field, "authors": [field], "url": field, "section": field,
                "date": "2019-03-05", "text": said,
            })
            .to_string(),
        ),
        _ => (
            format!("{turn:02}.html"),
            format!(
                "<html><head><title>{0}</title><meta property=og:site_name content='{0}'>\
                 <meta name=author content='{0}'><script type='application/ld+json'>{1}</script>\
                 </head><body><article><h1>{0}</h1><p>{2}</p></article></body></html>",
                string.replace('&', "&amp;").replace('\'', "&#39;").replace('<', "&lt;"),
                linked.to_string().replace("</", "<\\/"),
                said.replace('&', "&amp;").replace('<', "&lt;").replace("\n\n", "</p><p>"),
            ),
        ),
    }
}

/// Each string of the corpus through every field and format. What stands in the page is looked at
/// here; that nothing runs, `tests/browser/run` sees, which opens the pages that this test writes.
#[test]
fn what_is_injected_is_shown_as_text() {
    let corpus = fs::read_to_string(root().join("tests/injections.txt")).expect("a corpus");
    let strings: Vec<&str> = corpus.lines().filter(|line| !line.starts_with("# ")).collect();
    let pages = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("injected");
    for (part, strings) in strings.chunks(8).enumerate() {
        // Every string comes as a file of each format.
        let files = strings.iter().flat_map(|string| [0, 1, 2].map(|turn| (string, turn)));
        let files: Vec<(String, String)> = files
            .enumerate()
            .map(|(n, (string, turn))| article_that_says(string, 3 * n + turn))
            .collect();
        let files: Vec<(&str, String)> =
            files.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
        let folder = folder(&files);
        let name = folder.path().to_str().expect("a name");
        let page = printed(["compare", name, "--one-story", "--format", "html", "--quiet"]);
        for markup in ["<script", "<img", "<iframe", "<object", "<base", "<link", "href=\"java"] {
            assert!(!page.to_lowercase().contains(markup), "{markup} in part {part}");
        }
        fs::create_dir_all(&pages).expect("a folder");
        fs::write(pages.join(format!("{part}.html")), page).expect("a page");
    }
}

#[test]
fn names_of_files_command_no_terminal() {
    let folder = folder(&[("empty\u{1b}[31m\u{7}.txt", String::new())]);
    let output = crossread(["inspect", folder.path().to_str().expect("a name")]);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.contains("empty") && !stderr.contains(['\u{1b}', '\u{7}']), "{stderr}");
}

#[test]
fn crafted_text_is_done_in_good_time() {
    let many = |piece: &str| piece.repeat(200_000 / piece.len());
    let files = [
        ("words.txt", many("Bridge ")),
        ("sentences.txt", many("Bridge. ")),
        ("said.txt", many("said ")),
        ("quotes.txt", many("\u{201c}a ")),
        ("stops.txt", many("A.")),
        ("links.md", many("[")),
        ("names.txt", many("Mayor Ann Lee, ")),
        ("combining.txt", format!("The bridge{} fell.", many("\u{301}"))),
        ("tags.html", format!("<p>The bridge fell on Monday.</p>{}", many("<x-y>"))),
        ("attributes.html", format!("<p>The bridge fell.</p><p {}>", many("a "))),
        ("deep.json", many("[")),
        ("lone.jsonl", "{\"text\": \"The \\ud800 fell.\"}\n{\"text\": \"It fell.\"}".to_owned()),
    ];
    let folder = folder(&files);
    for command in ["inspect", "stories"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_crossread"))
            .args([command, "--quiet"])
            .arg(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        // Ten times what it takes; growth with the square would take hours.
        let done = (0..1200).find_map(|_| {
            std::thread::sleep(Duration::from_millis(100));
            child.try_wait().expect("a child")
        });
        if done.is_none() {
            child.kill().expect("a child");
        }
        assert!(done.is_some_and(|status| status.success()), "{command}: {done:?}");
    }
}

#[test]
fn a_story_of_too_many_articles_is_cut_and_said() {
    let line = |n: usize| {
        format!(
            "{{\"outlet\": \"Tidings {n}\", \"title\": \"Bridge falls\", \"date\": \"2019-02-28\", \
             \"text\": \"The bridge over the river fell on Monday. Nobody was hurt.\"}}\n"
        )
    };
    let folder = folder(&[("a.jsonl", (0..20).map(line).collect())]);
    let name = folder.path().to_str().expect("a name");
    let args = ["compare", name, "--format", "json", "--limit", "story-articles=5"];
    let output = crossread(args);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.contains("15 articles of a story of 20 are left out"), "{stderr}");
    let briefing: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(briefing["articles"].as_array().map(Vec::len), Some(5));
    assert!(briefing["warnings"].to_string().contains("left out"), "{}", briefing["warnings"]);
    assert!(!crossread(["compare", name, "--limit", "nonsense=5"]).status.success());
}

#[cfg(unix)]
#[test]
fn links_that_go_round_are_not_followed() {
    let folder = folder(&[("a.txt", "title: T\n\nThe bridge fell on Monday.".to_owned())]);
    std::os::unix::fs::symlink(folder.path(), folder.path().join("round")).expect("a link");
    let name = folder.path().to_str().expect("a name");
    assert_eq!(jsonl(["inspect", name, "--format", "jsonl"]).len(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_reported_and_a_closed_pipe_is_none() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a device");
    let mut command = Command::new(env!("CARGO_BIN_EXE_crossread"));
    command.args(["inspect", "seeds", "--quiet"]).current_dir(root());
    let output = command.stdout(full).stderr(Stdio::piped()).output().expect("a run");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("No space left"), "{output:?}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_crossread"));
    command.args(["inspect", "seeds", "--quiet"]).current_dir(root());
    let mut child = command.stdout(Stdio::piped()).spawn().expect("a run");
    drop(child.stdout.take());
    assert!(child.wait().expect("a child").success());
}

/// Whenever the program is killed, the index points at pages that are there.
#[test]
fn a_killed_report_leaves_an_index_without_missing_pages() {
    let folder = tempfile::tempdir().expect("a folder");
    for wait in [5, 20, 40, 60, 80, 110, 150, 200, 300, 500, 800, 1300] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_crossread"))
            .args(["report", "seeds", "--quiet", "-o"])
            .arg(folder.path())
            .current_dir(root())
            .spawn()
            .expect("the program starts");
        std::thread::sleep(Duration::from_millis(wait));
        let _ = child.kill();
        child.wait().expect("a child");
        let Ok(index) = fs::read_to_string(folder.path().join("index.html")) else { continue };
        assert!(index.trim_end().ends_with("</html>"), "half an index after {wait} ms");
        for link in index.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let page = link.split('#').next().unwrap_or_default();
            if !page.is_empty() && !page.contains(':') {
                assert!(folder.path().join(page).exists(), "{page} is missing after {wait} ms");
            }
        }
    }
}
