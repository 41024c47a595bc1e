//! Stories taken in one after the other, and what they come to.

use std::collections::BTreeMap;

use crossread_text::{ActorKind, Stance, WordingKind};

use super::sources::{self, Sources};
use super::terms::{self, Terms};
use super::wordings::{List, Wording, hits};
use super::{HabitualLabel, OutletProfile, Share};
use crate::actors::Actor;
use crate::claims::Claim;
use crate::comparison::Comparison;
use crate::corpus::Corpus;
use crate::ids::{OutletId, SentenceId, VoiceId};
use crate::voices::Voices;

/// A label seen in one story alone is no habit.
const LEAST_STORIES: usize = 2;

/// Omissions shown of one outlet; all are counted.
const OMITTED: usize = 40;

/// Counts of the stories taken in so far, by outlet. Holds no document: what grows with the
/// stories is the number of distinct terms, labels and speakers.
#[derive(Clone, Debug)]
pub struct Pool<P> {
    outlets: BTreeMap<(String, bool), Pooled<P>>,
}

#[derive(Clone, Debug)]
struct Pooled<P> {
    stories: usize,
    articles: usize,
    words: usize,
    others_words: usize,
    claims: Share,
    prominent: Share,
    others_prominent: Share,
    omissions: Share,
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
        Pool { outlets: BTreeMap::new() }
    }
}

impl<P> Pool<P> {
    /// Takes in a story; one that a single outlet tells has nothing to be held against and is
    /// left out. `place` makes of a sentence what stands for it when its documents are gone.
    pub fn add(
        &mut self,
        corpus: &Corpus,
        voices: &Voices,
        comparison: &Comparison,
        place: impl Fn(SentenceId) -> P,
    ) {
        if corpus.outlets.len() < 2 {
            return;
        }
        let key = |id: OutletId| {
            let outlet = &corpus.outlets[id.index()];
            (outlet.name.clone(), outlet.given)
        };
        let mut taken: Vec<Pooled<P>> = (corpus.outlet_ids())
            .map(|id| self.outlets.remove(&key(id)).unwrap_or_else(Pooled::new))
            .collect();
        for (id, pooled) in corpus.outlet_ids().zip(&mut taken) {
            pooled.size(corpus, id);
            pooled.coverage(corpus, voices, comparison, id, &place);
            pooled.names(corpus, &comparison.actors, id, &place);
            pooled.wordings(comparison, id, &place);
        }
        let mut sources = each(&mut taken, |pooled| &mut pooled.sources);
        sources::add(corpus, comparison, &mut sources, &place);
        terms::add(corpus, &mut each(&mut taken, |pooled| &mut pooled.terms), &place);
        self.outlets.extend(corpus.outlet_ids().map(key).zip(taken));
    }

    /// What the stories come to, an outlet each, by name.
    pub fn profiles(self) -> Vec<OutletProfile<P>>
    where
        P: Clone,
    {
        let terms: Vec<&Terms<P>> = self.outlets.values().map(|pooled| &pooled.terms).collect();
        let terms = terms::pooled(&terms);
        let outlets = self.outlets.into_iter().zip(terms);
        let profile =
            |(((name, given), pooled), terms): (((String, bool), Pooled<P>), _)| OutletProfile {
                name,
                given,
                stories: pooled.stories,
                articles: pooled.articles,
                words: pooled.words,
                others_words: pooled.others_words,
                claims: pooled.claims,
                prominent: pooled.prominent,
                others_prominent: pooled.others_prominent,
                omissions: pooled.omissions,
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

/// One field of each outlet, to be filled side by side.
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
            articles: 0,
            words: 0,
            others_words: 0,
            claims: Share::default(),
            prominent: Share::default(),
            others_prominent: Share::default(),
            omissions: Share::default(),
            omitted: Vec::new(),
            actors: BTreeMap::new(),
            verbs: BTreeMap::new(),
            wordings: BTreeMap::new(),
            sources: Sources::default(),
            terms: Terms::default(),
        }
    }

    fn size(&mut self, corpus: &Corpus, outlet: OutletId) {
        self.stories += 1;
        self.articles += corpus.outlets[outlet.index()].articles.len();
        for sentence in corpus.sentence_ids() {
            let own = corpus.outlet_of_sentence(sentence) == outlet;
            let words = if own { &mut self.words } else { &mut self.others_words };
            *words += corpus.word_count(sentence);
        }
    }

    /// What it tells of what others tell, where, and what it leaves out.
    fn coverage(
        &mut self,
        corpus: &Corpus,
        voices: &Voices,
        comparison: &Comparison,
        outlet: OutletId,
        place: impl Fn(SentenceId) -> P,
    ) {
        for claim in &comparison.claims {
            let told = claim.outlets.contains(&outlet);
            self.claims.add(usize::from(told), 1);
            for &teller in &claim.outlets {
                let high = usize::from(is_prominent(corpus, claim, teller));
                let own = teller == outlet;
                let share = if own { &mut self.prominent } else { &mut self.others_prominent };
                share.add(high, 1);
            }
        }
        let omissions = comparison.coverage.omissions.get(outlet.index());
        let omissions = omissions.map_or(&[][..], Vec::as_slice);
        self.omissions.add(omissions.len(), chances(corpus, voices, &comparison.claims, outlet));
        let room = OMITTED.saturating_sub(self.omitted.len());
        self.omitted.extend(omissions.iter().take(room).map(|omission| {
            let claim = &comparison.claims[omission.claim.index()];
            place(claim.tellings[claim.shown].sentence)
        }));
    }

    fn names(
        &mut self,
        corpus: &Corpus,
        actors: &[Actor],
        outlet: OutletId,
        place: impl Fn(SentenceId) -> P,
    ) {
        for actor in actors {
            let own = actor.mentions.iter().filter(|(a, _)| corpus.outlet_of(*a) == outlet).count();
            let key = (actor.name.clone(), actor.kind);
            let named = self.actors.entry(key).or_insert_with(|| Named {
                mentions: 0,
                others_mentions: 0,
                labels: BTreeMap::new(),
            });
            named.mentions += own;
            named.others_mentions += actor.mentions.len() - own;
            for label in actor.labels.iter().filter(|label| !label.is_address()) {
                let (wording, others) = named
                    .labels
                    .entry(label.text.to_lowercase())
                    .or_insert_with(|| (Wording::new(&label.text), 0));
                if label.outlet == outlet {
                    wording.add(label.sentences.len(), label.sentences.iter().map(|&s| place(s)));
                } else {
                    *others += label.sentences.len();
                }
            }
        }
    }

    fn wordings(
        &mut self,
        comparison: &Comparison,
        outlet: OutletId,
        place: impl Fn(SentenceId) -> P,
    ) {
        for count in &comparison.framing.saying_verbs {
            let list = self.verbs.entry(count.stance).or_default();
            list.add(&count.verbs, count.outlet == outlet, &place);
        }
        for rate in &comparison.framing.wordings {
            let list = self.wordings.entry(rate.kind).or_default();
            list.add(&rate.hits, rate.outlet == outlet, &place);
        }
    }
}

impl<P> List<P> {
    fn add(
        &mut self,
        hits: &[(String, Vec<SentenceId>)],
        own: bool,
        place: impl Fn(SentenceId) -> P,
    ) {
        for (text, sentences) in hits {
            if own {
                let word = self.words.entry(text.clone()).or_insert_with(|| Wording::new(text));
                word.add(sentences.len(), sentences.iter().map(|&sentence| place(sentence)));
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
