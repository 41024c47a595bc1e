//! Dated expressions: which were found, and which were understood.
//!
//! Formula: F1 over expressions, a pair matches if the spans share a byte, each one is matched
//! once, in order; and the share of the matched ones whose values are the same TIMEX3 string.
//! DATE and TIME are measured together, DURATION and SET apart; the date of the text itself is
//! given and left out.
//! Cost: time O(gold + predicted).
//! Paper: UzZaman et al., SemEval-2013 task 1: TempEval-3 (relaxed match, value attribute).

use crossread_text::Span;
use serde::Serialize;

use super::Matches;

/// An expression and its TIMEX3 value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated<'a> {
    /// Where it stands.
    pub span: Span,
    /// `2015-09-28`, `P2Y`, `PAST_REF` and so on.
    pub value: &'a str,
}

impl Dated<'_> {
    /// Whether the value is a length of time (`P2Y`, `PT16H`, `PXD`).
    pub fn is_duration(&self) -> bool {
        let unit = self.value.strip_prefix('P').and_then(|rest| rest.chars().next());
        unit.is_some_and(|first| first.is_ascii_digit() || first == 'T' || first == 'X')
    }
}

/// How many were found, and how many of those are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DateMatches {
    /// The expressions.
    pub spans: Matches,
    /// Those matched with the same value.
    pub same_value: usize,
}

impl DateMatches {
    /// The share of those found that have the right value; 1 where none was found.
    pub fn value_accuracy(&self) -> f64 {
        match self.spans.matched {
            0 => 1.0,
            matched => self.same_value as f64 / matched as f64,
        }
    }
}

impl std::iter::Sum for DateMatches {
    fn sum<I: Iterator<Item = DateMatches>>(all: I) -> DateMatches {
        all.fold(DateMatches::default(), |sum, one| DateMatches {
            spans: [sum.spans, one.spans].into_iter().sum(),
            same_value: sum.same_value + one.same_value,
        })
    }
}

/// Compares expressions of one kind, both lists in order of position.
pub fn dates(gold: &[Dated], predicted: &[Dated]) -> DateMatches {
    let mut counts = DateMatches::default();
    counts.spans.gold = gold.len();
    counts.spans.found = predicted.len();
    let mut free = predicted;
    for expression in gold {
        let skip = free.iter().take_while(|other| other.span.end <= expression.span.start).count();
        free = &free[skip..];
        if let [first, rest @ ..] = free
            && first.span.overlaps(expression.span)
        {
            counts.spans.matched += 1;
            counts.same_value += usize::from(first.value == expression.value);
            free = rest;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(start: usize, end: usize, value: &str) -> Dated<'_> {
        Dated { span: Span::new(start, end), value }
    }

    #[test]
    fn overlap_finds_and_values_decide() {
        let gold = [at(0, 5, "2015"), at(10, 20, "2015-W40"), at(30, 35, "PAST_REF")];
        let predicted =
            [at(3, 8, "2015"), at(12, 14, "2015-W41"), at(15, 20, "2015"), at(40, 44, "2014")];
        let found = dates(&gold, &predicted);
        assert_eq!(found.spans, Matches { matched: 2, found: 4, gold: 3 });
        assert_eq!((found.same_value, found.value_accuracy()), (1, 0.5));
        assert_eq!(dates(&[], &[]).value_accuracy(), 1.0);
    }

    #[test]
    fn lengths_of_time_are_told_from_references() {
        let durations = ["P2Y", "PT16H", "PXD"].map(|value| at(0, 1, value).is_duration());
        assert_eq!(durations, [true; 3]);
        assert!(!at(0, 1, "PAST_REF").is_duration() && !at(0, 1, "2015").is_duration());
    }
}
