//! Word lists of a user's own, in place of those of a language or beside them.
//!
//! ```text
//! # hedges.txt: a word or phrase a line, in the form of `languages/<code>/`
//! @built-in
//! so they say
//! ```

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::document::Stance;
use crate::language::Language;
use crate::marks::{Lexicon, Reports, stance};

/// The lists that a user may replace.
pub const LISTS: [&str; 4] = ["hedges", "intensifiers", "loaded", "saying-verbs"];

/// A line that stands for all entries of the list that comes with the program.
const BUILT_IN: &str = "@built-in";

/// A phrase of more words is no entry of a list but a line of something else.
const MOST_WORDS: usize = 12;

/// Word lists of a user's own; without any, those of the languages count.
#[derive(Clone, Default)]
pub struct Lists {
    own: Vec<Own>,
    /// By language, made when first asked for.
    made: Arc<OnceLock<Vec<Made>>>,
}

/// The lexicon of a language by its code, once it is made.
type Made = (&'static str, OnceLock<Lexicon>);

/// A list of a user's own.
#[derive(Clone, Debug)]
pub(crate) struct Own {
    pub(crate) name: &'static str,
    /// The one language it is for; any, if none is named.
    language: Option<String>,
    /// Whether the entries of the built-in list count behind its own.
    pub(crate) extends: bool,
    pub(crate) entries: Vec<OwnEntry>,
}

/// A line of a user's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OwnEntry {
    pub(crate) phrase: String,
    /// Of a saying verb alone.
    pub(crate) stance: Option<Stance>,
    /// Of a saying verb alone.
    pub(crate) reports: Reports,
    /// Of a saying verb alone: the forms that no rule makes.
    pub(crate) forms: Vec<String>,
}

/// Why a list can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// There is no list of this name.
    #[error("no list has this name: the lists are {}", LISTS.join(", "))]
    Name,
    /// A line is no entry.
    #[error("line {line}: {reason}")]
    Line {
        /// Which, from 1.
        line: usize,
        /// Why, and the way out.
        reason: String,
    },
}

impl Lists {
    /// Adds the list of this name, for one language (ISO 639-1) or for all; of two for one language
    /// the later counts.
    pub fn add(&mut self, name: &str, language: Option<&str>, text: &str) -> Result<(), ListError> {
        let name = LISTS.iter().find(|known| **known == name).ok_or(ListError::Name)?;
        let mut own = Own {
            name,
            language: language.map(str::to_lowercase),
            extends: false,
            entries: vec![],
        };
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim_end();
            if line.trim() == BUILT_IN {
                own.extends = true;
            } else if !line.trim().is_empty() {
                let entry = entry(line, *name == "saying-verbs");
                own.entries
                    .push(entry.map_err(|reason| ListError::Line { line: index + 1, reason })?);
            }
        }
        self.own.retain(|other| other.name != own.name || other.language != own.language);
        self.own.push(own);
        self.made = Arc::default();
        Ok(())
    }

    /// The lists that the marks of a language are found by.
    pub(crate) fn lexicon(&self, language: &'static Language) -> &Lexicon {
        if self.own.is_empty() {
            return language.lexicon();
        }
        let made = self.made.get_or_init(|| {
            let codes = Language::all().iter().map(Language::code);
            codes.map(|code| (code, OnceLock::new())).collect()
        });
        let place = made.iter().find(|(code, _)| *code == language.code());
        place.map_or_else(
            || language.lexicon(),
            |(_, made)| made.get_or_init(|| Lexicon::with(language, &self.of(language.code()))),
        )
    }

    /// The lists for a language: its own before those for any.
    fn of(&self, code: &str) -> Vec<&Own> {
        let of = |name: &&str| {
            let named = || self.own.iter().filter(|own| own.name == *name);
            let own = named().find(|own| own.language.as_deref() == Some(code));
            own.or_else(|| named().find(|own| own.language.is_none()))
        };
        LISTS.iter().filter_map(of).collect()
    }
}

impl fmt::Debug for Lists {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.own.fmt(formatter)
    }
}

fn entry(line: &str, verb: bool) -> Result<OwnEntry, String> {
    let mut columns = line.split('\t').map(str::trim);
    let words = columns.next().unwrap_or_default().replace('’', "'").to_lowercase();
    let words: Vec<&str> = words.split_whitespace().collect();
    let phrase = words.join(" ");
    if words.len() > MOST_WORDS {
        return Err(format!("a word or phrase a line: this one has {} words", words.len()));
    }
    if !phrase.chars().any(char::is_alphabetic) {
        return Err(format!("“{phrase}” is no word: put a `#` before a comment"));
    }
    let columns: Vec<&str> = columns.collect();
    if !verb && columns.iter().any(|column| !column.is_empty()) {
        return Err(format!("nothing stands behind “{phrase}” in this list: a phrase a line"));
    }
    let column = |index: usize| columns.get(index).copied().unwrap_or_default();
    let stance = match column(0) {
        "" => Some(Stance::Neutral),
        name => stance(name).ok_or_else(|| {
            let stances = "neutral, certainty, doubt, concession, attack or attitude";
            format!("“{name}” is no stance: write {stances} behind a tab")
        })?,
    };
    let reports = match column(1) {
        "" => Reports::Clause,
        name => Reports::named(name).ok_or_else(|| {
            format!("“{name}” can't be reported: write clause, that, object or marks")
        })?,
    };
    let forms = column(2).split(';').map(str::trim).filter(|form| !form.is_empty());
    Ok(OwnEntry { phrase, stance, reports, forms: forms.map(str::to_lowercase).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, Block, BlockKind, Cleaning, Document, understand};

    fn marked(lists: &Lists, text: &str) -> Document {
        let blocks = vec![Block { kind: BlockKind::Paragraph, text: text.to_owned() }];
        let cleaning = Cleaning { lists: lists.clone(), ..Cleaning::default() };
        understand(Article { blocks, ..Article::default() }, &cleaning)
    }

    fn hits(lists: &Lists, text: &str) -> Vec<String> {
        let document = marked(lists, text);
        let hits = document.wordings.iter();
        hits.map(|hit| format!("{:?} {}", hit.kind, document.slice(hit.span))).collect()
    }

    #[test]
    fn a_list_replaces_the_built_in_one_or_extends_it() {
        let text = "The bridge is allegedly safe, so they say.";
        let mut lists = Lists::default();
        assert_eq!(hits(&lists, text), ["Hedge allegedly"]);
        lists.add("hedges", None, "So they  say # ours\n").expect("a list");
        assert_eq!(hits(&lists, text), ["Hedge so they say"]);
        lists.add("hedges", None, "@built-in\nso they say\n").expect("a list");
        assert_eq!(hits(&lists, text), ["Hedge allegedly", "Hedge so they say"]);
        lists.add("hedges", Some("en"), "").expect("a list");
        assert_eq!(hits(&lists, text), [""; 0]);
    }

    #[test]
    fn a_saying_verb_has_a_stance_and_forms() {
        let mut lists = Lists::default();
        let verbs = "@built-in\nmuse\tdoubt\tclause\nsay\tattack\tclause\tsaid\n";
        lists.add("saying-verbs", None, verbs).expect("a list");
        let document =
            marked(&lists, "Ada Holm mused that it rained. Ada Holm said that it poured.");
        let stances = document.quotes.iter().filter_map(|quote| Some(quote.cue?.stance));
        assert_eq!(stances.collect::<Vec<_>>(), [Stance::Doubt, Stance::Attack]);
    }

    #[test]
    fn a_list_that_is_none_is_refused_with_its_line() {
        let refused = |name: &str, text: &str| {
            let error = Lists::default().add(name, None, text).expect_err("no list");
            error.to_string()
        };
        let expected = "no list has this name: the lists are hedges, intensifiers, loaded, \
                        saying-verbs";
        assert_eq!(refused("hedge", ""), expected);
        assert_eq!(
            refused("saying-verbs", "# ours\nmuse\tdoubtful\n"),
            "line 2: “doubtful” is no stance: write neutral, certainty, doubt, concession, attack \
             or attitude behind a tab"
        );
        assert_eq!(
            refused("saying-verbs", "muse\tdoubt\tverse\n"),
            "line 1: “verse” can't be reported: write clause, that, object or marks"
        );
        assert_eq!(
            refused("loaded", "thug\tbad\n"),
            "line 1: nothing stands behind “thug” in this list: a phrase a line"
        );
        assert_eq!(
            refused("loaded", "{}\n"),
            "line 1: “{}” is no word: put a `#` before a comment"
        );
    }
}
