//! Marks on a document: what a rule found, and where it stands.

mod allegiances;
mod anchors;
mod clauses;
mod dates;
mod descriptions;
mod labels;
mod lexicon;
mod mentions;
mod openings;
mod predicates;
mod quantities;
mod quotes;
mod reading;
mod things;
mod wordings;

#[cfg(test)]
mod tests;

pub(crate) use allegiances::allegiances;
pub use anchors::anchors;
pub(crate) use clauses::clauses;
pub(crate) use dates::{TimeWords, dates};
pub(crate) use descriptions::descriptions;
pub(crate) use labels::labels;
pub(crate) use lexicon::{Lexicon, Phrases, Reports, stance};
pub(crate) use mentions::mentions;
pub(crate) use openings::openings;
pub use predicates::predicate_candidates;
pub(crate) use predicates::predicates;
pub(crate) use quantities::quantities;
pub(crate) use quotes::quotes;
pub(crate) use reading::Reading;
pub(crate) use things::things;
pub(crate) use wordings::wordings;
