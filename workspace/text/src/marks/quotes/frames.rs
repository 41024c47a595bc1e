//! A paragraph as the outlet's own words, with each quotation folded into one piece.
//!
//! A frame is what stands between two ends of a sentence outside of quotation marks: in
//! '"It rained," she said. "It poured."' the first quotation and "she said" are one frame, the
//! second quotation alone is another.

use std::ops::Range;

use crate::marks::lexicon::{Class, Form, Lexicon, Saying};
use crate::marks::reading::{Reading, Word};

use super::enclosed::Enclosed;

/// A piece of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A word or a mark of punctuation of the outlet's own, an index into the reading.
    Word(usize),
    /// A quotation, an index into those of the paragraph.
    Quotation(usize),
}

/// A frame is looked through for each of its verbs and quotations; a longer one is cut here. No
/// sentence has more words.
const MOST_PIECES: usize = 200;

/// As many pieces behind a quotation are looked at.
const LONGEST_ATTRIBUTION: usize = 24;

/// The pieces between two ends of a sentence.
pub(super) type Frame = Vec<Piece>;

/// The frames of the words of one paragraph.
pub(super) fn frames(
    reading: &Reading,
    lexicon: &Lexicon,
    words: Range<usize>,
    quotations: &[Enclosed],
) -> Vec<Frame> {
    let pieces = pieces(reading, words, quotations);
    let mut frames = Vec::new();
    let mut frame = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        frame.push(*piece);
        let rest = &pieces[at + 1..pieces.len().min(at + 1 + LONGEST_ATTRIBUTION)];
        let is_full = frame.len() == MOST_PIECES;
        if is_full || ends(reading, lexicon, quotations, &frame, rest) {
            frames.push(std::mem::take(&mut frame));
        }
    }
    frames.push(frame);
    frames.retain(|frame| !frame.is_empty());
    frames
}

fn pieces(reading: &Reading, words: Range<usize>, quotations: &[Enclosed]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut next = 0;
    for index in words {
        let at = reading.words[index].span.start;
        while quotations.get(next).is_some_and(|quotation| quotation.outer.end <= at) {
            next += 1;
        }
        match quotations.get(next).filter(|quotation| quotation.outer.start <= at) {
            None if is_typewriters(reading, index) => {}
            None => pieces.push(Piece::Word(index)),
            Some(_) if pieces.last() == Some(&Piece::Quotation(next)) => {}
            Some(_) => pieces.push(Piece::Quotation(next)),
        }
    }
    pieces
}

/// Whether a mark is half of a typewriter's quotation mark of two apostrophes, which no rule pairs
/// unless a grave accent opened it: what it parts then reads on ("''It rains,'' said Holm").
fn is_typewriters(reading: &Reading, index: usize) -> bool {
    let is_mark = |at: usize| reading.words.get(at).is_some_and(|word| word.is("'"));
    let glued = |at: usize| reading.words.get(at).is_some_and(|word| !word.spaced);
    is_mark(index)
        && (is_mark(index + 1) && glued(index + 1)
            || index > 0 && is_mark(index - 1) && glued(index))
}

/// Whether a frame ends with its last piece so far.
fn ends(
    reading: &Reading,
    lexicon: &Lexicon,
    quotations: &[Enclosed],
    frame: &[Piece],
    rest: &[Piece],
) -> bool {
    let Some((&piece, before)) = frame.split_last() else { return false };
    match (piece, rest.first()) {
        (_, None) => true,
        (Piece::Word(index), next) => {
            let word = &reading.words[index];
            let parted = matches!(next, Some(Piece::Word(next))
                if reading.words[*next].sentence != word.sentence
                    && reading.words[*next].is_capital()
                    && !word.is(","));
            word.is(".") || word.is("?") || word.is("!") || parted
        }
        (Piece::Quotation(index), Some(next)) => {
            let said = reading.text_of(quotations[index].inner).trim_end();
            let ended = said.ends_with(['.', '?', '!', '…', '’', '\'']);
            // 'Holm called it “a shame.” Carver said …': who has spoken needs no second verb.
            let told = before.iter().any(|piece| matches!(piece, Piece::Word(_)));
            ended
                && (told && matches!(next, Piece::Word(next) if reading.words[*next].is_capital())
                    || matches!(next, Piece::Quotation(_))
                    || !is_attribution(reading, lexicon, rest))
        }
    }
}

/// Whether what follows a quotation tells who said it: a saying verb after a few words of a name,
/// or anything that goes on in lower case.
fn is_attribution(reading: &Reading, lexicon: &Lexicon, rest: &[Piece]) -> bool {
    let words = own_words(reading, rest);
    let Some(first) = words.first() else { return false };
    if is_dash(first.text) {
        return words.len() <= NAME_WORDS;
    }
    if !first.is_capital() && lexicon.class(&first.lower) != Some(Class::Pronoun) {
        return first.is_word() || first.is(",");
    }
    // Names and titles are capitalized, so the verb is the first word that is not.
    let verb = words.iter().take(NAME_WORDS).position(|word| !word.is_capital());
    let pronoun = usize::from(lexicon.class(&first.lower) == Some(Class::Pronoun));
    verb.map(|verb| verb.max(pronoun)).is_some_and(|verb| {
        let words = words[verb..].iter().map(|word| &*word.lower);
        let finite = |saying: &Saying| {
            saying.stance.is_some() && matches!(saying.form, Form::Past | Form::Present)
        };
        lexicon.sayings.at(words).is_some_and(|(_, saying)| finite(saying))
    })
}

/// Whether a mark parts a quotation from the name that signs it.
pub(super) fn is_dash(mark: &str) -> bool {
    matches!(mark, "—" | "–" | "―" | "-" | "~")
}

/// Names with their titles are rarely longer.
const NAME_WORDS: usize = 8;

fn own_words<'r>(reading: &'r Reading<'r>, pieces: &[Piece]) -> Vec<&'r Word<'r>> {
    let word = |piece: &Piece| match piece {
        Piece::Word(index) => Some(&reading.words[*index]),
        Piece::Quotation(_) => None,
    };
    pieces.iter().map_while(word).collect()
}
