//! The blocks of an article while they are being cleaned.

use std::cell::OnceCell;

use crate::article::{Block, BlockKind};
use crate::clean::phrases;
use crate::document::{Reason, Removed};
use crate::fold::{fold, one_line};

/// Blocks, what is known about them, and what was taken out.
pub(crate) struct Page {
    blocks: Vec<Block>,
    folded: Vec<String>,
    /// What the lists of phrases say of each block, once it was asked for.
    phrases: Vec<OnceCell<Option<Reason>>>,
    reasons: Vec<Option<Reason>>,
    /// Blocks that a person wants kept, whatever the rules say.
    held: Vec<bool>,
    pieces: Vec<Removed>,
}

impl Page {
    pub(crate) fn of(blocks: Vec<Block>) -> Page {
        let folded = blocks.iter().map(|block| fold(&block.text)).collect();
        let phrases = vec![OnceCell::new(); blocks.len()];
        let reasons = vec![None; blocks.len()];
        let held = vec![false; blocks.len()];
        Page { blocks, folded, phrases, reasons, held, pieces: Vec::new() }
    }

    /// How many blocks there are, removed ones included.
    pub(crate) fn len(&self) -> usize {
        self.blocks.len()
    }

    /// The blocks that are still there, with their indexes.
    pub(crate) fn kept(&self) -> impl DoubleEndedIterator<Item = (usize, &Block)> {
        self.blocks.iter().enumerate().filter(|(index, _)| self.reasons[*index].is_none())
    }

    /// The indexes of the blocks that are still there.
    pub(crate) fn kept_indexes(&self) -> Vec<usize> {
        self.kept().map(|(index, _)| index).collect()
    }

    pub(crate) fn block(&self, index: usize) -> &Block {
        &self.blocks[index]
    }

    /// A block without case and punctuation.
    pub(crate) fn folded(&self, index: usize) -> &str {
        &self.folded[index]
    }

    /// Why a block is no part of an article, if a phrase says so.
    pub(crate) fn phrase(&self, index: usize) -> Option<Reason> {
        *self.phrases[index].get_or_init(|| phrases::reason(&self.blocks[index].text))
    }

    /// All blocks without case and punctuation.
    pub(crate) fn all_folded(&self) -> &[String] {
        &self.folded
    }

    pub(crate) fn reason(&self, index: usize) -> Option<Reason> {
        self.reasons[index]
    }

    /// Takes a block out, unless another rule did so already or a person keeps it.
    pub(crate) fn remove(&mut self, index: usize, reason: Reason) {
        if !self.held[index] {
            self.reasons[index].get_or_insert(reason);
        }
    }

    /// Keeps a block whole, whatever the rules say.
    pub(crate) fn hold(&mut self, index: usize) {
        self.held[index] = true;
    }

    /// Takes out every block that still stands and that `rule` has a reason against.
    pub(crate) fn remove_where(&mut self, rule: impl Fn(&Page, usize) -> Option<Reason>) {
        for index in self.kept_indexes() {
            if let Some(reason) = rule(self, index) {
                self.remove(index, reason);
            }
        }
    }

    /// Takes out what the page's markup says is no article.
    pub(crate) fn remove_outside(&mut self) {
        self.remove_where(|page, index| match page.block(index).kind {
            BlockKind::Outside(reason) => Some(reason),
            _ => None,
        });
    }

    /// Cuts a range of bytes out of a block, unless a person keeps it.
    pub(crate) fn cut(&mut self, index: usize, range: std::ops::Range<usize>, reason: Reason) {
        if self.held[index] {
            return;
        }
        let text = &self.blocks[index].text;
        let piece = text[range.clone()].trim().to_owned();
        let left = &text[..range.start];
        let right = &text[range.end..];
        let rest = one_line(&format!("{left}{right}"));
        if rest.is_empty() {
            return self.remove(index, reason);
        }
        self.pieces.push(Removed { reason, text: piece, position: index as u32 });
        self.folded[index] = fold(&rest);
        self.phrases[index] = OnceCell::new();
        self.blocks[index].text = rest;
    }

    /// The blocks that stay, and what was taken out in order of place.
    pub(crate) fn into_parts(self) -> (Vec<Block>, Vec<Removed>) {
        let mut kept = Vec::new();
        let mut removed = self.pieces;
        for (index, (block, reason)) in self.blocks.into_iter().zip(self.reasons).enumerate() {
            match reason {
                None => kept.push(block),
                Some(reason) => {
                    removed.push(Removed { reason, text: block.text, position: index as u32 });
                }
            }
        }
        removed.sort_by_key(|piece| piece.position);
        (kept, removed)
    }
}
