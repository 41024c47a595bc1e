//! Groups of outlets, as a user made them: which outlet is in which group of which key.

use std::collections::BTreeMap;

use crate::briefing::{
    Briefing, ClaimGroupView, ClaimView, GroupView, OutletGroupView, PartingView,
};

/// Which outlet is in which group. A key ("region") parts outlets into groups ("Asia"); an outlet that is
/// not named, or lacks a key, is in no group of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// The keys in the order of first use.
    keys: Vec<String>,
    /// Outlet in lower case → key → group.
    of: BTreeMap<String, BTreeMap<String, String>>,
}

impl Groups {
    /// Puts an outlet into groups: pairs of key and group.
    pub fn add(&mut self, outlet: &str, groups: impl IntoIterator<Item = (String, String)>) {
        let own = self.of.entry(outlet.to_lowercase()).or_default();
        for (key, group) in groups {
            if !self.keys.contains(&key) {
                self.keys.push(key.clone());
            }
            own.insert(key, group);
        }
    }

    /// The keys in the order of first use.
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// The group of an outlet by its name; capitals do not matter.
    pub fn of(&self, outlet: &str, key: &str) -> Option<&str> {
        self.of.get(&outlet.to_lowercase())?.get(key).map(String::as_str)
    }

    /// Whether two or more of these outlets are in a group.
    pub(crate) fn has_several(&self, key: &str, group: &str, outlets: &[String]) -> bool {
        outlets.iter().filter(|outlet| self.of(outlet, key) == Some(group)).nth(1).is_some()
    }

    /// Outlets, each behind its name, by group of a key, groups by name; and those in none.
    pub(crate) fn part<'a, T>(
        &self,
        key: &str,
        outlets: impl IntoIterator<Item = (&'a str, T)>,
    ) -> (BTreeMap<String, Vec<T>>, Vec<T>) {
        let mut groups: BTreeMap<String, Vec<T>> = BTreeMap::new();
        let mut none = Vec::new();
        for (name, outlet) in outlets {
            match self.of(name, key) {
                Some(group) => groups.entry(group.to_owned()).or_default().push(outlet),
                None => none.push(outlet),
            }
        }
        (groups, none)
    }
}

/// Puts the outlets of a briefing into their groups, and counts for each claim how many outlets of each
/// group tell it.
pub fn group(briefing: &mut Briefing, groups: &Groups) {
    for outlet in &mut briefing.outlets {
        let own = groups.keys().iter().filter_map(|key| {
            let group = groups.of(&outlet.name, key)?.to_owned();
            Some(OutletGroupView { key: key.clone(), group, page: None })
        });
        outlet.groups = own.collect();
        outlet.group = outlet.groups.first().map(|first| first.group.clone());
    }
    let parting = |key: &String| {
        let outlets = briefing.outlets.iter();
        let (parts, none) =
            groups.part(key, outlets.map(|outlet| (outlet.name.as_str(), outlet.id.clone())));
        PartingView {
            key: key.clone(),
            groups: (parts.into_iter())
                .map(|(name, outlets)| GroupView { name, outlets, page: None })
                .collect(),
            none,
        }
    };
    briefing.groups = groups.keys().iter().map(parting).collect();
    let told: Vec<Vec<ClaimGroupView>> =
        briefing.claims.iter().map(|claim| tellers(briefing, claim)).collect();
    for (claim, told) in briefing.claims.iter_mut().zip(told) {
        claim.groups = told;
    }
}

/// How many outlets of each group tell a claim, of those that write in its language.
fn tellers(briefing: &Briefing, claim: &ClaimView) -> Vec<ClaimGroupView> {
    let of_key = |parting: &PartingView| {
        let count = |group: &GroupView| {
            let compared = |id: &&String| !briefing.is_foreign_to(id, claim);
            ClaimGroupView {
                key: parting.key.clone(),
                group: group.name.clone(),
                told: group.outlets.iter().filter(|id| claim.outlets.contains(id)).count(),
                of: group.outlets.iter().filter(compared).count(),
            }
        };
        parting.groups.iter().map(count).collect::<Vec<_>>()
    };
    briefing.groups.iter().flat_map(of_key).collect()
}
