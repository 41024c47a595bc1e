//! How well reported speech was marked, against what people marked.

use crossread_text::{Document, QuoteKind, Span};
use serde::Serialize;

use super::matches::{Matches, overlaps};

/// Two spans between quotation marks are one quote from this intersection over union on.
const SAME_QUOTE: f64 = 0.8;

/// Where indirect speech begins and ends is a matter of taste ("that", a date behind it), so half
/// is enough.
const SAME_ATTRIBUTION: f64 = 0.5;

/// What people marked in one article, as spans of its document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GoldQuotes {
    /// What stands between quotation marks, and the words that name its speaker.
    pub direct: Vec<(Span, Option<Span>)>,
    /// What is reported without marks.
    pub indirect: Vec<Span>,
}

/// Counts over one article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct QuoteCounts {
    /// Spans between quotation marks; scare quotes are among them.
    pub direct: Matches,
    /// Spans of indirect speech.
    pub indirect: Matches,
    /// Speakers: gold are the quotes whose speaker is a name or a noun phrase, found those of them
    /// that were given one, matched those given the right one.
    pub speakers: Matches,
    /// Quotes whose speaker is a pronoun.
    pub pronouns: usize,
    /// Those of them for which a person was inferred. Gold names the pronoun and not whom it means,
    /// so whether it is the right person is for a reader to judge.
    pub resolved: usize,
}

impl std::iter::Sum for QuoteCounts {
    fn sum<I: Iterator<Item = QuoteCounts>>(all: I) -> QuoteCounts {
        all.fold(QuoteCounts::default(), |sum, one| QuoteCounts {
            direct: [sum.direct, one.direct].into_iter().sum(),
            indirect: [sum.indirect, one.indirect].into_iter().sum(),
            speakers: [sum.speakers, one.speakers].into_iter().sum(),
            pronouns: sum.pronouns + one.pronouns,
            resolved: sum.resolved + one.resolved,
        })
    }
}

/// Compares the quotes of a document with gold.
pub fn quotes(document: &Document, gold: &GoldQuotes) -> QuoteCounts {
    let of = |indirect: bool| {
        let quotes = document.quotes.iter().enumerate();
        let wanted = quotes.filter(|(_, quote)| match quote.kind {
            QuoteKind::Indirect => indirect,
            _ => !indirect && is_closed(document, quote.span),
        });
        wanted.map(|(index, quote)| (index, quote.span)).unzip::<usize, Span, Vec<_>, Vec<_>>()
    };
    let (indexes, direct) = of(false);
    let (_, mut indirect) = of(true);
    let gold_direct: Vec<Span> = gold.direct.iter().map(|&(span, _)| span).collect();
    // Gold has no speech that is half between marks, so what was found of it can't be judged.
    indirect.retain(|span| !gold_direct.iter().any(|direct| direct.overlaps(*span)));
    let matched_direct = overlaps(&gold_direct, &direct, SAME_QUOTE);
    let matched_indirect = overlaps(&gold.indirect, &indirect, SAME_ATTRIBUTION);
    let mut counts = QuoteCounts {
        direct: matches(&direct, &matched_direct),
        indirect: matches(&indirect, &matched_indirect),
        ..QuoteCounts::default()
    };
    for (&(_, speaker), place) in gold.direct.iter().zip(matched_direct) {
        let Some(speaker) = speaker else { continue };
        let found = place.and_then(|place| document.quotes[indexes[place]].speaker);
        if is_pronoun(document, speaker) {
            counts.pronouns += 1;
            counts.resolved += usize::from(found.is_some_and(|found| found.inferred));
            continue;
        }
        counts.speakers.gold += 1;
        if let Some(found) = found {
            counts.speakers.found += 1;
            counts.speakers.matched += usize::from(is_same(document, speaker, found.span));
        }
    }
    counts
}

fn matches(found: &[Span], matched: &[Option<usize>]) -> Matches {
    let (found, gold) = (found.len(), matched.len());
    Matches { found, gold, matched: matched.iter().flatten().count() }
}

/// Whether a mark stands behind what is said: a part that ends with its paragraph and goes on in
/// the next is not between marks.
fn is_closed(document: &Document, said: Span) -> bool {
    let behind = document.text().get(said.end as usize..).unwrap_or_default();
    behind.starts_with(['”', '“', '"', '’', '\'', '»', '«'])
}

/// Nothing but stop words.
fn is_pronoun(document: &Document, speaker: Span) -> bool {
    let mut inside = document.tokens.iter().filter(|token| speaker.contains(token.span));
    inside.all(|token| token.stop)
}

/// The spans overlap, or their last capitalized words are equal.
fn is_same(document: &Document, gold: Span, found: Span) -> bool {
    let last_name = |span: Span| {
        let mut words = document.slice(span).split(|c: char| !c.is_alphanumeric());
        words.rfind(|word| word.starts_with(char::is_uppercase))
    };
    gold.overlaps(found) || (last_name(gold).is_some() && last_name(gold) == last_name(found))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marked::document;

    #[test]
    fn spans_and_speakers_are_counted_apart() {
        let document = document(
            "A",
            "“We stay,” {said said} {speaker Ann Marsh}.\nMarsh left. “Never,” {said said} {speaker Leo Stone}.",
        );
        let at = |words: &str| {
            let start = document.text().find(words).expect("the words");
            Span::new(start, start + words.len())
        };
        let direct = vec![
            (at("We stay,"), Some(at("Marsh left").join(at("Marsh left")))),
            (at("Never,"), Some(at("Marsh left"))),
            (at("left"), None),
        ];
        let counts = quotes(&document, &GoldQuotes { direct, indirect: vec![at("left")] });
        assert_eq!(counts.direct, Matches { found: 2, gold: 3, matched: 2 });
        assert_eq!(counts.indirect, Matches { found: 0, gold: 1, matched: 0 });
        assert_eq!(counts.speakers, Matches { found: 2, gold: 2, matched: 1 });
        assert_eq!((counts.pronouns, counts.resolved), (0, 0));
    }
}
