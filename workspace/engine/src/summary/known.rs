//! What the reader has read, in the terms of the articles at hand.
//!
//! Idea: an update tells what is new. A sentence that is much like one that was read is out of the
//! question, and of the others only what was not read counts.
//! Paper: the update task of the Text Analysis Conferences; Dang & Owczarzak, Overview of the TAC
//! 2008 update summarization task.

use crossread_text::Document;
use rustc_hash::FxHashMap;

use crate::corpus::Corpus;
use crate::ids::TermId;
use crate::weights::{Vectors, sentence_vectors};

/// A sentence with this cosine to one that was read says the same; two sentences this much alike
/// are never chosen together either.
const SAME: f64 = 0.6;

/// The words of what was read.
pub(super) struct Known {
    /// For each sentence its words in order: the term, where the articles have it, and whether it
    /// is a stop word.
    pub(super) sentences: Vec<Vec<(Option<TermId>, bool)>>,
}

impl Known {
    pub(super) fn new(corpus: &Corpus, documents: &[Document]) -> Known {
        if documents.is_empty() {
            return Known { sentences: Vec::new() };
        }
        let terms = (0..corpus.term_count()).map(TermId::from);
        let place: FxHashMap<&str, TermId> =
            terms.map(|term| (corpus.term_text(term), term)).collect();
        let words = |document: &Document, sentence: usize| {
            let tokens = document.tokens_of(sentence).iter();
            let words = tokens.filter_map(|token| Some((token.term? as usize, token.stop)));
            let found = |own: usize| place.get(document.terms[own].as_str()).copied();
            words.map(|(own, stop)| (found(own), stop)).collect()
        };
        let all = documents.iter().flat_map(|document| {
            let words = &words;
            (0..document.sentences.len()).map(move |sentence| words(document, sentence))
        });
        Known { sentences: all.collect() }
    }

    /// For each sentence of the corpus whether it says what was read.
    pub(super) fn repeated(&self, corpus: &Corpus) -> Vec<bool> {
        let n = corpus.sentence_count();
        let mut repeated = vec![false; n];
        if self.sentences.is_empty() {
            return repeated;
        }
        let vectors = sentence_vectors(corpus);
        let read = self.sentences.iter().map(|words| {
            let content = words.iter().filter(|(_, stop)| !stop).filter_map(|&(term, _)| term);
            content.map(|term| (term, corpus.idf(term))).collect()
        });
        let rows = (0..n).map(|row| vectors.row(row).to_vec()).chain(read);
        for (a, b, _) in Vectors::from_rows(rows).similar_pairs(SAME) {
            if a < n && n <= b {
                repeated[a] = true;
            }
        }
        repeated
    }
}
