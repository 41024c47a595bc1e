//! Words that judge and words that tell of acting, and what each feature of a predicate weighs.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::language::Language;

/// The lists that predicates are found by.
pub(crate) struct Judgements {
    judging_verbs: FxHashSet<String>,
    acting_verbs: FxHashSet<String>,
    adjectives: FxHashSet<&'static str>,
    nouns: FxHashSet<Cow<'static, str>>,
    pronouns: FxHashMap<&'static str, Pronoun>,
    /// What a word begins or ends with, a hyphen for the rest, and what that tells.
    shapes: Vec<(&'static str, &'static str)>,
    weights: FxHashMap<&'static str, f64>,
}

/// Whom a pronoun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pronoun {
    /// "he"
    Person,
    /// "it"
    Other,
    /// "I"
    Speaker,
}

/// Words of fewer letters have no ending that tells anything.
const SHORTEST: usize = 5;

impl Judgements {
    pub(super) fn of(language: &Language) -> Judgements {
        let pronoun = |name: &str| match name {
            "person" => Pronoun::Person,
            "speaker" => Pronoun::Speaker,
            _ => Pronoun::Other,
        };
        Judgements {
            judging_verbs: super::verbs(language, "judging-verbs"),
            acting_verbs: super::verbs(language, "acting-verbs"),
            adjectives: (language.list("judging-adjectives").entries().iter())
                .chain(language.list("epithets").entries())
                .map(|entry| entry.word)
                .collect(),
            nouns: super::plurals(language, "judging-nouns"),
            pronouns: (language.list("pronouns").entries().iter())
                .map(|entry| (entry.word, pronoun(entry.column(0))))
                .collect(),
            shapes: (language.list("word-shapes").entries().iter())
                .map(|entry| (entry.word, entry.column(0)))
                .collect(),
            weights: (language.list("predicate-weights").entries().iter())
                .filter_map(|entry| Some((entry.word, entry.column(0).parse().ok()?)))
                .collect(),
        }
    }

    /// Whether there is a table of weights at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.weights.is_empty()
    }

    /// The log odds that features tell: the intercept and their weights.
    pub(crate) fn log_odds(&self, features: &[&str]) -> f64 {
        let weight = |name: &str| self.weights.get(name).copied().unwrap_or(0.0);
        features.iter().fold(weight("intercept"), |sum, name| sum + weight(name))
    }

    /// Whether a word in lower case is a form of a verb that judges or moves.
    pub(crate) fn is_verb(&self, lower: &str) -> bool {
        self.judging_verbs.contains(lower)
    }

    /// Whether a word in lower case is a form of a verb for what officials and states do.
    pub(crate) fn is_acting(&self, lower: &str) -> bool {
        self.acting_verbs.contains(lower)
    }

    /// Whether a word in lower case is an adjective that judges.
    pub(crate) fn is_adjective(&self, lower: &str) -> bool {
        self.adjectives.contains(lower)
    }

    /// Whether a word in lower case is a noun that judges, in singular or plural.
    pub(crate) fn is_noun(&self, lower: &str) -> bool {
        self.nouns.contains(lower)
    }

    /// Whether a word in lower case is the adverb of an adjective that judges ("angrily").
    pub(crate) fn is_adverb(&self, lower: &str) -> bool {
        let Some(stem) = lower.strip_suffix("ly") else { return false };
        let made = |ending: &str, instead: &str| {
            stem.strip_suffix(ending)
                .is_some_and(|stem| self.adjectives.contains(&*format!("{stem}{instead}")))
        };
        self.adjectives.contains(stem)
            || self.adjectives.contains(&*format!("{stem}le"))
            || made("i", "y")
            || made("al", "")
    }

    /// For whom a word in lower case stands, if it is a pronoun.
    pub(crate) fn pronoun(&self, lower: &str) -> Option<Pronoun> {
        self.pronouns.get(lower).copied()
    }

    /// What the beginning or the ending of a word in lower case tells ("noun").
    pub(crate) fn shape(&self, lower: &str) -> Option<&'static str> {
        let fits = |shape: &str| match (shape.strip_prefix('-'), shape.strip_suffix('-')) {
            (Some(ending), _) => lower.ends_with(ending),
            (_, Some(beginning)) => lower.starts_with(beginning),
            _ => false,
        };
        let long = lower.chars().count() > SHORTEST;
        let mut shapes = self.shapes.iter().filter(|_| long);
        shapes.find(|(shape, _)| fits(shape)).map(|(_, tells)| *tells)
    }
}
