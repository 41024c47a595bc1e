//! Why an article is in its story, and where else it could be.

use super::linkage::{Fit, Group, fit};
use super::space::Space;
use super::spread::Spread;

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
    let alone: Vec<Group> = (0..space.len()).map(|article| Group::one(space, article)).collect();
    let around = around(space, links, stories);
    // Of each article the best other story so far.
    let mut next: Vec<Option<(usize, Fit)>> = vec![None; space.len()];
    let mut spread = Spread::of(space.terms.keys.len());
    let words = |article: usize| space.terms.vectors.row(article);
    let mut here: Vec<Vec<Option<Fit>>> = Vec::with_capacity(stories.len());
    for (story, articles) in stories.iter().enumerate() {
        let ones = articles.iter().map(|&article| alone[article].clone());
        let group = ones.reduce(Group::joined).unwrap_or_default();
        articles.iter().for_each(|&article| spread.add(words(article)));
        let fit_here = |&article: &usize| {
            let one = &alone[article];
            let rest = group.without(one)?;
            Some(fit(one, &rest, spread.dot_without(words(article))))
        };
        here.push(articles.iter().map(fit_here).collect());
        for &article in &around[story] {
            let fit = fit(&alone[article], &group, spread.dot(words(article)));
            let best = next[article].map(|(_, best)| best.strength());
            if best.is_none_or(|best| fit.strength() > best) {
                next[article] = Some((story, fit));
            }
        }
        articles.iter().for_each(|&article| spread.clear(words(article)));
    }
    let next_best = |article: usize| {
        let (story, fit) = next[article]?;
        Some(NextBest { title: space.given(titles[story]?), fit })
    };
    let of_story = |(articles, here): (&Vec<usize>, Vec<Option<Fit>>)| {
        let of_one = |(&article, here)| Membership { here, next: next_best(article) };
        articles.iter().zip(here).map(of_one).collect()
    };
    stories.iter().zip(here).map(of_story).collect()
}

/// For each story the articles of others that are linked with one of its own.
fn around(space: &Space, links: &[(usize, usize)], stories: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut story_of = vec![0; space.len()];
    for (story, articles) in stories.iter().enumerate() {
        articles.iter().for_each(|&article| story_of[article] = story);
    }
    let mut around: Vec<Vec<usize>> = vec![Vec::new(); stories.len()];
    for &(a, b) in links.iter().filter(|(a, b)| story_of[*a] != story_of[*b]) {
        around[story_of[a]].push(b);
        around[story_of[b]].push(a);
    }
    for articles in &mut around {
        articles.sort_unstable();
        articles.dedup();
    }
    around
}
