//! How well an event's wordings of actors were found, against what people marked.
//!
//! A wording is what stands for or is said of an actor in a sentence: a name with what stands
//! before it, an attached label, or a word for what it is said to do or to be. A gold wording is
//! found if a wording of the same sentence shares its head word and its actor is the counterpart of
//! the gold one's; counterparts are one to one, those that make the most wordings found. Who acts for
//! a country or a body counts with it, and those who act for one person count together, beside that
//! person. Precision is over the sentences that have gold.

use std::collections::{BTreeMap, BTreeSet};

use crossread_text::{ActorKind, Document, LabelKind, Predicate, Span, Token};

use super::assignment::assignment;
use super::matches::Matches;
use crate::actors::Actor;
use crate::corpus::Corpus;
use crate::ids::{ActorId, ArticleId};

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
    let (names, gold) = distinct(corpus, gold);
    let mut found = found(corpus, actors, &gold);
    found.extend(predicated(corpus, actors, &gold));
    let pairs = counterparts(&found, &gold, actors.len(), names.len());
    let matched: i64 = pairs.values().map(|(_, gain)| gain).sum();
    // The gold tells nothing about actors that nobody was asked to mark.
    let found = found.iter().filter(|wording| pairs.contains_key(&wording.actor)).count();
    Matches { found, gold: gold.len(), matched: matched as usize }
}

/// For the candidates of each article, in the order of the corpus: whether gold has the word for the
/// counterpart of the actor, which only names decide; none where gold can't tell.
pub fn predicates_in_gold(
    corpus: &Corpus,
    actors: &[Actor],
    gold: &[GoldWording],
    candidates: &[Vec<Predicate>],
) -> Vec<Vec<Option<bool>>> {
    let (names, gold) = distinct(corpus, gold);
    let named = found(corpus, actors, &gold);
    let pairs = counterparts(&named, &gold, actors.len(), names.len());
    let (sentences, of) = (sentences(&gold), counted_actors(actors));
    let verdict = |article: ArticleId, predicate: &Predicate| {
        let sentence = sentence_of(&sentences, article, predicate.span)?;
        let actor = *of.get(&(article, predicate.mention))?;
        let head = head(corpus.document(article), predicate.span)?;
        let own = Wording { article, sentence, head: head.clone(), actor };
        let &(name, _) = pairs.get(&actor).filter(|_| !named.contains(&own))?;
        Some(gold.contains(&Wording { article, sentence, head, actor: name }))
    };
    let articles = corpus.article_ids().zip(candidates);
    articles
        .map(|(article, words)| words.iter().map(|word| verdict(article, word)).collect())
        .collect()
}

/// The counterpart of each actor that has one, and how many wordings they have in common.
fn counterparts(
    found: &BTreeSet<Wording>,
    gold: &BTreeSet<Wording>,
    actors: usize,
    names: usize,
) -> BTreeMap<usize, (usize, i64)> {
    let mut common: BTreeMap<(usize, usize), i64> = BTreeMap::new();
    for wording in found {
        for actor in 0..names {
            if gold.contains(&Wording { actor, ..wording.clone() }) {
                *common.entry((wording.actor, actor)).or_default() += 1;
            }
        }
    }
    let gain = |actor: usize, name: usize| common.get(&(actor, name)).copied().unwrap_or(0);
    // Those who act for a person are counted behind all actors.
    let counterparts = assignment(2 * actors, names, gain);
    let pairs = counterparts.iter().enumerate().filter_map(|(actor, name)| Some((actor, (*name)?)));
    let pairs = pairs.map(|(actor, name)| (actor, (name, gain(actor, name))));
    pairs.filter(|(_, (_, gain))| *gain > 0).collect()
}

/// The names of the actors of gold, and its wordings by their index.
fn distinct<'g>(corpus: &Corpus, gold: &'g [GoldWording]) -> (Vec<&'g str>, BTreeSet<Wording>) {
    let names: BTreeSet<&str> = gold.iter().map(|wording| wording.actor.as_str()).collect();
    let names: Vec<&str> = names.into_iter().collect();
    let gold = (gold.iter())
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
    (names, gold)
}

/// A head word that stands for an actor in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Wording {
    article: ArticleId,
    sentence: Span,
    head: String,
    actor: usize,
}

/// With whose wordings those of an actor are counted: its own number, that of the body it acts for,
/// or one behind all actors for those who act for a person.
fn counted_with(actors: &[Actor], actor: usize) -> usize {
    let side = actors[actor].acts_for.map(ActorId::index);
    match side.filter(|side| *side < actors.len()) {
        Some(side) if actors[side].kind == ActorKind::Person => actors.len() + side,
        Some(side) => side,
        None => actor,
    }
}

/// The wordings of actors in the sentences that have gold.
fn found(corpus: &Corpus, actors: &[Actor], gold: &BTreeSet<Wording>) -> BTreeSet<Wording> {
    let sentences = sentences(gold);
    let mut found = BTreeSet::new();
    for (index, mentions) in actors.iter().map(|actor| &actor.mentions).enumerate() {
        let actor = counted_with(actors, index);
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
                if let Some(sentence) = sentence_of(&sentences, article, span)
                    && let Some(head) = head(document, span)
                {
                    found.insert(Wording { article, sentence, head, actor });
                }
            }
        }
    }
    found
}

/// The words that are found to tell something of actors, in the sentences that have gold.
fn predicated(corpus: &Corpus, actors: &[Actor], gold: &BTreeSet<Wording>) -> BTreeSet<Wording> {
    let (sentences, of) = (sentences(gold), counted_actors(actors));
    let all = corpus.article_ids().flat_map(|article| {
        let predicates = corpus.document(article).predicates.iter();
        predicates.map(move |predicate| (article, predicate))
    });
    all.filter_map(|(article, predicate)| {
        let sentence = sentence_of(&sentences, article, predicate.span)?;
        let actor = *of.get(&(article, predicate.mention))?;
        let head = head(corpus.document(article), predicate.span)?;
        Some(Wording { article, sentence, head, actor })
    })
    .collect()
}

/// With whose wordings those of each mention are counted.
fn counted_actors(actors: &[Actor]) -> BTreeMap<(ArticleId, u32), usize> {
    let counted = actors.iter().enumerate().map(|(index, _)| counted_with(actors, index));
    let mentions = actors.iter().map(|actor| &actor.mentions).zip(counted);
    mentions.flat_map(|(of, actor)| of.iter().map(move |&mention| (mention, actor))).collect()
}

/// The sentences that have gold.
fn sentences(gold: &BTreeSet<Wording>) -> BTreeSet<(ArticleId, Span)> {
    gold.iter().map(|wording| (wording.article, wording.sentence)).collect()
}

/// The sentence with gold that a span lies in.
fn sentence_of(
    sentences: &BTreeSet<(ArticleId, Span)>,
    article: ArticleId,
    span: Span,
) -> Option<Span> {
    let behind = sentences.range((article, Span::default())..);
    let before = behind.take_while(|(of, sentence)| *of == article && sentence.start <= span.start);
    before.map(|&(_, sentence)| sentence).filter(|sentence| sentence.contains(span)).last()
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
