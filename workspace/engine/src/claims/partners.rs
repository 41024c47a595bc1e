//! What each sentence is aligned with.

use crate::alignment::Aligned;
use crate::corpus::Corpus;
use crate::ids::{OutletId, SentenceId};
use crate::voices::Voices;

/// The pairs of an alignment from both sides.
pub(super) struct Partners(Vec<Vec<(SentenceId, f64)>>);

impl Partners {
    pub(super) fn of(corpus: &Corpus, alignment: &[Aligned]) -> Partners {
        let mut of = vec![Vec::new(); corpus.sentence_count()];
        for aligned in alignment {
            let part = aligned.part.map_or(0.0, |part| part.probability);
            let probability = aligned.probability.max(part);
            of[aligned.a.index()].push((aligned.b, probability));
            of[aligned.b.index()].push((aligned.a, probability));
        }
        Partners(of)
    }

    /// Whether a sentence is aligned with one of an outlet.
    pub(super) fn aligns(&self, corpus: &Corpus, sentence: SentenceId, outlet: OutletId) -> bool {
        let mut others = self.0[sentence.index()].iter();
        others.any(|(other, _)| corpus.outlet_of_sentence(*other) == outlet)
    }

    /// How sure it is that a sentence of another voice, or a clause of it, says the same, 0 to 1.
    pub(super) fn nearest(&self, corpus: &Corpus, voices: &Voices, sentence: SentenceId) -> f64 {
        let voice = |sentence| voices.of(corpus.article_of(sentence));
        let others = self.0[sentence.index()].iter();
        let others = others.filter(|(other, _)| voice(*other) != voice(sentence));
        others.map(|&(_, probability)| probability).fold(0.0, f64::max)
    }
}
