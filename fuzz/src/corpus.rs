//! What holds of the engine's results on any articles: it is total, the order of the articles
//! changes nothing, a summary keeps its budget, and shares are shares.

use crossread_engine::{
    Background, Budget, Comparison, Corpus, Method, SummaryOptions, compare, explain, sketch,
    stories, summarize, voices,
};
use crossread_text::Document;

/// Small enough that a few sentences exceed it.
const WORDS: usize = 30;

/// Panics where it does not.
pub(crate) fn holds(documents: &[Document]) {
    let background = Background::english();
    let corpus = Corpus::new(documents.to_vec(), &background);
    let reversed = Corpus::new(documents.iter().rev().cloned().collect(), &background);
    let texts = |corpus: &Corpus| -> Vec<String> {
        corpus.documents.iter().map(|document| document.text().to_owned()).collect()
    };
    assert_eq!(texts(&corpus), texts(&reversed), "the order of articles depends on their order");
    let voices = voices(&corpus);
    let comparison = compare(&corpus, &voices);
    told_by_several(&corpus, &comparison);
    for method in Method::ALL {
        let budget = Budget::Words(WORDS);
        let options = SummaryOptions { method, budget, ..SummaryOptions::default() };
        let summary = summarize(&corpus, &voices, &options);
        assert!(summary.words <= WORDS, "{method:?} takes {} words", summary.words);
        let chosen: Vec<_> = summary.chosen().map(|sentence| sentence.id).collect();
        let explained = explain(&corpus, &voices, &options, &summary, &chosen);
        assert_eq!(explained.len(), chosen.len(), "{method:?} leaves a sentence unexplained");
    }
    let sketches: Vec<_> = documents.iter().map(|document| sketch(document, &background)).collect();
    let mut sorted: Vec<usize> = stories(&sketches).into_iter().flat_map(|s| s.articles).collect();
    sorted.sort_unstable();
    assert_eq!(sorted, (0..documents.len()).collect::<Vec<_>>(), "an article in no story, or two");
}

fn told_by_several(corpus: &Corpus, comparison: &Comparison) {
    let count = corpus.sentence_count();
    for aligned in &comparison.alignment {
        assert!((0.0..=1.0).contains(&aligned.probability), "{aligned:?}");
    }
    for claim in &comparison.claims {
        let mut articles: Vec<_> =
            claim.tellings.iter().map(|telling| corpus.article_of(telling.sentence)).collect();
        assert!(claim.tellings.iter().all(|telling| telling.sentence.index() < count));
        articles.sort_unstable();
        articles.dedup();
        assert!(articles.len() > 1, "a claim of one article: {claim:?}");
    }
}
