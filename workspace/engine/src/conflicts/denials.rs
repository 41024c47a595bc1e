//! Reported denials: an article tells that A says a thing, and that B denies it.
//!
//! A sentence with words of denial ("denied", "not true") is set against the sentence that tells
//! what is denied: one shortly before it that reports what somebody else says and shares a name or
//! a rare word with it. Denials that stand close together, and those of other articles that tell
//! the same, are one conflict. A denial without its counterpart is a piece of news, no conflict.

use crossread_text::{QuoteKind, Span, WordingKind};

use super::{Conflict, ConflictKind, Side, Verdict, claim_of_sides};
use crate::actors::Actor;
use crate::alignment::{Aligned, SAME};
use crate::corpus::Corpus;
use crate::ids::{ArticleId, ClaimId, SentenceId};

/// How many sentences back the words that are denied may stand.
const REACH: usize = 3;

/// What a denial and what it denies must share, as idf mass.
const LEAST_MASS: f64 = 4.0;

/// The same where one stands directly before the other.
const LEAST_MASS_BESIDE: f64 = 1.5;

/// A denial with so few content words ("Ri denied that account") speaks of what stands before it.
const SHORT: usize = 5;

/// What is denied is position 0, its denial position 1.
const DENIED: u32 = 0;
const DENIAL: u32 = 1;

/// Reported denials within articles, merged where several articles tell one.
pub(super) fn denials(
    corpus: &Corpus,
    actors: &[Actor],
    alignment: &[Aligned],
    claim_of: &[Option<ClaimId>],
) -> Vec<Conflict> {
    let actor_of = |article: ArticleId, mention: u32| {
        actors.iter().position(|actor| actor.mentions.contains(&(article, mention)))
    };
    let mut disputes: Vec<Dispute> = Vec::new();
    for article in corpus.article_ids() {
        for found in in_article(corpus, article, &actor_of) {
            let same = |a: &Side, b: &Side| {
                a.sentence == b.sentence
                    || alignment.iter().any(|aligned| {
                        let pair = (aligned.a, aligned.b);
                        let met = [(a.sentence, b.sentence), (b.sentence, a.sentence)];
                        met.contains(&pair) && aligned.probability >= SAME
                    })
            };
            let known = disputes.iter_mut().find(|dispute| {
                let meets =
                    |a: &Side| found.sides.iter().any(|b| a.position == b.position && same(a, b));
                dispute.sides.iter().any(meets)
            });
            match known {
                Some(dispute) => dispute.join(found),
                None => disputes.push(found),
            }
        }
    }
    disputes.into_iter().map(|dispute| conflict(corpus, claim_of, dispute)).collect()
}

/// What is denied and its denials, and whether one side names the other.
struct Dispute {
    sides: Vec<Side>,
    sure: bool,
}

impl Dispute {
    fn join(&mut self, other: Dispute) {
        self.sides.extend(other.sides);
        self.sure |= other.sure;
    }
}

fn conflict(corpus: &Corpus, claim_of: &[Option<ClaimId>], dispute: Dispute) -> Conflict {
    let Dispute { mut sides, sure } = dispute;
    sides.sort_by_key(|side| (side.sentence, side.position));
    sides.dedup_by_key(|side| side.sentence);
    let voices = |position| {
        let mut names: Vec<&str> = Vec::new();
        for side in sides.iter().filter(|side| side.position == position) {
            let article = corpus.article_of(side.sentence);
            let mention =
                side.cited.map(|mention| &corpus.document(article).mentions[mention as usize]);
            if let Some(mention) = mention
                && !names.contains(&mention.name.as_str())
            {
                names.push(&mention.name);
            }
        }
        if names.is_empty() { "one side".to_owned() } else { names.join(", ") }
    };
    let reason = format!("What {} says is denied by {}.", voices(DENIED), voices(DENIAL));
    let claim = claim_of_sides(claim_of, &sides);
    let verdict = if sure { Verdict::Conflict } else { Verdict::Doubtful };
    Conflict { kind: ConflictKind::Denial, claim, verdict, reason, sides }
}

/// The disputes of one article, each with at least one sentence on either side.
fn in_article(
    corpus: &Corpus,
    article: ArticleId,
    actor_of: &impl Fn(ArticleId, u32) -> Option<usize>,
) -> Vec<Dispute> {
    let document = corpus.document(article);
    let mut disputes: Vec<Dispute> = Vec::new();
    let denials = document.wordings.iter().filter(|wording| wording.kind == WordingKind::Denial);
    for wording in denials {
        let index = wording.sentence as usize;
        if document.sentences[index].is_headline() {
            continue;
        }
        let denial = side(corpus, article, index, wording.span, DENIAL);
        let who = denial.cited.and_then(|mention| actor_of(article, mention));
        let names = |sentence: usize, actor: Option<usize>| {
            let mut here = (document.mentions.iter().enumerate())
                .filter(|(_, mention)| mention.sentence as usize == sentence)
                .map(|(mention, _)| actor_of(article, mention as u32));
            actor.is_some() && here.any(|named| named == actor)
        };
        let denied = (index.saturating_sub(REACH)..index).rev().find_map(|before| {
            let said = said(corpus, article, before)?;
            let other = said.cited.and_then(|mention| actor_of(article, mention))?;
            let shared = shared_mass(corpus, said.sentence, denial.sentence);
            let beside = index - before == 1;
            let short = corpus.content_terms(denial.sentence).count() <= SHORT;
            let least = match (beside, short) {
                (true, true) => 0.0,
                (true, false) => LEAST_MASS_BESIDE,
                (false, _) => LEAST_MASS,
            };
            let sure = names(index, Some(other)) || names(before, who);
            (Some(other) != who && shared >= least).then_some((said, sure))
        });
        let near = |side: &Side| corpus.index_of(side.sentence) + REACH >= index;
        let last = disputes.last_mut().filter(|dispute| dispute.sides.iter().any(near));
        let Some((denied, sure)) = denied else { continue };
        let found = Dispute { sides: vec![denied, denial], sure };
        match last {
            Some(dispute) => dispute.join(found),
            None => disputes.push(found),
        }
    }
    disputes
}

/// A sentence as a side, with who is cited: the speaker of the quote that the words stand in, else
/// the last name before them.
fn side(corpus: &Corpus, article: ArticleId, index: usize, words: Span, position: u32) -> Side {
    let document = corpus.document(article);
    let speaker = |quote: &crossread_text::Quote| quote.speaker.and_then(|speaker| speaker.mention);
    let marked = |quote: &&crossread_text::Quote| quote.kind == QuoteKind::Direct;
    let quotes = document.quotes.iter().filter(marked).filter(|quote| quote.span.contains(words));
    let before = |mention: &crossread_text::Mention| {
        mention.sentence as usize == index && mention.span.end <= words.start
    };
    let named = document.mentions.iter().rposition(before).map(|mention| mention as u32);
    let cited = quotes.filter_map(speaker).next().or(named);
    Side { sentence: corpus.sentence_id(article, index), span: words, cited, position }
}

/// A sentence that reports what somebody says, as the side that is denied.
fn said(corpus: &Corpus, article: ArticleId, index: usize) -> Option<Side> {
    let document = corpus.document(article);
    let sentence = document.sentences[index].span;
    let mut quotes = document.quotes.iter().filter(|quote| quote.span.overlaps(sentence));
    let quote = quotes.find(|quote| quote.speaker.is_some_and(|s| s.mention.is_some()))?;
    let cited = quote.speaker.and_then(|speaker| speaker.mention);
    let span =
        Span { start: quote.span.start.max(sentence.start), end: quote.span.end.min(sentence.end) };
    Some(Side { sentence: corpus.sentence_id(article, index), span, cited, position: DENIED })
}

/// The idf mass of the concepts that two sentences share.
fn shared_mass(corpus: &Corpus, a: SentenceId, b: SentenceId) -> f64 {
    let mut concepts: Vec<_> = corpus.content_terms(a).collect();
    concepts.sort();
    concepts.dedup();
    let others: Vec<_> = corpus.content_terms(b).map(|term| corpus.concept(term)).collect();
    let shared = concepts.iter().filter(|term| others.contains(&corpus.concept(**term)));
    shared.map(|&term| corpus.idf(term)).sum()
}
