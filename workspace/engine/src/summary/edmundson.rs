//! Edmundson: key words, headline words and place, added up.
//!
//! Idea: several weak signs together are stronger than each. Of the paper's four, cue words
//! ("significant", "hardly") are left out: they are words of papers, not of news.
//! Formula: key + 2 · headline + 2 · place, each scaled to 1 for the best sentence: the words that the
//! articles use most, the words of the headlines, and being first or last in an article or a
//! paragraph.
//! Cost: time and space O(words).
//! Paper: Edmundson, New methods in automatic extracting, JACM 1969, who found place and headline
//! to be worth more than frequency.
//! When to choose it: for one article with a telling headline.

use crate::explanation::Part;
use crate::ids::SentenceId;
use crate::summary::candidates::{Candidate, Task};
use crate::summary::{Choice, fill};

/// What headline and place weigh against key words.
const SIGN: f64 = 2.0;

pub(super) fn choose(task: &Task) -> Choice {
    let corpus = task.corpus;
    let mut count = vec![0.0; corpus.term_count()];
    for candidate in &task.candidates {
        corpus.content_terms(candidate.id).for_each(|term| count[term.index()] += 1.0);
    }
    let mut in_headline = vec![0.0; corpus.term_count()];
    let headlines = corpus.article_ids().filter(|&article| task.is_asked_for(article));
    let headlines = headlines.flat_map(|article| corpus.sentences_of(article).map(SentenceId));
    for headline in headlines.filter(|&id| corpus.sentence(id).is_headline()) {
        corpus.content_terms(headline).for_each(|term| in_headline[term.index()] = 1.0);
    }
    let mean = |weights: &[f64], candidate: &Candidate| {
        let (sum, n) = (corpus.content_terms(candidate.id))
            .fold((0.0, 0_usize), |(sum, n), term| (sum + weights[term.index()], n + 1));
        sum / n.max(1) as f64
    };
    let key = scaled(task.candidates.iter().map(|c| mean(&count, c)));
    let headline = scaled(task.candidates.iter().map(|c| mean(&in_headline, c)));
    let place = scaled(task.candidates.iter().map(|c| place(task, c)));
    let parts: Vec<Vec<Part>> = (0..task.candidates.len())
        .map(|index| {
            let asked = task.candidates[index].relevance;
            vec![
                Part { name: "key words", value: asked * key[index] },
                Part { name: "headline words", value: asked * SIGN * headline[index] },
                Part { name: "place", value: asked * SIGN * place[index] },
            ]
        })
        .collect();
    let scores: Vec<f64> = parts.iter().map(|p| p.iter().map(|part| part.value).sum()).collect();
    let picked = fill::by_score(task, &scores);
    Choice::new(scores, parts, picked)
}

/// One for the first sentence of an article and of a paragraph each, a half for the last.
fn place(task: &Task, candidate: &Candidate) -> f64 {
    let body = task.corpus.document(candidate.article).body();
    let index = task.corpus.index_of(candidate.id);
    let paragraph = |index: usize| body.get(index).map(|sentence| sentence.paragraph);
    let here = paragraph(index);
    let opens = index == 0 || paragraph(index - 1) != here;
    let closes = paragraph(index + 1) != here;
    let sign = |first: bool, last: bool| {
        if first {
            1.0
        } else if last {
            0.5
        } else {
            0.0
        }
    };
    sign(index == 0, index + 1 == body.len()) + sign(opens, closes)
}

fn scaled(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let values: Vec<f64> = values.collect();
    let most = values.iter().copied().fold(0.0, f64::max);
    values.iter().map(|value| if most > 0.0 { value / most } else { 0.0 }).collect()
}
