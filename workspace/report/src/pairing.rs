//! Two outlets of a briefing, set against each other: what both tell with the words in which they
//! differ, what each tells alone, what each calls the same actor, and the quotes that both print.

use crate::briefing::{
    ActorView, Briefing, ClaimView, LabelView, OutletView, Passage, Piece, PieceMark, QuoteView,
};
use crate::pieces;

/// Two texts that share less than this part of the letters of the shorter are in other words
/// altogether: marking nearly every word would show nothing.
const NEAR: f64 = 0.5;

/// What a reader of two outlets sees.
pub(crate) struct Pairing<'a> {
    pub(crate) left: &'a OutletView,
    pub(crate) right: &'a OutletView,
    /// Claims that both tell, in the order of the briefing.
    pub(crate) both: Vec<Told<'a>>,
    /// Sentences that one of them tells alone, the weightiest first.
    pub(crate) left_only: &'a [Passage],
    /// See [`left_only`](Pairing::left_only).
    pub(crate) right_only: &'a [Passage],
    /// Actors that both name and do not call alike.
    pub(crate) labels: Vec<Called<'a>>,
    /// Quotes that both print.
    pub(crate) quotes: Vec<Quoted<'a>>,
}

/// A claim as both tell it.
pub(crate) struct Told<'a> {
    pub(crate) claim: &'a ClaimView,
    pub(crate) left: Side<'a>,
    pub(crate) right: Side<'a>,
}

/// A quote as both print it.
pub(crate) struct Quoted<'a> {
    pub(crate) quote: &'a QuoteView,
    pub(crate) left: Side<'a>,
    pub(crate) right: Side<'a>,
}

/// One of two texts, cut at the words that the other lacks.
pub(crate) struct Side<'a> {
    pub(crate) passage: &'a Passage,
    pub(crate) pieces: Vec<Piece>,
}

/// An actor and what each side calls it.
pub(crate) struct Called<'a> {
    pub(crate) actor: &'a ActorView,
    pub(crate) left: Vec<&'a LabelView>,
    pub(crate) right: Vec<&'a LabelView>,
}

/// The first two outlets of a briefing; `None` if there are not two.
pub(crate) fn pairing(briefing: &Briefing) -> Option<Pairing<'_>> {
    let [left, right, ..] = briefing.outlets.as_slice() else { return None };
    let told = |claim| both(claim, left, right);
    let only =
        |outlet: &OutletView| briefing.exclusive.get(&outlet.id).map_or(&[][..], Vec::as_slice);
    Some(Pairing {
        left,
        right,
        both: briefing.claims.iter().filter_map(told).collect(),
        left_only: only(left),
        right_only: only(right),
        labels: briefing.actors.iter().filter_map(|actor| called(actor, left, right)).collect(),
        quotes: briefing.quotes.iter().filter_map(|quote| quoted(quote, left, right)).collect(),
    })
}

fn both<'a>(claim: &'a ClaimView, left: &OutletView, right: &OutletView) -> Option<Told<'a>> {
    let a = &claim.telling_of(&left.id)?.passage;
    let b = &claim.telling_of(&right.id)?.passage;
    let (left, right) = against_each_other(a, b);
    Some(Told { claim, left, right })
}

fn quoted<'a>(quote: &'a QuoteView, left: &OutletView, right: &OutletView) -> Option<Quoted<'a>> {
    let of = |outlet: &OutletView| {
        let mut versions = quote.versions.iter();
        versions.find(|version| version.passage.outlet == outlet.id)
    };
    let (left, right) = against_each_other(&of(left)?.passage, &of(right)?.passage);
    Some(Quoted { quote, left, right })
}

fn called<'a>(actor: &'a ActorView, left: &OutletView, right: &OutletView) -> Option<Called<'a>> {
    let of = |outlet: &OutletView| -> Vec<&'a LabelView> {
        actor.labels.iter().filter(|label| label.outlet == outlet.id).collect()
    };
    let named = |outlet: &OutletView| actor.mentions.contains_key(&outlet.id);
    let (a, b) = (of(left), of(right));
    let texts = |labels: &[&LabelView]| -> Vec<String> {
        labels.iter().map(|label| label.text.to_lowercase()).collect()
    };
    let differ = texts(&a) != texts(&b);
    (named(left) && named(right) && differ).then_some(Called { actor, left: a, right: b })
}

fn against_each_other<'a>(a: &'a Passage, b: &'a Passage) -> (Side<'a>, Side<'a>) {
    let (left, right) = (pieces::own(&b.text, &a.text), pieces::own(&a.text, &b.text));
    let near = shared(&left).max(shared(&right)) >= NEAR;
    let side = |passage: &'a Passage, pieces| Side {
        passage,
        pieces: if near { pieces } else { vec![plain(&passage.text)] },
    };
    (side(a, left), side(b, right))
}

/// The share of letters that the other has too.
fn shared(pieces: &[Piece]) -> f64 {
    let letters = |piece: &Piece| piece.text.trim().len();
    let all: usize = pieces.iter().map(letters).sum();
    let shared: usize = pieces.iter().filter(|piece| piece.mark.is_shared()).map(letters).sum();
    shared as f64 / all.max(1) as f64
}

fn plain(text: &str) -> Piece {
    Piece { text: text.to_owned(), mark: PieceMark::Shared }
}
