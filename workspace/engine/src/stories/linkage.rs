//! How near two groups of articles are.
//!
//! link(A, B) = words · days · places / √(cohesion A · cohesion B), the first three a [`Fit`]:
//!
//! **Words**: the mean cosine between A and B. For unit vectors the mean over all pairs is the dot
//! product of the two mean vectors, so a group needs only the sum of its members. Two articles in
//! different languages have no words in common; there it is [`ACROSS`] times the cosine of names,
//! figures, days and countries, so that a group also needs a sum of these for each language.
//! **Days**: exp(−d² / 2σ²) for two articles d days apart, the mean over all pairs; 1 where a date
//! is missing.
//! **Places**: what remains of 1 where the two groups name other places; 1 where one names none.
//! Two meetings of the same people are told apart by little else.
//! **Cohesion**: how near the members of a group are to each other, relative to what two articles
//! of one story are on average. Where every article of a group tells of the same names and acts,
//! another group must do so too; a group of one has no cohesion of its own and is given the
//! average. Few pairs tell little, so the mean is taken over [`PRIOR_PAIRS`] average pairs more.
//!
//! The constants were tuned together on two collections (short articles on look-alike events without
//! dates; whole articles on politics), in view of all of both: their figures are optimistic.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::space::Space;
use crate::ids::TermId;
use crate::weights::dot;

/// Standard deviation of the time between reports of one event, in days. Miranda et al. 2018 use 3;
/// where outlets date their articles by the day of an update, 5 loses fewer.
const SIGMA: f64 = 5.0;

/// How much groups that name wholly different places lose. Articles on one event name many places
/// that have nothing to do with it, so it can't be all.
const ELSEWHERE: f64 = 0.4;

/// The mean cosine of two articles of one story, a little low, so that cohesion separates early.
const PRIOR: f64 = 0.15;

/// How many pairs of articles the prior weighs: those of a group of six.
const PRIOR_PAIRS: f64 = 15.0;

/// What a cosine of anchors is worth in cosines of terms. Of the articles of MultiLing 2011 and their
/// translations (100 pairs, English and French) 63 meet at .5, 85 at .8 and 93 at 1, and at none of
/// these does an article of another topic; they are translations, so caution is kept.
const ACROSS: f64 = 0.8;

/// How well an article or a group fits another one; each part 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fit {
    /// The mean cosine of the weighted terms, or across languages of what stands for the same in
    /// both.
    pub words: f64,
    /// What the days between leave of it; 1 where a date is missing.
    pub days: f64,
    /// What different places leave of it; 1 where one names none.
    pub places: f64,
}

impl Fit {
    /// The product of the parts.
    pub fn strength(&self) -> f64 {
        self.words * self.days * self.places
    }
}

/// A group of articles, or a single one: what its links need but for the words, see [`Fit::words`].
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// How many members there are.
    count: f64,
    /// For each language the sum of its members' anchors.
    anchors: BTreeMap<u32, Vec<(TermId, f64)>>,
    /// How many members each day has, sorted by day.
    days: Vec<(i32, f64)>,
    /// The sum of their vectors of places.
    places: Vec<(TermId, f64)>,
    /// The dot product of that sum with itself.
    places_squared: f64,
    /// How many members name a place.
    placed: f64,
    /// The sum over pairs of members of words · days.
    within: f64,
}

impl Group {
    /// A single article.
    pub(super) fn one(space: &Space, article: usize) -> Group {
        let places = space.places.row(article).to_vec();
        Group {
            count: 1.0,
            anchors: anchors(space, article),
            days: space.day(article).map(|day| (day, 1.0)).into_iter().collect(),
            placed: if places.is_empty() { 0.0 } else { 1.0 },
            places_squared: dot(&places, &places),
            places,
            within: 0.0,
        }
    }

    /// Both together, if the dot product of the sums of their words is `words`.
    pub(super) fn merge(self, other: Group, words: f64) -> Group {
        let Fit { words, days, .. } = fit(&self, &other, words);
        let within = self.within + other.within + words * days * self.count * other.count;
        Group { within, ..self.joined(other) }
    }

    /// Both together, without their cohesion.
    pub(super) fn joined(self, other: Group) -> Group {
        let mut anchors = self.anchors;
        for (language, row) in other.anchors {
            let sum = anchors.entry(language).or_default();
            *sum = add(sum, &row);
        }
        let mut days = self.days;
        other.days.into_iter().for_each(|(day, count)| count_day(&mut days, day, count));
        let places = add(&self.places, &other.places);
        Group {
            count: self.count + other.count,
            anchors,
            days,
            places_squared: dot(&places, &places),
            places,
            placed: self.placed + other.placed,
            within: 0.0,
        }
    }

    /// All but one of the members, without their cohesion; `None` if no other is left.
    pub(super) fn without(&self, one: &Group) -> Option<Group> {
        if self.count <= one.count {
            return None;
        }
        let negated = |row: &[(TermId, f64)]| -> Vec<(TermId, f64)> {
            row.iter().map(|&(term, weight)| (term, -weight)).collect()
        };
        let mut anchors = self.anchors.clone();
        for (language, row) in &one.anchors {
            let sum = anchors.entry(*language).or_default();
            *sum = add(sum, &negated(row));
        }
        let mut days = self.days.clone();
        one.days.iter().for_each(|&(day, count)| count_day(&mut days, day, -count));
        let places = add(&self.places, &negated(&one.places));
        Some(Group {
            count: self.count - one.count,
            anchors,
            days,
            places_squared: dot(&places, &places),
            places,
            placed: self.placed - one.placed,
            within: 0.0,
        })
    }

    /// How near the members are to each other; 1 is average.
    fn cohesion(&self) -> f64 {
        let pairs = self.count * (self.count - 1.0) / 2.0;
        (self.within / PRIOR + PRIOR_PAIRS) / (pairs + PRIOR_PAIRS)
    }
}

/// Adds to the members of a day.
fn count_day(days: &mut Vec<(i32, f64)>, day: i32, count: f64) {
    match days.binary_search_by_key(&day, |&(known, _)| known) {
        Ok(place) => days[place].1 += count,
        Err(place) => days.insert(place, (day, count)),
    }
}

/// How near two groups are, 0 and up, if the dot product of the sums of their words is `words`.
pub(super) fn link(a: &Group, b: &Group, words: f64) -> f64 {
    fit(a, b, words).strength() / (a.cohesion() * b.cohesion()).sqrt()
}

/// How well two groups fit, likewise.
pub(super) fn fit(a: &Group, b: &Group, words: f64) -> Fit {
    let pairs = a.count * b.count;
    Fit {
        words: (words + ACROSS * across(a, b)) / pairs,
        days: mean_nearness(a, b),
        places: 1.0 - ELSEWHERE * (a.placed * b.placed / pairs) * (1.0 - agreement(a, b)),
    }
}

/// The sum over pairs of articles in different languages of the cosine of their anchors.
fn across(a: &Group, b: &Group) -> f64 {
    let pairs = a.anchors.iter().flat_map(|one| b.anchors.iter().map(move |other| (one, other)));
    let foreign = pairs.filter(|(one, other)| one.0 != other.0);
    foreign.map(|(one, other)| dot(one.1, other.1)).sum()
}

/// The anchors of one article under its language; nothing where all articles are in one.
fn anchors(space: &Space, article: usize) -> BTreeMap<u32, Vec<(TermId, f64)>> {
    let row = space.anchors.vectors.row(article);
    let named = (!row.is_empty()).then(|| (space.language(article), row.to_vec()));
    named.into_iter().collect()
}

/// How near two articles in different languages are before time and place are looked at; see
/// [`Fit::words`].
pub(super) fn worth_across(cosine: f32) -> f64 {
    ACROSS * f64::from(cosine)
}

fn mean_nearness(a: &Group, b: &Group) -> f64 {
    let dated = |group: &Group| group.days.iter().map(|(_, count)| count).sum::<f64>();
    let pairs = a.count * b.count;
    let mut sum = pairs - dated(a) * dated(b);
    for &(day, count) in &a.days {
        for &(other, others) in &b.days {
            sum += count * others * nearness(Some(day), Some(other));
        }
    }
    sum / pairs
}

/// How near two days are, 0 to 1; 1 if one is not known, 0 if they are a hundred days apart, where
/// the curve is below 10⁻⁸⁶.
pub(super) fn nearness(a: Option<i32>, b: Option<i32>) -> f64 {
    static NEARNESS: LazyLock<[f64; 100]> = LazyLock::new(|| {
        std::array::from_fn(|days| {
            let days = days as f64;
            libm::exp(-days * days / (2.0 * SIGMA * SIGMA))
        })
    });
    let (Some(a), Some(b)) = (a, b) else { return 1.0 };
    NEARNESS.get(a.abs_diff(b) as usize).copied().unwrap_or(0.0)
}

/// How far two groups name the same places, 0 to 1: the root of the cosine, since one place in
/// common among several is much.
fn agreement(a: &Group, b: &Group) -> f64 {
    let norms = a.places_squared * b.places_squared;
    if norms == 0.0 { 0.0 } else { (dot(&a.places, &b.places) / norms.sqrt()).sqrt().min(1.0) }
}

/// The sum of two rows that are sorted by term.
pub(super) fn add(a: &[(TermId, f64)], b: &[(TermId, f64)]) -> Vec<(TermId, f64)> {
    let mut sum = Vec::with_capacity(a.len() + b.len());
    let (mut i, mut j) = (0, 0);
    while let (Some(&one), Some(&other)) = (a.get(i), b.get(j)) {
        sum.push(match one.0.cmp(&other.0) {
            Ordering::Less => one,
            Ordering::Greater => other,
            Ordering::Equal => (one.0, one.1 + other.1),
        });
        i += usize::from(one.0 <= other.0);
        j += usize::from(other.0 <= one.0);
    }
    sum.extend_from_slice(&a[i..]);
    sum.extend_from_slice(&b[j..]);
    sum
}
