use std::fmt::Write;

use crossread_text::{Article, Block, BlockKind, Cleaning, Metadata, understand};
use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;
use crate::background::Background;
use crate::voices::voices;

/// Articles as title and body, a paragraph a line.
const STORY: &[(&str, &str)] = &[
    (
        "Ministers meet",
        "The two foreign ministers met in Vienna on Monday to discuss the grain corridor.\n\
         The talks lasted four hours and ended without a joint statement.\n\
         Will the corridor stay open?\n\
         A waiter at the hotel said that the delegations ate at separate tables all day long.",
    ),
    (
        "No statement after Vienna talks",
        "Talks in Vienna on the grain corridor ended without a joint statement on Monday.\n\
         The foreign ministers agreed to meet again in two weeks in Istanbul.\n\
         No deal.",
    ),
    (
        "Wheat rises",
        "Wheat prices rose by three per cent after the foreign ministers met in Vienna.\n\
         Traders had hoped for a joint statement on the grain corridor.",
    ),
];

fn corpus(articles: &[(&str, &str)]) -> Corpus {
    let document = |(index, &(title, body)): (usize, &(&str, &str))| {
        let block = |line: &str| Block { kind: BlockKind::Paragraph, text: line.to_owned() };
        let metadata = Metadata {
            id: format!("{index}"),
            outlet: Some(format!("Outlet {index}")),
            title: Some(title.to_owned()),
            ..Metadata::default()
        };
        let blocks = body.lines().map(block).collect();
        understand(Article { metadata, blocks }, &Cleaning::default())
    };
    Corpus::new(articles.iter().enumerate().map(document).collect(), &Background::english())
}

fn check(options: &SummaryOptions, expected: Expect) {
    let corpus = corpus(STORY);
    let summary = summarize(&corpus, &voices(&corpus), options);
    let mut out = String::new();
    for sentence in summary.chosen() {
        let outlet = corpus.outlet_of_sentence(sentence.id);
        let _ = writeln!(out, "{}: {}", outlet.0, corpus.sentence_text(sentence.id));
    }
    for note in &summary.notes {
        let _ = writeln!(out, "({note})");
    }
    expected.assert_eq(&out);
}

fn words(limit: usize) -> SummaryOptions {
    SummaryOptions { budget: Budget::Words(limit), ..SummaryOptions::default() }
}

#[test]
fn what_all_tell_early_is_chosen() {
    check(
        &words(30),
        expect![[r#"
            1: Talks in Vienna on the grain corridor ended without a joint statement on Monday.
            2: Wheat prices rose by three per cent after the foreign ministers met in Vienna.
        "#]],
    );
}

#[test]
fn short_input_comes_back_whole() {
    check(
        &words(500),
        expect![[r#"
            0: The two foreign ministers met in Vienna on Monday to discuss the grain corridor.
            0: The talks lasted four hours and ended without a joint statement.
            0: Will the corridor stay open?
            0: A waiter at the hotel said that the delegations ate at separate tables all day long.
            1: Talks in Vienna on the grain corridor ended without a joint statement on Monday.
            1: The foreign ministers agreed to meet again in two weeks in Istanbul.
            1: No deal.
            2: Wheat prices rose by three per cent after the foreign ministers met in Vienna.
            2: Traders had hoped for a joint statement on the grain corridor.
            (the input is not longer than the budget and is given whole)
        "#]],
    );
}

#[test]
fn a_minute_is_one_sentence_a_voice() {
    check(
        &SummaryOptions::minute(),
        expect![[r#"
            1: Talks in Vienna on the grain corridor ended without a joint statement on Monday.
            2: Wheat prices rose by three per cent after the foreign ministers met in Vienna.
            0: The talks lasted four hours and ended without a joint statement.
        "#]],
    );
}

#[test]
fn an_outlet_is_summed_up_by_what_it_alone_tells() {
    let beyond = SummaryOptions::beyond(&[ArticleId(0)]);
    check(
        &SummaryOptions { budget: Budget::Words(20), ..beyond },
        expect![[r#"
        0: A waiter at the hotel said that the delegations ate at separate tables all day long.
    "#]],
    );
}

#[test]
fn a_query_keeps_to_what_speaks_of_it() {
    let asked = |words: &[&str], method| SummaryOptions {
        query: words.iter().map(|word| (*word).to_owned()).collect(),
        budget: Budget::Sentences(1),
        method,
        ..SummaryOptions::default()
    };
    check(
        &asked(&["waiter"], Method::Lead),
        expect![[r#"
        0: A waiter at the hotel said that the delegations ate at separate tables all day long.
    "#]],
    );
    check(
        &asked(&["wheat", "price"], Method::Coverage),
        expect![[r#"
        2: Wheat prices rose by three per cent after the foreign ministers met in Vienna.
    "#]],
    );
    check(
        &asked(&["fish"], Method::Coverage),
        expect![[r#"
        (no sentence has a word of the query)
    "#]],
    );
}

#[test]
fn an_update_tells_what_is_new() {
    let read = &corpus(&STORY[..1]).documents;
    check(
        &SummaryOptions { known: read.clone(), ..words(30) },
        expect![[r#"
            2: Wheat prices rose by three per cent after the foreign ministers met in Vienna.
            2: Traders had hoped for a joint statement on the grain corridor.
        "#]],
    );
    let all = corpus(STORY).documents;
    check(
        &SummaryOptions { known: all, ..words(20) },
        expect![[r#"
        (no sentence tells anything new)
    "#]],
    );
}

#[test]
fn a_budget_that_nothing_fits_says_so() {
    check(
        &words(1),
        expect![[r#"
        (no sentence fits into the budget; the shortest needs 2)
    "#]],
    );
    check(
        &words(3),
        expect![[r#"
        1: No deal.
        (no sentence stands well by itself; chosen from all of them)
    "#]],
    );
}

#[test]
fn every_sentence_is_listed_with_what_became_of_it() {
    let corpus = corpus(STORY);
    let summary = summarize(&corpus, &voices(&corpus), &words(30));
    let mut out = String::new();
    for s in &summary.sentences {
        let became = if s.selected { "chosen".to_owned() } else { format!("{:?}", s.unfit) };
        let _ = writeln!(out, "{} {became}: {}", s.rank, corpus.sentence_text(s.id));
    }
    expect![[r#"
        1 chosen: Talks in Vienna on the grain corridor ended without a joint statement on Monday.
        2 chosen: Wheat prices rose by three per cent after the foreign ministers met in Vienna.
        0 None: The two foreign ministers met in Vienna on Monday to discuss the grain corridor.
        3 None: Traders had hoped for a joint statement on the grain corridor.
        4 None: The foreign ministers agreed to meet again in two weeks in Istanbul.
        5 None: The talks lasted four hours and ended without a joint statement.
        6 None: A waiter at the hotel said that the delegations ate at separate tables all day long.
        7 Some(Short): Will the corridor stay open?
        8 Some(Headline): Ministers meet
        9 Some(Short): No deal.
        10 Some(Headline): No statement after Vienna talks
        11 Some(Headline): Wheat rises
    "#]]
    .assert_eq(&out);
}

proptest! {
    #[test]
    fn any_method_keeps_any_budget(
        picks in prop::collection::vec(0..STORY.len(), 0..5),
        limit in 0_usize..80,
        per_voice in prop::option::of(0_usize..3),
        asked in prop::option::of(prop::sample::select(vec!["vienna", "waiter", "fish"])),
    ) {
        let articles: Vec<_> = picks.iter().map(|&pick| STORY[pick]).collect();
        let corpus = corpus(&articles);
        let voices = voices(&corpus);
        for method in Method::ALL {
            for budget in
                [Budget::Words(limit), Budget::Sentences(limit), Budget::Chars(limit), Budget::Percent(limit)]
            {
                let query = asked.iter().map(|word| (*word).to_owned()).collect();
                let options = SummaryOptions { method, budget, per_voice, query, ..SummaryOptions::default() };
                let summary = summarize(&corpus, &voices, &options);
                prop_assert_eq!(summary.sentences.len(), corpus.sentence_count());
                let text: Vec<&str> = summary.chosen().map(|s| corpus.sentence_text(s.id)).collect();
                let used = match budget {
                    Budget::Words(_) => text.join(" ").split_whitespace().count(),
                    Budget::Sentences(_) => text.len(),
                    Budget::Chars(_) => text.join(" ").chars().count(),
                    Budget::Percent(_) => 0,
                };
                prop_assert!(used <= limit, "{:?} {:?} {}", method, budget, used);
                prop_assert!(!text.is_empty() || !summary.notes.is_empty() || per_voice == Some(0));
            }
        }
    }
}
