//! Figures and what they count.
//!
//! A figure is a number in digits or words with its magnitude, currency or unit, a range of two,
//! and the words before it that blur it; what it counts is the head noun behind it
//! ([`nouns`]). Left out is what looks like a figure and counts nothing: dates, times, ages,
//! scores, telephone and list numbers, numbers in names ("Article 5").
//!
//! time: O(n).

mod figures;
mod lists;
mod nouns;

use crate::document::{Document, Quantity, TokenKind};
use crate::language::Language;
use figures::{Figure, figure};
use lists::{Blur, Lists, Word, words};

/// Figures and what they count; figures inside a dated expression are left out, but not those of
/// lengths of time.
pub(crate) fn quantities(document: &Document, language: &Language) -> Vec<Quantity> {
    let lists = Lists::of(language);
    let mut found = Vec::new();
    let mut dates = document
        .dates
        .iter()
        .filter(|date| date.days.is_some() || !date.value.starts_with('P'))
        .peekable();
    for sentence in 0..document.sentences.len() {
        let words = words(document, sentence);
        let mut at = 0;
        while at < words.len() {
            while dates
                .next_if(|date| {
                    date.span.end <= words[at].span.start && date.sentence as usize <= sentence
                })
                .is_some()
            {}
            let dated = dates.peek().is_some_and(|date| date.span.overlaps(words[at].span));
            match (!dated).then(|| quantity(&words, at, &lists)).flatten() {
                Some((quantity, end)) => {
                    found.push(Quantity { sentence: sentence as u32, ..quantity });
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    found
}

/// The quantity whose figure begins at word `at`, and the word behind it.
fn quantity(words: &[Word], at: usize, lists: &Lists) -> Option<(Quantity, usize)> {
    let before = at.checked_sub(1).map_or("", |index| words[index].lower.as_ref());
    let currency = lists.currency(&words[at..]);
    let skip = currency.map_or(0, |(_, skip)| skip);
    let between = before == "between";
    // "From 5 to 7" is a change, not a range.
    let mut figure = figure(&words[at + skip..], between, before != "from", lists)?;
    if before == "per" || lists.counts_nothing(before) {
        return None;
    }
    let mut end = at + skip + figure.length;
    let hyphen = |end: usize| words.get(end).is_some_and(|word| word.glued);
    let unit = match currency {
        Some((unit, _)) => unit,
        None => match unit_at(words, end, lists) {
            Some((unit, length)) => {
                // "Fifteen-year-old" is an age.
                if hyphen(end) && words.get(end + 1).is_some_and(|word| word.glued) {
                    return None;
                }
                end += length;
                unit
            }
            None => figure.unit,
        },
    };
    let (after, more) = lists.blur_behind(&words[end..]);
    let noun = nouns::counted(words, end + more, !unit.is_empty(), lists);
    if unit.is_empty() && noun.is_none() && !stands_alone(words, at, end, &figure) {
        return None;
    }
    if figure.word && figure.low == 1.0 && noun.is_none() && unit.is_empty() {
        return None;
    }
    let (blur, start) = lists.blur(words, at);
    let blur = blur.or(after);
    match blur {
        Some(Blur::Least) => figure.high = f64::INFINITY,
        Some(Blur::Most) => figure.low = 0.0,
        Some(Blur::Near) | None => {}
    }
    let start = if between { at - 1 } else { start };
    let span = words[start].span.join(words[end + more - 1].span);
    let approximate = blur.is_some() || figure.high.is_infinite();
    let (low, high) = (figure.low, figure.high);
    let quantity =
        Quantity { span, sentence: 0, low, high, approximate, unit: unit.to_owned(), noun };
    Some((quantity, end + more))
}

/// The unit at word `at`, also behind what ties it to a million ("millions d'euros"), and how many
/// words it has with that.
fn unit_at(words: &[Word], at: usize, lists: &Lists) -> Option<(&'static str, usize)> {
    let direct = |at: usize| words.get(at..).and_then(|words| lists.unit_at(words));
    let tied = words.get(at).is_some_and(|word| lists.is_of(&word.lower));
    direct(at).or_else(|| {
        let (unit, length) = direct(at + 1).filter(|_| tied)?;
        Some((unit, length + 1))
    })
}

/// Whether a bare figure counts something all the same: "killing 17", but no age between commas,
/// no score, no number of a list, a name or a telephone.
fn stands_alone(words: &[Word], at: usize, end: usize, figure: &Figure) -> bool {
    let before = at.checked_sub(1).map(|index| &words[index]);
    let behind = words.get(end);
    let is =
        |word: Option<&Word>, marks: &[&str]| word.is_some_and(|word| marks.contains(&word.text));
    if figure.word || figure.range || before.is_none() {
        return false;
    }
    let named = before.is_some_and(|word| {
        at > 1 && word.kind == TokenKind::Word && word.text.starts_with(char::is_uppercase)
    });
    let age = is(before, &[","]) && behind.is_none_or(|word| [",", "."].contains(&word.text));
    let joined =
        is(before, &["-", "–", "/", ":", "+", "#", "(", "["]) || is(behind, &["-", "–", "/", ":"]);
    !named && !age && !joined
}

#[cfg(test)]
mod tests;
