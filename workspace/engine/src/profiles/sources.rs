//! Who is quoted over many stories, and who is named and never heard.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crossread_text::ActorKind;

use super::{NeverQuoted, PooledSource, Share};
use crate::comparison::Comparison;
use crate::corpus::Corpus;
use crate::ids::OutletId;
use crate::quotations::heard;

/// Who is named less often is spoken of in passing.
const LEAST_MENTIONS: usize = 4;

/// The speakers of an outlet's stories, by name.
#[derive(Clone, Debug, Default)]
pub(super) struct Sources {
    /// Speaker → words quoted by the outlet, and by the others.
    words: BTreeMap<String, (usize, usize)>,
    /// Person → mentions in the outlet.
    named: BTreeMap<String, usize>,
    /// People whom the outlet quotes or reports.
    heard: BTreeSet<String>,
}

/// Takes in the speakers of one story for each of its outlets.
pub(super) fn add(corpus: &Corpus, comparison: &Comparison, sources: &mut [&mut Sources]) {
    for share in &comparison.speakers {
        let total: usize = share.words.iter().map(|&(_, words)| words).sum();
        for (index, own) in sources.iter_mut().enumerate() {
            let of = |(outlet, _): &&(OutletId, usize)| outlet.index() == index;
            let words = share.words.iter().find(of).map_or(0, |&(_, words)| words);
            let entry = own.words.entry(share.speaker.clone()).or_default();
            entry.0 += words;
            entry.1 += total - words;
        }
    }
    let people = comparison.actors.iter().filter(|actor| actor.kind == ActorKind::Person);
    for actor in people {
        for &(article, _) in &actor.mentions {
            let own = &mut sources[corpus.outlet_of(article).index()];
            *own.named.entry(actor.name.clone()).or_default() += 1;
        }
    }
    for (outlet, actor) in heard(corpus, &comparison.actors) {
        let name = comparison.actors[actor.index()].name.clone();
        sources[outlet.index()].heard.insert(name);
    }
}

impl Sources {
    /// Whom the outlet or the others quote, those first to whom the outlet gives most words.
    pub(super) fn pooled(&self) -> Vec<PooledSource> {
        let all = self.words.values();
        let of = all.fold((0, 0), |sum, words| (sum.0 + words.0, sum.1 + words.1));
        let source = |(name, words): (&String, &(usize, usize))| PooledSource {
            name: name.clone(),
            own: Share { count: words.0, of: of.0 },
            others: Share { count: words.1, of: of.1 },
        };
        let mut sources: Vec<PooledSource> = self.words.iter().map(source).collect();
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
            others_words: self.words.get(name).map_or(0, |words| words.1),
        };
        let mut never: Vec<NeverQuoted> = self.named.iter().filter(silent).map(never).collect();
        never.sort_by_key(|person| Reverse(person.mentions));
        never
    }
}
