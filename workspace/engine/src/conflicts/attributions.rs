//! The same words, said by different people.

use crossread_text::{ActorKind, Document, QuoteKind, Span};
use rustc_hash::FxHashMap;

use super::{Conflict, ConflictKind, Side, Verdict, claim_of_sides};
use crate::actors::Actor;
use crate::corpus::Corpus;
use crate::ids::{ArticleId, ClaimId, TermId};

/// A quote of fewer words may be said by anyone.
const LEAST_WORDS: usize = 6;

/// Two family names this alike by Jaro-Winkler may be spellings of one.
const SAME_NAME: f64 = 0.9;

/// A direct quote with its words and who said it.
struct Said {
    article: ArticleId,
    side: Side,
    words: Vec<TermId>,
    speaker: usize,
    /// Whether the speaker's name stands beside the saying verb.
    beside: bool,
}

/// Direct quotes whose words one article gives to another speaker than the other does.
pub(super) fn attributions(
    corpus: &Corpus,
    actors: &[Actor],
    claim_of: &[Option<ClaimId>],
) -> Vec<Conflict> {
    let said = said(corpus, actors);
    let mut conflicts = Vec::new();
    for (index, a) in said.iter().enumerate() {
        for b in &said[index + 1..] {
            if a.article == b.article || same_person(actors, a, b) || !contains_either(a, b) {
                continue;
            }
            let sides = vec![a.side, Side { position: 1, ..b.side }];
            let (first, second) = (&actors[a.speaker].name, &actors[b.speaker].name);
            conflicts.push(Conflict {
                kind: ConflictKind::Attribution,
                claim: claim_of_sides(claim_of, &sides),
                verdict: match a.words == b.words && a.beside && b.beside {
                    true => Verdict::Conflict,
                    false => Verdict::Doubtful,
                },
                reason: format!("The same words are given to {first} and to {second}."),
                sides,
            });
        }
    }
    conflicts
}

/// The direct quotes whose speaker is named beside them.
fn said(corpus: &Corpus, actors: &[Actor]) -> Vec<Said> {
    let mut actor_of = FxHashMap::default();
    for (index, actor) in actors.iter().enumerate() {
        actor_of.extend(actor.mentions.iter().map(|&mention| (mention, index)));
    }
    let mut said = Vec::new();
    for article in corpus.article_ids() {
        let document = corpus.document(article);
        for quote in &document.quotes {
            let Some(speaker) = quote.speaker.filter(|speaker| !speaker.inferred) else { continue };
            let Some(mention) = speaker.mention else { continue };
            // "The president" is whom a rule takes him for.
            if document.mentions[mention as usize].inferred {
                continue;
            }
            let Some(&actor) = actor_of.get(&(article, mention)) else { continue };
            // What a spokeswoman says is what her office says.
            if actors[actor].kind != ActorKind::Person {
                continue;
            }
            let Some(index) = document.sentence_at(quote.span.start) else { continue };
            let tokens = document.tokens.iter().filter(|token| quote.span.contains(token.span));
            let words: Vec<TermId> =
                tokens.filter_map(|token| corpus.term(article, token)).collect();
            if quote.kind == QuoteKind::Direct && words.len() >= LEAST_WORDS {
                let sentence = corpus.sentence_id(article, index);
                let side = Side { sentence, span: quote.span, cited: Some(mention), position: 0 };
                let name = document.mentions[mention as usize].span;
                let beside = quote.cue.is_some_and(|cue| is_beside(document, name, cue.span));
                said.push(Said { article, side, words, speaker: actor, beside });
            }
        }
    }
    said
}

/// Whether at most a token stands between two spans.
fn is_beside(document: &Document, a: Span, b: Span) -> bool {
    let gap = Span { start: a.end.min(b.end), end: a.start.max(b.start) };
    document.tokens.iter().filter(|token| gap.contains(token.span)).count() <= 1
}

/// Whether the words of one stand in the other, one behind the other.
fn contains_either(a: &Said, b: &Said) -> bool {
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    long.words.windows(short.words.len()).any(|run| run == short.words)
}

/// Whether two speakers may be one: an actor that was not merged, or a bare family name, perhaps
/// misspelled.
fn same_person(actors: &[Actor], a: &Said, b: &Said) -> bool {
    let family = |said: &Said| -> &str {
        actors[said.speaker].name.split_whitespace().last().unwrap_or_default()
    };
    strsim::jaro_winkler(family(a), family(b)) >= SAME_NAME
}
