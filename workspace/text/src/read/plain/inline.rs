//! Markdown inside a line: links, pictures, emphasis, code.

/// The words that a reader of the rendered line sees.
pub(super) fn text(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if let Some((shown, behind)) = link(rest) {
            text.push_str(&self::text(shown));
            rest = behind;
            continue;
        }
        let after = &rest[c.len_utf8()..];
        match c {
            '\\' if after.starts_with(|c: char| c.is_ascii_punctuation()) => {
                let escaped = after.chars().next().unwrap_or_default();
                text.push(escaped);
                rest = &after[escaped.len_utf8()..];
                continue;
            }
            // An underscore inside a word is one; a star between spaces is one.
            '*' if !(after.starts_with(' ') && text.ends_with(' ')) => {}
            '_' if is_edge(text.chars().next_back()) || is_edge(after.chars().next()) => {}
            '`' => {}
            c => text.push(c),
        }
        rest = after;
    }
    text
}

/// `[shown](address)` or `![shown](address)` at the start, and what stands behind it.
fn link(rest: &str) -> Option<(&str, &str)> {
    let inner = rest.strip_prefix('!').unwrap_or(rest).strip_prefix('[')?;
    let (shown, behind) = inner.split_at(inner.find(['[', ']'])?);
    let behind = behind.strip_prefix("](")?;
    let end = behind.find(['(', ')', '\n'])?;
    Some((shown, behind[end..].strip_prefix(')')?))
}

fn is_edge(c: Option<char>) -> bool {
    c.is_none_or(|c| !c.is_alphanumeric())
}
