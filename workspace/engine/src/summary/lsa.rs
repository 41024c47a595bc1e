//! LSA: sentences that are strong in the main topics.
//!
//! Idea: the leading singular vectors of the matrix of terms and sentences are its topics; a
//! sentence matters if it is long in the space of the strongest ones.
//! Formula: A = U Σ Vᵀ; score = √(Σ σₖ² vₖ²) over the topics with σₖ ≥ ½ σ₁.
//! Cost: subspace iteration on the sparse matrix with ten vectors: time O(steps · words), space
//! O(10 · (terms + n)); the only dense matrices are n × 10 and 10 × 10.
//! Paper: Steinberger & Ježek, Using latent semantic analysis in text summarization, 2004; the
//! iteration by Halko, Martinsson & Tropp, Finding structure with randomness, 2011.
//! When to choose it: where topics are worded in many ways; on short news it is behind coverage.

use ndarray::{Array1, Array2, ArrayView1};

use crate::generator::SplitMix64;
use crate::summary::candidates::Task;
use crate::summary::{Choice, fill};
use crate::weights::{Vectors, sentence_vectors};

/// How many topics are looked for.
const TOPICS: usize = 10;

/// A step brings the subspace nearer by (σ₁₁ / σ₁₀)²; this many are plenty for a ranking.
const STEPS: usize = 20;

/// Topics weaker than this share of the strongest don't count; the paper's value.
const WEAKEST: f64 = 0.5;

pub(super) fn choose(task: &Task) -> Choice {
    let vectors = sentence_vectors(task.corpus);
    let rows = task.candidates.iter().map(|c| vectors.row(c.id.index()).to_vec());
    let matrix = Vectors::from_rows(rows);
    let scores = lengths(&matrix, task.corpus.term_count());
    fill::ranked(task, "topics", scores)
}

/// The length of each row in the space of the strong topics.
fn lengths(rows: &Vectors, terms: usize) -> Vec<f64> {
    let n = rows.len();
    let topics = TOPICS.min(n).min(terms);
    let mut generator = SplitMix64::new(1);
    // In the end the columns are A Aᵀ's leading eigenvectors, which are A's right singular ones.
    let mut basis =
        Array2::from_shape_simple_fn((n, topics), || generator.below(1 << 20) as f64 - 524_288.0);
    let mut strength = orthonormalize(&mut basis);
    for _ in 0..STEPS {
        basis = gram(rows, terms, &basis);
        strength = orthonormalize(&mut basis);
    }
    // Eigenvalues of A Aᵀ are the squared singular values.
    let most = strength.iter().copied().fold(0.0, f64::max);
    let strong: Array1<f64> =
        strength.mapv(|value| if value >= WEAKEST * WEAKEST * most { value } else { 0.0 });
    let length = |row: ArrayView1<f64>| (&row * &row * &strong).sum().max(0.0).sqrt();
    basis.outer_iter().map(length).collect()
}

/// A Aᵀ times a matrix, by way of the terms.
fn gram(rows: &Vectors, terms: usize, basis: &Array2<f64>) -> Array2<f64> {
    let mut by_term = Array2::zeros((terms, basis.ncols()));
    for (index, row) in basis.outer_iter().enumerate() {
        for &(term, weight) in rows.row(index) {
            by_term.row_mut(term.index()).scaled_add(weight, &row);
        }
    }
    let mut product = Array2::zeros(basis.raw_dim());
    for index in 0..rows.len() {
        for &(term, weight) in rows.row(index) {
            product.row_mut(index).scaled_add(weight, &by_term.row(term.index()));
        }
    }
    product
}

/// Makes the columns orthogonal and of unit length (modified Gram–Schmidt); gives the lengths that
/// they had before.
fn orthonormalize(basis: &mut Array2<f64>) -> Array1<f64> {
    let mut lengths = Array1::zeros(basis.ncols());
    for column in 0..basis.ncols() {
        for earlier in 0..column {
            let other = basis.column(earlier).to_owned();
            let projection = basis.column(column).dot(&other);
            basis.column_mut(column).scaled_add(-projection, &other);
        }
        let length = basis.column(column).dot(&basis.column(column)).sqrt();
        lengths[column] = length;
        if length > 0.0 {
            basis.column_mut(column).mapv_inplace(|value| value / length);
        }
    }
    lengths
}
