//! Every format once through the program, from bytes to what `inspect` prints.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use expect_test::{Expect, expect};
use serde_json::Value;

use crate::program::{crossread, jsonl};

const FERRY: &str = "The ferry left the harbour of Ostend late on Monday, and nobody on the quay \
    knew why. The harbour master said that fog had kept the crew from seeing the pier. “We waited \
    for the wind,” she told the passengers, who had been sitting on their bags since noon.";

/// Outlet, title, language and first words of each article in a file.
fn check(name: &str, bytes: &[u8], expected: Expect) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("a file");
    expected.assert_eq(&shown(&jsonl([
        "inspect",
        path.to_str().expect("a name"),
        "--format",
        "jsonl",
        "--quiet",
    ])));
}

fn shown(articles: &[Value]) -> String {
    let line = |article: &Value| {
        let field = |name: &str| article[name].as_str().unwrap_or("-").to_owned();
        let words: Vec<String> = field("text").split(' ').take(5).map(str::to_owned).collect();
        let fields = ["outlet", "title", "published", "language"].map(field);
        format!("{} | {} …\n", fields.join(" | "), words.join(" "))
    };
    articles.iter().map(line).collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).expect("in memory");
    packed.finish().expect("in memory")
}

fn package(part: &str, xml: &str) -> Vec<u8> {
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    package.start_file(part, options).expect("in memory");
    package.write_all(xml.as_bytes()).expect("in memory");
    package.finish().expect("in memory").into_inner()
}

fn rss() -> String {
    let text = format!("&lt;p&gt;{FERRY}&lt;/p&gt;").repeat(2);
    format!(
        "<?xml version=\"1.0\"?><rss><channel><title>Tidings</title><language>en</language><item>\
         <title>Ferry late</title><pubDate>Mon, 28 Sep 2015 17:21:00 GMT</pubDate>\
         <description>{text}</description></item></channel></rss>"
    )
}

fn page() -> String {
    format!(
        "<html lang='en'><head><title>Ferry late</title><meta property='og:site_name' \
         content='Tidings'></head><body><h1>Ferry late</h1><p>{FERRY}</p><p>{FERRY} Again.</p></body></html>"
    )
}

fn warc() -> Vec<u8> {
    let page = page();
    let http = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}");
    format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tidings.example/1\r\n\
         Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n{http}\r\n\r\n",
        http.len()
    )
    .into_bytes()
}

#[test]
fn feeds() {
    check(
        "feed.rss",
        rss().as_bytes(),
        expect![[r#"
            Tidings | Ferry late | 2015-09-28T17:21Z | en | The ferry left the harbour …
        "#]],
    );
    let atom = format!(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Tidings</title><entry><title>Ferry late\
         </title><published>2020-05-01T08:00:00Z</published><content type='html'>\
         &lt;p&gt;{FERRY}&lt;/p&gt;&lt;p&gt;{FERRY} Again.&lt;/p&gt;</content></entry></feed>"
    );
    check(
        "feed.xml",
        atom.as_bytes(),
        expect![[r#"
            Tidings | Ferry late | 2020-05-01T08:00Z | en | The ferry left the harbour …
        "#]],
    );
}

#[test]
fn archives_and_packed_files() {
    let expected = || {
        expect![[r#"
        Tidings | Ferry late | - | en | The ferry left the harbour …
    "#]]
    };
    check("crawl.warc", &warc(), expected());
    check("crawl.warc.gz", &gzip(&warc()), expected());
    check("page.html.gz", &gzip(page().as_bytes()), expected());
}

#[test]
fn word_processors() {
    let word = format!(
        "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Ferry late\
         </w:t></w:r></w:p><w:p><w:r><w:t>{FERRY}</w:t></w:r></w:p></w:body></w:document>"
    );
    let expected = || {
        expect![[r#"
        - | Ferry late | - | en | The ferry left the harbour …
    "#]]
    };
    check("clipping.docx", &package("word/document.xml", &word), expected());
    let open = format!(
        "<office:document-content><office:text><text:h>Ferry late</text:h><text:p>{FERRY}</text:p>\
         </office:text></office:document-content>"
    );
    check("clipping.odt", &package("content.xml", &open), expected());
}

#[test]
fn encodings() {
    let text = format!("outlet: Tidings\ntitle: Fähre spät\n\n{FERRY}\n");
    let expected = || {
        expect![[r#"
        Tidings | Fähre spät | - | en | The ferry left the harbour …
    "#]]
    };
    check("utf-8.txt", text.as_bytes(), expected());
    check("mark.txt", format!("\u{feff}{text}").as_bytes(), expected());
    check("lines.txt", text.replace('\n', "\r\n").as_bytes(), expected());
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    check("utf-16.txt", &[&b"\xfe\xff"[..], &wide].concat(), expected());
    let windows = text.chars().map(|c| match c {
        '“' => 0x93,
        '”' => 0x94,
        c => u8::try_from(c).expect("Latin 1"),
    });
    check("windows-1252.txt", &windows.collect::<Vec<u8>>(), expected());
}

#[test]
fn standard_input() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_crossread"))
        .args(["inspect", "-", "--format", "jsonl", "--quiet"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    program.stdin.take().expect("a pipe").write_all(page().as_bytes()).expect("it reads");
    let output = program.wait_with_output().expect("it ends");
    let article: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(article["id"], "stdin");
    assert_eq!(article["title"], "Ferry late");
}

/// What `inspect` prints of the articles of a folder, and standard error.
fn inspected(folder: &Path, more: &[&str]) -> (String, String) {
    let name = folder.to_str().expect("a name");
    let output = crossread([&["inspect", name, "--format", "jsonl"], more].concat());
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    let articles: Vec<Value> =
        lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let removed = |article: &Value| {
        let pieces = article["removed"].as_array().expect("a list").clone();
        pieces.into_iter().map(|p| format!("- {}: {}\n", p["reason"], p["text"]))
    };
    let removed: String = articles.iter().flat_map(removed).collect();
    let warnings = String::from_utf8(output.stderr).expect("UTF-8");
    let warnings = warnings.replace(&format!("{name}/"), "");
    (format!("{}{removed}", shown(&articles)), warnings)
}

#[test]
fn corrections_overrule_what_was_read_and_removed() {
    let folder = tempfile::tempdir().expect("a folder");
    let text =
        format!("outlet: Tidngs\ntitle: Ferry late\n\n{FERRY}\n\nRead more: Fog\n\nBuy fog.\n");
    std::fs::write(folder.path().join("ferry.txt"), text).expect("a file");
    let corrections = "[[article]]\nid = \"ferry\"\noutlet = \"Tidings\"\ndate = \"1 May 2020\"\n\
        keep = [\"Read more\"]\nremove = [\"buy fog\", \"sell fog\"]\n[[article]]\nid = \"train\"\n";
    std::fs::write(folder.path().join("corrections.toml"), corrections).expect("a file");
    let (articles, warnings) = inspected(folder.path(), &[]);
    expect![[r#"
        Tidings | Ferry late | 2020-05-01 | en | The ferry left the harbour …
        - "by-hand": "Buy fog."
    "#]]
    .assert_eq(&articles);
    expect![[r#"
        warning: corrections.toml: ferry: no block opens with or holds "sell fog": inspect shows them
        warning: corrections.toml: no article goes by "train": inspect prints the ids
    "#]]
    .assert_eq(&warnings);
    let (articles, _) = inspected(folder.path(), &["--no-clean"]);
    assert!(!articles.contains("by-hand"), "--no-clean keeps everything: {articles}");
    // What was corrected is told on the page.
    let name = folder.path().to_str().expect("a name");
    let page = crossread(["compare", name, "--format", "json", "--quiet"]);
    let page = String::from_utf8(page.stdout).expect("UTF-8");
    assert!(page.contains("corrected ferry, outlet: Tidings"), "{page}");
}

#[test]
fn corrections_that_are_not_understood_say_where() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("ferry.txt"), FERRY).expect("a file");
    let file = folder.path().join("elsewhere.toml");
    std::fs::write(&file, "[[article]]\nid = \"ferry\"\nauthor = \"Ann Lee\"\n").expect("a file");
    let args = ["inspect", folder.path().to_str().expect("a name"), "--corrections"];
    let output = crossread([&args[..], &[file.to_str().expect("a name")]].concat());
    let message = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{message}");
    for words in ["elsewhere.toml", "line 3", "author"] {
        assert!(message.contains(words), "{words}: {message}");
    }
}
