use expect_test::{Expect, expect};

use crate::document::Side;
use crate::{Article, Block, BlockKind, Cleaning, understand};

/// Who acts for whom.
fn check(text: &str, expected: Expect) {
    let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
    let article = Article { blocks: vec![block], ..Article::default() };
    let document = understand(article, &Cleaning::default());
    let lines = document.allegiances.iter().map(|allegiance| {
        let side = match allegiance.side {
            Side::Mention(mention) => &document.mentions[mention as usize].name,
            Side::Known(name) => name,
        };
        format!("{}: {side}\n", document.mentions[allegiance.mention as usize].name)
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn a_label_names_the_side() {
    check(
        "DNC chairman Leo Brandt met Ben Carver, the French envoy, and Ada Holm, a Brandt aide.",
        expect![[r#"
            Democratic National Committee: Democratic Party
            Leo Brandt: Democratic National Committee
            Ben Carver: France
            Ada Holm: Brandt
        "#]],
    );
}

#[test]
fn an_office_tells_its_state() {
    check(
        "Attorney General Leo Brandt told Congress. Foreign Secretary Ada Holm told nobody.",
        expect![[r#"
            Leo Brandt: United States
            Congress: United States
            Ada Holm: United Kingdom
        "#]],
    );
}

#[test]
fn a_ruler_acts_in_his_own_name() {
    check(
        "French President Leo Brandt met British minister Ada Holm.",
        expect![[r#"
        Ada Holm: United Kingdom
    "#]],
    );
}
