//! Figures of one thing that can't all be meant.
//!
//! Two figures are of one thing when they count the same noun or measure in the same unit, and the
//! words around them agree: those of the clause ([`Context::around`]), and those of the sentence
//! and the one before it ([`Context::wide`]). Figures agree by [`Figure::agrees`]. Figures of one
//! thing that clash are of one order: who counts otherwise rarely counts twice as many, and "two
//! states" beside "fifteen states" are other states. A figure that the other article gives as well
//! is not contradicted by it, nor one told more than a week before, nor one for another span of time.
//! Cost: time O(figures of a unit or noun, squared).

mod likeness;

use std::collections::BTreeSet;

use crossread_text::Span;

use super::context::Context;
use super::groups::{Group, Value, groups, positions, sides, wording};
use super::rounding::Figure;
use super::{Conflict, ConflictKind, Verdict, claim_of_sides};
use crate::corpus::Corpus;
use crate::ids::{ClaimId, SentenceId, TermId};
use likeness::{Likeness, PERHAPS, alike, counts_same, left_out};

/// Of two figures in one sentence that are so nearly as like a third as each other it is not sure
/// which is meant.
const NEARLY: f64 = 0.8;

/// What was counted a week before is another state of things.
const WEEK: i32 = 7;

/// A figure with what it counts.
#[derive(Clone, Debug)]
struct Counted {
    figure: Figure,
    unit: String,
    noun: Option<TermId>,
    /// The words of the sentence and the one before it.
    wide: Context,
    /// Whether no article gives two figures of its unit.
    only: bool,
    /// The spans of time named around it ("a two-year budget of $2.7 trillion"), sorted.
    over: Vec<String>,
}

/// Conflicts between figures.
pub(super) fn quantities(corpus: &Corpus, claim_of: &[Option<ClaimId>]) -> Vec<Conflict> {
    let values = values(corpus, claim_of);
    let groups = groups(&values, PERHAPS, alike);
    groups.iter().filter_map(|group| conflict(corpus, claim_of, &values, group)).collect()
}

fn values(corpus: &Corpus, claim_of: &[Option<ClaimId>]) -> Vec<Value<Counted>> {
    let mut values = Vec::new();
    let repeated = repeated_units(corpus);
    for article in corpus.article_ids() {
        let document = corpus.document(article);
        for quantity in &document.quantities {
            let sentence = corpus.sentence_id(article, quantity.sentence as usize);
            let noun = quantity.noun.and_then(|noun| {
                let token =
                    corpus.tokens(sentence).iter().find(|token| noun.contains(token.span))?;
                Some(corpus.concept(corpus.term(article, token)?))
            });
            values.push(Value {
                article,
                sentence,
                span: quantity.span,
                context: Context::around(corpus, sentence, quantity.span),
                claim: claim_of[sentence.index()],
                of: Counted {
                    figure: Figure {
                        low: quantity.low,
                        high: quantity.high,
                        approximate: quantity.approximate,
                    },
                    unit: quantity.unit.clone(),
                    noun,
                    wide: Context::wide(corpus, sentence),
                    only: !quantity.unit.is_empty() && !repeated.contains(&quantity.unit.as_str()),
                    over: spans_of_time(corpus, sentence, quantity.span),
                },
            });
        }
    }
    values
}

/// Whether a TIMEX3 value is a span of time, not a reference (`PAST_REF`).
fn is_duration(value: &str) -> bool {
    value.starts_with('P') && !value.contains('_')
}

/// The TIMEX3 values (`P2Y`) of the spans of time in the clause around a figure, itself left out.
fn spans_of_time(corpus: &Corpus, sentence: SentenceId, figure: Span) -> Vec<String> {
    let document = corpus.document(corpus.article_of(sentence));
    let clause = Context::reach(corpus, sentence, figure);
    let near = document.dates.iter().filter(|date| {
        is_duration(&date.value)
            && date.days.is_none()
            && clause.contains(date.span)
            && !figure.overlaps(date.span)
    });
    let mut values: Vec<String> = near.map(|date| date.value.clone()).collect();
    values.sort();
    values.dedup();
    values
}

/// The units in which some article gives two figures.
fn repeated_units(corpus: &Corpus) -> BTreeSet<&str> {
    let mut repeated = BTreeSet::new();
    for document in &corpus.documents {
        let mut seen = BTreeSet::new();
        let units = document.quantities.iter().map(|quantity| quantity.unit.as_str());
        repeated.extend(units.filter(|unit| !seen.insert(*unit)));
    }
    repeated
}

/// Whether two figures that differ are of one thing, so that they can't both be meant.
fn clash(values: &[Value<Counted>], a: &Value<Counted>, b: &Value<Counted>) -> bool {
    let given = |figure: Figure, by: &Value<Counted>| {
        let mut others = values.iter().filter(|value| value.article == by.article);
        others.any(|other| counts_same(&other.of, &by.of) && figure.agrees(other.of.figure))
    };
    let same_claim = a.claim.is_some() && a.claim == b.claim;
    // A share of something is a share of something else more often than not.
    a.of.unit != "%"
        && a.of.over == b.of.over
        && a.of.figure.is_near(b.of.figure)
        && !given(a.of.figure, b)
        && !given(b.of.figure, a)
        && (left_out(&a.of, &b.of) || Likeness::of(a, b).is_of_one_thing(same_claim))
}

fn conflict(
    corpus: &Corpus,
    claim_of: &[Option<ClaimId>],
    values: &[Value<Counted>],
    group: &Group,
) -> Option<Conflict> {
    let group = latest_of_each_outlet(corpus, values, group);
    let group = without_parts(values, &group);
    let positions = positions(values, &group, |a, b| a.figure.agrees(b.figure));
    let sides = sides(corpus, values, &group, &positions);
    let differ = positions.iter().any(|&position| position > 0);
    let figure = |&(member, _): &(usize, f64)| {
        let figure = values[member].of.figure;
        (figure.low, figure.high)
    };
    let told_alike = group.windows(2).all(|pair| figure(&pair[0]) == figure(&pair[1]));
    if group.len() < 2 || told_alike {
        return None;
    }
    let words = wording(corpus, &sides);
    let members = || group.iter().map(|&(member, _)| &values[member]);
    let differs = |a: &Value<Counted>, b: &Value<Counted>| !a.of.figure.agrees(b.of.figure);
    // Three different figures are of three things more often than not.
    let sure = positions.iter().all(|&position| position < 2)
        && told_within_a_week(corpus, &group, values)
        && members().any(|a| members().any(|b| differs(a, b) && clash(values, a, b)));
    let (verdict, reason) = match (differ, sure) {
        (false, _) => (Verdict::Compatible, "the figures agree as they are rounded".to_owned()),
        (true, true) => (Verdict::Conflict, format!("{words}.")),
        (true, false) => (Verdict::Doubtful, format!("{words}; it may be two things.")),
    };
    let claim = claim_of_sides(claim_of, &sides);
    Some(Conflict { kind: ConflictKind::Quantity, claim, verdict, reason, sides })
}

/// Whether no article is much later than another, which may tell of a later state or happening.
fn told_within_a_week(corpus: &Corpus, group: &Group, values: &[Value<Counted>]) -> bool {
    let published = group.iter().filter_map(|&(member, _)| {
        Some(corpus.document(values[member].article).metadata.published?.date)
    });
    let (first, last) = (published.clone().min(), published.max());
    first.zip(last).is_none_or(|(first, last)| (last - first).get_days() <= WEEK)
}

/// A later article of an outlet updates its earlier ones: only the latest figure of each stays.
fn latest_of_each_outlet(corpus: &Corpus, values: &[Value<Counted>], group: &Group) -> Group {
    let outlet = |member: usize| corpus.outlet_of(values[member].article);
    let later = |member: usize| {
        let newer = |&(other, _): &(usize, f64)| {
            outlet(other) == outlet(member) && values[other].article > values[member].article
        };
        group.iter().any(newer)
    };
    group.iter().filter(|(member, _)| !later(*member)).copied().collect()
}

/// Where a sentence counts the same noun twice, or has another figure that agrees with the other
/// side's ("five of eleven") or whose words fit it as well, figures may have been matched
/// crosswise: members that differ from the centre so are left out.
fn without_parts(values: &[Value<Counted>], group: &Group) -> Group {
    let Some(&(centre, _)) = group.first() else { return Vec::new() };
    let has_other = |member: usize, sought: usize| {
        let (member_value, sought) = (&values[member], &values[sought]);
        values.iter().enumerate().any(|(other, value)| {
            other != member
                && value.sentence == member_value.sentence
                && value.of.unit == member_value.of.unit
                && (value.of.figure.agrees(sought.of.figure)
                    || value.of.noun.is_some() && value.of.noun == member_value.of.noun
                    || alike(value, sought) >= NEARLY * alike(member_value, sought))
        })
    };
    let crosswise = |member: usize| {
        let (a, b) = (values[centre].of.figure, values[member].of.figure);
        !a.agrees(b) && (has_other(member, centre) || has_other(centre, member))
    };
    group.iter().filter(|(member, _)| !crosswise(*member)).copied().collect()
}
