//! How good a result is, against what people wrote.

mod bootstrap;
mod rouge;

pub use bootstrap::{Interval, interval, paired_interval};
pub use rouge::{References, Rouge, RougeOptions, Score, Words, rouge};
