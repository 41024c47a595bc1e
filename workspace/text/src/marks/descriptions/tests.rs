use expect_test::{Expect, expect};

use crate::{Article, Block, BlockKind, Cleaning, LabelKind, understand};

/// The descriptions and compounds of an article: whom, and in which words.
fn check(text: &str, expected: Expect) {
    let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
    let article = Article { blocks: vec![block], ..Article::default() };
    let document = understand(article, &Cleaning::default());
    let ours = |kind| matches!(kind, LabelKind::Description | LabelKind::Compound);
    let lines = document.labels.iter().filter(|label| ours(label.kind)).map(|label| {
        let name = &document.mentions[label.mention as usize].name;
        format!("{}: {name} ({:?})\n", document.slice(label.span), label.kind)
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn an_office_stands_for_who_holds_it() {
    check(
        "French President Ada Holm met the Polish prime minister, Ben Carver, and Leo Brandt, a \
         former bank director. The president spoke first. The Polish leader listened. The former \
         director left. The minister of sports left too, as did the senator.",
        expect![[r#"
            Polish prime minister: Ben Carver (Description)
            president: Ada Holm (Description)
            Polish leader: Ben Carver (Description)
            former director: Leo Brandt (Description)
        "#]],
    );
}

#[test]
fn whose_nation_is_said_is_not_meant_without_it() {
    check(
        "President Ada Holm met President Ben Carver of Poland. The president spoke. The Polish \
         president left.",
        expect![[r#"
            president: Ada Holm (Description)
            Polish president: Ben Carver (Description)
        "#]],
    );
}

#[test]
fn a_relative_holds_no_office() {
    check(
        "President Leo Brandt spoke. Ada Brandt laughed. Ada Brandt wrote that Ada Brandt would go. \
         Brandt left, and the president stayed.",
        expect![[r#"
            president: Leo Brandt (Description)
        "#]],
    );
}

#[test]
fn a_body_is_called_by_the_noun_in_its_name() {
    check(
        "The National Trade Commission fined Amnesty International, the human rights group. The \
         commission gave no reason. The group will appeal. The company paid.",
        expect![[r#"
            commission: National Trade Commission (Description)
            group: Amnesty International (Description)
        "#]],
    );
}

#[test]
fn names_modify_nouns() {
    check(
        "US President Ada Holm praised Iranian officials and the Holm administration. Iranian \
         diplomat Ali Karim met U.S. allies. Iran launched a rocket. Iranian oil is cheap.",
        expect![[r#"
            Iranian officials: Iran (Compound)
        "#]],
    );
}

#[test]
fn whose_government_a_known_name_stands_for_needs_no_telling() {
    check(
        "Officials said that President Donald Trump met Angela Merkel. The Trump administration \
         agreed, and the administration said so. The Merkel government wavered. They said the \
         American president smiled.",
        expect![[r#"
            American president: Donald Trump (Description)
        "#]],
    );
}

#[test]
fn whom_the_article_is_about_is_meant_before_whom_it_names_once() {
    check(
        "U.S. President Ada Holm spoke. Holm left. Holm came back. Holm said that even President Ben \
         Carver had paid. The president was asked again.",
        expect![[r#"
            president: Ada Holm (Description)
        "#]],
    );
}
