//! Names as they are compared: folded to words, and equal ones counted together.

use std::collections::{BTreeMap, BTreeSet};

use crossread_text::{ActorKind, LabelKind, Mention};
use deunicode::deunicode_char;

use super::kinds::{Class, classes};
use crate::corpus::Corpus;
use crate::ids::ArticleId;

/// One name in the story, with every mention that carries it.
pub(super) struct Name {
    /// Its words, lower-cased, without accents, dots and apostrophes; hyphens part words.
    pub(super) words: Vec<String>,
    /// What stands behind the surname or the firm ("Jr.", "III", "Inc.").
    pub(super) suffix: Option<String>,
    /// As printed first, or as the gazetteer has it.
    pub(super) printed: String,
    pub(super) class: Class,
    pub(super) known: bool,
    /// What its first word may be short for, lower-cased.
    pub(super) short_for: BTreeSet<String>,
    pub(super) mentions: Vec<Place>,
    pub(super) articles: BTreeSet<ArticleId>,
}

/// Where a name is mentioned.
pub(super) struct Place {
    pub(super) article: ArticleId,
    /// Index into the document's mentions.
    pub(super) index: u32,
    pub(super) position: Position,
    /// The title before it, lower-cased.
    pub(super) title: Option<String>,
}

/// The order of reading: the headline comes before the body.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Position {
    pub(super) in_body: bool,
    start: u32,
}

/// A name's words and what stands behind them.
type Key = (Vec<String>, Option<String>);

/// The distinct names of all documents, in the order of their words, then of their class.
pub(super) fn distinct(corpus: &Corpus) -> Vec<Name> {
    let mut by_key: BTreeMap<Key, Vec<(ArticleId, u32)>> = BTreeMap::new();
    let titles = titles(corpus);
    for article in corpus.article_ids() {
        for (index, mention) in corpus.document(article).mentions.iter().enumerate() {
            let key = fold(&mention.name);
            if !key.0.is_empty() {
                by_key.entry(key).or_default().push((article, index as u32));
            }
        }
    }
    let mut names = Vec::new();
    for ((words, suffix), mentions) in by_key {
        for (class, mentions) in classes(corpus, &mentions) {
            let of = |&(article, index): &(ArticleId, u32)| mention(corpus, article, index);
            names.push(Name {
                words: words.clone(),
                suffix: suffix.clone(),
                printed: of(&mentions[0]).name.clone(),
                class,
                short_for: mentions.iter().flat_map(|m| of(m).short_for.iter().cloned()).collect(),
                known: mentions.iter().any(|mention| of(mention).known),
                articles: mentions.iter().map(|&(article, _)| article).collect(),
                mentions: (mentions.into_iter())
                    .map(|(article, index)| Place {
                        article,
                        index,
                        position: position(corpus, article, index),
                        title: titles.get(&(article, index)).cloned(),
                    })
                    .collect(),
            });
        }
    }
    recognize_people(&mut names);
    names
}

/// A name that no rule could tell is a person's if an article also has its last word as one:
/// "Hope Hicks" where "Ms. Hicks" stands below.
fn recognize_people(names: &mut [Name]) {
    let mut surnames: BTreeMap<String, BTreeSet<ArticleId>> = BTreeMap::new();
    for name in names.iter().filter(|name| name.class == Class::Person && !name.known) {
        if let [surname] = name.words.as_slice() {
            surnames.entry(surname.clone()).or_default().extend(&name.articles);
        }
    }
    for name in names.iter_mut().filter(|name| name.class == Class::Other && !name.known) {
        let surname = name.words.last().filter(|_| name.words.len() > 1);
        let articles = surname.and_then(|surname| surnames.get(surname));
        if articles.is_some_and(|articles| !articles.is_disjoint(&name.articles)) {
            name.class = Class::Person;
        }
    }
}

/// The titles before names, lower-cased.
fn titles(corpus: &Corpus) -> BTreeMap<(ArticleId, u32), String> {
    let of = |article: ArticleId| {
        let document = corpus.document(article);
        let titles = document.labels.iter().filter(|label| label.kind == LabelKind::Title);
        titles
            .map(move |label| ((article, label.mention), document.slice(label.span).to_lowercase()))
    };
    corpus.article_ids().flat_map(of).collect()
}

/// The mention at an index of an article.
pub(super) fn mention(corpus: &Corpus, article: ArticleId, index: u32) -> &Mention {
    &corpus.document(article).mentions[index as usize]
}

fn position(corpus: &Corpus, article: ArticleId, index: u32) -> Position {
    let document = corpus.document(article);
    let mention = mention(corpus, article, index);
    let in_body = document.headline() != Some(mention.sentence as usize);
    Position { in_body, start: mention.span.start }
}

/// Folds a name to its words, and parts what stands behind them.
pub(super) fn fold(name: &str) -> Key {
    let mut raw: Vec<&str> = name
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | ','))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    let suffix = match raw.as_slice() {
        [_, .., last] if is_suffix(last) => raw.pop().map(fold_word),
        _ => None,
    };
    (raw.into_iter().map(fold_word).collect(), suffix)
}

fn fold_word(word: &str) -> String {
    let letters = word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(word.len());
    for letter in letters {
        match deunicode_char(letter).filter(|_| is_accented(letter)) {
            Some(plain) => folded.extend(plain.chars().flat_map(char::to_lowercase)),
            None => folded.push(letter),
        }
    }
    folded
}

/// A Latin letter beyond ASCII, which one desk prints with its accent and another without
/// ("Stéphane", "Stephane").
fn is_accented(letter: char) -> bool {
    matches!(letter, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// An abbreviation of several letters ("Jr.", "Corp."), or a Roman numeral ("III").
fn is_suffix(word: &str) -> bool {
    let letters = word.trim_end_matches('.');
    let abbreviated = letters.len() < word.len()
        && (2..=4).contains(&letters.chars().count())
        && letters.chars().all(char::is_alphabetic)
        && letters.chars().skip(1).all(char::is_lowercase);
    let numeral = letters.len() > 1 && letters.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    abbreviated || numeral
}

/// The name to show for a group of mentions: the gazetteer's, else the commonest of those with
/// most to say (two words for a person, more for anything else).
pub(super) fn fullest(corpus: &Corpus, mentions: &[(ArticleId, u32)]) -> String {
    let mut counts: BTreeMap<&str, (bool, usize)> = BTreeMap::new();
    let mut is_person = false;
    for &(article, index) in mentions {
        let mention = mention(corpus, article, index);
        is_person |= mention.kind == ActorKind::Person;
        let entry = counts.entry(&mention.name).or_default();
        entry.0 |= mention.known;
        entry.1 += 1;
    }
    let forms: Vec<&str> = counts.keys().copied().collect();
    let rank = |name: &str, (known, count): (bool, usize)| {
        let words = fold(name).0.len();
        let says = if is_person { words.min(2) } else { words };
        let short = forms.iter().any(|longer| lacks_particle(name, longer));
        let shouted = !name.chars().any(char::is_lowercase)
            && forms.iter().any(|form| *form != name && form.to_uppercase() == *name);
        // Words glued to a person's name make it longer.
        let length = if is_person { usize::MAX - name.len() } else { name.len() };
        (known, !short, says, !shouted, count, length)
    };
    // Of equals the first in the order of letters.
    let best = counts.iter().rev().max_by_key(|&(&name, &count)| rank(name, count));
    best.map(|(&name, _)| name.to_owned()).unwrap_or_default()
}

/// Whether a form begins with what stands inside of a longer one in small letters ("Bin Laden",
/// "Osama bin Laden").
fn lacks_particle(form: &str, longer: &str) -> bool {
    let rest = longer.len().checked_sub(form.len()).and_then(|start| longer.get(start..));
    let rest = rest.filter(|_| longer.len() > form.len()).unwrap_or_default();
    rest.starts_with(char::is_lowercase) && rest.to_lowercase() == form.to_lowercase()
}
