//! Outlets over a few stories made for it: articles in, a line a finding out.

use std::fmt::Write;

use expect_test::{Expect, expect};

use super::Pool;
use crate::comparison::compare;
use crate::corpus::Corpus;
use crate::ids::{OutletId, SentenceId};
use crate::marked::corpus;
use crate::voices::voices;

fn check(stories: &[&[(&str, &str)]], expected: Expect) {
    expected.assert_eq(&shown(pooled(stories, None)));
}

/// The same for one group of outlets.
fn check_group(members: &[&str], stories: &[&[(&str, &str)]], expected: Expect) {
    expected.assert_eq(&shown(pooled(stories, Some(members))));
}

fn pooled(stories: &[&[(&str, &str)]], members: Option<&[&str]>) -> Pool<(usize, u32)> {
    let mut pool = Pool::default();
    for (number, articles) in stories.iter().enumerate() {
        let corpus: Corpus = corpus(articles);
        let voices = voices(&corpus);
        let comparison = compare(&corpus, &voices);
        let place = |sentence: SentenceId| (number, sentence.0);
        let Some(members) = members else {
            pool.add(&corpus, &voices, &comparison, place);
            continue;
        };
        let is_own = |id: &OutletId| members.contains(&corpus.outlets[id.index()].name.as_str());
        let groups = vec![("group".to_owned(), corpus.outlet_ids().filter(is_own).collect())];
        pool.add_groups(&corpus, &voices, &comparison, groups, place);
    }
    pool
}

fn shown(pool: Pool<(usize, u32)>) -> String {
    let mut shown = String::new();
    for profile in pool.profiles() {
        writeln!(
            shown,
            "{}: {} stories, {} outlets, {} articles, {} words beside {}",
            profile.name,
            profile.stories,
            profile.outlets,
            profile.articles,
            profile.words,
            profile.others_words
        )
        .unwrap();
        for label in profile.labels {
            writeln!(
                shown,
                "  {}: {} by {} in {}: {} of {}, others {} of {}, at {:?}",
                label.actor,
                label.text,
                label.outlets,
                label.stories,
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
    shown
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
            A: 2 stories, 1 outlets, 2 articles, 17 words beside 19
              Ann Marsh: Strongman by 1 in 2: 2 of 3, others 0 of 4, at [(0, 0), (1, 0)]
              Neutral: 0, others 1
              Doubt: 1, others 0
              quotes Ann Marsh Share { count: 7, of: 7 }, others Share { count: 0, of: 7 }, at [(0, 1)]
              quotes Jo Reed Share { count: 0, of: 7 }, others Share { count: 7, of: 7 }, at []
            B: 2 stories, 1 outlets, 2 articles, 19 words beside 17
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
            A: 1 stories, 1 outlets, 1 articles, 13 words beside 9
              Doubt: 1, others 0
              quotes Ann Marsh Share { count: 7, of: 7 }, others Share { count: 0, of: 0 }, at [(0, 1)]
            B: 1 stories, 1 outlets, 1 articles, 9 words beside 13
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

const THREE: [(&str, &str); 3] = [
    ("A", "{before Strongman} {person Ann Marsh} left."),
    ("B", "{person Ann Marsh} left. {before Strongman} {person Ann Marsh} came back."),
    ("C", "“The harbour stays open for all ships,” {said said} {speaker Jo Reed}."),
];

#[test]
fn a_group_is_the_sum_of_its_outlets_against_all_others() {
    check_group(
        &["A", "B"],
        &[&THREE, &TWO],
        expect![[r#"
            group: 1 stories, 2 outlets, 2 articles, 12 words beside 10
              Neutral: 0, others 1
              quotes Jo Reed Share { count: 0, of: 0 }, others Share { count: 7, of: 7 }, at []
        "#]],
    );
    check_group(
        &["A", "C"],
        &[&ONE, &TWO, &THREE],
        expect![[r#"
            group: 3 stories, 2 outlets, 4 articles, 31 words beside 27
              Ann Marsh: Strongman by 1 in 3: 3 of 4, others 1 of 6, at [(0, 0), (1, 0), (2, 0)]
              Neutral: 1, others 1
              Doubt: 1, others 0
              quotes Jo Reed Share { count: 7, of: 14 }, others Share { count: 7, of: 7 }, at [(2, 3)]
              quotes Ann Marsh Share { count: 7, of: 14 }, others Share { count: 0, of: 7 }, at [(0, 1)]
        "#]],
    );
    // Two of its outlets in one story are one story.
    check_group(
        &["A", "B"],
        &[&THREE],
        expect![[r#"
            group: 1 stories, 2 outlets, 2 articles, 12 words beside 10
              Neutral: 0, others 1
              quotes Jo Reed Share { count: 0, of: 0 }, others Share { count: 7, of: 7 }, at []
        "#]],
    );
    check_group(
        &["A", "B"],
        &[&THREE, &THREE],
        expect![[r#"
            group: 2 stories, 2 outlets, 4 articles, 24 words beside 20
              Ann Marsh: Strongman by 2 in 2: 4 of 6, others 0 of 0, at [(0, 0), (0, 2), (1, 0), (1, 2)]
              Neutral: 0, others 2
              quotes Jo Reed Share { count: 0, of: 0 }, others Share { count: 14, of: 14 }, at []
              never Ann Marsh of 6 mentions
        "#]],
    );
}
