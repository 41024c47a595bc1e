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
    let alignment = alignment(&corpus);
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
fn a_denial_answers_what_another_article_tells() {
    check(
        &[
            (
                "Courier",
                "Prosecutors in Velmar said that Ada Holm smuggled amber across the border.",
            ),
            ("Gazette", "The mayor spoke at noon. Ada Holm denied smuggling amber."),
        ],
        expect![[r#"
            Denial Conflict: Prosecutors in Velmar said that Ada Holm smuggled amber across the border. | denied
        "#]],
    );
}

#[test]
fn who_says_that_it_is_not_so_is_not_denied() {
    check(
        &[
            ("Courier", "Ada Holm was not told of the smuggled amber, Jan Berg said."),
            ("Gazette", "Ada Holm denied that she was told of the smuggled amber."),
        ],
        expect![[r#""#]],
    );
}

#[test]
fn a_refusal_is_no_denial() {
    check(
        &[(
            "Courier",
            "“Ada Holm asked for a visa in Velmar,” President Jan Berg said.\n\
             Ada Holm was denied a visa for Velmar.",
        )],
        expect![[r#""#]],
    );
}

#[test]
fn what_a_figure_is_of_may_stand_in_the_sentence_before() {
    check(
        &[
            ("Courier", "Ada Holm travelled to Velmar by rail. The trip took some 66 hours."),
            ("Gazette", "Ada Holm came by armoured train, a 50-hour journey across the marshes."),
        ],
        expect![[r#"
            Quantity Conflict: some 66 hours | 50-hour
        "#]],
    );
    check(
        &[
            (
                "Courier",
                "He spoke of the soldiers based in Velmar. About 28,500 are stationed there.",
            ),
            ("Gazette", "Some 32,000 soldiers are based in Velmar, Jan Berg said."),
        ],
        expect![[r#"
            Quantity Conflict: About 28,500 | Some 32,000
        "#]],
    );
}

#[test]
fn figures_of_another_order_are_of_other_things() {
    check(
        &[
            ("Courier", "Two villages near Velmar removed the fishermen from their harbours."),
            ("Gazette", "Fifteen villages near Velmar removed the fishermen from their harbours."),
        ],
        expect![[""]],
    );
    check(
        &[
            ("Courier", "The strike of 480 dockers in Velmar may end."),
            ("Gazette", "In Velmar 460 striking dockers will vote."),
            ("Tribune", "The harbour in Velmar found other work for 23 striking dockers."),
        ],
        expect![[r#"
            Quantity Conflict: 480 | 460
        "#]],
    );
}

#[test]
fn years_of_one_claim_conflict_unless_a_side_gives_both() {
    check(
        &[
            (
                "Courier",
                "The law on amber that parliament passed in 1998 lets Velmar close its harbour.",
            ),
            (
                "Gazette",
                "The law on amber that parliament passed in 1995 lets Velmar close its harbour.",
            ),
        ],
        expect![[r#"
            Date Conflict: 1998 | 1995
        "#]],
    );
    check(
        &[
            ("Courier", "The price of amber in Velmar rose by a fifth from 2016 to 2017."),
            ("Gazette", "The price of amber in Velmar rose by a fifth in 2017."),
        ],
        expect![[r#"
            Date Doubtful: 2016 | 2017
        "#]],
    );
}

#[test]
fn nothing_gives_nothing() {
    check(&[], expect![[""]]);
}

#[test]
fn figures_for_other_spans_of_time_are_no_conflict() {
    check(
        &[
            ("Courier", "The harbour budget sets a limit of $1.4 million on the ferry agencies."),
            (
                "Gazette",
                "The harbour budget sets a two-year limit of $2.7 million on the ferry agencies.",
            ),
        ],
        expect![[r#"
            Quantity Doubtful: $1.4 million | $2.7 million
        "#]],
    );
}

#[test]
fn to_deny_that_one_spoke_of_a_thing_denies_no_deed() {
    check(
        &[
            ("Courier", "Minister Ada Holm stepped into the trial of the ferry captain in Velmar."),
            (
                "Gazette",
                "Minister Ada Holm denied discussing the trial of the ferry captain in Velmar.",
            ),
        ],
        expect![[""]],
    );
}

#[test]
fn of_two_who_speak_in_a_sentence_neither_is_cited() {
    check(
        &[(
            "Courier",
            "Jan Berg said that the minister was late, and Leo Stone said that Ada Holm had slept.\n\
             Ada Holm has denied that.",
        )],
        expect![[r#"
            Denial Conflict: Jan Berg said that the minister was late, and Leo Stone said that Ada Holm had slept. | denied
        "#]],
    );
}

#[test]
fn days_one_apart_conflict_where_both_are_named() {
    let released = |day: &str| {
        format!("The survey that the harbour office of Velmar released {day} found most for amber.")
    };
    check(
        &[("Courier", &released("on March 3, 2015")), ("Gazette", &released("on March 4, 2015"))],
        expect![[r#"
            Date Conflict: March 3, 2015 | March 4, 2015
        "#]],
    );
    check(
        &[
            ("Courier", &released("late March 3, 2015")),
            ("Gazette", &released("early March 4, 2015")),
        ],
        expect![[r#"
            Date Doubtful: late March 3, 2015 | early March 4, 2015
        "#]],
    );
}
