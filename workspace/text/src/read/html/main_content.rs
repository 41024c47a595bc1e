//! Which part of a page is the article.
//!
//! Every container is worth the letters of the running text in it, links left out. From the body
//! down the walk follows the child that holds nearly all of it, and stops where the text parts.
//! What the names of elements say is outside counts only while it holds the lesser part of the
//! text: pages name their wrappers `has-sidebar`. Kohlschütter, Fankhauser & Nejdl, "Boilerplate
//! Detection using Shallow Text Features" (WSDM 2010) show that length and link density of a
//! block decide. Cost: time O(containers + pieces).

use rustc_hash::FxHashMap;

use super::labels::Label;
use super::layout::{Layout, Piece};
use crate::article::{Block, BlockKind};
use crate::clean::phrases;
use crate::document::Reason;
use crate::fold::fold;
use crate::read::byline;

/// A piece with fewer words is no running text.
const FEWEST_WORDS: usize = 8;

/// A piece with a greater share of linked letters is a list of links (in tenths).
const MOST_LINKED_TENTHS: usize = 4;

/// Containers labelled by one word that together hold more of the text are no bystanders (in
/// tenths): some pages call every paragraph `paywall`. Readers' comments may be longer than the
/// article.
fn most_outside_tenths(reason: Reason) -> usize {
    if reason == Reason::Social { 9 } else { 4 }
}

/// A container that opens with a phrase like "Related" and holds more of the text is the article
/// behind it (in tenths).
const MOST_CARD_TENTHS: usize = 1;

/// A child that holds this share of its parent's text holds the article (in hundredths).
const NEARLY_ALL: usize = 85;

/// A container named as the body is believed from this share of the text on (in tenths).
const NAMED_BODY_TENTHS: usize = 6;

/// What was chosen.
pub(super) struct Choice {
    /// Why a piece is outside; `None` for the article's own.
    pub(super) outside: Vec<Option<Reason>>,
}

/// Chooses everything, but for what its labels say is outside.
pub(super) fn choose_all(layout: &Layout) -> Choice {
    choose_in(layout, |_| 0)
}

/// Chooses the container of the article.
pub(super) fn choose(layout: &Layout) -> Choice {
    choose_in(layout, |worth| descend(layout, worth))
}

fn choose_in(layout: &Layout, container: impl Fn(&[usize]) -> usize) -> Choice {
    let count = layout.containers.len();
    let plain = worth(layout, &vec![None; count]);
    let by_word = worth_by_word(layout, &plain);
    let labelled: Vec<Option<Reason>> = layout
        .containers
        .iter()
        .map(|container| {
            let Some(Label::Outside(reason)) = container.label else { return None };
            let held = by_word.get(container.word).copied().unwrap_or(0);
            (held * 10 <= plain[0] * most_outside_tenths(reason)).then_some(reason)
        })
        .collect();
    let worth = worth(layout, &labelled);
    let container = container(&worth);
    let mut labelled = labelled;
    cards(layout, &worth, &mut labelled);
    let inherited = inherit(layout, &labelled);
    let is_inside = inside(layout, container);
    let outside = layout
        .pieces
        .iter()
        .map(|piece| {
            inherited[piece.container].or_else(|| {
                if is_inside[piece.container] {
                    linked(piece)
                } else if is_metadata(layout, piece) {
                    Some(Reason::Furniture)
                } else {
                    Some(Reason::Navigation)
                }
            })
        })
        .collect();
    Choice { outside }
}

/// Whether a piece stands for byline or date.
fn is_metadata(layout: &Layout, piece: &Piece) -> bool {
    let label = layout.containers[piece.container].label;
    matches!(label, Some(Label::Byline | Label::Date)) || byline::is_byline(&piece.text)
}

/// What the containers with a labelling word hold together, nested ones counted once.
fn worth_by_word(layout: &Layout, worth: &[usize]) -> FxHashMap<&'static str, usize> {
    let mut held: FxHashMap<&str, usize> = FxHashMap::default();
    for (index, container) in layout.containers.iter().enumerate() {
        if container.word.is_empty() || is_nested(layout, index) {
            continue;
        }
        *held.entry(container.word).or_default() += worth[index];
    }
    held
}

/// Whether a container around this one is labelled by the same word.
fn is_nested(layout: &Layout, index: usize) -> bool {
    let mut at = index;
    while layout.containers[at].parent != at {
        at = layout.containers[at].parent;
        if layout.containers[at].word == layout.containers[index].word {
            return true;
        }
    }
    false
}

/// The letters of running text in each container and the ones inside it.
fn worth(layout: &Layout, outside: &[Option<Reason>]) -> Vec<usize> {
    let mut worth = vec![0; layout.containers.len()];
    for piece in &layout.pieces {
        worth[piece.container] += value(piece);
    }
    // A child stands behind its parent in the list.
    for index in (1..worth.len()).rev() {
        if outside[index].is_some() {
            worth[index] = 0;
        }
        worth[layout.containers[index].parent] += worth[index];
    }
    worth
}

fn value(piece: &Piece) -> usize {
    let is_text = piece.text.split_whitespace().nth(FEWEST_WORDS - 1).is_some();
    let is_linked = piece.linked * 10 > piece.letters * MOST_LINKED_TENTHS;
    if is_text && !is_linked && piece.kind != BlockKind::Caption {
        piece.letters - piece.linked
    } else {
        0
    }
}

fn descend(layout: &Layout, worth: &[usize]) -> usize {
    // The outermost container that is named as the body and holds most of the text.
    let named = layout.containers.iter().enumerate().position(|(index, container)| {
        let is_named = container.label == Some(Label::Body);
        is_named && worth[index] * 10 >= worth[0] * NAMED_BODY_TENTHS
    });
    if let Some(named) = named {
        return named;
    }
    let mut at = 0;
    for (index, container) in layout.containers.iter().enumerate().skip(1) {
        // Children come in order: following the first fit goes down one level at a time.
        if container.parent == at && worth[index] * 100 >= worth[at].max(1) * NEARLY_ALL {
            at = index;
        }
    }
    at
}

/// Marks what opens with "Related", "Newsletter" and their like: the largest container that opens
/// with these words and holds little text.
fn cards(layout: &Layout, worth: &[usize], labelled: &mut [Option<Reason>]) {
    let mut first_piece = vec![usize::MAX; layout.containers.len()];
    for (index, piece) in layout.pieces.iter().enumerate() {
        let mut at = piece.container;
        while first_piece[at] == usize::MAX {
            first_piece[at] = index;
            at = layout.containers[at].parent;
        }
    }
    for (index, piece) in layout.pieces.iter().enumerate() {
        let Some(reason) = phrases::reason(&piece.text) else { continue };
        if !matches!(
            reason,
            Reason::Related | Reason::Promotion | Reason::Navigation | Reason::Social
        ) {
            continue;
        }
        let mut at = piece.container;
        let mut card = None;
        while first_piece[at] == index && worth[at] * 10 <= worth[0] * MOST_CARD_TENTHS && at > 0 {
            card = Some(at);
            at = layout.containers[at].parent;
        }
        if let Some(card) = card {
            labelled[card].get_or_insert(reason);
        }
    }
}

/// The reason of the outermost labelled container around each.
fn inherit(layout: &Layout, labelled: &[Option<Reason>]) -> Vec<Option<Reason>> {
    let mut inherited = labelled.to_vec();
    for index in 1..inherited.len() {
        inherited[index] = inherited[layout.containers[index].parent].or(inherited[index]);
    }
    inherited
}

fn inside(layout: &Layout, chosen: usize) -> Vec<bool> {
    let mut inside = vec![false; layout.containers.len()];
    for index in 0..inside.len() {
        inside[index] = index == chosen || inside[layout.containers[index].parent];
    }
    inside
}

/// A line that is nothing but links leads elsewhere; a heading may be linked.
fn linked(piece: &Piece) -> Option<Reason> {
    let is_linked = piece.linked * 10 >= piece.letters * 9;
    (is_linked && piece.kind != BlockKind::Heading).then_some(Reason::Related)
}

/// The blocks of the page in order; pieces outside that stand together become one block.
pub(super) fn blocks(layout: &Layout, choice: &Choice, title: Option<&str>) -> Vec<Block> {
    let title = title.map(fold);
    let mut blocks: Vec<Block> = Vec::new();
    for (piece, outside) in layout.pieces.iter().zip(&choice.outside) {
        let is_title = piece.level == 1 && title.as_deref() == Some(fold(&piece.text).as_str());
        if is_title {
            continue;
        }
        let kind = outside.map_or(piece.kind, BlockKind::Outside);
        match blocks.last_mut() {
            Some(last) if outside.is_some() && last.kind == kind => {
                last.text.push(' ');
                last.text.push_str(&piece.text);
            }
            _ => blocks.push(Block { kind, text: piece.text.clone() }),
        }
    }
    blocks
}
