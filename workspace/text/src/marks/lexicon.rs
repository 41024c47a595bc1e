//! The word lists of a language as the rules of marks look them up.

mod judgements;
mod phrases;
mod verbs;

use std::borrow::Cow;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::document::{ActorKind, Stance, WordingKind};
use crate::language::{Entry, Language};
use crate::lists::{Own, OwnEntry};

pub(crate) use judgements::{Judgements, Pronoun};
pub(crate) use phrases::Phrases;
pub(crate) use verbs::Form;

/// Everything that the rules for names, labels and quotes know of a language.
pub(crate) struct Lexicon {
    /// Names of countries, organizations and places, spelled as they stand in a text.
    pub(crate) names: Phrases<KnownName>,
    /// Titles and offices, in lower case.
    pub(crate) titles: Phrases<Title>,
    /// Saying verbs in all their forms, in lower case.
    pub(crate) sayings: Phrases<Saying>,
    not_only_said: FxHashSet<String>,
    saying_nouns: FxHashMap<String, Vec<&'static str>>,
    /// Nouns between which outlets choose, in singular and plural, and their groups.
    pub(crate) things: Phrases<&'static str>,
    classes: FxHashMap<&'static str, Class>,
    roles: FxHashSet<Cow<'static, str>>,
    bodies: FxHashSet<Cow<'static, str>>,
    documents: FxHashSet<Cow<'static, str>>,
    findings: FxHashSet<&'static str>,
    verbs: FxHashSet<String>,
    modifiers: FxHashSet<&'static str>,
    epithets: FxHashSet<&'static str>,
    first_names: FxHashMap<&'static str, Gender>,
    nicknames: FxHashMap<&'static str, &'static str>,
    organization_words: FxHashSet<&'static str>,
    place_words: FxHashSet<&'static str>,
    place_prepositions: FxHashSet<&'static str>,
    law_words: FxHashSet<&'static str>,
    company_suffixes: FxHashSet<&'static str>,
    directions: FxHashSet<&'static str>,
    weekdays: FxHashSet<&'static str>,
    particles: FxHashSet<&'static str>,
    works: FxHashSet<&'static str>,
    rulers: FxHashMap<&'static str, Ruler>,
    state_bodies: FxHashMap<&'static str, bool>,
    /// Offices that tell a state by themselves.
    pub(crate) state_offices: Phrases<&'static str>,
    /// For whom a body acts, by its name.
    acts_for: FxHashMap<&'static str, &'static str>,
    /// What predicates are found by.
    pub(crate) judgements: Judgements,
    /// By surname: the full name, and the country.
    leaders: FxHashMap<&'static str, Vec<(&'static str, &'static str)>>,
    plurals: FxHashSet<&'static str>,
    compound_beginnings: FxHashSet<&'static str>,
    compound_endings: FxHashSet<&'static str>,
    participles: FxHashSet<&'static str>,
    not_passives: FxHashSet<&'static str>,
    negations: FxHashSet<&'static str>,
    refusals: FxHashSet<&'static str>,
    allegations: FxHashSet<Cow<'static, str>>,
    questions: FxHashSet<&'static str>,
    modals: FxHashSet<&'static str>,
    conditions: FxHashSet<&'static str>,
    clause_words: FxHashMap<&'static str, ClauseWord>,
    clause_endings: Vec<(&'static str, ClauseWord)>,
    /// The lists of wordings, in lower case.
    pub(crate) wordings: [(Phrases<()>, WordingKind); 4],
    /// Denials that count only in reported speech, in lower case.
    pub(crate) denials_said: Phrases<()>,
    /// Capitalized words that name no actor, in lower case.
    pub(crate) not_names: Phrases<()>,
}

/// An entry of the gazetteer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KnownName {
    pub(crate) name: &'static str,
    pub(crate) kind: ActorKind,
    pub(crate) form: NameForm,
    /// The entry itself.
    pub(crate) alias: &'static str,
}

/// In which form a gazetteer entry names its actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameForm {
    /// "Russia", "Russian Federation"
    Name,
    /// "Russian", "Russians"
    Adjective,
    /// "Moscow": the city, or the government in it
    Capital,
    /// "Kremlin": always the government
    Seat,
}

/// A title or an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Title {
    /// "Mr.", "Dr."
    Honorific,
    /// "President": one person holds it at a time
    Unique,
    /// "Senator"
    Office,
}

/// A saying verb in one of its forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Saying {
    /// None if it tells what somebody wants or holds rather than says.
    pub(crate) stance: Option<Stance>,
    pub(crate) form: Form,
    pub(crate) reports: Reports,
}

/// What a saying verb can report in words of the outlet's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reports {
    /// A clause, with or without "that".
    Clause,
    /// A clause with "that".
    That,
    /// Whatever follows: a clause, an object, an infinitive.
    Object,
    /// Nothing: only quotations.
    Marks,
}

/// The closed classes of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Determiner,
    Possessive,
    Pronoun,
    Relative,
    Preposition,
    Conjunction,
    Auxiliary,
    Adverb,
}

/// How a word opens a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ClauseWord {
    /// Whether it does only behind a comma ("and").
    pub(crate) behind_comma: bool,
    /// Whether the clause stands inside another and ends at the next comma ("which").
    pub(crate) inserted: bool,
}

/// How somebody rules a country, by the word for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ruler {
    /// "president"
    Office,
    /// "strongman"
    Absolute,
    /// "leader"
    Any,
}

/// What a given name tells of its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Male,
    Female,
    Either,
}

impl Reports {
    /// As the lists call it.
    pub(crate) fn named(name: &str) -> Option<Reports> {
        Some(match name {
            "clause" => Reports::Clause,
            "that" => Reports::That,
            "object" => Reports::Object,
            "marks" => Reports::Marks,
            _ => return None,
        })
    }
}

/// What a saying verb adds to "said", as the lists call it; nothing for one that tells what somebody
/// wants or holds.
pub(crate) fn stance(name: &str) -> Option<Option<Stance>> {
    Some(Some(match name {
        "neutral" => Stance::Neutral,
        "certainty" => Stance::Certainty,
        "doubt" => Stance::Doubt,
        "concession" => Stance::Concession,
        "attack" => Stance::Attack,
        "attitude" => return Some(None),
        _ => return None,
    }))
}

impl Lexicon {
    /// The lexicon of a language, with lists of a user's own.
    pub(crate) fn with(language: &Language, own: &[&Own]) -> Lexicon {
        let mut lexicon = Lexicon::of(language);
        for own in own {
            match own.name {
                "hedges" => lexicon.wordings[0].0 = own_phrases(language, own),
                "intensifiers" => lexicon.wordings[1].0 = own_phrases(language, own),
                "loaded" => lexicon.wordings[2].0 = own_phrases(language, own),
                _ => lexicon.sayings = own_sayings(language, own),
            }
        }
        lexicon
    }

    pub(crate) fn of(language: &Language) -> Lexicon {
        let set = |name: &str| language.list(name).entries().iter().map(|e| e.word).collect();
        Lexicon {
            names: names(language),
            titles: phrases(language, "titles", |entry| match entry.column(0) {
                "honorific" => Title::Honorific,
                "unique" => Title::Unique,
                _ => Title::Office,
            }),
            sayings: sayings(language),
            things: things(language),
            nicknames: (language.list("nicknames").entries().iter())
                .map(|entry| (entry.word, entry.column(0)))
                .collect(),
            not_only_said: verbs(language, "not-only-said"),
            saying_nouns: saying_nouns(language),
            classes: language
                .list("grammar")
                .entries()
                .iter()
                .filter_map(|entry| Some((entry.word, class(entry.column(0))?)))
                .collect(),
            roles: plurals(language, "roles"),
            bodies: plurals(language, "bodies"),
            documents: plurals(language, "documents"),
            findings: (language.list("documents").entries().iter())
                .filter(|entry| entry.column(0) == "finding")
                .map(|entry| entry.word)
                .collect(),
            verbs: verbs(language, "verbs"),
            modifiers: set("modifiers"),
            epithets: set("epithets"),
            first_names: language
                .list("first-names")
                .entries()
                .iter()
                .map(|entry| (entry.word, gender(entry.column(0))))
                .collect(),
            organization_words: set("organization-words"),
            place_words: set("place-words"),
            place_prepositions: set("place-prepositions"),
            law_words: set("law-words"),
            company_suffixes: set("company-suffixes"),
            directions: set("directions"),
            weekdays: set("weekdays"),
            particles: set("name-particles"),
            works: set("works"),
            rulers: language
                .list("rulers")
                .entries()
                .iter()
                .map(|entry| (entry.word, ruler(entry.column(0))))
                .collect(),
            state_bodies: language
                .list("state-bodies")
                .entries()
                .iter()
                .map(|entry| (entry.word, entry.column(0) == "government"))
                .collect(),
            state_offices: phrases(language, "state-offices", |entry| entry.column(0)),
            acts_for: (language.list("organizations").entries().iter())
                .map(|entry| (entry.word, entry.column(3)))
                .filter(|(_, side)| !side.is_empty())
                .collect(),
            judgements: Judgements::of(language),
            leaders: leaders(language),
            plurals: set("plurals"),
            compound_beginnings: set("compound-beginnings"),
            compound_endings: set("compound-endings"),
            participles: set("participles"),
            not_passives: set("not-passives"),
            negations: set("negations"),
            refusals: set("refusals"),
            allegations: plurals(language, "allegations"),
            questions: set("questions"),
            modals: set("modals"),
            conditions: set("conditions"),
            clause_words: clause_words(language).collect(),
            clause_endings: clause_words(language)
                .filter_map(|(word, opener)| Some((word.strip_prefix('-')?, opener)))
                .collect(),
            wordings: [
                (phrases(language, "hedges", |_| ()), WordingKind::Hedge),
                (phrases(language, "intensifiers", |_| ()), WordingKind::Intensifier),
                (phrases(language, "loaded", |_| ()), WordingKind::Loaded),
                (phrases(language, "denials", |_| ()), WordingKind::Denial),
            ],
            denials_said: phrases(language, "denials-said", |_| ()),
            not_names: phrases(language, "not-names", |_| ()),
        }
    }

    /// Whether a word in lower case ties to a noun or an adjective what is said with it ("claim
    /// that", "critical of").
    pub(crate) fn ties(&self, noun: &str, tie: &str) -> bool {
        self.saying_nouns.get(noun).is_some_and(|ties| ties.contains(&tie))
    }

    /// The closed class of a word in lower case.
    pub(crate) fn class(&self, lower: &str) -> Option<Class> {
        self.classes.get(lower).copied()
    }

    /// Whether a word in lower case is a noun for persons.
    pub(crate) fn is_role(&self, lower: &str) -> bool {
        self.roles.contains(lower)
    }

    /// Whether a word in lower case is a noun for a body of persons ("committee", "regime").
    pub(crate) fn is_body(&self, lower: &str) -> bool {
        self.bodies.contains(lower)
    }

    /// Whether a word in lower case is a noun for what can say something ("report", "ad").
    pub(crate) fn is_document(&self, lower: &str) -> bool {
        self.documents.contains(lower)
    }

    /// Whether a word in lower case stands before a colon for what it tells ("poll").
    pub(crate) fn is_finding(&self, lower: &str) -> bool {
        self.findings.contains(lower)
    }

    /// Whether a word in lower case is a form of a common verb.
    pub(crate) fn is_verb(&self, lower: &str) -> bool {
        self.verbs.contains(lower)
    }

    /// What a given name in lower case may be short for ("jerry": "jerome", "jerrold").
    pub(crate) fn short_for(&self, lower: &str) -> impl Iterator<Item = &'static str> {
        let names = self.nicknames.get(lower).copied().unwrap_or_default();
        names.split(';').filter(|name| !name.is_empty())
    }

    /// Whether a saying verb, in lower case, also tells what is done or shown.
    pub(crate) fn is_not_only_said(&self, lower: &str) -> bool {
        self.not_only_said.contains(lower)
    }

    /// Whether a word in lower case stands before titles and nouns for persons ("former").
    pub(crate) fn is_modifier(&self, lower: &str) -> bool {
        self.modifiers.contains(lower) || self.epithets.contains(lower)
    }

    /// Whether a word in lower case is an adjective that judges or describes an actor.
    pub(crate) fn is_epithet(&self, lower: &str) -> bool {
        self.epithets.contains(lower)
    }

    /// Whether a word in lower case makes a passive with a form of "be".
    pub(crate) fn is_past_participle(&self, lower: &str) -> bool {
        let regular = lower.ends_with("ed") && lower.len() > 4 && !self.is_epithet(lower);
        (regular || self.participles.contains(lower)) && !self.not_passives.contains(lower)
    }

    /// Whether a word in lower case negates the verb behind it ("not", "never").
    pub(crate) fn is_negation(&self, lower: &str) -> bool {
        self.negations.contains(lower)
    }

    /// Whether a word in lower case names what can be refused ("access", "visa").
    pub(crate) fn is_refusable(&self, lower: &str) -> bool {
        self.refusals.contains(lower)
    }

    /// Whether a noun in lower case stands for what somebody is said to have done or said
    /// ("allegation", "wrongdoing").
    pub(crate) fn is_allegation(&self, lower: &str) -> bool {
        self.allegations.contains(lower)
    }

    /// Whether a word in lower case is an auxiliary that leaves it open whether something happens
    /// ("would").
    pub(crate) fn is_modal(&self, lower: &str) -> bool {
        self.modals.contains(lower)
    }

    /// Whether a word in lower case opens a clause of which it is open whether it is so ("whether").
    pub(crate) fn asks(&self, lower: &str) -> bool {
        self.questions.contains(lower)
    }

    /// Whether a word in lower case makes of what it opens a supposition ("if").
    pub(crate) fn supposes(&self, lower: &str) -> bool {
        self.conditions.contains(lower)
    }

    /// How a word in lower case opens a clause, if it does.
    pub(crate) fn clause_word(&self, lower: &str) -> Option<ClauseWord> {
        let ending = || {
            let found = self.clause_endings.iter().find(|(ending, _)| lower.ends_with(ending));
            found.map(|(_, opener)| *opener)
        };
        self.clause_words.get(lower).copied().or_else(ending)
    }

    /// Whether there is a list of verbs at all.
    pub(crate) fn has_verbs(&self) -> bool {
        !self.verbs.is_empty()
    }

    /// The gender that a given name, as written in a text, is used for.
    pub(crate) fn first_name(&self, word: &str) -> Option<Gender> {
        self.first_names.get(word).copied()
    }

    pub(crate) fn is_organization_word(&self, lower: &str) -> bool {
        // "Review-Journal"
        let last = lower.rsplit_once('-').map_or(lower, |(_, last)| last);
        self.organization_words.contains(last)
    }

    /// Whether a word in lower case stands inside names ("de", "bin").
    pub(crate) fn is_particle(&self, lower: &str) -> bool {
        self.particles.contains(lower)
    }

    /// Whether a word is an adjective made from a name ("Russian-backed").
    pub(crate) fn is_compound(&self, word: &str) -> bool {
        word.rsplit_once('-').is_some_and(|(_, ending)| self.compound_endings.contains(ending))
    }

    /// Whether a word begins with what only says how or when the rest of it is meant ("pro-life",
    /// "then-senator").
    pub(crate) fn opens_compound(&self, word: &str) -> bool {
        let head = word.split_once('-').map(|(head, _)| head.to_lowercase());
        head.is_some_and(|head| self.compound_beginnings.contains(&*head))
    }

    /// Whether a word in lower case stands beside the title of a work ("film", "titled").
    pub(crate) fn is_work(&self, lower: &str) -> bool {
        self.works.contains(lower)
    }

    /// How somebody rules who is called by these words in lower case, if that is said.
    pub(crate) fn ruler(&self, lower: &str) -> Option<Ruler> {
        self.rulers.get(lower).copied()
    }

    /// The state or the party that an organization of this name in the gazetteer acts for.
    pub(crate) fn acts_for(&self, name: &str) -> Option<&'static str> {
        self.acts_for.get(name).copied()
    }

    /// Whether a noun in lower case, behind the name of a country or a body, names who acts for it.
    pub(crate) fn is_state_body(&self, lower: &str) -> bool {
        self.state_bodies.contains_key(lower)
    }

    /// Whether a word in lower case names a government behind the name of who leads it.
    pub(crate) fn is_government(&self, lower: &str) -> bool {
        self.state_bodies.get(lower).copied().unwrap_or(false)
    }

    /// The country whose government somebody of this name leads or led; of a surname alone, where all
    /// who bear it led the same.
    pub(crate) fn led_by(&self, name: &str) -> Option<&'static str> {
        let given = name.split_once(' ').map(|(given, _)| given);
        let leaders = self.leaders.get(name.rsplit(' ').next()?)?;
        let same = |leader: &&(&str, &'static str)| {
            given.is_none_or(|given| leader.0.split(' ').next() == Some(given))
        };
        let mut countries = leaders.iter().filter(same).map(|(_, country)| *country);
        let first = countries.next()?;
        countries.all(|country| country == first).then_some(first)
    }

    /// The full name of who alone of this surname leads or led a government.
    pub(crate) fn leader(&self, surname: &str) -> Option<&'static str> {
        match self.leaders.get(surname)?.as_slice() {
            [(name, _)] => Some(name),
            _ => None,
        }
    }

    /// Whether a noun in lower case is a plural.
    pub(crate) fn is_plural(&self, lower: &str) -> bool {
        lower.ends_with('s') && !lower.ends_with("ss") || self.plurals.contains(lower)
    }

    pub(crate) fn is_place_word(&self, lower: &str) -> bool {
        self.place_words.contains(lower)
    }

    pub(crate) fn is_place_preposition(&self, lower: &str) -> bool {
        self.place_prepositions.contains(lower)
    }

    pub(crate) fn is_law_word(&self, lower: &str) -> bool {
        self.law_words.contains(lower)
    }

    pub(crate) fn is_company_suffix(&self, lower: &str) -> bool {
        self.company_suffixes.contains(lower)
    }

    pub(crate) fn is_weekday(&self, lower: &str) -> bool {
        self.weekdays.contains(lower)
    }

    pub(crate) fn is_direction(&self, lower: &str) -> bool {
        self.directions.contains(lower)
    }
}

fn phrases<T>(language: &Language, list: &str, value: impl Fn(&Entry) -> T) -> Phrases<T> {
    let entries = language.list(list).entries();
    let mut phrases = Phrases::with_room(entries.len());
    for entry in entries {
        phrases.insert(entry.word, value(entry));
    }
    phrases
}

fn names(language: &Language) -> Phrases<KnownName> {
    let mut names = Phrases::default();
    let mut add = |aliases: &'static str, name, kind, form| {
        for alias in aliases.split(';').map(str::trim) {
            let spelled: Cow<'static, str> = match alias.contains('’') {
                true => alias.replace('’', "'").into(),
                false => alias.into(),
            };
            names.insert(spelled, KnownName { name, kind, form, alias });
        }
    };
    for entry in language.list("organizations").entries() {
        let kind = match entry.column(0) {
            "group" => ActorKind::Group,
            _ => ActorKind::Organization,
        };
        add(entry.word, entry.word, kind, NameForm::Name);
        add(entry.column(1), entry.word, kind, NameForm::Name);
        add(entry.column(2), entry.word, kind, NameForm::Adjective);
    }
    for entry in language.list("countries").entries() {
        let country = ActorKind::Country;
        add(entry.word, entry.word, country, NameForm::Name);
        add(entry.column(3), entry.word, country, NameForm::Name);
        add(entry.column(0), entry.word, country, NameForm::Adjective);
        add(entry.column(1), entry.word, country, NameForm::Capital);
        add(entry.column(2), entry.word, country, NameForm::Seat);
    }
    for entry in language.list("places").entries() {
        add(entry.word, entry.word, ActorKind::Place, NameForm::Name);
        add(entry.column(1), entry.word, ActorKind::Place, NameForm::Name);
        add(entry.column(0), entry.word, ActorKind::Place, NameForm::Adjective);
    }
    names
}

fn sayings(language: &Language) -> Phrases<Saying> {
    let mut sayings = Phrases::with_room(4 * language.list("saying-verbs").entries().len());
    add_sayings(language, &mut sayings);
    sayings
}

/// Adds the saying verbs of a language behind those that are there.
fn add_sayings(language: &Language, sayings: &mut Phrases<Saying>) {
    for entry in language.list("saying-verbs").entries() {
        let stance = stance(entry.column(0)).unwrap_or(Some(Stance::Neutral));
        let reports = Reports::named(entry.column(1)).unwrap_or(Reports::Marks);
        let given: Vec<&str> =
            entry.column(2).split(';').map(str::trim).filter(|form| !form.is_empty()).collect();
        for (form, kind) in verbs::forms(entry.word, &given) {
            sayings.insert(form, Saying { stance, form: kind, reports });
        }
    }
}

fn own_phrases(language: &Language, own: &Own) -> Phrases<()> {
    let mut phrases = match own.extends {
        true => phrases(language, own.name, |_| ()),
        false => Phrases::default(),
    };
    own.entries.iter().for_each(|entry| phrases.insert(entry.phrase.clone(), ()));
    phrases
}

fn own_sayings(language: &Language, own: &Own) -> Phrases<Saying> {
    let mut sayings = Phrases::default();
    for OwnEntry { phrase, stance, reports, forms } in &own.entries {
        let given: Vec<&str> = forms.iter().map(String::as_str).collect();
        for (form, kind) in verbs::forms(phrase, &given) {
            sayings.insert(form, Saying { stance: *stance, form: kind, reports: *reports });
        }
    }
    if own.extends {
        add_sayings(language, &mut sayings);
    }
    sayings
}

/// The nouns and adjectives that name what is said, with their ties.
fn saying_nouns(language: &Language) -> FxHashMap<String, Vec<&'static str>> {
    let mut nouns = FxHashMap::default();
    for entry in language.list("saying-nouns").entries() {
        let ties: Vec<&str> = entry.column(0).split(';').collect();
        nouns.insert(plural(entry.word), ties.clone());
        nouns.insert(entry.word.to_owned(), ties);
    }
    nouns
}

/// Those who lead or led a government, by surname.
fn leaders(language: &Language) -> FxHashMap<&'static str, Vec<(&'static str, &'static str)>> {
    let mut leaders: FxHashMap<_, Vec<_>> = FxHashMap::default();
    for entry in language.list("leaders").entries() {
        let name = entry.word.trim_end_matches(" Jr.");
        let surname = name.rsplit(' ').next().unwrap_or(name);
        leaders.entry(surname).or_default().push((name, entry.column(0)));
    }
    leaders
}

fn clause_words(language: &Language) -> impl Iterator<Item = (&'static str, ClauseWord)> {
    language.list("clause-words").entries().iter().map(|entry| {
        let behind_comma = entry.column(0) == "comma";
        (entry.word, ClauseWord { behind_comma, inserted: entry.column(1) == "inserted" })
    })
}

/// The verbs of a list in all their forms.
fn verbs(language: &Language, list: &str) -> FxHashSet<String> {
    let entries = language.list(list).entries();
    let mut forms = FxHashSet::with_capacity_and_hasher(4 * entries.len(), FxBuildHasher);
    for entry in entries {
        let given: Vec<&str> = entry.column(0).split(';').filter(|form| !form.is_empty()).collect();
        forms.extend(verbs::forms(entry.word, &given).into_iter().map(|(form, _)| form));
    }
    forms
}

/// The nouns of a list in singular and plural.
fn plurals(language: &Language, list: &str) -> FxHashSet<Cow<'static, str>> {
    let entries = language.list(list).entries().iter();
    entries.flat_map(|entry| [entry.word.into(), plural(entry.word).into()]).collect()
}

/// The plural of a noun by the rules of spelling.
fn plural(word: &str) -> String {
    match (word.strip_suffix("man"), word.strip_suffix('y')) {
        (Some(stem), _) => format!("{stem}men"),
        (_, Some(stem)) if !word.ends_with("ey") => format!("{stem}ies"),
        _ if word.ends_with("ss") => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

fn things(language: &Language) -> Phrases<&'static str> {
    let mut things = Phrases::default();
    for entry in language.list("things").entries() {
        things.insert(entry.word, entry.column(0));
        things.insert(plural(entry.word), entry.column(0));
    }
    things
}

fn class(name: &str) -> Option<Class> {
    Some(match name {
        "determiner" => Class::Determiner,
        "possessive" => Class::Possessive,
        "pronoun" => Class::Pronoun,
        "relative" => Class::Relative,
        "preposition" => Class::Preposition,
        "conjunction" => Class::Conjunction,
        "auxiliary" => Class::Auxiliary,
        "adverb" => Class::Adverb,
        _ => return None,
    })
}

fn ruler(column: &str) -> Ruler {
    match column {
        "office" => Ruler::Office,
        "absolute" => Ruler::Absolute,
        _ => Ruler::Any,
    }
}

fn gender(column: &str) -> Gender {
    match column {
        "m" => Gender::Male,
        "f" => Gender::Female,
        _ => Gender::Either,
    }
}
