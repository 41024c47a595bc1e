//! The pages of the fixture, as reviewed.

use crossread_report::{Index, Theme, html, index_html, outlet_html};
use expect_test::expect_file;

use super::fixture;

#[test]
fn the_page_is_the_one_that_was_reviewed() {
    let page = html(&fixture::harbour(), &Theme::default(), Some("index.html"));
    expect_file!["../golden/harbour.html"].assert_eq(&page);
}

#[test]
fn the_index_and_the_page_of_an_outlet_are_those_that_were_reviewed() {
    let (five, seven, one) = (fixture::harbour(), fixture::harbour_of(7), fixture::harbour_of(1));
    let briefings = [("five.html", &five), ("seven.html", &seven), ("one.html", &one)];
    let index = Index::new(briefings, vec!["host.txt: a communique".to_owned()], Vec::new());
    expect_file!["../golden/index.html"].assert_eq(&index_html(&index, &Theme::default()));
    let outlet = outlet_html(&fixture::ledger(), &Theme::default(), "index.html");
    expect_file!["../golden/outlet.html"].assert_eq(&outlet);
}

#[test]
fn the_page_of_a_group_is_the_one_that_was_reviewed() {
    let group = outlet_html(&fixture::coast(), &Theme::default(), "index.html");
    // What differs from the page of an outlet: all but the style, which is the same.
    let main = group.split("<main").nth(1).unwrap_or_default();
    expect_file!["../golden/group.html"].assert_eq(main);
}
