//! A page up to where one of its tags has too many attributes.
//!
//! The tokenizer of HTML compares each attribute of a tag with all before it, so the cost grows
//! with the square of their number. Nothing is known here of scripts and comments, where a tag is
//! none: what may be a tag is counted as one. Cost: time O(page).

/// No tag of a page has more attributes; words behind a `<` in a script are counted as such.
pub(super) const MOST_ATTRIBUTES: u32 = 2_000;

/// The part of the page whose tags can be told in good time; nearly always all of it.
pub(super) fn readable(page: &str) -> &str {
    let mut tags = Tags::default();
    for (at, byte) in page.bytes().enumerate() {
        if tags.attributes_after(byte) > MOST_ATTRIBUTES {
            return &page[..page.floor_char_boundary(at)];
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
    fn attributes_are_counted_in_whatever_may_be_a_tag() {
        let page = "<a class='x' href=\"y\" b c=d>Words and words.</a> <img src=x />".repeat(3000);
        assert_eq!(readable(&page), page);
        for trap in ["b ", "b=\">\" ", "b='>'", "b=\"-->\"/", "b =c ", "b/"] {
            for before in ["<p>", "</x ", "<script>if (a<b && c=\"</script>", "<!-- <a b='-->"] {
                let page = format!("{before}<div {}>", trap.repeat(9000));
                assert!(readable(&page).len() < page.len(), "{before} {trap}");
            }
        }
    }
}
