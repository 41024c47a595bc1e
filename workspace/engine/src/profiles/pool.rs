//! Stories taken in one after the other, and what they come to.

use std::collections::BTreeMap;

use crossread_text::{ActorKind, Stance, WordingKind};

use super::columns::Columns;
use super::sources::{self, Sources};
use super::terms::{self, Terms};
use super::wordings::{List, Wording, hits, insert};
use super::{HabitualLabel, OutletProfile, Share};
use crate::actors::Actor;
use crate::claims::Claim;
use crate::comparison::Comparison;
use crate::corpus::Corpus;
use crate::ids::{ClaimId, OutletId, SentenceId, VoiceId};
use crate::voices::Voices;

/// A label seen in one story alone is no habit.
const LEAST_STORIES: usize = 2;

/// Omissions shown of one outlet; all are counted.
const OMITTED: usize = 40;

/// Counts of the stories taken in so far, by outlet or by group of outlets. Holds no document: what grows with the
/// stories is the number of distinct terms, labels and speakers.
#[derive(Clone, Debug)]
pub struct Pool<P> {
    pooled: BTreeMap<(String, bool), Pooled<P>>,
    /// Every outlet met so far, by name and whether it is given, with a number.
    numbers: BTreeMap<(String, bool), u32>,
}

#[derive(Clone, Debug)]
struct Pooled<P> {
    stories: usize,
    /// The numbers of its outlets, sorted.
    outlets: Vec<u32>,
    articles: usize,
    words: usize,
    others_words: usize,
    claims: Share,
    others_claims: Share,
    prominent: Share,
    others_prominent: Share,
    omissions: Share,
    others_omissions: Share,
    omitted: Vec<P>,
    actors: BTreeMap<(String, ActorKind), Named<P>>,
    verbs: BTreeMap<Stance, List<P>>,
    wordings: BTreeMap<WordingKind, List<P>>,
    sources: Sources<P>,
    terms: Terms<P>,
}

/// An actor as an outlet and the others beside it name it.
#[derive(Clone, Debug)]
struct Named<P> {
    mentions: usize,
    others_mentions: usize,
    /// Folded wording → the outlet's uses, and how often others use it.
    labels: BTreeMap<String, (Wording<P>, usize)>,
}

impl<P> Default for Pool<P> {
    fn default() -> Pool<P> {
        Pool { pooled: BTreeMap::new(), numbers: BTreeMap::new() }
    }
}

impl<P> Pool<P> {
    /// Takes in a story for each of its outlets; one that a single outlet tells has nothing to be held
    /// against and is left out. `place` makes of a sentence what stands for it when its documents are
    /// gone.
    pub fn add(
        &mut self,
        corpus: &Corpus,
        voices: &Voices,
        comparison: &Comparison,
        place: impl Fn(SentenceId) -> P,
    ) {
        let column = |id: OutletId| (outlet_key(corpus, id), vec![id]);
        let columns = corpus.outlet_ids().map(column).collect();
        self.take(corpus, voices, comparison, columns, place);
    }

    /// Takes in a story for groups of its outlets, by name; no outlet is in two of them. The others of a
    /// group are all outlets of the story that are not in it, those in no group among them; a group that
    /// alone tells the story has nothing to be held against.
    pub fn add_groups(
        &mut self,
        corpus: &Corpus,
        voices: &Voices,
        comparison: &Comparison,
        groups: Vec<(String, Vec<OutletId>)>,
        place: impl Fn(SentenceId) -> P,
    ) {
        let columns = groups.into_iter().map(|(name, members)| ((name, true), members)).collect();
        self.take(corpus, voices, comparison, columns, place);
    }

    fn take(
        &mut self,
        corpus: &Corpus,
        voices: &Voices,
        comparison: &Comparison,
        mut groups: Vec<((String, bool), Vec<OutletId>)>,
        place: impl Fn(SentenceId) -> P,
    ) {
        groups.retain(|(_, own)| !own.is_empty() && own.len() < corpus.outlets.len());
        let mut number = |id| {
            let next = self.numbers.len() as u32;
            *self.numbers.entry(outlet_key(corpus, id)).or_insert(next)
        };
        let numbers = corpus.outlet_ids().map(&mut number).collect();
        let columns = Columns::new(groups.iter().map(|(_, own)| own.as_slice()), numbers);
        let mut taken: Vec<Pooled<P>> = (groups.iter())
            .map(|(key, _)| self.pooled.remove(key).unwrap_or_else(Pooled::new))
            .collect();
        let chances: Vec<usize> = (corpus.outlet_ids())
            .map(|outlet| chances(corpus, voices, &comparison.claims, outlet))
            .collect();
        for ((_, own), pooled) in groups.iter().zip(&mut taken) {
            pooled.size(corpus, &columns, own);
            pooled.coverage(corpus, comparison, &chances, own, &place);
            pooled.names(corpus, &comparison.actors, &columns, own, &place);
            pooled.wordings(comparison, &columns, own, &place);
        }
        let mut sources = each(&mut taken, |pooled| &mut pooled.sources);
        sources::add(corpus, comparison, &columns, &mut sources, &place);
        terms::add(corpus, &columns, &mut each(&mut taken, |pooled| &mut pooled.terms), &place);
        self.pooled.extend(groups.into_iter().map(|(key, _)| key).zip(taken));
    }

    /// What the stories come to, an outlet or a group each, by name.
    pub fn profiles(self) -> Vec<OutletProfile<P>>
    where
        P: Clone,
    {
        let terms: Vec<&Terms<P>> = self.pooled.values().map(|pooled| &pooled.terms).collect();
        let terms = terms::pooled(&terms);
        let outlets = self.pooled.into_iter().zip(terms);
        let profile =
            |(((name, given), pooled), terms): (((String, bool), Pooled<P>), _)| OutletProfile {
                name,
                given,
                stories: pooled.stories,
                outlets: pooled.outlets.len(),
                articles: pooled.articles,
                words: pooled.words,
                others_words: pooled.others_words,
                claims: pooled.claims,
                others_claims: pooled.others_claims,
                prominent: pooled.prominent,
                others_prominent: pooled.others_prominent,
                omissions: pooled.omissions,
                others_omissions: pooled.others_omissions,
                omitted: pooled.omitted,
                labels: labels(pooled.actors),
                saying_verbs: hits(pooled.verbs),
                wordings: hits(pooled.wordings),
                never_quoted: pooled.sources.never_quoted(),
                sources: pooled.sources.pooled(),
                too_little_text: !pooled.terms.suffice(),
                terms,
            };
        outlets.map(profile).collect()
    }
}

fn outlet_key(corpus: &Corpus, id: OutletId) -> (String, bool) {
    let outlet = &corpus.outlets[id.index()];
    (outlet.name.clone(), outlet.given)
}

/// One field of each column, to be filled side by side.
fn each<'a, P, T>(
    pooled: &'a mut [Pooled<P>],
    field: impl Fn(&'a mut Pooled<P>) -> &'a mut T,
) -> Vec<&'a mut T> {
    pooled.iter_mut().map(field).collect()
}

impl<P> Pooled<P> {
    fn new() -> Pooled<P> {
        Pooled {
            stories: 0,
            outlets: Vec::new(),
            articles: 0,
            words: 0,
            others_words: 0,
            claims: Share::default(),
            others_claims: Share::default(),
            prominent: Share::default(),
            others_prominent: Share::default(),
            omissions: Share::default(),
            others_omissions: Share::default(),
            omitted: Vec::new(),
            actors: BTreeMap::new(),
            verbs: BTreeMap::new(),
            wordings: BTreeMap::new(),
            sources: Sources::default(),
            terms: Terms::default(),
        }
    }

    fn size(&mut self, corpus: &Corpus, columns: &Columns, own: &[OutletId]) {
        self.stories += 1;
        for &outlet in own {
            insert(&mut self.outlets, columns.number(outlet));
            self.articles += corpus.outlets[outlet.index()].articles.len();
        }
        for sentence in corpus.sentence_ids() {
            let mine = own.contains(&corpus.outlet_of_sentence(sentence));
            let words = if mine { &mut self.words } else { &mut self.others_words };
            *words += corpus.word_count(sentence);
        }
    }

    /// What each of its outlets tells of what others tell, where, and what it leaves out, beside the same of
    /// the other outlets. `chances` has, by outlet, how many claims it could leave out.
    fn coverage(
        &mut self,
        corpus: &Corpus,
        comparison: &Comparison,
        chances: &[usize],
        own: &[OutletId],
        place: impl Fn(SentenceId) -> P,
    ) {
        for claim in &comparison.claims {
            let told = own.iter().filter(|outlet| claim.outlets.contains(outlet)).count();
            self.claims.add(told, own.len());
            self.others_claims.add(claim.outlets.len() - told, corpus.outlets.len() - own.len());
            for &teller in &claim.outlets {
                let high = usize::from(is_prominent(corpus, claim, teller));
                let mine = own.contains(&teller);
                let share = if mine { &mut self.prominent } else { &mut self.others_prominent };
                share.add(high, 1);
            }
        }
        let mut left_out: Vec<ClaimId> = Vec::new();
        for (outlet, &chances) in corpus.outlet_ids().zip(chances) {
            let omissions = comparison.coverage.omissions.get(outlet.index());
            let omissions = omissions.map_or(&[][..], Vec::as_slice);
            if !own.contains(&outlet) {
                self.others_omissions.add(omissions.len(), chances);
                continue;
            }
            self.omissions.add(omissions.len(), chances);
            let new = omissions.iter().map(|omission| omission.claim);
            let new: Vec<ClaimId> = new.filter(|claim| !left_out.contains(claim)).collect();
            left_out.extend(new);
        }
        let room = OMITTED.saturating_sub(self.omitted.len());
        self.omitted.extend(left_out.iter().take(room).map(|claim| {
            let claim = &comparison.claims[claim.index()];
            place(claim.tellings[claim.shown].sentence)
        }));
    }

    fn names(
        &mut self,
        corpus: &Corpus,
        actors: &[Actor],
        columns: &Columns,
        own: &[OutletId],
        place: impl Fn(SentenceId) -> P,
    ) {
        for actor in actors {
            let mine = actor.mentions.iter().filter(|(a, _)| own.contains(&corpus.outlet_of(*a)));
            let mine = mine.count();
            let key = (actor.name.clone(), actor.kind);
            let named = self.actors.entry(key).or_insert_with(|| Named {
                mentions: 0,
                others_mentions: 0,
                labels: BTreeMap::new(),
            });
            named.mentions += mine;
            named.others_mentions += actor.mentions.len() - mine;
            for label in actor.labels.iter().filter(|label| !label.is_address()) {
                let (wording, others) = named
                    .labels
                    .entry(label.text.to_lowercase())
                    .or_insert_with(|| (Wording::new(&label.text), 0));
                if own.contains(&label.outlet) {
                    let by = (columns.number(label.outlet), self.stories);
                    let sentences = label.sentences.iter();
                    wording.add(by, sentences.len(), sentences.map(|&sentence| place(sentence)));
                } else {
                    *others += label.sentences.len();
                }
            }
        }
    }

    fn wordings(
        &mut self,
        comparison: &Comparison,
        columns: &Columns,
        own: &[OutletId],
        place: impl Fn(SentenceId) -> P,
    ) {
        let by = |outlet: OutletId, story: usize| {
            own.contains(&outlet).then(|| (columns.number(outlet), story))
        };
        for count in &comparison.framing.saying_verbs {
            let list = self.verbs.entry(count.stance).or_default();
            list.add(&count.verbs, by(count.outlet, self.stories), &place);
        }
        for rate in &comparison.framing.wordings {
            let list = self.wordings.entry(rate.kind).or_default();
            list.add(&rate.hits, by(rate.outlet, self.stories), &place);
        }
    }
}

impl<P> List<P> {
    /// Takes in an outlet's hits: one of the column's own, by number and story, or another's.
    fn add(
        &mut self,
        hits: &[(String, Vec<SentenceId>)],
        own: Option<(u32, usize)>,
        place: impl Fn(SentenceId) -> P,
    ) {
        for (text, sentences) in hits {
            if let Some(by) = own {
                let word = self.words.entry(text.clone()).or_insert_with(|| Wording::new(text));
                word.add(by, sentences.len(), sentences.iter().map(|&sentence| place(sentence)));
            } else {
                self.others += sentences.len();
            }
        }
    }
}

/// Whether an outlet has a claim in a headline or a lede.
fn is_prominent(corpus: &Corpus, claim: &Claim, outlet: OutletId) -> bool {
    let own = |sentence| corpus.outlet_of_sentence(sentence) == outlet;
    let mut tellings = claim.tellings.iter().map(|telling| telling.sentence);
    tellings.any(|sentence| own(sentence) && corpus.sentence(sentence).paragraph <= 1)
}

/// The claims that an outlet could leave out: those that at least two voices and most of those
/// that are not the outlet's tell. What counts as left out is settled in `claims/coverage.rs`.
fn chances(corpus: &Corpus, voices: &Voices, claims: &[Claim], outlet: OutletId) -> usize {
    let of = |sentence| voices.of(corpus.article_of(sentence));
    let articles = &corpus.outlets[outlet.index()].articles;
    let own: std::collections::BTreeSet<VoiceId> =
        articles.iter().map(|&article| voices.of(article)).collect();
    let others = voices.count() - own.len();
    let could = |claim: &&Claim| {
        let mut telling: Vec<VoiceId> = claim.tellings.iter().map(|t| of(t.sentence)).collect();
        telling.sort_unstable();
        telling.dedup();
        telling.retain(|voice| !own.contains(voice));
        telling.len() >= 2 && telling.len() * 2 > others
    };
    claims.iter().filter(could).count()
}

/// The labels that are habits, in most stories first, then by how much more the outlet uses them.
fn labels<P>(actors: BTreeMap<(String, ActorKind), Named<P>>) -> Vec<HabitualLabel<P>> {
    let mut labels = Vec::new();
    for ((actor, kind), named) in actors {
        let habits = named.labels.into_values().filter(|(own, _)| own.stories >= LEAST_STORIES);
        labels.extend(habits.map(|(own, others)| HabitualLabel {
            actor: actor.clone(),
            kind,
            text: own.text,
            stories: own.stories,
            outlets: own.outlets.len(),
            own: Share { count: own.count, of: named.mentions },
            others: Share { count: others, of: named.others_mentions },
            places: own.places,
        }));
    }
    labels.sort_by(|a, b| {
        let lead = |label: &HabitualLabel<P>| label.own.value() - label.others.value();
        (b.stories.cmp(&a.stories)).then(lead(b).total_cmp(&lead(a)))
    });
    labels
}
