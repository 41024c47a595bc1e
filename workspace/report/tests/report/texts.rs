//! Markdown, terminal, CSV and JSON.

use crossread_report::briefing::LanguageView;
use crossread_report::{
    Briefing, Index, Theme, csv, diff, html, index_html, json, mail, markdown, terminal,
};
use expect_test::expect_file;
use mail_parser::{MessageParser, MimeHeaders};
use unicode_width::UnicodeWidthStr;

use super::fixture::{harbour, harbour_in, harbour_of, told};

#[test]
fn markdown_reads_like_a_mail() {
    let text = markdown(&harbour(), &Theme::default());
    expect_file!["../golden/harbour.md"].assert_eq(&text);
    assert!(markdown(&Briefing::default(), &Theme::default()).starts_with("# "));
}

#[test]
fn the_terminal_view_keeps_to_the_width() {
    let text = terminal(&harbour(), &Theme::default(), 72, false);
    expect_file!["../golden/harbour.txt"].assert_eq(&text);
    for width in [24, 40, 100] {
        let lines = terminal(&harbour(), &Theme::default(), width, false);
        assert!(lines.lines().all(|line| line.width() <= width), "{width}");
    }
    assert!(terminal(&harbour_of(1), &Theme::default(), 0, true).contains("\u{1b}["));
}

#[test]
fn a_mail_reads_back_as_html_and_as_plain_text() {
    let (briefing, theme) = (harbour(), Theme::default());
    let text = mail(&briefing, &theme);
    assert_eq!(text, mail(&briefing, &theme));
    expect_file!["../golden/harbour.eml"].assert_eq(&text.replace("\r\n", "\n"));
    // A line of a message has no more than 78 characters but the break, and always this break.
    for line in text.split_inclusive('\n') {
        assert!(line.ends_with("\r\n") && line.len() <= 80 && line.is_ascii(), "{line}");
    }
    let read = MessageParser::new().parse(text.as_bytes()).expect("it is a message");
    assert_eq!(read.subject(), Some("Union Militants Keep Brightwater Harbour Closed (5 outlets)"));
    assert_eq!(read.date().map(|date| date.to_rfc3339()).as_deref(), Some("2031-03-04T00:00:00Z"));
    let sender = read.from().and_then(|from| from.first()).and_then(|from| from.address());
    assert_eq!(sender, Some("briefing@crossread.invalid"));
    assert!(read.message_id().is_some_and(|id| id.starts_with("0123456789.")));
    let kind = read.content_type().expect("it says what it is");
    assert_eq!((kind.ctype(), kind.subtype()), ("multipart", Some("alternative")));
    assert_eq!((read.parts.len(), read.attachment_count()), (3, 0));
    let plain = read.body_text(0).expect("it has plain text").replace("\r\n", "\n");
    assert_eq!(plain, terminal(&briefing, &theme, 72, false));
    let html = read.body_html(0).expect("it has HTML");
    for line in &briefing.summary {
        let words = line.passage.text.replace('"', "&#34;").replace('\'', "&#39;");
        assert!(html.contains(&words), "{words}");
    }
    for foreign in ["<script", "<style", "<img", "<link", "src=", "url(", "class=", "<svg"] {
        assert!(!html.contains(foreign), "{foreign}");
    }
}

#[test]
fn no_article_can_write_the_head_of_a_mail() {
    let mut briefing = harbour();
    briefing.story.title =
        "A\r\nBcc: all@example.org\r\n\r\n\u{202e}<script>".to_owned() + &"long ".repeat(80);
    briefing.story.last_day = None;
    briefing.articles[0].url = Some("javascript:alert(1)".to_owned());
    let text = mail(&briefing, &Theme::default());
    let read = MessageParser::new().parse(text.as_bytes()).expect("it is a message");
    assert!(read.bcc().is_none() && read.subject().is_some_and(|it| it.contains("<script>long")));
    let html = read.body_html(0).expect("it has HTML");
    assert!(!html.contains("<script") && !html.contains("javascript:"));
    assert_eq!(read.date().map(|date| date.to_timestamp()), Some(0));
}

#[test]
fn the_mail_of_a_large_story_is_not_clipped() {
    // Gmail shows the first 102 kilobytes of a message's HTML.
    for (outlets, articles) in [(10, 10), (12, 40), (40, 40)] {
        let text = mail(&harbour_in(outlets, articles), &Theme::default());
        let read = MessageParser::new().parse(text.as_bytes()).expect("it is a message");
        let html = read.body_html(0).map_or(0, |html| html.len());
        assert!(html < 102_000, "{outlets} outlets in {articles} articles: {html} bytes");
    }
    let alone = mail(&harbour_of(1), &Theme::default());
    assert!(MessageParser::new().parse(alone.as_bytes()).is_some());
    assert!(!mail(&Briefing::default(), &Theme::default()).is_empty());
}

#[test]
fn an_article_cannot_command_the_terminal() {
    let text = include_str!("../fixtures/harbour.txt");
    let hostile = "Red \u{1b}[31m and \u{202e}backwards \u{7}";
    let briefing = told(&text.replace("One miller has begun to ration.", hostile));
    let shown = terminal(&briefing, &Theme::default(), 80, false);
    assert!(!shown.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{shown}");
}

#[test]
fn every_line_of_the_csv_has_eight_cells() {
    let text = csv(&harbour());
    let (mut quoted, mut cells, mut lines) = (false, 1, 0);
    for character in text.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => cells += 1,
            '\n' if !quoted => {
                assert_eq!(cells, 8, "line {lines}");
                (cells, lines) = (1, lines + 1);
            }
            _ => {}
        }
    }
    assert!(lines > 100 && !quoted, "{lines} lines");
}

#[test]
fn a_difference_without_words_of_its_own_says_what_it_is() {
    let mut briefing = harbour();
    briefing.differences.truncate(1);
    for (kind, heading) in [("quote", "Speaker not named"), ("quantity", "In other words")] {
        briefing.differences[0].kind = kind.to_owned();
        briefing.differences[0].about.clear();
        let theme = Theme::default();
        let page = html(&briefing, &theme, None);
        let index =
            index_html(&Index::new([("a.html", &briefing)], Vec::new(), Vec::new()), &theme);
        let texts = [markdown(&briefing, &theme), terminal(&briefing, &theme, 72, false)];
        for text in texts.iter().chain([&page, &index]) {
            assert!(text.contains(heading), "{kind}: {text}");
        }
    }
}

#[test]
fn json_reads_back() {
    let briefing = harbour();
    let read: Briefing = serde_json::from_str(&json(&briefing)).unwrap();
    // All but rates, whose last digit JSON may lose.
    assert!(read.claims == briefing.claims && read.conflicts == briefing.conflicts);
    assert!(read.articles == briefing.articles && read.differences == briefing.differences);
    assert!(read.outlets == briefing.outlets && read.timeline == briefing.timeline);
}

#[test]
fn two_outlets_stand_in_two_columns_word_for_word() {
    let briefing = harbour_of(2);
    let text = diff(&briefing, &Theme::default(), 90, false);
    expect_file!["../golden/harbour-diff.txt"].assert_eq(&text);
    // What stands in a column is the sentence, but for the marks around words of its own.
    let column = |from: usize, to: usize| -> String {
        let cut = |line: &str| line.chars().skip(from).take(to - from).collect::<String>();
        let words = text.lines().map(cut).collect::<Vec<_>>().join(" ").replace(['‹', '›'], "");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for (outlet, words) in briefing.outlets.iter().zip([column(0, 43), column(46, 99)]) {
        let told = briefing.claims.iter().filter_map(|claim| claim.telling_of(&outlet.id));
        for telling in told {
            assert!(words.contains(&telling.passage.text), "{}", telling.passage.text);
        }
    }
}

#[test]
fn articles_in_several_languages_are_told_of_everywhere() {
    let mut briefing = harbour();
    let outlets: Vec<String> = briefing.outlets.iter().map(|outlet| outlet.id.clone()).collect();
    let language = |code: &str, outlets: &[String]| LanguageView {
        code: code.to_owned(),
        outlets: outlets.to_vec(),
    };
    let alone = rendered(&briefing, "en");
    briefing.story.languages = vec![language("de", &outlets[..1]), language("en", &outlets[1..])];
    for (theme, german, note) in [
        ("en", "German", "Claims align within a language only"),
        ("de", "Deutsch", "nur innerhalb einer Sprache"),
        ("fr", "allemand", "une même langue"),
        ("es", "alemán", "dentro de una misma lengua"),
    ] {
        for text in rendered(&briefing, theme) {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(german) && text.contains(note), "{theme}: {text}");
        }
    }
    assert!(alone.iter().all(|text| !text.contains("Claims align within a language only")));
    assert!(json(&briefing).contains(r#""code": "de""#));
}

/// A story as page, mail and screen.
fn rendered(briefing: &Briefing, theme: &str) -> [String; 3] {
    let theme = Theme::of_language(theme).expect("it comes along");
    let screen = terminal(briefing, &theme, 100, false);
    [html(briefing, &theme, None), markdown(briefing, &theme), screen]
}
