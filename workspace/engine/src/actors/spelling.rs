//! When two spellings may be one name.

use strsim::{jaro_winkler, osa_distance};

/// Below five letters one edit makes another name (Tim and Tom, Eric and Erin).
const LEAST_LETTERS: usize = 5;

/// Sergei and Sergey have .93, Volodymyr and Vladimir .75; Michael and Michelle, who have .92, are
/// three edits apart.
const LEAST_LIKENESS: f64 = 0.9;

/// Most edits between two spellings of a name in Latin letters (Zelensky, Zelenskyy; Muhammad,
/// Mohamed).
const MOST_EDITS: usize = 2;

/// Whether two folded words are near enough to be spellings of one name.
pub(super) fn near(a: &str, b: &str) -> bool {
    let letters = a.chars().count().min(b.chars().count());
    let edits = if letters > LEAST_LETTERS + 1 { MOST_EDITS } else { 1 };
    letters >= LEAST_LETTERS
        && a.chars().next() == b.chars().next()
        && osa_distance(a, b) <= edits
        && jaro_winkler(a, b) >= LEAST_LIKENESS
}

/// Whether one given name is short for the other: an initial ("J.") or its beginning ("Tim").
pub(super) fn shortens(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let letters = short.chars().count();
    (letters == 1 || letters >= 3) && long.starts_with(short)
}
