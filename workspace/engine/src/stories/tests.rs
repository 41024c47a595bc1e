mod languages;

use crossread_text::{Article, Block, BlockKind, Cleaning, Metadata, PublicationTime, understand};
use expect_test::{Expect, expect};

use super::*;
use crate::background::Background;

/// A date or none, a headline or none, and a text.
type Told = (&'static str, &'static str, &'static str);

/// Two mine accidents in the same words, four months and a country apart.
const TOLD: [Told; 7] = [
    (
        "2019-03-04",
        "Nine miners trapped at Kessen after gas blast",
        "An explosion of gas trapped nine miners at the Kessen colliery on Monday, the operator \
         Norwold Coal said. Rescue teams drilled through the night towards gallery seven. The \
         governor of Ostmark province, Irena Valk, came to the pit and spoke with the families.",
    ),
    (
        "2019-03-05",
        "Kessen: rescuers hear knocking from gallery seven",
        "Rescuers at the Kessen colliery have heard knocking from gallery seven, where nine miners \
         have been trapped since a gas explosion on Monday. Norwold Coal said that a second shaft \
         was being drilled. Governor Irena Valk promised an inquiry into the blast.",
    ),
    (
        "2019-03-06",
        "All nine out alive",
        "All nine miners trapped at Kessen were brought out alive on Wednesday through the shaft \
         that Norwold Coal had drilled into gallery seven. Their families wept. Irena Valk, the \
         governor of Ostmark, called it a gift.",
    ),
    (
        "",
        "Knocking heard at Kessen",
        "There is hope at Kessen: from gallery seven, where the gas explosion trapped nine miners, \
         knocking was heard in the night, Norwold Coal says.",
    ),
    (
        "2019-07-10",
        "Gas blast traps fourteen miners at Balanur",
        "An explosion of gas trapped fourteen miners at the Balanur mine, its operator Dessa Mining \
         said. Rescue teams drilled towards the eastern face. The minister for energy, Tomas \
         Oru, came to the pit and spoke with the families.",
    ),
    (
        "2019-07-11",
        "",
        "Two of the fourteen miners trapped at Balanur are dead, Dessa Mining said on Thursday. \
         Rescuers reached the eastern face a day after the gas explosion. Tomas Oru, the minister \
         for energy, said that the mine had been inspected in May.",
    ),
    (
        "2019-07-11",
        "Choir of Lorn wins at Vaasa",
        "The children's choir of Lorn has won the singing contest of Vaasa with a lullaby. The jury \
         praised its patience.",
    ),
];

fn sketches(told: &[Told]) -> Vec<Sketch> {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let document = |&(date, title, text): &Told| {
        let published = date.parse().ok();
        let published = published.map(|date| PublicationTime { date, time: None, offset: None });
        let metadata = Metadata { title: some(title), published, ..Metadata::default() };
        let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
        understand(Article { metadata, blocks: vec![block] }, &Cleaning::default())
    };
    let background = Background::english();
    told.iter().map(|told| sketch(&document(told), &background)).collect()
}

#[track_caller]
fn check(told: &[Told], expected: Expect) {
    let mut shown = String::new();
    for story in stories(&sketches(told)) {
        let title = story.title.map_or("no title", |article| told[article].1);
        shown += &format!("{title}: {}\n", story.reasons.join(", "));
        for (article, Membership { here, next }) in story.articles.iter().zip(&story.memberships) {
            let (date, headline, _) = told[*article];
            let here = here.map_or_else(String::new, |fit| format!("{:.2}", fit.strength()));
            let next = next.map_or_else(String::new, |next| {
                format!("{:.2} {}", next.fit.strength(), told[next.title].1)
            });
            shown += &format!("  {date} {headline} | {here} | {next}\n");
        }
    }
    expected.assert_eq(&shown);
}

#[test]
fn look_alikes_come_apart_and_the_undated_find_their_place() {
    check(
        &TOLD,
        expect![[r#"
            Knocking heard at Kessen: Kessen, Norwold, miners, gallery, trapped, Coal, nine, Valk
              2019-03-04 Nine miners trapped at Kessen after gas blast | 0.70 | 
              2019-03-05 Kessen: rescuers hear knocking from gallery seven | 0.70 | 
              2019-03-06 All nine out alive | 0.62 | 
               Knocking heard at Kessen | 0.67 | 0.18 Gas blast traps fourteen miners at Balanur
            Gas blast traps fourteen miners at Balanur: Balanur, fourteen, Dessa, miners, Oru, trapped, Tomas, gas
              2019-07-10 Gas blast traps fourteen miners at Balanur | 0.83 | 0.05 Knocking heard at Kessen
              2019-07-11  | 0.83 | 0.04 Knocking heard at Kessen
            Choir of Lorn wins at Vaasa: 
              2019-07-11 Choir of Lorn wins at Vaasa |  | 
        "#]],
    );
}

#[test]
fn a_city_that_is_a_state_is_a_place_where_articles_are_filed_from_it() {
    let told: [Told; 2] = [
        (
            "2019-03-04",
            "Ferry and tanker collide off Singapore",
            "SINGAPORE: A ferry and a tanker collided off Singapore on Monday, the harbour office \
             said. The tanker Orion was bound for Johor with oil. Nobody was hurt.",
        ),
        (
            "2019-03-04",
            "Tanker hits ferry off Singapore",
            "The tanker Orion, bound for Johor with oil, hit a ferry off Singapore on Monday. The \
             harbour office said that nobody was hurt.",
        ),
    ];
    let mut sketches = sketches(&told);
    sketches[0].dateline = Some("singapore".to_owned());
    assert_eq!(stories(&sketches)[0].place.as_deref(), Some("Singapore"));
    sketches[0].dateline = None;
    assert_ne!(stories(&sketches)[0].place.as_deref(), Some("Singapore"));
}

#[test]
fn the_order_of_articles_changes_nothing() {
    let groups = |told: &[Told]| {
        let named = |story: Story| {
            let mut texts: Vec<_> = story.articles.iter().map(|&article| told[article].2).collect();
            texts.sort_unstable();
            (texts, story.title.map(|article| told[article].1), story.reasons)
        };
        stories(&sketches(told)).into_iter().map(named).collect::<Vec<_>>()
    };
    let expected = groups(&TOLD);
    let mut told = TOLD;
    for _ in 0..TOLD.len() {
        told.rotate_left(1);
        assert_eq!(groups(&told), expected);
        let reversed: Vec<Told> = told.iter().rev().copied().collect();
        assert_eq!(groups(&reversed), expected);
    }
}

#[test]
fn nothing_and_empty_articles_are_grouped_too() {
    assert_eq!(stories(&[]), []);
    assert_eq!(stories(&[Sketch::default()]).len(), 1);
    assert_eq!(stories(&sketches(&[("", "", ""), ("", "", "Rain.")])).len(), 2);
}

#[test]
fn a_person_merges_and_splits() {
    let groups = |rulings: &[Regrouping]| {
        let stories = stories_as_ruled(&sketches(&TOLD), rulings);
        stories.into_iter().map(|story| story.articles).collect::<Vec<_>>()
    };
    assert_eq!(groups(&[]), [vec![0, 1, 2, 3], vec![4, 5], vec![6]]);
    assert_eq!(groups(&[Regrouping::Merge(vec![6, 4])]), [vec![0, 1, 2, 3], vec![4, 5, 6]]);
    let split = Regrouping::Split(vec![2, 3]);
    assert_eq!(groups(&[split]), [vec![0, 1], vec![2, 3], vec![4, 5], vec![6]]);
    assert_eq!(groups(&[Regrouping::Split(vec![6, 99])]).len(), 3);
}

#[test]
fn copies_and_one_outlet_count_as_one_voice() {
    let mut sketches = sketches(&[TOLD[0], TOLD[0], TOLD[1], TOLD[2]]);
    for (outlet, sketch) in sketches.iter_mut().enumerate() {
        sketch.outlet = outlet.min(2) as u64;
    }
    assert_eq!(estimated_voices(&sketches.iter().collect::<Vec<_>>()), 2);
    assert_eq!(estimated_voices(&[]), 0);
}

#[test]
fn one_article_a_thousand_times_is_one_story() {
    let sketches = vec![sketches(&TOLD[..1]).remove(0); 1000];
    assert_eq!(stories(&sketches).len(), 1);
}

#[test]
fn planted_stories_are_found_in_any_order() {
    let background = Background::english();
    let invented: Vec<_> = crate::measure::invented(300, 5).collect();
    let gold: Vec<usize> = invented.iter().map(|one| one.story).collect();
    let mut sketches: Vec<(Sketch, usize)> = invented
        .into_iter()
        .map(|one| sketch(&understand(one.article, &Cleaning::default()), &background))
        .zip(gold)
        .collect();
    let grouped = |sketches: &[(Sketch, usize)]| {
        let given: Vec<Sketch> = sketches.iter().map(|(sketch, _)| sketch.clone()).collect();
        let mut story_of = vec![0; given.len()];
        let found = stories(&given);
        for (number, story) in found.iter().enumerate() {
            story.articles.iter().for_each(|&article| story_of[article] = number);
        }
        let gold: Vec<usize> = sketches.iter().map(|&(_, gold)| gold).collect();
        let contents = found.iter().map(|story| {
            let contents = story.articles.iter().map(|&article| given[article].content);
            let mut contents: Vec<u64> = contents.collect();
            contents.sort_unstable();
            contents
        });
        (crate::measure::b_cubed(&story_of, &gold).f1, contents.collect::<Vec<_>>())
    };
    let (score, expected) = grouped(&sketches);
    assert!(score > 0.98, "{score}");
    let mut generator = crate::generator::SplitMix64::new(3);
    for _ in 0..3 {
        for place in (1..sketches.len()).rev() {
            sketches.swap(place, generator.below(place + 1));
        }
        assert_eq!(grouped(&sketches), (score, expected.clone()));
    }
}
