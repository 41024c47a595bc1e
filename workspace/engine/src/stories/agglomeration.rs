//! Joins neighbours into stories, the nearest two groups first.
//!
//! Agglomerative clustering over a sparse graph. A heap holds the links between groups; one that
//! speaks of a group that has been merged since is stale and dropped. A merged group is linked with
//! all that its parts were linked with.
//! Cost: each merge rescores the links of two groups, a look-up for each term of the groups around;
//! with bounded neighbourhoods that is O(n log n) in all.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::linkage::{Group, add, link};
use super::space::Space;
use super::spread::Spread;
use crate::ids::TermId;

/// Groups that are nearer than this are one story.
///
/// Tuned on two collections, in view of all of both: short articles on
/// look-alike events without dates, and whole articles on politics. Between .13 and .15 both stay
/// within a hundredth of their best.
const SAME_STORY: f64 = 0.14;

/// A link between two groups.
#[derive(PartialEq)]
struct Link {
    strength: f64,
    a: usize,
    b: usize,
}

impl Eq for Link {}

impl Ord for Link {
    /// The strongest is the greatest; of equals the one of the earliest groups.
    fn cmp(&self, other: &Link) -> Ordering {
        (self.strength.total_cmp(&other.strength))
            .then_with(|| (other.a, other.b).cmp(&(self.a, self.b)))
    }
}

impl PartialOrd for Link {
    fn partial_cmp(&self, other: &Link) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A group while it may still be joined with others.
struct Part {
    /// The members, in the order of time.
    articles: Vec<usize>,
    /// The sum of their vectors.
    words: Vec<(TermId, f64)>,
    group: Group,
}

impl Part {
    fn of(space: &Space, spread: &mut Spread, articles: &[usize]) -> Part {
        let one = |&article: &usize| Part {
            articles: vec![article],
            words: space.terms.vectors.row(article).to_vec(),
            group: Group::one(space, article),
        };
        let joined = |part: Part, next: Part| {
            spread.add(&part.words);
            let words = spread.dot(&next.words);
            spread.clear(&part.words);
            part.merge(next, words)
        };
        let none = || Part { articles: vec![], words: vec![], group: Group::default() };
        articles.iter().map(one).reduce(joined).unwrap_or_else(none)
    }

    /// Both together, if the dot product of their words is `words`.
    fn merge(self, other: Part, words: f64) -> Part {
        let mut articles = self.articles;
        articles.extend(other.articles);
        articles.sort_unstable();
        Part {
            articles,
            words: add(&self.words, &other.words),
            group: self.group.merge(other.group, words),
        }
    }
}

/// Joins groups, which together hold all articles, along links between their articles; each group
/// in the order of time, by their first article.
pub(super) fn agglomerate(
    space: &Space,
    groups: Vec<Vec<usize>>,
    links: &[(usize, usize)],
) -> Vec<Vec<usize>> {
    let mut spread = Spread::of(space.terms.keys.len());
    let mut parts: Vec<Option<Part>> =
        groups.iter().map(|articles| Some(Part::of(space, &mut spread, articles))).collect();
    let mut linked = linked(space, &groups, links);
    let mut heap = BinaryHeap::new();
    for (a, around) in linked.iter().enumerate() {
        let later = around.partition_point(|&b| b < a);
        push(&mut heap, &mut spread, &parts, a, &around[later..]);
    }
    while let Some(Link { a, b, .. }) = heap.pop() {
        // Every group has a number of its own, so a link to one that was merged leads nowhere.
        if parts[a].is_none() || parts[b].is_none() {
            continue;
        }
        let (Some(one), Some(other)) = (parts[a].take(), parts[b].take()) else { continue };
        spread.add(&one.words);
        let words = spread.dot(&other.words);
        spread.clear(&one.words);
        let merged = parts.len();
        parts.push(Some(one.merge(other, words)));
        let mut around = std::mem::take(&mut linked[a]);
        around.append(&mut linked[b]);
        around.retain(|&neighbour| neighbour != a && neighbour != b);
        around.sort_unstable();
        around.dedup();
        for &neighbour in &around {
            let known = &mut linked[neighbour];
            for gone in [a, b] {
                if let Ok(place) = known.binary_search(&gone) {
                    known.remove(place);
                }
            }
            // The greatest number so far: sorted they stay.
            known.push(merged);
        }
        push(&mut heap, &mut spread, &parts, merged, &around);
        linked.push(around);
    }
    let mut found: Vec<Vec<usize>> =
        parts.into_iter().flatten().map(|part| part.articles).collect();
    found.sort();
    found
}

/// For each group those that a link between articles joins it with, sorted.
fn linked(space: &Space, groups: &[Vec<usize>], links: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut group_of = vec![0; space.len()];
    for (number, group) in groups.iter().enumerate() {
        group.iter().for_each(|&article| group_of[article] = number);
    }
    let mut linked: Vec<Vec<usize>> = vec![Vec::new(); groups.len()];
    for (a, b) in links.iter().map(|&(a, b)| (group_of[a], group_of[b])) {
        if a != b {
            linked[a].push(b);
            linked[b].push(a);
        }
    }
    for around in &mut linked {
        around.sort_unstable();
        around.dedup();
    }
    linked
}

/// Remembers the links of a group with others that are strong enough for a story.
fn push(
    heap: &mut BinaryHeap<Link>,
    spread: &mut Spread,
    parts: &[Option<Part>],
    group: usize,
    others: &[usize],
) {
    let Some(one) = &parts[group] else { return };
    spread.add(&one.words);
    for &number in others {
        let Some(other) = &parts[number] else { continue };
        let words = spread.dot(&other.words);
        // In the order of their numbers, so that a link is the same to the last digit from both sides.
        let (a, b) = (group.min(number), group.max(number));
        let (first, second) = if a == group { (one, other) } else { (other, one) };
        let strength = link(&first.group, &second.group, words);
        if strength >= SAME_STORY {
            heap.push(Link { strength, a, b });
        }
    }
    spread.clear(&one.words);
}
