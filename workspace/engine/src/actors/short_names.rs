//! Who is meant by a short name ("Lavrov", "Kim", "Hillary").
//!
//! The article's own full names decide, those before the mention first; then the whole story's. A
//! surname goes before a given name. Where two people remain, the one who is named in full far
//! more often is meant; where none is, the short name stays by itself.

use std::collections::BTreeMap;

use super::Merged;
use super::kinds::Class;
use super::names::{Name, Position};
use super::people::is_full;
use crate::ids::ArticleId;

/// How many times as often as anyone else of the same surname a person must be named in full to
/// own the bare surname: "Trump" beside one mention of a relative.
const DOMINANCE: usize = 3;

/// Mentions by article and index.
type Mentions = Vec<(ArticleId, u32)>;

/// Sends each mention to an actor; gives the mentions of each.
pub(super) fn resolve(names: &[Name], merged: &mut Merged) -> Vec<Mentions> {
    let people = People::of(names, merged);
    let mut groups: BTreeMap<usize, Mentions> = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        let own = merged.root(index);
        let short = !name.known && matches!(name.class, Class::Person | Class::Other);
        let candidates = if short { people.candidates(name, own) } else { Vec::new() };
        for (&(article, mention), &position) in name.mentions.iter().zip(&name.positions) {
            let meant = candidates.iter().find_map(|of| people.choose(of, article, position));
            groups.entry(meant.unwrap_or(own)).or_default().push((article, mention));
        }
    }
    groups.into_values().collect()
}

/// Where people are named in full.
struct People<'a> {
    names: &'a [Name],
    /// Root of each name.
    roots: Vec<usize>,
    by_last_word: BTreeMap<&'a str, Vec<usize>>,
    by_first_word: BTreeMap<&'a str, Vec<usize>>,
    /// Root and article → the first place of a full name, and how many there are.
    named: BTreeMap<(usize, ArticleId), (Position, usize)>,
    /// Root → how many mentions by full name the story has.
    total: BTreeMap<usize, usize>,
}

impl<'a> People<'a> {
    fn of(names: &'a [Name], merged: &mut Merged) -> People<'a> {
        let roots = (0..names.len()).map(|index| merged.root(index)).collect();
        let mut people = People {
            names,
            roots,
            by_last_word: BTreeMap::new(),
            by_first_word: BTreeMap::new(),
            named: BTreeMap::new(),
            total: BTreeMap::new(),
        };
        for (index, name) in names.iter().enumerate().filter(|(_, name)| is_full(name)) {
            let root = people.roots[index];
            people.by_last_word.entry(&name.words[name.words.len() - 1]).or_default().push(index);
            people.by_first_word.entry(&name.words[0]).or_default().push(index);
            *people.total.entry(root).or_default() += name.mentions.len();
            for (&(article, _), &position) in name.mentions.iter().zip(&name.positions) {
                let entry = people.named.entry((root, article)).or_insert((position, 0));
                entry.0 = entry.0.min(position);
                entry.1 += 1;
            }
        }
        people
    }

    /// The people whom a name could mean: by surname, then by given name. Each list is sorted.
    fn candidates(&self, name: &Name, own: usize) -> Vec<Vec<usize>> {
        let longer = |other: &usize, fits: fn(&[String], &[String]) -> bool| {
            let other = &self.names[*other].words;
            other.len() > name.words.len() && fits(other, &name.words)
        };
        let roots = |of: Option<&Vec<usize>>, fits: fn(&[String], &[String]) -> bool| {
            let names = of.into_iter().flatten().filter(|other| longer(other, fits));
            let mut roots: Vec<usize> = names.map(|&other| self.roots[other]).collect();
            roots.sort_unstable();
            roots.dedup();
            roots
        };
        let last = name.words.last().map_or("", String::as_str);
        let surnames = roots(self.by_last_word.get(last), |long, short| long.ends_with(short));
        let given = match name.words.as_slice() {
            [only] => roots(self.by_first_word.get(only.as_str()), |_, _| true),
            _ => Vec::new(),
        };
        // A name that agrees with one of them as a full name is theirs already.
        [surnames, given]
            .into_iter()
            .filter(|roots| !roots.is_empty() && !roots.contains(&own))
            .collect()
    }

    /// Which of the people a mention in an article means.
    fn choose(&self, people: &[usize], article: ArticleId, position: Position) -> Option<usize> {
        let here = |root: &&usize| self.named.contains_key(&(**root, article));
        let before = |root: &&usize| {
            self.named.get(&(**root, article)).is_some_and(|&(first, _)| first < position)
        };
        let before: Vec<usize> = people.iter().filter(before).copied().collect();
        let here: Vec<usize> = people.iter().filter(here).copied().collect();
        for circle in [before, here, people.to_vec()] {
            match circle.as_slice() {
                [] => {}
                [only] => return Some(*only),
                several => return self.dominant(several),
            }
        }
        None
    }

    fn dominant(&self, people: &[usize]) -> Option<usize> {
        let mut by_count: Vec<(usize, usize)> = people
            .iter()
            .map(|&root| (self.total.get(&root).copied().unwrap_or(0), root))
            .collect();
        by_count.sort_unstable();
        let (&(most, root), &(next, _)) = (by_count.last()?, by_count.iter().nth_back(1)?);
        (most >= DOMINANCE * next).then_some(root)
    }
}
