use expect_test::{Expect, expect};

use crate::shown;

fn check(page: &str, expected: Expect) {
    expected.assert_eq(&shown("storm.html", page.as_bytes()));
}

#[test]
fn a_page_with_linked_data() {
    check(
        r##"<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Storm closes bridge | Tidings</title>
<meta property="og:site_name" content="Tidings"><link rel="canonical" href="https://tidings.example/storm">
<script type="application/ld+json">{"@graph": [
 {"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
 {"@type": ["NewsArticle"], "headline": "Storm closes bridge", "author": [{"@id": "#ann"}, {"@type": "Person", "name": "Bo Ito"}],
  "datePublished": "2021-03-04T09:30:00+01:00", "dateModified": "2021-03-04T12:00:00+01:00"}]}</script></head>
<body class="has-sidebar"><header><a href="/">Tidings</a></header><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
<main><h1>Storm closes <em>bridge</em></h1><p class="byline">By Ann Lee and Bo Ito</p>
<figure><img src="a.jpg"><figcaption>The bridge. Photo: Cy Poe</figcaption></figure>
<div class="article-body"><p>The storm that hit the coast on Monday closed the old bridge, the mayor said.</p>
<p>The mayor said that it would open again<br>when the wind had calmed down.</p>
<h2>What comes next</h2><ul><li>Ferries sail from the north quay every hour.</li></ul>
<blockquote><p>We had no choice but to close it for now.</p></blockquote>
<div class="newsletter-box"><p>Get the news from the coast in your inbox every morning.</p></div>
<p><a href="/fog">Fog stops ferries</a></p></div></main>
<aside><h3>Most read</h3><a href="/x">Ten recipes</a></aside><footer>© Tidings</footer></body></html>"##,
        expect![[r#"
            id: storm
            outlet: Tidings (meta og:site_name)
            title: Storm closes bridge (heading)
            byline: Ann Lee, Bo Ito (JSON-LD)
            authors: Ann Lee + Bo Ito
            kind: news (JSON-LD)
            published: 2021-03-04T09:30+01:00 (JSON-LD)
            modified: 2021-03-04T12:00+01:00 (JSON-LD)
            language: en (html lang)
            url: https://tidings.example/storm (canonical link)
              The storm that hit the coast on Monday closed the old bridge, the mayor said.
              The mayor said that it would open again when the wind had calmed down.
              What comes next
              Ferries sail from the north quay every hour.
              We had no choice but to close it for now.
            - Navigation @0: Tidings Home Sport
            - Furniture @1: By Ann Lee and Bo Ito
            - Caption @2: The bridge. Photo: Cy Poe
            - Promotion @8: Get the news from the coast in your inbox every morning.
            - Related @9: Fog stops ferries Most read Ten recipes
            - Navigation @10: © Tidings
        "#]],
    );
}

#[test]
fn a_section_of_opinions() {
    check(
        r##"<html lang="en"><head><title>Open the bridge</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Open the bridge",
 "articleSection": ["Coast", "Opinion"]}</script></head>
<body><article><h1>Open the bridge</h1><p>The storm is over, and the old bridge stands as it has always stood.</p>
<p>The mayor should open it again before the summer guests take the ferry.</p></article></body></html>"##,
        expect![[r#"
            id: storm
            title: Open the bridge (heading)
            kind: opinion (JSON-LD)
            language: en (html lang)
              The storm is over, and the old bridge stands as it has always stood.
              The mayor should open it again before the summer guests take the ferry.
        "#]],
    );
}

#[test]
fn a_page_without_metadata() {
    check(
        "<html><body><div><h1>Storm closes bridge</h1><span>By</span><span>Ann Lee</span> | <span>Published 4 March 2021</span></div>
<div><p>The storm that hit the coast on Monday closed the old bridge, the mayor said.</p>
<p>The mayor said that it would open again when the wind had calmed down a little.</p></div></body></html>",
        expect![[r#"
            id: storm
            title: Storm closes bridge (heading)
            byline: By Ann Lee (byline on the page)
            authors: Ann Lee
            published: 2021-03-04 (date on the page)
            language: en (guessed from the text)
              The storm that hit the coast on Monday closed the old bridge, the mayor said.
              The mayor said that it would open again when the wind had calmed down a little.
            - Furniture @0: By Ann Lee | Published 4 March 2021
        "#]],
    );
}

#[test]
fn a_name_without_a_word_that_says_whose() {
    let body =
        "<p>The storm that hit the coast on Monday closed the old bridge, the mayor said.</p>
<p>The mayor said that it would open again when the wind had calmed down a little.</p>";
    let authors = |head: &str| {
        let page = format!("<html><body><article>{head}{body}</article></body></html>");
        let shown = shown("storm.html", page.as_bytes());
        let line = shown.lines().find_map(|line| line.trim().strip_prefix("byline: "));
        line.unwrap_or("none").to_owned()
    };
    let beside = "<div><span>Dec 17, 2025</span><span>Julian K. Lee</span></div><h1>Storm</h1>";
    assert_eq!(authors(beside), "Julian K. Lee (name beside the date)");
    let under = "<h1>Storm closes bridge</h1><p>Matteo Lee</p>";
    assert_eq!(authors(under), "Matteo Lee (name under the headline)");
    assert_eq!(authors("<h1>Storm closes bridge</h1><p>City Desk</p>"), "none");
}

#[test]
fn hostile_pages_are_read_or_refused() {
    let deep = "<p>The storm closed the bridge.</p>".to_owned() + &"<div>".repeat(1_000_000);
    assert!(shown("deep.html", deep.as_bytes()).contains("The storm closed the bridge."));
    let nested = "[".repeat(10_000);
    assert!(!shown("deep.json", nested.as_bytes()).contains("panic"));
    for page in ["<", "<html", "&#0;", "<p>\u{202e}x</p>", "<table><p>x", "\0<p>x"] {
        shown("odd.html", page.as_bytes());
    }
}
