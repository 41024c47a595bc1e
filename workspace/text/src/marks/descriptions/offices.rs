//! Persons and the offices that the article gives them.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{ActorKind, Label, LabelKind, Mention};
use crate::marks::lexicon::{Class, Ruler, Title};

use super::phrase::{Phrase, is_former};
use super::{DOMINANCE, Found, Place, dominant, mention_at};

/// A person of the article.
pub(super) struct Figure {
    /// The full name used most; of a surname that several have, the surname alone.
    name: String,
    /// The sentences that name the person, in order, one for each time.
    sentences: Vec<u32>,
    offices: Vec<Office>,
}

/// A person whom an article names in passing is meant at most this many sentences later.
const REACH: u32 = 3;

/// What a person is called.
struct Office {
    /// The full name that the words are attached to, if it is one.
    bearer: Option<String>,
    head: String,
    nation: Option<String>,
    body: Option<String>,
    former: bool,
    /// Whether it stands right before the name.
    titled: bool,
}

/// The persons of the article by surname.
pub(super) fn figures(place: Place) -> BTreeMap<String, Figure> {
    let document = place.document;
    let mut forms: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
    let mut sentences: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let named = |mention: &&Mention| mention.kind == ActorKind::Person && !mention.inferred;
    for mention in document.mentions.iter().filter(named) {
        *forms.entry(surname(&mention.name)).or_default().entry(&mention.name).or_default() += 1;
        sentences.entry(surname(&mention.name)).or_default().push(mention.sentence);
    }
    let mut figures: BTreeMap<String, Figure> = forms
        .into_iter()
        .map(|(surname, forms)| {
            let given = |name: &str| name.split_once(' ').map(|(given, _)| given.to_owned());
            let several = forms.keys().filter_map(|name| given(name)).collect::<BTreeSet<_>>();
            let short = |name: &str| !name.contains(' ');
            let best = forms.into_iter().max_by_key(|(name, count)| {
                (short(name) == (several.len() > 1), *count, name.len())
            });
            let name = best.map_or_else(String::new, |(name, _)| name.to_owned());
            let sentences = sentences.remove(&surname).unwrap_or_default();
            (surname, Figure { name, sentences, offices: Vec::new() })
        })
        .collect();
    for label in &document.labels {
        let Some(mention) = document.mentions.get(label.mention as usize) else { continue };
        let figure = figures.get_mut(&surname(&mention.name));
        if let Some(figure) = figure.filter(|_| mention.kind == ActorKind::Person) {
            figure.offices.extend(office(place, label));
        }
    }
    // "President Holm" rules the country that everybody knows of.
    for figure in figures.values_mut() {
        let country = place.lexicon.led_by(&figure.name);
        for office in figure.offices.iter_mut().filter(|office| office.nation.is_none()) {
            let ruler = place.lexicon.ruler(&office.head);
            // "Republican President Holm"
            if office.titled && ruler == Some(Ruler::Office) && country.is_some() {
                office.body = None;
            }
            if ruler.is_some() && office.body.is_none() {
                office.nation = country.map(str::to_owned);
            }
        }
    }
    figures
}

fn surname(name: &str) -> String {
    let last = name.rsplit(' ').find(|word| !matches!(*word, "Jr" | "Jr." | "Sr" | "II" | "III"));
    last.unwrap_or(name).to_lowercase()
}

/// The office that a label tells; honorifics tell none.
fn office(place: Place, label: &Label) -> Option<Office> {
    let (reading, lexicon) = (place.reading, place.lexicon);
    let words = reading.inside(label.span);
    let named = |at: usize| mention_at(place, at);
    let grammatical = |at: usize| {
        named(at).is_none() && lexicon.class(&reading.words[at].lower) == Some(Class::Preposition)
    };
    let end = words.clone().find(|at| grammatical(*at)).unwrap_or(words.end);
    let start = words.start;
    let head = (start..end).find_map(|from| {
        let lower = reading.words[from..end].iter().map(|word| &*word.lower);
        lexicon.titles.whole(lower).map(|title| (from..end, *title))
    });
    if head.as_ref().is_some_and(|(_, title)| *title == Title::Honorific) {
        return None;
    }
    let head = head.map_or(end.checked_sub(1)?..end, |(head, _)| head);
    if head.start < start || head.is_empty() {
        return None;
    }
    // "North Korea's ruler, Kim Jong Un", "President Vladimir Putin of Russia"
    let owner = start.checked_sub(1).filter(|at| reading.words[*at].possessive).and_then(named);
    let bearer = reading.inside(place.document.mentions[label.mention as usize].span);
    let behind = (label.kind == LabelKind::Title).then_some(bearer.end).filter(|of| {
        reading.words.get(*of).is_some_and(|word| &*word.lower == "of")
            && of + 1 < reading.words.len()
    });
    let behind = behind.and_then(|of| named(of + 1));
    let inside = words.clone().filter_map(named);
    let all = || inside.clone().chain(owner).chain(behind);
    let of_kind = |country: bool| {
        let fits = all().find(|m| (m.kind == ActorKind::Country) == country);
        fits.map(|mention| mention.name.clone())
    };
    let mention = &place.document.mentions[label.mention as usize];
    Some(Office {
        bearer: mention.name.contains(' ').then(|| mention.name.clone()),
        head: lower(place, head),
        nation: of_kind(true),
        body: of_kind(false),
        former: words.into_iter().any(|at| is_former(&reading.words[at].lower)),
        titled: label.kind == LabelKind::Title && behind.is_none(),
    })
}

fn lower(place: Place, words: std::ops::Range<usize>) -> String {
    place.reading.words[words].iter().map(|word| &*word.lower).collect::<Vec<_>>().join(" ")
}

/// The person whom a phrase means.
///
/// Those who are called by the same head are asked first, then those who rule in the same way, then
/// anybody who rules.
pub(super) fn meant<'f>(
    place: Place,
    figures: &'f BTreeMap<String, Figure>,
    phrase: &Phrase,
) -> Option<Found> {
    let head = lower(place, phrase.head.clone());
    let ruler = place.lexicon.ruler(&head);
    // "The president" is not that of a club.
    let of_a_club = |office: &Office| {
        office.body.is_some() && place.lexicon.ruler(&office.head) == Some(Ruler::Office)
    };
    let agrees = |office: &Office| {
        let nation = match (&phrase.nation, &office.nation) {
            (Some(a), Some(b)) => a == b,
            (Some(_), None) => place.lexicon.ruler(&office.head).is_none(),
            (None, _) => true,
        };
        nation
            && (phrase.body == office.body || phrase.body.is_none() && !of_a_club(office))
            && (!phrase.former || office.former)
    };
    let same = |office: &Office| office.head == head;
    // Whom the article calls otherwise must rule the very nation, if one is named.
    let nation = |office: &Office| phrase.nation.is_none() || office.nation == phrase.nation;
    let alike = |office: &Office| {
        ruler.is_some() && place.lexicon.ruler(&office.head) == ruler && nation(office)
    };
    let rules = |office: &Office| {
        let other = place.lexicon.ruler(&office.head);
        let any = [ruler, other].contains(&Some(Ruler::Any)) || phrase.nation.is_some();
        ruler.is_some() && other.is_some() && any && nation(office)
    };
    // Who rules and whom the article is about are always meant, others while the reader remembers them.
    let sentence = place.reading.words[phrase.head.start].sentence;
    let most = figures.values().map(|figure| figure.sentences.len()).max().unwrap_or(0);
    let remembered = |figure: &&'f Figure| {
        let next = figure.sentences.partition_point(|at| *at <= sentence);
        let last = next.checked_sub(1).map(|at| figure.sentences[at]);
        ruler.is_some()
            || DOMINANCE * figure.sentences.len() > most
            || last.is_some_and(|last| sentence - last <= REACH)
    };
    let present: Vec<&'f Figure> = figures.values().filter(remembered).collect();
    let who = |fits: &dyn Fn(&Office) -> bool| {
        let among = |wanted: &dyn Fn(&Office) -> bool| {
            let held = |figure: &'f Figure| {
                let fits = |office: &&Office| fits(office) && agrees(office) && wanted(office);
                let mut offices = figure.offices.iter().filter(fits);
                let first = offices.next()?;
                let bearer = offices.find_map(|office| office.bearer.as_ref());
                let name = first.bearer.as_ref().or(bearer).unwrap_or(&figure.name);
                Some((figure.sentences.len(), name))
            };
            dominant(present.iter().copied().filter_map(held).collect())
        };
        // Who holds an office comes before who held it, the nation and the body that are named before
        // none; and whoever rules is nobody of whom the article tells that he once did.
        let held = |office: &Office| office.former == phrase.former;
        let nation = |office: &Office| held(office) && office.nation == phrase.nation;
        let body = |office: &Office| held(office) && office.body == phrase.body;
        // Of all who rule the one whom the article is about, whatever nation is named with the office.
        let any = |office: &Office| phrase.nation.is_none() && ruler.is_some() && body(office);
        (among(&any))
            .or_else(|| among(&|office| nation(office) && body(office)))
            .or_else(|| among(&body))
            .or_else(|| among(&nation))
            .or_else(|| among(&held))
            .or_else(|| among(&|_| ruler.is_none()))
    };
    let name = who(&same).or_else(|| who(&alike)).or_else(|| who(&rules))?;
    Some(Found {
        head: phrase.head.clone(),
        words: phrase.words.clone(),
        name: name.clone(),
        kind: ActorKind::Person,
        known: false,
    })
}

impl Figure {
    /// The country that the person rules, as far as the article tells or everybody knows.
    pub(super) fn country(&self, place: Place) -> Option<&str> {
        let rules = |office: &&Office| place.lexicon.ruler(&office.head).is_some();
        let told = self.offices.iter().filter(rules).find_map(|office| office.nation.as_deref());
        told.or_else(|| place.lexicon.led_by(&self.name))
    }
}
