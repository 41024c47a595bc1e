//! Whom a surname means that a relative of a leader bears too.
//!
//! An article that names "Lara Holm" in full and writes "the Holm administration" means another Holm
//! there, whom it need not introduce: the one on the list of those who lead governments. So it does
//! with the bare surname, if it speaks of the administration more often than it names the relative
//! in full. Linear in the names.

use rustc_hash::FxHashMap;

use crate::document::ActorKind;
use crate::marks::lexicon::Lexicon;
use crate::marks::reading::Reading;

use super::Name;

/// How an article speaks of those of one surname.
#[derive(Default)]
struct Bearers {
    /// How often it names the leader in full.
    leader: usize,
    /// How often it names somebody else in full.
    others: usize,
    /// How often it speaks of the leader's government.
    governments: usize,
}

/// Gives surnames of leaders their full name where relatives are told of and they are not.
pub(super) fn name_leaders(reading: &Reading, lexicon: &Lexicon, names: &mut [Name]) {
    let leader_of = |name: &Name| {
        let last = &reading.words[name.words.end - 1];
        lexicon.leader(&last.key).filter(|_| name.known.is_none())
    };
    let governs = |name: &Name| {
        let behind = reading.words.get(name.words.end);
        behind.is_some_and(|word| lexicon.is_government(&word.lower))
    };
    let mut bearers: FxHashMap<&'static str, Bearers> = FxHashMap::default();
    for name in names.iter() {
        let Some(leader) = leader_of(name) else { continue };
        let of = bearers.entry(leader).or_default();
        let given = &reading.words[name.words.start].key;
        match name.words.len() {
            1 => of.governments += usize::from(governs(name)),
            _ if leader.split(' ').next() == Some(&**given) => of.leader += 1,
            _ => of.others += 1,
        }
    }
    for name in names.iter_mut().filter(|name| name.words.len() == 1) {
        let Some(leader) = leader_of(name) else { continue };
        let Some(of) = bearers.get(leader) else { continue };
        let told_of = of.leader == 0 && of.others > 0;
        if told_of && (governs(name) || of.governments > of.others) {
            (name.kind, name.known, name.certain) = (ActorKind::Person, Some(leader), true);
        }
    }
}
