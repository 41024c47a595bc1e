use expect_test::{Expect, expect};

use crate::{Article, Block, BlockKind, Cleaning, understand};

/// What is said of whom.
fn check(text: &str, expected: Expect) {
    let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
    let article = Article { blocks: vec![block], ..Article::default() };
    let document = understand(article, &Cleaning::default());
    let lines = document.predicates.iter().map(|predicate| {
        let name = &document.mentions[predicate.mention as usize].name;
        format!("{name}: {}\n", document.slice(predicate.span))
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn verbs_that_judge_are_said_of_their_subject() {
    check(
        "Ada Holm threatened to walk out. France condemned the plan. Ben Carver walked home.",
        expect![[r#"
            Ada Holm: threatened
            France: condemned
        "#]],
    );
}

#[test]
fn adjectives_are_said_of_what_they_describe() {
    check(
        "Norway is reckless. The ruthless Ben Carver laughed.",
        expect![[r#"
        Norway: reckless
    "#]],
    );
}

#[test]
fn a_pronoun_stands_for_who_was_named_last() {
    check(
        "Ada Holm met the mayor. She was furious. “I am grateful,” Leo Brandt told the harbour news.",
        expect![[r#"
            Ada Holm: furious
            Leo Brandt: grateful
        "#]],
    );
}

#[test]
fn a_language_without_weights_has_none() {
    let block =
        Block { kind: BlockKind::Paragraph, text: "Angela Merkel lobte Frankreich.".to_owned() };
    let mut article = Article { blocks: vec![block], ..Article::default() };
    article.metadata.language = Some("de".to_owned());
    assert_eq!(understand(article, &Cleaning::default()).predicates, []);
}
