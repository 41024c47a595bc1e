//! Articles pasted into a word processor: `.docx` and `.odt`, zip packages of XML.
//!
//! Only paragraphs are taken: text, and whether a style makes one a heading or a list makes it an
//! item. Deleted passages, notes and field codes are no text.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::article::{Block, BlockKind};
use crate::fold::one_line;
use crate::read::ReadError;
use crate::read::format::Source;

/// The parts that hold the text, of either format.
const PARTS: [&str; 2] = ["word/document.xml", "content.xml"];

/// Elements that hold no text of the article: field codes, deleted passages, comments, notes,
/// what an older program would show instead.
const SKIPPED: [&str; 6] =
    ["instrText", "delText", "tracked-changes", "annotation", "note", "Fallback"];

/// Whether an input is such a package, by its first bytes and its name or first part.
pub(crate) fn is_package(path: &str, first: &[u8]) -> bool {
    let path = path.to_lowercase();
    let holds = |wanted: &[u8]| first.windows(wanted.len()).any(|window| window == wanted);
    first.starts_with(b"PK\x03\x04")
        && (path.ends_with(".docx")
            || path.ends_with(".odt")
            || holds(b"word/")
            || holds(b"opendocument.text"))
}

/// The paragraphs of a package.
pub(crate) fn blocks(bytes: &[u8], source: &Source) -> Result<Vec<Block>, ReadError> {
    let damaged = || source.no_text(None, "open it in its own program and save it again");
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let part = PARTS.into_iter().find(|part| package.index_for_name(part).is_some());
    let part = package.by_name(part.ok_or_else(damaged)?).map_err(|_| damaged())?;
    let mut xml = Vec::new();
    part.take(source.limits.article_bytes as u64 + 1)
        .read_to_end(&mut xml)
        .map_err(|_| damaged())?;
    if xml.len() > source.limits.article_bytes {
        return Err(source.too_large(None));
    }
    paragraphs(&String::from_utf8_lossy(&xml)).ok_or_else(damaged)
}

/// Where the walk through the XML is.
#[derive(Default)]
struct Walk {
    blocks: Vec<Block>,
    text: String,
    kind: Option<BlockKind>,
    /// Elements around that hold no text.
    skipped: usize,
    /// Lists around.
    lists: usize,
}

fn paragraphs(xml: &str) -> Option<Vec<Block>> {
    let mut walk = Walk::default();
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => walk.open(&start),
            Ok(Event::Empty(start)) => {
                walk.open(&start);
                walk.close(&name(&start));
            }
            Ok(Event::End(end)) => walk.close(end.local_name().as_ref()),
            Ok(Event::Text(text)) if walk.skipped == 0 => walk.text.push_str(&text),
            Ok(Event::GeneralRef(reference)) if walk.skipped == 0 => {
                let entity = format!("&{};", &*reference);
                walk.text.push_str(&quick_xml::escape::unescape(&entity).unwrap_or_default());
            }
            Ok(Event::Eof) => return Some(walk.blocks),
            Ok(_) => {}
            Err(_) => return None,
        }
    }
}

impl Walk {
    fn open(&mut self, start: &BytesStart) {
        match name(start).as_str() {
            skipped if SKIPPED.contains(&skipped) => self.skipped += 1,
            "tab" | "br" | "cr" | "line-break" | "s" => self.text.push(' '),
            "list" => self.lists += 1,
            "h" => self.kind = Some(BlockKind::Heading),
            "numPr" => self.kind = Some(BlockKind::Item),
            "pStyle" => {
                let style = value(start).to_lowercase();
                if style.starts_with("heading") || style.starts_with("title") {
                    self.kind = Some(BlockKind::Heading);
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            skipped if SKIPPED.contains(&skipped) => self.skipped = self.skipped.saturating_sub(1),
            "list" => self.lists = self.lists.saturating_sub(1),
            "p" | "h" if self.skipped == 0 => {
                let text = one_line(&self.text);
                let around = if self.lists > 0 { BlockKind::Item } else { BlockKind::Paragraph };
                if !text.is_empty() {
                    self.blocks.push(Block { kind: self.kind.unwrap_or(around), text });
                }
                self.text.clear();
                self.kind = None;
            }
            _ => {}
        }
    }
}

fn name(start: &BytesStart) -> String {
    start.local_name().as_ref().to_owned()
}

fn value(start: &BytesStart) -> String {
    let attributes = start.attributes().flatten();
    let mut values = attributes.filter(|attribute| attribute.key.local_name().as_ref() == "val");
    values.next().map(|attribute| attribute.value.into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(xml: &str, expected: &[(BlockKind, &str)]) {
        let found = paragraphs(xml).expect("XML");
        let found: Vec<_> = found.iter().map(|block| (block.kind, block.text.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn paragraphs_of_both_formats() {
        check(
            "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>\
             <w:r><w:t>Ferry &amp; fog</w:t></w:r></w:p><w:p><w:r><w:t>The ferry left</w:t><w:tab/>\
             <w:t>late.</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>\
             <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>No wind</w:t></w:r></w:p></w:body></w:document>",
            &[
                (BlockKind::Heading, "Ferry & fog"),
                (BlockKind::Paragraph, "The ferry left late."),
                (BlockKind::Item, "No wind"),
            ],
        );
        check(
            "<office:text><text:h>Fog</text:h><text:p>Late<text:note><text:p>1</text:p></text:note>.\
             </text:p><text:list><text:list-item><text:p>No wind</text:p></text:list-item></text:list>\
             </office:text>",
            &[
                (BlockKind::Heading, "Fog"),
                (BlockKind::Paragraph, "Late."),
                (BlockKind::Item, "No wind"),
            ],
        );
    }
}
