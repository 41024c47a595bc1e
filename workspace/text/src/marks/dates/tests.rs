//! Each case is a sentence of an article of Wednesday, 30 September 2015, and what is found.

use jiff::civil::date;
use proptest::prelude::*;

use crate::article::{Article, Block, BlockKind, Metadata, PublicationTime};
use crate::clean::Cleaning;
use crate::document::Document;

fn document(text: &str, dated: bool) -> Document {
    let published = PublicationTime { date: date(2015, 9, 30), time: None, offset: None };
    let metadata = Metadata { published: dated.then_some(published), ..Metadata::default() };
    let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
    let article = Article { metadata, blocks: vec![block] };
    crate::understand(article, &Cleaning { keep_all: true, ..Cleaning::default() })
}

fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let document = document(text, true);
        let shown: Vec<String> = document
            .dates
            .iter()
            .map(|date| format!("{}={}", document.slice(date.span), date.value))
            .collect();
        assert_eq!(&shown.join("; "), expected, "{text}");
    }
}

#[test]
fn days_by_name_and_number() {
    check(&[
        ("They met on Sept. 28, 2014, in Geneva.", "Sept. 28, 2014=2014-09-28"),
        ("They met on 28 September 2014.", "28 September 2014=2014-09-28"),
        ("Monday, Sept. 28, was quiet.", "Monday, Sept. 28=2015-09-28"),
        ("The bridge opened on 28/09/2014.", "28/09/2014=2014-09-28"),
        ("The bridge opened on 2014-09-28.", "2014-09-28=2014-09-28"),
        ("The vote will be held on March 5.", "March 5=2016-03-05"),
        ("The vote was held on March 5.", "March 5=2015-03-05"),
    ]);
}

#[test]
fn a_programme_between_marks_is_no_date() {
    check(&[
        ("He spoke on “This Week”, a programme.", ""),
        ("He spoke on \"This Week.\"", ""),
        ("“This week” is when he left.", "This week=2015-W40"),
    ]);
}

#[test]
fn a_headline_may_be_about_last_week() {
    let published = PublicationTime { date: date(2015, 9, 30), time: None, offset: None };
    let metadata = Metadata {
        title: Some("What \"This Week\" Was and Last Week Was Not".to_owned()),
        published: Some(published),
        ..Metadata::default()
    };
    let block = Block { kind: BlockKind::Paragraph, text: "It rained.".to_owned() };
    let document =
        crate::understand(Article { metadata, blocks: vec![block] }, &Cleaning::default());
    let found: Vec<&str> = document.dates.iter().map(|date| document.slice(date.span)).collect();
    assert_eq!(found, ["Last Week"]);
}

#[test]
fn the_tense_tells_the_week() {
    check(&[
        ("He left on Friday.", "Friday=2015-09-25"),
        ("He will leave on Friday.", "Friday=2015-10-02"),
        ("He spoke Wednesday.", "Wednesday=2015-09-30"),
        ("He spoke last Wednesday.", "last Wednesday=2015-09-23"),
        (
            "They meet every Monday before Tuesday’s vote.",
            "every Monday=XXXX-WXX-1; Tuesday=2015-09-29",
        ),
        ("They talk next Tuesday.", "next Tuesday=2015-10-06"),
        ("The talks ended late Sunday night.", "late Sunday night=2015-09-27TNI"),
        ("They launched a ship to search the bay on Friday.", "Friday=2015-09-25"),
        ("They agreed to search the bay on Friday.", "Friday=2015-10-02"),
        ("They must leave by Friday.", "Friday=2015-10-02"),
        ("They held one-to-one talks on Friday.", "Friday=2015-09-25"),
        ("He was shot by a guard in the Feb. 6 attack.", "Feb. 6=2015-02-06"),
    ]);
}

#[test]
fn counted_from_now() {
    check(&[
        ("She resigned two years ago.", "two years ago=2013"),
        ("It rained last week and rains today.", "last week=2015-W39; today=2015-09-30"),
        ("A vote is due next month.", "next month=2015-10"),
        ("It ended last fall.", "last fall=2014-FA"),
        (
            "It began 11 days ago, late yesterday.",
            "11 days ago=2015-09-19; late yesterday=2015-09-29",
        ),
        (
            "He arrived in June 2014 and left two days later.",
            "June 2014=2014-06; two days later=2014-06-03",
        ),
    ]);
}

#[test]
fn longer_times() {
    check(&[
        ("By the end of July 2014 it was over.", "the end of July 2014=2014-07"),
        ("In the early 1980s and in 1995 it grew.", "the early 1980s=198; 1995=1995"),
        (
            "Third-quarter profit beat that of a year earlier.",
            "Third-quarter=2015-Q3; a year earlier=2014-Q3",
        ),
        ("It lasted for three months.", "three months=P3M"),
        (
            "Over the past two weeks, prices fell recently.",
            "the past two weeks=P2W; recently=PAST_REF",
        ),
    ]);
}

#[test]
fn times_of_day() {
    check(&[
        ("It starts at 9 a.m. Tuesday.", "9 a.m. Tuesday=2015-10-06T09:00"),
        ("It started at 7:15 p.m. on Monday.", "7:15 p.m. on Monday=2015-09-28T19:15"),
        (
            "It rained last night and this morning.",
            "last night=2015-09-29TNI; this morning=2015-09-30TMO",
        ),
        ("It ended at noon Saturday.", "noon Saturday=2015-09-26T12:00"),
    ]);
}

#[test]
fn what_is_no_date() {
    check(&[
        ("Theresa May said the second sun shone on 1,990 people.", ""),
        ("They march to fall in line, may be, at $1995.", ""),
    ]);
}

#[test]
fn nothing_is_taken_from_a_clock() {
    let document = document("On Monday he said he left on 5 May 2014, two weeks ago.", false);
    let shown: Vec<_> =
        document.dates.iter().map(|date| (date.value.as_str(), date.days)).collect();
    let day = date(2014, 5, 5);
    assert_eq!(shown, [("XXXX-WXX-1", None), ("2014-05-05", Some((day, day))), ("XXXX-WXX", None)]);
}

#[test]
fn other_languages() {
    let found = |code: &str, text: &str| {
        let metadata = Metadata {
            language: Some(code.to_owned()),
            published: Some(PublicationTime { date: date(2015, 9, 30), time: None, offset: None }),
            ..Metadata::default()
        };
        let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
        let article = Article { metadata, blocks: vec![block] };
        let document =
            crate::understand(article, &Cleaning { keep_all: true, ..Cleaning::default() });
        let values: Vec<_> = document.dates.iter().map(|date| date.value.clone()).collect();
        values.join(" ")
    };
    let german = "Am Montag, dem 28. September 2015, und vor zwei Jahren; nächste Woche, gestern.";
    assert_eq!(found("de", german), "2015-09-28 2013 2015-W41 2015-09-29");
    let french =
        "Lundi 28 septembre 2015, il y a deux ans, la semaine dernière, hier, en mars 2014.";
    assert_eq!(found("fr", french), "2015-09-28 2013 2015-W39 2015-09-29 2014-03");
    let spanish = "El 28 de septiembre de 2015, hace dos años, la semana pasada y ayer.";
    assert_eq!(found("es", spanish), "2015-09-28 2013 2015-W39 2015-09-29");
}

/// The words that dates and figures are made of, in any order.
const WORDS: &str = "(((last|next|the|Friday|Sept\\.|May|31|1999|9999|0|week|years|ago|two|999|quarter\
    |third|end|of|9|a\\.m\\.|noon|1980s|century|million|dozens|hundred|half|a|-|to|\\$|%|weekend\
    |winter|Thanksgiving|earlier|every|and|between|people|,|\\.|29/02/2015)) ){0,14}";

proptest! {
    #[test]
    fn any_words_are_survived(text in WORDS, dated in any::<bool>()) {
        let document = document(&text, dated);
        let spans: Vec<_> = document.dates.iter().map(|date| date.span).collect();
        prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
        let spans: Vec<_> = document.quantities.iter().map(|found| found.span).collect();
        prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{:?}", spans);
        prop_assert!(document.quantities.iter().all(|found| found.low <= found.high));
    }
}
