//! Pages of all shapes, each written under `target/tmp/pages` for a browser to look at.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crossread_report::{
    Briefing, Index, Theme, changes, changes_html, changes_text, diff_html, html, index_html,
    outlet_html,
};

use crossread_report::briefing::{
    Passage, Piece, PieceMark, ReferenceView, TakenUpView, UptakeView,
};

use crossread_report::profile::ProfileView;

use super::fixture::{harbour, harbour_in, harbour_of, ledger, told};

/// Renders a page, writes it down, and checks what holds of every page.
fn check(name: &str, briefing: &Briefing) -> String {
    let page = html(briefing, &Theme::default(), Some("index.html"));
    write(name, &page);
    assert_eq!(page, html(briefing, &Theme::default(), Some("index.html")), "twice the same");
    assert_eq!(page.matches("<h1").count(), 1, "one h1");
    assert_eq!(page.matches("<style>").count(), 1, "one style");
    assert_eq!(page.matches("</style>").count(), 1, "one style");
    for tag in page.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        let foreign =
            [" style=", " src=", " onerror=", "javascript:"].iter().any(|a| tag.contains(a));
        let element =
            ["script", "img", "link", "iframe"].iter().any(|element| tag.starts_with(element));
        assert!(!foreign && !element, "{name}: <{tag}>");
    }
    let parts = Theme::default();
    for part in parts.list("page.order") {
        let shown = match part.as_str() {
            "reference" => !briefing.references.is_empty(),
            "claims" | "conflicts" | "labels" | "only" => briefing.outlets.len() > 1,
            _ => true,
        };
        assert_eq!(page.contains(&format!("id=\"{part}\"")), shown, "{name}: part {part}");
    }
    ids(name, &page);
    page
}

pub(super) fn write(name: &str, page: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{name}.html")), page).unwrap();
}

/// Every id stands once, and every link inside the page leads somewhere.
pub(super) fn ids(name: &str, page: &str) {
    let all =
        |mark: &'static str| page.split(mark).skip(1).map(|rest| rest.split('"').next().unwrap());
    let mut ids: Vec<&str> = all(" id=\"").collect();
    ids.sort_unstable();
    let once = ids.windows(2).find(|pair| pair[0] == pair[1]);
    assert_eq!(once, None, "{name}: an id stands twice");
    for link in all("href=\"#") {
        assert!(ids.binary_search(&link).is_ok(), "{name}: #{link} leads nowhere");
    }
}

#[test]
fn any_number_of_outlets() {
    for n in [1, 2, 5, 7, 12] {
        check(&format!("outlets-{n}"), &harbour_of(n));
    }
    check("none", &Briefing::default());
}

#[test]
fn forty_outlets() {
    let page = check("outlets-40", &harbour_in(40, 40));
    // No table has a column for each: only the claims have cells, which wrap.
    for table in page.split("<table").skip(1).map(|rest| rest.split("</table>").next().unwrap()) {
        let columns = table.split("</thead>").next().unwrap().matches("<th ").count();
        assert!(columns < 8 || table.starts_with(" class=\"matrix many crowd\""), "{columns}");
    }
}

#[test]
fn forty_articles_of_twelve_outlets() {
    check("articles-40", &harbour_in(12, 40));
}

#[test]
fn ten_articles_stay_below_300_kilobytes() {
    let page = check("outlets-10", &harbour_of(10));
    assert!(page.len() < 300_000, "{} bytes", page.len());
}

#[test]
fn a_long_headline() {
    let text = include_str!("../fixtures/harbour.txt");
    let long = "Harbour talks collapse after eleven hours as dockers reject a pay offer that the port authority described as generous and the union as an insult in an envelope, leaving grain ships waiting off the mole, bakers counting sacks, shipping firms counting losses, and both sides preparing for a meeting on Thursday";
    let text = text.replace("Union Militants Keep Brightwater Harbour Closed", long);
    check("long-headline", &told(&text));
}

#[test]
fn what_was_taken_up_of_a_reference() {
    let mut briefing = harbour();
    let by = |article: usize, manner: &str| {
        let sentence = &briefing.articles[article].paragraphs[1].sentences[0];
        let (outlet, article) =
            (&briefing.articles[article].outlet, &briefing.articles[article].id);
        UptakeView {
            passage: Passage {
                outlet: outlet.clone(),
                article: article.clone(),
                text: sentence.text.clone(),
                paragraph: 2,
                anchor: sentence.anchor.clone(),
                ..Passage::default()
            },
            manner: manner.to_owned(),
            pieces: vec![Piece { text: sentence.text.clone(), mark: PieceMark::Shared }],
        }
    };
    let taken = |text: &str, by| TakenUpView { text: text.to_owned(), by, left_by: Vec::new() };
    let sentences = vec![
        taken("We regret the outcome.", vec![by(0, "in-full"), by(1, "changed")]),
        taken("We thank the hosts.", Vec::new()),
    ];
    let title = Some("Statement of the port authority".to_owned());
    let reference =
        ReferenceView { id: "statement".to_owned(), title, sentences, ..Default::default() };
    briefing.references.push(reference);
    let page = check("reference", &briefing);
    assert!(page.contains("1 of 2 sentences taken up"));
}

#[test]
fn text_from_right_to_left() {
    let text = include_str!("../fixtures/harbour.txt");
    let text = text
        .replace(
            "Union Militants Keep Brightwater Harbour Closed",
            "הנמל סגור: עובדי הנמל דחו את ההצעה",
        )
        .replace(
            "Shipping firms put the damage at 30 million crowns a day.",
            "חברות הספנות אומרות: הנזק הוא 30 מיליון כתרים ביום.",
        )
        .replace(
            "The next meeting is on Thursday, if the union comes.",
            "الاجتماع القادم يوم الخميس (إن حضرت النقابة).",
        )
        .replace("Norvale Tribune", "نورفيل تريبيون");
    check("right-to-left", &told(&text));
}

#[test]
fn hostile_text_harms_nothing() {
    let text = include_str!("../fixtures/harbour.txt");
    let word = "x".repeat(10_000);
    let hostile = format!(
        "</style><script>alert(1)</script><img src=x onerror=alert(1)>\u{202e}&amp;\0 \u{2066}{{{{ title }}}} \"'>--> 😀 {word}"
    );
    let text = text
        .replace("One miller has begun to ration.", &hostile)
        .replace(
            "Harbour Talks Collapse as Dockers Reject Pay Offer",
            "</title><b>\u{202e}Talks</b> & \"so\"",
        )
        .replace("Tam Eller", "<i>Tam</i> \u{202e}Eller");
    let mut briefing = told(&text);
    briefing.warnings.push("<b>\u{202e}file".to_owned());
    briefing.articles[0].url = Some("javascript:alert(1)".to_owned());
    let page = check("hostile", &briefing);
    assert!(page.contains(&word));
}

#[test]
fn an_index_of_several_stories() {
    let (five, seven, one) = (harbour(), harbour_of(7), harbour_of(1));
    let briefings = [("five.html", &five), ("seven.html", &seven), ("one.html", &one)];
    let aside = vec!["host.txt: a communique <b>, not coverage".to_owned()];
    let index = Index::new(briefings, aside, vec!["broken.pdf: no text".to_owned()]);
    let page = index_html(&index, &Theme::default());
    write("index", &page);
    assert!(page.find("seven.html") < page.find("five.html"), "most voices first");
    for shown in ["one.html", "a communique &#60;b&#62;", "broken.pdf", "Northwire"] {
        assert_eq!(page.contains(shown), shown != "Northwire", "{shown}");
    }
    write("index-none", &index_html(&Index::default(), &Theme::default()));
}

#[test]
fn hundreds_of_stories_on_one_index() {
    let story = harbour();
    let files: Vec<String> = (0..500).map(|n| format!("story-{n:03}.html")).collect();
    let briefings: Vec<Briefing> = (files.iter().enumerate())
        .map(|(n, _)| {
            let mut story = story.clone();
            story.story.id = format!("{n:03}");
            story
        })
        .collect();
    let pages = files.iter().map(String::as_str).zip(&briefings);
    let page = index_html(&Index::new(pages, Vec::new(), Vec::new()), &Theme::default());
    write("index-500", &page);
    assert!(files.iter().all(|file| page.contains(&format!("href=\"{file}\""))), "all are there");
    assert!(page.len() < 1_500_000, "{} bytes", page.len());
}

#[test]
fn an_outlet_over_many_stories() {
    let outlet = ledger();
    let page = outlet_html(&outlet, &Theme::default(), "index.html");
    write("outlet", &page);
    for shown in
        ["Strongman", "3 of 4", "75 % (30–95 %)", "&#60;b&#62;Marsh", "doubting", "1 of 3 places"]
    {
        assert!(page.contains(shown), "{shown}");
    }
    assert!(page.contains("2 more rows: outlets.json has them"), "a table is not cut silently");
    assert_eq!(page.matches("Where it first quotes").count(), 1);
    let little = ProfileView { too_little_text: true, ..outlet };
    let page = outlet_html(&little, &Theme::default(), "index.html");
    assert!(page.contains("Too little text"));
    let silent = ProfileView { name: "Lantern".to_owned(), ..ProfileView::default() };
    write("outlet-none", &outlet_html(&silent, &Theme::default(), "index.html"));
}

#[test]
fn the_policy_allows_the_style_and_nothing_else() {
    use base64::Engine;
    use sha2::Digest;
    let page = html(&harbour(), &Theme::default(), None);
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let digest = sha2::Sha256::digest(style);
    let hash = base64::engine::general_purpose::STANDARD.encode(digest);
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
    );
    assert!(page.contains(&format!("content=\"{policy}\"")));
}

#[test]
fn outlet_and_date_stand_behind_each_sentence_outside_its_column() {
    let page = html(&harbour(), &Theme::default(), None);
    // After the words of each telling, summary line and side of a conflict comes who and when.
    let sentences =
        page.split("<p dir=\"auto\">").skip(1).map(|rest| rest.split("</li>").next().unwrap());
    let outside = sentences.filter(|rest| !rest.contains("class=\"pn\""));
    let mut count = 0;
    for sentence in outside {
        count += 1;
        let cited = sentence.contains("class=\"cite\"") && sentence.contains("March 2031");
        // Quotes name outlet and date before their words, in the same row.
        let quoted = sentence.starts_with('\u{201c}') && sentence.contains("</blockquote>");
        assert!(cited || quoted, "{sentence}");
    }
    assert!(count > 50, "{count} sentences");
}

#[test]
fn two_outlets_side_by_side() {
    for (name, briefing) in [("diff-2", harbour_of(2)), ("diff-none", Briefing::default())] {
        let page = diff_html(&briefing, &Theme::default());
        write(name, &page);
        ids(name, &page);
        assert_eq!(page.matches("<h1").count(), 1, "{name}: one h1");
    }
}

#[test]
fn themes_that_come_along_keep_every_place_for_a_value() {
    let table = |name: &str| -> toml::Table {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("themes/{name}.toml"));
        fs::read_to_string(path).unwrap().parse().unwrap()
    };
    let english = table("en");
    let holes = |value: &toml::Value| -> BTreeSet<String> {
        let text = value.to_string();
        text.split('{')
            .skip(1)
            .filter_map(|rest| Some(rest.split_once('}')?.0.to_owned()))
            .collect()
    };
    for name in &Theme::LANGUAGES[1..] {
        let own = table(name);
        assert_eq!(own["page"]["language"].as_str(), Some(*name));
        assert!(Theme::of_language(name).is_some(), "{name}");
        for (section, words) in english.iter().filter(|(section, _)| *section != "colours") {
            for (key, value) in words.as_table().unwrap().iter().filter(|(key, _)| *key != "order")
            {
                // What a language does not have yet stays English.
                let translated = own.get(section).and_then(|words| words.get(key));
                let Some(translated) = translated else { continue };
                let numbers = key == "numbers" && section == "format";
                assert!(numbers || holes(value) == holes(translated), "{name}: {section}.{key}");
            }
        }
        write(
            &format!("theme-{name}"),
            &html(&harbour(), &Theme::of_language(name).unwrap(), None),
        );
    }
}

#[test]
fn a_theme_of_ones_own_changes_words_and_parts_and_may_not_misspell() {
    let theme =
        Theme::read("base = 'de'\n[page]\nname = 'Presseamt'\norder = ['minute', 'sources']");
    let page = html(&harbour(), &theme.unwrap(), None);
    write("theme-own", &page);
    assert!(page.contains("Presseamt") && page.contains("In einer Minute"));
    assert!(page.contains("id=\"sources\"") && !page.contains("id=\"claims\""));
    let wrong = |toml: &str| Theme::read(toml).unwrap_err().to_string();
    assert!(wrong("[claims]\ntitel = 'x'").starts_with("claims.titel"));
    assert!(wrong("[page]\norder = ['reeder']").contains("reeder"));
    assert!(wrong("base = 'tlh'").contains("tlh"));
}

#[test]
fn what_moved_between_two_runs() {
    let (old, new) = (harbour_of(3), harbour());
    let moved = changes(&old, &new);
    let page = changes_html(&moved, &Theme::default());
    write("changes", &page);
    ids("changes", &page);
    assert_eq!(moved.parts[0].added.len(), 2, "two articles came");
    assert!(moved.parts[0].dropped.is_empty());
    assert!(!moved.parts[2].added.is_empty(), "claims have new tellers");
    let same = changes(&new, &new);
    assert!(same.parts.iter().all(|part| part.added.is_empty() && part.dropped.is_empty()));
    let text = changes_text(&moved, &Theme::default(), 72, false);
    assert!(text.contains("+ ") && text.lines().all(|line| line.chars().count() <= 72));
}
