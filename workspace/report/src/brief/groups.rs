//! From the pooled counts of groups of outlets to the view model of each, and to the index.

use std::collections::BTreeMap;

use crossread_engine::{OutletId, Pool};

use super::passages::digest;
use super::profiles::{evidence, view};
use super::{Cast, Findings};
use crate::briefing::{Briefing, GroupView};
use crate::groups::Groups;
use crate::index::{Index, IndexEntry, IndexGroup, IndexParting, Strip};
use crate::profile::{Evidence, GroupPageView, InsideView, MemberView, ProfileView};

/// Pools of groups, one a key: groups of one key are tested beside each other.
#[derive(Clone, Debug, Default)]
pub struct GroupPools {
    of_key: BTreeMap<String, Pool<Evidence>>,
}

/// The file of a group's page, the same in every run that has the group.
fn group_file(key: &str, group: &str) -> String {
    format!("group-{}.html", digest(&[key, group]))
}

/// Links the groups of a briefing to their pages: a group has one where it stands beside other
/// outlets, and has several of those of the run. The page of a single one would be the outlet's own.
pub fn link_groups(briefing: &mut Briefing, groups: &Groups, outlets: &[String]) {
    let here = briefing.outlets.len();
    for parting in &mut briefing.groups {
        let key = parting.key.as_str();
        let has_page = |group: &&mut GroupView| {
            group.outlets.len() < here && groups.has_several(key, &group.name, outlets)
        };
        for group in parting.groups.iter_mut().filter(has_page) {
            let page = group_file(&parting.key, &group.name);
            group.page = Some(page.clone());
            for outlet in briefing.outlets.iter_mut().filter(|o| group.outlets.contains(&o.id)) {
                let own = outlet.groups.iter_mut().filter(|own| own.key == parting.key);
                own.for_each(|own| own.page = Some(page.clone()));
            }
        }
    }
}

/// Takes the findings of a story into the profiles of its groups; `file` is the story's page.
pub fn pool_groups(
    pools: &mut GroupPools,
    findings: Findings<'_>,
    groups: &Groups,
    cast: &Cast,
    file: &str,
) {
    let Findings { corpus, voices, comparison, .. } = findings;
    for key in groups.keys() {
        let named = |id: OutletId| (corpus.outlets[id.index()].name.as_str(), id);
        let (parts, _) = groups.part(key, corpus.outlet_ids().map(named));
        let pool = pools.of_key.entry(key.clone()).or_default();
        let place = evidence(findings, cast, file);
        pool.add_groups(corpus, voices, comparison, parts.into_iter().collect(), place);
    }
}

/// The profiles of a run's groups, by key in the order of the user's file, then by name: of those that
/// have several of the run's outlets.
pub fn group_profiles(
    mut pools: GroupPools,
    groups: &Groups,
    cast: &Cast,
    index: &Index,
    outlets: &[String],
) -> Vec<ProfileView> {
    let of_key = |key: &String| {
        let pool = pools.of_key.remove(key).unwrap_or_default();
        let profile = |profile: crossread_engine::OutletProfile<Evidence>| {
            let name = profile.name.clone();
            let is_own = |strip: &Strip| groups.of(&strip.name, key) == Some(name.as_str());
            let tells = |entry: &&IndexEntry| {
                entry.strips.iter().any(is_own) && !entry.strips.iter().all(is_own)
            };
            let stories: Vec<&IndexEntry> = index.stories.iter().filter(tells).collect();
            let strips = stories.iter().flat_map(|entry| &entry.strips);
            let (own, others): (Vec<&Strip>, Vec<&Strip>) = strips.partition(|strip| is_own(strip));
            let own = members(own);
            let ungiven = others.into_iter().filter(|strip| groups.of(&strip.name, key).is_none());
            ProfileView {
                id: String::new(),
                letters: String::new(),
                file: group_file(key, &name),
                group: Some(GroupPageView {
                    key: key.clone(),
                    inside: inside(index, groups, (key, &name), &own),
                    outlets: own,
                    none: members(ungiven),
                }),
                ..view(profile, cast, stories)
            }
        };
        let has_several = |profile: &crossread_engine::OutletProfile<Evidence>| {
            groups.has_several(key, &profile.name, outlets)
        };
        pool.profiles().into_iter().filter(has_several).map(profile).collect::<Vec<_>>()
    };
    groups.keys().iter().flat_map(of_key).collect()
}

/// What the index shows of groups: those of its stories with a page, and who is in none. A group of one
/// outlet leads to that outlet's page.
pub fn index_groups(index: &mut Index, groups: &Groups, profiles: &[ProfileView]) {
    let parting = |key: &String| {
        let strips = index.strips().map(|strip| (strip.name.as_str(), strip));
        let (parts, none) = groups.part(key, strips);
        let group = |(name, strips): (String, Vec<&Strip>)| {
            let own = |page: &GroupPageView| page.key == *key;
            let profile = profiles
                .iter()
                .find(|profile| profile.name == name && profile.group.as_ref().is_some_and(own));
            let outlets = members(strips);
            let file = match (profile, outlets.as_slice()) {
                (Some(profile), _) => Some(profile.file.clone()),
                (None, [alone]) => alone.page.clone(),
                (None, _) => None,
            };
            IndexGroup { name, file, outlets }
        };
        IndexParting {
            key: key.clone(),
            groups: parts.into_iter().map(group).collect(),
            none: members(none),
        }
    };
    index.groups = groups.keys().iter().map(parting).collect();
}

/// The outlets of a group that are not among its `members` since nobody outside of it reports their stories,
/// by name.
fn inside(
    index: &Index,
    groups: &Groups,
    (key, group): (&str, &str),
    members: &[MemberView],
) -> Vec<InsideView> {
    let mut stories: BTreeMap<String, usize> = BTreeMap::new();
    let told = index.strips().map(|strip| &strip.name);
    for name in told.chain(index.alone.iter().flat_map(|alone| &alone.outlets)) {
        let is_member = members.iter().any(|member| member.name == *name);
        if !is_member && groups.of(name, key) == Some(group) {
            *stories.entry(name.clone()).or_default() += 1;
        }
    }
    stories.into_iter().map(|(name, stories)| InsideView { name, stories }).collect()
}

/// Each outlet once, by name.
fn members<'a>(strips: impl IntoIterator<Item = &'a Strip>) -> Vec<MemberView> {
    let member = |strip: &Strip| MemberView {
        id: strip.id.clone(),
        name: strip.name.clone(),
        letters: strip.letters.clone(),
        hue: strip.hue,
        page: strip.page.clone(),
    };
    let mut members: Vec<MemberView> = strips.into_iter().map(member).collect();
    members.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    members.dedup_by(|a, b| a.id == b.id);
    members
}
