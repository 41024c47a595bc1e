use expect_test::{Expect, expect};

use crate::{Article, Block, BlockKind, Cleaning, Metadata, understand};

/// The labels of an article: whom, what, how.
fn check(text: &str, expected: Expect) {
    let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
    let article = Article { blocks: vec![block], ..Article::default() };
    let document = understand(article, &Cleaning::default());
    let lines = document.labels.iter().map(|label| {
        let name = &document.mentions[label.mention as usize].name;
        format!("{name}: {} ({:?})\n", document.slice(label.span), label.kind)
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn titles_and_premodifiers() {
    check(
        "Norland's embattled President Ada Holm met French Foreign Minister Luc Morel, harbor \
         tycoon Ben Carver and the ruthless regional warlord Karl Stade to confront US rival \
         John Dole.",
        expect![[r#"
            Ada Holm: embattled President (Title)
            Luc Morel: French Foreign Minister (Title)
            Ben Carver: tycoon (Premodifier)
            Karl Stade: ruthless regional warlord (Premodifier)
            John Dole: US rival (Premodifier)
        "#]],
    );
}

#[test]
fn appositions() {
    check(
        "Ada Holm, the former mayor of Norhaven, spoke. Her longtime adviser, Ben Carver, left. \
         Karl Stade, 51, a professor at Norland University, and Leo Brandt, the police and the \
         army stayed. Amnesty International, the human rights group, agreed.",
        expect![[r#"
            Ada Holm: former mayor of Norhaven (Apposition)
            Ben Carver: longtime adviser (Apposition)
            Karl Stade: professor at Norland University (Apposition)
            Amnesty International: human rights group (Apposition)
        "#]],
    );
}

#[test]
fn copulas() {
    check(
        "Stade is a ruthless dictator. Ben Carver was unpopular in Norland. Holm is not a friend. Ada \
         Holm, who is the richest woman of the island, was there. Karl Stade was killed.",
        expect![[r#"
            Stade: ruthless dictator (Copula)
            Ben Carver: unpopular (Copula)
            Ada Holm: richest woman of the island (Copula)
        "#]],
    );
}

#[test]
fn what_is_no_label() {
    check(
        "Shiite-led states fight Assad. The talks with Holm failed, said Carver. In 2015 Stade \
         spoke. Analysts Monday told Holm that officials met Brandt.",
        expect![[r#""#]],
    );
}

#[test]
fn what_stands_before_a_title_or_a_plural_is_no_part_of_it() {
    check(
        "The costly tariffs President Ada Holm wants are near, a trade deal Mr. Stade left is dead, \
         and the embattled Senator Karl Stade agrees. Moderate Russians met wary Republicans, as the \
         suit states Russia must.",
        expect![[r#"
            Ada Holm: President (Title)
            Stade: Mr. (Title)
            Karl Stade: embattled Senator (Title)
        "#]],
    );
    check("Voters Urge Congress Impeach President Ada Holm Now\u{2029}", expect![[r#""#]]);
}

#[test]
fn what_is_said_of_a_plot_is_not_said_of_whose_it_is() {
    check(
        "The alleged Norland plot was denied. Iran's alleged Russian friends met the embattled \
         Holm.",
        expect![[""]],
    );
}

#[test]
fn what_is_said_with_a_verb_is_no_label_before_a_name() {
    check(
        "It is unclear how aggressive Ada Holm is. The woman who defeated Ada Holm left. Now all see \
         what a fraud Ada Holm is. They met an associate Ada Holm had called. A bill protecting \
         chairman Ada Holm failed. Reps. Ada Holm and Leo Berg left. The daughter of the President \
         Ada Holm came. Ada Holm is the daughter of Polish and Indian immigrants.",
        expect![[r#"
            Ada Holm: chairman (Title)
            Ada Holm: daughter of Polish and Indian immigrants (Copula)
        "#]],
    );
}

#[test]
fn a_town_with_its_state_belongs_to_the_title() {
    check(
        "Former South Welby, Ohio, Mayor Ada Holm met former Ostwick, Iowa Mayor Ben Carver. In \
         Denver, Mayor Leo Brandt spoke of them.",
        expect![[r#"
            Ada Holm: Former South Welby, Ohio, Mayor (Title)
            Ben Carver: former Ostwick, Iowa Mayor (Title)
            Leo Brandt: Mayor (Title)
        "#]],
    );
}

#[test]
fn what_belongs_to_a_label_before_a_name() {
    check(
        "The chairman of the Committee on Commerce, Science and Transportation Sen. Ada Holm met \
         then-FBI Director Karl Stade and March for Life president Jane Berg. They spoke of Leo \
         Brandt, the leader of the so-called \u{201c}Northern League\u{201d}, and Florida Sen. Ben \
         Carver. The former fund manager Mr. Brandt met Homeland Security Secretary Gen. Karl Stade and \
         the embattled Mr. Carver.",
        expect![[r#"
            Ada Holm: Sen. (Title)
            Karl Stade: then-FBI Director (Title)
            Jane Berg: March for Life president (Title)
            Leo Brandt: leader (Apposition)
            Ben Carver: Florida Sen. (Title)
            Brandt: Mr. (Title)
            Karl Stade: Homeland Security Secretary Gen. (Title)
            Carver: embattled Mr. (Title)
        "#]],
    );
}

#[test]
fn a_headline_cut_at_no_stop_leaves_none_in_a_label() {
    let metadata = Metadata {
        title: Some("Karl Stade Is an Immigration Expert. I Know Because I’m His Uncle".to_owned()),
        ..Metadata::default()
    };
    let text = "Leo Berg wrote about Karl Stade on Monday.".to_owned();
    let blocks = vec![Block { kind: BlockKind::Paragraph, text }];
    let document = understand(Article { metadata, blocks }, &Cleaning::default());
    let labels: Vec<&str> = document.labels.iter().map(|l| document.slice(l.span)).collect();
    assert_eq!(labels, ["Immigration Expert"]);
}
