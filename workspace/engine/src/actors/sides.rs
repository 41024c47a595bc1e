//! For whom an actor acts in a story: a committee for its party, an envoy for the country.
//!
//! Every name and label that tells it is a vote; most votes count, of equals the side that is named
//! most. Sides are followed to their end ("FBI director" → FBI → United States), but not past a
//! person: whoever works for a president need not act for the state. A person who is named often
//! stands for himself, whatever he is called. Linear in the allegiances.

use std::collections::BTreeMap;

use crossread_text::{ActorKind, Side};

use super::Actor;
use crate::corpus::Corpus;
use crate::ids::{ActorId, ArticleId};

/// A person stands for himself who is named at least this often, as a share of the mentions of the
/// actor named most. Between .10 and .20 it makes little difference to what is found of the wordings
/// that people marked for a country or a party.
const STANDS_ALONE: f64 = 0.15;

/// So few mentions are never often, in a story of any length.
const FEW: f64 = 3.0;

/// Tells each of the actors, those with most mentions first, for whom it acts.
pub(super) fn join(corpus: &Corpus, actors: &mut [Actor]) {
    let next = told(corpus, actors);
    let most = actors.first().map_or(0, |actor| actor.mentions.len());
    let alone = |actor: &Actor| {
        let often = (STANDS_ALONE * most as f64).max(FEW);
        actor.kind == ActorKind::Person && actor.mentions.len() as f64 > often
    };
    let person = |at: usize| actors[at].kind == ActorKind::Person;
    let ends: Vec<Option<usize>> = (0..actors.len())
        .map(|first| {
            let mut passed = vec![first];
            let mut at = first;
            while !alone(&actors[at])
                && let Some(side) = next[at].filter(|side| !passed.contains(side))
                && (at == first || !person(at) || person(side))
            {
                passed.push(side);
                at = side;
            }
            (at != first).then_some(at)
        })
        .collect();
    for (actor, end) in actors.iter_mut().zip(ends) {
        actor.acts_for = end.map(ActorId::from);
    }
}

/// The side that most names and labels tell, for each actor.
fn told(corpus: &Corpus, actors: &[Actor]) -> Vec<Option<usize>> {
    let mut of: BTreeMap<(ArticleId, u32), usize> = BTreeMap::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, actor) in actors.iter().enumerate() {
        for &(article, mention) in &actor.mentions {
            of.insert((article, mention), index);
            let mention = &corpus.document(article).mentions[mention as usize];
            if mention.known {
                known.entry(&mention.name).or_insert(index);
            }
        }
    }
    let mut votes: Vec<BTreeMap<usize, usize>> = vec![BTreeMap::new(); actors.len()];
    for article in corpus.article_ids() {
        for allegiance in &corpus.document(article).allegiances {
            let side = match allegiance.side {
                Side::Mention(mention) => of.get(&(article, mention)),
                Side::Known(name) => known.get(name),
            };
            if let (Some(&actor), Some(&side)) = (of.get(&(article, allegiance.mention)), side)
                && actor != side
            {
                *votes[actor].entry(side).or_default() += 1;
            }
        }
    }
    let most = |votes: &BTreeMap<usize, usize>| {
        votes.iter().rev().max_by_key(|&(_, count)| count).map(|(&side, _)| side)
    };
    votes.iter().map(most).collect()
}

#[cfg(test)]
mod tests {
    use crossread_text::{Article, Block, BlockKind, Cleaning, understand};
    use expect_test::{Expect, expect};

    use crate::actors::actors;
    use crate::background::Background;
    use crate::corpus::Corpus;

    /// Who acts for whom in an article.
    fn check(text: &str, expected: Expect) {
        let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
        let article = Article { blocks: vec![block], ..Article::default() };
        let document = understand(article, &Cleaning::default());
        let corpus = Corpus::new(vec![document], &Background::empty());
        let actors = actors(&corpus);
        let sides =
            actors.iter().filter_map(|actor| Some((actor, &actors[actor.acts_for?.index()])));
        let lines = sides.map(|(actor, side)| format!("{} for {}\n", actor.name, side.name));
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn sides_are_followed_to_their_end() {
        check(
            "America waits. Russia waits. FBI director Leo Brandt met DNC chairman Ben Carver. The \
             Democrats met Ada Holm, a Carver aide. Russia laughed, and Russia slept. Russia left. \
             America left. America slept.",
            expect![[r#"
                Ben Carver for Democratic Party
                Federal Bureau of Investigation for United States
                Leo Brandt for United States
                Democratic National Committee for Democratic Party
                Ada Holm for Ben Carver
            "#]],
        );
    }

    #[test]
    fn who_is_named_often_stands_alone() {
        check(
            "DNC chairman Leo Brandt met the Democrats. Brandt laughed. Brandt slept. Brandt \
             left.",
            expect![[r#"
                Democratic National Committee for Democratic Party
            "#]],
        );
    }
}
