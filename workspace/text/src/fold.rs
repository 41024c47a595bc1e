//! What two printings of the same words share.

/// Letters and digits in lower case, one space between words, apostrophes dropped; everything
/// else parts words. Two texts fold to the same string if they differ only in case, white space
/// and punctuation.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut is_in_word = false;
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            folded.push(c.to_ascii_lowercase());
            is_in_word = true;
        } else if !c.is_ascii() && c.is_alphanumeric() {
            folded.extend(c.to_lowercase());
            is_in_word = true;
        } else if is_in_word && !is_apostrophe(c) {
            folded.push(' ');
            is_in_word = false;
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The text on one line: every run of white space becomes a space, none stays at the ends.
/// Characters that show nothing (zero width, soft hyphen, byte-order mark, controls) are dropped.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !line.is_empty() && !line.ends_with(' ') {
                line.push(' ');
            }
        } else if !is_invisible(c) {
            line.push(c);
        }
    }
    line.truncate(line.trim_end().len());
    line
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´')
}

/// Zero-width joiners are kept: several scripts and emoji need them. What turns the direction of
/// all that follows, and tags that only machines read, are not.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
        || c.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_letters_and_digits() {
        assert_eq!(fold("  “Don’t” – PANIC, 42!"), "dont panic 42");
        assert_eq!(fold("—"), "");
        assert_eq!(one_line(" a\u{a0}\n b\u{200b}c \0"), "a bc");
        assert_eq!(one_line("a\u{202e}b\u{2066}\u{1b}[31mc\u{e0041}"), "ab[31mc");
    }
}
