//! What outlets give their words to, and headlines against their bodies.

use std::collections::BTreeMap;

use crossread_engine::{ActorEmphasis, ArticleId, HeadlineSubject, SentenceId};

use super::Findings;
use super::outlets::claim_key_of;
use super::passages::Places;
use super::wording::actor_ids;
use crate::briefing::{
    ActorEmphasisView, ActorShareView, EmphasisView, HeadlineSubjectsView, SubjectView,
};

/// Who is mentioned less often by every outlet is spoken of in passing.
const LEAST_MENTIONS: usize = 2;

/// Outlet → what it gives most of its words to.
pub(super) fn on_claims(
    findings: Findings<'_>,
    places: &Places<'_>,
) -> BTreeMap<String, Vec<EmphasisView>> {
    let mut emphasis: BTreeMap<String, Vec<EmphasisView>> = BTreeMap::new();
    for found in &findings.comparison.framing.emphasis {
        emphasis.entry(places.outlet(found.outlet).to_owned()).or_default().push(EmphasisView {
            claim: claim_key_of(findings, found.claim),
            number: places.number(found.claim),
            words: found.words,
            of: found.of,
            share: found.share,
            paragraph: found.first_paragraph,
            article: article_of(findings, places, found.first),
            anchor: places.anchor(found.first),
        });
    }
    emphasis
}

/// The actors with what each outlet gives them, those whose shares lie furthest apart first.
pub(super) fn on_actors(findings: Findings<'_>, places: &Places<'_>) -> Vec<ActorEmphasisView> {
    let comparison = findings.comparison;
    let framing = &comparison.framing;
    let named = comparison.actors.iter().zip(actor_ids(&comparison.actors));
    let mut views: Vec<ActorEmphasisView> = named
        .zip(&framing.actor_spreads)
        .map(|((actor, id), &spread)| ActorEmphasisView {
            actor: id,
            name: actor.name.clone(),
            spread,
            outlets: BTreeMap::new(),
        })
        .collect();
    let share = |found: &ActorEmphasis| ActorShareView {
        mentions: found.mentions,
        words: found.words,
        of: found.of,
        share: found.share,
        paragraph: found.first_paragraph,
        article: article_of(findings, places, found.first),
        anchor: places.anchor(found.first),
    };
    for found in &framing.actor_emphasis {
        let Some(view) = views.get_mut(found.actor.index()) else { continue };
        view.outlets.insert(places.outlet(found.outlet).to_owned(), share(found));
    }
    views.retain(|view| view.outlets.values().any(|share| share.mentions >= LEAST_MENTIONS));
    // The engine has those with most mentions first, and equals stay in its order.
    views.sort_by(|a, b| b.spread.total_cmp(&a.spread));
    views
}

/// The headlines with what they are about.
pub(super) fn headline_subjects(
    findings: Findings<'_>,
    places: &Places<'_>,
) -> Vec<HeadlineSubjectsView> {
    let Findings { corpus, comparison, .. } = findings;
    let ids = actor_ids(&comparison.actors);
    let subjects = &comparison.framing.headline_subjects;
    let subject = |found: &HeadlineSubject| {
        let actor = found.actor.and_then(|actor| comparison.actors.get(actor.index()));
        let printed = || corpus.slice(found.article, found.span).to_owned();
        SubjectView {
            text: actor.map_or_else(printed, |actor| actor.name.clone()),
            actor: found.actor.and_then(|actor| ids.get(actor.index()).cloned()),
            words: found.words,
            share: found.words as f64 / found.of.max(1) as f64,
            anchor: found.first.map(|sentence| places.anchor(sentence)),
        }
    };
    let view = |article: ArticleId| {
        let index = corpus.document(article).headline()?;
        let own = subjects.iter().filter(|subject| subject.article == article);
        let (actors, terms): (Vec<_>, Vec<_>) = own.partition(|subject| subject.actor.is_some());
        Some(HeadlineSubjectsView {
            passage: places.passage(corpus.sentence_id(article, index)),
            words: super::articles::word_count(corpus, article),
            actors: actors.into_iter().map(subject).collect(),
            terms: terms.into_iter().map(subject).collect(),
        })
    };
    corpus.article_ids().filter_map(view).collect()
}

fn article_of(findings: Findings<'_>, places: &Places<'_>, sentence: SentenceId) -> String {
    places.article(findings.corpus.article_of(sentence)).to_owned()
}
