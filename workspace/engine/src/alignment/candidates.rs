//! Pairs of sentences worth a closer look, through an inverted index.
//!
//! Each sentence meets only the sentences with which it shares a content term; of those it keeps
//! the few with the highest idf cosine in every other article.

use super::profile::Profile;
use crate::corpus::Corpus;
use crate::ids::SentenceId;

/// Below this idf cosine hardly any pair says the same.
const LEAST_COSINE: f64 = 0.12;

/// How many partners a sentence may have in one other article: headline, lede and a repetition
/// further down, and some to spare.
const PARTNERS: usize = 4;

/// The pairs, each with the earlier sentence first, sorted.
pub(super) fn candidates(corpus: &Corpus, profiles: &[Profile]) -> Vec<(SentenceId, SentenceId)> {
    let mut postings: Vec<Vec<u32>> = vec![Vec::new(); corpus.term_count()];
    let mut norms = Vec::with_capacity(profiles.len());
    for (sentence, profile) in profiles.iter().enumerate() {
        for term in &profile.content {
            postings[term.index()].push(sentence as u32);
        }
        let squares = profile.content.iter().map(|&term| corpus.idf(term) * corpus.idf(term));
        norms.push(squares.sum::<f64>().sqrt());
    }
    let mut pairs = Vec::new();
    let mut dot = vec![0.0; profiles.len()];
    for (sentence, profile) in profiles.iter().enumerate() {
        let id = SentenceId::from(sentence);
        let mut met: Vec<u32> = Vec::new();
        for term in &profile.content {
            let idf = corpus.idf(*term);
            for &other in &postings[term.index()] {
                if dot[other as usize] == 0.0 {
                    met.push(other);
                }
                dot[other as usize] += idf * idf;
            }
        }
        met.sort_unstable();
        let scored: Vec<(SentenceId, f64)> = met
            .iter()
            .map(|&other| (SentenceId(other), dot[other as usize]))
            .map(|(other, dot)| (other, dot / (norms[sentence] * norms[other.index()])))
            .collect();
        pairs.extend(best_by_article(corpus, id, &scored).map(|b| (id.min(b), id.max(b))));
        met.iter().for_each(|&other| dot[other as usize] = 0.0);
    }
    pairs.sort();
    pairs.dedup();
    pairs
}

/// Of scored sentences in ascending order, the best of each article but `sentence`'s own.
fn best_by_article(
    corpus: &Corpus,
    sentence: SentenceId,
    scored: &[(SentenceId, f64)],
) -> impl Iterator<Item = SentenceId> {
    let own = corpus.article_of(sentence);
    let articles = scored.chunk_by(|x, y| corpus.article_of(x.0) == corpus.article_of(y.0));
    let others = articles.filter(move |chunk| corpus.article_of(chunk[0].0) != own);
    others.flat_map(|chunk| {
        let mut best: Vec<_> = chunk.iter().filter(|(_, cosine)| *cosine >= LEAST_COSINE).collect();
        best.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        best.into_iter().take(PARTNERS).map(|(id, _)| *id).collect::<Vec<_>>()
    })
}
