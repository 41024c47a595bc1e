//! How alike outlets are in what they tell, and in which words.
//!
//! Told: Jaccard of the sets of claims, |A ∩ B| / |A ∪ B|; sentences that only one outlet has are no
//! claims, so this asks how much of the common ground two outlets share. Worded: cosine of the
//! TF-IDF vectors over all articles of an outlet. Cost: outlets² · (claims + distinct terms).

use crate::claims::Claim;
use crate::corpus::Corpus;
use crate::ids::OutletId;
use crate::weights::outlet_vectors;

/// Outlet × outlet, symmetric, 1 on the diagonal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Similarity {
    /// Share of claims in common (Jaccard), 0 to 1, a row an outlet.
    pub claims: Vec<Vec<f64>>,
    /// How many claims either tells, of which that is the share, a row an outlet.
    pub claims_of: Vec<Vec<usize>>,
    /// Cosine of TF-IDF vectors, 0 to 1, a row an outlet.
    pub words: Vec<Vec<f64>>,
}

/// Compares all outlets with each other.
pub fn similarity(corpus: &Corpus, claims: &[Claim]) -> Similarity {
    let vectors = outlet_vectors(corpus);
    // Each is like itself whatever it says.
    let alike = |a, b, likeness: f64| if a == b { 1.0 } else { likeness };
    Similarity {
        claims: matrix(corpus, |a, b| {
            let (both, either) = told(claims, a, b);
            alike(a, b, both as f64 / either.max(1) as f64)
        }),
        claims_of: matrix(corpus, |a, b| told(claims, a, b).1),
        words: matrix(corpus, |a, b| alike(a, b, vectors.cosine(a.index(), b.index()))),
    }
}

/// All outlets by all outlets.
fn matrix<T>(corpus: &Corpus, cell: impl Fn(OutletId, OutletId) -> T) -> Vec<Vec<T>> {
    corpus.outlet_ids().map(|a| corpus.outlet_ids().map(|b| cell(a, b)).collect()).collect()
}

/// How many claims both outlets tell, and how many at least one of them.
fn told(claims: &[Claim], a: OutletId, b: OutletId) -> (usize, usize) {
    let told_by = |claim: &Claim| (claim.outlets.contains(&a), claim.outlets.contains(&b));
    let both = claims.iter().filter(|claim| told_by(claim) == (true, true)).count();
    let either = claims.iter().filter(|claim| told_by(claim) != (false, false)).count();
    (both, either)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alignment::tests::corpus;

    #[test]
    fn outlets_are_compared_by_claims_and_by_words() {
        let corpus = corpus(&[
            ("A", "The bridge fell on Monday. Nobody was hurt."),
            ("B", "The bridge fell at noon."),
            ("C", "Cats sleep."),
        ]);
        let claim = |outlets: &[u32]| Claim {
            key: 0,
            tellings: Vec::new(),
            shown: 0,
            outlets: outlets.iter().map(|&outlet| OutletId(outlet)).collect(),
            voices: outlets.len(),
        };
        let found = similarity(&corpus, &[claim(&[0, 1]), claim(&[0, 2]), claim(&[0, 1])]);
        assert_eq!(found.claims[0], [1.0, 2.0 / 3.0, 1.0 / 3.0]);
        assert_eq!(found.claims_of, [[3, 3, 3], [3, 2, 3], [3, 3, 1]]);
        assert_eq!(found.claims[1], [2.0 / 3.0, 1.0, 0.0]);
        assert!(found.words[0][1] > 0.3 && found.words[1][2] == 0.0);
        assert_eq!(found.words[0][1].to_bits(), found.words[1][0].to_bits());
    }
}
