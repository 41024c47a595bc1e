//! What the rules for speakers look things up in.

use crate::document::{ActorKind, Document};
use crate::marks::lexicon::{Class, Lexicon};
use crate::marks::reading::{Reading, Word};

use super::enclosed::Enclosed;
use super::frames::Piece;

/// A document with what is known of its words, and the quotations of one paragraph.
#[derive(Clone, Copy)]
pub(super) struct Context<'r> {
    pub(super) document: &'r Document,
    pub(super) reading: &'r Reading<'r>,
    pub(super) lexicon: &'r Lexicon,
    /// The mention that each word of the reading belongs to.
    pub(super) mentions: &'r [Option<u32>],
    /// The quotations of the paragraph.
    pub(super) quotations: &'r [Enclosed],
}

impl<'r> Context<'r> {
    pub(super) fn word(&self, piece: Piece) -> Option<&'r Word<'r>> {
        match piece {
            Piece::Word(index) => Some(&self.reading.words[index]),
            Piece::Quotation(_) => None,
        }
    }

    pub(super) fn class(&self, piece: Piece) -> Option<Class> {
        self.lexicon.class(&self.word(piece)?.lower)
    }

    pub(super) fn mention(&self, piece: Piece) -> Option<u32> {
        match piece {
            Piece::Word(index) => self.mentions[index],
            Piece::Quotation(_) => None,
        }
    }

    pub(super) fn is_person(&self, piece: Piece) -> bool {
        let kind = |mention: u32| self.document.mentions[mention as usize].kind;
        self.mention(piece).is_some_and(|mention| kind(mention) == ActorKind::Person)
    }

    pub(super) fn is(&self, piece: Option<&Piece>, text: &str) -> bool {
        piece.and_then(|piece| self.word(*piece)).is_some_and(|word| &*word.lower == text)
    }

    pub(super) fn is_role(&self, piece: Piece) -> bool {
        self.word(piece).is_some_and(|word| {
            self.lexicon.is_role(&word.lower)
                || self.lexicon.is_body(&word.lower)
                || self.lexicon.titles.whole(std::iter::once(&*word.lower)).is_some()
        })
    }

    /// Whether a piece can stand inside a noun phrase.
    pub(super) fn is_nominal(&self, piece: Piece) -> bool {
        let Some(word) = self.word(piece) else { return false };
        (word.is_word() || word.is_number())
            && (self.lexicon.class(&word.lower).is_none() || self.mention(piece).is_some())
    }

    /// Whether a piece is an auxiliary or a form of a verb, as far as the lists tell.
    pub(super) fn is_verb(&self, piece: Piece) -> bool {
        let Some(word) = self.word(piece) else { return false };
        let bent =
            || self.lexicon.is_verb(&word.lower) || self.lexicon.is_past_participle(&word.lower);
        match self.class(piece) {
            Some(class) => class == Class::Auxiliary,
            None => !word.is_capital() && bent(),
        }
    }
}
