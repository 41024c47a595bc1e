//! How alike the outlets are: share of claims in common above, cosine of words below.

use std::cmp::Ordering;

use askama::Template;

use crate::desk::Desk;

/// Outlets named beside one where there are too many for a table of all with all.
const NEAREST: usize = 3;

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
            Ordering::Less => {
                Cell::Claims(value(&similarity.claims, *row, column), self.of(*row, column))
            }
            Ordering::Equal => Cell::Same,
            Ordering::Greater => Cell::Words(value(&similarity.words, *row, column)),
        };
        (0..similarity.outlets.len()).map(cell).collect()
    }

    /// The claims that both tell, of those that either tells.
    fn of(&self, row: usize, column: usize) -> String {
        let similarity = &self.desk.briefing.similarity;
        let of = similarity.claims_of.get(row).and_then(|row| row.get(column));
        let of = of.copied().unwrap_or_default();
        self.desk.of((value(&similarity.claims, row, column) * of as f64).round() as usize, of)
    }

    /// The outlets with most claims in common with that of a row.
    fn by_claims(&self, row: &usize) -> Vec<Near<'a>> {
        let near = self.nearest(&self.desk.briefing.similarity.claims, *row);
        near.map(|(column, near)| Near { of: self.of(*row, column), ..near }).collect()
    }

    /// The outlets with words most like those of a row.
    fn by_words(&self, row: &usize) -> Vec<Near<'a>> {
        self.nearest(&self.desk.briefing.similarity.words, *row).map(|(_, near)| near).collect()
    }

    fn nearest(
        &self,
        matrix: &'a [Vec<f64>],
        row: usize,
    ) -> impl Iterator<Item = (usize, Near<'a>)> + use<'a> {
        let outlets = &self.desk.briefing.similarity.outlets;
        let mut others: Vec<(usize, f64)> = (0..outlets.len())
            .filter(|&column| column != row)
            .map(|column| (column, value(matrix, row, column)))
            .filter(|&(_, likeness)| likeness > 0.0)
            .collect();
        others.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        others.truncate(NEAREST);
        others.into_iter().map(|(column, likeness)| {
            let (outlet, value) = (outlets[column].as_str(), two_digits(&likeness));
            (column, Near { outlet, value, of: String::new() })
        })
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
        let share = two_digits(&value(&similarity.claims, 1, 0));
        let values = [
            ("claims", format!("{share} ({})", self.of(1, 0))),
            ("words", two_digits(&value(&similarity.words, 1, 0))),
        ];
        let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
        self.desk.theme.fill("similarity.two", &values)
    }
}

/// An outlet that is like another, and how much.
struct Near<'a> {
    outlet: &'a str,
    value: String,
    /// Of how many; empty for words.
    of: String,
}

/// What two outlets have in common, 0 to 1.
enum Cell {
    /// An outlet and itself.
    Same,
    /// Share of claims in common, and of how many: "12 of 25".
    Claims(f64, String),
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
