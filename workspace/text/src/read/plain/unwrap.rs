//! Soft-wrapped lines to paragraphs.
//!
//! A line break was made by wrapping if the first word of the next line did not fit on the line.
//! Where nearly all breaks inside the text's groups of lines are such, the text is wrapped and
//! its lines are joined; otherwise every line is a paragraph, as raw texts from the web have it.
//! Only white space changes. Where no spaces part words, a line breaks between any two characters.

use crate::read::script::is_unparted;

/// No one wraps wider; longer lines are paragraphs.
const WIDEST: usize = 110;

/// Of the breaks inside groups, this share must be a wrapper's (in tenths).
const WRAPPED_TENTHS: usize = 8;

/// Fewer breaks prove nothing.
const FEWEST_BREAKS: usize = 2;

/// The paragraphs of a text; an empty string stands where lines were empty.
pub(super) fn unwrap(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let width = width(&lines);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut previous: Option<&str> = None;
    for line in lines {
        match (previous, width) {
            _ if line.trim().is_empty() => paragraphs.push(String::new()),
            (Some(before), Some(width)) if is_joined(before, line, width) => {
                if let Some(paragraph) = paragraphs.last_mut() {
                    if !is_parted_word(before, line) {
                        paragraph.push(' ');
                    }
                    paragraph.push_str(line.trim_start());
                }
            }
            _ => paragraphs.push(line.trim_start().to_owned()),
        }
        previous = (!line.trim().is_empty()).then_some(line);
    }
    paragraphs
}

/// The width that the text is wrapped to, in characters, if it is.
fn width(lines: &[&str]) -> Option<usize> {
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    if width > WIDEST {
        return None;
    }
    let breaks: Vec<(&str, &str)> = lines
        .windows(2)
        .filter(|pair| pair.iter().all(|line| !line.trim().is_empty()))
        .map(|pair| (pair[0], pair[1]))
        .collect();
    let wrapped = breaks.iter().filter(|(line, next)| is_wrapped(line, next, width)).count();
    let is_wrapped_text = wrapped >= FEWEST_BREAKS && wrapped * 10 >= breaks.len() * WRAPPED_TENTHS;
    is_wrapped_text.then_some(width)
}

fn is_wrapped(line: &str, next: &str, width: usize) -> bool {
    let first_word = next.split_whitespace().next().unwrap_or_default();
    // Where no spaces part words, the next character or two were wanted on the line: a mark of
    // punctuation does not open one.
    let wanted = match next.starts_with(is_unparted) {
        true => 2,
        false => 1 + first_word.chars().count(),
    };
    // An indented or marked line opens a paragraph.
    !next.starts_with([' ', '\t'])
        && !matches!(first_word, "-" | "*" | "•" | ">" | "#")
        && line.chars().count() + wanted > width
}

/// In wrapped text a line that a hand broke earlier goes on too, if it is long and in mid sentence.
fn is_joined(line: &str, next: &str, width: usize) -> bool {
    let is_long = line.chars().count() * 2 > width;
    let is_open = line.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    is_wrapped(line, next, width) || is_long && is_open && is_wrapped(line, next, 0)
}

/// A hyphen at the end of a line inside a word, "well-" and "known"; or no spaces part words.
fn is_parted_word(line: &str, next: &str) -> bool {
    let first = next.trim_start().chars().next();
    let mut ends = line.chars().rev();
    let is_hyphened = ends.next() == Some('-')
        && ends.next().is_some_and(char::is_alphabetic)
        && first.is_some_and(char::is_lowercase);
    is_hyphened || first.is_some_and(is_unparted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_lines_are_joined() {
        let text = "The council met on the first day of\nthe month and talked about the well-\nknown bridge over the old river, which\nis closed.\n\nNobody spoke against the plan to have\nit opened again.";
        assert_eq!(
            unwrap(text),
            [
                "The council met on the first day of the month and talked about the well-known bridge over the old river, which is closed.",
                "",
                "Nobody spoke against the plan to have it opened again."
            ]
        );
    }

    #[test]
    fn lines_without_spaces() {
        let text = "渡轮在大雾中延误\n渡轮星期一下午离开港口。大约二百四十名乘客在码头等候。\n“我们不得不等待。”乘客安娜说。";
        assert_eq!(unwrap(text).len(), 3);
        let wrapped =
            "渡轮星期一下午离开港口。大约二百\n四十名乘客在码头等候。没有人知道\n雾什么时候会散。";
        assert_eq!(
            unwrap(wrapped),
            ["渡轮星期一下午离开港口。大约二百四十名乘客在码头等候。没有人知道雾什么时候会散。"]
        );
    }

    #[test]
    fn short_lines_stay() {
        let text = "First headline\nSecond one\nA third that is longer\nAnd a fourth";
        assert_eq!(unwrap(text).len(), 4);
    }
}
