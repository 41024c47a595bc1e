//! Sentences that are chosen together, and what they tell.

use super::concepts::Concepts;
use crate::summary::candidates::Task;

/// Chosen sentences and what they tell.
pub(super) struct Chosen<'a> {
    pub(super) task: &'a Task<'a>,
    pub(super) concepts: &'a Concepts,
    /// For each candidate those that say nearly the same.
    pub(super) twins: &'a [Vec<usize>],
    pub(super) picked: Vec<usize>,
    pub(super) left: usize,
    pub(super) value: f64,
    /// How many of the chosen tell each concept.
    told: Vec<u32>,
}

impl<'a> Chosen<'a> {
    pub(super) fn nothing(
        task: &'a Task<'a>,
        concepts: &'a Concepts,
        twins: &'a [Vec<usize>],
    ) -> Chosen<'a> {
        let told = vec![0; concepts.weight.len()];
        let left = task.limit.total;
        Chosen { task, concepts, twins, picked: Vec::new(), left, value: 0.0, told }
    }

    pub(super) fn can_add(&self, candidate: usize) -> bool {
        self.task.candidates[candidate].cost <= self.left
            && !self.picked.contains(&candidate)
            && !self.twins[candidate].iter().any(|twin| self.picked.contains(twin))
            && self.task.allows(&self.picked, candidate)
    }

    /// What a candidate would add.
    pub(super) fn gain(&self, candidate: usize) -> f64 {
        let own = self.concepts.of_candidate[candidate].iter().map(|&concept| concept as usize);
        let new = own.filter(|&concept| self.told[concept] == 0);
        new.map(|concept| self.concepts.weight[concept]).sum()
    }

    pub(super) fn add(&mut self, candidate: usize) {
        self.value += self.gain(candidate);
        self.left -= self.task.candidates[candidate].cost;
        for &concept in &self.concepts.of_candidate[candidate] {
            self.told[concept as usize] += 1;
        }
        self.picked.push(candidate);
    }

    /// Takes out the sentence at a place of `picked`.
    pub(super) fn remove(&mut self, place: usize) -> usize {
        let candidate = self.picked.remove(place);
        self.left += self.task.candidates[candidate].cost;
        for &concept in &self.concepts.of_candidate[candidate] {
            self.told[concept as usize] -= 1;
        }
        self.value -= self.gain(candidate);
        candidate
    }

    /// Puts a sentence back where it was.
    pub(super) fn restore(&mut self, place: usize, candidate: usize) {
        self.add(candidate);
        self.picked.pop();
        self.picked.insert(place, candidate);
    }

    /// The candidate of a pool that adds most, the first of equals.
    pub(super) fn best_addition(&self, pool: &[usize]) -> Option<(usize, f64)> {
        let able = pool.iter().filter(|&&candidate| self.can_add(candidate));
        able.map(|&candidate| (candidate, self.gain(candidate))).fold(None, |best, next| {
            if best.is_none_or(|(_, g)| next.1 > g) { Some(next) } else { best }
        })
    }
}
