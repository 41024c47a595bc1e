//! Markdown, terminal, CSV and JSON.

use crossread_report::{Briefing, Theme, csv, diff, json, markdown, terminal};
use expect_test::expect_file;
use unicode_width::UnicodeWidthStr;

use super::fixture::{harbour, harbour_of, told};

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
