use serde_json::Value;

use crate::program::{jsonl, shared};

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
