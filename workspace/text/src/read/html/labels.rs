//! What the name of an element says about its content.

use dom_query::NodeRef;

use crate::document::Reason;
use crate::language::WordList;

static NAMES: WordList = WordList::of(include_str!("../../../pages/class-names.txt"));

/// What an element holds, as its tag, class or id says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// No part of the article.
    Outside(Reason),
    /// The text of the article.
    Body,
    /// The names of the authors.
    Byline,
    /// When it was published.
    Date,
}

/// The label of an element and the word that gave it; the tag counts before the class.
pub(super) fn label(element: &NodeRef, tag: &str) -> Option<(Label, &'static str)> {
    let by_tag = match tag {
        "nav" => Some((Label::Outside(Reason::Navigation), "<nav>")),
        "footer" => Some((Label::Outside(Reason::Navigation), "<footer>")),
        "aside" => Some((Label::Outside(Reason::Related), "<aside>")),
        "form" => Some((Label::Outside(Reason::Promotion), "<form>")),
        "dialog" => Some((Label::Outside(Reason::Notice), "<dialog>")),
        "figcaption" => Some((Label::Outside(Reason::Caption), "<figcaption>")),
        _ => None,
    };
    if by_tag.is_some() {
        return by_tag;
    }
    let by_role = element.attr("role").and_then(|role| match &*role {
        "navigation" | "menu" | "menubar" => Some((Label::Outside(Reason::Navigation), "menu")),
        "complementary" => Some((Label::Outside(Reason::Related), "complementary")),
        "search" => Some((Label::Outside(Reason::Navigation), "search")),
        "dialog" | "alert" => Some((Label::Outside(Reason::Notice), "dialog")),
        _ => None,
    });
    if by_role.is_some() {
        return by_role;
    }
    match element.attr("itemprop").as_deref() {
        Some("articleBody") => return Some((Label::Body, "articleBody")),
        Some("author") => return Some((Label::Byline, "author")),
        Some("datePublished") => return Some((Label::Date, "datePublished")),
        _ => {}
    }
    let class = element.attr("class").unwrap_or_default();
    let id = element.attr("id").unwrap_or_default();
    class.split_whitespace().chain([&*id]).find_map(by_name)
}

/// The label of one class or id. Two words in a row say more than one, and "author" more than
/// "meta".
fn by_name(name: &str) -> Option<(Label, &'static str)> {
    let words = words(name);
    // "after-ad" is where the text goes on.
    if words.first().is_some_and(|word| word == "after" || word == "before") {
        return None;
    }
    let pairs = words.windows(2).map(|pair| pair.join("-"));
    let pair = pairs.into_iter().find_map(|pair| named(&pair));
    let single = words.iter().filter_map(|word| named(word));
    pair.or_else(|| single.min_by_key(|(label, _)| matches!(label, Label::Outside(_))))
}

fn named(word: &str) -> Option<(Label, &'static str)> {
    let entry = NAMES.get(word)?;
    let label = match entry.column(0) {
        "navigation" => Label::Outside(Reason::Navigation),
        "related" => Label::Outside(Reason::Related),
        "promotion" => Label::Outside(Reason::Promotion),
        "social" => Label::Outside(Reason::Social),
        "notice" => Label::Outside(Reason::Notice),
        "furniture" => Label::Outside(Reason::Furniture),
        "caption" => Label::Outside(Reason::Caption),
        "body" => Label::Body,
        "byline" => Label::Byline,
        "date" => Label::Date,
        _ => return None,
    };
    Some((label, entry.word))
}

/// `articleBody`, `article-body` and `article__body` are two words.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for c in name.chars().take(80) {
        let is_new = !c.is_alphanumeric() || was_lower && c.is_uppercase();
        if is_new && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if c.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(c.to_lowercase());
        }
        was_lower = c.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether an element is not shown to a reader who sees.
pub(super) fn is_hidden(element: &NodeRef) -> bool {
    if element.has_attr("hidden") || element.attr("aria-hidden").as_deref() == Some("true") {
        return true;
    }
    let style = element.attr("style").unwrap_or_default().to_ascii_lowercase();
    let style: String = style.split_whitespace().collect();
    let class = element.attr("class").unwrap_or_default();
    style.contains("display:none")
        || style.contains("visibility:hidden")
        || class.split_whitespace().any(|name| {
            matches!(name, "sr-only" | "visually-hidden" | "visuallyhidden" | "screen-reader-text")
        })
}
