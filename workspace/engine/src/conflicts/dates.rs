//! Days of one thing that can't all be meant.
//!
//! Only days that could be resolved are compared, days with days and years with years, only within a
//! claim, and only where the words around them agree. Days one apart may be one night seen from two
//! time zones, unless both are named and nothing is said of the hour. A day that the other sentence
//! gives as well is not contradicted by it.

use jiff::civil::Date;

use super::context::Context;
use super::groups::{Group, Value, groups, positions, sides, wording};
use super::{Conflict, ConflictKind, Verdict, claim_of_sides};
use crate::corpus::Corpus;
use crate::ids::ClaimId;

/// From this likeness of their contexts on, two days of one claim are days of one thing.
const SAME_THING: f64 = 0.4;

/// Contexts must have so much idf mass in common: a word or two that are not everywhere.
const LEAST_MASS: f64 = 4.0;

/// Days further apart than this belong to different happenings, or one was resolved to another
/// week or year.
const LONGEST: i32 = 31;

/// The first and last day that the words name.
type Days = (Date, Date);

/// Conflicts between days.
pub(super) fn dates(corpus: &Corpus, claim_of: &[Option<ClaimId>]) -> Vec<Conflict> {
    let values = values(corpus, claim_of);
    let groups = groups(&values, SAME_THING, alike);
    groups.iter().filter_map(|group| conflict(corpus, claim_of, &values, group)).collect()
}

fn values(corpus: &Corpus, claim_of: &[Option<ClaimId>]) -> Vec<Value<Days>> {
    let mut values = Vec::new();
    for article in corpus.article_ids() {
        for date in &corpus.document(article).dates {
            let sentence = corpus.sentence_id(article, date.sentence as usize);
            let Some(days) = date.days else { continue };
            values.push(Value {
                article,
                sentence,
                span: date.span,
                context: Context::around(corpus, sentence, date.span),
                claim: claim_of[sentence.index()],
                of: days,
            });
        }
    }
    values
}

/// How sure it is that two days are of the same thing, 0 to 1.
fn alike(a: &Value<Days>, b: &Value<Days>) -> f64 {
    if a.claim.is_none() || a.claim != b.claim {
        return 0.0;
    }
    let (mass, share) = a.context.common(&b.context);
    if mass >= LEAST_MASS { share } else { 0.0 }
}

fn conflict(
    corpus: &Corpus,
    claim_of: &[Option<ClaimId>],
    values: &[Value<Days>],
    group: &Group,
) -> Option<Conflict> {
    let positions = positions(values, group, |a, b| a.0 <= b.1 && b.0 <= a.1);
    if positions.iter().all(|&position| position == 0) {
        return None;
    }
    let sides = sides(corpus, values, group, &positions);
    let days = || group.iter().map(|(member, _)| values[*member].of);
    let (first_end, last_start) = (days().map(|d| d.1).min()?, days().map(|d| d.0).max()?);
    let outlets: std::collections::BTreeSet<_> =
        group.iter().map(|(member, _)| corpus.outlet_of(values[*member].article)).collect();
    let words = wording(corpus, &sides);
    let apart = (last_start - first_end).get_days();
    let are_days = days().all(|(first, last)| first == last);
    let are_years = days().all(is_year);
    let (verdict, reason) = if outlets.len() < 2 {
        (Verdict::Compatible, format!("{words}; the later article may update the earlier."))
    } else if are_years && !gives_both(values, group) {
        (Verdict::Conflict, format!("{words}."))
    } else if !are_days || apart % 7 == 0 || apart > LONGEST || gives_both(values, group) {
        (Verdict::Doubtful, format!("{words}; the days may be of different things."))
    } else if !are_named(corpus, values, group)
        && first_end.tomorrow().is_ok_and(|next| next >= last_start)
    {
        (Verdict::Doubtful, format!("{words}; a day apart may be a matter of time zones."))
    } else {
        (Verdict::Conflict, format!("{words}: {first_end} and {last_start}."))
    };
    let claim = claim_of_sides(claim_of, &sides);
    Some(Conflict { kind: ConflictKind::Date, claim, verdict, reason, sides })
}

/// Whether all days are named ("Tuesday", "March 3"), and not by their distance or with a part of
/// the day ("yesterday", "late Tuesday", "Tuesday night").
fn are_named(corpus: &Corpus, values: &[Value<Days>], group: &Group) -> bool {
    group.iter().map(|(member, _)| &values[*member]).all(|value| {
        let dates = &corpus.document(value.article).dates;
        let date = dates.iter().find(|date| date.span == value.span);
        let plain = date.is_some_and(|date| date.value.len() == "2015-09-28".len());
        let words = corpus.slice(value.article, value.span);
        plain && words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    })
}

/// Whether days are one whole year.
fn is_year((first, last): Days) -> bool {
    first == first.first_of_year() && last == first.last_of_year()
}

/// Whether the sentence of a member gives the days of one that it differs from too.
fn gives_both(values: &[Value<Days>], group: &Group) -> bool {
    let members = || group.iter().map(|&(member, _)| &values[member]);
    let gives = |member: &Value<Days>, days: Days| {
        let mut inside = values.iter().filter(|value| value.sentence == member.sentence);
        inside.any(|value| value.of == days)
    };
    members().any(|a| members().any(|b| a.of != b.of && gives(a, b.of)))
}
