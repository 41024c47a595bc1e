use expect_test::{Expect, expect};

use crate::{Article, Block, BlockKind, Cleaning, understand};

/// The mentions of an article, a paragraph a line.
fn check(text: &str, expected: Expect) {
    let paragraph = |line: &str| Block { kind: BlockKind::Paragraph, text: line.trim().to_owned() };
    let blocks = text.trim().lines().map(paragraph).collect();
    let document = understand(Article { blocks, ..Article::default() }, &Cleaning::default());
    let lines = document.mentions.iter().map(|mention| {
        let inferred = if mention.inferred { ", inferred" } else { "" };
        let words = document.slice(mention.span);
        format!("{words} = {} ({:?}{inferred})\n", mention.name, mention.kind)
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn titles_are_no_part_of_a_name() {
    check(
        "Norland's President Ada Holm met Secretary of State Ben Carver and Mr. (Leo) Brandt.",
        expect![[r#"
            Norland = Norland (Other)
            Ada Holm = Ada Holm (Person)
            Ben Carver = Ben Carver (Person)
            (Leo) Brandt = Leo Brandt (Person)
        "#]],
    );
}

#[test]
fn a_day_bears_no_title() {
    check(
        "He ended his run for President Sunday night in Norhaven. Former South Bend mayors knew.",
        expect![[r#"
            Norhaven = Norhaven (Place)
            South Bend = South Bend (Place)
        "#]],
    );
}

#[test]
fn a_title_opens_a_sentence() {
    check(
        "Secretary of State Ben Carver spoke. A secretary wrote it down.",
        expect![[r#"
        Ben Carver = Ben Carver (Person)
    "#]],
    );
}

#[test]
fn a_surname_is_a_persons_if_a_full_name_ends_with_it() {
    check(
        "A deal that Anna Lindqvist wanted is off.\nLindqvist left. The plan by Lindqvist failed.",
        expect![[r#"
            Anna Lindqvist = Anna Lindqvist (Person)
            Lindqvist = Lindqvist (Person)
            Lindqvist = Lindqvist (Person)
        "#]],
    );
}

#[test]
fn a_capital_at_the_head_of_a_sentence_is_no_name() {
    check(
        "Voters went home on Monday. Rain fell. Shortly before noon the rain and the voters came \
         back, said I and the Ministry of Rain.",
        expect![[r#"
            Ministry of Rain = Ministry of Rain (Organization)
        "#]],
    );
}

#[test]
fn capitals_stand_for_governments_only_where_they_act() {
    check(
        "Moscow has denied it. In Moscow, crowds met. The Kremlin and U.S. officials kept quiet.",
        expect![[r#"
            Moscow = Russia (Country, inferred)
            Moscow = Moscow (Place)
            Kremlin = Russia (Country, inferred)
            U.S. = United States (Country)
        "#]],
    );
}

#[test]
fn headlines_need_the_running_text() {
    check(
        "Holm Says Big Storm Is Coming To Paris\nThe storm will come, said Ada Holm, 51, a farmer.",
        expect![[r#"
            Holm = Holm (Person)
            Paris = Paris (Place)
            Ada Holm = Ada Holm (Person)
        "#]],
    );
}

#[test]
fn compounds_only_contain_names() {
    check(
        "Russian-backed fighters met Kim Jong-un and a Shiite-led group at the G20.",
        expect![[r#"
            Kim Jong-un = Kim Jong-un (Person)
            G20 = Group of 20 (Organization)
        "#]],
    );
}

#[test]
fn a_pronoun_with_a_verb_is_no_name() {
    check(
        "\u{201c}So I'm glad that Ada Holm came, and so I'll stay,\u{201d} said Ben Carver. In May I\u{2019}ve seen it.",
        expect![[r#"
            Ada Holm = Ada Holm (Person)
            Ben Carver = Ben Carver (Person)
        "#]],
    );
}

#[test]
fn a_doubled_name_is_two_and_a_common_noun_is_none() {
    check(
        "The senator Ada Holm Holm left. They met the Committee in Oslo.",
        expect![[r#"
            Ada Holm = Ada Holm (Person)
            Holm = Holm (Person)
            Oslo = Oslo (Place)
        "#]],
    );
}

#[test]
fn a_bodys_name_goes_on_behind_and() {
    check(
        "He heads the Harbour and Exchange Commission. The Department of Health and Human Services \
         asked the National Institute of Fever and Infectious Diseases.\n\
         It met Norland and the Justice Department, the Senate and Treasury Department, and the \
         Department of Justice and Congress.",
        expect![[r#"
            Harbour and Exchange Commission = Harbour and Exchange Commission (Organization)
            Department of Health and Human Services = Department of Health and Human Services (Organization)
            National Institute of Fever and Infectious Diseases = National Institute of Fever and Infectious Diseases (Organization)
            Norland = Norland (Other)
            Justice Department = Justice Department (Organization)
            Senate = Senate (Organization)
            Treasury Department = Treasury Department (Organization)
            Department of Justice = Justice Department (Organization)
            Congress = Congress (Organization)
        "#]],
    );
}

#[test]
fn what_is_once_called_a_company_stays_one() {
    check(
        "The carmaker Arlo said so. Then Arlo Inc. hired people. A plant that Arlo built is closed.",
        expect![[r#"
            Arlo = Arlo (Organization)
            Arlo Inc. = Arlo (Organization)
            Arlo = Arlo (Organization)
        "#]],
    );
}

#[test]
fn a_full_name_is_a_persons_if_its_surname_speaks() {
    check(
        "One of its directors, Zarif Olmark, left. Olmark said little.",
        expect![[r#"
        Zarif Olmark = Zarif Olmark (Person)
        Olmark = Olmark (Person)
    "#]],
    );
}

#[test]
fn a_name_that_things_happen_in_is_a_place() {
    check(
        "Shots were fired in Ostwick on Monday. People in Ostwick hid.",
        expect![[r#"
        Ostwick = Ostwick (Place)
        Ostwick = Ostwick (Place)
    "#]],
    );
}

#[test]
fn a_direction_is_part_of_an_unknown_place_alone() {
    check(
        "They met in South Welby, in Northern Syria and in the South.",
        expect![[r#"
        South Welby = South Welby (Place)
        Syria = Syria (Country)
    "#]],
    );
}

#[test]
fn laws_indices_and_phases_are_no_actors() {
    check(
        "They broke the Clean Harbour Act, and the Dow fell. It is Phase 2 of a trial that the \
         Foreign Lobby Registration Act allows.",
        expect![[""]],
    );
}

#[test]
fn a_saint_gives_a_church_its_name() {
    check(
        "He stood at St. John's Harbour Church. Then he left St. John's.",
        expect![[r#"
        St. John's Harbour Church = St. John's Harbour Church (Organization)
        St. John = St. John (Other)
    "#]],
    );
}

#[test]
fn departments_and_cities_go_by_several_names() {
    check(
        "The Department of Labor said so, and the Labor Department, in Washington, D.C., as well.",
        expect![[r#"
            Department of Labor = Labor Department (Organization)
            Labor Department = Labor Department (Organization)
            Washington, D.C. = Washington DC (Place)
        "#]],
    );
}

#[test]
fn the_parties_of_a_case_do_not_act_in_its_name() {
    check(
        "Judges upheld Stade v. Norland, and a poll backed Stade. Leo Brandt won in Brandt v. Berg. \
         Brandt smiled.",
        expect![[r#"
            Leo Brandt = Leo Brandt (Person)
            Brandt = Brandt (Person)
        "#]],
    );
}

#[test]
fn a_court_is_named_with_what_it_is_for() {
    check(
        "The U.S. District Court for the District of Columbia and the Attorney's Office for the \
         Southern District of New York spoke.",
        expect![[r#"
            U.S. District Court for the District of Columbia = U.S. District Court for the District of Columbia (Organization)
            Office for the Southern District of New York = Office for the Southern District of New York (Organization)
        "#]],
    );
}

#[test]
fn a_side_is_no_name() {
    check(
        "The march, named Life: Pro-Life is Pro-Woman, met Karl Stade.",
        expect![[r#"
        Life = Life (Other)
        Karl Stade = Karl Stade (Person)
    "#]],
    );
}

#[test]
fn a_capital_noun_with_its_cause_is_one_name() {
    check(
        "The fight began at noon. They came to the Fight for Life and asked Trump for Hanoi's answer.",
        expect![[r#"
            Fight for Life = Fight for Life (Other)
            Trump = Trump (Other)
            Hanoi = Hanoi (Place)
        "#]],
    );
}

#[test]
fn a_relative_does_not_take_a_leader_s_surname() {
    check(
        "Lara Trump interviewed him. The Trump administration left a plan. The Trump administration \
         said so, and Trump followed up. The Obama-Biden packet was old.",
        expect![[r#"
            Lara Trump = Lara Trump (Person)
            Trump = Donald Trump (Person)
            administration = United States (Country, inferred)
            Trump = Donald Trump (Person)
            administration = United States (Country, inferred)
            Trump = Donald Trump (Person)
        "#]],
    );
    check(
        "Hillary Clinton spoke. Hillary Clinton knew the Clinton administration. Clinton smiled.",
        expect![[r#"
            Hillary Clinton = Hillary Clinton (Person)
            Hillary Clinton = Hillary Clinton (Person)
            Clinton = Bill Clinton (Person)
            administration = United States (Country, inferred)
            Clinton = Clinton (Person)
        "#]],
    );
}
