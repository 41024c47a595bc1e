use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::fuzz;

/// Sentences that articles have in common, and what they are made different with.
const SENTENCES: [&str; 16] = [
    "The bridge over the river fell on Monday. ",
    "Nobody was hurt, officials said. ",
    "At least 12 cars were lost, police said on Tuesday. ",
    "At least 14 cars were lost, police said on Tuesday. ",
    "“We saw it coming,” said Mayor Ann Lee. ",
    "“We saw it coming for years,” Lee told reporters. ",
    "Lee denied that the city had known. ",
    "Lee said that the city had known. ",
    "The embattled mayor reportedly met President Karl Vogt. ",
    "HANOI (AP) — ",
    "Read more: Other bridges\n\n",
    "By Ann Lee\n\n",
    "\n\n",
    "Die Brücke stürzte am Montag ein. ",
    "桥在星期一倒塌。",
    "É\u{301}\u{200b}\u{202e}\u{0}\u{1b}[31m <b onload=\"x()\">'`",
];

const HEADS: [&str; 6] = [
    "",
    "outlet: Tidings\ntitle: Bridge falls\ndate: 2019-02-28\n\n",
    "outlet: Lantern\ntitle: Old bridge collapses\ndate: 2019-03-01\n\n",
    "outlet: =cmd()|<script>\ntitle: \"><script>x()</script>\ndate: 2019-03-01\n\n",
    "outlet: Tidings\ntitle: Bridge falls again\ndate: 2019-03-02\nlanguage: de\n\n",
    "kind: communique\ntitle: On the bridge\n\n",
];

/// Articles that share sentences, in the form that the fuzz targets take.
fn articles() -> impl Strategy<Value = String> {
    let sentence = prop_oneof![9 => select(&SENTENCES[..]).prop_map(str::to_owned), 1 => ".{0,20}"];
    let article = (select(&HEADS[..]), vec(sentence, 0..12));
    let article = article.prop_map(|(head, sentences)| format!("{head}{}", sentences.concat()));
    vec(article, 0..6).prop_map(|articles| articles.join(fuzz::BETWEEN_ARTICLES))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Spans lie on character boundaries within the text, in any language.
    #[test]
    fn marks_lie_in_their_text(language: u8, articles in articles()) {
        fuzz::segment(&[&[language][..], articles.as_bytes()].concat());
    }

    /// The engine is total, a summary keeps its budget, and order changes nothing.
    #[test]
    fn any_articles_can_be_compared(articles in articles()) {
        fuzz::compare(articles.as_bytes());
    }

    /// What is shown is the articles' own words, runs nothing, and does not depend on their order.
    #[test]
    fn any_articles_can_be_shown(articles in articles()) {
        fuzz::render(articles.as_bytes());
    }
}
