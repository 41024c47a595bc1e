//! Who the articles speak of, and what each outlet calls them.

mod acronyms;
mod alternative_names;
mod contrast;
mod kinds;
mod labels;
mod names;
mod people;
mod predicates;
mod short_names;
mod sides;
mod spelling;

pub(crate) use contrast::contrast;
use crossread_text::{ActorKind, LabelKind};

use crate::corpus::Corpus;
use crate::ids::{ActorId, ArticleId, OutletId, SentenceId};

/// A person, organization, country, place or group, its mentions merged over all articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// The fullest name, as printed or as the gazetteer has it.
    pub name: String,
    /// What kind of actor.
    pub kind: ActorKind,
    /// Its mentions: the article, and the index into that document's mentions; in order.
    pub mentions: Vec<(ArticleId, u32)>,
    /// What outlets call it, by outlet, then by count, then as printed.
    pub labels: Vec<LabelUse>,
    /// How much the outlets differ in what they call it: the G² of outlet × wording, at least 0.
    pub contrast: f64,
    /// For whom it acts in this story ("Congress" for the country); none for who stands alone.
    pub acts_for: Option<ActorId>,
    /// What outlets say that it does, undergoes or is, by outlet, then by count, then by word.
    pub predicates: Vec<PredicateUse>,
}

/// That an outlet says of an actor what it does, undergoes or is, in a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PredicateUse {
    /// Who says it.
    pub outlet: OutletId,
    /// The word, in lower case.
    pub text: String,
    /// How often.
    pub count: usize,
}

/// That an outlet attaches a wording to an actor, or names it by another name.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelUse {
    /// Who.
    pub outlet: OutletId,
    /// The wording as printed first.
    pub text: String,
    /// How it is attached, mostly; `None` for an alternative name ("ISIS", "Islamic State").
    pub kind: Option<LabelKind>,
    /// Where, each use once; the count is their number.
    pub sentences: Vec<SentenceId>,
}

/// Merges mentions into actors, those with most mentions first.
///
/// Three steps. Equal names are one name; full names of one person, and a body's name and its
/// acronym, are joined over the whole story; then each mention of a short name ("Lavrov") goes to
/// the one person whom its own article, else the story, names in full so. A name that could be two
/// people's stays by itself. Linear in mentions; pairs are compared only within a block of equal
/// surnames or given names.
pub fn actors(corpus: &Corpus) -> Vec<Actor> {
    let names = names::distinct(corpus);
    let mut merged = Merged::new(names.len());
    people::join(&names, &mut merged);
    acronyms::join(&names, &mut merged);
    let groups = short_names::resolve(&names, &mut merged);
    let mut actors: Vec<Actor> =
        groups.into_iter().map(|mentions| assemble(corpus, mentions)).collect();
    labels::attach(corpus, &mut actors);
    for actor in &mut actors {
        actor.contrast = contrast(&actor.labels);
    }
    actors.sort_by(|a, b| {
        (b.mentions.len().cmp(&a.mentions.len())).then_with(|| a.mentions.cmp(&b.mentions))
    });
    sides::join(corpus, &mut actors);
    predicates::attach(corpus, &mut actors);
    actors
}

/// The actor behind a group of mentions, without labels.
fn assemble(corpus: &Corpus, mut mentions: Vec<(ArticleId, u32)>) -> Actor {
    mentions.sort_unstable();
    let name = names::fullest(corpus, &mentions);
    let kind = kinds::vote(corpus, &mentions);
    Actor {
        name,
        kind,
        mentions,
        labels: Vec::new(),
        contrast: 0.0,
        acts_for: None,
        predicates: Vec::new(),
    }
}

/// Which names are one actor's: disjoint sets, each standing under its least index.
struct Merged {
    parent: Vec<usize>,
}

impl Merged {
    fn new(count: usize) -> Merged {
        Merged { parent: (0..count).collect() }
    }

    fn root(&mut self, mut index: usize) -> usize {
        while self.parent[index] != index {
            self.parent[index] = self.parent[self.parent[index]];
            index = self.parent[index];
        }
        index
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parent[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests;
