//! A page to its tree, up to where that costs too much.
//!
//! The parser of HTML looks back over the open elements at nearly every tag, and opens anew in
//! each block what formats text and was left open in the last, so time and memory grow with the
//! square of a page that was built for it. A real page nests to some thirty levels and costs a few
//! looks a tag. So the tree is built in pieces of the page, the depth, the looks and the elements
//! are counted where the parser does its work, and what comes behind a limit is left out. Cost:
//! time and space O(page).

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use dom_query::{Document, NodeId};
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, ParseOpts, QualName, parse_document};
use rustc_hash::FxHashMap;

use super::attributes::{MOST_ATTRIBUTES, readable};

/// Bytes of the page between two looks at the limits.
const PIECE: usize = 8 << 10;

/// The parser may look at so many open elements for each byte of the page, beyond those that any
/// page has free: some ten times what the worst of the pages that were measured needs.
const LOOKS_A_BYTE: usize = 50;
const FREE_LOOKS: usize = 50_000_000;

/// The shortest tag has three bytes. The parser makes more elements than there are tags where it
/// opens anew what formats text, or adds what a table lacks; so many are free.
const BYTES_A_TAG: usize = 3;
const FREE_ELEMENTS: usize = 50_000;

/// The tree of a page, and whether all of the page is in it: not what nests deeper than `deepest`,
/// and not what stands behind a limit.
pub(super) fn tree(page: &str, deepest: usize) -> (Document, bool) {
    let mut rest = readable(page);
    let is_cut = rest.len() < page.len();
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    let mut parser = parse_document(Bounded::new(page.len(), deepest), options);
    while !rest.is_empty() && !parser.tokenizer.sink.sink.is_over() {
        let (piece, behind) = rest.split_at(rest.floor_char_boundary(PIECE));
        parser.process(piece.into());
        rest = behind;
    }
    let Bounded { tree, is_over, .. } = parser.finish();
    (tree, !is_cut && !is_over.get())
}

/// A tree that is built, and what it has cost.
struct Bounded {
    tree: Document,
    /// How many elements nest around each that nests itself.
    depths: RefCell<FxHashMap<NodeId, usize>>,
    deepest: usize,
    looks: Cell<usize>,
    elements: Cell<usize>,
    /// Attributes that were added to an element which stood there already.
    added: Cell<usize>,
    is_over: Cell<bool>,
}

impl Bounded {
    /// For a page of so many bytes.
    fn new(bytes: usize, deepest: usize) -> Bounded {
        Bounded {
            tree: Document::default(),
            depths: RefCell::default(),
            deepest,
            looks: Cell::new(FREE_LOOKS + LOOKS_A_BYTE * bytes),
            elements: Cell::new(FREE_ELEMENTS + bytes / BYTES_A_TAG),
            added: Cell::new(MOST_ATTRIBUTES as usize),
            is_over: Cell::new(false),
        }
    }

    fn is_over(&self) -> bool {
        self.is_over.get()
    }

    /// Takes one from what is left of something.
    fn spend(&self, left: &Cell<usize>) {
        match left.get().checked_sub(1) {
            Some(rest) => left.set(rest),
            None => self.is_over.set(true),
        }
    }

    /// Notes how deep a node stands that comes into `parent`; whether it may.
    fn takes(&self, parent: NodeId, child: &NodeOrText<NodeId>) -> bool {
        let mut depths = self.depths.borrow_mut();
        let depth = depths.get(&parent).map_or(0, |depth| depth + 1);
        if depth > self.deepest {
            self.is_over.set(true);
        }
        if let NodeOrText::AppendNode(node) = child {
            depths.insert(*node, depth);
        }
        !self.is_over()
    }
}

impl TreeSink for Bounded {
    type Handle = NodeId;
    type Output = Bounded;
    type ElemName<'a> = <Document as TreeSink>::ElemName<'a>;

    fn finish(self) -> Bounded {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        self.tree.get_document()
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Self::ElemName<'a> {
        self.spend(&self.looks);
        self.tree.elem_name(target)
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        flags: ElementFlags,
    ) -> NodeId {
        self.spend(&self.elements);
        self.tree.create_element(name, attributes, flags)
    }

    fn create_comment(&self, text: StrTendril) -> NodeId {
        self.tree.create_comment(text)
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> NodeId {
        self.tree.create_pi(target, data)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        if self.takes(*parent, &child) {
            self.tree.append(parent, child);
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &NodeId,
        previous: &NodeId,
        child: NodeOrText<NodeId>,
    ) {
        if self.takes(*previous, &child) {
            self.tree.append_based_on_parent_node(element, previous, child);
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, system: StrTendril) {
        self.tree.append_doctype_to_document(name, public, system);
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        self.tree.get_template_contents(target)
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        self.spend(&self.looks);
        x == y
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.tree.set_quirks_mode(mode);
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        if self.takes(*sibling, &child) {
            self.tree.append_before_sibling(sibling, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<Attribute>) {
        attributes.iter().for_each(|_| self.spend(&self.added));
        if !self.is_over() {
            self.tree.add_attrs_if_missing(target, attributes);
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.tree.remove_from_parent(target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        self.tree.reparent_children(node, new_parent);
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &NodeId) -> bool {
        self.tree.is_mathml_annotation_xml_integration_point(target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a page of so many bytes, the same piece again and again, is read to its end.
    fn is_whole(before: &str, piece: &str, bytes: usize) -> bool {
        let page = format!("{before}{}", piece.repeat(bytes / piece.len()));
        let (document, is_whole) = tree(&page, 1_500);
        assert!(document.root().descendants_it().count() <= FREE_ELEMENTS + page.len());
        is_whole
    }

    #[test]
    fn pages_are_whole() {
        for piece in [
            "<div><p>a<p>b</div><br>",
            "<table><tr><td>a<td>b</table>",
            "<svg><g><path d='M0 0'/><path d='M1 1'/></g></svg>",
            "<p><b>bold <i>both</b> slanted</i></p>",
            "<li><x-y>of our own</x-y>",
            "<script>for(i=0;i<a.length;i++)if(i<b&&i<u-1)x('<b>');</script>",
        ] {
            assert!(is_whole("", piece, 1 << 20), "{piece}");
        }
    }

    /// Each would take minutes or gigabytes.
    #[test]
    fn traps_are_cut() {
        let left_open: String = (0..1_000).map(|n| format!("<b i={n}>")).collect();
        for (before, piece) in [
            ("", "<DIV>"),
            ("", "<foo>"),
            ("", "<foo></bar>"),
            ("", "<foo></p>"),
            ("", "<div></span>"),
            ("", "<foo><script></foo></script>"),
            ("", "<svg><x>"),
            (&format!("<p>{left_open}"), "<p>x</p>"),
            (&"<foo>".repeat(1_400), "<hr>"),
        ] {
            assert!(!is_whole(before, piece, 1 << 20), "{piece}");
        }
        let many: String = (0..3_000).map(|n| format!("<body a{n}>")).collect();
        assert!(!is_whole(&many, "a", 1));
    }
}
