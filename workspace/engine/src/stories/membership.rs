//! Why an article is in its story, and where else it could be.

use std::collections::BTreeSet;

use super::linkage::{Fit, Group, fit};
use super::space::Space;

/// Why an article is in its story.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Membership {
    /// How well it fits the other articles of its story; `None` if there are no others.
    pub here: Option<Fit>,
    /// Where it fits next best.
    pub next: Option<NextBest>,
}

/// The story that an article would be in if not in its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NextBest {
    /// The article that gives that story its title, as an index into the sketches given.
    pub title: usize,
    /// How well it would fit.
    pub fit: Fit,
}

/// For each story the memberships of its articles, in the order of the articles; `titles` has the
/// article behind each story's title.
pub(super) fn memberships(
    space: &Space,
    links: &[(usize, usize)],
    stories: &[Vec<usize>],
    titles: &[Option<usize>],
) -> Vec<Vec<Membership>> {
    let mut story_of = vec![0; space.len()];
    for (story, articles) in stories.iter().enumerate() {
        articles.iter().for_each(|&article| story_of[article] = story);
    }
    let mut around: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); space.len()];
    for &(a, b) in links {
        around[a].insert(story_of[b]);
        around[b].insert(story_of[a]);
    }
    let groups: Vec<Group> = stories.iter().map(|articles| Group::of(space, articles)).collect();
    let membership = |story: usize, article: usize| {
        let alone = Group::one(space, article);
        let others = around[article].iter().filter(|&&other| other != story);
        let next = others.map(|&other| (other, fit(&alone, &groups[other])));
        let better = |best: (usize, Fit), next: (usize, Fit)| {
            if next.1.strength() > best.1.strength() { next } else { best }
        };
        let next = next
            .reduce(better)
            .and_then(|(other, fit)| Some(NextBest { title: space.given(titles[other]?), fit }));
        Membership {
            here: groups[story].without(space, article).map(|rest| fit(&alone, &rest)),
            next,
        }
    };
    let of_story = |(story, articles): (usize, &Vec<usize>)| {
        articles.iter().map(|&article| membership(story, article)).collect()
    };
    stories.iter().enumerate().map(of_story).collect()
}
