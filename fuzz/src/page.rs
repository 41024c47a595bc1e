//! What holds of every rendering: nothing shown commands a browser, a terminal or a spreadsheet,
//! what is shown is the articles' own words, and the order of the articles changes no byte.

use crossread_engine::{
    Background, Corpus, Story, SummaryOptions, compare, explain, summarize, voices,
};
use crossread_report::briefing::MethodView;
use crossread_report::{
    Briefing, Cast, Findings, Theme, brief, changes, changes_html, changes_text, csv, diff,
    diff_html, html, json, markdown, terminal,
};
use crossread_text::Document;

/// Panics where it does not.
pub(crate) fn holds(documents: &[Document]) {
    let briefing = briefing(documents.to_vec());
    verbatim(documents, &briefing);
    let reversed = self::briefing(documents.iter().rev().cloned().collect());
    assert!(json(&briefing) == json(&reversed), "the order of the articles changes the briefing");
    renderings_hold(&briefing);
}

/// Panics where a rendering of this briefing could do harm, whoever made it.
pub(crate) fn renderings_hold(briefing: &Briefing) {
    let theme = Theme::default();
    let moved = changes(&Briefing::default(), briefing);
    let pages = [html(briefing, &theme, None), diff_html(briefing, &theme)];
    for page in pages.iter().chain([&changes_html(&moved, &theme)]) {
        runs_nothing(page);
    }
    let printed = [
        terminal(briefing, &theme, 100, false),
        diff(briefing, &theme, 40, false),
        changes_text(&moved, &theme, 100, false),
        markdown(briefing, &theme),
        csv(briefing),
    ];
    printed.iter().chain(&pages).for_each(|text| commands_no_terminal(text));
    let again: Briefing = serde_json::from_str(&json(briefing)).expect("what was written is read");
    assert!(json(&again) == json(briefing), "a briefing changes when it is written and read");
}

fn briefing(documents: Vec<Document>) -> Briefing {
    let background = Background::english();
    let corpus = Corpus::new(documents, &background);
    let voices = voices(&corpus);
    let comparison = compare(&corpus, &voices);
    let minute = SummaryOptions::minute();
    let summary = summarize(&corpus, &voices, &minute);
    let chosen: Vec<_> = summary.chosen().map(|sentence| sentence.id).collect();
    let explanations = explain(&corpus, &voices, &minute, &summary, &chosen);
    let cards = corpus.outlets.iter().map(|outlet| SummaryOptions::beyond(&outlet.articles));
    let cards: Vec<_> = cards.map(|card| summarize(&corpus, &voices, &card)).collect();
    let articles = (0..corpus.documents.len()).collect();
    let findings = Findings {
        corpus: &corpus,
        voices: &voices,
        comparison: &comparison,
        story: &Story { articles, ..Story::default() },
        summary: &summary,
        explanations: &explanations,
        outlet_summaries: &cards,
        references: &[],
    };
    brief(findings, &Cast::new(&corpus.outlets), Vec::new(), MethodView::default())
}

/// Every passage shown is a piece of an article; a quote may go on over several sentences.
fn verbatim(documents: &[Document], briefing: &Briefing) {
    let tellings = briefing.claims.iter().flat_map(|claim| &claim.tellings);
    let versions = briefing.quotes.iter().flat_map(|quote| &quote.versions);
    let shown = (briefing.summary.iter().map(|line| &line.passage))
        .chain(briefing.headlines.iter().map(|headline| &headline.passage))
        .chain(tellings.map(|telling| &telling.passage))
        .chain(versions.map(|version| &version.passage))
        .chain(briefing.exclusive.values().flatten())
        .chain(briefing.outlets.iter().flat_map(|outlet| &outlet.summary));
    for passage in shown {
        let mut of = documents.iter().filter(|document| document.metadata.id == passage.article);
        let stands = of.any(|document| {
            let mut sentences = document.sentences.iter();
            document.text().contains(&passage.text)
                || sentences.any(|sentence| document.slice(sentence.span).contains(&passage.text))
        });
        assert!(stands, "not in {}: {:?}", passage.article, passage.text);
    }
}

fn runs_nothing(page: &str) {
    let lower = page.to_ascii_lowercase();
    for way in ["<script", "<iframe", "<object", "<embed", "<img", "<link", "href=\"javascript:"] {
        assert!(!lower.contains(way), "{way} in a page");
    }
    // Within a tag a quotation mark of an article would end the value it stands in.
    let tags = lower.split('<').skip(1).filter_map(|rest| rest.split('>').next());
    for tag in tags.filter(|tag| !tag.starts_with('!')) {
        assert!(tag.matches('"').count() % 2 == 0, "an open value in <{tag}>");
        let outside: String = tag.split('"').step_by(2).collect();
        assert!(!outside.contains(" on"), "a handler in <{tag}>");
    }
    assert!(page.trim_end().ends_with("</html>"), "the page ends early");
}

fn commands_no_terminal(text: &str) {
    // A line of CSV ends with both.
    let text = text.replace("\r\n", "\n");
    let commands = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if let Some(at) = text.find(commands) {
        let before = &text[text.floor_char_boundary(at.saturating_sub(60))..at];
        panic!("{:?} behind {before:?}", text[at..].chars().next());
    }
}
