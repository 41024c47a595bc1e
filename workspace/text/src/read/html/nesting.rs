//! A page up to where its elements nest too deep, or a tag has too many attributes.
//!
//! Parsing HTML looks back over all open elements, and over all attributes of a tag, so the cost
//! grows with the square of both; real pages nest to some thirty levels, a page built to stall a
//! reader to millions. Nothing is known here of scripts and comments, where a tag is none: what
//! may be a tag is counted as one. Cost: time O(page).

/// No tag of a page has more attributes; words behind a `<` in a script are counted as such.
const MOST_ATTRIBUTES: u32 = 2_000;

/// Elements that stay open until they are closed; others close by themselves or hold nothing.
const NESTING: &[&str] = &[
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
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "abbr",
    "address",
    "applet",
    "audio",
    "big",
    "button",
    "canvas",
    "cite",
    "code",
    "del",
    "dialog",
    "dir",
    "hgroup",
    "ins",
    "kbd",
    "label",
    "map",
    "mark",
    "marquee",
    "menu",
    "nobr",
    "object",
    "picture",
    "pre",
    "q",
    "ruby",
    "s",
    "samp",
    "search",
    "strike",
    "sub",
    "summary",
    "sup",
    "time",
    "tt",
    "var",
    "video",
];

/// The part of the page that can be parsed in good time; nearly always all of it.
pub(super) fn parsable(page: &str, deepest: usize) -> &str {
    let bytes = page.as_bytes();
    let mut depth = 0usize;
    let mut tags = Tags::default();
    for (at, byte) in bytes.iter().enumerate() {
        if tags.attributes_after(*byte) > MOST_ATTRIBUTES {
            return &page[..page.floor_char_boundary(at)];
        }
        if *byte != b'<' {
            continue;
        }
        let rest = &bytes[at + 1..];
        let is_end = rest.first() == Some(&b'/');
        let name = &rest[usize::from(is_end)..];
        let length = name.iter().take(12).take_while(|c| c.is_ascii_alphanumeric()).count();
        let name = &name[..length];
        // An element of somebody's own has a hyphen in its name.
        let is_own = !name.is_empty() && rest.get(usize::from(is_end) + length) == Some(&b'-');
        if is_own || NESTING.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes())) {
            depth = if is_end { depth.saturating_sub(1) } else { depth + 1 };
        }
        if depth > deepest {
            return &page[..at];
        }
    }
    page
}

/// The tags that may be open: in each state of the tokenizer of HTML the one with most attributes.
/// Whether a `<` opens one is not known, so all that may are followed; those that come to the same
/// state go on as one.
#[derive(Default)]
struct Tags {
    /// Behind a `<`.
    opened: Option<u32>,
    /// In the name of the tag or of an attribute.
    name: Option<u32>,
    /// In white space behind a name or a value.
    space: Option<u32>,
    /// Behind `=`.
    equals: Option<u32>,
    /// In a value without quotes.
    bare: Option<u32>,
    /// In a value in double quotes.
    double: Option<u32>,
    /// In a value in single quotes.
    single: Option<u32>,
}

impl Tags {
    /// Reads a byte; the most attributes of any tag that may be open.
    fn attributes_after(&mut self, byte: u8) -> u32 {
        let Tags { opened, name, space, equals, bare, double, single } = *self;
        let next = |count: Option<u32>| count.map(|count| count + 1);
        *self = match byte {
            b'>' => Tags { double, single, ..Tags::default() },
            b'"' => Tags {
                name: name.max(next(space)),
                space: double,
                double: equals,
                bare,
                single,
                ..Tags::default()
            },
            b'\'' => Tags {
                name: name.max(next(space)),
                space: single,
                single: equals,
                bare,
                double,
                ..Tags::default()
            },
            b' ' | b'\t' | b'\n' | b'\r' | b'\x0c' => {
                Tags { space: space.max(name).max(bare), equals, double, single, ..Tags::default() }
            }
            b'/' => Tags {
                opened,
                space: space.max(name),
                bare: bare.max(equals),
                double,
                single,
                ..Tags::default()
            },
            // An `=` where a name is awaited begins one.
            b'=' => Tags {
                equals: name.max(space),
                name: next(space),
                bare: bare.max(equals),
                double,
                single,
                ..Tags::default()
            },
            b'<' => Tags {
                opened: Some(0),
                name: name.max(next(space)),
                bare: bare.max(equals),
                double,
                single,
                ..Tags::default()
            },
            _ => {
                let tag = opened.filter(|_| byte.is_ascii_alphabetic());
                Tags {
                    name: tag.max(name).max(next(space)),
                    bare: bare.max(equals),
                    double,
                    single,
                    ..Tags::default()
                }
            }
        };
        self.name.max(self.space).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traps_are_cut_and_pages_are_not() {
        let page = "<div><p>a<p>b</div><br>".repeat(5000);
        assert_eq!(parsable(&page, 1500), page);
        for name in ["x-y", "code", "H1"] {
            let trap = format!("<{name}>").repeat(5000);
            assert!(parsable(&trap, 1500).len() < trap.len(), "{name}");
        }
        let trap = format!("<p>a</p>{}", "<DIV>".repeat(5000));
        assert_eq!(parsable(&trap, 1500).len(), 8 + 5 * 1500);
    }

    #[test]
    fn attributes_are_counted_in_whatever_may_be_a_tag() {
        let page = "<a class='x' href=\"y\" b c=d>Words and words.</a> <img src=x />".repeat(3000);
        assert_eq!(parsable(&page, 1500), page);
        for trap in ["b ", "b=\">\" ", "b='>'", "b<", "b=\"-->\"/", "b =c ", "b/"] {
            for before in ["<p>", "</x ", "<script>if (a<b && c=\"</script>", "<!-- <a b='-->"] {
                let page = format!("{before}<div {}>", trap.repeat(9000));
                assert!(parsable(&page, 1500).len() < page.len(), "{before} {trap}");
            }
        }
    }
}
