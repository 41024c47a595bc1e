//! A page as pieces of text in the containers they stand in.
//!
//! Block elements are containers, in the order of the page; text between their edges is a piece.
//! Scripts, controls and what is hidden are left out. Cost: one walk, time O(page).

use dom_query::{Document, NodeRef};

use super::labels::{Label, is_hidden, label};
use crate::article::BlockKind;
use crate::document::Reason;
use crate::fold::one_line;

/// Deeper elements are read as plain text: pages nest to some thirty levels, only traps deeper.
const DEEPEST: usize = 400;

/// An element with more words names no author.
const MOST_NAME_WORDS: usize = 14;

/// A block element.
#[derive(Debug)]
pub(super) struct Container {
    /// Index of the container around it; the first one's is its own.
    pub(super) parent: usize,

    pub(super) label: Option<Label>,
    /// The word in its tag or class that gave the label.
    pub(super) word: &'static str,
}

/// A piece of text on a page.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) kind: BlockKind,
    pub(super) text: String,
    /// How many of its characters, white space left out, are in links.
    pub(super) linked: usize,
    /// How many there are.
    pub(super) letters: usize,
    /// The container it stands in.
    pub(super) container: usize,
    /// The tag of its level of heading, from 1; 0 if it is none.
    pub(super) level: u8,
}

/// What a page shows.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) containers: Vec<Container>,
    pub(super) pieces: Vec<Piece>,
    /// Machine-readable times with the piece they stand in or before.
    pub(super) times: Vec<(usize, String)>,
    /// Links to authors' pages, and elements named as a byline: the piece and their words.
    pub(super) author_links: Vec<(usize, String)>,
    pub(super) bylines: Vec<(usize, String)>,
}

/// Lays a page out.
pub(super) fn layout(document: &Document) -> Layout {
    let mut walk = Walk { layout: Layout::default(), buffer: String::new(), linked: 0, breaks: 0 };
    walk.layout.containers.push(Container { parent: 0, label: None, word: "" });
    let root = document.body().unwrap_or_else(|| document.root());
    let place = Place { container: 0, kind: BlockKind::Paragraph, level: 0, is_link: false };
    walk.children(&root, place, 0);
    walk.flush(place);
    walk.layout
}

/// Where the walk is.
#[derive(Clone, Copy)]
struct Place {
    container: usize,
    kind: BlockKind,
    level: u8,
    is_link: bool,
}

struct Walk {
    layout: Layout,
    buffer: String,
    linked: usize,
    /// Line breaks since the last text.
    breaks: usize,
}

impl Walk {
    fn children(&mut self, node: &NodeRef, place: Place, depth: usize) {
        for child in node.children_it(false) {
            if child.is_text() {
                self.text(&child.text(), place);
            } else if child.is_element() {
                if depth < DEEPEST {
                    self.element(&child, place, depth);
                } else {
                    self.text(&child.text(), place);
                }
            }
        }
    }

    fn element(&mut self, element: &NodeRef, place: Place, depth: usize) {
        let tag = element.node_name().unwrap_or_default().to_ascii_lowercase();
        if is_skipped(&tag) {
            return;
        }
        if tag == "br" {
            self.breaks += 1;
            if self.breaks > 1 {
                self.flush(place);
            }
            return;
        }
        if tag == "time"
            && let Some(time) = element.attr("datetime")
        {
            self.layout.times.push((self.layout.pieces.len(), time.to_string()));
        }
        let is_inline = is_inline(&tag);
        let is_hidden = is_hidden(element);
        if is_hidden && is_inline {
            return;
        }
        let (label, word) = label(element, &tag).unzip();
        if tag == "a" && is_author_link(element) {
            self.name(element, |layout| &mut layout.author_links);
        } else if label == Some(Label::Byline) {
            self.name(element, |layout| &mut layout.bylines);
        }
        if is_inline {
            self.part(element);
            let is_link = place.is_link || tag == "a";
            return self.children(element, Place { is_link, ..place }, depth + 1);
        }
        if matches!(tag.as_str(), "td" | "th") {
            self.text(" ", place);
            return self.children(element, place, depth + 1);
        }
        self.flush(place);
        // Some pages deliver their text in a hidden element and show it by script.
        let (label, word) = match is_hidden {
            true => (Some(Label::Outside(Reason::Navigation)), "hidden"),
            false => (label, word.unwrap_or_default()),
        };
        let (kind, level) = kind(&tag, place.kind);
        self.layout.containers.push(Container { parent: place.container, label, word });
        let container = self.layout.containers.len() - 1;
        let inner = Place { container, kind, level, ..place };
        self.children(element, inner, depth + 1);
        self.flush(inner);
    }

    /// Puts a space between two elements that only a style sheet parts: "By" and "Ann Lee".
    fn part(&mut self, element: &NodeRef) {
        let follows = element.prev_sibling().is_some_and(|before| before.is_element());
        let ends = self.buffer.ends_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
        if follows && ends && element.text().starts_with(char::is_uppercase) {
            self.buffer.push(' ');
        }
    }

    /// Remembers the words of an element that names authors.
    fn name(&mut self, element: &NodeRef, list: impl Fn(&mut Layout) -> &mut Vec<(usize, String)>) {
        let words = one_line(&element.text());
        let at = self.layout.pieces.len();
        if (1..=MOST_NAME_WORDS).contains(&words.split(' ').count()) {
            list(&mut self.layout).push((at, words));
        }
    }

    fn text(&mut self, text: &str, place: Place) {
        let letters = text.chars().filter(|c| !c.is_whitespace()).count();
        if letters > 0 {
            if self.breaks > 0 {
                self.buffer.push(' ');
            }
            self.breaks = 0;
        }
        self.buffer.push_str(text);
        if place.is_link {
            self.linked += letters;
        }
    }

    fn flush(&mut self, place: Place) {
        let text = one_line(&self.buffer);
        if !text.is_empty() {
            let letters = text.chars().filter(|c| !c.is_whitespace()).count();
            self.layout.pieces.push(Piece {
                kind: place.kind,
                linked: self.linked.min(letters),
                letters,
                text,
                container: place.container,
                level: place.level,
            });
        }
        self.buffer.clear();
        self.linked = 0;
        self.breaks = 0;
    }
}

/// What a block element makes of the text in it.
fn kind(tag: &str, around: BlockKind) -> (BlockKind, u8) {
    let level = match tag.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => digit - b'0',
        _ => 0,
    };
    let kind = match tag {
        _ if level > 0 => BlockKind::Heading,
        "summary" | "legend" => BlockKind::Heading,
        "li" | "dt" | "dd" | "tr" => BlockKind::Item,
        "blockquote" => BlockKind::Quotation,
        "figure" | "figcaption" | "caption" => BlockKind::Caption,
        // A table or a quotation in a figure is no caption.
        "table" if around == BlockKind::Caption => BlockKind::Item,
        _ if around == BlockKind::Heading => BlockKind::Paragraph,
        _ => around,
    };
    (kind, level)
}

/// Elements that show no text, or only that of controls.
fn is_skipped(tag: &str) -> bool {
    matches!(
        tag,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "math"
            | "iframe"
            | "object"
            | "canvas"
            | "button"
            | "select"
            | "option"
            | "input"
            | "textarea"
            | "audio"
            | "video"
            | "head"
            | "link"
            | "meta"
            | "img"
            | "picture"
            | "source"
            | "map"
    )
}

/// Elements that stand inside a line.
fn is_inline(tag: &str) -> bool {
    matches!(
        tag,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
            | "nobr"
            | "ruby"
            | "rb"
            | "rt"
            | "rp"
    )
}

/// `rel="author"`, or an address under a folder of authors.
fn is_author_link(link: &NodeRef) -> bool {
    let rel = link.attr("rel").unwrap_or_default();
    let address = link.attr("href").unwrap_or_default().to_ascii_lowercase();
    let folders = ["author", "authors", "by", "contributor", "contributors"];
    let is_folder =
        |part: &str| part.rsplit(['-', '_']).next().is_some_and(|w| folders.contains(&w));
    // The last part of an address is the page itself.
    let folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
    rel.split_whitespace().any(|word| word == "author") || folder.split('/').any(is_folder)
}
