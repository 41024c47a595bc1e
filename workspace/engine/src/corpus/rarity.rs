//! How rare a concept is among the sentences of a story.
//!
//! Idea: the background tells how rare a word is in the news, and not that all of a story is about
//! a summit in Hanoi. 1 − ln df / ln N, where df of the story's N sentences hold the concept: 1 for
//! one alone, 0 for what all hold. Fewer than [`LEAST_SENTENCES`] don't tell what a story is about:
//! 1 for all. Linear in words.

use crossread_text::Document;

use crate::ids::TermId;

/// Two passages set against each other, of a few sentences, are no story.
const LEAST_SENTENCES: usize = 12;

/// The rarity of each term's concept, 0 to 1.
pub(super) fn rarity(
    documents: &[Document],
    term_of: &[Vec<TermId>],
    concept_of: &[TermId],
) -> Vec<f64> {
    let mut holders = vec![0_usize; concept_of.len()];
    let mut sentences = 0;
    let mut concepts: Vec<TermId> = Vec::new();
    for (document, term_of) in documents.iter().zip(term_of) {
        sentences += document.sentences.len();
        for sentence in 0..document.sentences.len() {
            let terms = document.tokens_of(sentence).iter().filter_map(|token| token.term);
            concepts.clear();
            concepts.extend(terms.map(|own| concept_of[term_of[own as usize].index()]));
            concepts.sort_unstable();
            concepts.dedup();
            concepts.iter().for_each(|concept| holders[concept.index()] += 1);
        }
    }
    if sentences < LEAST_SENTENCES {
        return vec![1.0; concept_of.len()];
    }
    let all = libm::log(sentences as f64);
    let rare = |concept: &TermId| 1.0 - libm::log(holders[concept.index()].max(1) as f64) / all;
    concept_of.iter().map(rare).collect()
}
