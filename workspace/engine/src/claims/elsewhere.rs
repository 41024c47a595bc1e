//! How much of a sentence another voice tells within a few sentences on end.
//!
//! Idea: an outlet often spreads over two or three sentences what another puts into one, so that no
//! two sentences look alike. The words of a sentence light up the sentences of other voices that
//! hold them; the run of a few sentences that gathers most of its weight is told from it.
//! A word weighs its idf times its rarity in the story, 1 − ln df / ln N over the N sentences: whom
//! and what all of it is about tells no sentence from another.
//! Cost: time O(words · [`MOST_HOLDERS`]) a sentence, space O(words).

use rustc_hash::FxHashMap;

use crate::corpus::Corpus;
use crate::ids::{SentenceId, TermId};
use crate::voices::Voices;

/// So many sentences on end may tell what one sentence tells.
const RUN: u32 = 3;

/// A word that more sentences hold tells no sentence from another.
const MOST_HOLDERS: usize = 200;

/// So many of a sentence's words are looked for, the weightiest first: the bits of a mask.
const MOST_WORDS: usize = 64;

/// Which sentences hold which words.
pub(super) struct Elsewhere<'a> {
    corpus: &'a Corpus,
    voices: &'a Voices,
    /// For each concept the sentences that hold it, in order.
    holders: FxHashMap<TermId, Vec<SentenceId>>,
}

impl Elsewhere<'_> {
    pub(super) fn of<'a>(corpus: &'a Corpus, voices: &'a Voices) -> Elsewhere<'a> {
        let mut holders: FxHashMap<TermId, Vec<SentenceId>> = FxHashMap::default();
        for sentence in corpus.sentence_ids() {
            for term in corpus.content_terms(sentence) {
                let known = holders.entry(corpus.concept(term)).or_default();
                if known.last() != Some(&sentence) {
                    known.push(sentence);
                }
            }
        }
        Elsewhere { corpus, voices, holders }
    }

    /// The words of a sentence with their weights, the weightiest first.
    fn words(&self, sentence: SentenceId) -> Vec<(TermId, f64)> {
        let all = libm::log(self.corpus.sentence_count().max(2) as f64);
        let weight = |term: TermId| {
            let concept = self.corpus.concept(term);
            let holders = self.holders.get(&concept).map_or(1, Vec::len) as f64;
            (concept, self.corpus.idf(term) * (1.0 - libm::log(holders) / all))
        };
        let mut words: Vec<_> = self.corpus.content_terms(sentence).map(weight).collect();
        words.sort_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
        words.dedup_by_key(|(concept, _)| *concept);
        words.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        words.truncate(MOST_WORDS);
        words
    }

    /// The weight of a sentence's words, and the share of it that one run of sentences of another
    /// voice holds, 0 to 1.
    pub(super) fn told(&self, sentence: SentenceId) -> (f64, f64) {
        let voice = |sentence| self.voices.of(self.corpus.article_of(sentence));
        let own = voice(sentence);
        let words = self.words(sentence);
        let mut lit: FxHashMap<SentenceId, u64> = FxHashMap::default();
        for (bit, (concept, _)) in words.iter().enumerate() {
            let holders = self.holders.get(concept).map_or(&[][..], Vec::as_slice);
            if holders.len() > MOST_HOLDERS {
                continue;
            }
            for &holder in holders.iter().filter(|&&holder| voice(holder) != own) {
                let sentences = self.corpus.sentences_of(self.corpus.article_of(holder));
                let earliest = holder.0.saturating_sub(RUN - 1).max(sentences.start);
                for start in earliest..=holder.0 {
                    *lit.entry(SentenceId(start)).or_default() |= 1 << bit;
                }
            }
        }
        let weigh = |mask: u64| -> f64 {
            let held = words.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1);
            held.map(|(_, (_, weight))| weight).sum()
        };
        let most = lit.values().map(|&mask| weigh(mask)).fold(0.0, f64::max);
        let whole: f64 = words.iter().map(|(_, weight)| weight).sum();
        (whole, if whole > 0.0 { most / whole } else { 0.0 })
    }
}
