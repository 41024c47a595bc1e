//! The ledes side by side.

use crossread_engine::{ArticleId, SentenceId, TermId};
use rustc_hash::FxHashSet;

use super::Findings;
use super::articles::{claims_of, own_words};
use super::outlets::claim_key_of;
use super::passages::Places;
use crate::briefing::{LedeSentenceView, LedeView};
use crate::pieces;

/// The first paragraph of each article, words that another outlet's lede has too told from own ones.
pub(super) fn ledes(findings: Findings<'_>, places: &Places<'_>) -> Vec<LedeView> {
    let corpus = findings.corpus;
    let claims_of = claims_of(findings);
    let ledes: Vec<(ArticleId, Vec<SentenceId>)> = (corpus.article_ids())
        .map(|article| {
            let all = corpus.sentences_of(article).map(SentenceId);
            let first = all.filter(|&sentence| corpus.sentence(sentence).paragraph == 1);
            (article, first.collect())
        })
        .collect();
    // By outlet, so that an outlet's articles of one story do not count against each other.
    let known: Vec<FxHashSet<TermId>> = (corpus.outlet_ids())
        .map(|outlet| {
            let others = ledes.iter().filter(|(article, _)| corpus.outlet_of(*article) != outlet);
            let sentences = others.flat_map(|(_, sentences)| sentences);
            sentences.flat_map(|&sentence| corpus.content_terms(sentence)).collect()
        })
        .collect();
    let view = |(article, sentences): &(ArticleId, Vec<SentenceId>)| {
        let outlet = corpus.outlet_of(*article);
        let known = &known[outlet.index()];
        let sentence = |&id: &SentenceId| {
            let passage = places.passage(id);
            LedeSentenceView {
                pieces: pieces::marked(&passage.text, &own_words(corpus, id, known)),
                claims: claims_of[id.index()]
                    .iter()
                    .map(|&claim| claim_key_of(findings, claim))
                    .collect(),
                passage,
            }
        };
        LedeView {
            outlet: places.outlet(outlet).to_owned(),
            article: places.article(*article).to_owned(),
            sentences: sentences.iter().map(sentence).collect(),
        }
    };
    let told = ledes.iter().filter(|(_, sentences)| !sentences.is_empty());
    told.map(view).collect()
}
