//! Which sentences together have the heaviest concepts.
//!
//! Greedy by gain a word, and greedy by gain alone; both are improved by exchanging one sentence
//! for another until nothing is gained, and the better one stands (Khuller, Moss & Naor, The
//! budgeted maximum coverage problem, 1999).

use super::concepts::Concepts;
use crate::summary::candidates::Task;
use crate::summary::fill;

/// Only so many candidates are tried in an exchange: those that are worth most a word.
const POOL: usize = 300;

/// Exchanges end by themselves, mostly after two or three; this bounds the rest.
const EXCHANGES: usize = 50;

/// A sentence that adds less than this share of what the others add a word is filler, which an
/// editor would rather leave out…
const FILLER: f64 = 0.07;

/// … once this share of the budget is used.
const FILLED: f64 = 2.0 / 3.0;

/// No two sentences this much alike are chosen, however many voices tell what they say. At .5
/// MultiLing loses .7 of a point of ROUGE-1 against .6.
const REDUNDANT: f64 = 0.6;

/// Gains below it are rounding.
const LEAST_GAIN: f64 = 1e-9;

/// The chosen candidates, the first chosen first.
pub(super) fn search(task: &Task, concepts: &Concepts) -> Vec<usize> {
    let twins = fill::twins(task, REDUNDANT);
    let per_cost = greedy(task, concepts, &twins, |gain, cost| gain / cost as f64);
    let per_sentence = greedy(task, concepts, &twins, |gain, _| gain);
    let pool = pool(task, concepts);
    let [a, b] = [per_cost, per_sentence].map(|chosen| exchange(chosen, &pool));
    let mut best = if b.value > a.value + LEAST_GAIN { b } else { a };
    trim(&mut best);
    best.picked
}

/// Takes out the last sentence that only fills the budget, if there is one.
fn trim(chosen: &mut Chosen) {
    let limit = chosen.task.limit.total;
    for place in (0..chosen.picked.len()).rev() {
        let used = limit - chosen.left;
        let average = chosen.value / used as f64;
        let candidate = chosen.remove(place);
        let cost = chosen.task.candidates[candidate].cost;
        let is_filler = chosen.gain(candidate) < FILLER * average * cost as f64;
        if !is_filler || (used - cost) as f64 <= FILLED * limit as f64 {
            chosen.restore(place, candidate);
        } else {
            return;
        }
    }
}

/// Chosen sentences and what they tell.
struct Chosen<'a> {
    task: &'a Task<'a>,
    concepts: &'a Concepts,
    /// For each candidate those that say nearly the same.
    twins: &'a [Vec<usize>],
    picked: Vec<usize>,
    left: usize,
    value: f64,
    /// How many of the chosen tell each concept.
    told: Vec<u32>,
}

impl<'a> Chosen<'a> {
    fn nothing(task: &'a Task<'a>, concepts: &'a Concepts, twins: &'a [Vec<usize>]) -> Chosen<'a> {
        let told = vec![0; concepts.weight.len()];
        let left = task.limit.total;
        Chosen { task, concepts, twins, picked: Vec::new(), left, value: 0.0, told }
    }

    fn can_add(&self, candidate: usize) -> bool {
        self.task.candidates[candidate].cost <= self.left
            && !self.picked.contains(&candidate)
            && !self.twins[candidate].iter().any(|twin| self.picked.contains(twin))
            && self.task.allows(&self.picked, candidate)
    }

    /// What a candidate would add.
    fn gain(&self, candidate: usize) -> f64 {
        let own = self.concepts.of_candidate[candidate].iter().map(|&concept| concept as usize);
        let new = own.filter(|&concept| self.told[concept] == 0);
        new.map(|concept| self.concepts.weight[concept]).sum()
    }

    fn add(&mut self, candidate: usize) {
        self.value += self.gain(candidate);
        self.left -= self.task.candidates[candidate].cost;
        for &concept in &self.concepts.of_candidate[candidate] {
            self.told[concept as usize] += 1;
        }
        self.picked.push(candidate);
    }

    /// Takes out the sentence at a place of `picked`.
    fn remove(&mut self, place: usize) -> usize {
        let candidate = self.picked.remove(place);
        self.left += self.task.candidates[candidate].cost;
        for &concept in &self.concepts.of_candidate[candidate] {
            self.told[concept as usize] -= 1;
        }
        self.value -= self.gain(candidate);
        candidate
    }

    /// Puts a sentence back where it was.
    fn restore(&mut self, place: usize, candidate: usize) {
        self.add(candidate);
        self.picked.pop();
        self.picked.insert(place, candidate);
    }

    /// The candidate of a pool that adds most, the first of equals.
    fn best_addition(&self, pool: &[usize]) -> Option<(usize, f64)> {
        let able = pool.iter().filter(|&&candidate| self.can_add(candidate));
        able.map(|&candidate| (candidate, self.gain(candidate))).fold(None, |best, next| {
            if best.is_none_or(|(_, g)| next.1 > g) { Some(next) } else { best }
        })
    }
}

fn greedy<'a>(
    task: &'a Task<'a>,
    concepts: &'a Concepts,
    twins: &'a [Vec<usize>],
    merit: impl Fn(f64, usize) -> f64,
) -> Chosen<'a> {
    let mut chosen = Chosen::nothing(task, concepts, twins);
    // What a candidate would add only shrinks, so its merit of an earlier round is a bound: the
    // best bound that is still true when looked at again is the best of all.
    let mut bounds: Vec<(f64, usize)> = (0..task.candidates.len())
        .map(|candidate| {
            (merit(concepts.worth(candidate), task.candidates[candidate].cost), candidate)
        })
        .collect();
    bounds.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    while let Some((bound, candidate)) = bounds.pop() {
        if !chosen.can_add(candidate) {
            continue;
        }
        let now = merit(chosen.gain(candidate), task.candidates[candidate].cost);
        if now <= 0.0 {
            continue;
        }
        if now < bound {
            let place = bounds
                .partition_point(|other| other.0 < now || (other.0 == now && other.1 > candidate));
            bounds.insert(place, (now, candidate));
        } else {
            chosen.add(candidate);
        }
    }
    chosen
}

/// The candidates that are worth most a word.
fn pool(task: &Task, concepts: &Concepts) -> Vec<usize> {
    let merit =
        |candidate: usize| concepts.worth(candidate) / task.candidates[candidate].cost as f64;
    let mut pool: Vec<(f64, usize)> = (0..task.candidates.len()).map(|c| (merit(c), c)).collect();
    pool.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut pool: Vec<usize> =
        pool.into_iter().take(POOL).map(|(_, candidate)| candidate).collect();
    pool.sort_unstable();
    pool
}

/// Exchanges one sentence for another, or adds one, while that gains.
fn exchange<'a>(mut chosen: Chosen<'a>, pool: &[usize]) -> Chosen<'a> {
    for _ in 0..EXCHANGES {
        let mut best: Option<(usize, usize, f64)> = None;
        let before = chosen.value;
        for place in 0..chosen.picked.len() {
            let out = chosen.remove(place);
            if let Some((candidate, gain)) = chosen.best_addition(pool) {
                let value = chosen.value + gain;
                if value > best.map_or(before + LEAST_GAIN, |(.., highest)| highest) {
                    best = Some((place, candidate, value));
                }
            }
            chosen.restore(place, out);
        }
        let Some((place, candidate, _)) = best else { break };
        chosen.remove(place);
        chosen.add(candidate);
        while let Some((candidate, gain)) = chosen.best_addition(pool)
            && gain > LEAST_GAIN
        {
            chosen.add(candidate);
        }
    }
    chosen
}
