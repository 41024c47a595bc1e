//! What an outlet's wording shows, on articles made for it.

use std::fmt::Write;

use expect_test::{Expect, expect};

use super::{distinctive, framing};
use crate::actors::actors;
use crate::corpus::Corpus;
use crate::marked::corpus;

/// An article of many plain words, each used once or twice, with `own` told often.
fn long(own: &str, times: usize) -> String {
    let mut text = String::new();
    for n in 0..120 {
        let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
        write!(text, "w{}{}orth ", letter(n), letter(n / 26)).unwrap();
        if n < times {
            write!(text, "{own} ").unwrap();
        }
    }
    text.push('.');
    text
}

fn check_terms(articles: &[(&str, &str)], expected: Expect) {
    let corpus = corpus(articles);
    let mut shown = String::new();
    for term in distinctive::terms(&corpus) {
        let outlet = &corpus.outlets[term.outlet.index()].name;
        writeln!(shown, "{outlet}: {} {:?} z {:.1}", term.text, term.counts, term.z).unwrap();
    }
    expected.assert_eq(&shown);
}

#[test]
fn a_habit_is_told_from_chance() {
    let (regime, once) = (long("regime", 20), long("regime", 1));
    check_terms(
        &[("A", &regime), ("B", &once), ("C", &once)],
        expect![[r#"
        A: regime (20, 2) z 4.2
    "#]],
    );
    let (few, none) = (long("regime", 3), long("harbour", 2));
    check_terms(&[("A", &few), ("B", &none)], expect![[""]]);
}

#[test]
fn little_text_tells_nothing() {
    let text = "Regime, regime, regime, regime, regime, regime, regime.";
    check_terms(&[("A", text), ("B", "Government.")], expect![[""]]);
}

#[test]
fn house_style_is_no_wording() {
    let spelled = (long("defence", 20), long("defense", 20));
    check_terms(&[("A", &spelled.0), ("B", &spelled.1)], expect![[""]]);
    let named = (long("{title Mr.} {person Marsh}", 20), long("{person Ann Marsh}", 20));
    check_terms(&[("A", &named.0), ("B", &named.1)], expect![[""]]);
    let own_name = (long("Herald", 20), long("harbour", 1));
    check_terms(&[("Herald", &own_name.0), ("B", &own_name.1)], expect![[""]]);
}

fn shown(corpus: &Corpus) -> String {
    let framing = framing(corpus, &actors(corpus), &[]);
    let mut shown = String::new();
    for count in framing.saying_verbs {
        let verbs: Vec<_> =
            count.verbs.iter().map(|(verb, at)| format!("{verb} ×{}", at.len())).collect();
        let outlet = &corpus.outlets[count.outlet.index()].name;
        writeln!(shown, "{outlet}: {:?}: {}", count.stance, verbs.join(", ")).unwrap();
    }
    for found in framing.actor_emphasis {
        let outlet = &corpus.outlets[found.outlet.index()].name;
        writeln!(
            shown,
            "{outlet}: actor {} ×{}, {} words, {:.2}, from paragraph {}",
            found.actor.index(),
            found.mentions,
            found.words,
            found.share,
            found.first_paragraph
        )
        .unwrap();
    }
    shown
}

#[test]
fn verbs_and_emphasis_are_counted_by_outlet() {
    let corpus = corpus(&[
        (
            "A",
            "“The harbour stays open,” {said said} {speaker Ann Marsh}.\n“It must,” {doubt claimed} {speaker Marsh}. “It will.”",
        ),
        ("B", "Nobody came.\n{speaker Ann Marsh} {said Said} “the harbour stays open”."),
    ]);
    expect![[r#"
        A: Neutral: said ×1
        A: Doubt: claimed ×1
        B: Neutral: said ×1
        A: actor 0 ×2, 11 words, 0.85, from paragraph 1
        B: actor 0 ×1, 7 words, 0.78, from paragraph 2
    "#]]
    .assert_eq(&shown(&corpus));
}

fn check_headlines(articles: &[(&str, &str)], expected: Expect) {
    let corpus = corpus(articles);
    let mut shown = String::new();
    for subject in framing(&corpus, &actors(&corpus), &[]).headline_subjects {
        let article = corpus.document(subject.article);
        let kind = if subject.actor.is_some() { "actor" } else { "word" };
        let first = subject.first.map(|sentence| corpus.index_of(sentence));
        let words = article.slice(subject.span);
        let outlet = &article.metadata.id;
        writeln!(
            shown,
            "{outlet}: {kind} {words}, {} of {} words, first in {first:?}",
            subject.words, subject.of
        )
        .unwrap();
    }
    expected.assert_eq(&shown);
}

#[test]
fn a_headline_is_held_against_its_body() {
    check_headlines(
        &[
            (
                "A",
                "# Stunning defeat for {person Ann Marsh}\nThe harbour was closed.\n{person Marsh} left. Nobody spoke of defeat.",
            ),
            ("B", "{person Ann Marsh} left."),
            ("C", "# {person Jo Reed} waits\nNobody came."),
        ],
        expect![[r#"
            A: actor Ann Marsh, 2 of 10 words, first in Some(1)
            A: word Stunning, 0 of 10 words, first in None
            C: actor Jo Reed, 0 of 2 words, first in None
            C: word waits, 0 of 2 words, first in None
        "#]],
    );
}

#[test]
fn a_compound_names_whom_the_article_calls_by_its_parts() {
    check_headlines(
        &[(
            "A",
            "# The Marsh-Reed summit\n{person Ann Marsh} met {person Jo Reed}. {person Marsh} left.",
        )],
        expect![[r#"
            A: actor Marsh, 7 of 7 words, first in Some(0)
            A: word summit, 5 of 7 words, first in Some(0)
        "#]],
    );
}

#[test]
fn only_who_can_act_is_weighed() {
    let corpus = corpus(&[("A", "{person Ann Marsh} left {place Norvale}. {other Id} counts.")]);
    let weighed = framing(&corpus, &actors(&corpus), &[]).actor_emphasis;
    assert_eq!(weighed.len(), 1);
}

#[test]
fn what_no_outlet_dwells_on_more_has_no_spread() {
    let spreads = |articles: &[(&str, &str)]| {
        let corpus = corpus(articles);
        framing(&corpus, &actors(&corpus), &[]).actor_spreads
    };
    let (alone, beside) = ("{person Ann Marsh} left.", "{person Ann Marsh} left. Nobody came.");
    assert_eq!(spreads(&[("A", alone), ("B", alone)]), [0.0]);
    assert_eq!(spreads(&[("A", alone), ("B", "Nobody came.")]), [1.0]);
    assert_eq!(spreads(&[("A", alone), ("B", beside)]), [1.0 - 0.6]);
}

#[test]
fn nothing_gives_nothing() {
    assert_eq!(framing(&corpus(&[]), &[], &[]), super::Framing::default());
}
