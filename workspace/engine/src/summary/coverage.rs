//! Concept coverage: the sentences that together tell most of what the story is made of.
//!
//! Idea: a story is made of concepts, here stemmed bigrams and single stems. A concept weighs more
//! the more independent voices tell it and the earlier they do; a summary is worth what its
//! concepts weigh, each counted once. So nothing is gained by saying a thing twice, and
//! sentences are chosen for what they add to each other, not one by one.
//! Formula: maximize Σ wᵢ cᵢ subject to Σ costs ≤ budget; see [`concepts`] for w.
//! Cost: the search keeps to the best few hundred candidates and to a fixed amount of work, and says
//! how much better the best could be; building the concepts is linear in the input.
//! Paper: Gillick & Favre, A scalable global model for summarization, 2009 (bigrams weighted by
//! document frequency); the place of a concept is what makes it work on whole articles.
//! When to choose it: whenever several articles tell one story. It explains itself: which concepts
//! a sentence adds, and how many voices tell them.

mod chosen;
mod concepts;
mod exact;
mod search;

use crate::explanation::Part;
use crate::summary::Choice;
use crate::summary::candidates::Task;
pub(super) use concepts::Concepts;
pub(super) use search::REDUNDANT;

pub(super) fn choose(task: &Task) -> Choice {
    let concepts = Concepts::of(task);
    let scores = (0..task.candidates.len()).map(|candidate| concepts.worth(candidate)).collect();
    let parts = (0..task.candidates.len()).map(|candidate| parts(&concepts, candidate)).collect();
    let search::Found { picked, gap } = search::search(task, &concepts);
    Choice { gap: Some(gap), ..Choice::new(scores, parts, picked) }
}

/// The score by how many voices tell the concepts.
fn parts(concepts: &Concepts, candidate: usize) -> Vec<Part> {
    let (mut shared, mut own) = (0.0, 0.0);
    for &concept in &concepts.of_candidate[candidate] {
        let weight = concepts.weight[concept as usize];
        if concepts.voices[concept as usize].len() > 1 { shared += weight } else { own += weight }
    }
    vec![
        Part { name: "concepts of several voices", value: shared },
        Part { name: "concepts of one voice", value: own },
    ]
}
