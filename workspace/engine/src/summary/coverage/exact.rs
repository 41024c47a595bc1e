//! The heaviest concepts within a budget, exactly: branch and bound.
//!
//! Idea: a node fixes some candidates as chosen and some as left out; a bound says what its other
//! candidates could add at most. Nodes are opened in the order of their bounds, each by the
//! candidate that is worth most a word, taken or left. A node whose bound is no better than the
//! best choice known is never opened; when none is left, that choice is proven.
//! Formula: the bound is that of Lagrange. Each concept has a price uᵢ ≤ wᵢ, and a sentence is worth
//! the prices of its concepts, so max Σ wᵢcᵢ ≤ Σ (wᵢ − uᵢ) + fractional knapsack over Σ u. Prices
//! of concepts that several worthy sentences tell are lowered until the bound falls no more.
//! Cost: O(concept look-ups) a node. The number of nodes is bounded by the work, never by the clock,
//! so the result does not depend on the machine; what is left unproven is told by the bound.
//! Paper: Fisher, The Lagrangian relaxation method for solving integer programming problems,
//! Management Science 1981; for coverage Takamura & Okumura, EACL 2009.
//! When to choose another: with many thousands of sentences in long budgets nothing is proven, and
//! what greedy choice and exchanges found stands.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// How many concepts are looked up in all: some milliseconds.
const WORK: usize = 2_000_000;

/// After so many steps the prices of news stories bring the bound down no further.
const PRICING: usize = 60;

/// Bounds this near to the best value are rounding.
const ROUNDING: f64 = 1e-9;

/// Which candidates to choose: total over any lists of the same length.
pub(super) struct Problem<'a> {
    /// What each candidate takes of the limit.
    pub(super) costs: Vec<usize>,
    /// The distinct concepts of each candidate.
    pub(super) concepts: Vec<&'a [u32]>,
    /// What each concept weighs.
    pub(super) weight: &'a [f64],
    /// What all chosen candidates may cost together.
    pub(super) limit: usize,
    /// Whether a candidate may be added to others; once it may not, it never may.
    pub(super) allows: &'a dyn Fn(&[usize], usize) -> bool,
}

/// A choice, and how much better the best could be.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Proven {
    pub(super) picked: Vec<usize>,
    pub(super) value: f64,
    /// No choice is worth more; `value` itself where that is proven.
    pub(super) bound: f64,
}

/// Some candidates chosen, some left out, and what may be reached from there.
#[derive(Clone, Default)]
struct Node {
    bound: f64,
    /// Tells equal bounds apart: the earlier made is opened first.
    number: usize,
    picked: Vec<usize>,
    left_out: Vec<usize>,
    /// The candidate to decide on next.
    next: Option<usize>,
}

/// Looks for a better choice than `start`, and for a proof that there is none.
pub(super) fn branch_and_bound(problem: &Problem, start: Vec<usize>) -> Proven {
    let mut best = Proven { value: problem.value(&start), picked: start, bound: 0.0 };
    let mut unproven = None;
    let prices = prices(problem, best.value);
    let mut nodes = problem.affordable();
    let mut number = 0;
    let mut open = BinaryHeap::from([problem.node(&prices, Vec::new(), Vec::new(), number)]);
    while let Some(node) = open.pop() {
        let better = node.bound > best.value + ROUNDING;
        let Some(next) = node.next.filter(|_| better) else { break };
        if nodes == 0 {
            unproven = Some(node.bound);
            break;
        }
        nodes -= 1;
        let taken = [&node.picked[..], &[next]].concat();
        let value = problem.value(&taken);
        if value > best.value + ROUNDING {
            (best.value, best.picked) = (value, taken.clone());
        }
        let left_out = [&node.left_out[..], &[next]].concat();
        for (picked, left_out) in [(taken, node.left_out), (node.picked, left_out)] {
            number += 1;
            let child = problem.node(&prices, picked, left_out, number);
            if child.bound > best.value + ROUNDING {
                open.push(child);
            }
        }
    }
    best.bound = unproven.unwrap_or(best.value);
    best
}

/// No choice is worth more, by prices alone; `value` is what some choice is worth.
pub(super) fn bound(problem: &Problem, value: f64) -> f64 {
    problem.relax(&prices(problem, value), &[], &[]).bound.max(value)
}

impl Problem<'_> {
    /// How many nodes the work allows for.
    fn affordable(&self) -> usize {
        WORK / self.concepts.iter().map(|own| own.len()).sum::<usize>().max(1)
    }

    /// What the concepts of these candidates weigh, each counted once.
    fn value(&self, picked: &[usize]) -> f64 {
        let mut told: Vec<u32> = picked.iter().flat_map(|&c| self.concepts[c]).copied().collect();
        told.sort_unstable();
        told.dedup();
        told.iter().map(|&concept| self.weight[concept as usize]).sum()
    }

    fn node(&self, prices: &[f64], picked: Vec<usize>, left_out: Vec<usize>, n: usize) -> Node {
        let relaxed = self.relax(prices, &picked, &left_out);
        let next = relaxed.shares.first().map(|&(candidate, _)| candidate);
        Node { bound: relaxed.bound, number: n, picked, left_out, next }
    }

    /// What can be reached at most from some chosen candidates without those left out.
    fn relax(&self, prices: &[f64], picked: &[usize], left_out: &[usize]) -> Relaxed {
        let used: usize = picked.iter().map(|&candidate| self.costs[candidate]).sum();
        let mut left = self.limit.saturating_sub(used);
        let mut told = vec![false; self.weight.len()];
        let mut bound = 0.0;
        for &concept in picked.iter().flat_map(|&candidate| self.concepts[candidate]) {
            let concept = concept as usize;
            if !std::mem::replace(&mut told[concept], true) {
                bound += self.weight[concept];
            }
        }
        let is_open = |&candidate: &usize| {
            self.costs[candidate] <= left
                && !picked.contains(&candidate)
                && !left_out.contains(&candidate)
                && (self.allows)(picked, candidate)
        };
        let mut open: Vec<(usize, f64)> = (0..self.costs.len())
            .filter(is_open)
            .map(|candidate| {
                let own = self.concepts[candidate].iter().map(|&concept| concept as usize);
                let new = own.filter(|&concept| !told[concept]);
                (candidate, new.map(|concept| prices[concept]).sum())
            })
            .collect();
        // What the prices leave out of a concept is had at most once, by whoever tells it.
        for &(candidate, _) in &open {
            for &concept in self.concepts[candidate] {
                let concept = concept as usize;
                if !std::mem::replace(&mut told[concept], true) {
                    bound += self.weight[concept] - prices[concept];
                }
            }
        }
        let merit = |&(candidate, worth): &(usize, f64)| worth / self.costs[candidate] as f64;
        open.sort_by(|a, b| merit(b).total_cmp(&merit(a)).then(a.0.cmp(&b.0)));
        let mut shares = Vec::new();
        for (candidate, worth) in open {
            let share = (left as f64 / self.costs[candidate] as f64).min(1.0);
            left -= self.costs[candidate].min(left);
            bound += share * worth;
            shares.push((candidate, share));
            if left == 0 {
                break;
            }
        }
        Relaxed { bound, shares }
    }
}

/// The best that a relaxed problem allows.
struct Relaxed {
    bound: f64,
    /// How much of which candidate it takes, the worthiest first.
    shares: Vec<(usize, f64)>,
}

/// Prices by which the bound is low: those of concepts that are taken more than once fall, those of
/// concepts that nobody takes rise, by Polyak's step.
fn prices(problem: &Problem, value: f64) -> Vec<f64> {
    let mut prices = problem.weight.to_vec();
    let mut best = (f64::INFINITY, prices.clone());
    let mut step = 1.0;
    for _ in 0..PRICING.min(problem.affordable()) {
        let relaxed = problem.relax(&prices, &[], &[]);
        if relaxed.bound < best.0 - ROUNDING {
            best = (relaxed.bound, prices.clone());
        } else {
            step *= 0.9;
        }
        let mut slope = vec![-1.0_f64; prices.len()];
        for (candidate, share) in relaxed.shares {
            problem.concepts[candidate].iter().for_each(|&c| slope[c as usize] += share);
        }
        // A price at its limit that wants to go beyond stays where it is.
        for (concept, slope) in slope.iter_mut().enumerate() {
            let at_limit = if *slope < 0.0 { problem.weight[concept] } else { 0.0 };
            if prices[concept] == at_limit {
                *slope = 0.0;
            }
        }
        let squares: f64 = slope.iter().map(|slope| slope * slope).sum();
        if squares == 0.0 || relaxed.bound <= value {
            break;
        }
        let length = step * (relaxed.bound - value) / squares;
        for ((price, slope), &weight) in prices.iter_mut().zip(&slope).zip(problem.weight) {
            *price = (*price - length * slope).clamp(0.0, weight);
        }
    }
    best.1
}

impl PartialEq for Node {
    fn eq(&self, other: &Node) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Node {}

impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Node) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Node {
    fn cmp(&self, other: &Node) -> Ordering {
        self.bound.total_cmp(&other.bound).then(other.number.cmp(&self.number))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn nothing_is_better_than_what_is_proven(
            sentences in prop::collection::vec(
                (1_usize..9, prop::collection::btree_set(0_u32..12, 0..6)), 0..11),
            weight in prop::collection::vec(0.0..5.0, 12),
            limit in 0_usize..25,
            most in 0_usize..6,
        ) {
            let concepts: Vec<Vec<u32>> =
                sentences.iter().map(|(_, own)| own.iter().copied().collect()).collect();
            let allows = |picked: &[usize], _| picked.len() < most;
            let problem = Problem {
                costs: sentences.iter().map(|(cost, _)| *cost).collect(),
                concepts: concepts.iter().map(Vec::as_slice).collect(),
                weight: &weight,
                limit,
                allows: &allows,
            };
            let found = branch_and_bound(&problem, Vec::new());
            let choices = (0_usize..1 << sentences.len()).map(|bits| {
                (0..sentences.len()).filter(|c| bits >> c & 1 == 1).collect::<Vec<usize>>()
            });
            let fits = |choice: &Vec<usize>| {
                let cost: usize = choice.iter().map(|&c| problem.costs[c]).sum();
                cost <= limit && choice.len() <= most
            };
            let best = choices.filter(fits).map(|choice| problem.value(&choice)).fold(0.0, f64::max);
            prop_assert!(fits(&found.picked));
            prop_assert!((found.value - best).abs() < 1e-9, "{} {best}", found.value);
            prop_assert!((found.bound - best).abs() < 1e-9);
        }
    }
}
