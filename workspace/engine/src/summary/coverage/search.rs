//! Which sentences together have the heaviest concepts.
//!
//! Greedy by gain a word, and greedy by gain alone; both are improved by exchanging one sentence
//! for another until nothing is gained (Khuller, Moss & Naor, The budgeted maximum coverage
//! problem, 1999). The better one is where branch and bound begins, see [`super::exact`].

use super::chosen::Chosen;
use super::concepts::Concepts;
use super::exact::{Problem, bound, branch_and_bound};
use crate::summary::candidates::Task;
use crate::summary::fill;

/// Only so many candidates are tried in an exchange, and in the search for the best: those that are
/// worth most a word.
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
pub(in crate::summary) const REDUNDANT: f64 = 0.6;

/// Gains below it are rounding.
const LEAST_GAIN: f64 = 1e-9;

/// What was found.
pub(super) struct Found {
    /// The chosen candidates, the one that tells most first, then the one that adds most to it.
    pub(super) picked: Vec<usize>,
    /// How much more the best choice could be worth, as a share; 0 if there is no better one.
    pub(super) gap: f64,
}

/// Chooses the candidates whose concepts weigh most together.
pub(super) fn search(task: &Task, concepts: &Concepts) -> Found {
    let twins = twins(task);
    let per_cost = greedy(task, concepts, &twins, |gain, cost| gain / cost as f64);
    let per_sentence = greedy(task, concepts, &twins, |gain, _| gain);
    let pool = pool(task, concepts);
    let [a, b] = [per_cost, per_sentence].map(|chosen| exchange(chosen, &pool));
    let best = if b.value > a.value + LEAST_GAIN { b } else { a };
    let (mut best, gap) = prove(best, pool);
    trim(&mut best);
    Found { picked: best.picked, gap }
}

/// For each candidate those that say nearly the same, and are not chosen beside it.
pub(super) fn twins(task: &Task) -> Vec<Vec<usize>> {
    fill::twins(task, REDUNDANT)
}

/// Looks for the best choice from the pool and what was chosen, and puts it in order.
fn prove<'a>(chosen: Chosen<'a>, mut pool: Vec<usize>) -> (Chosen<'a>, f64) {
    let Chosen { task, concepts, twins, picked, .. } = chosen;
    let complete = pool.len() == task.candidates.len();
    pool.extend(&picked);
    pool.sort_unstable();
    pool.dedup();
    let allows = |others: &[usize], candidate: usize| {
        let others: Vec<usize> = others.iter().map(|&place| pool[place]).collect();
        let candidate = pool[candidate];
        !twins[candidate].iter().any(|twin| others.contains(twin))
            && task.allows(&others, candidate)
    };
    let problem = problem(task, concepts, &pool, &allows);
    let start = picked.iter().filter_map(|candidate| pool.binary_search(candidate).ok()).collect();
    let proven = branch_and_bound(&problem, start);
    let mut best = Chosen::nothing(task, concepts, twins);
    let mut open: Vec<usize> = proven.picked.iter().map(|&place| pool[place]).collect();
    open.sort_unstable();
    // What adds nothing is left out.
    while let Some((candidate, gain)) = best.best_addition(&open)
        && gain > LEAST_GAIN
    {
        best.add(candidate);
    }
    let all: Vec<usize> = (0..task.candidates.len()).collect();
    let highest = if complete {
        proven.bound
    } else {
        bound(&self::problem(task, concepts, &all, &|_, _| true), proven.value)
    };
    let gap = if proven.value > 0.0 { highest / proven.value - 1.0 } else { 0.0 };
    (best, gap)
}

/// The choice among some candidates.
fn problem<'a>(
    task: &Task,
    concepts: &'a Concepts,
    pool: &[usize],
    allows: &'a dyn Fn(&[usize], usize) -> bool,
) -> Problem<'a> {
    Problem {
        costs: pool.iter().map(|&candidate| task.candidates[candidate].cost).collect(),
        concepts: pool.iter().map(|&c| concepts.of_candidate[c].as_slice()).collect(),
        weight: &concepts.weight,
        limit: task.limit.total,
        allows,
    }
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
