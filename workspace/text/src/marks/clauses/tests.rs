use expect_test::{Expect, expect};

use crate::{Article, Block, BlockKind, Cleaning, understand};

/// The clauses of a text, one a line.
fn check(text: &str, expected: Expect) {
    let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
    let article = Article { blocks: vec![block], ..Article::default() };
    let document = understand(article, &Cleaning::default());
    let lines = document.clauses.iter().map(|clause| format!("{}\n", document.slice(clause.span)));
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn a_sentence_is_cut_where_clauses_open_and_close() {
    check(
        "The harbour of Velmar was closed on Tuesday, and the mayor promised money to the fishermen. \
         After a tanker ran aground off Velmar, divers found a crack in its hull; no oil was lost.",
        expect![[r#"
            The harbour of Velmar was closed on Tuesday
            After a tanker ran aground off Velmar
        "#]],
    );
    check(
        "Ada Holm, who was elected mayor of Velmar in May, opened the new harbour on Tuesday, saying \
         that it would bring work to the town.",
        expect![[r#"
            who was elected mayor of Velmar in May
            opened the new harbour on Tuesday
            it would bring work to the town
        "#]],
    );
}

#[test]
fn what_is_reported_is_a_clause() {
    check(
        "Ada Holm told reporters on Monday that the harbour of Velmar had been closed.",
        expect![[r#"
            the harbour of Velmar had been closed
        "#]],
    );
}

#[test]
fn a_sentence_of_one_clause_has_none_of_its_own() {
    check("The harbour of Velmar was closed on Tuesday and Wednesday.", expect![""]);
}
