use serde_json::Value;

use crate::program::{jsonl, printed, shared};

/// The article of `../shared/seeds` whose file begins with `number`.
fn article(number: &str) -> Option<Value> {
    let folder = shared("seeds")?;
    let name = folder.to_str()?;
    let articles = jsonl(["inspect", name, "--format", "jsonl", "--quiet"]);
    articles
        .into_iter()
        .find(|article| article["id"].as_str().is_some_and(|id| id.starts_with(number)))
}

/// The speaker of the quote that holds `words`.
fn speaker<'a>(article: &'a Value, words: &str) -> &'a str {
    let quotes = article["quotes"].as_array().expect("quotes");
    let quote =
        quotes.iter().find(|quote| quote["text"].as_str().is_some_and(|text| text.contains(words)));
    quote.unwrap_or_else(|| panic!("no quote holds {words:?}"))["speaker"]
        .as_str()
        .unwrap_or("nobody")
}

fn paragraphs(article: &Value) -> u64 {
    let sentences = article["sentences"].as_array().expect("sentences");
    sentences.iter().filter_map(|sentence| sentence["paragraph"].as_u64()).max().unwrap_or(0)
}

#[test]
fn a_page_with_teaser_second_copy_and_headlines_of_others() {
    let Some(article) = article("002") else { return };
    assert_eq!(article["title"], "Putin’s gambit puts US on back foot");
    assert_eq!(article["published"], "2015-09-28");
    assert_eq!(article["byline"], "By our correspondents");
    assert_eq!(article["dateline"], "NEW YORK");
    assert_eq!(article["outlet"], Value::Null);
    let text = article["text"].as_str().expect("text");
    assert!(text.starts_with("NEW YORK: Russia"), "{text}");
    assert!(text.ends_with("in Syria."), "{text}");
    assert_eq!(paragraphs(&article), 8, "{text}");
    assert_eq!(text.matches("The dramatic diplomatic gambit").count(), 1);
    let removed = article["removed"].as_array().expect("removed");
    let with = |reason: &str| removed.iter().filter(|block| block["reason"] == reason).count();
    assert_eq!(with("teaser"), 1, "{removed:?}");
    assert_eq!(with("repeated"), 7, "{removed:?}");
    // Sixteen headlines; the line of a lone dash before them may stand with them.
    assert!((16..=17).contains(&with("headline-list")), "{removed:?}");
    assert_eq!(speaker(&article, "I think the critical thing"), "Kerry");
    assert_eq!(speaker(&article, "That is precisely what"), "Kerry");
    assert_eq!(speaker(&article, "one legitimate conventional army"), "Putin");
}

#[test]
fn a_text_without_headline_and_date() {
    let Some(article) = article("000") else { return };
    assert_eq!(article["title"], Value::Null);
    assert_eq!(article["published"], Value::Null);
    assert_eq!(paragraphs(&article), 8);
    assert_eq!(article["removed"], Value::Array(Vec::new()));
    assert!(speaker(&article, "Statements by Josh Earnest").contains("Ushakov"));
    assert!(speaker(&article, "Given the situations").contains("senior administration official"));
    assert!(speaker(&article, "On three occasions").contains("Bernadette Meehan"));
    let quotes = article["quotes"].as_array().expect("quotes");
    let scare = quotes.iter().find(|quote| quote["text"] == "desperate").expect("a quote");
    assert_eq!(scare["kind"], "scare");
    assert!(scare["speaker"].as_str().is_some_and(|name| name.contains("Earnest")), "{scare}");
}

#[test]
fn a_text_that_names_no_year() {
    let Some(article) = article("001") else { return };
    assert_eq!(article["title"], "Putin Says He And Obama Took Step Forward On Syria");
    assert_eq!(article["published"], Value::Null);
    assert_eq!(article["credit"], Value::Null);
}

/// The briefing of the articles whose files begin with these numbers, on one page.
fn briefing(numbers: &[&str]) -> Option<Value> {
    let files = std::fs::read_dir(shared("seeds")?).ok()?;
    let mut paths: Vec<String> =
        files.map(|file| file.ok()?.path().to_str().map(str::to_owned)).collect::<Option<_>>()?;
    let named = |path: &String| {
        let name = path.rsplit('/').next().unwrap_or_default();
        numbers.iter().any(|number| name.starts_with(number))
    };
    paths.retain(named);
    paths.sort();
    let mut arguments = vec!["compare", "--one-story", "--format", "json", "--quiet"];
    arguments.extend(paths.iter().map(String::as_str));
    serde_json::from_str(&printed(arguments)).ok()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().expect("a list").iter()
}

/// Whether a text holds all of some words.
fn holds(value: &Value, words: &[&str]) -> bool {
    value["text"].as_str().is_some_and(|text| words.iter().all(|word| text.contains(word)))
}

#[test]
fn two_articles_on_one_meeting() {
    let Some(briefing) = briefing(&["000", "002"]) else { return };
    let [first, second] = ["000-09bc7ebef95bb905", "002-cae97a628cfc49d8"];
    let labels = |name: &str| -> Vec<(&str, &str)> {
        let actor = list(&briefing["actors"]).find(|actor| actor["name"] == name);
        let labels = list(&actor.unwrap_or_else(|| panic!("no {name}"))["labels"]);
        labels
            .filter_map(|label| Some((label["outlet"].as_str()?, label["text"].as_str()?)))
            .collect()
    };
    assert_eq!(labels("Islamic State"), [(first, "ISIS"), (second, "Islamic State")]);
    assert_eq!(labels("Bashar al-Assad"), [(second, "Syrian strongman")]);
    let conflicts: Vec<&Value> = list(&briefing["conflicts"]).collect();
    let [denial] = conflicts[..] else { panic!("not one conflict: {conflicts:?}") };
    assert_eq!(denial["kind"], "denial");
    for voice in ["Josh Earnest", "spokesman", "Yuri Ushakov"] {
        assert!(list(&denial["sides"]).any(|side| holds(side, &[voice])), "{voice} is not there");
    }
    let alone = |outlet: &str, words: &[&str]| {
        list(&briefing["exclusive"][outlet]).any(|sentence| holds(sentence, words))
    };
    let only = [
        (second, &["240,000"][..]),
        (second, &["coalition", "Islamic State"]),
        (second, &["Iraq", "share intelligence", "Russia, Iran and Syria"]),
        (second, &["Kerry", "Lavrov"]),
        (first, &["sanctions"]),
        (first, &["aircraft", "tanks"]),
        (first, &["15-20 minutes"]),
    ];
    let missing: Vec<_> = only.iter().filter(|(outlet, words)| !alone(outlet, words)).collect();
    assert!(missing.is_empty(), "not told by one alone: {missing:?}");
}

#[test]
fn all_three_articles_on_one_page() {
    let Some(briefing) = briefing(&["000", "001", "002"]) else { return };
    let named = |name: &str| {
        let names = list(&briefing["actors"]).filter_map(|actor| actor["name"].as_str());
        names.filter(|known| known.contains(name)).count()
    };
    let actors = ["Lavrov", "Russia", "United States", "Putin", "Obama"];
    for actor in actors {
        assert_eq!(named(actor), 1, "{actor} is not one actor");
    }
    for stray in ["Russian Federation", "USA"] {
        assert_eq!(named(stray), 0, "{stray} is an actor of its own");
    }
    let others = list(&briefing["conflicts"]).filter(|conflict| conflict["kind"] != "denial");
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&Value>::new(), "two meetings are no conflict");
    for article in list(&briefing["articles"]) {
        assert_eq!(article["credit"], Value::Null, "who was told is no wire credit");
    }
}
