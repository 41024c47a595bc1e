//! Which outlet alone tells what, and which leaves out what, in the supplied articles.

use std::collections::BTreeSet;

use super::elsewhere::Elsewhere;
use super::{Claim, Coverage, Omission};
use crate::alignment::Aligned;
use crate::corpus::Corpus;
use crate::ids::{ArticleId, ClaimId, OutletId, SentenceId, VoiceId};
use crate::voices::Voices;

/// From this probability on, a sentence of another voice may tell the same after all: too near to
/// call a sentence exclusive.
const MAY_BE_TOLD: f64 = 0.25;

/// A sentence of which another voice tells so much within a few sentences may be told there in all.
const MOST_TOLD: f64 = 0.5;

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
    let elsewhere = Elsewhere::of(corpus, voices);
    let exclusive = |outlet| exclusive(corpus, voices, &partners, &elsewhere, outlet);
    Coverage {
        exclusive: corpus.outlet_ids().map(exclusive).collect(),
        omissions: corpus
            .outlet_ids()
            .map(|outlet| omissions(corpus, voices, &partners, claims, outlet))
            .collect(),
    }
}

/// The pairs of an alignment from both sides.
struct Partners(Vec<Vec<(SentenceId, f64)>>);

impl Partners {
    fn of(corpus: &Corpus, alignment: &[Aligned]) -> Partners {
        let mut of = vec![Vec::new(); corpus.sentence_count()];
        for aligned in alignment {
            let part = aligned.part.map_or(0.0, |part| part.probability);
            let probability = aligned.probability.max(part);
            of[aligned.a.index()].push((aligned.b, probability));
            of[aligned.b.index()].push((aligned.a, probability));
        }
        Partners(of)
    }
}

/// The sentences of an outlet that come near to nothing another voice tells, by the weight of what
/// they have alone times a share for early position.
fn exclusive(
    corpus: &Corpus,
    voices: &Voices,
    partners: &Partners,
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
            let others = partners.0[id.index()].iter();
            let others = others.filter(|(other, _)| voices.of(corpus.article_of(*other)) != voice);
            let nearest = others.map(|&(_, probability)| probability).fold(0.0, f64::max);
            let terms: BTreeSet<_> = corpus.content_terms(id).collect();
            if nearest >= MAY_BE_TOLD
                || terms.len() < LEAST_TERMS
                || corpus.sentence(id).is_headline()
            {
                continue;
            }
            let (mass, share) = elsewhere.told(id);
            if share < MOST_TOLD {
                let paragraph = f64::from(corpus.sentence(id).paragraph.max(1));
                let far = (1.0 - nearest / MAY_BE_TOLD) * (1.0 - share);
                found.push((mass * far / paragraph.sqrt(), id));
            }
        }
    }
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    found.into_iter().map(|(_, id)| id).collect()
}

/// The claims that at least two voices and most of those in their language that are not the
/// outlet's tell, and no sentence of the outlet, which must have one in it, comes near to.
fn omissions(
    corpus: &Corpus,
    voices: &Voices,
    partners: &Partners,
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
        let aligned = claim.tellings.iter().flat_map(|t| &partners.0[t.sentence.index()]);
        if !aligned.into_iter().any(|&(other, _)| corpus.outlet_of_sentence(other) == outlet) {
            found.push(Omission { claim: ClaimId::from(index), articles: articles.clone() });
        }
    }
    found
}
