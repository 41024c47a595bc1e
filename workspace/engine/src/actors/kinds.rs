//! What kind of actor a name stands for, when its mentions disagree.

use crossread_text::ActorKind;

use super::names::mention;
use crate::corpus::Corpus;
use crate::ids::ArticleId;

/// Kinds that one name may have without being two actors' name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    Person,
    /// A country or another place.
    Location,
    /// An organization or a group.
    Body,
    /// Nobody knows.
    Other,
}

fn class_of(kind: ActorKind) -> Class {
    match kind {
        ActorKind::Person => Class::Person,
        ActorKind::Country | ActorKind::Place => Class::Location,
        ActorKind::Organization | ActorKind::Group => Class::Body,
        ActorKind::Other => Class::Other,
    }
}

/// Mentions by article and index.
type Mentions = Vec<(ArticleId, u32)>;

/// Parts the mentions of one name by class.
///
/// A person and a place of one name stay two. A body among persons or places is more likely a
/// mistake of the rules than an actor of its own, and goes with the larger of its neighbours
/// unless it is the largest; what no rule could tell goes with the largest.
pub(super) fn classes(corpus: &Corpus, mentions: &Mentions) -> Vec<(Class, Mentions)> {
    let mut parts: [Mentions; 4] = Default::default();
    for &(article, index) in mentions {
        let class = class_of(mention(corpus, article, index).kind);
        parts[class as usize].push((article, index));
    }
    let [person, location, body, other] = &mut parts;
    if person.len() >= body.len() && !person.is_empty() {
        person.append(body);
    } else if location.len() >= body.len() && !location.is_empty() {
        location.append(body);
    } else if !body.is_empty() {
        body.append(person);
        body.append(location);
    }
    let largest = [&mut *person, location, body].into_iter().rev().max_by_key(|part| part.len());
    if let Some(largest) = largest.filter(|part| !part.is_empty()) {
        largest.append(other);
    }
    [Class::Person, Class::Location, Class::Body, Class::Other]
        .into_iter()
        .zip(parts)
        .filter(|(_, part)| !part.is_empty())
        .map(|(class, mut part)| {
            part.sort_unstable();
            (class, part)
        })
        .collect()
}

/// The kind that most mentions have; a gazetteer's word counts before a rule's, and any before
/// none.
pub(super) fn vote(corpus: &Corpus, mentions: &[(ArticleId, u32)]) -> ActorKind {
    const KINDS: [ActorKind; 6] = [
        ActorKind::Person,
        ActorKind::Organization,
        ActorKind::Country,
        ActorKind::Place,
        ActorKind::Group,
        ActorKind::Other,
    ];
    let support = |kind: ActorKind| {
        let of = mentions.iter().map(|&(article, index)| mention(corpus, article, index));
        let (known, all) = of
            .filter(|mention| mention.kind == kind)
            .fold((0, 0), |(k, n), m| (k + usize::from(m.known), n + 1));
        (kind != ActorKind::Other && all > 0, known, all)
    };
    KINDS.into_iter().rev().max_by_key(|&kind| support(kind)).unwrap_or(ActorKind::Other)
}
