//! Why an article is in its story, and where else it could be.

use std::collections::BTreeSet;

use super::linkage::{Group, mean_between};
use super::space::Space;

/// Why an article is in its story.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Membership {
    /// The mean likeness to the other articles of the story, 0 to 1: cosine of the weighted terms,
    /// less with every day between. 0 for a story of one article.
    pub likeness: f64,
    /// The next best story, as an index into the stories, and the mean likeness to its articles.
    pub next: Option<(usize, f64)>,
}

/// For each story the memberships of its articles, in the order of the articles.
pub(super) fn memberships(
    space: &Space,
    links: &[(usize, usize)],
    stories: &[Vec<usize>],
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
    let one = |article: usize| Group::one(space, article);
    let groups: Vec<Group> = stories.iter().map(|articles| Group::of(space, articles)).collect();
    let membership = |story: usize, article: usize| {
        let size = stories[story].len() as f64;
        let alone = one(article);
        let likeness = if size < 2.0 {
            0.0
        } else {
            // The mean over the story counts the article itself, whose likeness to itself is 1.
            (mean_between(&alone, &groups[story]) * size - 1.0) / (size - 1.0)
        };
        let others = around[article].iter().filter(|&&other| other != story);
        let next = others
            .map(|&other| (other, mean_between(&alone, &groups[other])))
            .reduce(|best, next| if next.1 > best.1 { next } else { best });
        Membership { likeness, next }
    };
    let of_story = |(story, articles): (usize, &Vec<usize>)| {
        articles.iter().map(|&article| membership(story, article)).collect()
    };
    stories.iter().enumerate().map(of_story).collect()
}
