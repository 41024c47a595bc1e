//! A page up to where its elements nest too deep.
//!
//! Parsing HTML looks back over all open elements, so the cost grows with depth; real pages nest
//! to some thirty levels, a page built to stall a reader to millions. Cost: time O(page).

/// No page for readers nests deeper.
const DEEPEST: usize = 1500;

/// Elements that stay open until they are closed; others close by themselves or hold nothing.
const NESTING: [&str; 27] = [
    "div",
    "span",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "nav",
    "table",
    "ul",
    "ol",
    "dl",
    "blockquote",
    "figure",
    "form",
    "fieldset",
    "details",
    "a",
    "b",
    "i",
    "em",
    "strong",
    "font",
    "u",
    "small",
    "center",
];

/// The part of the page that can be parsed in good time; nearly always all of it.
pub(super) fn parsable(page: &str) -> &str {
    let mut depth = 0usize;
    for (at, _) in page.match_indices('<') {
        let rest = &page.as_bytes()[at + 1..];
        let is_end = rest.first() == Some(&b'/');
        let name = &rest[usize::from(is_end)..];
        let length = name.iter().take(12).take_while(|c| c.is_ascii_alphanumeric()).count();
        let name = &name[..length];
        if NESTING.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes())) {
            depth = if is_end { depth.saturating_sub(1) } else { depth + 1 };
        }
        if depth > DEEPEST {
            return &page[..at];
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traps_are_cut_and_pages_are_not() {
        let page = "<div><p>a<p>b</div><br>".repeat(5000);
        assert_eq!(parsable(&page), page);
        let trap = format!("<p>a</p>{}", "<DIV>".repeat(5000));
        assert_eq!(parsable(&trap).len(), 8 + 5 * DEEPEST);
    }
}
