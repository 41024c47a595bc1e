//! How near two groups of articles are.
//!
//! link(A, B) = mean cosine between A and B · nearness in time / √(cohesion A · cohesion B)
//!
//! **Mean cosine**: for unit vectors the mean over all pairs is the dot product of the two mean
//! vectors, so a group needs only the sum of its members.
//! **Nearness in time**: exp(−d² / 2σ²) for two articles d days apart, the mean over all pairs; 1
//! where a date is missing.
//! **Cohesion**: how near the members of a group are to each other, relative to what two articles
//! of one story are on average. Where every article of a group tells of the same names and places,
//! another group must do so too; a group of one has no cohesion of its own and is given the
//! average. Few pairs tell little, so the mean is taken over [`PRIOR_PAIRS`] average pairs more.

use std::collections::BTreeMap;

use super::space::Space;
use crate::ids::TermId;
use crate::weights::dot;

/// Standard deviation of the time between reports of one event, in days. Miranda et al. 2018 use 3;
/// where outlets date their articles by the day of an update, 5 loses fewer.
const SIGMA: f64 = 5.0;

/// The mean cosine of two articles of one story, a little low, so that cohesion separates early.
const PRIOR: f64 = 0.15;

/// How many pairs of articles the prior weighs.
const PRIOR_PAIRS: f64 = 10.0;

/// A group of articles, or a single one.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// The members, in the order of time.
    pub(super) articles: Vec<usize>,
    /// The sum of their vectors.
    sum: Vec<(TermId, f64)>,
    /// How many members each day has.
    days: BTreeMap<i32, f64>,
    /// The sum of links between members.
    within: f64,
}

impl Group {
    /// A single article.
    pub(super) fn one(space: &Space, article: usize) -> Group {
        Group {
            articles: vec![article],
            sum: space.vectors.row(article).to_vec(),
            days: space.day(article).map(|day| (day, 1.0)).into_iter().collect(),
            within: 0.0,
        }
    }

    /// All articles of a story.
    pub(super) fn of(space: &Space, articles: &[usize]) -> Group {
        let ones = articles.iter().map(|&article| Group::one(space, article));
        ones.reduce(Group::merge).unwrap_or_default()
    }

    /// Both together.
    pub(super) fn merge(self, other: Group) -> Group {
        let within = self.within + other.within + between(&self, &other);
        let mut articles = self.articles;
        articles.extend(other.articles);
        articles.sort_unstable();
        let mut days = self.days;
        other.days.into_iter().for_each(|(day, count)| *days.entry(day).or_default() += count);
        Group { articles, sum: add(&self.sum, &other.sum), days, within }
    }

    fn len(&self) -> f64 {
        self.articles.len() as f64
    }

    /// How near the members are to each other; 1 is average.
    fn cohesion(&self) -> f64 {
        let pairs = self.len() * (self.len() - 1.0) / 2.0;
        let mean = (self.within + PRIOR_PAIRS * PRIOR) / (pairs + PRIOR_PAIRS);
        mean / PRIOR
    }
}

/// How near two groups are, 0 and up; two single articles at most 1.
pub(super) fn link(a: &Group, b: &Group) -> f64 {
    mean_between(a, b) / (a.cohesion() * b.cohesion()).sqrt()
}

/// The mean of cosine and nearness over the pairs between two groups.
pub(super) fn mean_between(a: &Group, b: &Group) -> f64 {
    between(a, b) / (a.len() * b.len())
}

fn between(a: &Group, b: &Group) -> f64 {
    dot(&a.sum, &b.sum) * mean_nearness(a, b)
}

fn mean_nearness(a: &Group, b: &Group) -> f64 {
    let dated = |group: &Group| group.days.values().sum::<f64>();
    let pairs = a.len() * b.len();
    let mut sum = pairs - dated(a) * dated(b);
    for (&day, count) in &a.days {
        for (&other, others) in &b.days {
            sum += count * others * nearness(Some(day), Some(other));
        }
    }
    sum / pairs
}

/// How near two days are, 0 to 1; 1 if one is not known.
pub(super) fn nearness(a: Option<i32>, b: Option<i32>) -> f64 {
    let (Some(a), Some(b)) = (a, b) else { return 1.0 };
    let days = f64::from(a.abs_diff(b));
    libm::exp(-days * days / (2.0 * SIGMA * SIGMA))
}

/// The sum of two rows that are sorted by term.
fn add(a: &[(TermId, f64)], b: &[(TermId, f64)]) -> Vec<(TermId, f64)> {
    let mut sum = Vec::with_capacity(a.len() + b.len());
    let (mut i, mut j) = (0, 0);
    while let Some(&(term, _)) = [a.get(i), b.get(j)].into_iter().flatten().min_by_key(|e| e.0) {
        let mut weight = 0.0;
        for (row, place) in [(a, &mut i), (b, &mut j)] {
            if let Some(entry) = row.get(*place).filter(|entry| entry.0 == term) {
                weight += entry.1;
                *place += 1;
            }
        }
        sum.push((term, weight));
    }
    sum
}
