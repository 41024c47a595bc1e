//! How good a result is, against what people wrote.

mod assignment;
mod bootstrap;
mod dates;
mod extraction;
mod invented;
mod labels;
mod matches;
mod places;
mod quotes;
mod rouge;
mod sentences;
mod similarity;
mod stories;

pub use bootstrap::{Interval, interval, paired_interval};
pub use dates::{DateMatches, Dated, dates};
pub use extraction::{body_shingles, body_words, same_authors, same_title};
pub use invented::{Invented, invented};
pub use labels::{GoldWording, labels, predicates_in_gold};
pub use matches::Matches;
pub use places::Places;
pub use quotes::{GoldQuotes, QuoteCounts, quotes};
pub use rouge::{References, Rouge, RougeOptions, Score, Words, rouge};
pub use sentences::sentences;
pub use similarity::{accuracy, auc, pair_features, pair_score, pearson};
pub use stories::{BCubed, b_cubed};
