//! Outlets over a few stories made for it: articles in, a line a finding out.

use std::fmt::Write;

use expect_test::{Expect, expect};

use super::Pool;
use crate::comparison::compare;
use crate::corpus::Corpus;
use crate::marked::corpus;
use crate::voices::voices;

fn check(stories: &[&[(&str, &str)]], expected: Expect) {
    let mut pool: Pool<(usize, u32)> = Pool::default();
    for (number, articles) in stories.iter().enumerate() {
        let corpus: Corpus = corpus(articles);
        let voices = voices(&corpus);
        let comparison = compare(&corpus, &voices);
        pool.add(&corpus, &voices, &comparison, |sentence| (number, sentence.0));
    }
    let mut shown = String::new();
    for profile in pool.profiles() {
        writeln!(shown, "{}: {} stories", profile.name, profile.stories).unwrap();
        for label in profile.labels {
            writeln!(
                shown,
                "  {}: {} {} of {}, others {} of {}, at {:?}",
                label.actor,
                label.text,
                label.own.count,
                label.own.of,
                label.others.count,
                label.others.of,
                label.places
            )
            .unwrap();
        }
        for verbs in profile.saying_verbs {
            writeln!(shown, "  {:?}: {}, others {}", verbs.list, verbs.own, verbs.others).unwrap();
        }
        for source in profile.sources {
            writeln!(
                shown,
                "  quotes {} {:?}, others {:?}, at {:?}",
                source.name, source.own, source.others, source.places
            )
            .unwrap();
        }
        for person in profile.never_quoted {
            writeln!(shown, "  never {} of {} mentions", person.name, person.mentions).unwrap();
        }
    }
    expected.assert_eq(&shown);
}

const ONE: [(&str, &str); 2] = [
    (
        "A",
        "{before Strongman} {person Ann Marsh} came.\n“The harbour stays open for all ships,” {doubt claimed} {speaker Marsh}.",
    ),
    (
        "B",
        "{person Ann Marsh} went. {person Marsh} slept. {person Marsh} ate. {person Marsh} sang.",
    ),
];
const TWO: [(&str, &str); 2] = [
    ("A", "{before Strongman} {person Ann Marsh} left."),
    ("B", "“The harbour was closed last night again,” {said said} {speaker Jo Reed}."),
];

#[test]
fn a_habit_takes_two_stories() {
    check(
        &[&ONE, &TWO],
        expect![[r#"
            A: 2 stories
              Ann Marsh: Strongman 2 of 3, others 0 of 4, at [(0, 0), (1, 0)]
              Neutral: 0, others 1
              Doubt: 1, others 0
              quotes Ann Marsh Share { count: 7, of: 7 }, others Share { count: 0, of: 7 }, at [(0, 1)]
              quotes Jo Reed Share { count: 0, of: 7 }, others Share { count: 7, of: 7 }, at []
            B: 2 stories
              Neutral: 1, others 0
              Doubt: 0, others 1
              quotes Jo Reed Share { count: 7, of: 7 }, others Share { count: 0, of: 7 }, at [(1, 1)]
              quotes Ann Marsh Share { count: 0, of: 7 }, others Share { count: 7, of: 7 }, at []
              never Ann Marsh of 4 mentions
        "#]],
    );
    check(
        &[&ONE],
        expect![[r#"
            A: 1 stories
              Doubt: 1, others 0
              quotes Ann Marsh Share { count: 7, of: 7 }, others Share { count: 0, of: 0 }, at [(0, 1)]
            B: 1 stories
              Doubt: 0, others 1
              quotes Ann Marsh Share { count: 0, of: 0 }, others Share { count: 7, of: 7 }, at []
              never Ann Marsh of 4 mentions
        "#]],
    );
}

#[test]
fn who_stands_alone_has_nothing_to_be_held_against() {
    check(&[&[("A", "{person Ann Marsh} came.")], &[]], expect![[""]]);
}
