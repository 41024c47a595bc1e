//! Who is meant by a short name ("Lavrov", "Kim", "Hillary", "the Intelligence Committee").
//!
//! Candidates are the longer names that end in its words; for a single word of a person, if there
//! are none, those that begin with it. The first of these that leaves one candidate decides:
//!
//! 1. the title before the mention, if it stands before one candidate's full name too
//! 2. only one is named in full in the article, or before the mention, and the article introduces
//!    whom it calls by surname
//! 3. over the story, the short name has far more of its titles in common with one, or one is named
//!    in full far more often
//! 4. only one is named in full in the article
//!
//! Else the short name stays by itself.

mod candidates;

use std::collections::BTreeMap;

use super::Merged;
use super::contrast::is_address;
use super::names::{Name, Place, Position};
use crate::ids::ArticleId;
use candidates::Candidates;

/// How many times as often as anyone else of the same surname a person must be named in full to
/// own the bare surname: "Trump" beside one mention of a relative.
const DOMINANCE: usize = 3;

/// Mentions by article and index.
type Mentions = Vec<(ArticleId, u32)>;

/// Sends each mention to an actor; gives the mentions of each.
pub(super) fn resolve(names: &[Name], merged: &mut Merged) -> Vec<Mentions> {
    let roots: Vec<usize> = (0..names.len()).map(|index| merged.root(index)).collect();
    let candidates = Candidates::of(names, &roots);
    let told = Told::of(names, &roots);
    let mut groups: BTreeMap<usize, Mentions> = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        let short = Short { name, meant: candidates.meant(name, roots[index]), told: &told };
        for place in &name.mentions {
            let root = short.choose(place).unwrap_or(roots[index]);
            groups.entry(root).or_default().push((place.article, place.index));
        }
    }
    groups.into_values().collect()
}

/// Where actors are named in full, by root.
#[derive(Default)]
struct Told {
    first: BTreeMap<(usize, ArticleId), Position>,
    mentions: BTreeMap<usize, usize>,
    titles: BTreeMap<(usize, String), usize>,
}

impl Told {
    fn of(names: &[Name], roots: &[usize]) -> Told {
        let mut told = Told::default();
        for (name, &root) in names.iter().zip(roots).filter(|(name, _)| name.words.len() > 1) {
            *told.mentions.entry(root).or_default() += name.mentions.len();
            for place in &name.mentions {
                let first = told.first.entry((root, place.article)).or_insert(place.position);
                *first = (*first).min(place.position);
                if let Some(title) = &place.title {
                    *told.titles.entry((root, title.clone())).or_default() += 1;
                }
            }
        }
        told
    }
}

/// A name and the actors that it could stand for.
struct Short<'a> {
    name: &'a Name,
    meant: candidates::Meant,
    told: &'a Told,
}

impl Short<'_> {
    /// The one actor that a mention means, if that can be told.
    fn choose(&self, place: &Place) -> Option<usize> {
        let all = &self.with_office(&self.meant.roots, place.title.as_deref());
        let first = |root: usize| self.told.first.get(&(root, place.article)).copied();
        let filtered = |fits: &dyn Fn(usize) -> bool| {
            all.iter().copied().filter(|&root| fits(root)).collect::<Vec<usize>>()
        };
        let here = filtered(&|root| first(root).is_some());
        if self.meant.only_here {
            return only(&here);
        }
        let before = filtered(&|root| first(root).is_some_and(|first| first < place.position));
        let introduced =
            here.iter().filter_map(|&root| first(root)).min() < self.first_in_body(place);
        let circle = if here.is_empty() { all } else { &here };
        (only(all).or_else(|| self.with_title(all, place.title.as_ref()?)))
            .or_else(|| only(&here).filter(|_| introduced))
            .or_else(|| only(&before).filter(|_| introduced))
            .or_else(|| self.owner(all).filter(|owner| !introduced || circle.contains(owner)))
            .or_else(|| only(&here))
    }

    /// Where the article's body has the short name first.
    fn first_in_body(&self, place: &Place) -> Option<Position> {
        let here = self.name.mentions.iter().filter(|other| other.article == place.article);
        here.map(|other| other.position).filter(|position| position.in_body).min()
    }

    /// The candidates without those who are only named in full with other offices: "President
    /// Trump" is not the one called "First Lady Melania Trump". All of them if none is left.
    fn with_office(&self, roots: &[usize], title: Option<&str>) -> Vec<usize> {
        let Some(title) = title.filter(|title| !is_address(title)) else { return roots.to_vec() };
        let fits = |root: &usize| {
            let from = (*root, String::new());
            let own = self.told.titles.range(from..).take_while(|((of, _), _)| of == root);
            let mut offices = own.map(|((_, title), _)| title).filter(|title| !is_address(title));
            offices.clone().next().is_none() || offices.any(|office| office == title)
        };
        let fitting: Vec<usize> = roots.iter().copied().filter(fits).collect();
        if fitting.is_empty() { roots.to_vec() } else { fitting }
    }

    fn with_title(&self, roots: &[usize], title: &str) -> Option<usize> {
        let has = |root: &&usize| self.told.titles.contains_key(&(**root, title.to_owned()));
        let with: Vec<usize> = roots.iter().filter(has).copied().collect();
        only(&with)
    }

    /// Who is named in full far more often than the others, else with whom the short name has far
    /// more of its titles in common.
    fn owner(&self, roots: &[usize]) -> Option<usize> {
        let named = |root: usize| self.told.mentions.get(&root).copied().unwrap_or(0);
        let titled = |root: usize| {
            let titles = self.name.mentions.iter().filter_map(|place| place.title.clone());
            titles.filter(|title| self.told.titles.contains_key(&(root, title.clone()))).count()
        };
        dominant(roots, titled).or_else(|| dominant(roots, named))
    }
}

fn only(roots: &[usize]) -> Option<usize> {
    match roots {
        [only] => Some(*only),
        _ => None,
    }
}

fn dominant(roots: &[usize], count: impl Fn(usize) -> usize) -> Option<usize> {
    let mut by_count: Vec<(usize, usize)> = roots.iter().map(|&root| (count(root), root)).collect();
    by_count.sort_unstable();
    let (&(most, root), &(next, _)) = (by_count.last()?, by_count.iter().nth_back(1)?);
    (most > 0 && most >= DOMINANCE * next).then_some(root)
}
