//! The names that outlets use for one actor, where one's main name is not another's.
//!
//! Printed forms are sorted into families: with and without given name, spelled out or
//! abbreviated, in two spellings. Forms of one family are no difference; "ISIS" by one outlet and
//! "Islamic State" by another are. Countries and places are left out, since their adjectives and
//! inhabitants are forms that only a dictionary could tell from names.

use std::collections::BTreeMap;

use crossread_text::ActorKind;

use super::acronyms::{initials, is_acronym};
use super::names::{fold, mention};
use super::spelling::near;
use super::{Actor, LabelUse, Merged};
use crate::corpus::Corpus;
use crate::ids::{OutletId, SentenceId};

/// A printed form and where an outlet uses it.
type Form<'a> = (&'a str, Vec<SentenceId>);

/// The names of an actor by outlet; none where all outlets mainly use the same.
pub(super) fn alternative_names(corpus: &Corpus, actor: &Actor) -> Vec<LabelUse> {
    if matches!(actor.kind, ActorKind::Country | ActorKind::Place) {
        return Vec::new();
    }
    let uses = uses(corpus, actor);
    let mut main: BTreeMap<OutletId, (usize, usize)> = BTreeMap::new();
    for (&(outlet, family), forms) in &uses {
        let count = forms.iter().map(|(_, sentences)| sentences.len()).sum();
        let entry = main.entry(outlet).or_insert((count, family));
        if count > entry.0 {
            *entry = (count, family);
        }
    }
    let mut families = main.values().map(|&(_, family)| family);
    let first = families.next();
    if families.all(|family| Some(family) == first) {
        return Vec::new();
    }
    // One name is shown in one form, whichever of them an outlet prints.
    let mut shown: BTreeMap<usize, BTreeMap<&str, usize>> = BTreeMap::new();
    for (&(_, family), forms) in &uses {
        for (form, sentences) in forms {
            *shown.entry(family).or_default().entry(form).or_default() += sentences.len();
        }
    }
    let most = |family: &usize| {
        let forms = shown[family].iter().rev();
        let forms = forms.max_by_key(|(form, count)| (**count, **form == actor.name, form.len()));
        forms.map_or("", |(form, _)| *form)
    };
    uses.iter().map(|((outlet, family), forms)| label(*outlet, most(family), forms)).collect()
}

/// The printed forms by outlet and family.
fn uses<'a>(corpus: &'a Corpus, actor: &Actor) -> BTreeMap<(OutletId, usize), Vec<Form<'a>>> {
    let mut printed: BTreeMap<(OutletId, &str), Vec<SentenceId>> = BTreeMap::new();
    for &(article, index) in &actor.mentions {
        let mention = mention(corpus, article, index);
        if !mention.inferred {
            let words = corpus.slice(article, mention.span);
            let sentence = corpus.sentence_id(article, mention.sentence as usize);
            printed.entry((corpus.outlet_of(article), words)).or_default().push(sentence);
        }
    }
    let mut forms: Vec<&str> = printed.keys().map(|&(_, words)| words).collect();
    forms.sort_unstable();
    forms.dedup();
    let family_of = families(&forms, actor.kind == ActorKind::Person);
    let mut uses: BTreeMap<(OutletId, usize), Vec<Form>> = BTreeMap::new();
    for ((outlet, words), sentences) in printed {
        uses.entry((outlet, family_of[words])).or_default().push((words, sentences));
    }
    uses
}

/// The forms of one family as one label.
fn label(outlet: OutletId, shown: &str, forms: &[Form]) -> LabelUse {
    let mut sentences: Vec<SentenceId> = forms.iter().flat_map(|(_, s)| s.clone()).collect();
    sentences.sort_unstable();
    LabelUse { outlet, text: shown.to_owned(), kind: None, sentences }
}

/// Sorts printed forms into families of one name each, named by the least index.
fn families<'a>(forms: &[&'a str], person: bool) -> BTreeMap<&'a str, usize> {
    let mut merged = Merged::new(forms.len());
    for a in 0..forms.len() {
        for b in 0..a {
            if of_one_name(forms[a], forms[b], person) {
                merged.join(a, b);
            }
        }
    }
    forms.iter().enumerate().map(|(index, &form)| (form, merged.root(index))).collect()
}

fn of_one_name(a: &str, b: &str, person: bool) -> bool {
    let ((words_a, _), (words_b, _)) = (fold(a), fold(b));
    let (short, long) =
        if words_a.len() <= words_b.len() { (&words_a, &words_b) } else { (&words_b, &words_a) };
    let one_more = long.len() == short.len() + 1 && long.starts_with(short);
    let spelled_alike =
        || short.len() == long.len() && short.iter().zip(long).all(|(a, b)| a == b || near(a, b));
    // "Department of Justice", "Justice Department"
    let turned = || {
        long.len() > 1 && short.iter().all(|word| long.contains(word)) && {
            let tie = long.len() - short.len();
            tie == 1 && (a.contains(" of ") || b.contains(" of "))
        }
    };
    let abbreviates = |acronym: &str, words: &[String], name: &str| {
        is_acronym(acronym) && initials(name).contains(&words.concat())
    };
    (person && short.iter().any(|word| long.contains(word)))
        || long.ends_with(short)
        || one_more
        || spelled_alike()
        || turned()
        || abbreviates(a, &words_a, b)
        || abbreviates(b, &words_b, a)
}
