use crossread_text::{Article, Block, BlockKind, Cleaning, Metadata, understand};
use proptest::prelude::*;

use super::*;
use crate::background::Background;

fn corpus(articles: &[(&str, Option<&str>)]) -> Corpus {
    let document = |&(text, language): &(&str, Option<&str>)| {
        let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
        let metadata = Metadata { language: language.map(str::to_owned), ..Metadata::default() };
        understand(Article { metadata, blocks: vec![block] }, &Cleaning::default())
    };
    Corpus::new(articles.iter().map(document).collect(), &Background::english())
}

#[test]
fn what_a_sentence_is_about_weighs_most() {
    let corpus = corpus(&[("The president said the treaty of Tlatelolco was said to hold.", None)]);
    let vectors = sentence_vectors(&corpus);
    let mut row = vectors.row(0).to_vec();
    row.sort_by(|a, b| b.1.total_cmp(&a.1));
    let terms: Vec<&str> = row.iter().map(|&(term, _)| corpus.term_text(term)).collect();
    assert_eq!(terms[..2], ["tlatelolco", "treati"]);
    assert!((vectors.cosine(0, 0) - 1.0).abs() < 1e-12);
}

#[test]
fn languages_without_a_background_are_weighed_by_their_sentences() {
    let text = "Der Präsident sprach. Der Präsident schwieg. Der Minister sprach lange.";
    let corpus = corpus(&[(text, Some("de")), ("The minister spoke.", Some("en"))]);
    let idf = |word: &str| {
        let term = (0..corpus.term_count()).map(TermId::from);
        term.clone().find(|&term| corpus.term_text(term) == word).map(|term| corpus.idf(term))
    };
    assert!(idf("der") < idf("prasident") && idf("prasident") < idf("lang"));
    assert_eq!(idf("spoke"), Some(Background::english().idf("spoke")));
}

#[test]
fn nothing_gives_nothing() {
    assert!(sentence_vectors(&corpus(&[])).is_empty());
    assert!(Vectors::default().similar_pairs(0.5).is_empty());
    assert_eq!(article_vectors(&corpus(&[("", None)])).row(0), []);
}

proptest! {
    #[test]
    fn the_index_finds_the_pairs_that_a_double_loop_finds(
        rows in prop::collection::vec(prop::collection::vec((0_u32..12, 0.1..3.0), 0..6), 0..20),
        threshold in 0.05..1.0,
    ) {
        let row = |row: Vec<(u32, f64)>| row.into_iter().map(|(term, w)| (TermId(term), w)).collect();
        let vectors = Vectors::from_rows(rows.into_iter().map(row));
        let all = (0..vectors.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
        let expected: Vec<_> = all
            .map(|(a, b)| (a, b, vectors.cosine(a, b)))
            .filter(|pair| pair.2 >= threshold)
            .collect();
        prop_assert_eq!(vectors.similar_pairs(threshold), expected);
    }
}
