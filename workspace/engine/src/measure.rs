//! How good a result is, against what people wrote.

mod bootstrap;
mod rouge;
mod similarity;

pub use bootstrap::{Interval, interval, paired_interval};
pub use rouge::{References, Rouge, RougeOptions, Score, Words, rouge};
pub use similarity::{accuracy, auc, pair_features, pair_score, pearson};
