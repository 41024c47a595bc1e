//! What every rendering asks of the user's groups of outlets.

use super::Desk;
use crate::briefing::{ClaimView, PartingView};
use crate::theme::Theme;

/// Groups that are counted under a claim: more would be longer than most claims. The data has all.
const COUNTED: usize = 6;

/// Outlets named that are in no group: the count tells of the others.
const NAMED: usize = 12;

/// Of how many outlets a key is not given, and the names of the first: "Not given for 2 outlets: A and
/// B."
pub(crate) fn not_given(theme: &Theme, mut names: Vec<String>) -> Option<String> {
    let count = theme.count("outlets", names.len());
    let rest = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    if rest > 0 {
        names.push(theme.count("more", rest));
    }
    let values = [("n", count.as_str()), ("outlets", &theme.all_of(&names))];
    (!names.is_empty()).then(|| theme.fill("groups.none", &values))
}

impl<'a> Desk<'a> {
    /// How the outlets are parted, where any is in a group.
    pub(crate) fn partings(&self) -> Vec<&'a PartingView> {
        let all = self.briefing.groups.iter();
        all.filter(|parting| !parting.groups.is_empty()).collect()
    }

    /// The names of the outlets that a key does not part, as far as there are any.
    pub(crate) fn ungrouped(&self, parting: &PartingView) -> Option<String> {
        not_given(self.theme, parting.none.iter().map(|id| self.name(id).to_owned()).collect())
    }

    /// How many outlets of each group tell a claim: "region: Asia 2 of 3, Europe 0 of 2". Of a group with a
    /// single outlet in the story the column of the outlet tells it. As many keys as there is room for, the
    /// user's first ones.
    pub(crate) fn told_by_groups(&self, claim: &ClaimView) -> Option<String> {
        let mut room = COUNTED;
        let mut told = Vec::new();
        for counts in claim.groups.chunk_by(|a, b| a.key == b.key) {
            let counts: Vec<_> = counts.iter().filter(|count| count.of > 1).collect();
            if counts.len() > room {
                break;
            }
            room -= counts.len();
            let count = counts.iter().map(|c| format!("{} {}", c.group, self.of(c.told, c.of)));
            let counted = count.collect::<Vec<_>>().join(", ");
            told.extend(counts.first().map(|first| format!("{}: {counted}", first.key)));
        }
        (!told.is_empty()).then(|| told.join("; "))
    }
}
