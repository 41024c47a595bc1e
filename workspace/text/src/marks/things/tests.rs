use expect_test::{Expect, expect};

use crate::{Article, Block, BlockKind, Cleaning, understand};

/// The things of an article, and the group of each.
fn check(text: &str, expected: Expect) {
    let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
    let article = Article { blocks: vec![block], ..Article::default() };
    let document = understand(article, &Cleaning::default());
    let lines = document
        .things
        .iter()
        .map(|thing| format!("{} = {}\n", document.slice(thing.span), thing.group));
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn a_thing_is_a_noun_with_its_modifiers() {
    check(
        "Norland halted its joint military exercises and called the costly war games a mistake. The \
         senators suspend joint naval drills. A sham lawsuit about the border wall failed.",
        expect![[r#"
            joint military exercises = drill
            war games = drill
            joint naval drills = drill
            sham lawsuit = lawsuit
            border wall = wall
        "#]],
    );
}

#[test]
fn verbs_and_modifiers_are_no_things() {
    check(
        "They raid the town to attack a war memorial. Holm will march. Carver is the deal maker.",
        expect![[r#""#]],
    );
}
