//! The view model of a run with several stories.

use serde::Serialize;

/// What the index page shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Index {
    /// The stories, those with most voices first.
    pub stories: Vec<IndexEntry>,
    /// Articles that tell a story alone: nothing to compare them with.
    pub alone: Vec<AloneView>,
    /// Files that are references, not coverage, and the like: what was set aside, and why.
    pub set_aside: Vec<String>,
    /// Files that could not be read, and other warnings.
    pub warnings: Vec<String>,
    /// How many articles were read.
    pub articles: usize,
    /// How many outlets they are from.
    pub outlets: usize,
}

/// A story on the index.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct IndexEntry {
    /// The file of its page, relative to the index.
    pub file: String,
    /// See [`StoryView`](crate::briefing::StoryView).
    pub story: crate::briefing::StoryView,
    /// Its outlets, by name, each with the height of its bar for each claim: 3 headline, 2 lede,
    /// 1 further down, 0 absent.
    pub strips: Vec<Strip>,
    /// How many claims several outlets tell.
    pub claims: usize,
    /// How many conflicts are shown.
    pub conflicts: usize,
}

/// The claims of a story as one outlet tells them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Strip {
    /// Name of the outlet.
    pub name: String,
    /// Its two capitals.
    pub letters: String,
    /// Its hue, from 1.
    pub hue: usize,
    /// 3 headline, 2 lede, 1 further down, 0 absent; in the order of the claims.
    pub heights: Vec<u8>,
}

/// An article that tells a story alone.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AloneView {
    /// The file of its page, relative to the index.
    pub file: String,
    /// Its headline, or its first sentence.
    pub title: String,
    /// Who published it.
    pub outlet: String,
    /// When, ISO 8601.
    pub published: Option<String>,
}
