//! Terms that tell an outlet from the others: weighted log-odds with an informative prior.
//!
//! For a term w used y times in the n words of an outlet, y' times in the n' words of the others,
//! with a prior α (their sum α₀):
//!
//! δ = ln((y + α) / (n + α₀ − y − α)) − ln((y' + α) / (n' + α₀ − y' − α))
//! z = δ / √(1 / (y + α) + 1 / (y' + α))
//!
//! The prior is how often all outlets of the corpus together use the term, so that a term is shrunk
//! towards no difference, the more so the less is known. A z is turned to a one-sided p, and
//! Benjamini and Hochberg's procedure keeps the expected share of chance terms below a bound, over
//! all terms of all outlets. Only an outlet's own words count: quoted words are somebody else's,
//! and names and house style tell nothing of wording. On a single story that mostly leaves nothing,
//! and nothing is the honest answer; it is too where the articles are in several languages, in
//! which every word tells one from the other. Linear in tokens.
//!
//! Monroe, Colaresi & Quinn, Fightin' Words, Political Analysis 2008; Benjamini & Hochberg,
//! Controlling the False Discovery Rate, JRSS B 1995.

use std::collections::BTreeMap;

use super::DistinctiveTerm;
use super::house_style::{HouseStyle, own_words};
use crate::corpus::Corpus;
use crate::ids::{OutletId, TermId};

/// Below so many own words, stop words left out, an outlet has too little text to be told by it.
pub(crate) const LEAST_WORDS: usize = 100;

/// A term that an outlet uses less often is no habit.
pub(crate) const LEAST_COUNT: usize = 3;

/// The prior counts as much as this share of all words: enough that a term which only one outlet
/// uses has finite odds, and too little to drown a real difference.
const PRIOR_SHARE: f64 = 0.1;

/// The expected share of chance terms among those given (Benjamini & Hochberg's q).
const FALSE_DISCOVERY_RATE: f64 = 0.1;

/// The outlets that no term can be told of, because they or all others have too few words.
pub(super) fn too_little_text(corpus: &Corpus) -> Vec<OutletId> {
    let counts = Counts::of(corpus);
    let is_told = |outlet| counts.enough_for(outlet) && !corpus.is_multilingual();
    corpus.outlet_ids().filter(|&outlet| !is_told(outlet)).collect()
}

/// How often each outlet uses each term.
struct Counts {
    /// Outlet × term.
    of: Vec<Vec<usize>>,
    /// Of all outlets.
    total: Vec<usize>,
    /// Of all terms, by outlet.
    words: Vec<usize>,
}

/// The terms of each outlet that has text enough, by outlet, the surest first.
pub(super) fn terms(corpus: &Corpus) -> Vec<DistinctiveTerm> {
    if corpus.is_multilingual() {
        return Vec::new();
    }
    let counts = Counts::of(corpus);
    let house_style = HouseStyle::of(corpus, &counts.of);
    let mut tested: Vec<((OutletId, TermId), f64)> = Vec::new();
    let all: usize = counts.words.iter().sum();
    for outlet in corpus.outlet_ids() {
        if !counts.enough_for(outlet) {
            continue;
        }
        for (term, &count) in counts.of[outlet.index()].iter().enumerate() {
            let term = TermId::from(term);
            if count >= LEAST_COUNT && !house_style.covers(outlet, term) {
                let (own, own_words) = (count, counts.words[outlet.index()]);
                let others = (counts.total[term.index()] - own, all - own_words);
                tested.push(((outlet, term), z((own, own_words), others)));
            }
        }
    }
    let kept = benjamini_hochberg(tested);
    let printed = Printed::of(corpus);
    let mut found: Vec<DistinctiveTerm> = kept
        .into_iter()
        .map(|((outlet, term), z)| {
            let own = counts.of[outlet.index()][term.index()];
            let text = printed.text(corpus, outlet, term);
            DistinctiveTerm { outlet, text, z, counts: (own, counts.total[term.index()] - own) }
        })
        .collect();
    found.sort_by(|a, b| {
        (a.outlet.cmp(&b.outlet)).then(b.z.total_cmp(&a.z)).then_with(|| a.text.cmp(&b.text))
    });
    found
}

impl Counts {
    fn of(corpus: &Corpus) -> Counts {
        let mut of = vec![vec![0; corpus.term_count()]; corpus.outlets.len()];
        for word in own_words(corpus) {
            of[word.outlet.index()][word.term.index()] += 1;
        }
        let total = (0..corpus.term_count())
            .map(|term| of.iter().map(|counts: &Vec<usize>| counts[term]).sum())
            .collect();
        let words = of.iter().map(|counts| counts.iter().sum()).collect();
        Counts { of, total, words }
    }

    fn enough_for(&self, outlet: OutletId) -> bool {
        let all: usize = self.words.iter().sum();
        let own = self.words[outlet.index()];
        own >= LEAST_WORDS && all - own >= LEAST_WORDS
    }
}

/// The z-score of a term: its uses and all words, of an outlet and of all others.
pub(crate) fn z(own: (usize, usize), others: (usize, usize)) -> f64 {
    let [own, own_words, others, others_words] =
        [own.0, own.1, others.0, others.1].map(|count| count as f64);
    let prior_words = PRIOR_SHARE * (own_words + others_words);
    let prior = PRIOR_SHARE * (own + others);
    let log_odds =
        |count: f64, words: f64| libm::log((count + prior) / (words + prior_words - count - prior));
    let delta = log_odds(own, own_words) - log_odds(others, others_words);
    delta / (1.0 / (own + prior) + 1.0 / (others + prior)).sqrt()
}

/// Keeps the k surest of m, for the greatest k whose p is at most q·k / m; the surest first, ties
/// in the order of what is tested.
pub(crate) fn benjamini_hochberg<T: Ord>(mut tested: Vec<(T, f64)>) -> Vec<(T, f64)> {
    tested.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let m = tested.len() as f64;
    let p = |z: f64| 0.5 * libm::erfc(z / std::f64::consts::SQRT_2);
    let bound = |rank: usize| FALSE_DISCOVERY_RATE * (rank + 1) as f64 / m;
    let last = (0..tested.len()).rev().find(|&rank| p(tested[rank].1) <= bound(rank));
    tested.truncate(last.map_or(0, |rank| rank + 1));
    tested
}

/// How often each outlet prints each form of a term.
struct Printed(BTreeMap<(OutletId, TermId), BTreeMap<String, usize>>);

impl Printed {
    fn of(corpus: &Corpus) -> Printed {
        let mut forms: BTreeMap<_, BTreeMap<String, usize>> = BTreeMap::new();
        for word in own_words(corpus) {
            let forms = forms.entry((word.outlet, word.term)).or_default();
            *forms.entry(word.printed.to_lowercase()).or_default() += 1;
        }
        Printed(forms)
    }

    /// The commonest form, the first in the order of letters among equals.
    fn text(&self, corpus: &Corpus, outlet: OutletId, term: TermId) -> String {
        let forms = self.0.get(&(outlet, term)).into_iter().flatten();
        let commonest = forms.rev().max_by_key(|&(_, count)| count);
        commonest.map_or_else(|| corpus.term_text(term).to_owned(), |(form, _)| form.clone())
    }
}
