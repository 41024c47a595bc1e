use crossread_text::{Article, Block, BlockKind, Cleaning, Metadata, understand};

use super::*;
use crate::background::Background;

/// A corpus of articles given as outlet and text.
pub(crate) fn corpus(articles: &[(&str, &str)]) -> Corpus {
    let document = |&(outlet, text): &(&str, &str)| {
        let block = |line: &str| Block { kind: BlockKind::Paragraph, text: line.to_owned() };
        let metadata = Metadata { outlet: Some(outlet.to_owned()), ..Metadata::default() };
        let blocks = text.lines().map(block).collect();
        understand(Article { metadata, blocks }, &Cleaning::default())
    };
    Corpus::new(articles.iter().map(document).collect(), &Background::english())
}

fn same_words(a: &str, b: &str) -> f64 {
    let corpus = corpus(&[("A", a), ("B", b)]);
    let whole = |index: usize| Span::new(0, corpus.documents[index].text().len());
    judge(&corpus, (ArticleId(0), whole(0)), (ArticleId(1), whole(1)), Judgement::Claim)
}

#[test]
fn the_same_told_in_other_words_is_likelier_than_a_common_topic() {
    let told = "The harbour of Velmar was closed on Tuesday after a tanker ran aground.";
    let retold = "Velmar closed its harbour on Tuesday when a tanker had run aground.";
    let topic = "The harbour of Velmar is the largest on the coast and employs 4,000 people.";
    assert!(same_words(told, told) > 0.9);
    assert!(same_words(told, retold) >= SAME);
    assert!(same_words(told, topic) < same_words(told, retold));
    let aside = "The port employs 4,000 people and is the largest on this coast.";
    assert!(same_words(told, aside) < SAME);
    assert_eq!(same_words(told, retold), same_words(retold, told));
}

#[test]
fn nothing_gives_nothing() {
    assert!(same_words("", "") < SAME);
    assert_eq!(alignment(&corpus(&[("A", ""), ("B", "")])), []);
    assert_eq!(alignment(&Corpus::default()), []);
}
