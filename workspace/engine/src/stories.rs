//! Which articles report the same event.

use crossread_text::Document;

/// What is kept of an article to tell its story: bounded, whatever the article's length.
#[derive(Clone, Debug, Default)]
pub struct Sketch {}

/// Articles that report the same event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    /// Indexes into the sketches given, in ascending order.
    pub articles: Vec<usize>,
    /// Of those, the one whose headline is nearest to the others'.
    pub title: Option<usize>,
    /// Terms and names that hold the story together, the strongest first, as printed.
    pub reasons: Vec<String>,
    /// Where it happens, as printed.
    pub place: Option<String>,
}

/// The sketch of one document.
pub fn sketch(_document: &Document) -> Sketch {
    Sketch::default()
}

/// Groups sketches into stories, the largest first; the order of the sketches does not matter.
pub fn stories(sketches: &[Sketch]) -> Vec<Story> {
    vec![Story { articles: (0..sketches.len()).collect(), ..Story::default() }]
}
