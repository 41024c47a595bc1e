use super::*;
use crate::alignment::alignment;
use crate::alignment::tests::corpus;
use crate::voices::voices;
use expect_test::{Expect, expect};

/// Each claim with who tells it, then what each outlet leaves out and has alone.
fn check(articles: &[(&str, &str)], expected: Expect) {
    let corpus = corpus(articles);
    let voices = voices(&corpus);
    let alignment = alignment(&corpus, &[]);
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
fn nothing_gives_nothing() {
    check(&[], expect![""]);
    check(&[("Courier", "")], expect![""]);
}
