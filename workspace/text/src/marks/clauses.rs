//! The clauses of sentences that tell more than one thing.
//!
//! A sentence is cut at semicolons, colons and dashes, before the words that open a clause (some of
//! them only behind a comma), at the comma that closes what they open inside another clause or at
//! the head of the sentence, and where reported speech begins and ends ("Holm said that | the
//! harbour was closed"). Pieces that are short, have no verb or say only who speaks tell nothing by
//! themselves and are left out, so that the clauses of a sentence need not cover it. Linear in the
//! words.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::document::{Clause, Document, QuoteKind};
use crate::marks::lexicon::{Class, Lexicon};
use crate::marks::reading::Reading;

#[cfg(test)]
mod tests;

/// A clause with fewer words seldom has subject, verb and object.
const LEAST_WORDS: usize = 5;

/// The clauses of the sentences that have several parts, in order. Quotes must be marked already.
pub(crate) fn clauses(document: &Document, reading: &Reading, lexicon: &Lexicon) -> Vec<Clause> {
    let quotes = || document.quotes.iter().filter(|quote| quote.kind != QuoteKind::Scare);
    let mut reported = quotes().map(|quote| reading.inside(quote.span)).collect::<Vec<_>>();
    reported.sort_by_key(|words| words.start);
    let cues = quotes().filter_map(|quote| Some(reading.inside(quote.cue?.span).start));
    let cues: BTreeSet<usize> = cues.collect();
    let mut found = Vec::new();
    for (sentence, words) in reading.sentences.iter().enumerate() {
        let first = reported.partition_point(|quote| quote.start < words.start);
        let inside = reported[first..].iter().take_while(|quote| quote.start < words.end);
        let edges = inside.flat_map(|quote| [quote.start, quote.end]);
        let mut cuts = cuts(reading, lexicon, words.clone());
        cuts.extend(edges.filter(|edge| words.contains(edge)));
        cuts.sort_unstable();
        cuts.dedup();
        let ends = cuts.iter().copied().chain([words.end]);
        let pieces = std::iter::once(words.start).chain(cuts.iter().copied()).zip(ends);
        for (start, end) in pieces {
            let piece = stripped(reading, start..end);
            let says_who = cues.range(piece.clone()).next().is_some();
            let is_part = piece.len() < words.len() - 1;
            if is_part && !says_who && tells(reading, lexicon, piece.clone()) {
                let span = reading.span(piece);
                found.push(Clause { span, sentence: sentence as u32 });
            }
        }
    }
    found
}

/// Where in a sentence a clause begins.
fn cuts(reading: &Reading, lexicon: &Lexicon, sentence: Range<usize>) -> Vec<usize> {
    let words = &reading.words;
    let mut cuts = Vec::new();
    for at in sentence.clone() {
        let word = &words[at];
        if [";", ":", "—", "–"].iter().any(|mark| word.is(mark)) {
            cuts.push(at + 1);
            continue;
        }
        let Some(opener) = lexicon.clause_word(&word.lower) else { continue };
        let at_head = at == sentence.start;
        let behind_comma = !at_head && words[at - 1].is(",");
        if !at_head && (behind_comma || !opener.behind_comma) {
            cuts.push(at);
        }
        if at_head || opener.inserted && behind_comma {
            cuts.extend((at..sentence.end).find(|&at| words[at].is(",")).map(|comma| comma + 1));
        }
    }
    cuts.retain(|cut| sentence.contains(cut));
    cuts
}

/// A range without punctuation at its ends.
fn stripped(reading: &Reading, mut words: Range<usize>) -> Range<usize> {
    let says = |at: usize| reading.words[at].is_word() || reading.words[at].is_number();
    while !words.is_empty() && !says(words.start) {
        words.start += 1;
    }
    while !words.is_empty() && !says(words.end - 1) {
        words.end -= 1;
    }
    words
}

/// Whether a piece of a sentence has what a statement needs: some words, a verb among them where
/// the language has a list of verbs.
fn tells(reading: &Reading, lexicon: &Lexicon, piece: Range<usize>) -> bool {
    let words = || reading.words[piece.clone()].iter().filter(|word| word.is_word());
    let is_verb = |lower: &str| {
        lexicon.is_verb(lower)
            || lexicon.is_past_participle(lower)
            || lexicon.class(lower) == Some(Class::Auxiliary)
    };
    words().count() >= LEAST_WORDS
        && (!lexicon.has_verbs() || words().any(|word| !word.is_capital() && is_verb(&word.lower)))
}
