//! Who the articles speak of, and what each outlet calls them.

use crossread_text::{ActorKind, LabelKind};

use crate::corpus::Corpus;
use crate::ids::{ArticleId, OutletId, SentenceId};

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
}

/// That an outlet attaches a wording to an actor, or names it by another name.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelUse {
    /// Who.
    pub outlet: OutletId,
    /// The wording as printed first.
    pub text: String,
    /// How it is attached; `None` for an alternative name ("ISIS", "Islamic State").
    pub kind: Option<LabelKind>,
    /// Where, each use once; the count is their number.
    pub sentences: Vec<SentenceId>,
}

/// Merges mentions into actors, those with most mentions first.
pub fn actors(_corpus: &Corpus) -> Vec<Actor> {
    Vec::new()
}
