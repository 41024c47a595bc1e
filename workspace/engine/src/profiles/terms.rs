//! Distinctive terms pooled over stories: an outlet against the others on the same events.
//!
//! The measure is that of one story (see `framing/distinctive.rs`: weighted log-odds, Monroe et al.
//! 2008, with Benjamini and Hochberg's bound over all terms of all outlets); only the counts are
//! sums over the stories that the outlet shares with others. Linear in distinct terms, but for the
//! spellings, which are compared within blocks.

use std::collections::BTreeMap;

use super::PooledTerm;
use super::columns::Columns;
use super::wordings::{PLACES, insert};
use crate::corpus::Corpus;
use crate::framing::distinctive::{self, LEAST_COUNT, LEAST_WORDS};
use crate::framing::house_style::{outlet_names, own_words, spelled_alike};
use crate::ids::SentenceId;

/// The terms of an outlet's stories.
#[derive(Clone, Debug)]
pub(super) struct Terms<P> {
    counts: BTreeMap<String, Count<P>>,
    own: usize,
    others: usize,
}

#[derive(Clone, Debug)]
struct Count<P> {
    /// The form printed first.
    printed: String,
    own: usize,
    others: usize,
    /// Which outlets use it: the numbers that the pool gives them, sorted.
    outlets: Vec<u32>,
    /// A few of the outlet's uses, from that on which makes it a habit: most terms never get there,
    /// and what is kept of a run must not grow with its words.
    places: Vec<P>,
}

impl<P> Default for Terms<P> {
    fn default() -> Terms<P> {
        Terms { counts: BTreeMap::new(), own: 0, others: 0 }
    }
}

impl<P> Default for Count<P> {
    fn default() -> Count<P> {
        Count { printed: String::new(), own: 0, others: 0, outlets: Vec::new(), places: Vec::new() }
    }
}

/// Takes in the words of one story for each of its columns.
pub(super) fn add<P>(
    corpus: &Corpus,
    columns: &Columns,
    terms: &mut [&mut Terms<P>],
    place: impl Fn(SentenceId) -> P,
) {
    let names = outlet_names(corpus);
    for word in own_words(corpus) {
        if names.contains(&word.printed.to_lowercase()) {
            continue;
        }
        let text = corpus.term_text(word.term);
        for (index, own) in terms.iter_mut().enumerate() {
            let mine = columns.has(index, word.outlet);
            if !own.counts.contains_key(text) {
                own.counts.insert(text.to_owned(), Count::default());
            }
            let Some(count) = own.counts.get_mut(text) else { continue };
            if mine && count.own == 0 {
                count.printed = word.printed.to_lowercase();
            }
            if mine && count.own + 1 >= LEAST_COUNT && count.places.len() < PLACES {
                let sentence = corpus.document(word.article).sentence_at(word.start);
                let sentence = sentence.map(|at| corpus.sentence_id(word.article, at));
                count.places.extend(sentence.map(&place));
            }
            if mine {
                insert(&mut count.outlets, columns.number(word.outlet));
            }
            *(if mine { &mut count.own } else { &mut count.others }) += 1;
            *(if mine { &mut own.own } else { &mut own.others }) += 1;
        }
    }
}

impl<P> Terms<P> {
    /// Whether there are enough words on both sides to tell habit from chance.
    pub(super) fn suffice(&self) -> bool {
        self.own >= LEAST_WORDS && self.others >= LEAST_WORDS
    }
}

/// The terms of each of some outlets, the surest first.
pub(super) fn pooled<P: Clone>(outlets: &[&Terms<P>]) -> Vec<Vec<PooledTerm<P>>> {
    let mut tested = Vec::new();
    for (index, terms) in outlets.iter().enumerate().filter(|(_, terms)| terms.suffice()) {
        let texts: Vec<&str> = terms.counts.keys().map(String::as_str).collect();
        let counts: Vec<&Count<P>> = terms.counts.values().collect();
        let mut spelled = vec![false; texts.len()];
        for (term, other) in spelled_alike(&texts) {
            spelled[term] |= counts[other].own == 0 && counts[other].others > 0;
        }
        for (term, count) in counts.iter().enumerate() {
            if count.own >= LEAST_COUNT && !spelled[term] {
                let z = distinctive::z((count.own, terms.own), (count.others, terms.others));
                tested.push(((index, term), z));
            }
        }
    }
    let mut found: Vec<Vec<PooledTerm<P>>> = outlets.iter().map(|_| Vec::new()).collect();
    for ((index, term), z) in distinctive::benjamini_hochberg(tested) {
        let Some(count) = outlets[index].counts.values().nth(term) else { continue };
        let text = count.printed.clone();
        let (own, others, places) = (count.own, count.others, count.places.clone());
        let outlets = count.outlets.len();
        found[index].push(PooledTerm { text, z, own, others, outlets, places });
    }
    found
}
