//! Scores that keep their parts, and why a sentence was chosen or not.

use crossread_text::Span;
use serde::Serialize;

use crate::ids::{OutletId, SentenceId};
use crate::summary::{SummarySentence, Unfit};

/// One part of a score: what it measures, and how much it adds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    /// What is measured ("concepts", "position").
    pub name: &'static str,
    /// Its share of the score, in the score's own unit.
    pub value: f64,
}

/// Why a sentence is in a summary, or is not.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What became of it, with its score and rank.
    pub sentence: SummarySentence,
    /// What it tells, the weightiest first.
    pub concepts: Vec<ToldConcept>,
    /// What those of its concepts weigh that no other chosen sentence tells: what it adds to the
    /// summary, or would have added.
    pub adds: f64,
    /// What decided.
    pub reason: Reason,
}

/// A concept that a sentence tells.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldConcept {
    /// Its words, in the article of the sentence.
    pub words: Span,
    /// What it weighs by the default method; 0 if it is no news.
    pub weight: f64,
    /// The outlets that tell it, those of the sentence's own article among them.
    pub outlets: Vec<OutletId>,
    /// How many independent voices these are.
    pub voices: usize,
    /// Whether a headline has it.
    pub headline: bool,
    /// Whether it is a pair of words that are no stop words, and so can be read by itself.
    pub readable: bool,
    /// The chosen sentences that tell it too.
    pub also_in: Vec<SentenceId>,
}

/// What decided whether a sentence is in a summary.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// It is.
    Chosen,
    /// It could not be.
    Unfit(Unfit),
    /// It is nearly the same as a chosen one.
    Like(SentenceId),
    /// All that it tells stands in chosen ones.
    Told,
    /// As many sentences of its voice as may be are chosen, this one among them.
    Voice(SentenceId),
    /// It is longer than the whole budget.
    TooLong,
    /// It would fit, and would add too little to be worth its words.
    Filler,
    /// A chosen one would have to make room for it, and this much would be lost by that.
    Outweighed {
        /// The one that would have to go.
        by: SentenceId,
        /// What the summary would lose.
        loss: f64,
    },
    /// Others came before it, and the budget was used up.
    UsedUp,
}
