//! What each term of a corpus weighs.
//!
//! By the background collection where it covers the language of an article that has the term.
//! Terms of other languages are weighed by the sentences of those articles, with the same formula:
//! that tells a frequent word from a rare one, and since each sentence counts by itself a term
//! that all articles share keeps its weight.

use crossread_text::Document;

use crate::background::{Background, idf};
use crate::ids::TermId;

/// The idf of each term, always above 0.
pub(super) fn term_idf(
    documents: &[Document],
    terms: &[String],
    term_of: &[Vec<TermId>],
    background: &Background,
) -> Vec<f64> {
    let mut covered = vec![false; terms.len()];
    let mut frequency = vec![0.0; terms.len()];
    let mut sentences = 0.0;
    for (document, term_of) in documents.iter().zip(term_of) {
        if background.covers(document.metadata.language.as_deref()) {
            term_of.iter().for_each(|term| covered[term.index()] = true);
            continue;
        }
        sentences += document.sentences.len() as f64;
        for sentence in 0..document.sentences.len() {
            let own = document.tokens_of(sentence).iter().filter_map(|token| token.term);
            let mut distinct: Vec<u32> = own.collect();
            distinct.sort_unstable();
            distinct.dedup();
            for own in distinct {
                frequency[term_of[own as usize].index()] += 1.0;
            }
        }
    }
    let weigh = |(index, term): (usize, &String)| match covered[index] {
        true => background.idf(term),
        false => idf(sentences, frequency[index]),
    };
    terms.iter().enumerate().map(weigh).collect()
}
