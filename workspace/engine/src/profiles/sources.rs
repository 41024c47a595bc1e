//! Who is quoted over many stories, and who is named and never heard.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crossread_text::ActorKind;

use super::columns::Columns;
use super::wordings::PLACES;
use super::{NeverQuoted, PooledSource, Share};
use crate::comparison::Comparison;
use crate::corpus::Corpus;
use crate::ids::SentenceId;
use crate::quotations::heard;

/// Who is named less often is spoken of in passing.
const LEAST_MENTIONS: usize = 4;

/// The speakers of an outlet's stories, by name.
#[derive(Clone, Debug)]
pub(super) struct Sources<P> {
    speakers: BTreeMap<String, Quoted<P>>,
    /// Person → mentions in the outlet.
    named: BTreeMap<String, usize>,
    /// People whom the outlet quotes or reports.
    heard: BTreeSet<String>,
}

/// A speaker's words.
#[derive(Clone, Debug)]
struct Quoted<P> {
    /// Quoted by the outlet.
    own: usize,
    /// Quoted by the others.
    others: usize,
    /// Where the outlet quotes first.
    places: Vec<P>,
}

impl<P> Default for Sources<P> {
    fn default() -> Sources<P> {
        Sources { speakers: BTreeMap::new(), named: BTreeMap::new(), heard: BTreeSet::new() }
    }
}

/// Takes in the speakers of one story for each of its columns.
pub(super) fn add<P>(
    corpus: &Corpus,
    comparison: &Comparison,
    columns: &Columns,
    sources: &mut [&mut Sources<P>],
    place: impl Fn(SentenceId) -> P,
) {
    for share in &comparison.speakers {
        let total: usize = share.words.iter().map(|&(_, words)| words).sum();
        for (index, own) in sources.iter_mut().enumerate() {
            let mine = share.words.iter().filter(|(outlet, _)| columns.has(index, *outlet));
            let words: usize = mine.map(|&(_, words)| words).sum();
            let quoted = own.speakers.entry(share.speaker.clone()).or_insert_with(|| Quoted {
                own: 0,
                others: 0,
                places: Vec::new(),
            });
            quoted.own += words;
            quoted.others += total - words;
            let here =
                |&&sentence: &&SentenceId| columns.has(index, corpus.outlet_of_sentence(sentence));
            let room = PLACES.saturating_sub(quoted.places.len());
            let sentences = share.sentences.iter().filter(here).take(room);
            quoted.places.extend(sentences.map(|&sentence| place(sentence)));
        }
    }
    let people = comparison.actors.iter().filter(|actor| actor.kind == ActorKind::Person);
    for actor in people {
        for &(article, _) in &actor.mentions {
            let Some(index) = columns.of(corpus.outlet_of(article)) else { continue };
            *sources[index].named.entry(actor.name.clone()).or_default() += 1;
        }
    }
    for (outlet, actor) in heard(corpus, &comparison.actors) {
        let Some(index) = columns.of(outlet) else { continue };
        sources[index].heard.insert(comparison.actors[actor.index()].name.clone());
    }
}

impl<P> Sources<P> {
    /// Whom the outlet or the others quote, those first to whom the outlet gives most words.
    pub(super) fn pooled(self) -> Vec<PooledSource<P>> {
        let all = self.speakers.values();
        let of = all.fold((0, 0), |sum, quoted| (sum.0 + quoted.own, sum.1 + quoted.others));
        let source = |(name, quoted): (String, Quoted<P>)| PooledSource {
            name,
            own: Share { count: quoted.own, of: of.0 },
            others: Share { count: quoted.others, of: of.1 },
            places: quoted.places,
        };
        let mut sources: Vec<PooledSource<P>> = self.speakers.into_iter().map(source).collect();
        sources.sort_by_key(|source| (Reverse(source.own.count), Reverse(source.others.count)));
        sources
    }

    /// The people whom the outlet names often and gives no say in any story.
    pub(super) fn never_quoted(&self) -> Vec<NeverQuoted> {
        let silent = |(name, mentions): &(&String, &usize)| {
            **mentions >= LEAST_MENTIONS && !self.heard.contains(*name)
        };
        let never = |(name, &mentions): (&String, &usize)| NeverQuoted {
            name: name.clone(),
            mentions,
            others_words: self.speakers.get(name).map_or(0, |quoted| quoted.others),
        };
        let mut never: Vec<NeverQuoted> = self.named.iter().filter(silent).map(never).collect();
        never.sort_by_key(|person| Reverse(person.mentions));
        never
    }
}
