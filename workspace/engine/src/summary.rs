//! Summaries made of verbatim sentences.
//!
//! # Which method?
//!
//! [`Method::Coverage`] is the default: it is ahead of the others on every collection of news
//! measured (see `docs/methods.md`), and it can say why. [`Method::Centroid`] and
//! [`Method::Lead`] are the ones for tens of thousands of sentences in a blink, [`Method::Lexrank`]
//! is the one that most papers compare with.

mod budget;
mod candidates;
mod centroid;
mod coverage;
mod edmundson;
mod explain;
mod fill;
mod fitness;
mod kl;
mod known;
mod lead;
mod lexrank;
mod lsa;
mod luhn;
mod mmr;
mod query;
mod random;
mod submodular;
mod sumbasic;
mod textrank;
mod walk;

use std::fmt;

use crossread_text::Document;
use serde::Serialize;

use crate::corpus::Corpus;
use crate::explanation::Part;
use crate::ids::{ArticleId, SentenceId};
use crate::voices::Voices;
use candidates::Task;
pub use explain::explain;
pub use fitness::Unfit;

/// How to summarize.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryOptions {
    /// How sentences are chosen.
    pub method: Method,
    /// How long the summary may be; never exceeded.
    pub budget: Budget,
    /// In which order the chosen sentences stand.
    pub order: Order,
    /// What it is to tell.
    pub focus: Focus,
    /// Only sentences of these articles; all if empty.
    pub articles: Vec<ArticleId>,
    /// At most so many sentences of one independent voice.
    pub per_voice: Option<usize>,
    /// What the reader knows already: what these tell is not worth telling again.
    pub known: Vec<Document>,
    /// Terms to focus on, stemmed; none if empty.
    pub query: Vec<String>,
}

impl Default for SummaryOptions {
    /// Concept coverage in a hundred words, in the order of the sources.
    fn default() -> SummaryOptions {
        SummaryOptions {
            method: Method::Coverage,
            budget: Budget::Words(100),
            order: Order::Source,
            focus: Focus::Story,
            articles: Vec::new(),
            per_voice: None,
            known: Vec::new(),
            query: Vec::new(),
        }
    }
}

impl SummaryOptions {
    /// The story in a minute: four sentences at most, each of another voice, the weightiest first.
    pub fn minute() -> SummaryOptions {
        SummaryOptions {
            budget: Budget::Sentences(4),
            order: Order::Rank,
            per_voice: Some(1),
            ..SummaryOptions::default()
        }
    }

    /// What these articles, of one outlet, tell beyond the others.
    pub fn beyond(articles: &[ArticleId]) -> SummaryOptions {
        SummaryOptions {
            focus: Focus::Beyond,
            articles: articles.to_vec(),
            ..SummaryOptions::default()
        }
    }
}

/// How sentences are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// Concept coverage.
    #[default]
    Coverage,
    /// Nearest to the centroid together.
    Centroid,
    /// Submodular coverage and diversity.
    Submodular,
    /// Words used as the articles use them.
    Kl,
    /// Votes of similar sentences.
    Lexrank,
    /// Votes by shared words.
    Textrank,
    /// Strong in the main topics.
    Lsa,
    /// Near to a query, far from what is chosen.
    Mmr,
    /// Frequent words.
    Sumbasic,
    /// Dense in significant words.
    Luhn,
    /// Key words, headline words and place.
    Edmundson,
    /// First sentences, round robin.
    Lead,
    /// By lot.
    Random,
}

impl Method {
    /// All methods, the default first.
    pub const ALL: [Method; 13] = [
        Method::Coverage,
        Method::Centroid,
        Method::Submodular,
        Method::Kl,
        Method::Lexrank,
        Method::Textrank,
        Method::Lsa,
        Method::Mmr,
        Method::Sumbasic,
        Method::Luhn,
        Method::Edmundson,
        Method::Lead,
        Method::Random,
    ];
}

/// How long a summary may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Budget {
    /// So many words; a sentence has as many as stand between its spaces, or as it has word
    /// tokens if these are more.
    Words(usize),
    /// So many sentences.
    Sentences(usize),
    /// So many characters, one between sentences counted.
    Chars(usize),
    /// So much of the input's words, in percent.
    Percent(usize),
}

/// In which order the chosen sentences stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// As in the articles, oldest article first.
    #[default]
    Source,
    /// The most important first.
    Rank,
    /// By the dates they speak of, else of publication.
    Date,
}

/// What a summary is to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Focus {
    /// The story: what many independent voices tell weighs most.
    #[default]
    Story,
    /// What the articles asked for tell and the others don't.
    Beyond,
}

/// A summary: what was chosen, and why not the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// Every sentence of the articles asked for, headlines among them: the chosen ones first, in
    /// the order asked for, then the others by rank.
    pub sentences: Vec<SummarySentence>,
    /// How many words the chosen ones have.
    pub words: usize,
    /// How much more the best choice could be worth, as a share: 0 where none is better, none where
    /// the method does not look for the best.
    pub gap: Option<f64>,
    /// What a reader must know of how it was made.
    pub notes: Vec<Note>,
}

impl Summary {
    /// The chosen sentences in the order asked for.
    pub fn chosen(&self) -> impl Iterator<Item = &SummarySentence> {
        self.sentences.iter().filter(|sentence| sentence.selected)
    }
}

/// What a method thinks of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct SummarySentence {
    /// Which one.
    pub id: SentenceId,
    /// Its score, in the unit of the method; 0 where it is unfit.
    pub score: f64,
    /// What the score is made of.
    pub parts: Vec<Part>,
    /// Its place by score, from 0; unfit sentences come last, in their own order.
    pub rank: usize,
    /// Whether it is in the summary.
    pub selected: bool,
    /// Why it could not be chosen, if so.
    pub unfit: Option<Unfit>,
}

/// What a reader must know of how a summary was made.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// The input is not longer than the budget and is given whole.
    Whole,
    /// There is no sentence in the input.
    Empty,
    /// No sentence is short enough; the shortest needs so much, in the unit of the budget.
    NothingFits(usize),
    /// No sentence speaks of what was asked.
    Unasked,
    /// All sentences say what the reader knows.
    NothingNew,
    /// All sentences are too long, too short or lean on others, so these were chosen from anyway.
    Unfit,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Note::Whole => write!(f, "the input is not longer than the budget and is given whole"),
            Note::Empty => write!(f, "the input has no sentences"),
            Note::NothingFits(least) => {
                write!(f, "no sentence fits into the budget; the shortest needs {least}")
            }
            Note::NothingNew => write!(f, "no sentence tells anything new"),
            Note::Unasked => write!(f, "no sentence has a word of the query"),
            Note::Unfit => {
                write!(f, "no sentence stands well by itself; chosen from all of them")
            }
        }
    }
}

/// What a method makes of its candidates.
struct Choice {
    /// A score a candidate.
    scores: Vec<f64>,
    /// What each score is made of.
    parts: Vec<Vec<Part>>,
    /// The chosen candidates, the first chosen first.
    picked: Vec<usize>,
    /// How much more the best choice could be worth, as a share, where the method can tell.
    gap: Option<f64>,
}

impl Choice {
    fn new(scores: Vec<f64>, parts: Vec<Vec<Part>>, picked: Vec<usize>) -> Choice {
        Choice { scores, parts, picked, gap: None }
    }
}

/// Summarizes the articles of a corpus.
pub fn summarize(corpus: &Corpus, voices: &Voices, options: &SummaryOptions) -> Summary {
    let mut task = Task::new(corpus, voices, options);
    let whole = task.is_within_budget();
    let excused = !whole && task.has_no_candidate_that_fits();
    if whole || excused {
        task.admit_unfit();
    }
    let mut choice = choose(&task);
    if whole {
        choice.picked = (0..task.candidates.len()).collect();
        choice.gap = None;
    }
    let note = if whole { Some(Note::Whole) } else { excused.then(|| task.excuse()) };
    report(&task, &choice, note.into_iter().collect())
}

fn choose(task: &Task) -> Choice {
    match task.options.method {
        Method::Coverage => coverage::choose(task),
        Method::Centroid => centroid::choose(task),
        Method::Submodular => submodular::choose(task),
        Method::Kl => kl::choose(task),
        Method::Lexrank => lexrank::choose(task),
        Method::Textrank => textrank::choose(task),
        Method::Lsa => lsa::choose(task),
        Method::Mmr => mmr::choose(task),
        Method::Sumbasic => sumbasic::choose(task),
        Method::Luhn => luhn::choose(task),
        Method::Edmundson => edmundson::choose(task),
        Method::Lead => lead::choose(task),
        Method::Random => random::choose(task),
    }
}

/// Lists every sentence with what became of it.
fn report(task: &Task, choice: &Choice, notes: Vec<Note>) -> Summary {
    let mut ranking: Vec<usize> = (0..task.candidates.len()).collect();
    ranking.sort_by(|&a, &b| choice.scores[b].total_cmp(&choice.scores[a]).then(a.cmp(&b)));
    let mut chosen = choice.picked.clone();
    match task.options.order {
        Order::Source => chosen.sort_unstable(),
        Order::Rank => {}
        Order::Date => chosen.sort_by_key(|&candidate| task.day(candidate)),
    }
    let mut sentences: Vec<SummarySentence> = Vec::new();
    let (mut rank_of, mut is_chosen) = (vec![0; ranking.len()], vec![false; ranking.len()]);
    ranking.iter().enumerate().for_each(|(rank, &candidate)| rank_of[candidate] = rank);
    chosen.iter().for_each(|&candidate| is_chosen[candidate] = true);
    let rest = ranking.iter().filter(|&&candidate| !is_chosen[candidate]);
    for &candidate in chosen.iter().chain(rest) {
        sentences.push(SummarySentence {
            id: task.candidates[candidate].id,
            score: choice.scores[candidate],
            parts: choice.parts[candidate].clone(),
            rank: rank_of[candidate],
            selected: sentences.len() < chosen.len(),
            unfit: None,
        });
    }
    for &(id, unfit) in &task.unfit {
        let (rank, unfit) = (sentences.len(), Some(unfit));
        let sentence =
            SummarySentence { id, score: 0.0, parts: vec![], rank, selected: false, unfit };
        sentences.push(sentence);
    }
    let words = chosen.iter().map(|&c| budget::words(task.corpus, task.candidates[c].id)).sum();
    Summary { sentences, words, gap: choice.gap, notes }
}

#[cfg(test)]
mod tests;
