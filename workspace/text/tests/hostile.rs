//! Whatever the bytes, reading gives an article or an error, and never panics.

use proptest::prelude::*;

use crate::shown;

/// Pieces that the rules look for, so that random texts meet them.
const PIECES: [&str; 24] = [
    "By ",
    "NEW YORK (AP) — ",
    "Sept. 28, 2015",
    " MORE",
    "TrumpTrump ",
    "(@a) ",
    "pic.twitter.com/",
    "Read more: ",
    "“",
    "”",
    "\n\n",
    "\n- ",
    " -\n",
    "<p>",
    "</div>",
    "<div class=\"byline\">",
    "{\"text\": \"",
    "\"}",
    "[",
    "title: ",
    "---\n",
    "‑",
    "É",
    "Getty Images",
];

fn text() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![proptest::sample::select(&PIECES[..]).prop_map(str::to_owned), ".{0,12}"];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn path() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(
        &["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.rss", "a.warc", "a.docx", "-"][..],
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(path in path(), text in text()) {
        shown(path, text.as_bytes());
    }

    #[test]
    fn any_bytes_are_read_or_refused(path in path(), bytes: Vec<u8>) {
        shown(path, &bytes);
    }
}
