//! The headline of a page, among its headings, its metadata and the name of its window.
//!
//! The heading on the page is what a reader saw; metadata is written for search engines. A heading
//! counts if it is the only one of its level, or shares words with the metadata's titles: a
//! site's name stands in a heading too.

use super::head::Head;
use super::json_ld::Linked;
use super::layout::{Layout, Piece};
use super::main_content::Choice;
use crate::article::Metadata;
use crate::fold::fold;
use crate::read::fields::{Field, offer};

/// Two titles of one article share this part of the shorter one's words (in tenths).
const SHARED_TENTHS: usize = 5;

/// Marks that part a headline from the site's name.
const SEPARATORS: [&str; 9] = [" | ", " - ", " – ", " — ", " : ", " · ", " • ", " » ", " :: "];

pub(super) fn find(
    metadata: &mut Metadata,
    head: &Head,
    linked: &Linked,
    layout: &Layout,
    choice: &Choice,
) {
    let outlet = head.best(Field::Outlet);
    let declared: Vec<(String, &str)> = linked
        .title
        .iter()
        .map(|title| (title.clone(), "JSON-LD"))
        .chain(head.all(Field::Title).map(|(title, from)| (title.to_owned(), from)))
        .chain(head.page_title.iter().map(|title| (title.clone(), "page title")))
        .collect();
    if let Some(heading) = heading(layout, choice, &declared, outlet) {
        return offer(metadata, Field::Title, &heading.text, "heading");
    }
    if let Some((title, from)) = declared.first() {
        offer(metadata, Field::Title, without_site(title, outlet), from);
    }
}

/// The heading that is the headline.
fn heading<'a>(
    layout: &'a Layout,
    choice: &Choice,
    declared: &[(String, &str)],
    outlet: Option<&str>,
) -> Option<&'a Piece> {
    let first: Vec<(usize, &Piece)> =
        layout.pieces.iter().enumerate().filter(|(_, piece)| piece.level == 1).collect();
    let shares = |piece: &Piece| {
        let titles = declared.iter().map(|(title, _)| without_site(title, outlet));
        titles.map(|title| shared(&piece.text, title)).max().unwrap_or((0, 0))
    };
    let best = first
        .iter()
        .map(|(index, piece)| (shares(piece), std::cmp::Reverse(*index), *piece))
        .max_by_key(|(share, index, _)| (*share, *index));
    match best {
        Some(((share, _), _, piece)) if share >= SHARED_TENTHS => Some(piece),
        // Nothing is declared that it could share words with.
        Some((_, _, piece)) if first.len() == 1 && declared.is_empty() => Some(piece),
        _ => {
            let lower = layout
                .pieces
                .iter()
                .zip(&choice.outside)
                .find(|(piece, _)| (2..=3).contains(&piece.level) && shares(piece).0 >= 9);
            lower.map(|(piece, _)| piece)
        }
    }
}

/// How much of the shorter title's words stand in the other one, in tenths, and how many they are.
fn shared(a: &str, b: &str) -> (usize, usize) {
    let (a, b) = (fold(a), fold(b));
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (words(&a), words(&b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    // One word is a section or a site.
    if short.len() < 2 {
        return (0, 0);
    }
    let common = short.iter().filter(|word| long.contains(word)).count();
    (common * 10 / short.len(), common)
}

/// A title without the site's name behind or before it.
fn without_site<'a>(title: &'a str, outlet: Option<&str>) -> &'a str {
    let outlet = outlet.map(fold);
    let mut title = title.trim();
    for separator in SEPARATORS {
        // "Outlet - Section - Headline": what follows the outlet's own name, a section left out.
        if let Some((before, behind)) = title.split_once(separator)
            && outlet.as_deref() == Some(fold(before).as_str())
        {
            title = behind.rsplit_once(separator).map_or(behind, |(_, headline)| headline).trim();
        }
        if let Some((before, behind)) = title.rsplit_once(separator) {
            let is_site = outlet.as_deref().is_some_and(|outlet| {
                let behind = fold(behind);
                outlet.contains(&behind) || behind.contains(outlet)
            });
            let is_short = behind.split_whitespace().count() <= 4
                && before.split_whitespace().count() >= behind.split_whitespace().count();
            if is_site || is_short && separator != " : " {
                title = before.trim();
            }
        }
    }
    title
}
