//! The values of a JSON file one by one: the elements of an array, or values one behind the other.
//!
//! Only the value at hand is held, so an array may be of any length. A broken value ends where
//! its brackets close; the ones behind it are still read.

use std::io;

use crate::read::input::Input;

/// A value as bytes, and where it stands.
pub(crate) struct Value {
    /// Its bytes; `None` if there were more than the limit.
    pub(crate) bytes: Option<Vec<u8>>,
    /// The line it starts on, from 1.
    pub(crate) line: u64,
}

/// Cuts an input into values.
pub(crate) struct Values<'a> {
    input: Input<'a>,
    limit: usize,
    line: u64,
    is_done: bool,
}

impl<'a> Values<'a> {
    pub(crate) fn of(input: Input<'a>, limit: usize) -> Values<'a> {
        Values { input, limit, line: 1, is_done: false }
    }

    fn byte(&mut self) -> io::Result<Option<u8>> {
        let byte = self.input.fill_buf()?.first().copied();
        if let Some(byte) = byte {
            self.input.consume(1);
            self.line += u64::from(byte == b'\n');
        }
        Ok(byte)
    }

    /// The next value; what stands between values is passed over.
    fn value(&mut self) -> io::Result<Option<Value>> {
        let first = loop {
            match self.byte()? {
                None => return Ok(None),
                // A byte-order mark, white space, and what belongs to an array around the values.
                Some(0xef | 0xbb | 0xbf | b' ' | b'\t' | b'\r' | b'\n' | b',' | b'[' | b']') => {}
                Some(byte) => break byte,
            }
        };
        let mut value = Value { bytes: Some(vec![first]), line: self.line };
        let mut depth = usize::from(first == b'{');
        let mut string = (first == b'"').then_some(false);
        while depth > 0 || string.is_some() || first != b'{' && first != b'"' {
            // A number or word ends before the next mark, which belongs to the array.
            if depth == 0 && string.is_none() {
                let next = self.input.fill_buf()?.first();
                if next.is_none_or(|byte| matches!(byte, b',' | b']' | b'\n' | b'{' | b'[')) {
                    break;
                }
            }
            let Some(byte) = self.byte()? else { break };
            match (&mut string, byte) {
                (Some(escaped @ true), _) => *escaped = false,
                (Some(escaped), b'\\') => *escaped = true,
                (Some(_), b'"') => string = None,
                (Some(_), _) => {}
                (None, b'"') => string = Some(false),
                (None, b'{' | b'[') => depth += 1,
                (None, b'}' | b']') => depth = depth.saturating_sub(1),
                (None, _) => {}
            }
            match &mut value.bytes {
                Some(bytes) if bytes.len() < self.limit => bytes.push(byte),
                bytes => *bytes = None,
            }
        }
        Ok(Some(value))
    }
}

impl Iterator for Values<'_> {
    type Item = io::Result<Value>;

    fn next(&mut self) -> Option<io::Result<Value>> {
        if self.is_done {
            return None;
        }
        let value = self.value();
        self.is_done = value.is_err();
        value.transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(u64, &str)]) {
        let values = Values::of(Box::new(text.as_bytes()), 100);
        let found: Vec<(u64, String)> = values
            .map(|value| value.expect("no error in memory"))
            .map(|value| (value.line, String::from_utf8(value.bytes.unwrap_or_default()).unwrap()))
            .collect();
        let found: Vec<_> = found.iter().map(|(line, text)| (*line, text.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn arrays_lines_and_single_values() {
        check(
            "[{\"a\": \"}\"},\n {\"b\": [1, {}]}]\n",
            &[(1, "{\"a\": \"}\"}"), (2, "{\"b\": [1, {}]}")],
        );
        check("{\"a\": 1}\n{\"b\": \"\\\"{\"}", &[(1, "{\"a\": 1}"), (2, "{\"b\": \"\\\"{\"}")]);
        check("[1, null]", &[(1, "1"), (1, "null")]);
        check("{\"a\": ", &[(1, "{\"a\": ")]);
        check("  ", &[]);
        check(&format!("[\"{}\", {{}}]", "x".repeat(200)), &[(1, ""), (1, "{}")]);
    }
}
