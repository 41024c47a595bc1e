//! Which fields an article has, the names they go by, and how a printed value becomes metadata.

use crate::article::Metadata;
use crate::fold::one_line;
use crate::language::WordList;
use crate::read::{byline, date, language};

/// A field of an article, as headers and crawlers' objects know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Id,
    Outlet,
    Title,
    Byline,
    Dateline,
    Credit,
    Kind,
    Section,
    Published,
    Modified,
    Language,
    Url,
    Text,
    Html,
}

/// What publishers call articles and sections, and what kind that is.
static KINDS: WordList = WordList::of(include_str!("../../pages/kinds.txt"));

/// Kinds that give way to no other; "news" does, since publishing systems put it on everything.
const NARROWER: [&str; 3] = ["opinion", "analysis", "review"];

/// Every name of a field, best first.
static NAMES: WordList = WordList::of(include_str!("../../pages/field-names.txt"));

impl Field {
    /// The field that goes by this name, in any case.
    pub(crate) fn named(name: &str) -> Option<Field> {
        let entry = NAMES.get(&name.trim().to_lowercase())?;
        Field::of_column(entry.column(0))
    }

    /// All names with their fields, best first.
    pub(crate) fn names() -> impl Iterator<Item = (&'static str, Field)> {
        NAMES
            .entries()
            .iter()
            .filter_map(|entry| Some((entry.word, Field::of_column(entry.column(0))?)))
    }

    fn of_column(column: &str) -> Option<Field> {
        Some(match column {
            "id" => Field::Id,
            "outlet" => Field::Outlet,
            "title" => Field::Title,
            "byline" => Field::Byline,
            "dateline" => Field::Dateline,
            "credit" => Field::Credit,
            "kind" => Field::Kind,
            "section" => Field::Section,
            "published" => Field::Published,
            "modified" => Field::Modified,
            "language" => Field::Language,
            "url" => Field::Url,
            "text" => Field::Text,
            "html" => Field::Html,
            _ => return None,
        })
    }
}

/// Puts a printed value into a field, if it makes sense there and nothing better stands there yet.
///
/// `from` says where it was found.
pub(crate) fn offer(metadata: &mut Metadata, field: Field, value: &str, from: &str) {
    let value = one_line(value);
    if value.is_empty() || value == "null" || value == "None" {
        return;
    }
    let mut set = |slot: &mut Option<String>, name: &str, value: String| {
        if slot.is_none() {
            *slot = Some(value);
            metadata.provenance.insert(name.to_owned(), from.to_owned());
        }
    };
    match field {
        Field::Id if metadata.id.is_empty() => metadata.id = value,
        Field::Outlet => set(&mut metadata.outlet, "outlet", value),
        Field::Title => set(&mut metadata.title, "title", value),
        Field::Dateline => set(&mut metadata.dateline, "dateline", value),
        Field::Credit => set(&mut metadata.credit, "credit", value),
        Field::Kind | Field::Section => {
            let kind = if field == Field::Kind { kind(&value) } else { kind_of_section(&value) };
            if let Some(kind) = kind {
                if NARROWER.contains(&kind.as_str()) {
                    metadata.kind = metadata.kind.take().filter(|known| known != "news");
                }
                set(&mut metadata.kind, "kind", kind);
            }
        }
        Field::Url => {
            if is_address(&value) {
                set(&mut metadata.url, "url", value);
            }
        }
        Field::Language => {
            if let Some(code) = language::code(&value) {
                set(&mut metadata.language, "language", code);
            }
        }
        Field::Byline => {
            if metadata.byline.is_none() && metadata.authors.is_empty() {
                metadata.authors = byline::authors(&value);
                metadata.byline = Some(value);
                metadata.provenance.insert("byline".to_owned(), from.to_owned());
            }
        }
        Field::Published | Field::Modified => {
            let slot = match field {
                Field::Published => &mut metadata.published,
                _ => &mut metadata.modified,
            };
            if slot.is_none() {
                let Some(found) = date::times(&value).into_iter().next() else { return };
                *slot = Some(found.time);
                let name = if field == Field::Published { "published" } else { "modified" };
                metadata.provenance.insert(name.to_owned(), from.to_owned());
            }
        }
        Field::Id | Field::Text | Field::Html => {}
    }
}

/// Puts a printed value into a field whatever stands there; whether it made sense there.
pub(crate) fn overrule(metadata: &mut Metadata, field: Field, value: &str, from: &str) -> bool {
    let mut alone = Metadata::default();
    offer(&mut alone, field, value, from);
    let slots: &[fn(&mut Metadata) -> &mut Option<String>] = &[
        |m| &mut m.outlet,
        |m| &mut m.title,
        |m| &mut m.dateline,
        |m| &mut m.credit,
        |m| &mut m.kind,
        |m| &mut m.language,
        |m| &mut m.url,
    ];
    for slot in slots {
        if let Some(value) = slot(&mut alone).take() {
            *slot(metadata) = Some(value);
        }
    }
    if alone.byline.is_some() {
        metadata.byline = alone.byline;
        metadata.authors = alone.authors;
    }
    metadata.published = alone.published.or(metadata.published);
    metadata.modified = alone.modified.or(metadata.modified);
    let is_sense = !alone.provenance.is_empty();
    metadata.provenance.append(&mut alone.provenance);
    is_sense
}

/// Whether it looks like an address on the web.
pub(crate) fn is_address(value: &str) -> bool {
    let rest = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

/// What a publisher calls an article, in our words; schema.org's types and plain words.
fn kind(value: &str) -> Option<String> {
    let value = value.rsplit('/').next().unwrap_or_default().to_lowercase();
    match KINDS.get(&value).map(|entry| entry.column(0)) {
        Some("-") => None,
        Some(kind) => Some(kind.to_owned()),
        None => (!value.is_empty()).then_some(value),
    }
}

/// The kind that a section's name says: most are subjects, and say none. Of several sections the
/// first that says one.
fn kind_of_section(value: &str) -> Option<String> {
    let sections = value.split([',', ';', '/', '|', '>']);
    let kinds = sections.filter_map(|section| KINDS.get(section.trim().to_lowercase().as_str()));
    let named = kinds.into_iter().find(|entry| entry.column(1) == "section")?;
    Some(named.column(0).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(offered: &[(Field, &str)], expected: Option<&str>) {
        let mut metadata = Metadata::default();
        offered.iter().for_each(|(field, value)| offer(&mut metadata, *field, value, "test"));
        assert_eq!(metadata.kind.as_deref(), expected, "{offered:?}");
    }

    #[test]
    fn kinds_and_sections() {
        use Field::{Kind, Section};
        check(&[(Kind, "NewsArticle")], Some("news"));
        check(&[(Kind, "NewsArticle"), (Section, "Opinion")], Some("opinion"));
        check(&[(Kind, "NewsArticle"), (Section, "World, Commentary")], Some("opinion"));
        check(&[(Kind, "NewsArticle"), (Section, "World")], Some("news"));
        check(
            &[(Kind, "https://schema.org/AnalysisNewsArticle"), (Section, "Opinion")],
            Some("analysis"),
        );
        check(&[(Section, "Op-Eds")], Some("opinion"));
        check(&[(Section, "World")], None);
        check(&[(Kind, "Article"), (Section, "Analysis")], Some("analysis"));
        check(&[(Kind, "communique"), (Section, "News")], Some("communique"));
    }
}
