//! What a person knows better about which articles belong together.

use super::space::Space;

/// A person's ruling on stories; articles are indexes into the sketches given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Regrouping {
    /// The stories of these articles are one.
    Merge(Vec<usize>),
    /// These articles leave their stories and make one of their own.
    Split(Vec<usize>),
}

/// Groups as ruled, one ruling after the other; each group in the order of time.
pub(super) fn regroup(space: &Space, groups: &mut Vec<Vec<usize>>, rulings: &[Regrouping]) {
    for ruling in rulings {
        let (named, whole) = match ruling {
            Regrouping::Merge(articles) => (space.places_of(articles), true),
            Regrouping::Split(articles) => (space.places_of(articles), false),
        };
        let mut made = Vec::new();
        for group in groups.iter_mut() {
            let (gone, left): (Vec<usize>, Vec<usize>) =
                group.iter().partition(|article| named.contains(article));
            if whole && !gone.is_empty() {
                made.append(group);
            } else {
                made.extend(gone);
                *group = left;
            }
        }
        made.sort_unstable();
        groups.push(made);
        groups.retain(|group| !group.is_empty());
    }
}
