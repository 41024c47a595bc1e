//! JSON-LD: the object of a page that describes the article, among lists, graphs and references.

use dom_query::Document;
use serde_json::{Map, Value};

use super::head::Head;
use crate::article::Metadata;
use crate::fold::{fold, one_line};
use crate::read::byline;
use crate::read::fields::{Field, offer};

const FROM: &str = "JSON-LD";

/// What the page says of the article.
#[derive(Debug, Default)]
pub(super) struct Linked {
    pub(super) title: Option<String>,
    authors: Vec<String>,
    values: Vec<(Field, String)>,
}

/// More objects than this say nothing more, and no page nests deeper.
const MOST_OBJECTS: usize = 2000;
const DEEPEST: usize = 32;

pub(super) fn read(document: &Document, head: &Head) -> Linked {
    let mut roots = Vec::new();
    for script in document.select("script").nodes() {
        let kind = script.attr("type").unwrap_or_default().to_ascii_lowercase();
        if kind.starts_with("application/ld+json") {
            roots.extend(parse(&script.text()));
        }
    }
    let mut objects: Vec<&Map<String, Value>> = Vec::new();
    for root in &roots {
        collect(root, &mut objects, 0);
    }
    let Some(main) = main_object(&objects, head) else { return Linked::default() };
    let mut values = Vec::new();
    let names = [
        ("@type", Field::Kind),
        ("articleSection", Field::Section),
        ("datePublished", Field::Published),
        ("dateModified", Field::Modified),
        ("inLanguage", Field::Language),
        ("url", Field::Url),
        ("mainEntityOfPage", Field::Url),
    ];
    for (name, field) in names {
        for value in main.get(name).map(texts).unwrap_or_default() {
            values.push((field, value));
        }
    }
    // The article's own object may leave the date to the page's.
    let page = objects.iter().find(|object| has_type(object, "WebPage"));
    for (name, field) in [("datePublished", Field::Published), ("dateModified", Field::Modified)] {
        let value = page.and_then(|page| page.get(name)).map(texts).unwrap_or_default();
        values.extend(value.into_iter().map(|value| (field, value)));
    }
    let publisher = main.get("publisher").map(|value| names_of(value, &objects, 0));
    values.extend(publisher.into_iter().flatten().map(|name| (Field::Outlet, name)));
    let title = main.get("headline").or_else(|| main.get("name")).and_then(Value::as_str);
    let author = ["author", "creator"].iter().find_map(|name| main.get(*name));
    Linked {
        title: title.map(unescaped).filter(|title| !title.is_empty()),
        authors: author.map(|value| names_of(value, &objects, 0)).unwrap_or_default(),
        values,
    }
}

/// Puts the values where nothing stands yet; titles are weighed elsewhere.
pub(super) fn offer_all(metadata: &mut Metadata, linked: &Linked) {
    for (field, value) in &linked.values {
        offer(metadata, *field, value, FROM);
    }
    if metadata.authors.is_empty() && !linked.authors.is_empty() {
        metadata.authors =
            linked.authors.iter().flat_map(|name| byline::names_of_metadata(name)).collect();
        metadata.byline = Some(linked.authors.join(", "));
        metadata.provenance.insert("byline".to_owned(), FROM.to_owned());
    }
}

/// Some pages wrap the object in comments or leave raw line breaks in its strings.
fn parse(script: &str) -> Option<Value> {
    let trimmed = script.trim();
    let trimmed = trimmed.strip_prefix("<!--").unwrap_or(trimmed);
    let trimmed = trimmed.strip_suffix("-->").unwrap_or(trimmed);
    let trimmed = trimmed.trim().trim_end_matches(';');
    serde_json::from_str(trimmed).ok().or_else(|| {
        let plain: String = trimmed.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        serde_json::from_str(&plain).ok()
    })
}

fn collect<'a>(value: &'a Value, objects: &mut Vec<&'a Map<String, Value>>, depth: usize) {
    if depth > DEEPEST || objects.len() > MOST_OBJECTS {
        return;
    }
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, objects, depth + 1)),
        Value::Object(map) => {
            objects.push(map);
            map.values().for_each(|value| collect(value, objects, depth + 1));
        }
        _ => {}
    }
}

/// The article's object: of an article's type, and with the page's own headline if there are more.
fn main_object<'a>(
    objects: &[&'a Map<String, Value>],
    head: &Head,
) -> Option<&'a Map<String, Value>> {
    let title = head.best(Field::Title).or(head.page_title.as_deref()).map(fold);
    let is_own = |object: &Map<String, Value>| {
        let headline =
            object.get("headline").or_else(|| object.get("name")).and_then(Value::as_str);
        let (Some(headline), Some(title)) = (headline.map(unescaped), &title) else { return false };
        let headline = fold(&headline);
        !headline.is_empty()
            && (title.starts_with(&headline) || headline.starts_with(title.as_str()))
    };
    let articles: Vec<&&Map<String, Value>> =
        objects.iter().filter(|object| is_article(object)).collect();
    let own = articles.iter().find(|object| is_own(object)).or_else(|| articles.first());
    own.map(|object| **object)
        .or_else(|| objects.iter().find(|object| has_type(object, "WebPage")).copied())
}

fn is_article(object: &Map<String, Value>) -> bool {
    let types = object.get("@type").map(texts).unwrap_or_default();
    types.iter().any(|kind| {
        kind.ends_with("Article")
            || matches!(
                kind.as_str(),
                "BlogPosting"
                    | "Report"
                    | "LiveBlogPosting"
                    | "SocialMediaPosting"
                    | "Review"
                    | "Recipe"
                    | "HowTo"
            )
    })
}

fn has_type(object: &Map<String, Value>, wanted: &str) -> bool {
    object.get("@type").is_some_and(|kind| texts(kind).iter().any(|kind| kind.ends_with(wanted)))
}

/// Names of people or organizations: strings, objects, lists, references into the graph.
fn names_of(value: &Value, objects: &[&Map<String, Value>], depth: usize) -> Vec<String> {
    if depth > 4 {
        return Vec::new();
    }
    let mut names: Vec<String> = match value {
        Value::String(name) => vec![unescaped(name)],
        Value::Array(values) => {
            values.iter().flat_map(|value| names_of(value, objects, depth + 1)).collect()
        }
        Value::Object(map) => match map.get("name") {
            Some(name) => names_of(name, objects, depth + 1),
            None => {
                let id = map.get("@id").and_then(Value::as_str);
                let meant = objects.iter().find(|object| {
                    id.is_some()
                        && object.get("@id").and_then(Value::as_str) == id
                        && object.contains_key("name")
                });
                let name = meant.and_then(|object| object.get("name"));
                name.map(|name| names_of(name, objects, depth + 1)).unwrap_or_default()
            }
        },
        _ => Vec::new(),
    };
    names.retain(|name| !name.is_empty() && !name.starts_with("http"));
    let mut distinct: Vec<String> = Vec::new();
    for name in names {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    distinct
}

/// The strings in a value or a list, or the `@id` of an object.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(map) => map.get("@id").map(texts).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// Pages write entities into JSON, where they do not belong.
fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return one_line(text);
    }
    one_line(&Document::fragment(text).text())
}
