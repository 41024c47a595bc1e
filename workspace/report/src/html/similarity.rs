//! How alike the outlets are: share of claims in common above, cosine of words below.

use std::cmp::Ordering;

use askama::Template;

use crate::desk::Desk;

#[derive(Template)]
#[template(path = "briefing/similarity.html")]
pub(super) struct Similarity<'a> {
    desk: &'a Desk<'a>,
}

impl<'a> Similarity<'a> {
    pub(super) fn new(desk: &'a Desk<'a>) -> Similarity<'a> {
        Similarity { desk }
    }

    fn ids(&self) -> &[String] {
        &self.desk.briefing.similarity.outlets
    }

    /// The cells of a row: claims in common below the diagonal, words above it.
    fn cells(&self, row: &usize) -> Vec<Cell> {
        let similarity = &self.desk.briefing.similarity;
        let cell = |column: usize| match column.cmp(row) {
            Ordering::Less => Cell::Claims(value(&similarity.claims, *row, column)),
            Ordering::Equal => Cell::Same,
            Ordering::Greater => Cell::Words(value(&similarity.words, *row, column)),
        };
        (0..similarity.outlets.len()).map(cell).collect()
    }

    fn two_digits(&self, value: &f64) -> String {
        two_digits(value)
    }

    fn percent(&self, value: &f64) -> String {
        percent(value)
    }

    /// What two outlets have in common, in a sentence.
    fn sentence(&self) -> String {
        let similarity = &self.desk.briefing.similarity;
        let values = [
            ("claims", two_digits(&value(&similarity.claims, 1, 0))),
            ("words", two_digits(&value(&similarity.words, 1, 0))),
        ];
        let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
        self.desk.theme.fill("similarity.two", &values)
    }
}

/// What two outlets have in common, 0 to 1.
enum Cell {
    /// An outlet and itself.
    Same,
    /// Share of claims in common.
    Claims(f64),
    /// Cosine of words.
    Words(f64),
}

fn value(matrix: &[Vec<f64>], row: usize, column: usize) -> f64 {
    matrix.get(row).and_then(|row| row.get(column)).copied().unwrap_or_default()
}

/// ".48".
fn two_digits(value: &f64) -> String {
    let digits = format!("{value:.2}");
    digits.strip_prefix('0').map_or(digits.clone(), str::to_owned)
}

/// The length of a bar of a hundred.
fn percent(value: &f64) -> String {
    format!("{:.0}", 100.0 * value)
}
