//! What each outlet says that an actor does, undergoes or is: the predicates of its mentions, counted.

use std::collections::BTreeMap;

use super::{Actor, PredicateUse};
use crate::corpus::Corpus;
use crate::ids::{ArticleId, OutletId};

/// Gives every actor its predicates.
pub(super) fn attach(corpus: &Corpus, actors: &mut [Actor]) {
    let mut by_mention: BTreeMap<(ArticleId, u32), Vec<String>> = BTreeMap::new();
    for article in corpus.article_ids() {
        let document = corpus.document(article);
        for predicate in &document.predicates {
            let words = by_mention.entry((article, predicate.mention)).or_default();
            words.push(document.slice(predicate.span).to_lowercase());
        }
    }
    for actor in actors {
        let mut counts: BTreeMap<(OutletId, &str), usize> = BTreeMap::new();
        for key in &actor.mentions {
            for word in by_mention.get(key).into_iter().flatten() {
                *counts.entry((corpus.outlet_of(key.0), word)).or_default() += 1;
            }
        }
        let used = counts.into_iter();
        actor.predicates = used
            .map(|((outlet, text), count)| PredicateUse { outlet, text: text.to_owned(), count })
            .collect();
        actor.predicates.sort_by(|a, b| a.outlet.cmp(&b.outlet).then(b.count.cmp(&a.count)));
    }
}

#[cfg(test)]
mod tests {
    use crossread_text::{Article, Block, BlockKind, Cleaning, understand};

    use crate::actors::actors;
    use crate::background::Background;
    use crate::corpus::Corpus;

    #[test]
    fn words_of_all_mentions_are_counted() {
        let text = "Ada Holm threatened to leave. Holm threatened the mayor. Holm was furious.";
        let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
        let article = Article { blocks: vec![block], ..Article::default() };
        let document = understand(article, &Cleaning::default());
        let corpus = Corpus::new(vec![document], &Background::empty());
        let actors = actors(&corpus);
        let said = actors[0].predicates.iter().map(|said| (said.text.as_str(), said.count));
        assert_eq!(said.collect::<Vec<_>>(), [("threatened", 2), ("furious", 1)]);
    }
}
