//! Which quotes are versions of one, and what was done to them.

use std::fmt::Write;

use expect_test::{Expect, expect};

use super::{never_quoted, quotations, speaker_shares};
use crate::actors::actors;
use crate::marked::corpus;
use crate::voices::voices;

/// The speaker, then a line a version: outlet, relation, words.
fn check(articles: &[(&str, &str)], expected: Expect) {
    let corpus = corpus(articles);
    let mut shown = String::new();
    for quotation in quotations(&corpus, &voices(&corpus), &actors(&corpus)) {
        writeln!(shown, "{}:", quotation.speaker.as_deref().unwrap_or("?")).unwrap();
        for version in &quotation.versions {
            let document = corpus.document(version.article);
            let words = document.slice(document.quotes[version.quote as usize].span);
            let copy = if version.copy { ", copy" } else { "" };
            let outlet = &document.metadata.id;
            writeln!(shown, "  {outlet}, {:?}{copy}: {words}", version.relation).unwrap();
        }
    }
    expected.assert_eq(&shown);
}

const FULL: &str = "“We will not close the harbour this winter, and nobody who depends on it will go without bread,” {said said} {speaker Ann Marsh}.";

#[test]
fn typography_is_no_difference() {
    check(
        &[
            (
                "A",
                "“It’s the harbour – our harbour – that feeds us,” {said said} {speaker Ann Marsh}.",
            ),
            ("B", "{speaker Marsh} {said said}: “it's the harbour—our harbour—that feeds us.”"),
        ],
        expect![[r#"
            Ann Marsh:
              A, Same: It’s the harbour – our harbour – that feeds us,
              B, Same: it's the harbour—our harbour—that feeds us.
        "#]],
    );
}

#[test]
fn the_spelling_of_a_compound_is_no_difference() {
    check(
        &[
            (
                "A",
                "“The harbour lives on the goodwill of its fishermen,” {said said} {speaker Ann Marsh}.",
            ),
            (
                "B",
                "“The harbour lives on the good will of its fishermen,” {said said} {speaker Marsh}.",
            ),
        ],
        expect![[r#"
            Ann Marsh:
              B, Same: The harbour lives on the good will of its fishermen,
              A, Same: The harbour lives on the goodwill of its fishermen,
        "#]],
    );
}

#[test]
fn trimmed_spliced_and_altered() {
    check(
        &[
            ("A", FULL),
            ("B", "{speaker Marsh} {said said} “we will not close the harbour”."),
            (
                "C",
                "“We will not close the harbour, and nobody will go without bread,” {said said} {speaker Marsh}.",
            ),
            ("D", "“We will never close the harbour this winter,” {said said} {speaker Marsh}."),
        ],
        expect![[r#"
            Ann Marsh:
              A, Same: We will not close the harbour this winter, and nobody who depends on it will go without bread,
              B, Trimmed: we will not close the harbour
              C, Spliced: We will not close the harbour, and nobody will go without bread,
              D, Altered: We will never close the harbour this winter,
        "#]],
    );
}

#[test]
fn marked_omissions_and_insertions_are_trims() {
    check(
        &[
            ("A", FULL),
            (
                "B",
                "“We will not close the harbour … and nobody … will go without bread,” {said said} {speaker Marsh}.",
            ),
            (
                "C",
                "“We will not close [it] this winter, and nobody who depends on it [the harbour] will go without bread,” {said said} {speaker Marsh}.",
            ),
        ],
        expect![[r#"
            Ann Marsh:
              A, Same: We will not close the harbour this winter, and nobody who depends on it will go without bread,
              B, Trimmed: We will not close the harbour … and nobody … will go without bread,
              C, Trimmed: We will not close [it] this winter, and nobody who depends on it [the harbour] will go without bread,
        "#]],
    );
}

#[test]
fn another_speaker_must_be_named() {
    check(
        &[
            ("A", FULL),
            (
                "B",
                "“We will not close the harbour this winter, and nobody who depends on it will go,” {said said} {speaker Leo Stone}.",
            ),
            (
                "C",
                "“We will not close the harbour this winter,” {said said} {speaker he ~ Leo Stone}.",
            ),
        ],
        expect![[r#"
            ?:
              A, Same: We will not close the harbour this winter, and nobody who depends on it will go without bread,
              C, Trimmed: We will not close the harbour this winter,
              B, OtherSpeaker: We will not close the harbour this winter, and nobody who depends on it will go,
        "#]],
    );
}

#[test]
fn two_cuts_meet_where_they_overlap() {
    check(
        &[
            (
                "A",
                "“The new system is what the harbour needs, and the board, an office of the town, will take part,” {said said} {speaker Ann Marsh}.",
            ),
            (
                "B",
                "“The board, an office of the town, will take part. It will pay,” {said said} {speaker Marsh}.",
            ),
            (
                "C",
                "“I look forward to what the town will take part in,” {said said} {speaker Marsh}.",
            ),
        ],
        expect![[r#"
            Ann Marsh:
              A, Same: The new system is what the harbour needs, and the board, an office of the town, will take part,
              B, Trimmed: The board, an office of the town, will take part. It will pay,
        "#]],
    );
}

#[test]
fn common_phrases_are_no_quotes_in_common() {
    check(
        &[
            ("A", "“It is what it is,” {said said} {speaker Ann Marsh}. “Thank you very much.”"),
            ("B", "“It is what it is,” {said said} {speaker Ann Marsh}. “Thank you very much.”"),
        ],
        expect![[""]],
    );
}

#[test]
fn copies_are_shown_and_not_counted() {
    let wire = "The council met on Tuesday to speak about the harbour, which has been leaking for a year and costs the town more than it earns. “We will keep the harbour open this winter,” {said said} {speaker Ann Marsh}. Nobody in the hall applauded when the mayor sat down again after her speech.";
    check(&[("A", wire), ("B", wire)], expect![[""]]);
    check(
        &[
            ("A", wire),
            ("B", wire),
            ("C", "{speaker Marsh} {said said} “we will keep the harbour open”."),
        ],
        expect![[r#"
            Ann Marsh:
              A, Same: We will keep the harbour open this winter,
              B, Same, copy: We will keep the harbour open this winter,
              C, Trimmed: we will keep the harbour open
        "#]],
    );
}

#[test]
fn shares_count_words_between_marks() {
    let corpus = corpus(&[("A", FULL), ("B", "“No,” {said said} {speaker Marsh}. “Never.”")]);
    let shares = speaker_shares(&corpus, &actors(&corpus));
    let shown: Vec<_> = shares.iter().map(|share| (share.speaker.as_str(), &share.words)).collect();
    expect![[r#"[("Ann Marsh", [(OutletId(0), 18), (OutletId(1), 2)])]"#]]
        .assert_eq(&format!("{shown:?}"));
}

#[test]
fn a_bracket_inside_a_word_changes_nothing() {
    check(
        &[
            (
                "A",
                "“[W]e will not close the harbour this winter,” {said said} {speaker Ann Marsh}.",
            ),
            ("B", "“We will not close the harbour this winter,” {said said} {speaker Marsh}."),
        ],
        expect![[r#"
            Ann Marsh:
              A, Same: [W]e will not close the harbour this winter,
              B, Same: We will not close the harbour this winter,
        "#]],
    );
}

#[test]
fn who_is_named_and_never_heard() {
    let corpus = corpus(&[
        (
            "A",
            "{title Minister} {person Leo Stone} left. {person Leo Stone} came back. “No,” {said said} {speaker Ann Marsh}.",
        ),
        (
            "B",
            "{person Leo Stone} left. {person Leo Stone} came back. Nobody asked {title Minister} {person Ben Carver}. {person Eve Brack} died. {person Brack} was twenty. They found {person Brack} and buried {person Brack}.",
        ),
    ]);
    let actors = actors(&corpus);
    let named = never_quoted(&corpus, &actors).into_iter();
    let named: Vec<&str> = named.map(|id| actors[id.index()].name.as_str()).collect();
    assert_eq!(named, ["Leo Stone"]);
}
