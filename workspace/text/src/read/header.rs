//! The header of a text file: between `---` fences, or `Key: value` lines up to an empty line.

use crate::read::fields::Field;

/// A header and where the text behind it starts.
pub(crate) struct Header<'a> {
    /// Fields and values in the order of the file.
    pub(crate) values: Vec<(Field, String)>,
    /// The text behind it.
    pub(crate) body: &'a str,
}

/// More lines than this before the empty line are text.
const MOST_LINES: usize = 40;

/// The header that `text` opens with, if it does.
pub(crate) fn header(text: &str) -> Option<Header<'_>> {
    let text = text.trim_start_matches(['\n', '\r']);
    fenced(text).or_else(|| plain(text))
}

fn fenced(text: &str) -> Option<Header<'_>> {
    let mut lines = Lines::of(text);
    lines.next().filter(|line| line.trim_end() == "---")?;
    let mut head = Vec::new();
    for _ in 0..MOST_LINES {
        let line = lines.next()?;
        if matches!(line.trim_end(), "---" | "...") {
            let values = values(&head)?;
            return Some(Header { values, body: lines.rest });
        }
        head.push(line);
    }
    None
}

fn plain(text: &str) -> Option<Header<'_>> {
    let mut lines = Lines::of(text);
    let mut head = Vec::new();
    for line in lines.by_ref() {
        if line.trim().is_empty() {
            break;
        }
        let is_continued = line.starts_with([' ', '\t']) && !head.is_empty();
        if head.len() == MOST_LINES || !(is_continued || key_and_value(line).is_some()) {
            return None;
        }
        head.push(line);
    }
    let first = head.first().and_then(|line| key_and_value(line))?;
    Field::named(first.0)?;
    Some(Header { values: values(&head)?, body: lines.rest })
}

/// The values of the known keys; other keys are passed over. `None` if no key is known.
fn values(lines: &[&str]) -> Option<Vec<(Field, String)>> {
    let mut values: Vec<(Option<Field>, String)> = Vec::new();
    for line in lines {
        let item = line.trim().strip_prefix("- ");
        if let Some(item) = item.or(line.starts_with([' ', '\t']).then_some(line.trim()))
            && let Some((_, value)) = values.last_mut()
        {
            if !value.is_empty() {
                value.push_str(", ");
            }
            value.push_str(unquoted(item));
        } else if let Some((key, value)) = key_and_value(line) {
            values.push((Field::named(key), list_or_value(value)));
        }
    }
    let known: Vec<_> =
        values.into_iter().filter_map(|(field, value)| Some((field?, value))).collect();
    (!known.is_empty()).then_some(known)
}

/// A key is a short word; the colon is followed by a space or the end.
fn key_and_value(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let is_key = !key.is_empty()
        && key.len() <= 24
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    (is_key && (value.is_empty() || value.starts_with([' ', '\t', '\r'])))
        .then(|| (key, value.trim()))
}

/// `["A", "B"]` becomes `A, B`; `"A"` becomes `A`.
fn list_or_value(value: &str) -> String {
    match value.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')) {
        Some(inner) => {
            let items: Vec<_> = inner.split(',').map(|item| unquoted(item.trim())).collect();
            items.join(", ")
        }
        None => unquoted(value).to_owned(),
    }
}

/// Without the quotation marks around the whole.
fn unquoted(value: &str) -> &str {
    for mark in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(mark).and_then(|inner| inner.strip_suffix(mark))
            && !inner.contains(mark)
        {
            return inner;
        }
    }
    value
}

/// The lines of a text, and what is left of it.
struct Lines<'a> {
    rest: &'a str,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Lines<'a> {
        Lines { rest: text }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if self.rest.is_empty() {
            return None;
        }
        let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
        self.rest = rest;
        Some(line.trim_end_matches('\r'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(Field, &str)], body: &str) {
        let header = header(text).unwrap_or(Header { values: Vec::new(), body: text });
        let values: Vec<_> = header.values.iter().map(|(f, v)| (*f, v.as_str())).collect();
        assert_eq!(values, expected);
        assert_eq!(header.body, body);
    }

    #[test]
    fn fences_and_plain_lines() {
        check(
            "---\nTitle: \"A: B\"\nauthors:\n  - Ann Lee\n  - Bo Ito\n---\nText.",
            &[(Field::Title, "A: B"), (Field::Byline, "Ann Lee, Bo Ito")],
            "Text.",
        );
        check(
            "Outlet: Tidings\r\nsection: x\r\nURL: https://a.example/b\r\n\r\nText.\r\n",
            &[
                (Field::Outlet, "Tidings"),
                (Field::Section, "x"),
                (Field::Url, "https://a.example/b"),
            ],
            "Text.\r\n",
        );
        check(
            "byline: \"Mia OHara\", Matt Vane\n\nText.",
            &[(Field::Byline, "\"Mia OHara\", Matt Vane")],
            "Text.",
        );
    }

    #[test]
    fn text_that_only_looks_like_a_header() {
        for text in [
            "NEW YORK: The council met.\n\nText.",
            "Title: A\nThe council met.\n\nText.",
            "---\nText.",
            "",
        ] {
            check(text, &[], text);
        }
    }
}
