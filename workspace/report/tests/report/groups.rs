//! Groups of outlets in a briefing, in each of its renderings.

use crossread_report::index::{IndexGroup, IndexParting};
use crossread_report::profile::GroupPageView;
use crossread_report::{
    Briefing, Groups, Index, Theme, csv, group, html, index_html, markdown, outlet_html, terminal,
};
use expect_test::expect;

use super::fixture::{coast, groups, harbour, harbour_of};
use super::pages::{ids, write};

fn grouped() -> Briefing {
    let mut briefing = harbour();
    group(&mut briefing, &groups());
    briefing
}

#[test]
fn an_outlet_that_is_not_named_or_lacks_a_key_is_in_no_group_of_it() {
    let briefing = grouped();
    let shown: Vec<String> = (briefing.groups.iter())
        .map(|parting| {
            let groups = parting.groups.iter();
            let groups = groups.map(|group| format!("{} {:?}", group.name, group.outlets));
            let groups: Vec<String> = groups.collect();
            format!("{}: {}, none {:?}\n", parting.key, groups.join(", "), parting.none)
        })
        .collect();
    expect![[r#"
        region: Coast ["brightwater-courier", "cape-ledger"], Inland <b> ["norvale-tribune"], none ["eastgate-news", "wharfside-echo"]
        ownership: private ["cape-ledger", "wharfside-echo"], public ["brightwater-courier"], none ["eastgate-news", "norvale-tribune"]
    "#]].assert_eq(&shown.concat());
    let first = &briefing.claims[0];
    let told: Vec<String> =
        first.groups.iter().map(|g| format!("{} {} {}/{}", g.key, g.group, g.told, g.of)).collect();
    expect!["region Coast 2/2, region Inland <b> 1/1, ownership private 2/2, ownership public 1/1"]
        .assert_eq(&told.join(", "));
    let echo = briefing.outlet("wharfside-echo").unwrap();
    assert_eq!(echo.group.as_deref(), Some("private"), "the first group that it has");
    assert_eq!(briefing.outlet("eastgate-news").unwrap().group, None);
}

#[test]
fn without_a_file_nothing_is_said_of_groups() {
    let mut briefing = harbour();
    group(&mut briefing, &Groups::default());
    assert!(briefing == harbour());
}

#[test]
fn every_rendering_tells_of_groups() {
    let (briefing, theme) = (grouped(), Theme::default());
    let page = html(&briefing, &theme, None);
    write("grouped", &page);
    ids("grouped", &page);
    assert!(page.contains("Inland &#60;b&#62;") && !page.contains("Inland <b>"));
    for text in [page, markdown(&briefing, &theme), terminal(&briefing, &theme, 200, false)] {
        assert!(
            text.contains("Coast 2 of 2") && text.contains("Not given for 2 outlets"),
            "{text}"
        );
    }
    let page = html(&briefing, &theme, None);
    assert!(!page.contains("1 of 1"), "of a group with one outlet its column tells it");
    let table = csv(&briefing);
    assert!(table.contains("groups,region,cape-ledger,,,,Coast,"), "{table}");
    assert!(table.contains("claims by group: region,"), "{table}");
}

#[test]
fn more_groups_than_there_is_room_for_are_left_to_the_data() {
    let mut many = Groups::default();
    for (index, outlet) in harbour_of(7).outlets.iter().enumerate() {
        let key = |key: &str| (key.to_owned(), format!("{key} {index}"));
        many.add(&outlet.name, [("one".to_owned(), "all".to_owned()), key("each")]);
    }
    let mut briefing = harbour_of(7);
    group(&mut briefing, &many);
    let page = html(&briefing, &Theme::default(), None);
    assert!(page.contains("one: all 7 of 7<") && page.contains("each 6"));
    assert!(briefing.claims[0].groups.len() == 8, "the data has all");
}

#[test]
fn a_group_has_a_page_and_a_place_on_the_index() {
    for language in Theme::LANGUAGES {
        let theme = Theme::of_language(language).unwrap();
        let page = outlet_html(&coast(), &theme, "index.html");
        write(&format!("group-{language}"), &page);
        ids("group", &page);
        assert!(!page.contains("profile.") && !page.contains("-deck"), "{language}: a word lacks");
        assert!(page.contains("Courier &#60;b&#62;"), "{language}");
    }
    let Some(GroupPageView { key, outlets, none, .. }) = coast().group else { return };
    let mut index = Index::new([("five.html", &harbour())], Vec::new(), Vec::new());
    let group =
        IndexGroup { name: "The Coast".to_owned(), file: Some("group.html".to_owned()), outlets };
    let empty = IndexParting { key: "owner".to_owned(), ..IndexParting::default() };
    index.groups = vec![IndexParting { key, groups: vec![group], none }, empty];
    let page = index_html(&index, &Theme::default());
    write("index-groups", &page);
    ids("index-groups", &page);
    assert!(page.contains("href=\"group.html\"") && page.contains("Not given for 1 outlet: Echo."));
    assert!(page.contains("No group stands beside other outlets"));
}
