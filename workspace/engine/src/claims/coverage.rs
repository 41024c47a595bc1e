//! Which outlet alone tells what, and which leaves out what, in the supplied articles.

use std::collections::BTreeSet;

use super::elsewhere::Elsewhere;
use super::partners::Partners;
use super::{Claim, Coverage, Omission};
use crate::alignment::Aligned;
use crate::corpus::Corpus;
use crate::explanation::Part;
use crate::ids::{ArticleId, ClaimId, OutletId, SentenceId, VoiceId};
use crate::voices::Voices;

/// From this probability on another voice may tell the same after all: too near to call a sentence
/// exclusive. Of 693 sentences of 48 stories that readers judged, 87 of a hundred below it are told
/// by nobody else, by cross-validation; of all of them 72. Half as much would give 94 of a hundred,
/// and a third of the sentences.
const MAY_BE_TOLD: f64 = 0.25;

/// An article that holds so much of a claim's words tells it in sentences of its own making, more
/// likely than not.
const MAY_STAND: f64 = 0.6;

/// A sentence with fewer content terms tells nothing that could be exclusive.
const LEAST_TERMS: usize = 5;

/// Tells which outlet alone tells what, and which leaves out what.
pub fn coverage(
    corpus: &Corpus,
    voices: &Voices,
    alignment: &[Aligned],
    claims: &[Claim],
) -> Coverage {
    let partners = Partners::of(corpus, alignment);
    let elsewhere = Elsewhere::of(corpus, voices, &partners);
    let exclusive = |outlet| exclusive(corpus, voices, &elsewhere, outlet);
    Coverage {
        exclusive: corpus.outlet_ids().map(exclusive).collect(),
        omissions: corpus
            .outlet_ids()
            .map(|outlet| omissions(corpus, voices, &elsewhere, claims, outlet))
            .collect(),
    }
}

/// The sentences of an outlet that no other voice is likely to tell, by the weight of their words
/// times how sure that is, and the earlier the better.
fn exclusive(
    corpus: &Corpus,
    voices: &Voices,
    elsewhere: &Elsewhere,
    outlet: OutletId,
) -> Vec<SentenceId> {
    let mut found: Vec<(f64, SentenceId)> = Vec::new();
    for &article in &corpus.outlets[outlet.index()].articles {
        let voice = voices.of(article);
        // What an article alone in its language tells can't be found in the others.
        let is_peer =
            |&other: &ArticleId| voices.of(other) != voice && corpus.same_language(article, other);
        if corpus.is_multilingual() && !corpus.article_ids().any(|other| is_peer(&other)) {
            continue;
        }
        for id in corpus.sentences_of(article).map(SentenceId) {
            let terms: BTreeSet<_> = corpus.content_terms(id).collect();
            if terms.len() < LEAST_TERMS || corpus.sentence(id).is_headline() {
                continue;
            }
            let (told, weight) = elsewhere.told(id);
            if told < MAY_BE_TOLD {
                let paragraph = f64::from(corpus.sentence(id).paragraph.max(1));
                found.push((weight * (1.0 - told / MAY_BE_TOLD) / paragraph.sqrt(), id));
            }
        }
    }
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    found.into_iter().map(|(_, id)| id).collect()
}

/// What tells whether another voice tells a sentence too, of each sentence of the bodies.
pub fn told_elsewhere_by(
    corpus: &Corpus,
    voices: &Voices,
    alignment: &[Aligned],
) -> Vec<(SentenceId, Vec<Part>)> {
    let partners = Partners::of(corpus, alignment);
    let elsewhere = Elsewhere::of(corpus, voices, &partners);
    let told = |id: SentenceId| !corpus.sentence(id).is_headline();
    corpus.sentence_ids().filter(|&id| told(id)).map(|id| (id, elsewhere.parts(id))).collect()
}

/// The claims that at least two voices and most of those in their language that are not the
/// outlet's tell, and no sentence of the outlet, which must have one in it, comes near to.
fn omissions(
    corpus: &Corpus,
    voices: &Voices,
    elsewhere: &Elsewhere,
    claims: &[Claim],
    outlet: OutletId,
) -> Vec<Omission> {
    let articles = &corpus.outlets[outlet.index()].articles;
    let own: BTreeSet<VoiceId> = articles.iter().map(|&article| voices.of(article)).collect();
    let mut found = Vec::new();
    for (index, claim) in claims.iter().enumerate() {
        let first = claim.tellings.first().map(|telling| corpus.article_of(telling.sentence));
        let in_language =
            |&article: &ArticleId| first.is_some_and(|first| corpus.same_language(first, article));
        if !articles.iter().any(in_language) {
            continue;
        }
        let heard = corpus.article_ids().filter(in_language).map(|article| voices.of(article));
        let others = heard.collect::<BTreeSet<_>>().difference(&own).count();
        let telling: BTreeSet<VoiceId> =
            claim.tellings.iter().map(|t| voices.of(corpus.article_of(t.sentence))).collect();
        if telling.len() < 2 || telling.len() * 2 <= others || !telling.is_disjoint(&own) {
            continue;
        }
        // An omission says that something is nowhere in an article: of twelve with any sentence
        // that was aligned, read beside the articles, eight were told after all.
        let aligned =
            claim.tellings.iter().any(|t| elsewhere.partners.aligns(corpus, t.sentence, outlet));
        let told = claim
            .tellings
            .get(claim.shown)
            .map_or(0.0, |shown| elsewhere.held_by(outlet, shown.sentence));
        if !aligned && told < MAY_STAND {
            found.push(Omission { claim: ClaimId::from(index), articles: articles.clone() });
        }
    }
    found
}
