use expect_test::{Expect, expect};

use crate::{Article, Block, BlockKind, Cleaning, understand};

/// The wordings of a text: kind and words.
fn check(text: &str, expected: Expect) {
    let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
    let article = Article { blocks: vec![block], ..Article::default() };
    let document = understand(article, &Cleaning::default());
    let lines = document
        .wordings
        .iter()
        .map(|wording| format!("{:?}: {}\n", wording.kind, document.slice(wording.span)));
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn lists_and_passives() {
    check(
        "The regime allegedly moved the gold, which Holm flatly denied. Two men were later killed. \
         The bridge was built by Carver. It is unprecedented, and may have been planned.",
        expect![[r#"
            Loaded: regime
            Hedge: allegedly
            Intensifier: flatly
            Denial: denied
            Passive: were later killed
            Hedge: may have
            Passive: been planned
        "#]],
    );
}

#[test]
fn words_between_marks_are_not_the_outlets() {
    check("“It is a brutal farce, very brutal,” Ada Holm said.", expect![[r#""#]]);
}

#[test]
fn to_deny_is_to_call_untrue_not_to_refuse() {
    check(
        "Holm denied the charge. She was denied entry. He did not deny it.",
        expect![[r#"
            Denial: denied the charge
            Passive: was denied
            Negation: not
        "#]],
    );
    check(
        "The court denied the motion. Holm denied guilt. The claim is false.",
        expect![[r#"
            Denial: denied guilt
        "#]],
    );
    check(
        "“That is not true,” Ada Holm said. Holm said the claim was false.",
        expect![[r#"
        Negation: not
        Denial: not true
        Denial: was false
    "#]],
    );
}

#[test]
fn a_denial_takes_what_stands_for_the_accusation_along() {
    check(
        "Holm denied those allegations. Berg denied the claims by her driver that she paid him. \
         Holm denied any wrongdoing. She denied that she paid.",
        expect![[r#"
            Denial: denied those allegations
            Denial: denied the claims by her driver
            Denial: denied any wrongdoing
            Denial: denied
        "#]],
    );
}

#[test]
fn what_is_asked_or_remarked_is_denied_by_nobody() {
    check(
        "It was unclear whether Holm was denying the plan. Holm accused Berg of leaking the note \
         (the accusation was false).",
        expect![[r#"
            Hedge: It was unclear
            Condition: whether
        "#]],
    );
}

#[test]
fn what_somebody_is_said_to_say_is_not_the_outlets() {
    check(
        "Ada Holm said that the brutal regime may have planned it. Reportedly Ada Holm said that it \
         rained. Holm believes it could be a trap.",
        expect![[r#"
            Hedge: Reportedly
        "#]],
    );
}

#[test]
fn a_hedge_leaves_open_what_is_told() {
    check(
        "It could be a trap. The bridge could be seen from Oslo. She is an unlikely ally. It is \
         unlikely to rain. The alleged thief fled. Two men who alleged thefts fled. The damage \
         became apparent. He made an apparent mistake. Holm can't seem to stop. It is more likely \
         to rain than to snow. She will likely win. The old are most likely to vote.",
        expect![[r#"
            Hedge: could be
            Passive: be seen
            Hedge: unlikely
            Hedge: alleged
            Hedge: apparent
            Negation: can't
            Hedge: likely
        "#]],
    );
}

#[test]
fn an_intensifier_says_how_much() {
    check(
        "The very act of voting pleased a very old man from the very start. The dam is not entirely \
         safe. It is entirely safe. The very best came over the very large dam.",
        expect![[r#"
            Intensifier: very
            Negation: not
            Intensifier: entirely
            Intensifier: very
            Intensifier: very
        "#]],
    );
}
