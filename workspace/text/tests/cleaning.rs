use crossread_text::{Cleaning, Limits, read, understand};
use expect_test::{Expect, expect};

use crate::shown;

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&shown("storm.txt", text.as_bytes()));
}

#[test]
fn a_teaser_a_second_copy_and_the_headlines_of_others() {
    check(
        "Storm closes the old bridge
OSTEND: The storm that hit the coast on Monday closed the old bridge.The mayor said that the
By our correspondents
March 4, 2021
OSTEND: The storm that hit the coast on Monday closed the old bridge.
The mayor said that the bridge would open again when the wind had calmed.
“We had no choice but to close it,” she told reporters at the quay.
The mayor said that the bridge would open again when the wind had calmed.
“We had no choice but to close it,” she told reporters at the quay.
-
Singer Reveals Why She Left The Stage -
Ten Recipes For A Rainy Day -
'Captain' Star Gets Honest About Season Five
",
        expect![[r#"
            id: storm
            title: Storm closes the old bridge (first line)
            byline: By our correspondents (line 3: By our correspondents)
            dateline: OSTEND (first paragraph)
            published: 2021-03-04 (line 4: March 4, 2021)
            language: en (guessed from the text)
              OSTEND: The storm that hit the coast on Monday closed the old bridge.
              The mayor said that the bridge would open again when the wind had calmed.
              “We had no choice but to close it,” she told reporters at the quay.
            - Teaser @0: OSTEND: The storm that hit the coast on Monday closed the old bridge.The mayor said that the
            - Repeated @4: The mayor said that the bridge would open again when the wind had calmed.
            - Repeated @5: “We had no choice but to close it,” she told reporters at the quay.
            - HeadlineList @6: Singer Reveals Why She Left The Stage
            - HeadlineList @7: Ten Recipes For A Rainy Day
            - HeadlineList @8: 'Captain' Star Gets Honest About Season Five
        "#]],
    );
}

#[test]
fn furniture_of_a_scraped_page() {
    check(
        "outlet: Tidings
title: Storm closes the bridge
byline: Ann Lee

Storm Closes the Bridge

Enlarge this image toggle caption Bo Ito/Getty Images

Updated at 7:33 p.m. ET

The mayor, Cy Poe Cyril (Cy) Aurel PoePoe wins again Bridge to stay shut MORE, closed the bridge. (RELATED: Bridge Through The Years)

Advertisement

What comes next

“Stay at home,” she wrote. pic.twitter.com/a1b2 — Cy Poe (@cypoe) March 4, 2021

More:Bridge opens after all

The ferry in the port on Monday. (AP Photo/Bo Ito)

READ MORE:

Ferries: what you need to know

“No,” said the captain.

“No,” said the captain.

Ann Lee covers the coast. She lives in Ostend.

The Associated Press contributed to this report.

Sign up for our daily newsletter
",
        expect![[r#"
            id: storm
            outlet: Tidings (header)
            title: Storm closes the bridge (header)
            byline: Ann Lee (header)
            authors: Ann Lee
            credit: AP (last paragraphs)
            language: en (guessed from the text)
              The mayor, Cy Poe, closed the bridge.
              What comes next
              “Stay at home,” she wrote. — Cy Poe
              “No,” said the captain.
              “No,” said the captain.
            - RepeatedHeadline @0: Storm Closes the Bridge
            - Caption @1: Enlarge this image toggle caption Bo Ito/Getty Images
            - Furniture @2: Updated at 7:33 p.m. ET
            - NameTags @3: Cyril (Cy) Aurel PoePoe wins again Bridge to stay shut MORE
            - Related @3: (RELATED: Bridge Through The Years)
            - Promotion @4: Advertisement
            - Social @6: pic.twitter.com/a1b2
            - Social @6: (@cypoe) March 4, 2021
            - Related @7: More:Bridge opens after all
            - Caption @8: The ferry in the port on Monday. (AP Photo/Bo Ito)
            - Related @9: READ MORE:
            - HeadlineList @10: Ferries: what you need to know
            - Furniture @13: Ann Lee covers the coast. She lives in Ostend.
            - Furniture @14: The Associated Press contributed to this report.
            - Promotion @15: Sign up for our daily newsletter
        "#]],
    );
}

#[test]
fn credits_and_authors() {
    check(
        "title: Storm closes the bridge
byline: Ann Lee

Dr. Ann Lee is a physician and lives on the coast.

The storm closed the bridge on Monday.

see also Ferries stop in the fog OSTEND — The ferries in the port still wait...

Hide Caption 6 of 35 Photos

Read More Mayor Opens the Bridge, Then Closes It

She told the Associated Press that he had contributed to the fund.

Nobody was hurt, the mayor said. Bo Ito and the Associated Press contributed to this report.

The ferries sail again. (With agency inputs)

Poe reported from Ostend. Bo Ito contributed to this report.

The Associated Press contributed.

• Prof Ann Lee is chair of public health in Ostend
",
        expect![[r#"
            id: storm
            title: Storm closes the bridge (header)
            byline: Ann Lee (header)
            authors: Ann Lee
            credit: AP (last paragraphs)
            language: en (guessed from the text)
              The storm closed the bridge on Monday.
              She told the Associated Press that he had contributed to the fund.
              Nobody was hurt, the mayor said.
              The ferries sail again.
            - Furniture @0: Dr. Ann Lee is a physician and lives on the coast.
            - Related @2: see also Ferries stop in the fog OSTEND — The ferries in the port still wait...
            - Caption @3: Hide Caption 6 of 35 Photos
            - Related @4: Read More Mayor Opens the Bridge, Then Closes It
            - Furniture @6: Bo Ito and the Associated Press contributed to this report.
            - Furniture @7: (With agency inputs)
            - Furniture @8: Poe reported from Ostend. Bo Ito contributed to this report.
            - Furniture @9: The Associated Press contributed.
            - Furniture @10: • Prof Ann Lee is chair of public health in Ostend
        "#]],
    );
}

#[test]
fn sentences_of_an_article_stay() {
    check(
        "title: Storm closes the bridge

Storm closes the bridge, and with it the road to the coast.

More people than ever share their photos of it.

Watch the water, the captain said. Read the signs.

By Tuesday the water had reached the second floor.

He told the Associated Press that he would not sign up for it.

Things to bring:

Warm clothes

Water for three days
",
        expect![[r#"
            id: storm
            title: Storm closes the bridge (header)
            language: en (guessed from the text)
              Storm closes the bridge, and with it the road to the coast.
              More people than ever share their photos of it.
              Watch the water, the captain said. Read the signs.
              By Tuesday the water had reached the second floor.
              He told the Associated Press that he would not sign up for it.
              Things to bring:
              Warm clothes
              Water for three days
        "#]],
    );
}

#[test]
fn what_an_outlet_repeats() {
    let texts = [
        "One burned at the quay on Monday.",
        "Two sank off the pier on Tuesday.",
        "Three fell from the mole on Friday.",
    ];
    let articles: Vec<_> = texts
        .iter()
        .map(|text| format!("outlet: Tidings\n\n{text}\n\nTidings is printed on blue paper.\n"))
        .flat_map(|text| read("a.txt", std::io::Cursor::new(text), Limits::default()))
        .map(|article| article.expect("plain text"))
        .collect();
    let mut cleaning = Cleaning::default();
    articles.iter().for_each(|article| cleaning.boilerplate.count(article));
    let one = understand(articles[0].clone(), &cleaning);
    assert_eq!(one.text(), "One burned at the quay on Monday.");
    cleaning = Cleaning { keep_all: true, ..Cleaning::default() };
    let one = understand(articles[0].clone(), &cleaning);
    assert_eq!(
        one.text(),
        "One burned at the quay on Monday.\n\nTidings is printed on blue paper."
    );
}

#[test]
fn an_article_that_its_outlet_printed_several_times() {
    let text = "outlet: Tidings\n\nOne burned at the quay.\n\nTidings is printed on blue paper.\n";
    let articles: Vec<_> = ["a.txt", "b.txt", "c.txt"]
        .iter()
        .flat_map(|path| read(path, std::io::Cursor::new(text), Limits::default()))
        .map(|article| article.expect("plain text"))
        .collect();
    let mut cleaning = Cleaning::default();
    articles.iter().for_each(|article| cleaning.boilerplate.count(article));
    let one = understand(articles[0].clone(), &cleaning);
    assert_eq!(one.text(), "One burned at the quay.\n\nTidings is printed on blue paper.");
}

#[test]
fn appeals_licences_and_galleries() {
    check(
        "outlet: The Ferry
title: The ferry ran late

The ferry ran late on Monday, and nobody said why.

Photos: Captain Ada Holm Captain Ada Holm smiles at a pier. Hide Caption 3 of 10

Support The Ferry's explanatory journalism

Every day at The Ferry, we aim to answer your questions about the coast.

Content created by The Ferry is available without charge to any publisher. For licensing, ask us.

The mayor said that the ferry would run on time again from Friday on.
",
        expect![[r#"
            id: storm
            outlet: The Ferry (header)
            title: The ferry ran late (header)
            language: en (guessed from the text)
              The ferry ran late on Monday, and nobody said why.
              The mayor said that the ferry would run on time again from Friday on.
            - Caption @1: Photos: Captain Ada Holm Captain Ada Holm smiles at a pier. Hide Caption 3 of 10
            - Promotion @2: Support The Ferry's explanatory journalism
            - Promotion @3: Every day at The Ferry, we aim to answer your questions about the coast.
            - Notice @4: Content created by The Ferry is available without charge to any publisher. For licensing, ask us.
        "#]],
    );
}
