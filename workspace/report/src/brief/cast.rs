//! The outlets of a run: ids, letters and hues, the same on every page.

use std::collections::BTreeMap;

use crossread_engine::Outlet;

/// What stands for each outlet of a run.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// Outlet, by name and whether the name is given → what stands for it.
    members: BTreeMap<(String, bool), Member>,
}

#[derive(Clone, Debug, Default)]
struct Member {
    id: String,
    letters: String,
    hue: usize,
}

impl Cast {
    /// Gives every outlet an id, letters and a hue, by name, so that the order of the files does
    /// not matter.
    pub fn new<'a>(outlets: impl IntoIterator<Item = &'a Outlet>) -> Cast {
        let keys = outlets.into_iter().map(|outlet| (outlet.name.clone(), outlet.given));
        let mut members: BTreeMap<(String, bool), Member> =
            keys.map(|key| (key, Member::default())).collect();
        let mut ids: Vec<String> = Vec::new();
        let mut letters: Vec<String> = Vec::new();
        for (index, ((name, _), member)) in members.iter_mut().enumerate() {
            let free = |taken: &[String], wanted: &String| !taken.contains(wanted);
            let id = slug(name);
            let numbered = (2..).map(|n| format!("{id}-{n}"));
            let id = std::iter::once(id.clone()).chain(numbered).find(|id| free(&ids, id));
            member.id = id.unwrap_or_default();
            member.letters = initials(name).find(|pair| free(&letters, pair)).unwrap_or_default();
            member.hue = index + 1;
            ids.push(member.id.clone());
            letters.push(member.letters.clone());
        }
        Cast { members }
    }

    fn member(&self, (name, given): (&str, bool)) -> Option<&Member> {
        self.members.get(&(name.to_owned(), given))
    }

    /// The id of an outlet of the run by name, and whether its articles give the name.
    pub(super) fn id_of(&self, outlet: (&str, bool)) -> &str {
        self.member(outlet).map_or("", |member| &member.id)
    }

    /// Its two capitals.
    pub(super) fn letters_of(&self, outlet: (&str, bool)) -> &str {
        self.member(outlet).map_or("", |member| &member.letters)
    }

    /// Its hue, from 1.
    pub(super) fn hue_of(&self, outlet: (&str, bool)) -> usize {
        self.member(outlet).map_or(1, |member| member.hue)
    }

    /// The id of an outlet of the run; empty for any other.
    pub fn id(&self, outlet: &Outlet) -> &str {
        self.id_of((&outlet.name, outlet.given))
    }

    /// Its two capitals.
    pub fn letters(&self, outlet: &Outlet) -> &str {
        self.letters_of((&outlet.name, outlet.given))
    }

    /// Its hue, from 1.
    pub fn hue(&self, outlet: &Outlet) -> usize {
        self.hue_of((&outlet.name, outlet.given))
    }
}

/// A name in lower-case letters, digits and hyphens.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for character in name.to_lowercase().chars() {
        if character.is_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "outlet".to_owned() } else { slug.to_owned() }
}

/// Pairs of letters that could stand for a name, the best first: the initials of the first two
/// words without "the", else the first two letters; then the first letter with each later one;
/// then with digits.
fn initials(name: &str) -> impl Iterator<Item = String> {
    let words: Vec<&str> = name
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty() && !word.eq_ignore_ascii_case("the"))
        .collect();
    let letters: Vec<char> = words.concat().to_uppercase().chars().collect();
    let first = letters.first().copied().unwrap_or('X');
    let second = words.get(1).and_then(|word| word.to_uppercase().chars().next());
    let rest: Vec<char> = second.into_iter().chain(letters.into_iter().skip(1)).collect();
    let digits = (2..).map(|digit: u32| digit.to_string());
    let pairs = rest.into_iter().map(String::from).chain(digits);
    pairs.map(move |second| format!("{first}{second}"))
}
