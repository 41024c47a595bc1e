//! Which mentions become one actor, and what it is called.

use std::fmt::Write;

use expect_test::{Expect, expect};

use super::actors;
use crate::marked::corpus;

/// One line an actor: name, kind, mentions as printed by outlet; then a line a label.
fn check(articles: &[(&str, &str)], expected: Expect) {
    let corpus = corpus(articles);
    let mut shown = String::new();
    for actor in actors(&corpus) {
        let mentions: Vec<String> = (actor.mentions.iter())
            .map(|&(article, index)| {
                let span = corpus.document(article).mentions[index as usize].span;
                format!(
                    "{}: {}",
                    corpus.documents[article.index()].metadata.id,
                    corpus.slice(article, span)
                )
            })
            .collect();
        writeln!(shown, "{} ({:?}) = {}", actor.name, actor.kind, mentions.join(", ")).unwrap();
        for label in &actor.labels {
            let outlet = &corpus.outlets[label.outlet.index()].name;
            let kind =
                label.kind.map_or("name".to_owned(), |kind| format!("{kind:?}").to_lowercase());
            writeln!(shown, "  {outlet}: {kind} {:?} ×{}", label.text, label.sentences.len())
                .unwrap();
        }
    }
    expected.assert_eq(&shown);
}

#[test]
fn a_surname_is_the_person_named_in_full() {
    check(
        &[
            ("A", "{person Sergei Lavrov} met {person John Kerry}. {person Lavrov} smiled."),
            (
                "B",
                "{person Sergey Lavrov} came. {title Mr.} {person Lavrov} left. {other Kerry} sat.",
            ),
        ],
        expect![[r#"
            Sergei Lavrov (Person) = A: Sergei Lavrov, A: Lavrov, B: Sergey Lavrov, B: Lavrov
              B: title "Mr." ×1
            John Kerry (Person) = A: John Kerry, B: Kerry
        "#]],
    );
}

#[test]
fn two_people_of_one_surname_stay_two() {
    check(
        &[
            (
                "A",
                "{person Bill Clinton} and {person Hillary Clinton} came. {person Clinton} spoke.",
            ),
            (
                "B",
                "{person Hillary Clinton} spoke. {person Clinton} left before {person Bill Clinton} came.",
            ),
        ],
        expect![[r#"
            Hillary Clinton (Person) = A: Hillary Clinton, B: Hillary Clinton, B: Clinton
            Bill Clinton (Person) = A: Bill Clinton, B: Bill Clinton
            Clinton (Person) = A: Clinton
        "#]],
    );
}

#[test]
fn a_bare_surname_is_the_one_named_most() {
    check(
        &[
            (
                "A",
                "{person Ann Marsh} ran. {person Ann Marsh} won. {person Ann Marsh} sang. Her son, {person Leo Marsh}, came. {person Marsh} wept.",
            ),
            ("B", "{person Marsh} won."),
        ],
        expect![[r#"
            Ann Marsh (Person) = A: Ann Marsh, A: Ann Marsh, A: Ann Marsh, A: Marsh, B: Marsh
            Leo Marsh (Person) = A: Leo Marsh
        "#]],
    );
}

#[test]
fn middle_names_initials_and_generations() {
    check(
        &[
            ("A", "{person Paul R. Dunn} met {person Paul Dunn Jr.} and {person George H.W. Lee}."),
            ("B", "{person Paul Dunn} met {person George W. Lee}."),
            ("C", "{person George Lee} met {person Robert Stone III} and {person Tim Ford}."),
            ("D", "{person Robert S. Stone} met {person Timothy Ford} and {person Kim Jong-un}."),
            ("E", "{person Kim Jong Un} spoke. {person Kim} is {is a dictator}."),
        ],
        expect![[r#"
            Kim Jong Un (Person) = D: Kim Jong-un, E: Kim Jong Un, E: Kim
              E: copula "a dictator" ×1
            Paul Dunn (Person) = A: Paul R. Dunn, B: Paul Dunn
            Robert S. Stone (Person) = C: Robert Stone III, D: Robert S. Stone
            Tim Ford (Person) = C: Tim Ford, D: Timothy Ford
            Paul Dunn Jr. (Person) = A: Paul Dunn Jr.
            George H.W. Lee (Person) = A: George H.W. Lee
            George W. Lee (Person) = B: George W. Lee
            George Lee (Person) = C: George Lee
        "#]],
    );
}

#[test]
fn spellings_within_one_article_are_two_people() {
    check(
        &[
            ("A", "{person Maria Petrenko} and {person Marie Petrenko} are sisters."),
            ("B", "{person Volodymyr Zelensky} spoke."),
            (
                "C",
                "{person Volodymyr Zelenskyy} spoke. {person Michael Hill} and {person Michelle Hill} left.",
            ),
        ],
        expect![[r#"
            Volodymyr Zelensky (Person) = B: Volodymyr Zelensky, C: Volodymyr Zelenskyy
            Maria Petrenko (Person) = A: Maria Petrenko
            Marie Petrenko (Person) = A: Marie Petrenko
            Michael Hill (Person) = C: Michael Hill
            Michelle Hill (Person) = C: Michelle Hill
        "#]],
    );
}

#[test]
fn a_person_and_a_place_of_one_name_stay_two() {
    check(
        &[(
            "A",
            "{person Denzel Austin} lives in {place Austin}. {person Austin} likes it. {other Austin} is warm.",
        )],
        expect![[r#"
            Denzel Austin (Person) = A: Denzel Austin, A: Austin, A: Austin
            Austin (Place) = A: Austin
        "#]],
    );
}

#[test]
fn acronyms_join_what_they_stand_for() {
    check(
        &[
            ("A", "The {body National Harbour Board} ({body NHB}) met the {body Union of Cooks}."),
            ("B", "The {body N.H.B.} met the {other UC} and the {body United Cars}."),
        ],
        expect![[r#"
            National Harbour Board (Organization) = A: National Harbour Board, A: NHB, B: N.H.B.
            Union of Cooks (Organization) = A: Union of Cooks
            UC (Other) = B: UC
            United Cars (Organization) = B: United Cars
        "#]],
    );
}

#[test]
fn another_name_is_a_label_where_outlets_differ() {
    check(
        &[
            (
                "A",
                "{group ISIS = Islamic State} attacked. {country Russian = Russia} planes hit {group ISIS = Islamic State}. {person Kim Jong Un} left.",
            ),
            (
                "B",
                "{group Islamic State = Islamic State} fell to {country Russia = Russia}. {title Mr.} {person Kim} left.",
            ),
            ("C", "The {country Russian Federation = Russia} fights {group IS = Islamic State}."),
        ],
        expect![[r#"
            Islamic State (Group) = A: ISIS, A: ISIS, B: Islamic State, C: IS
              A: name "ISIS" ×2
              B: name "Islamic State" ×1
              C: name "Islamic State" ×1
            Russia (Country) = A: Russian, B: Russia, C: Russian Federation
            Kim Jong Un (Person) = A: Kim Jong Un, B: Kim
              B: title "Mr." ×1
        "#]],
    );
}

#[test]
fn labels_fold_case_and_article() {
    check(
        &[
            (
                "A",
                "{title President} {person Ann Marsh}, {after the Northern leader}, met {before embattled} {person Marsh}.",
            ),
            (
                "B",
                "{before Northern leader} {person Ann Marsh} came. {person Marsh}, {after The Northern leader}, left. {person she ~ Ann Marsh} is {is a dictator}.",
            ),
        ],
        expect![[r#"
            Ann Marsh (Person) = A: Ann Marsh, A: Marsh, B: Ann Marsh, B: Marsh, B: she
              A: title "President" ×1
              A: premodifier "embattled" ×1
              A: apposition "the Northern leader" ×1
              B: premodifier "Northern leader" ×2
              B: copula "a dictator" ×1
        "#]],
    );
}

#[test]
fn those_called_most_differently_stand_out() {
    let corpus = corpus(&[
        (
            "A",
            "{title President} {person Ann Marsh} met {before strongman} {person Leo Stone}. {before strongman} {person Stone} left.",
        ),
        (
            "B",
            "{title President} {person Ann Marsh} met {before statesman} {person Leo Stone}. {before statesman} {person Stone} left.",
        ),
    ]);
    let found = actors(&corpus);
    let contrast: Vec<(&str, f64)> = found.iter().map(|a| (a.name.as_str(), a.contrast)).collect();
    assert_eq!(contrast[0].0, "Leo Stone");
    assert!(contrast[0].1 > 5.0 && contrast[1].1 == 0.0, "{contrast:?}");
}

#[test]
fn who_goes_on_where_another_ends_calls_nobody_else_a_name() {
    let corpus = corpus(&[
        ("A", "{person Ann Marsh}, {after chief medical officer}, spoke."),
        ("B", "{person Ann Marsh}, {after Chief Medical Officer of Norland}, spoke."),
    ]);
    let marsh = &actors(&corpus)[0];
    assert_eq!(marsh.contrast, 0.0, "{:?}", marsh.labels);
    assert!(marsh.labels[0].agrees_with(&marsh.labels[1]), "{:?}", marsh.labels);
}

#[test]
fn a_title_with_its_country_is_no_other_title() {
    let corpus = self::corpus(&[
        ("A", "{title President} {person Ann Marsh} spoke."),
        ("B", "{title Norland President} {person Ann Marsh} spoke."),
        ("C", "{title President Rep.} {person Ann Marsh} spoke."),
    ]);
    let marsh = &actors(&corpus)[0];
    assert!(marsh.labels[0].agrees_with(&marsh.labels[1]), "{:?}", marsh.labels);
    assert!(marsh.labels[0].agrees_with(&marsh.labels[2]), "{:?}", marsh.labels);
}

#[test]
fn a_surname_with_an_office_is_nobody_of_another_office() {
    check(
        &[
            (
                "A",
                "{title First Lady} {person Ann Marsh} came. {title President} {person Marsh} stayed.",
            ),
            ("B", "{person Leo Marsh} and {title First Lady} {person Ann Marsh} came."),
        ],
        expect![[r#"
            Ann Marsh (Person) = A: Ann Marsh, B: Ann Marsh
              A: title "First Lady" ×1
              B: title "First Lady" ×1
            Leo Marsh (Person) = A: Marsh, B: Leo Marsh
              A: title "President" ×1
        "#]],
    );
}

#[test]
fn accents_part_nobody() {
    check(
        &[("A", "{person Stéphane Brück} spoke."), ("B", "{person Stephane Bruck} spoke.")],
        expect![[r#"
            Stephane Bruck (Person) = A: Stéphane Brück, B: Stephane Bruck
        "#]],
    );
}

#[test]
fn nothing_gives_nothing() {
    check(&[], expect![[""]]);
}

#[test]
fn titles_tell_whom_a_surname_means() {
    check(
        &[
            (
                "A",
                "{title President} {person Leo Marsh} came with {person Ann Marsh}. {title President} {person Marsh} spoke.",
            ),
            (
                "B",
                "{title President} {person Marsh} spoke before {person Ann Marsh} did. {person Marsh} left.",
            ),
        ],
        expect![[r#"
            Leo Marsh (Person) = A: Leo Marsh, A: Marsh, B: Marsh, B: Marsh
              A: title "President" ×2
              B: title "President" ×1
            Ann Marsh (Person) = A: Ann Marsh, B: Ann Marsh
        "#]],
    );
}

#[test]
fn particles_generations_and_unknown_names() {
    check(
        &[
            (
                "A",
                "{person Abu Bakr al-Sayed} fled. {person al-Sayed} hid. {person Sayed} and {person Leo Marsh Jr.} left with {person Leo Marsh}. {person Marsh Jr.} fell; {person Marsh} stood.",
            ),
            (
                "B",
                "{other Hope Field} resigned. {person Field} wept. {other Harbour Gate} closed. {other Gate} opened.",
            ),
            ("C", "{person Field} smiled. The {other Gate} was painted."),
        ],
        expect![[r#"
            Abu Bakr al-Sayed (Person) = A: Abu Bakr al-Sayed, A: al-Sayed, A: Sayed
            Hope Field (Person) = B: Hope Field, B: Field, C: Field
            Leo Marsh Jr. (Person) = A: Leo Marsh Jr., A: Marsh Jr.
            Leo Marsh (Person) = A: Leo Marsh, A: Marsh
            Harbour Gate (Other) = B: Harbour Gate, B: Gate
            Gate (Other) = C: Gate
        "#]],
    );
}

#[test]
fn a_body_goes_by_the_end_of_its_name() {
    check(
        &[
            (
                "A",
                "The {body House Harbour Committee} met. The {body Harbour Committee} ended. The {body Committee} left.",
            ),
            (
                "B",
                "The {body Lower Fish Board} and the {body Upper Fish Board} met. The {body Fish Board} ended.",
            ),
        ],
        expect![[r#"
            House Harbour Committee (Organization) = A: House Harbour Committee, A: Harbour Committee
            Committee (Organization) = A: Committee
            Lower Fish Board (Organization) = B: Lower Fish Board
            Upper Fish Board (Organization) = B: Upper Fish Board
            Fish Board (Organization) = B: Fish Board
        "#]],
    );
}

#[test]
fn a_nickname_is_the_name_it_is_short_for() {
    check(
        &[
            ("A", "{person Larry Dunn < lawrence} met {person Will Stone < william}."),
            ("B", "{person Lawrence Dunn} met {person Bill Stone < william}."),
            ("C", "{person Larry Marsh < lawrence} met his father, {person Lawrence Marsh}."),
        ],
        expect![[r#"
            Larry Dunn (Person) = A: Larry Dunn, B: Lawrence Dunn
            Bill Stone (Person) = A: Will Stone, B: Bill Stone
            Larry Marsh (Person) = C: Larry Marsh
            Lawrence Marsh (Person) = C: Lawrence Marsh
        "#]],
    );
}
