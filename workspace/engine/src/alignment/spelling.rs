//! Words that are spelled alike: Sergei and Sergey, Afghan and Afghanistan.

use strsim::jaro_winkler;

use crate::corpus::Corpus;
use crate::ids::TermId;

/// Two words this alike by Jaro-Winkler are forms or spellings of one.
pub(super) const SAME_SPELLING: f64 = 0.9;

/// This alike, they are forms of one more often than not. Both were chosen by cross-validation
/// with the features.
pub(super) const NEAR_SPELLING: f64 = 0.85;

/// How alike a word is to the nearest of others, 0 to 1; 1 if it is among them.
pub(super) fn likeness(corpus: &Corpus, concept: TermId, others: &[(TermId, f64)]) -> f64 {
    if others.binary_search_by_key(&concept, |(other, _)| *other).is_ok() {
        return 1.0;
    }
    let word = corpus.term_text(concept);
    // Short words that differ by a letter are different words, and numbers always are.
    if word.len() < 4 || word.starts_with(char::is_numeric) {
        return 0.0;
    }
    let words = others.iter().map(|(other, _)| corpus.term_text(*other));
    let near = words.filter(|other| other.chars().next() == word.chars().next());
    near.map(|other| jaro_winkler(word, other)).fold(0.0, f64::max)
}
