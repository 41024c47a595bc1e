//! Sentence boundaries: where a text was cut, against where people cut it.
//!
//! Formula: a boundary is a place inside a paragraph where one sentence ends and another begins,
//! counted in characters that are no white space, so that nothing depends on which side of a
//! space the cut is; F1 over these places. The ends of paragraphs are given and don't count.
//! Cost: time O(n).
//! Papers: the places are those of Gillick, Sentence boundary detection and the problem with the
//! U.S., NAACL 2009; leaving white space out follows Read et al., Sentence boundary detection: a
//! long solved problem?, COLING 2012.

use std::collections::BTreeSet;

use crossread_text::Span;

use super::Matches;

/// Compares two segmentations of a text whose paragraphs are parted by empty lines; the spans of
/// each are in order.
pub fn sentences(text: &str, gold: &[Span], predicted: &[Span]) -> Matches {
    let gold = boundaries(text, gold);
    let predicted = boundaries(text, predicted);
    Matches {
        matched: gold.intersection(&predicted).count(),
        found: predicted.len(),
        gold: gold.len(),
    }
}

/// The boundaries inside paragraphs, as counts of visible characters from the start of the text.
fn boundaries(text: &str, sentences: &[Span]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut visible = 0;
    let mut start = 0;
    let mut next = sentences.iter().peekable();
    for paragraph in text.split_inclusive("\n\n") {
        let end = start + paragraph.len();
        let mut at = start;
        while let Some(sentence) = next.next_if(|sentence| sentence.end as usize <= end) {
            let stop = (sentence.end as usize).max(at);
            visible += count(&text[at..stop]);
            at = stop;
            found.insert(visible);
        }
        visible += count(&text[at..end]);
        found.remove(&visible);
        start = end;
    }
    found
}

/// The characters that are no white space.
fn count(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Spans of what stands between `|`.
    fn cut(marked: &str) -> (String, Vec<Span>) {
        let text = marked.replace('|', "");
        let mut at = 0;
        let spans = marked.split('|').map(|piece| {
            at += piece.len();
            Span::new(at - piece.len(), at)
        });
        let spans = spans.collect();
        (text, spans)
    }

    fn check(gold: &str, predicted: &str, matched: usize, marked: usize, there: usize) {
        let (text, gold) = cut(gold);
        let (same, predicted) = cut(predicted);
        assert_eq!(text, same);
        let found = sentences(&text, &gold, &predicted);
        assert_eq!((found.matched, found.found, found.gold), (matched, marked, there));
    }

    #[test]
    fn boundaries_inside_paragraphs_count() {
        check("One. |Two. |Three.", "One.| Two. Three.", 1, 1, 2);
        check("One.\n\n|Two. |Three.", "One.\n\nTwo. |Th|ree.", 1, 2, 1);
        check("One.\n\nTwo.", "One.|\n\nTwo.", 0, 0, 0);
    }

    #[test]
    fn nothing_is_all_right() {
        let found = sentences("", &[], &[]);
        assert_eq!((found.precision(), found.recall(), found.f1()), (1.0, 1.0, 1.0));
    }
}
