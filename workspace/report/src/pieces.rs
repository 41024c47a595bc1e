//! Texts cut where they differ.

use crossread_text::Span;
use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::briefing::{Piece, PieceMark};

/// `text` against `full`, word by word: what only `text` has is own, what it lacks is left out.
/// Words that differ in case, punctuation or the space inside a compound alone are the same.
pub(crate) fn against(full: &str, text: &str) -> Vec<Piece> {
    joined(compared(full, text))
}

/// `text` in full: what `other` lacks is own.
pub(crate) fn own(other: &str, text: &str) -> Vec<Piece> {
    let parts = compared(other, text).into_iter();
    joined(parts.filter(|(_, mark)| *mark != PieceMark::LeftOut))
}

/// The words of both in the order of `text`, what it leaves out before what it has instead.
fn compared(full: &str, text: &str) -> Vec<(String, PieceMark)> {
    let (full_words, words) = (words(full), words(text));
    let keys = |words: &[&str]| words.iter().map(|word| folded(word)).collect::<Vec<_>>();
    let (full_keys, own_keys) = (keys(&full_words), keys(&words));
    let operations = capture_diff_slices(Algorithm::Myers, &full_keys, &own_keys);
    let mut parts = Vec::new();
    for operation in operations {
        let (old, new) = (operation.old_range(), operation.new_range());
        let one_spelling = full_keys[old.clone()].concat() == own_keys[new.clone()].concat();
        if operation.tag() == DiffTag::Equal || one_spelling {
            parts.push((words[new].concat(), PieceMark::Shared));
            continue;
        }
        parts.push((full_words[old].concat(), PieceMark::LeftOut));
        parts.push((words[new].concat(), PieceMark::Own));
    }
    parts
}

/// Words, each with the white space behind it.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// `text` cut at `spans`, which count from its start and are in order: those are own.
pub(crate) fn marked(text: &str, spans: &[Span]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut place = 0;
    for span in spans {
        let Some(before) = text.get(place..span.start as usize) else { continue };
        pieces.push((before.to_owned(), PieceMark::Shared));
        pieces.push((span.of(text).to_owned(), PieceMark::Own));
        place = span.end as usize;
    }
    pieces.push((text.get(place..).unwrap_or_default().to_owned(), PieceMark::Shared));
    joined(pieces)
}

/// A word as it is compared: without case, punctuation at its ends, the shape of apostrophes, and the
/// dots of an abbreviation.
fn folded(word: &str) -> String {
    let bare = word.trim_matches(|character: char| !character.is_alphanumeric());
    let folded = bare.to_lowercase().replace(['\u{2019}', '\u{2018}'], "'");
    if folded.contains(char::is_numeric) { folded } else { folded.replace('.', "") }
}

/// Neighbours of the same mark become one piece; white space behind a marked one is not marked.
fn joined(parts: impl IntoIterator<Item = (String, PieceMark)>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |text: &str, mark: PieceMark| match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.mark == mark => last.text.push_str(text),
        _ => pieces.push(Piece { text: text.to_owned(), mark }),
    };
    let mut parts = parts.into_iter().filter(|(text, _)| !text.is_empty()).peekable();
    while let Some((text, mark)) = parts.next() {
        let goes_on = parts.peek().is_none_or(|(_, next)| *next == mark);
        let end = text.trim_end().len();
        if mark == PieceMark::Shared || goes_on {
            push(&text, mark);
        } else {
            push(&text[..end], mark);
            push(&text[end..], PieceMark::Shared);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(pieces: &[Piece], expected: Expect) {
        let show = |piece: &Piece| match piece.mark {
            PieceMark::Shared => piece.text.clone(),
            PieceMark::Own => format!("+[{}]", piece.text),
            PieceMark::LeftOut => format!("-[{}]", piece.text),
        };
        expected.assert_eq(&pieces.iter().map(show).collect::<String>());
    }

    #[test]
    fn words_are_compared_without_case_and_punctuation() {
        let full = "We came to sign, and they came to stall and to smile.";
        check(
            &against(full, "\u{201c}we came to talk and they came to stall\u{201d}"),
            expect!["“we came to -[sign,] +[talk] and they came to stall”-[and to smile.]"],
        );
        check(
            &against(full, full),
            expect!["We came to sign, and they came to stall and to smile."],
        );
        check(&against("", "new words"), expect!["+[new words]"]);
        check(
            &own(full, "At last we came to talk, and they to smile."),
            expect!["+[At last] we came to +[talk,] and they to smile."],
        );
    }

    #[test]
    fn the_spelling_of_a_desk_is_no_difference() {
        check(
            &against("The U.N. has our goodwill.", "The UN has our good will"),
            expect!["The UN has our good will"],
        );
        check(
            &against("It rose by 3.5 percent.", "It rose by 35 percent."),
            expect!["It rose by -[3.5] +[35] percent."],
        );
    }

    #[test]
    fn the_shape_of_an_apostrophe_is_no_difference() {
        check(
            &against("We couldn\u{2019}t sign", "\"We couldn't sign\""),
            expect![[r#""We couldn't sign""#]],
        );
    }
}
