//! Which sentences say the same as one, so that they make a claim with it.

use rustc_hash::FxHashMap;

use crate::alignment::{Aligned, SAME};
use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId};

/// Two members of a group that are aligned less than this with each other don't say one thing,
/// however near each is to the centre.
const LEAST_AMONG_MEMBERS: f64 = 0.15;

/// From [`SAME`] on two sentences that are each other's best match in their two articles make a
/// claim; from this probability on they need not be.
const SURE: f64 = 0.85;

/// From this probability on a second sentence of one article joins a claim: nine of ten such pairs
/// say the same, below it one of the two is mostly another thing.
const SAME_AGAIN: f64 = 0.85;

/// Who is aligned with whom.
pub(super) struct Neighbours {
    /// For each sentence its partners, the surest first.
    of: Vec<Vec<(SentenceId, f64)>>,
    probability: FxHashMap<(SentenceId, SentenceId), f64>,
    article: Vec<ArticleId>,
}

impl Neighbours {
    pub(super) fn of(corpus: &Corpus, alignment: &[Aligned]) -> Neighbours {
        let mut of = vec![Vec::new(); corpus.sentence_count()];
        let mut probability = FxHashMap::default();
        for &Aligned { a, b, probability: p, .. } in alignment {
            of[a.index()].push((b, p));
            of[b.index()].push((a, p));
            probability.insert((a, b), p);
        }
        for partners in &mut of {
            partners.sort_by(|x: &(SentenceId, f64), y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        }
        let article = corpus.sentence_ids().map(|id| corpus.article_of(id)).collect();
        Neighbours { of, probability, article }
    }

    /// How sure it is that two sentences of different articles say the same.
    pub(super) fn probability(&self, a: SentenceId, b: SentenceId) -> f64 {
        self.probability.get(&(a.min(b), a.max(b))).copied().unwrap_or(0.0)
    }

    /// Whether two sentences of probability `p` have no better match in each other's article.
    fn are_mutual(&self, a: SentenceId, b: SentenceId, p: f64) -> bool {
        let best = |from: SentenceId, to: SentenceId| {
            let article = self.article[to.index()];
            let mut inside = self.of[from.index()].iter();
            inside
                .find(|(other, _)| self.article[other.index()] == article)
                .map_or(0.0, |&(_, p)| p)
        };
        p >= best(a, b) && p >= best(b, a)
    }

    /// The centre and what says the same as it and is not far from the other members, each with
    /// its probability; the centre's own is 1.
    pub(super) fn star(&self, centre: SentenceId, free: &[bool]) -> Vec<(SentenceId, f64)> {
        let mut star = vec![(centre, 1.0)];
        for &(partner, p) in &self.of[centre.index()] {
            if p < SAME {
                break;
            }
            if p < SURE && !self.are_mutual(centre, partner, p) {
                continue;
            }
            let near = |&(member, _): &(SentenceId, f64)| match self.article[member.index()]
                == self.article[partner.index()]
            {
                true => p >= SAME_AGAIN,
                false => self.probability(member, partner) >= LEAST_AMONG_MEMBERS,
            };
            if free[partner.index()] && star.iter().all(near) {
                star.push((partner, p));
            }
        }
        star
    }

    /// Those that say the same as a sentence.
    pub(super) fn partners(&self, sentence: SentenceId) -> impl Iterator<Item = SentenceId> {
        let partners = self.of[sentence.index()].iter();
        partners.take_while(|(_, p)| *p >= SAME).map(|(partner, _)| *partner)
    }
}
