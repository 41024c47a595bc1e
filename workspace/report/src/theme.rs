//! The words, colours and order of parts of a page.
//!
//! Templates are compiled in; whatever an office may want its own way is data, read at run time:
//! a TOML file laid over the English one (`themes/en.toml`, where every key is listed). A key
//! that a theme leaves out keeps its English value.

mod dates;

use std::collections::BTreeMap;
use std::fmt;

use toml::{Table, Value};

/// The English theme, from which all others differ.
const ENGLISH: &str = include_str!("../themes/en.toml");

/// Those that come along, by language.
const OTHERS: [(&str, &str); 3] = [
    ("de", include_str!("../themes/de.toml")),
    ("fr", include_str!("../themes/fr.toml")),
    ("es", include_str!("../themes/es.toml")),
];

/// Why a file is no theme.
#[derive(Debug)]
pub enum ThemeError {
    /// It is no TOML.
    Syntax(toml::de::Error),
    /// It sets something that no page has.
    Unknown(String),
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ThemeError::Syntax(error) => write!(f, "{error}"),
            ThemeError::Unknown(key) => {
                write!(f, "{key}: no page has it; docs/themes.md tells where all keys stand")
            }
        }
    }
}

impl std::error::Error for ThemeError {}

/// Everything on a page that is not in the articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// `section.key` → words, with `{name}` where a value goes.
    words: BTreeMap<String, String>,
    /// `section.key` → a list of words: months, numbers, parts.
    lists: BTreeMap<String, Vec<String>>,
}

impl Default for Theme {
    /// English.
    fn default() -> Theme {
        let mut theme = Theme { words: BTreeMap::new(), lists: BTreeMap::new() };
        theme.lay_over(&ENGLISH.parse().unwrap_or_default());
        theme
    }
}

impl Theme {
    /// The languages that come along, ISO 639-1.
    pub const LANGUAGES: [&str; 4] = ["en", "de", "fr", "es"];

    /// The theme of a language, if it comes along.
    pub fn of_language(code: &str) -> Option<Theme> {
        if code == "en" {
            return Some(Theme::default());
        }
        let (_, toml) = OTHERS.iter().find(|(own, _)| *own == code)?;
        Theme::read(toml).ok()
    }

    /// The English theme with what a TOML file changes; `base = "de"` before the first section
    /// lays it over another language that comes along.
    pub fn read(toml: &str) -> Result<Theme, ThemeError> {
        let table: Table = toml.parse().map_err(ThemeError::Syntax)?;
        let base = table.get("base").and_then(Value::as_str);
        let mut theme = match base {
            None => Theme::default(),
            Some(code) => Theme::of_language(code)
                .ok_or_else(|| ThemeError::Unknown(format!("base = {code:?}")))?,
        };
        let known = theme.clone();
        theme.lay_over(&table);
        let new =
            |key: &&String| !known.words.contains_key(*key) && !known.lists.contains_key(*key);
        let mut keys = theme.words.keys().chain(theme.lists.keys());
        if let Some(key) = keys.find(new) {
            return Err(ThemeError::Unknown(key.clone()));
        }
        let parts = Theme::default();
        let parts = parts.list("page.order");
        match theme.list("page.order").iter().find(|part| !parts.contains(part)) {
            Some(part) => Err(ThemeError::Unknown(format!("page.order: {part}"))),
            None => Ok(theme),
        }
    }

    fn lay_over(&mut self, table: &Table) {
        for (section, value) in table {
            let Value::Table(entries) = value else { continue };
            for (key, value) in entries {
                let key = format!("{section}.{key}");
                match value {
                    Value::String(words) => drop(self.words.insert(key, words.clone())),
                    Value::Array(list) => {
                        let list = list.iter().filter_map(Value::as_str).map(str::to_owned);
                        self.lists.insert(key, list.collect());
                    }
                    _ => {}
                }
            }
        }
    }

    /// The words under a key; the key itself where a theme has none, so that the gap shows.
    pub fn word<'a>(&'a self, key: &'a str) -> &'a str {
        self.words.get(key).map_or(key, String::as_str)
    }

    /// The words under a section and a name that comes from the data: `("kind", "quantity")`.
    /// The name itself where the theme has no words for it.
    pub fn named(&self, section: &str, name: &str) -> String {
        let words = self.words.get(&format!("{section}.{name}"));
        words.map_or(name, String::as_str).to_owned()
    }

    /// What a difference is about: its own words, or where the articles give none, what to say
    /// instead: that nobody is named as the speaker of a quote, or that the words differ.
    pub fn about<'a>(&'a self, kind: &str, about: &'a str) -> &'a str {
        match (about.is_empty(), kind) {
            (false, _) => about,
            (true, "quote") => self.word("quotes.nobody"),
            (true, _) => self.word("conflicts.untitled"),
        }
    }

    /// What a side of a difference says: what is left out as the sentence stands, which may hold
    /// marks of its own; anything else between quotation marks.
    pub fn said(&self, kind: &str, text: &str) -> String {
        match kind {
            "omission" => text.to_owned(),
            _ => format!("{}{text}{}", self.word("format.open"), self.word("format.close")),
        }
    }

    /// The words under a key with values put in.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.word(key), values)
    }

    /// The list under a key.
    pub fn list(&self, key: &str) -> &[String] {
        self.lists.get(key).map_or(&[], Vec::as_slice)
    }

    /// A number of things in figures: "1,022 words".
    pub fn count(&self, thing: &str, n: usize) -> String {
        fill(self.form(thing, n), &[("n", &self.number(n))])
    }

    /// A number of things, small numbers spelled out: "four independent voices".
    pub fn spelled(&self, thing: &str, n: usize) -> String {
        fill(self.form(thing, n), &[("n", &self.spell(n))])
    }

    /// A number as a word up to twelve, in figures from there.
    pub fn spell(&self, n: usize) -> String {
        let word = self.list("format.numbers").get(n);
        word.map_or_else(|| self.number(n), String::clone)
    }

    /// The singular or plural form of a thing: the lists of `[counts]` hold both.
    fn form<'a>(&'a self, thing: &'a str, n: usize) -> &'a str {
        let forms = self.lists.get(&format!("counts.{thing}")).map_or(&[][..], Vec::as_slice);
        let form = if n == 1 { forms.first() } else { forms.last() };
        form.map_or(thing, String::as_str)
    }

    /// A whole number in groups of three.
    pub fn number(&self, n: usize) -> String {
        let digits = n.to_string();
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) && digits.len() > 3 {
                grouped.push_str(self.word("format.thousands"));
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A list of names: "A, B and C".
    pub fn all_of(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => {
                self.fill("format.and", &[("most", &most.join(", ")), ("last", last)])
            }
        }
    }

    /// The first letter set as a capital: a sentence may begin with a spelled number.
    pub fn sentence(&self, words: &str) -> String {
        let mut characters = words.chars();
        let first = characters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(characters).collect()
    }
}

fn fill(words: &str, values: &[(&str, &str)]) -> String {
    // One pass over the words, so that a value that happens to hold braces stays as it is.
    let mut filled = String::new();
    let mut rest = words;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}').map(|close| open + close) else { break };
        let name = &rest[open + 1..close];
        filled.push_str(&rest[..open]);
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => filled.push_str(value),
            None => filled.push_str(&rest[open..=close]),
        }
        rest = &rest[close + 1..];
    }
    filled.push_str(rest);
    filled
}
