//! Values of one thing from several articles, and the positions that they take.
//!
//! Star groups as for claims: the value with which most articles compare is a centre, and of each
//! other article the value whose context is likest to the centre's joins it.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crossread_text::Span;

use super::context::Context;
use super::{Side, cited::cited};
use crate::corpus::Corpus;
use crate::ids::{ArticleId, ClaimId, SentenceId};

/// Something told that can be compared: a figure or a day, where it stands, and what about.
#[derive(Clone, Debug)]
pub(super) struct Value<T> {
    pub(super) article: ArticleId,
    pub(super) sentence: SentenceId,
    pub(super) span: Span,
    pub(super) context: Context,
    pub(super) claim: Option<ClaimId>,
    pub(super) of: T,
}

/// Values of one thing, the centre first, each with how sure it is that the thing is the same.
pub(super) type Group = Vec<(usize, f64)>;

/// Groups values, at most one of an article; `alike` says how sure it is, 0 to 1, that two values
/// are of the same thing, and values below `least` don't meet.
pub(super) fn groups<T>(
    values: &[Value<T>],
    least: f64,
    alike: impl Fn(&Value<T>, &Value<T>) -> f64,
) -> Vec<Group> {
    let mut partners: Vec<Vec<(usize, f64)>> = vec![Vec::new(); values.len()];
    for (i, a) in values.iter().enumerate() {
        for (j, b) in values.iter().enumerate().skip(i + 1) {
            let likeness = if a.article == b.article { 0.0 } else { alike(a, b) };
            if likeness >= least {
                partners[i].push((j, likeness));
                partners[j].push((i, likeness));
            }
        }
    }
    let articles = |centre: usize| {
        let of = partners[centre].iter().map(|(partner, _)| values[*partner].article);
        of.collect::<BTreeSet<_>>().len()
    };
    let mut centres: Vec<usize> = (0..values.len()).filter(|&v| !partners[v].is_empty()).collect();
    centres.sort_by_key(|&centre| (Reverse(articles(centre)), centre));
    let mut taken = vec![false; values.len()];
    let mut groups = Vec::new();
    for centre in centres {
        if taken[centre] {
            continue;
        }
        let mut near = partners[centre].clone();
        near.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        let mut group = vec![(centre, 1.0)];
        for (partner, likeness) in near {
            let article = values[partner].article;
            let seen = group.iter().any(|(member, _)| values[*member].article == article);
            if !taken[partner] && !seen {
                group.push((partner, likeness));
            }
        }
        if group.len() > 1 {
            group.iter().for_each(|(member, _)| taken[*member] = true);
            groups.push(group);
        }
    }
    groups
}

/// The position of each member: members that agree with the first of a position share it.
pub(super) fn positions<T>(
    values: &[Value<T>],
    group: &Group,
    agree: impl Fn(&T, &T) -> bool,
) -> Vec<u32> {
    let mut firsts: Vec<usize> = Vec::new();
    let position = |&(member, _): &(usize, f64)| {
        let known = firsts.iter().position(|&first| agree(&values[first].of, &values[member].of));
        known.unwrap_or_else(|| {
            firsts.push(member);
            firsts.len() - 1
        }) as u32
    };
    group.iter().map(position).collect()
}

/// The members as sides, in the order of the corpus.
pub(super) fn sides<T>(
    corpus: &Corpus,
    values: &[Value<T>],
    group: &Group,
    positions: &[u32],
) -> Vec<Side> {
    let mut sides: Vec<Side> = group
        .iter()
        .zip(positions)
        .map(|((member, _), &position)| {
            let value = &values[*member];
            let cited = cited(corpus, value.article, value.span);
            Side { sentence: value.sentence, span: value.span, cited, position }
        })
        .collect();
    sides.sort_by_key(|side| (side.sentence, side.span));
    sides
}

/// "A writes “x”, B “y”": each position once, in the words of its first side.
pub(super) fn wording(corpus: &Corpus, sides: &[Side]) -> String {
    let mut told: Vec<(u32, String)> = Vec::new();
    for side in sides {
        if told.iter().any(|(position, _)| *position == side.position) {
            continue;
        }
        let article = corpus.article_of(side.sentence);
        let outlet = &corpus.outlets[corpus.outlet_of(article).index()].name;
        let verb = if told.is_empty() { " has" } else { "" };
        told.push((
            side.position,
            format!("{outlet}{verb} “{}”", corpus.slice(article, side.span)),
        ));
    }
    told.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join(", ")
}
