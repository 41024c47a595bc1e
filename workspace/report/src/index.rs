//! The view model of a run with several stories.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;

use crate::briefing::{Briefing, ClaimView, Difference, OutletView, StoryView};
use crate::profile::MemberView;

/// What the index page shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Index {
    /// The stories, those with most voices first, then those with most articles and claims.
    pub stories: Vec<IndexEntry>,
    /// Stories of one voice, an article alone or copies of one: nothing to compare them with.
    pub alone: Vec<AloneView>,
    /// The user's groups of outlets, a key each.
    pub groups: Vec<IndexParting>,
    /// Files that are references, not coverage, and the like: what was set aside, and why.
    pub set_aside: Vec<String>,
    /// Files that could not be read, and other warnings.
    pub warnings: Vec<String>,
    /// How many articles were read.
    pub articles: usize,
    /// How many outlets they are from.
    pub outlets: usize,
    #[serde(skip)]
    outlet_ids: BTreeSet<String>,
}

/// A story on the index.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct IndexEntry {
    /// The file of its page, relative to the index.
    pub file: String,
    /// Title, dates and counts.
    pub story: StoryView,
    /// Its outlets, by name, each with the height of its bar for each claim: 3 headline, 2 lede,
    /// 1 further down, 0 absent.
    pub strips: Vec<Strip>,
    /// The sharpest difference between them.
    pub difference: Option<Difference>,
    /// How many claims several outlets tell.
    pub claims: usize,
    /// How many conflicts are shown.
    pub conflicts: usize,
}

/// The claims of a story as one outlet tells them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Strip {
    /// Its id.
    pub id: String,
    /// Name of the outlet.
    pub name: String,
    /// Its two capitals.
    pub letters: String,
    /// Its hue, from 1.
    pub hue: usize,
    /// The file of its page over all stories, where there is one.
    pub page: Option<String>,
    /// 3 headline, 2 lede, 1 further down, 0 absent; in the order of the claims.
    pub heights: Vec<u8>,
}

/// The groups of one key.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct IndexParting {
    /// What parts the outlets.
    pub key: String,
    /// The groups of the outlets in these stories, by name.
    pub groups: Vec<IndexGroup>,
    /// The outlets that are in none.
    pub none: Vec<MemberView>,
}

/// A group of outlets.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct IndexGroup {
    /// Its name.
    pub name: String,
    /// The file of its page, relative to the index: of a single outlet, that outlet's; `None` where no other
    /// outlet tells what the group tells.
    pub file: Option<String>,
    /// Its outlets, by name.
    pub outlets: Vec<MemberView>,
}

/// A story of one voice.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AloneView {
    /// The file of its page, relative to the index.
    pub file: String,
    /// Its headline, or its first sentence.
    pub title: String,
    /// Who published it, by name.
    pub outlets: Vec<String>,
    /// When, ISO 8601.
    pub published: Option<String>,
}

impl Index {
    /// The outlets of all stories, each as often as it reports one.
    pub(crate) fn strips(&self) -> impl Iterator<Item = &Strip> {
        self.stories.iter().flat_map(|entry| &entry.strips)
    }

    /// The index of a run, from its briefings and the files of their pages.
    pub fn new<'a>(
        briefings: impl IntoIterator<Item = (&'a str, &'a Briefing)>,
        set_aside: Vec<String>,
        warnings: Vec<String>,
    ) -> Index {
        let mut index = Index { set_aside, warnings, ..Index::default() };
        for (file, briefing) in briefings {
            index.add(file, briefing);
        }
        index
    }

    /// Takes in a story by what the index shows of it, so that its briefing can be let go.
    pub fn add(&mut self, file: &str, briefing: &Briefing) {
        self.articles += briefing.articles.len();
        self.outlet_ids.extend(briefing.outlets.iter().map(|outlet| outlet.id.clone()));
        self.outlets = self.outlet_ids.len();
        if briefing.story.voices < 2 {
            self.alone.push(alone(file, briefing));
            return;
        }
        let key = |entry: &IndexEntry| {
            let size = (entry.story.voices, entry.story.articles, entry.claims);
            (Reverse(size), entry.file.clone())
        };
        let entry = entry(file, briefing);
        let place = self.stories.partition_point(|other| key(other) < key(&entry));
        self.stories.insert(place, entry);
    }
}

fn entry(file: &str, briefing: &Briefing) -> IndexEntry {
    let shown = briefing.conflicts.iter().filter(|conflict| conflict.verdict == "conflict");
    IndexEntry {
        file: file.to_owned(),
        story: briefing.story.clone(),
        strips: briefing.outlets.iter().map(|outlet| strip(outlet, &briefing.claims)).collect(),
        difference: briefing.differences.first().cloned(),
        claims: briefing.claims.len(),
        conflicts: shown.count(),
    }
}

fn strip(outlet: &OutletView, claims: &[ClaimView]) -> Strip {
    let height = |claim: &ClaimView| match claim.telling_of(&outlet.id) {
        Some(telling) => 3_u8.saturating_sub(telling.passage.paragraph.min(2) as u8),
        None => 0,
    };
    Strip {
        id: outlet.id.clone(),
        name: outlet.name.clone(),
        letters: outlet.letters.clone(),
        hue: outlet.hue,
        page: outlet.page.clone(),
        heights: claims.iter().map(height).collect(),
    }
}

fn alone(file: &str, briefing: &Briefing) -> AloneView {
    AloneView {
        file: file.to_owned(),
        title: briefing.story.title.clone(),
        outlets: briefing.outlets.iter().map(|outlet| outlet.name.clone()).collect(),
        published: briefing.story.first_day.clone(),
    }
}
