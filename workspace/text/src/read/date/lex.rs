//! The words, numbers and marks of a line that may hold a date.

/// A piece of such a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Letters in lower case, without the stops of an abbreviation ("a.m." is "am").
    Word(String),
    /// Digits: their value and how many there are.
    Number(u64, usize),
    /// Anything else that is no white space.
    Mark(char),
}

/// No date is longer; a line that goes on is no line of dates.
const LONGEST: usize = 200;

pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut chars = text.chars().take(LONGEST).peekable();
    while let Some(c) = chars.next() {
        if c.is_ascii_digit() {
            let mut digits = String::from(c);
            while let Some(d) = chars.next_if(char::is_ascii_digit) {
                digits.push(d);
            }
            // More digits than an integer holds are no date.
            pieces.push(Piece::Number(digits.parse().unwrap_or(u64::MAX), digits.len()));
        } else if matches!(c, '年' | '月' | '日' | '년' | '월' | '일') {
            pieces.push(Piece::Mark(c));
        } else if c.is_alphabetic() {
            let mut word: String = c.to_lowercase().collect();
            while let Some(&next) = chars.peek() {
                if next.is_alphabetic() {
                    word.extend(next.to_lowercase());
                } else if next != '.' {
                    break;
                }
                chars.next();
            }
            pieces.push(Piece::Word(word));
        } else if !c.is_whitespace() {
            pieces.push(Piece::Mark(match c {
                '–' | '—' | '‐' | '−' => '-',
                c => c,
            }));
        }
    }
    pieces
}
