//! Conflicts, with the words that disagree cut out of their sentences.

use crossread_engine::{Conflict, Corpus, SentenceId, Side, Verdict};
use crossread_text::{Document, Span};

use super::Findings;
use super::about::about;
use super::articles::word;
use super::outlets::claim_key_of;
use super::passages::{Places, digest};
use crate::briefing::{ConflictView, SideView};
use crate::pieces;

/// The conflicts that are shown, numbered from 1; then the doubtful ones, numbered on.
pub(super) fn conflicts(findings: Findings<'_>, places: &Places<'_>) -> Vec<ConflictView> {
    let all = &findings.comparison.conflicts;
    let with = |verdict| all.iter().filter(move |conflict| conflict.verdict == verdict);
    let ordered = with(Verdict::Conflict).chain(with(Verdict::Doubtful));
    ordered.enumerate().map(|(index, conflict)| view(findings, places, index, conflict)).collect()
}

fn view(
    findings: Findings<'_>,
    places: &Places<'_>,
    index: usize,
    conflict: &Conflict,
) -> ConflictView {
    let mut sides: Vec<SideView> =
        conflict.sides.iter().map(|side| self::side(findings.corpus, places, side)).collect();
    sides.sort_by_key(|side| side.position);
    let sentences: Vec<SentenceId> = conflict.sides.iter().map(|side| side.sentence).collect();
    let texts: Vec<&str> = sides.iter().map(|side| side.passage.anchor.as_str()).collect();
    let first = conflict.sides.first().map(|side| side.span);
    // Sentences that share no word are known by who disagrees.
    let shared = Some(about(findings.corpus, &sentences, first)).filter(|about| !about.is_empty());
    let about = shared.unwrap_or_else(|| cited(&sides).join(", "));
    ConflictView {
        id: format!("x{}", digest(&texts)),
        number: index + 1,
        kind: word(conflict.kind),
        about,
        claim: conflict.claim.map(|claim| claim_key_of(findings, claim)),
        verdict: word(conflict.verdict),
        reason: conflict.reason.clone(),
        sides,
    }
}

/// Who is cited, each once, in the order of the sides.
fn cited(sides: &[SideView]) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for name in sides.iter().filter_map(|side| side.cited.as_deref()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn side(corpus: &Corpus, places: &Places<'_>, side: &Side) -> SideView {
    let article = corpus.article_of(side.sentence);
    let document = corpus.document(article);
    let sentence = corpus.sentence(side.sentence);
    let statement = corpus.statement(side.sentence);
    let shown = if statement.start <= side.span.start { statement } else { sentence.span };
    let inside = Span {
        start: side.span.start.saturating_sub(shown.start),
        end: side.span.end.saturating_sub(shown.start),
    };
    let cited = side.cited.and_then(|mention| document.mentions.get(mention as usize));
    let (low, high) = bounds(document, side.span);
    let passage = places.part(side.sentence, shown);
    SideView {
        start: (!sentence.is_headline()).then_some(side.span.start as usize),
        end: (!sentence.is_headline()).then_some(side.span.end as usize),
        words: document.slice(side.span).to_owned(),
        cited: cited.map(|mention| document.slice(mention.span).to_owned()),
        position: side.position,
        low,
        high,
        pieces: pieces::marked(&passage.text, &[inside]),
        passage,
    }
}

/// The interval of the figure that stands in a span.
fn bounds(document: &Document, span: Span) -> (Option<f64>, Option<f64>) {
    let figure = document.quantities.iter().find(|quantity| quantity.span.overlaps(span));
    let finite = |value: f64| value.is_finite().then_some(value);
    figure.map_or((None, None), |figure| (finite(figure.low), finite(figure.high)))
}
