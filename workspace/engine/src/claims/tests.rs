use super::*;
use crate::alignment::alignment;
use crate::alignment::tests::corpus;
use crate::voices::voices;
use crossread_text::PublicationTime;
use expect_test::{Expect, expect};

/// Each claim with who tells it, then what each outlet leaves out and has alone.
fn check(articles: &[(&str, &str)], expected: Expect) {
    check_corpus(corpus(articles), expected);
}

fn check_corpus(corpus: Corpus, expected: Expect) {
    let voices = voices(&corpus);
    let alignment = alignment(&corpus);
    let claims = claims(&corpus, &voices, &alignment);
    let coverage = coverage(&corpus, &voices, &alignment, &claims);
    let name = |outlet: OutletId| corpus.outlets[outlet.index()].name.as_str();
    let mut shown = String::new();
    for claim in &claims {
        let outlets: Vec<&str> = claim.outlets.iter().map(|&outlet| name(outlet)).collect();
        let text = corpus.sentence_text(claim.tellings[claim.shown].sentence);
        shown += &format!("{}: {text}\n", outlets.join(" "));
    }
    for outlet in corpus.outlet_ids() {
        for &id in &coverage.exclusive[outlet.index()] {
            shown += &format!("only {}: {}\n", name(outlet), corpus.sentence_text(id));
        }
        for omission in &coverage.omissions[outlet.index()] {
            let claim = &claims[omission.claim.index()];
            let text = corpus.sentence_text(claim.tellings[claim.shown].sentence);
            shown += &format!("not {}: {text}\n", name(outlet));
        }
    }
    expected.assert_eq(&shown);
}

#[test]
fn what_several_tell_is_a_claim_and_the_rest_is_exclusive_or_omitted() {
    check(
        &[
            (
                "Courier",
                "The harbour of Velmar was closed on Tuesday after a tanker ran aground.\n\
                 Divers found a crack of nine metres in the hull of the tanker.",
            ),
            (
                "Gazette",
                "Velmar closed its harbour on Tuesday after a tanker had run aground.\n\
                 The mayor visited the fishermen and promised each of them compensation.",
            ),
            (
                "Tribune",
                "Divers found a crack of nine metres in the tanker's hull.\n\
                 A tanker ran aground and the harbour of Velmar was closed on Tuesday.",
            ),
        ],
        expect![[r#"
            Courier Gazette Tribune: The harbour of Velmar was closed on Tuesday after a tanker ran aground.
            Courier Tribune: Divers found a crack of nine metres in the hull of the tanker.
            only Gazette: The mayor visited the fishermen and promised each of them compensation.
            not Gazette: Divers found a crack of nine metres in the hull of the tanker.
        "#]],
    );
}

#[test]
fn who_told_it_first() {
    let told = "The harbour of Velmar was closed on Tuesday after a tanker ran aground.";
    let told_by = |times: &[Option<&str>]| {
        let outlets = ["Courier", "Gazette", "Tribune"];
        let articles: Vec<_> = outlets.map(|outlet| (outlet, told)).to_vec();
        let mut documents = corpus(&articles).documents;
        for (document, day) in documents.iter_mut().zip(times) {
            let date = day.map(|day| day.parse().expect("a day"));
            document.metadata.published =
                date.map(|date| PublicationTime { date, time: None, offset: None });
        }
        let corpus = Corpus::new(documents, &crate::Background::empty());
        let alignment = alignment(&corpus);
        let mut claims = claims(&corpus, &voices(&corpus), &alignment);
        // Whoever repeats another word for word is left out: here all tell it for themselves.
        claims[0].tellings.iter_mut().for_each(|telling| telling.copy_of = None);
        let first = told_first(&corpus, &claims[0]).into_iter();
        first.map(|outlet| corpus.outlets[outlet.index()].name.clone()).collect::<Vec<_>>()
    };
    let (monday, tuesday) = (Some("2021-03-01"), Some("2021-03-02"));
    assert_eq!(told_by(&[tuesday, monday, tuesday]), ["Gazette"]);
    assert_eq!(told_by(&[monday, tuesday, monday]), ["Courier", "Tribune"]);
    assert_eq!(told_by(&[monday, monday, monday]), [""; 0]);
    assert_eq!(told_by(&[None, tuesday, None]), [""; 0]);
    assert_eq!(told_by(&[None, monday, tuesday]), ["Gazette"]);
}

#[test]
fn nothing_gives_nothing() {
    check(&[], expect![""]);
    check(&[("Courier", "")], expect![""]);
}

#[test]
fn articles_of_different_languages_are_not_held_against_each_other() {
    let mut documents = corpus(&[
        ("Courier", "The harbour of Velmar was closed on Tuesday after a tanker ran aground."),
        ("Gazette", "Velmar closed its harbour on Tuesday after a tanker had run aground."),
        ("Kurier", "Velmar: Tanker Orion, Kapitän Brack, Kai Nord, Dienstag, 9 Meter."),
        ("Tribune", "The mayor visited the fishermen and promised each of them compensation."),
    ])
    .documents;
    let german = documents.iter_mut().filter(|d| d.metadata.outlet.as_deref() == Some("Kurier"));
    german.for_each(|document| document.metadata.language = Some("de".to_owned()));
    check_corpus(
        Corpus::new(documents, &crate::Background::empty()),
        expect![[r#"
            Courier Gazette: The harbour of Velmar was closed on Tuesday after a tanker ran aground.
            only Tribune: The mayor visited the fishermen and promised each of them compensation.
            not Tribune: The harbour of Velmar was closed on Tuesday after a tanker ran aground.
        "#]],
    );
}

#[test]
fn a_question_of_the_outlet_tells_nothing() {
    check(
        &[
            (
                "Courier",
                "Was the harbour of Velmar closed on Tuesday because a tanker ran aground?",
            ),
            (
                "Gazette",
                "The harbour of Velmar was closed on Tuesday because a tanker ran aground.",
            ),
        ],
        expect![[r#""#]],
    );
}

#[test]
fn what_is_told_twice_is_one_claim() {
    check(
        &[
            (
                "Courier",
                "Divers found a crack of nine metres in the hull of the tanker on Tuesday.\n\
                 The divers found a crack nine metres long in the hull of the big tanker.",
            ),
            (
                "Gazette",
                "Divers on Tuesday found a crack of nine metres in the tanker's hull.\n\
                 A crack nine metres long was found by divers in the hull of the tanker, she said.",
            ),
        ],
        expect![[r#"
            Courier Gazette: Divers found a crack of nine metres in the hull of the tanker on Tuesday.
        "#]],
    );
}
