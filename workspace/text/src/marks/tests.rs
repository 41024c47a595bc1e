use proptest::prelude::*;

use crate::{Article, Block, BlockKind, Cleaning, understand};

/// Pieces that the rules look at, in any order.
const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "'",
    "``",
    "''",
    ",",
    ".",
    ":",
    "—",
    "(",
    ")",
    "said",
    "says",
    "that",
    "but",
    "who",
    "he",
    "according to",
    "told",
    "Ada Holm",
    "Mr.",
    "President",
    "the",
    "a",
    "of",
    "U.S.",
    "Moscow",
    "is",
    "was",
    "killed",
    "called",
    "D-Ohio",
    "al-Assad",
    "rival",
    "«",
    "»",
    "§",
    "saying",
];

proptest! {
    #[test]
    fn any_text_can_be_marked(
        paragraphs in prop::collection::vec(prop::collection::vec(0..PIECES.len(), 0..24), 0..4),
        spaced in any::<bool>(),
    ) {
        let joint = if spaced { " " } else { "" };
        let blocks = paragraphs.iter().map(|pieces| Block {
            kind: BlockKind::Paragraph,
            text: pieces.iter().map(|piece| PIECES[*piece]).collect::<Vec<_>>().join(joint),
        });
        let article = Article { blocks: blocks.collect(), ..Article::default() };
        let document = understand(article, &Cleaning::default());
        for quote in &document.quotes {
            prop_assert!(!document.slice(quote.span).is_empty());
        }
        for mention in &document.mentions {
            prop_assert!(!mention.name.is_empty() && !document.slice(mention.span).is_empty());
        }
        for label in &document.labels {
            prop_assert!(!document.slice(label.span).is_empty());
        }
    }
}
