//! Objects of crawlers to articles, under the field names that the common ones write.

use serde_json::Value;

use crate::article::{Article, Block, Metadata};
use crate::read::fields::{Field, is_address, offer};
use crate::read::format::Source;
use crate::read::{ReadError, byline, html, plain};

/// Arrays that wrap articles, in files that hold one object.
const WRAPPERS: [&str; 8] =
    ["articles", "items", "results", "data", "documents", "docs", "stories", "entries"];

/// The articles of a record; `line` is where it starts, from 1.
pub(crate) fn articles(text: &str, line: u64, source: &Source) -> Vec<Result<Article, ReadError>> {
    let way_out = "put it under `text`, next to `title`, `outlet` and `date`";
    let value = serde_json::from_str(text)
        .or_else(|problem| serde_json::from_str(&paired(text).ok_or(problem)?));
    match value {
        Ok(value) => objects(value)
            .iter()
            .flat_map(|object| match article(object, source.limits.nesting) {
                Some(page) => source.page(page, Some(line)),
                None => vec![Err(source.no_text(Some(line), way_out))],
            })
            .collect(),
        Err(problem) => {
            let line = line + (problem.line() as u64).saturating_sub(1);
            let (path, problem) = (source.path.clone(), problem.to_string());
            vec![Err(ReadError::Json { path, line, problem })]
        }
    }
}

/// The text with a replacement character for every half of a surrogate pair, as crawlers write
/// them that count in UTF-16 and cut; `None` if there is none.
fn paired(text: &str) -> Option<String> {
    let code = |at: usize| {
        let escape = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(escape, 16).ok()
    };
    let is_high = |at| matches!(code(at), Some(0xd800..=0xdbff));
    let is_low = |at| matches!(code(at), Some(0xdc00..=0xdfff));
    let mut paired = String::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find('\\') {
        at += found;
        if is_high(at) && is_low(at + 6) {
            at += 12;
        } else if is_high(at) || is_low(at) {
            paired.push_str(&text[copied..at]);
            paired.push('\u{fffd}');
            at += 6;
            copied = at;
        } else {
            // An escaped backslash opens no escape.
            at += 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8);
        }
    }
    paired.push_str(&text[copied..]);
    (copied > 0).then_some(paired)
}

/// The objects that a value holds one article each: itself, its elements, or those of a wrapper.
fn objects(value: Value) -> Vec<Value> {
    match value {
        Value::Array(elements) => elements,
        Value::Object(mut map) => {
            if has_text(&map) {
                return vec![Value::Object(map)];
            }
            for name in WRAPPERS {
                if let Some(Value::Array(elements)) = map.get_mut(name) {
                    return std::mem::take(elements);
                }
            }
            vec![Value::Object(map)]
        }
        other => vec![other],
    }
}

/// The article that an object describes, and whether that is all of it; `None` if no field of it
/// holds text.
fn article(object: &Value, nesting: usize) -> Option<(Article, bool)> {
    let map = object.as_object()?;
    let (mut article, is_whole) = match longest(map, Field::Text) {
        Some(text) => {
            let (blocks, is_whole) = text_blocks(text, nesting);
            (Article { metadata: Metadata::default(), blocks }, is_whole)
        }
        None => html::article(longest(map, Field::Html)?, nesting),
    };
    let mut metadata = Metadata::default();
    for (name, field) in Field::names() {
        let Some(value) = value(map, name).filter(|value| !value.is_null()) else { continue };
        let from = format!("field {name}");
        match field {
            Field::Text | Field::Html => {}
            Field::Byline => authors(&mut metadata, value, &from),
            _ => {
                let value = scalar(value);
                // Some crawlers write the address under "source".
                let field = if is_address(&value) { Field::Url } else { field };
                offer(&mut metadata, field, &value, &from);
            }
        }
    }
    complete(&mut metadata, &article.metadata);
    article.metadata = metadata;
    Some((article, is_whole))
}

/// Fills what the fields leave open from what the page inside says.
fn complete(metadata: &mut Metadata, page: &Metadata) {
    let from = |name: &str| page.provenance.get(name).cloned().unwrap_or_default();
    let pairs = [
        (Field::Outlet, &page.outlet, "outlet"),
        (Field::Title, &page.title, "title"),
        (Field::Kind, &page.kind, "kind"),
        (Field::Language, &page.language, "language"),
        (Field::Url, &page.url, "url"),
    ];
    for (field, value, name) in pairs {
        offer(metadata, field, value.as_deref().unwrap_or_default(), &from(name));
    }
    if metadata.byline.is_none() && metadata.authors.is_empty() {
        metadata.byline.clone_from(&page.byline);
        metadata.authors.clone_from(&page.authors);
        metadata
            .provenance
            .extend(page.provenance.get_key_value("byline").map(|(k, v)| (k.clone(), v.clone())));
    }
    if metadata.published.is_none() && page.published.is_some() {
        metadata.published = page.published;
        metadata.provenance.insert("published".to_owned(), from("published"));
    }
}

/// Text with tags in it is a page.
fn text_blocks(text: &str, nesting: usize) -> (Vec<Block>, bool) {
    if text.contains("</p>") || text.contains("<br") {
        return html::fragment(text, nesting);
    }
    (plain::blocks(text, false), true)
}

/// The value under a name in any case.
fn value<'a>(map: &'a serde_json::Map<String, Value>, name: &str) -> Option<&'a Value> {
    map.get(name)
        .or_else(|| map.iter().find(|(key, _)| key.to_lowercase() == name).map(|(_, value)| value))
}

fn has_text(map: &serde_json::Map<String, Value>) -> bool {
    longest(map, Field::Text).or_else(|| longest(map, Field::Html)).is_some()
}

/// The longest text among the fields that may hold it: next to the text many write an excerpt.
fn longest(map: &serde_json::Map<String, Value>, wanted: Field) -> Option<&str> {
    Field::names()
        .filter(|(_, field)| *field == wanted)
        .filter_map(|(name, _)| value(map, name)?.as_str())
        .filter(|text| !text.trim().is_empty())
        .max_by(|a, b| a.len().cmp(&b.len()).then(std::cmp::Ordering::Greater))
}

/// A string, a number, or the name inside an object.
fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => epoch(number.as_i64()).unwrap_or_else(|| number.to_string()),
        Value::Object(map) => ["name", "title", "value", "$date", "id"]
            .iter()
            .find_map(|key| map.get(*key))
            .map(scalar)
            .unwrap_or_default(),
        Value::Array(values) => values.first().map(scalar).unwrap_or_default(),
        Value::Bool(_) | Value::Null => String::new(),
    }
}

/// Seconds or milliseconds since 1970, between 1973 and 2100, as a time.
fn epoch(number: Option<i64>) -> Option<String> {
    let number = number?;
    let seconds = match number {
        100_000_000..=4_102_444_800 => number,
        100_000_000_000..=4_102_444_800_000 => number / 1000,
        _ => return None,
    };
    jiff::Timestamp::from_second(seconds).ok().map(|time| time.to_string())
}

/// Authors as a list of names or objects, or as one line.
fn authors(metadata: &mut Metadata, value: &Value, from: &str) {
    let Value::Array(values) = value else {
        return offer(metadata, Field::Byline, &scalar(value), from);
    };
    let names: Vec<String> =
        values.iter().map(scalar).filter(|name| !name.trim().is_empty()).collect();
    if metadata.byline.is_none() && metadata.authors.is_empty() && !names.is_empty() {
        metadata.authors = names.iter().flat_map(|name| byline::authors(name)).collect();
        metadata.byline = Some(names.join(", "));
        metadata.provenance.insert("byline".to_owned(), from.to_owned());
    }
}
