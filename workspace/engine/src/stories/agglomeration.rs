//! Joins neighbours into stories, the nearest two groups first.
//!
//! Agglomerative clustering over a sparse graph. A heap holds the links between groups; one that
//! speaks of a group that has been merged since is stale and dropped. A merged group is linked with
//! all that its parts were linked with.
//! Cost: each merge rescores the links of two groups; with bounded neighbourhoods that is
//! O(n log n) in all.

use std::cmp::Ordering;
use std::collections::{BTreeSet, BinaryHeap};

use super::linkage::{Group, link};
use super::space::Space;

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

/// Joins groups, which together hold all articles, along links between their articles; each group
/// in the order of time, by their first article.
pub(super) fn agglomerate(
    space: &Space,
    groups: Vec<Vec<usize>>,
    links: &[(usize, usize)],
) -> Vec<Vec<usize>> {
    let mut group_of = vec![0; space.len()];
    for (number, group) in groups.iter().enumerate() {
        group.iter().for_each(|&article| group_of[article] = number);
    }
    let mut groups: Vec<Option<Group>> =
        groups.iter().map(|articles| Some(Group::of(space, articles))).collect();
    let mut linked: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); groups.len()];
    let mut heap = BinaryHeap::new();
    for (a, b) in links.iter().map(|&(a, b)| (group_of[a], group_of[b])) {
        if a != b && linked[a].insert(b) {
            linked[b].insert(a);
            push(&mut heap, &groups, a, b);
        }
    }
    while let Some(Link { a, b, .. }) = heap.pop() {
        // Every group has a number of its own, so a link to one that was merged leads nowhere.
        if groups[a].is_none() || groups[b].is_none() {
            continue;
        }
        let (Some(one), Some(other)) = (groups[a].take(), groups[b].take()) else { continue };
        let merged = groups.len();
        groups.push(Some(one.merge(other)));
        let mut around = std::mem::take(&mut linked[a]);
        around.append(&mut linked[b]);
        around.remove(&a);
        around.remove(&b);
        for &neighbour in &around {
            linked[neighbour].remove(&a);
            linked[neighbour].remove(&b);
            linked[neighbour].insert(merged);
            push(&mut heap, &groups, neighbour, merged);
        }
        linked.push(around);
    }
    let mut found: Vec<Vec<usize>> =
        groups.into_iter().flatten().map(|group| group.articles).collect();
    found.sort();
    found
}

/// Remembers a link if it is strong enough for a story.
fn push(heap: &mut BinaryHeap<Link>, groups: &[Option<Group>], a: usize, b: usize) {
    let (Some(one), Some(other)) = (&groups[a], &groups[b]) else { return };
    let strength = link(one, other);
    if strength >= SAME_STORY {
        heap.push(Link { strength, a, b });
    }
}
