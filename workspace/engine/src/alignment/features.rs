//! What two passages have in common, as two dozen cheap numbers.
//!
//! They were chosen by greedy selection, forward then backward, out of fifty that the literature
//! on paraphrase knows, by cross-validation on MRPC and on news headlines of STS 2013. What
//! carries most: the share of each one's idf mass that the other has, the longest common
//! subsequence, and the idf mass of what is left over. The last four weigh words by how rare they
//! are in the story too, without which two sentences on "the second summit between President Trump
//! and Kim Jong Un" look alike whatever they tell; only claims are judged by them.

use super::profile::Profile;
use super::sequences::{common_subsequence, edits};
use super::spelling::{NEAR_SPELLING, SAME_SPELLING, likeness};
use crate::corpus::Corpus;
use crate::explanation::Part;
use crate::ids::TermId;

/// How many features there are.
pub(super) const COUNT: usize = 24;

/// Their names, as the table of coefficients has them. *Least* and *most* are the lesser and the
/// greater of what is true of the one passage and of the other.
pub(super) const NAMES: [&str; COUNT] = [
    "idf_cosine",
    "idf_share_most",
    "root_share_least",
    "root_share_most",
    "root_share_product",
    "left_over_least",
    "left_over_most",
    "word_share_least",
    "content_bigram_dice",
    "trigram_dice",
    "subsequence_least",
    "subsequence_most",
    "edit_likeness",
    "gram_dice",
    "same_first_word",
    "numbers_common",
    "numbers_apart",
    "capitals_apart",
    "length",
    "length_difference",
    "story_cosine",
    "story_share_least",
    "story_share_most",
    "story_mass",
];

/// What two passages have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Features(pub(super) [f64; COUNT]);

impl Features {
    /// Compares two passages; the order of the two does not matter.
    pub(super) fn of(corpus: &Corpus, a: &Profile, b: &Profile) -> Features {
        let (from_a, from_b) = (Found::of(corpus, a, b), Found::of(corpus, b, a));
        let (len_a, len_b) = (a.words.len() as f64, b.words.len() as f64);
        let (shorter, longer) = (len_a.min(len_b), len_a.max(len_b));
        let subsequence = common_subsequence(&a.words, &b.words) as f64;
        let most_words = a.distinct.len().max(b.distinct.len()) as f64;
        let [cosine, least, most, mass] = in_story(&a.in_story, &b.in_story);
        let same_first = !a.words.is_empty() && a.words.first() == b.words.first();
        Features([
            idf_cosine(&a.content, &b.content),
            from_a.idf_share.max(from_b.idf_share),
            from_a.root_share.min(from_b.root_share),
            from_a.root_share.max(from_b.root_share),
            from_a.root_share * from_b.root_share,
            libm::log(1.0 + from_a.left_over.min(from_b.left_over)),
            libm::log(1.0 + from_a.left_over.max(from_b.left_over)),
            ratio(common(&a.distinct, &b.distinct) as f64, most_words),
            dice(&a.content_bigrams, &b.content_bigrams),
            dice(&a.trigrams, &b.trigrams),
            ratio(subsequence, longer),
            ratio(subsequence, shorter),
            1.0 - edits(&a.words, &b.words) as f64 / longer.max(1.0),
            dice(&a.grams, &b.grams),
            f64::from(u8::from(same_first)),
            saturated(common(&a.numbers, &b.numbers) as f64),
            saturated(apart(&a.numbers, &b.numbers) as f64),
            saturated(apart(&a.capitals, &b.capitals) as f64),
            libm::log(1.0 + len_a + len_b) / 4.0,
            saturated(longer - shorter),
            cosine,
            least,
            most,
            mass,
        ])
    }

    /// Each feature by its name.
    pub(super) fn parts(&self) -> Vec<Part> {
        NAMES.iter().zip(self.0).map(|(name, value)| Part { name, value }).collect()
    }
}

/// What of one passage's content words is found in the other.
struct Found {
    /// The share of its idf mass.
    idf_share: f64,
    /// The same over the square roots of idf, with which rare words don't drown the others.
    root_share: f64,
    /// The idf mass of what is not found.
    left_over: f64,
}

impl Found {
    fn of(corpus: &Corpus, own: &Profile, other: &Profile) -> Found {
        let (mut mass, mut found, mut root_mass, mut root_found) = (0.0, 0.0, 0.0, 0.0);
        let mut left_over = 0.0;
        for &(concept, idf) in &own.content {
            let nearest = likeness(corpus, concept, &other.content);
            let at_least = |threshold| if nearest >= threshold { nearest } else { 0.0 };
            mass += idf;
            found += idf * at_least(SAME_SPELLING);
            root_mass += idf.sqrt();
            root_found += idf.sqrt() * at_least(NEAR_SPELLING);
            left_over += idf * (1.0 - at_least(SAME_SPELLING));
        }
        Found { idf_share: ratio(found, mass), root_share: ratio(root_found, root_mass), left_over }
    }
}

/// By idf times [rarity](Corpus::rarity): the cosine, the lesser and the greater share of what one
/// has that the other has too, and the logarithm of what both have.
fn in_story(of_a: &[(TermId, f64)], of_b: &[(TermId, f64)]) -> [f64; 4] {
    let mass = |content: &[(TermId, f64)]| content.iter().map(|(_, weight)| weight).sum::<f64>();
    let in_b = |word: &&(TermId, f64)| of_b.binary_search_by_key(&word.0, |own| own.0).is_ok();
    let common: f64 = of_a.iter().filter(in_b).map(|(_, weight)| weight).sum();
    let (share_a, share_b) = (ratio(common, mass(of_a)), ratio(common, mass(of_b)));
    [idf_cosine(of_a, of_b), share_a.min(share_b), share_a.max(share_b), libm::log(1.0 + common)]
}

/// `part / whole`, 0 where there is nothing.
fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// A count as `n / (n + 1)`: the first ones matter most.
fn saturated(count: f64) -> f64 {
    count / (count + 1.0)
}

/// How many entries two sorted lists have in common.
fn common<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        let order = x.cmp(y);
        i += usize::from(order.is_le());
        j += usize::from(order.is_ge());
        count += usize::from(order.is_eq());
    }
    count
}

/// How many entries only one of two sorted lists has.
fn apart<T: Ord>(a: &[T], b: &[T]) -> usize {
    a.len() + b.len() - 2 * common(a, b)
}

/// Dice's coefficient of two sorted lists.
fn dice<T: Ord>(a: &[T], b: &[T]) -> f64 {
    ratio(2.0 * common(a, b) as f64, (a.len() + b.len()) as f64)
}

/// The cosine of two sets of concepts weighted by idf.
fn idf_cosine(a: &[(TermId, f64)], b: &[(TermId, f64)]) -> f64 {
    let norm = |x: &[(TermId, f64)]| x.iter().map(|(_, idf)| idf * idf).sum::<f64>().sqrt();
    ratio(crate::weights::dot(a, b), norm(a) * norm(b))
}
