//! How well an event's wordings of actors were found, against what people marked.
//!
//! A wording is what stands for or is said of an actor in a sentence: a name with what stands
//! before it, or an attached label. A gold wording is found if a wording of the same sentence
//! shares its head word and its actor is the counterpart of the gold one's; counterparts are one to
//! one, those that make the most wordings found. Precision is over the sentences that have gold.

use std::collections::{BTreeMap, BTreeSet};

use crossread_text::{Document, LabelKind, Span, Token};

use super::assignment::assignment;
use super::matches::Matches;
use crate::actors::Actor;
use crate::corpus::Corpus;
use crate::ids::ArticleId;

/// A wording that people marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoldWording {
    /// In which article.
    pub article: ArticleId,
    /// The sentence, as it was given to them.
    pub sentence: Span,
    /// The words that they marked.
    pub words: Span,
    /// Whom they mean, by their name for it.
    pub actor: String,
}

/// Compares the wordings of the actors of one event with gold.
pub fn labels(corpus: &Corpus, actors: &[Actor], gold: &[GoldWording]) -> Matches {
    let names: Vec<&str> = {
        let names: BTreeSet<&str> = gold.iter().map(|wording| wording.actor.as_str()).collect();
        names.into_iter().collect()
    };
    let gold: BTreeSet<Wording> = (gold.iter())
        .filter_map(|wording| {
            let document = corpus.document(wording.article);
            Some(Wording {
                article: wording.article,
                sentence: wording.sentence,
                head: head(document, wording.words)?,
                actor: names.binary_search(&wording.actor.as_str()).ok()?,
            })
        })
        .collect();
    let found = found(corpus, actors, &gold);
    let mut common: BTreeMap<(usize, usize), i64> = BTreeMap::new();
    for wording in &found {
        for actor in 0..names.len() {
            if gold.contains(&Wording { actor, ..wording.clone() }) {
                *common.entry((wording.actor, actor)).or_default() += 1;
            }
        }
    }
    let gain = |actor: usize, name: usize| common.get(&(actor, name)).copied().unwrap_or(0);
    let counterparts = assignment(actors.len(), names.len(), gain);
    let pairs = counterparts.iter().enumerate().filter_map(|(actor, name)| Some((actor, (*name)?)));
    let pairs: Vec<(usize, usize)> = pairs.filter(|&(actor, name)| gain(actor, name) > 0).collect();
    let matched: i64 = pairs.iter().map(|&(actor, name)| gain(actor, name)).sum();
    // The gold tells nothing about actors that nobody was asked to mark.
    let marked: BTreeSet<usize> = pairs.iter().map(|&(actor, _)| actor).collect();
    let found = found.iter().filter(|wording| marked.contains(&wording.actor)).count();
    Matches { found, gold: gold.len(), matched: matched as usize }
}

/// A head word that stands for an actor in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Wording {
    article: ArticleId,
    sentence: Span,
    head: String,
    actor: usize,
}

/// The wordings of actors in the sentences that have gold.
fn found(corpus: &Corpus, actors: &[Actor], gold: &BTreeSet<Wording>) -> BTreeSet<Wording> {
    let sentences: BTreeSet<(ArticleId, Span)> =
        gold.iter().map(|wording| (wording.article, wording.sentence)).collect();
    let sentence_of = |article: ArticleId, span: Span| {
        let behind = sentences.range((article, Span::default())..);
        let before =
            behind.take_while(|(of, sentence)| *of == article && sentence.start <= span.start);
        before.map(|&(_, sentence)| sentence).filter(|sentence| sentence.contains(span)).last()
    };
    let mut found = BTreeSet::new();
    for (actor, mentions) in actors.iter().map(|actor| &actor.mentions).enumerate() {
        for &(article, index) in mentions {
            let document = corpus.document(article);
            // What stands before a name is one wording with it, and its head is the name's; a name
            // that modifies a noun is part of a wording, not one.
            let labels = document.labels.iter().filter(|label| {
                label.mention == index
                    && matches!(
                        label.kind,
                        LabelKind::Apposition | LabelKind::Copula | LabelKind::Compound
                    )
            });
            let mention = &document.mentions[index as usize];
            let name = (!mention.modifies).then_some(mention.span);
            for span in labels.map(|label| label.span).chain(name) {
                if let Some(sentence) = sentence_of(article, span)
                    && let Some(head) = head(document, span)
                {
                    found.insert(Wording { article, sentence, head, actor });
                }
            }
        }
    }
    found
}

/// The last word of the first noun phrase: the last before a stop word or a comma, those at the
/// beginning aside. ("the President of the United States" → "president") A stop word whose capital
/// is not due to its place is a name ("Mrs. May").
fn head(document: &Document, span: Span) -> Option<String> {
    let first = document.tokens.partition_point(|token| token.span.end <= span.start);
    let inside = document.tokens[first..].iter().take_while(|token| token.span.start < span.end);
    let opens = |token: &Token| {
        let sentence = document.sentence_at(token.span.start);
        sentence.is_some_and(|s| document.sentences[s].span.start == token.span.start)
    };
    let says = |token: &&Token| {
        let capital = document.slice(token.span).starts_with(char::is_uppercase);
        token.term.is_some() && (!token.stop || capital && !opens(token))
    };
    let last = inside.skip_while(|token| !says(token)).take_while(says).last()?;
    let word = document.slice(last.span).to_lowercase();
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    Some(word.trim_end_matches('.').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actors::actors;
    use crate::marked::corpus;

    #[test]
    fn a_wording_is_found_by_head_and_actor() {
        let corpus = corpus(&[(
            "A",
            "{before embattled} {person Ann Marsh}, {after the leader of the harbour}, met {person Leo Stone}. Nobody met {person Stone}.",
        )]);
        let document = corpus.document(ArticleId(0));
        let sentence = document.sentences[0].span;
        let gold = |words: &str, actor: &str| {
            let start = document.text().find(words).expect("the words");
            let words = Span::new(start, start + words.len());
            GoldWording { article: ArticleId(0), sentence, words, actor: actor.to_owned() }
        };
        let wordings =
            [gold("embattled Ann Marsh", "M"), gold("the leader", "M"), gold("harbour", "S")];
        let counted = labels(&corpus, &actors(&corpus), &wordings);
        assert_eq!(counted, Matches { found: 2, gold: 3, matched: 2 });
    }
}
