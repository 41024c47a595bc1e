//! Which sentences say the same as one, so that they make a claim with it.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::alignment::Aligned;
use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId};

/// Two members of a group that are aligned less than this with each other don't say one thing,
/// however near each is to the centre.
const LEAST_AMONG_MEMBERS: f64 = 0.1;

/// From this probability on sentences tell one claim. A reader of ten stories who did not write the
/// rules found 52 of 57 rows right whose tellings all reach it, and 14 of 32 that do not.
const SURE: f64 = 0.7;

/// Two sentences that are each other's best match in their two articles and have
/// [`SAME_NAMES`] or a figure in common say the same from this probability on. Of a hundred such best matches in 95
/// stories, drawn evenly and read side by side, ten of 22 said the same from .3 to .4, eleven of
/// 18 to .5, eleven of 16 to .6, nine of twelve to .7, and 20 of 22 above; those with three names in
/// common did more often.
const SAME_WHEN_MUTUAL: f64 = 0.3;

/// So many names in common are the cast of one happening; two are the subject of the story.
const SAME_NAMES: usize = 3;

/// From this probability on a second sentence of one article joins a claim: nine of ten such pairs
/// say the same, below it one of the two is mostly another thing.
const SAME_AGAIN: f64 = 0.8;

/// Figures below this are in common by chance.
const LEAST_FIGURE: f64 = 10.0;

/// Who is aligned with whom.
pub(super) struct Neighbours {
    /// For each sentence its partners, the surest first.
    of: Vec<Vec<(SentenceId, f64)>>,
    probability: FxHashMap<(SentenceId, SentenceId), f64>,
    article: Vec<ArticleId>,
    /// The last words of the names in each sentence.
    names: Vec<BTreeSet<String>>,
    /// The figures in each sentence.
    figures: Vec<Vec<f64>>,
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
        let names = corpus.sentence_ids().map(|id| names(corpus, id)).collect();
        let figures = corpus.sentence_ids().map(|id| figures(corpus, id)).collect();
        Neighbours { of, probability, article, names, figures }
    }

    /// How sure it is that two sentences of different articles say the same.
    fn probability(&self, a: SentenceId, b: SentenceId) -> f64 {
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

    /// Whether two sentences have a cast or a figure in common.
    fn share_names_or_figures(&self, a: SentenceId, b: SentenceId) -> bool {
        let (a, b) = (a.index(), b.index());
        let names = self.names[a].intersection(&self.names[b]).count();
        let figure = self.figures[a].iter().any(|figure| self.figures[b].contains(figure));
        names >= SAME_NAMES || figure
    }

    /// The centre and what says the same as it and is not far from the other members, each with
    /// its probability; the centre's own is 1.
    pub(super) fn star(&self, centre: SentenceId, free: &[bool]) -> Vec<(SentenceId, f64)> {
        let mut star = vec![(centre, 1.0)];
        for &(partner, p) in &self.of[centre.index()] {
            if p < SAME_WHEN_MUTUAL {
                break;
            }
            if p < SURE
                && !(self.are_mutual(centre, partner, p)
                    && self.share_names_or_figures(centre, partner))
            {
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
}

/// The last words of the names in a sentence.
fn names(corpus: &Corpus, sentence: SentenceId) -> BTreeSet<String> {
    let document = corpus.document(corpus.article_of(sentence));
    let index = corpus.index_of(sentence) as u32;
    let mentions = document.mentions.iter().filter(|mention| mention.sentence == index);
    let last = |name: &str| name.split_whitespace().last().map(str::to_owned);
    mentions.filter_map(|mention| last(&mention.name)).collect()
}

/// The distinct figures in a sentence, small ones left out.
fn figures(corpus: &Corpus, sentence: SentenceId) -> Vec<f64> {
    let document = corpus.document(corpus.article_of(sentence));
    let index = corpus.index_of(sentence) as u32;
    let own = document.quantities.iter().filter(|quantity| quantity.sentence == index);
    let mut figures: Vec<f64> = own.map(|q| q.low).filter(|low| *low >= LEAST_FIGURE).collect();
    figures.sort_by(f64::total_cmp);
    figures.dedup();
    figures
}
