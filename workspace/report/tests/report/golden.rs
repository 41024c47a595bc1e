//! The page of the fixture, as reviewed.

use crossread_report::{Theme, html};
use expect_test::expect_file;

use super::fixture;

#[test]
fn the_page_is_the_one_that_was_reviewed() {
    let page = html(&fixture::harbour(), &Theme::default(), Some("index.html"));
    expect_file!["../golden/harbour.html"].assert_eq(&page);
}
