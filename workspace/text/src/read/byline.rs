//! The line that names who wrote an article.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::fold::fold;
use crate::language::Language;

/// What a word does in a byline.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Opens it ("by").
    Cue,
    /// Stands between two names ("and").
    Joiner,
    /// Says what somebody does ("correspondent").
    Job,
    /// Opens where or for whom somebody writes ("in Beirut").
    Place,
    /// Belongs to the name before it ("Jr.").
    Suffix,
}

static ROLES: LazyLock<FxHashMap<&str, Role>> = LazyLock::new(|| {
    let mut roles = FxHashMap::default();
    for language in Language::all() {
        for entry in language.list("byline-words").entries() {
            let role = match entry.column(0) {
                "cue" => Role::Cue,
                "joiner" => Role::Joiner,
                "place" => Role::Place,
                "suffix" => Role::Suffix,
                _ => Role::Job,
            };
            roles.entry(entry.word).or_insert(role);
        }
    }
    roles
});

/// First names of all languages.
static FIRST_NAMES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let lists = Language::all().iter().map(|language| language.list("first-names").entries());
    lists.flatten().map(|entry| entry.word).collect()
});

/// A longer line is no byline.
const MOST_WORDS: usize = 24;

/// A longer name is a description.
const MOST_NAME_WORDS: usize = 5;

/// Whether a line stands for the authors: "By A. B. and C. D.", "By our correspondents".
pub(crate) fn is_byline(line: &str) -> bool {
    let Some(rest) = behind_cue(line) else { return false };
    let words: Vec<&str> = rest.split_whitespace().collect();
    let Some(first) = words.first() else { return false };
    let opens_a_name = first.chars().next().is_some_and(char::is_uppercase) || is_role(first);
    let is_long = words.len() > MOST_WORDS;
    // A sentence that happens to open with "By" has a verb, hence words in lower case that are
    // neither joiners nor roles, and ends with a stop.
    let strangers = words.iter().filter(|word| is_stranger(word)).count();
    opens_a_name && !is_long && strangers == 0
}

/// Whether a text is no more than "By".
pub(crate) fn is_cue(text: &str) -> bool {
    let word = folded_word(text);
    ROLES.get(word.as_str()) == Some(&Role::Cue)
}

/// Whether a text opens with "By" and goes on.
pub(crate) fn opens_with_cue(text: &str) -> bool {
    behind_cue(text).is_some_and(|rest| !rest.is_empty())
}

/// Whether the first word of a name is a known first name.
pub(crate) fn opens_with_first_name(name: &str) -> bool {
    name.split(' ').next().is_some_and(|first| FIRST_NAMES.contains(first))
}

/// The names in a byline, one an entry. Job titles behind a name are left out; a desk counts as
/// an author where it has a name ("The Tidings Staff") and nobody else is named.
pub(crate) fn authors(byline: &str) -> Vec<String> {
    let line = behind_cue(byline).unwrap_or(byline);
    let people = people(line);
    let is_desk = || {
        line.starts_with(|c: char| c.is_uppercase())
            && line.split(' ').count() <= MOST_NAME_WORDS
            && !line.contains([',', '@', '=', '|'])
    };
    if people.is_empty() && is_desk() { vec![line.trim().to_owned()] } else { people }
}

fn people(line: &str) -> Vec<String> {
    let mut authors: Vec<String> = Vec::new();
    for (order, piece) in line.split([',', ';', '|', '•', '·', '/', '\n', '[', ']']).enumerate()
    {
        // "Ann Lee, Home and Garden Editor": behind the name stands what she does.
        if order > 0 && piece.split_whitespace().next_back().is_some_and(is_role) {
            continue;
        }
        for name in names(piece) {
            if ROLES.get(folded_word(&name).as_str()) == Some(&Role::Suffix)
                && let Some(last) = authors.last_mut()
            {
                *last = format!("{last} {name}");
            } else if is_name(&name) && !authors.contains(&name) {
                authors.push(name);
            }
        }
    }
    authors
}

/// The names in an entry of a page's metadata, where a desk counts as an author: parted only where
/// the entry plainly lists several.
pub(crate) fn names_of_metadata(entry: &str) -> Vec<String> {
    let entry = behind_cue(entry).unwrap_or(entry);
    let mut parts = entry.split([',', ';']).map(str::trim);
    let is_list = entry.contains([',', ';'])
        && parts.all(|part| part.split(' ').count() > 1 && is_name(part));
    if is_list || entry.contains(" and ") { authors(entry) } else { vec![entry.to_owned()] }
}

/// What stands behind "By", if the line opens so.
fn behind_cue(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let longest = ROLES
        .iter()
        .filter(|(cue, role)| {
            **role == Role::Cue
                && line.get(..cue.len()).is_some_and(|start| start.to_lowercase() == **cue)
                && line[cue.len()..].starts_with([' ', ':', '\u{a0}'])
        })
        .map(|(cue, _)| cue.len())
        .max()?;
    Some(line[longest..].trim_start_matches([' ', ':', '\u{a0}']))
}

/// Parts a piece at its joiners, and leaves out places.
fn names(piece: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut is_place = false;
    for word in piece.split_whitespace() {
        let role = ROLES.get(fold(word).as_str());
        if word == "&" || role == Some(&Role::Joiner) {
            names.push(String::new());
            is_place = false;
        } else if role == Some(&Role::Place) && word.starts_with(char::is_lowercase) {
            is_place = true;
        } else if let Some(name) = names.last_mut().filter(|_| !is_place) {
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(word);
        }
    }
    let is_mark =
        |c: char| matches!(c, '"' | '“' | '”' | '\'' | ' ' | '(' | ')' | ':' | '-' | '–' | '—');
    names
        .iter()
        .map(|name| {
            let name = name.trim_matches(is_mark);
            behind_cue(name).unwrap_or(name).to_owned()
        })
        .filter(|name| !name.is_empty())
        .collect()
}

fn is_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.len() <= MOST_NAME_WORDS
        && !words.iter().any(|word| is_role(word))
        && (words.len() == 1
            || !words[0].starts_with(char::is_lowercase)
            || words[1].starts_with(char::is_lowercase))
        && !name.contains(['@', '=', '_'])
        && !name.contains("www.")
        && !name.contains("http")
        && name.chars().filter(char::is_ascii_digit).count() < 2
}

fn is_role(word: &str) -> bool {
    ROLES.get(folded_word(word).as_str()) == Some(&Role::Job)
}

/// A word in lower case that has no business in a byline. Particles of names ("de", "van") are
/// short.
fn is_stranger(word: &str) -> bool {
    let folded = folded_word(word);
    word.chars().next().is_some_and(char::is_lowercase)
        && folded.chars().count() > 3
        && !ROLES.contains_key(folded.as_str())
}

fn folded_word(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(byline: &str, expected: &[&str]) {
        assert_eq!(authors(byline), expected, "{byline}");
    }

    #[test]
    fn names_one_by_one() {
        check("By A. B. Carver and D. E. Frost", &["A. B. Carver", "D. E. Frost"]);
        check("Ann Lee, Bo Ito & Cy Poe", &["Ann Lee", "Bo Ito", "Cy Poe"]);
        check("\"Mia OHara\", Matt Vane", &["Mia OHara", "Matt Vane"]);
        check("Von Jana Müller und Ole Brandt", &["Jana Müller", "Ole Brandt"]);
        check("Martin Luther King, Jr.", &["Martin Luther King Jr."]);
        check("Ann Lee, National Security Reporter, Tidings Business", &["Ann Lee"]);
        check("Ann Lee, Home and Garden Editor", &["Ann Lee"]);
        check("Ann Lee, Bo Ito and Cy Poe, staff writers", &["Ann Lee", "Bo Ito", "Cy Poe"]);
        check("By Ann Lee in Beirut and Bo Ito in Geneva", &["Ann Lee", "Bo Ito"]);
        check("By The Tidings Staff", &["The Tidings Staff"]);
        check("By our correspondents", &[]);
        check("", &[]);
    }

    #[test]
    fn bylines_and_sentences() {
        for line in
            ["By our correspondents", "By Ann Lee and Bo Ito", "BY ANN LEE", "Par Léa de Brie"]
        {
            assert!(is_byline(line), "{line}");
        }
        for line in [
            "By Tuesday the water had reached the second floor.",
            "By",
            "Bypass opened",
            "By the time he left, nobody was there",
        ] {
            assert!(!is_byline(line), "{line}");
        }
    }
}
