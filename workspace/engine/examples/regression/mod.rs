//! Logistic regression by Newton's method and ridge regression, for the programs that learn tables of
//! coefficients. Features are standardized while learning.

/// Features and label of an example.
pub(crate) type Example = (Vec<f64>, f64);

/// The logistic function.
pub(crate) fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

/// Intercept and coefficients of the features as they are; `penalty` is the weight of the squared
/// coefficients of standardized features in the loss.
pub(crate) fn learn(examples: &[Example], logistic: bool, penalty: f64) -> Vec<f64> {
    let Some((first, _)) = examples.first() else { return vec![0.0; 64] };
    let (count, width) = (examples.len() as f64, first.len());
    let column = |j: usize| examples.iter().map(move |(features, _)| features[j]);
    let means: Vec<f64> = (0..width).map(|j| column(j).sum::<f64>() / count).collect();
    let spread = |j: usize| {
        let variance = column(j).map(|x| (x - means[j]) * (x - means[j])).sum::<f64>() / count;
        variance.sqrt().max(1e-9)
    };
    let spreads: Vec<f64> = (0..width).map(spread).collect();
    let standardized = |features: &[f64]| -> Vec<f64> {
        let scaled = (0..width).map(|j| (features[j] - means[j]) / spreads[j]);
        std::iter::once(1.0).chain(scaled).collect()
    };
    let rows: Vec<(Vec<f64>, f64)> =
        examples.iter().map(|(features, label)| (standardized(features), *label)).collect();
    let mut learned = vec![0.0; width + 1];
    for _ in 0..if logistic { 20 } else { 1 } {
        let mut gradient = vec![0.0; width + 1];
        let mut hessian = vec![vec![0.0; width + 1]; width + 1];
        for (x, label) in &rows {
            let sum: f64 = x.iter().zip(&learned).map(|(x, c)| x * c).sum();
            let (predicted, curvature) = if logistic {
                let p = sigmoid(sum);
                (p, (p * (1.0 - p)).max(1e-9))
            } else {
                (sum, 1.0)
            };
            for i in 0..=width {
                gradient[i] += (predicted - label) * x[i];
                for j in 0..=width {
                    hessian[i][j] += curvature * x[i] * x[j];
                }
            }
        }
        for i in 1..=width {
            gradient[i] += penalty * learned[i];
            hessian[i][i] += penalty;
        }
        for (coefficient, step) in learned.iter_mut().zip(solve(hessian, gradient)) {
            *coefficient -= step;
        }
    }
    let scaled: Vec<f64> = (0..width).map(|j| learned[j + 1] / spreads[j]).collect();
    let shift: f64 = scaled.iter().zip(&means).map(|(c, mean)| c * mean).sum();
    std::iter::once(learned[0] - shift).chain(scaled).collect()
}

/// Solves `matrix · x = right` by Gauss elimination with pivots.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let n = right.len();
    for column in 0..n {
        let pivot = (column..n)
            .max_by(|&i, &j| matrix[i][column].abs().total_cmp(&matrix[j][column].abs()))
            .unwrap_or(column);
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        let (above, below) = matrix.split_at_mut(column + 1);
        let pivot_row = &above[column];
        for (offset, row) in below.iter_mut().enumerate() {
            let factor = row[column] / pivot_row[column];
            for (entry, pivot) in row.iter_mut().zip(pivot_row).skip(column) {
                *entry -= factor * pivot;
            }
            right[column + 1 + offset] -= factor * right[column];
        }
    }
    let mut x = vec![0.0; n];
    for row in (0..n).rev() {
        let known: f64 = (row + 1..n).map(|k| matrix[row][k] * x[k]).sum();
        x[row] = (right[row] - known) / matrix[row][row];
    }
    x
}
