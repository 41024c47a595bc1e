//! Clauses that say the same where their sentences don't.
//!
//! The model of sentences judges clauses too; as they have fewer words to agree by chance in, more
//! is asked of them: a higher probability, and idf mass in common that a name and a date don't have.
//! Cost: a judgement for each pair of parts, of sentences that share enough.

use crossread_text::Span;

use super::AlignedPart;
use super::features::Features;
use super::model::{Judgement, judge};
use super::profile::Profile;
use crate::corpus::Corpus;
use crate::ids::SentenceId;

/// From this probability on two parts say the same.
const SAME_PART: f64 = 0.6;

/// Parts that say the same share so much idf mass.
const LEAST_MASS: f64 = 14.0;

/// A clause with fewer distinct content words tells too little to be told again.
const LEAST_TERMS: usize = 4;

/// The clauses of each sentence that tell enough.
pub(super) struct Clauses(Vec<Vec<(Span, Profile)>>);

impl Clauses {
    pub(super) fn of(corpus: &Corpus) -> Clauses {
        let mut of = vec![Vec::new(); corpus.sentence_count()];
        for article in corpus.article_ids() {
            for clause in &corpus.document(article).clauses {
                let sentence = corpus.sentence_id(article, clause.sentence as usize);
                let profile = Profile::of(corpus, article, clause.span);
                if profile.content.len() >= LEAST_TERMS {
                    of[sentence.index()].push((clause.span, profile));
                }
            }
        }
        Clauses(of)
    }

    /// The parts of two sentences that are likeliest to say the same, if any do; one of them at
    /// least is a clause.
    pub(super) fn best(
        &self,
        corpus: &Corpus,
        (a, b): (SentenceId, SentenceId),
        wholes: (&Profile, &Profile),
    ) -> Option<AlignedPart> {
        let (of_a, of_b) = (&self.0[a.index()], &self.0[b.index()]);
        if shared_mass(wholes.0, wholes.1) < LEAST_MASS {
            return None;
        }
        let whole = |id, profile| (corpus.sentence(id).span, profile);
        let mut best: Option<AlignedPart> = None;
        for (span_a, part_a) in std::iter::once(whole(a, wholes.0)).chain(parts(of_a)) {
            for (span_b, part_b) in std::iter::once(whole(b, wholes.1)).chain(parts(of_b)) {
                if shared_mass(part_a, part_b) < LEAST_MASS {
                    continue;
                }
                let probability = judge(&Features::of(corpus, part_a, part_b), Judgement::Claim);
                let better = best.is_none_or(|best| probability > best.probability);
                if probability >= SAME_PART && better {
                    best = Some(AlignedPart { a: span_a, b: span_b, probability });
                }
            }
        }
        best
    }
}

fn parts(clauses: &[(Span, Profile)]) -> impl Iterator<Item = (Span, &Profile)> {
    clauses.iter().map(|(span, profile)| (*span, profile))
}

/// The idf mass of the content words that two passages share.
fn shared_mass(a: &Profile, b: &Profile) -> f64 {
    let (mut i, mut j, mut mass) = (0, 0, 0.0);
    while let (Some((x, idf)), Some((y, _))) = (a.content.get(i), b.content.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                mass += idf;
                i += 1;
                j += 1;
            }
        }
    }
    mass
}
