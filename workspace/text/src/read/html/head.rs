//! What the head of a page says: `<meta>`, `<title>`, `<link rel="canonical">`, `lang`.

use dom_query::Document;

use crate::article::Metadata;
use crate::fold::one_line;
use crate::language::WordList;
use crate::read::fields::{Field, is_address, offer};

/// Names of meta elements with their field, best first.
static NAMES: WordList = WordList::of(include_str!("../../../pages/meta-names.txt"));

/// The values in a page's head.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// Field, value, and the name it stands under, best first.
    values: Vec<(Field, String, String)>,
    /// The words of `<title>`.
    pub(super) page_title: Option<String>,
}

impl Head {
    /// The best value of a field.
    pub(super) fn best(&self, wanted: Field) -> Option<&str> {
        let found = self.values.iter().find(|(field, ..)| *field == wanted);
        found.map(|(_, value, _)| value.as_str())
    }

    /// All values of a field.
    pub(super) fn all(&self, wanted: Field) -> impl Iterator<Item = (&str, &str)> {
        self.values
            .iter()
            .filter(move |(field, ..)| *field == wanted)
            .map(|(_, value, from)| (value.as_str(), from.as_str()))
    }

    /// Puts the values where nothing better stands; titles are weighed elsewhere.
    pub(super) fn offer_all(&self, metadata: &mut Metadata) {
        for (field, value, from) in &self.values {
            let is_profile =
                *field == Field::Byline && (is_address(value) || value.starts_with('@'));
            if *field != Field::Title && !is_profile && !is_placeholder(value) {
                offer(metadata, *field, value, from);
            }
        }
    }
}

/// A template that was not filled in: "page.extra.author", "{{author}}", "admin".
fn is_placeholder(value: &str) -> bool {
    let is_path = !value.contains(' ') && value.matches('.').count() > 1 && !is_address(value);
    is_path || value.contains("{{") || value.eq_ignore_ascii_case("admin")
}

pub(super) fn read(document: &Document) -> Head {
    let mut found: Vec<(usize, Field, String, String)> = Vec::new();
    for meta in document.select("meta").nodes() {
        let Some(content) = meta.attr("content") else { continue };
        let value = one_line(&content);
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            let Some(name) = meta.attr(attribute) else { continue };
            let name = name.trim().to_lowercase();
            let entry = NAMES.entries().iter().position(|entry| entry.word == name);
            let Some(rank) = entry.filter(|_| !value.is_empty()) else { continue };
            let Some(field) = field(NAMES.entries()[rank].column(0)) else { continue };
            found.push((rank, field, value.clone(), format!("meta {name}")));
        }
    }
    // Stable: values under one name stay in the order of the page.
    found.sort_by_key(|(rank, ..)| *rank);
    let mut values: Vec<_> =
        found.into_iter().map(|(_, field, value, from)| (field, value, from)).collect();
    several_authors(&mut values);
    let attribute = |selector: &str, name: &str| {
        document.select_single(selector).nodes().first().and_then(|node| node.attr(name))
    };
    if let Some(address) = attribute("link[rel=canonical]", "href") {
        values.insert(0, (Field::Url, address.to_string(), "canonical link".to_owned()));
    }
    if let Some(language) = attribute("html", "lang").or_else(|| attribute("html", "xml:lang")) {
        values.insert(0, (Field::Language, language.to_string(), "html lang".to_owned()));
    }
    let title = document.select_single("head title").nodes().first().map(|t| one_line(&t.text()));
    Head { values, page_title: title.filter(|title| !title.is_empty()) }
}

/// Scientific pages name each author in a meta element of its own.
fn several_authors(values: &mut [(Field, String, String)]) {
    let Some(at) = values.iter().position(|(field, ..)| *field == Field::Byline) else { return };
    let from = values[at].2.clone();
    let is_same = |value: &(Field, String, String)| value.0 == Field::Byline && value.2 == from;
    let mut names: Vec<String> = Vec::new();
    for value in values.iter().filter(|value| is_same(value)) {
        if !names.contains(&value.1) {
            names.push(value.1.clone());
        }
    }
    values[at].1 = names.join("; ");
}

fn field(name: &str) -> Option<Field> {
    Some(match name {
        "outlet" => Field::Outlet,
        "title" => Field::Title,
        "byline" => Field::Byline,
        "kind" => Field::Kind,
        "section" => Field::Section,
        "published" => Field::Published,
        "modified" => Field::Modified,
        "language" => Field::Language,
        "url" => Field::Url,
        _ => return None,
    })
}
