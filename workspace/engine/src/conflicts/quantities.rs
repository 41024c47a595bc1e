//! Figures of one thing that can't all be meant.
//!
//! Two figures are of one thing when they count the same noun or measure in the same unit, and the
//! words around them agree; how much they must agree depends on whether the sentences tell one
//! claim. Figures agree by [`Figure::agrees`].

use super::context::Context;
use super::groups::{Group, Value, groups, positions, sides, wording};
use super::rounding::Figure;
use super::{Conflict, ConflictKind, Verdict, claim_of_sides};
use crate::corpus::Corpus;
use crate::ids::{ClaimId, TermId};

/// From this likeness on the two are taken to be figures of one thing.
const SAME_THING: f64 = 0.3;

/// From this likeness on they may be.
const PERHAPS: f64 = 0.2;

/// Outside one claim contexts may agree by chance: such figures are never more than doubtful.
const OUTSIDE_CLAIMS: f64 = 0.29;

/// Contexts must have so much idf mass in common: one word that is not everywhere.
const LEAST_MASS: f64 = 3.0;

/// A figure with what it counts.
#[derive(Clone, Debug)]
struct Counted {
    figure: Figure,
    unit: String,
    noun: Option<TermId>,
}

/// Conflicts between figures.
pub(super) fn quantities(corpus: &Corpus, claim_of: &[Option<ClaimId>]) -> Vec<Conflict> {
    let values = values(corpus, claim_of);
    let groups = groups(&values, PERHAPS, alike);
    groups.iter().filter_map(|group| conflict(corpus, claim_of, &values, group)).collect()
}

fn values(corpus: &Corpus, claim_of: &[Option<ClaimId>]) -> Vec<Value<Counted>> {
    let mut values = Vec::new();
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
                },
            });
        }
    }
    values
}

/// How sure it is that two figures are of the same thing, 0 to 1.
fn alike(a: &Value<Counted>, b: &Value<Counted>) -> f64 {
    let counts_same = a.of.unit == b.of.unit && (!a.of.unit.is_empty() || a.of.noun == b.of.noun);
    if !counts_same || (a.of.unit.is_empty() && a.of.noun.is_none()) {
        return 0.0;
    }
    let (mass, share) = a.context.common(&b.context);
    let same_claim = a.claim.is_some() && a.claim == b.claim;
    // A share of something is a share of something else more often than not.
    let sure = same_claim && a.of.unit != "%";
    match mass >= LEAST_MASS {
        true if sure => share,
        true => share.min(OUTSIDE_CLAIMS),
        false => 0.0,
    }
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
    let sure = group.iter().zip(&positions).any(|(&(a, _), at)| {
        let others = group.iter().zip(&positions).filter(|(_, position)| *position != at);
        others.into_iter().any(|(&(b, _), _)| alike(&values[a], &values[b]) >= SAME_THING)
    });
    let (verdict, reason) = match (differ, sure) {
        (false, _) => (Verdict::Compatible, "the figures agree as they are rounded".to_owned()),
        (true, true) => (Verdict::Conflict, format!("{words}.")),
        (true, false) => (Verdict::Doubtful, format!("{words}; it may be two things.")),
    };
    let claim = claim_of_sides(claim_of, &sides);
    Some(Conflict { kind: ConflictKind::Quantity, claim, verdict, reason, sides })
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
/// side's ("five of eleven"), figures may have been matched crosswise: members that differ from
/// the centre so are left out.
fn without_parts(values: &[Value<Counted>], group: &Group) -> Group {
    let Some(&(centre, _)) = group.first() else { return Vec::new() };
    let has_other = |member: usize, sought: Figure| {
        values.iter().enumerate().any(|(other, value)| {
            other != member
                && value.sentence == values[member].sentence
                && value.of.unit == values[member].of.unit
                && (value.of.figure.agrees(sought) || value.of.noun == values[member].of.noun)
        })
    };
    let crosswise = |member: usize| {
        let (a, b) = (values[centre].of.figure, values[member].of.figure);
        !a.agrees(b) && (has_other(member, a) || has_other(centre, b))
    };
    group.iter().filter(|(member, _)| !crosswise(*member)).copied().collect()
}
