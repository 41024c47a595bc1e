//! Labels, saying verbs, hedges and terms.

use std::collections::BTreeMap;

use crossread_engine::{Actor, LabelUse, NamedThing, PredicateUse, SentenceId, WordingRate};
use crossread_text::WordingKind;

use super::Findings;
use super::articles::word;
use super::cast::slug;
use super::passages::Places;
use crate::briefing::{
    ActorView, Hit, LabelView, PredicateView, SayingVerbs, TermView, WordingView,
};

/// The actors, first those whose labels differ most between outlets, then those told of most.
pub(super) fn actors(findings: Findings<'_>, places: &Places<'_>) -> Vec<ActorView> {
    let comparison = findings.comparison;
    let view = |actor: &Actor, id: String| {
        let mut mentions: BTreeMap<String, usize> = BTreeMap::new();
        for &(article, _) in &actor.mentions {
            let outlet = places.outlet(findings.corpus.outlet_of(article));
            *mentions.entry(outlet.to_owned()).or_default() += 1;
        }
        let labels = actor.labels.iter();
        let side = actor.acts_for.and_then(|side| comparison.actors.get(side.index()));
        ActorView {
            id,
            name: actor.name.clone(),
            kind: word(actor.kind),
            mentions,
            labels: labels.map(|label| self::label(&actor.labels, label, places)).collect(),
            acts_for: side.map(|side| side.name.clone()),
            predicates: actor.predicates.iter().map(|said| predicate(said, places)).collect(),
        }
    };
    let actors = comparison.actors.iter().zip(actor_ids(&comparison.actors));
    let mut views: Vec<(f64, ActorView)> =
        actors.map(|(actor, id)| (actor.contrast, view(actor, id))).collect();
    views
        .extend(comparison.things.iter().map(|thing| (thing.contrast, self::thing(thing, places))));
    views.sort_by(|a, b| b.0.total_cmp(&a.0));
    views.into_iter().map(|(_, view)| view).collect()
}

/// The ids of actors: their names, numbered where several are alike.
pub(super) fn actor_ids(actors: &[Actor]) -> Vec<String> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut id = |actor: &Actor| {
        let id = slug(&actor.name);
        let uses = taken.entry(id.clone()).or_default();
        *uses += 1;
        if *uses == 1 { id } else { format!("{id}-{uses}") }
    };
    actors.iter().map(&mut id).collect()
}

/// An event or a thing beside the actors; its mentions are the phrases for it.
fn thing(thing: &NamedThing, places: &Places<'_>) -> ActorView {
    let mut mentions: BTreeMap<String, usize> = BTreeMap::new();
    for label in &thing.labels {
        let outlet = places.outlet(label.outlet).to_owned();
        *mentions.entry(outlet).or_default() += label.sentences.len();
    }
    ActorView {
        id: format!("thing-{}", slug(&thing.name)),
        name: thing.name.clone(),
        kind: "thing".to_owned(),
        mentions,
        labels: thing
            .labels
            .iter()
            .map(|label| self::label(&thing.labels, label, places))
            .collect(),
        ..ActorView::default()
    }
}

fn predicate(said: &PredicateUse, places: &Places<'_>) -> PredicateView {
    PredicateView {
        outlet: places.outlet(said.outlet).to_owned(),
        text: said.text.clone(),
        count: said.count,
    }
}

fn label(all: &[LabelUse], label: &LabelUse, places: &Places<'_>) -> LabelView {
    let same = |other: &&LabelUse| other.outlet != label.outlet && other.agrees_with(label);
    LabelView {
        outlet: places.outlet(label.outlet).to_owned(),
        text: label.text.clone(),
        kind: match label.kind {
            _ if label.is_address() => "address".to_owned(),
            kind => kind.map_or_else(|| "name".to_owned(), word),
        },
        count: label.sentences.len(),
        sentences: label.sentences.iter().map(|&id| places.passage(id)).collect(),
        own: all.iter().find(same).is_none(),
    }
}

/// Outlet → saying verbs by stance.
pub(super) fn saying_verbs(
    findings: Findings<'_>,
    places: &Places<'_>,
) -> BTreeMap<String, SayingVerbs> {
    let mut verbs: BTreeMap<String, SayingVerbs> = BTreeMap::new();
    for counted in &findings.comparison.framing.saying_verbs {
        let own = verbs.entry(places.outlet(counted.outlet).to_owned()).or_default();
        let hits = hits(&counted.verbs, places);
        own.total += hits.iter().map(|hit| hit.count).sum::<usize>();
        own.stances.insert(word(counted.stance), hits);
    }
    verbs
}

fn hits(found: &[(String, Vec<SentenceId>)], places: &Places<'_>) -> Vec<Hit> {
    let hit = |(text, sentences): &(String, Vec<SentenceId>)| Hit {
        text: text.clone(),
        count: sentences.len(),
        sentences: sentences.iter().map(|&id| places.passage(id)).collect(),
    };
    found.iter().map(hit).collect()
}

/// Outlet → hedges.
pub(super) fn hedges(findings: Findings<'_>, places: &Places<'_>) -> BTreeMap<String, WordingView> {
    let rates = &findings.comparison.framing.wordings;
    let own = rates.iter().filter(|rate| rate.kind == WordingKind::Hedge);
    own.map(|rate| (places.outlet(rate.outlet).to_owned(), wording(rate, places))).collect()
}

/// List → outlet → hits, hedges left out.
pub(super) fn wordings(
    findings: Findings<'_>,
    places: &Places<'_>,
) -> BTreeMap<String, BTreeMap<String, WordingView>> {
    let mut lists: BTreeMap<String, BTreeMap<String, WordingView>> = BTreeMap::new();
    let rates = &findings.comparison.framing.wordings;
    for rate in rates.iter().filter(|rate| rate.kind != WordingKind::Hedge) {
        let outlet = places.outlet(rate.outlet).to_owned();
        lists.entry(word(rate.kind)).or_default().insert(outlet, wording(rate, places));
    }
    lists
}

fn wording(rate: &WordingRate, places: &Places<'_>) -> WordingView {
    let hits = hits(&rate.hits, places);
    let total = hits.iter().map(|hit| hit.count).sum();
    let per_thousand = 1000.0 * total as f64 / rate.words.max(1) as f64;
    WordingView { total, words: rate.words, per_thousand, hits }
}

/// Outlet → distinctive terms.
pub(super) fn distinctive_terms(
    findings: Findings<'_>,
    places: &Places<'_>,
) -> BTreeMap<String, Vec<TermView>> {
    let mut terms: BTreeMap<String, Vec<TermView>> = BTreeMap::new();
    for term in &findings.comparison.framing.distinctive_terms {
        terms.entry(places.outlet(term.outlet).to_owned()).or_default().push(TermView {
            text: term.text.clone(),
            z: term.z,
            count: term.counts.0,
            others: term.counts.1,
        });
    }
    terms
}
