//! Title, byline and date of a text without a header, where they stand in its first lines.
//!
//! Lines read as metadata are taken out of the blocks: they are neither text nor removed, and
//! stand in the provenance.

use crate::article::{Article, Block, BlockKind};
use crate::fold::fold;
use crate::read::fields::{Field, offer};
use crate::read::script::is_unparted;
use crate::read::{byline, date};

/// Byline and date stand among the first lines, behind title and teaser.
const FIRST_BLOCKS: usize = 8;

/// A longer headline is a paragraph, in words.
const MOST_TITLE_WORDS: usize = 30;

/// Where no spaces part words, they are about two characters long.
const CHARACTERS_A_WORD: usize = 2;

/// A line of names has no more words.
const MOST_NAME_WORDS: usize = 12;

/// A date line with more words says something else too.
const MOST_DATE_WORDS: usize = 16;

/// Reads the metadata lines of an article from plain text.
pub(crate) fn read(article: &mut Article) {
    let mut taken = Vec::new();
    if article.metadata.title.is_none() && has_title(&article.blocks) {
        let title = article.blocks[0].text.clone();
        offer(&mut article.metadata, Field::Title, &title, "first line");
        taken.push(0);
    }
    let mut paragraphs = 0;
    for index in taken.len()..article.blocks.len().min(FIRST_BLOCKS) {
        let line = article.blocks[index].text.clone();
        if read_line(article, &line, index + 1) {
            taken.push(index);
        } else if article.blocks[index].kind == BlockKind::Paragraph {
            paragraphs += 1;
        }
        // A teaser may stand before byline and date, the article may not.
        if paragraphs > 1 {
            break;
        }
    }
    let mut index = 0;
    article.blocks.retain(|_| {
        index += 1;
        !taken.contains(&(index - 1))
    });
}

/// Reads the names on the first line of an article if the outlet stands on the second: the head of
/// a page from which a header took the rest.
pub(crate) fn read_names_above_outlet(article: &mut Article) {
    let [names, outlet, ..] = article.blocks.as_slice() else { return };
    let is_outlet = article.metadata.outlet.as_deref().map(fold) == Some(fold(&outlet.text));
    let is_open = article.metadata.byline.is_none() && article.metadata.authors.is_empty();
    let are_names = names.text.split_whitespace().count() <= MOST_NAME_WORDS
        && byline::authors(&names.text)
            .iter()
            .all(|name| (2..=4).contains(&name.split(' ').count()));
    if is_outlet && is_open && are_names {
        let line = names.text.clone();
        offer(&mut article.metadata, Field::Byline, &line, &format!("line 1: {line}"));
        article.blocks.remove(0);
    }
}

/// Reads a line of byline, date or both; whether it was one.
fn read_line(article: &mut Article, line: &str, number: usize) -> bool {
    let parts: Vec<&str> = line.split(['|', '•', '·']).map(str::trim).collect();
    let is_metadata = |part: &&str| part.is_empty() || byline::is_byline(part) || is_date(part);
    if !parts.iter().all(is_metadata) {
        return false;
    }
    let from = format!("line {number}: {line}");
    let (bylines, times): (Vec<&str>, Vec<&str>) =
        parts.into_iter().partition(|part| byline::is_byline(part));
    for part in bylines {
        offer(&mut article.metadata, Field::Byline, part, &from);
    }
    // An hour in one part may belong to the day in another.
    offer_times(article, &times.join(" | "), &from);
    true
}

fn is_date(line: &str) -> bool {
    line.split_whitespace().count() <= MOST_DATE_WORDS && date::is_time_line(line)
}

fn offer_times(article: &mut Article, line: &str, from: &str) {
    let metadata = &mut article.metadata;
    // An hour alone, "Updated 5:21 PM ET", is of the day that stood on a line before.
    let day = metadata.published.map(|published| published.date.to_string()).unwrap_or_default();
    let found = date::line(line).or_else(|| date::line(&format!("{day} | {line}")));
    for found in found.unwrap_or_default() {
        let (slot, name) = match found.updated {
            true => (&mut metadata.modified, "modified"),
            false => (&mut metadata.published, "published"),
        };
        if slot.is_none() {
            *slot = Some(found.time);
            metadata.provenance.insert(name.to_owned(), from.to_owned());
        }
    }
}

/// Whether the first block is a headline: short, without a full stop, and followed by text.
fn has_title(blocks: &[Block]) -> bool {
    let [first, rest @ ..] = blocks else { return false };
    if first.kind == BlockKind::Heading && !rest.is_empty() {
        return true;
    }
    let unparted = first.text.chars().filter(|c| is_unparted(*c)).count();
    let words = first.text.split_whitespace().count() + unparted / CHARACTERS_A_WORD;
    let is_headline = first.kind == BlockKind::Paragraph
        && (1..=MOST_TITLE_WORDS).contains(&words)
        && !ends_a_sentence(&first.text)
        && !byline::is_byline(&first.text)
        && !is_date(&first.text);
    let is_followed = rest.iter().any(|block| ends_a_sentence(&block.text));
    is_headline && is_followed
}

/// Ends with a full stop, a colon, a semicolon or an ellipsis of any script, also inside closing
/// marks. A headline may end with a question or exclamation mark.
fn ends_a_sentence(text: &str) -> bool {
    let is_closing = |c: char| {
        matches!(c, '"' | '”' | '’' | '\'' | ')' | '»' | '“' | '」' | '』' | '）' | '》' | '】')
    };
    let inner = text.trim_end_matches(is_closing);
    // A headline may be one quote.
    inner.ends_with(['.', ':', ';', '…', ','])
        || inner.ends_with(['。', '．', '：', '；', '、', '，', '।', '۔', '؛', '،', '።'])
}
