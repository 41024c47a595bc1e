//! Plain text and Markdown to blocks: paragraphs, headings, items.

mod inline;
mod unwrap;

use crate::article::{Block, BlockKind};
use crate::fold::one_line;
use unwrap::unwrap;

/// A line between paragraphs with fewer words and no full stop is a heading.
const MOST_HEADING_WORDS: usize = 12;

/// The blocks of a text, in order.
pub(crate) fn blocks(text: &str, is_markdown: bool) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // "-" on a line of its own opens a list whose lines end with the mark of the next one.
    let mut marks_behind = false;
    for paragraph in unwrap(text) {
        let line = one_line(&paragraph);
        if line.is_empty() {
            marks_behind = false;
            continue;
        }
        if is_bullet(&line) {
            marks_behind = true;
            continue;
        }
        if marks_behind {
            let item = line.strip_suffix(is_bullet_char).filter(|item| item.ends_with(' '));
            marks_behind = item.is_some();
            let text = item.unwrap_or(&line).trim_end().to_owned();
            blocks.push(Block { kind: BlockKind::Item, text });
            continue;
        }
        let (kind, text) = match is_markdown {
            true => markdown(&line),
            false => (BlockKind::Paragraph, line),
        };
        if !text.is_empty() {
            blocks.push(Block { kind, text });
        }
    }
    items(&mut blocks);
    if !is_markdown {
        headings(&mut blocks);
    }
    blocks
}

fn is_bullet_char(c: char) -> bool {
    matches!(c, '-' | '*' | '•' | '·' | '‣' | '▪' | '■' | '●')
}

fn is_bullet(line: &str) -> bool {
    let mut chars = line.chars();
    chars.next().is_some_and(is_bullet_char) && chars.next().is_none()
}

/// A line behind a bullet is an item; a single one may be a dash that opens speech.
fn items(blocks: &mut [Block]) {
    let item = |text: &str| {
        text.strip_prefix(is_bullet_char).and_then(|rest| rest.strip_prefix(' ')).map(str::to_owned)
    };
    let found: Vec<Option<String>> = blocks
        .iter()
        .map(|block| item(&block.text).filter(|_| block.kind == BlockKind::Paragraph))
        .collect();
    for (index, text) in found.iter().enumerate() {
        let next = found.get(index + 1).is_some_and(Option::is_some);
        let previous = index > 0 && found[index - 1].is_some();
        if let Some(text) = text
            && (next || previous)
        {
            blocks[index] = Block { kind: BlockKind::Item, text: text.clone() };
        }
    }
}

fn headings(blocks: &mut [Block]) {
    for index in 1..blocks.len().saturating_sub(1) {
        let block = &blocks[index];
        let is_short = block.text.split_whitespace().count() <= MOST_HEADING_WORDS;
        let ends = block.text.ends_with(|c: char| !c.is_alphanumeric() && c != '?');
        if block.kind == BlockKind::Paragraph && is_short && !ends {
            blocks[index].kind = BlockKind::Heading;
        }
    }
}

/// What Markdown makes of a line.
fn markdown(line: &str) -> (BlockKind, String) {
    let heading = line.trim_start_matches('#');
    let marks = line.len() - heading.len();
    if (1..=6).contains(&marks) && heading.starts_with(' ') {
        return (BlockKind::Heading, inline::text(heading.trim().trim_end_matches('#').trim_end()));
    }
    if line.starts_with("![") {
        return (BlockKind::Caption, inline::text(line));
    }
    if let Some(quotation) = line.strip_prefix('>') {
        return (BlockKind::Quotation, inline::text(quotation.trim_start()));
    }
    if line.chars().all(|c| matches!(c, '-' | '*' | '_' | '=' | ' ')) {
        return (BlockKind::Paragraph, String::new());
    }
    let item = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark));
    match item {
        Some(item) => (BlockKind::Item, inline::text(item)),
        None => (BlockKind::Paragraph, inline::text(line)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, is_markdown: bool, expected: &[(BlockKind, &str)]) {
        let blocks = blocks(text, is_markdown);
        let found: Vec<_> = blocks.iter().map(|block| (block.kind, block.text.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn plain_text() {
        use BlockKind::{Heading, Item, Paragraph};
        check(
            "One is here.\r\n\r\nWhat next\r\n\r\nTwo is here.\r\n",
            false,
            &[(Paragraph, "One is here."), (Heading, "What next"), (Paragraph, "Two is here.")],
        );
        check(
            "Three things.\n- bread\n- wine\nOver.",
            false,
            &[(Paragraph, "Three things."), (Item, "bread"), (Item, "wine"), (Paragraph, "Over.")],
        );
        check(
            "End.\n-\nFirst Headline -\nSecond Headline -\nThird",
            false,
            &[
                (Paragraph, "End."),
                (Item, "First Headline"),
                (Item, "Second Headline"),
                (Item, "Third"),
            ],
        );
        check(
            "- Come in, he said.\nShe came.",
            false,
            &[(Paragraph, "- Come in, he said."), (Paragraph, "She came.")],
        );
    }

    #[test]
    fn marked_text() {
        use BlockKind::{Caption, Heading, Item, Paragraph, Quotation};
        check(
            "# Title #\n\nSome **bold** and [linked](https://a.example) words.\n\n> Said so.\n\n* one\n\n![A ship](ship.png)\n\n---\n",
            true,
            &[
                (Heading, "Title"),
                (Paragraph, "Some bold and linked words."),
                (Quotation, "Said so."),
                (Item, "one"),
                (Caption, "A ship"),
            ],
        );
    }
}
