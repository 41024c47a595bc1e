//! Which articles report the same event.
//!
//! **Idea**: an article becomes a [`Sketch`], a vector of its hundred weightiest features, those near
//! its beginning weighing most. Sketches find their nearest neighbours through an inverted index, in
//! one pass in the order of time ([`neighbours`]). Neighbours are then joined into stories, the
//! likeliest pair first ([`linkage`] tells how likely, [`agglomeration`] joins). Because every
//! decision looks at all that is left to join, and ties fall by time and content, the order in which
//! articles are given changes nothing.
//!
//! **Look-alikes**: two earthquakes are told in the same words, so a plain threshold joins them or
//! tears longer stories apart. Here a group of articles must be as near to another as its own
//! members are to each other, and must happen at the same places.
//!
//! **Several languages**: articles are grouped within their language first, as if they were alone.
//! Then the groups of different languages are joined by what stands for the same in both: names,
//! days, figures, countries.
//!
//! **Cost**: n · [`neighbours::POSTINGS`] for the neighbours, then a dot product of two groups for
//! each link that a merge touches; near-linear in the number of articles. Memory: a sketch an
//! article, and as much again while stories are made.
//!
//! Papers: single pass with time decay, Miranda et al. 2018; average link by sums of vectors,
//! Cutting et al. 1992 (Scatter/Gather).

mod agglomeration;
mod linkage;
mod membership;
mod naming;
mod neighbours;
mod regrouping;
mod sketch;
mod space;
mod spread;
mod voices;

pub use linkage::Fit;
pub use membership::{Membership, NextBest};
pub use regrouping::Regrouping;
pub use sketch::{Sketch, sketch, sketch_in_one_language};
pub use voices::estimated_voices;

use agglomeration::agglomerate;
use space::Space;

/// Articles that report the same event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    /// Indexes into the sketches given, in ascending order.
    pub articles: Vec<usize>,
    /// Of those, the one whose headline is nearest to the others'; the beginning stands for a
    /// missing headline.
    pub title: Option<usize>,
    /// Terms and names that hold the story together, the strongest first, as printed.
    pub reasons: Vec<String>,
    /// Where it happens, as printed.
    pub place: Option<String>,
    /// For each of [`articles`](Story::articles), why it is here and where else it could be.
    pub memberships: Vec<Membership>,
}

/// Groups sketches into stories, the largest first; the order of the sketches does not matter.
pub fn stories(sketches: &[Sketch]) -> Vec<Story> {
    stories_as_ruled(sketches, &[])
}

/// The stories with what a person knows better, one ruling after the other.
pub fn stories_as_ruled(sketches: &[Sketch], rulings: &[Regrouping]) -> Vec<Story> {
    let space = Space::of(sketches);
    let mut links = neighbours::links(&space);
    let mut groups = agglomerate(&space, (0..space.len()).map(|one| vec![one]).collect(), &links);
    if space.is_multilingual() {
        let across = neighbours::links_across(&space);
        groups = agglomerate(&space, groups, &across);
        links.extend(across);
    }
    regrouping::regroup(&space, &mut groups, rulings);
    groups.sort_by_key(|group| (std::cmp::Reverse(group.len()), group.first().copied()));
    let titles: Vec<Option<usize>> =
        groups.iter().map(|group| naming::title(&space, group)).collect();
    let memberships = membership::memberships(&space, &links, &groups, &titles);
    let story =
        |((group, title), memberships): ((&Vec<usize>, &Option<usize>), Vec<Membership>)| {
            // Inside, articles are numbered in the order of time; outside, as they were given.
            let mut members: Vec<(usize, Membership)> =
                group.iter().map(|&article| space.given(article)).zip(memberships).collect();
            members.sort_by_key(|&(article, _)| article);
            let (articles, memberships) = members.into_iter().unzip();
            Story {
                articles,
                title: title.map(|article| space.given(article)),
                reasons: naming::reasons(&space, sketches, group),
                place: naming::place(sketches, &space, group),
                memberships,
            }
        };
    groups.iter().zip(&titles).zip(memberships).map(story).collect()
}

#[cfg(test)]
mod tests;
