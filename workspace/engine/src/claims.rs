//! Claims: one thing said, each way it is told, and who tells it.
//!
//! Idea: star groups. The sentence that most outlets tell becomes a centre, and only what says the
//! same as the centre itself joins it, so that no chain of near-likenesses ties unlike things
//! together, as connected components would. Then the next centre among the sentences left.
//! A star that says again what one before it says joins it ([`stars`]); what tells nothing is in
//! none ([`tells()`]).
//! Somewhat below what is sure, two sentences that are each other's best match are taken as saying
//! the same too.
//! Cost: time O(pairs · log pairs) plus O(group²) look-ups to check members against each other.
//! Paper: Aslam, Pelekhov & Rus, "The star clustering algorithm", 2004.

mod coverage;
mod elsewhere;
mod first;
mod neighbours;
mod partners;
mod stars;
mod tells;

use std::collections::BTreeSet;

use crossread_text::Span;
use xxhash_rust::xxh3::xxh3_64;

use crate::alignment::Aligned;
use crate::corpus::Corpus;
use crate::ids::{ArticleId, ClaimId, OutletId, SentenceId};
use crate::voices::Voices;
use neighbours::Neighbours;
use stars::Stars;
use tells::tells;

pub use coverage::{coverage, told_elsewhere_by};
pub use first::told_first;

/// A group of sentences that say the same, of at least two articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Names the claim across runs: a hash of its earliest telling.
    pub key: u64,
    /// Each way it is told, in the order of the corpus.
    pub tellings: Vec<Telling>,
    /// Index of the telling that has most of what all have.
    pub shown: usize,
    /// The outlets that tell it, by id.
    pub outlets: Vec<OutletId>,
    /// How many independent voices tell it.
    pub voices: usize,
}

/// One way a claim is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Telling {
    /// The sentence.
    pub sentence: SentenceId,
    /// The part of the sentence that tells it: all but a dateline.
    pub span: Span,
    /// The earlier telling that this one repeats word for word, if it does.
    pub copy_of: Option<SentenceId>,
    /// How sure it is that it says the same as the one shown, 0 to 1.
    pub probability: f64,
}

impl Telling {
    /// Whether the sentence as a whole tells the claim.
    pub fn is_whole(&self, corpus: &Corpus) -> bool {
        self.span == corpus.statement(self.sentence)
    }
}

/// Which outlets tell what, in the supplied articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coverage {
    /// For each outlet the sentences that no other voice tells, the weightiest first.
    pub exclusive: Vec<Vec<SentenceId>>,
    /// For each outlet the claims that it leaves out though most others tell them.
    pub omissions: Vec<Vec<Omission>>,
}

/// That an outlet does not tell a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Omission {
    /// Which claim.
    pub claim: ClaimId,
    /// The outlet's articles, for the link.
    pub articles: Vec<ArticleId>,
}

/// Groups aligned sentences into claims, those told by most voices first.
pub fn claims(corpus: &Corpus, voices: &Voices, alignment: &[Aligned]) -> Vec<Claim> {
    let neighbours = Neighbours::of(corpus, alignment);
    let mut free: Vec<bool> = corpus.sentence_ids().map(|id| tells(corpus, id)).collect();
    let mut keys = BTreeSet::new();
    let mut stars = Stars::default();
    // A centre's weight only falls while others take its neighbours away, so a queue that weighs
    // the best again before it takes it finds the true best each time.
    let weigh = |centre, free: &[bool]| weight(corpus, voices, &neighbours.star(centre, free));
    let mut queue: BTreeSet<(Weight, std::cmp::Reverse<SentenceId>)> = corpus
        .sentence_ids()
        .filter(|centre| free[centre.index()])
        .map(|centre| (weigh(centre, &free), std::cmp::Reverse(centre)))
        .filter(|(weight, _)| weight.outlets > 1 || weight.articles > 1)
        .collect();
    while let Some((stale, centre)) = queue.pop_last() {
        if !free[centre.0.index()] {
            continue;
        }
        let star = neighbours.star(centre.0, &free);
        let weight = weight(corpus, voices, &star);
        if weight.articles < 2 {
            continue;
        }
        if weight < stale {
            queue.insert((weight, centre));
            continue;
        }
        for (member, _) in &star {
            free[member.index()] = false;
        }
        stars.add(&neighbours, star);
    }
    let mut claims: Vec<Claim> =
        stars.into_iter().map(|star| claim(corpus, voices, star, &mut keys)).collect();
    // Stable: among equals the order in which the stars were found, the surest first.
    claims.sort_by_key(|claim| std::cmp::Reverse((claim.voices, claim.outlets.len())));
    claims
}

/// What makes one centre better than another, in this order; probabilities in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    voices: usize,
    outlets: usize,
    articles: usize,
    likeness: u64,
}

fn weight(corpus: &Corpus, voices: &Voices, star: &[(SentenceId, f64)]) -> Weight {
    let articles = || star.iter().map(|(id, _)| corpus.article_of(*id));
    let distinct = |ids: BTreeSet<u32>| ids.len();
    Weight {
        voices: distinct(articles().map(|article| voices.of(article).0).collect()),
        outlets: distinct(articles().map(|article| corpus.outlet_of(article).0).collect()),
        articles: distinct(articles().map(|article| article.0).collect()),
        likeness: star.iter().map(|(_, p)| (p * 1000.0) as u64).sum(),
    }
}

/// Makes a claim of a star.
fn claim(
    corpus: &Corpus,
    voices: &Voices,
    mut star: Vec<(SentenceId, f64)>,
    keys: &mut BTreeSet<u64>,
) -> Claim {
    star.sort_by_key(|(id, _)| *id);
    let tellings: Vec<Telling> = star
        .iter()
        .map(|&(sentence, probability)| Telling {
            sentence,
            span: corpus.statement(sentence),
            copy_of: voices.repeats.get(sentence.index()).copied().flatten(),
            probability,
        })
        .collect();
    let articles = || tellings.iter().map(|telling| corpus.article_of(telling.sentence));
    let outlets: BTreeSet<_> = articles().map(|article| corpus.outlet_of(article)).collect();
    let told_by: BTreeSet<_> = articles().map(|article| voices.of(article)).collect();
    Claim {
        key: key(corpus, &tellings, keys),
        shown: most_common(corpus, &tellings),
        outlets: outlets.into_iter().collect(),
        voices: told_by.len(),
        tellings,
    }
}

/// The hash of the earliest telling, moved on where an equal sentence has it already.
fn key(corpus: &Corpus, tellings: &[Telling], keys: &mut BTreeSet<u64>) -> u64 {
    let text = tellings.first().map_or("", |telling| corpus.sentence_text(telling.sentence));
    let mut key = xxh3_64(text.as_bytes());
    while !keys.insert(key) {
        key = key.wrapping_add(1);
    }
    key
}

/// The telling that has most of what all have: terms weigh their idf times how many other
/// tellings have them, and what no other telling has weighs nothing. Headlines, being clipped,
/// stand back where a sentence of the body is there.
fn most_common(corpus: &Corpus, tellings: &[Telling]) -> usize {
    let terms =
        |telling: &Telling| -> BTreeSet<_> { corpus.content_terms(telling.sentence).collect() };
    let sets: Vec<BTreeSet<_>> = tellings.iter().map(terms).collect();
    let score = |index: usize| {
        let shared = |term| sets.iter().filter(|set| set.contains(term)).count() - 1;
        let mass: f64 = sets[index].iter().map(|t| corpus.idf(*t) * shared(t) as f64).sum();
        let headline = corpus.sentence(tellings[index].sentence).is_headline();
        (!headline, mass / (sets[index].len() as f64).sqrt().max(1.0))
    };
    let better = |best: usize, next: usize| {
        let (x, y) = (score(best), score(next));
        if (y.0, y.1) > (x.0, x.1) { next } else { best }
    };
    (1..tellings.len()).fold(0, better)
}

#[cfg(test)]
mod tests;
