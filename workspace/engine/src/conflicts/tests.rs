use expect_test::{Expect, expect};

use super::*;
use crate::actors::actors;
use crate::alignment::alignment;
use crate::alignment::tests::corpus;
use crate::claims::claims;
use crate::voices::voices;

/// Each conflict that is shown: its kind and the words on each side.
fn check(articles: &[(&str, &str)], expected: Expect) {
    let corpus = corpus(articles);
    let actors = actors(&corpus);
    let alignment = alignment(&corpus, &actors);
    let claims = claims(&corpus, &voices(&corpus), &alignment);
    let mut shown = String::new();
    for conflict in conflicts(&corpus, &actors, &alignment, &claims) {
        let words =
            |side: &Side| corpus.slice(corpus.article_of(side.sentence), side.span).to_owned();
        let sides: Vec<String> = conflict.sides.iter().map(words).collect();
        let (kind, verdict) = (conflict.kind, conflict.verdict);
        shown += &format!("{kind:?} {verdict:?}: {}\n", sides.join(" | "));
    }
    expected.assert_eq(&shown);
}

#[test]
fn figures_of_one_claim_conflict_unless_rounding_explains_them() {
    check(
        &[
            ("Courier", "Police said 12 fishermen were rescued from the sinking ferry off Velmar."),
            ("Gazette", "Police said 19 fishermen were rescued from the sinking ferry off Velmar."),
        ],
        expect![[r#"
            Quantity Conflict: 12 | 19
        "#]],
    );
    check(
        &[
            ("Courier", "Police said 38 fishermen were rescued from the sinking ferry off Velmar."),
            ("Gazette", "Police said about 40 fishermen were rescued from the ferry off Velmar."),
        ],
        expect![[r#"
            Quantity Compatible: 38 | about 40
        "#]],
    );
}

#[test]
fn a_denial_is_set_against_what_is_denied() {
    check(
        &[(
            "Courier",
            "“Minister Ada Holm asked for the meeting in Velmar,” President Jan Berg said.\n\
             Ada Holm denied that she asked for a meeting with Jan Berg.",
        )],
        expect![[r#"
            Denial Conflict: Minister Ada Holm asked for the meeting in Velmar, | denied
        "#]],
    );
}

#[test]
fn nothing_gives_nothing() {
    check(&[], expect![[""]]);
}
