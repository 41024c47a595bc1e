//! Numbers in digits and words, and ranges of them.

use super::lists::{Lists, Numeral, Word};
use crate::document::TokenKind;

/// A number or a range at the start of some words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    pub(super) low: f64,
    pub(super) high: f64,
    /// How many words it has.
    pub(super) length: usize,
    /// What its magnitude multiplies it by ("million").
    scale: f64,
    /// Whether it is written in words.
    pub(super) word: bool,
    pub(super) range: bool,
    /// A unit written together with its digits ("5km").
    pub(super) unit: &'static str,
}

/// The figure at the start of `words`. Behind "between" the second half of a range follows "and";
/// without `to`, "to" makes none.
pub(super) fn figure(words: &[Word], between: bool, to: bool, lists: &Lists) -> Option<Figure> {
    let first = number(words, lists)?;
    let ties = words.get(first.length).is_some_and(|tie| match tie.text {
        "-" | "–" => true,
        "to" => to,
        "and" => between,
        _ => false,
    });
    if !ties {
        return Some(first);
    }
    let behind = &words[first.length + 1..];
    let skip = usize::from(behind.first().is_some_and(|word| is_symbol(word.text)));
    let Some(second) = number(&behind[skip..], lists) else { return Some(first) };
    let length = first.length + 1 + skip + second.length;
    // "410-468-3499" is a telephone number, "7-2-1" a record.
    if words.get(length).is_some_and(|word| matches!(word.text, "-" | "–")) {
        return None;
    }
    // "2 to 3 million" means millions twice.
    let low = if first.scale == 1.0 { first.low * second.scale } else { first.low };
    match low <= second.high && first.word == second.word {
        true => Some(Figure { low, length, range: true, ..second }),
        false => Some(first),
    }
}

pub(super) fn is_symbol(text: &str) -> bool {
    matches!(text, "$" | "€" | "£" | "¥")
}

fn number(words: &[Word], lists: &Lists) -> Option<Figure> {
    let first = words.first()?;
    match first.kind {
        TokenKind::Number => in_digits(words, lists),
        TokenKind::Word if !first.glued => in_words(words, lists),
        _ => None,
    }
}

/// "240,000", "3.5 million", "3.5m", "5km".
fn in_digits(words: &[Word], lists: &Lists) -> Option<Figure> {
    let text = words[0].text;
    let letters = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
    let (digits, suffix) = text.split_at(letters);
    let value = parse(digits, lists.decimal_comma)?;
    let (mut scale, unit) = match suffix {
        "" => (1.0, ""),
        "k" | "K" => (1e3, ""),
        "m" | "M" | "mn" | "mln" => (1e6, ""),
        "b" | "B" | "bn" | "bln" => (1e9, ""),
        "tn" | "trn" => (1e12, ""),
        _ => (1.0, lists.unit(suffix)?),
    };
    let mut length = 1;
    while let Some(Numeral::Times(times) | Numeral::Alone(times)) =
        words.get(length).and_then(|word| lists.numeral(&word.lower))
    {
        scale *= times;
        length += 1;
    }
    let value = value * scale;
    Some(Figure { low: value, high: value, length, scale, word: false, range: false, unit })
}

/// Digits with separators; none for times of day, versions and the like.
fn parse(digits: &str, decimal_comma: bool) -> Option<f64> {
    let (thousands, decimal) = if decimal_comma { ('.', ',') } else { (',', '.') };
    let (whole, fraction) = digits.split_once(decimal).unwrap_or((digits, ""));
    let groups: Vec<&str> = whole.split(thousands).collect();
    let grouped = groups.len() == 1
        || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    // Indian figures part hundreds of thousands by two digits.
    let indian = groups.len() > 2 && groups[1..].iter().all(|group| (2..=3).contains(&group.len()));
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !(grouped || indian) || !plain(fraction) || !groups.iter().all(|group| plain(group)) {
        return None;
    }
    format!("{}.{}0", groups.concat(), fraction).parse().ok()
}

/// "Two dozen", "half a million", "two hundred and fifty", "twenty-five", "dozens".
fn in_words(words: &[Word], lists: &Lists) -> Option<Figure> {
    let numeral = |at: usize| words.get(at).and_then(|word| lists.numeral(&word.lower));
    let (mut total, mut current) = (0.0, 0.0);
    let (mut length, mut scale, mut halves, mut many) = (0, 1.0, false, false);
    loop {
        match numeral(length) {
            Some(Numeral::Adds(value)) if length == 0 || room(current, value) => current += value,
            Some(number @ (Numeral::Times(value) | Numeral::Alone(value))) => {
                let counted = if current == 0.0 { 1.0 } else { current };
                // Nothing but a figure or an article goes before a magnitude.
                if length == 0 && matches!(number, Numeral::Times(_)) {
                    return None;
                }
                current = counted * value;
                if halves {
                    current /= 2.0;
                    halves = false;
                }
                scale = value;
                if value >= 1000.0 {
                    total += current;
                    current = 0.0;
                }
            }
            Some(Numeral::Many(value)) if length == 0 || many => {
                current = if current == 0.0 { value } else { current * value };
                many = true;
                // "Hundreds of thousands".
                let of = words.get(length + 1).is_some_and(|word| lists.is_of(&word.lower));
                if of && matches!(numeral(length + 2), Some(Numeral::Many(_))) {
                    length += 1;
                }
            }
            Some(Numeral::Article)
                if matches!(numeral(length + 1), Some(Numeral::Times(_))) && current == 0.0 => {}
            Some(Numeral::Half)
                if length == 0
                    && matches!(numeral(1), Some(Numeral::Article | Numeral::Times(_))) =>
            {
                halves = true;
            }
            None if words.get(length).is_some_and(|word| word.lower == "and")
                && length > 0
                && current >= 100.0
                && matches!(numeral(length + 1), Some(Numeral::Adds(value)) if room(current, value)) =>
                {}
            _ => break,
        }
        length += 1;
    }
    let value = total + current;
    if length == 0 || value == 0.0 || halves {
        return None;
    }
    let (low, high) = if many { (value * 2.0, f64::INFINITY) } else { (value, value) };
    Some(Figure { low, high, length, scale, word: true, range: false, unit: "" })
}

/// Whether a number word can be added to what stands before it: twenty + five, hundred + fifty.
fn room(current: f64, value: f64) -> bool {
    (value < 10.0 && current % 10.0 == 0.0 && current % 100.0 >= 20.0)
        || (value < 100.0 && current % 100.0 == 0.0)
}
