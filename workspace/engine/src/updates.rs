//! What an outlet's later article on a story adds to its earlier one, drops from it and changes in it.
//!
//! **Idea**: each article of an outlet is held against the one that it published before. The
//! alignment says which sentences tell the same; pairs are taken the surest first, a sentence in one
//! pair only. What is left over in the later article was added, in the earlier one dropped. An
//! update that goes on from yesterday's news drops most of it, and that is worth seeing too.
//! **Cost**: the aligned pairs of the outlet's articles, sorted.

use crate::alignment::{Aligned, SAME};
use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId};

/// A later article of an outlet against the one before. Headlines are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Update {
    /// What the outlet published before.
    pub earlier: ArticleId,
    /// What it published next.
    pub later: ArticleId,
    /// Sentences that only the later one has.
    pub added: Vec<SentenceId>,
    /// Sentences that only the earlier one has.
    pub dropped: Vec<SentenceId>,
    /// Sentences that tell the same in other words: the earlier, the later; in the later's order.
    pub changed: Vec<(SentenceId, SentenceId)>,
    /// How many sentences stand in both, word for word.
    pub kept: usize,
}

/// The updates of all outlets, by outlet, then in the order of time.
pub fn updates(corpus: &Corpus, alignment: &[Aligned]) -> Vec<Update> {
    let pairs = corpus.outlets.iter().flat_map(|outlet| outlet.articles.windows(2));
    pairs.map(|pair| update(corpus, alignment, pair[0], pair[1])).collect()
}

fn update(corpus: &Corpus, alignment: &[Aligned], earlier: ArticleId, later: ArticleId) -> Update {
    let body = |article| {
        let sentences = corpus.sentences_of(article).map(SentenceId);
        sentences.filter(|&sentence| !corpus.sentence(sentence).is_headline()).collect::<Vec<_>>()
    };
    let (mut dropped, mut added) = (body(earlier), body(later));
    let mut aligned: Vec<&Aligned> = alignment
        .iter()
        .filter(|pair| pair.probability >= SAME && dropped.contains(&pair.a))
        .filter(|pair| added.contains(&pair.b))
        .collect();
    aligned
        .sort_by(|x, y| y.probability.total_cmp(&x.probability).then((x.a, x.b).cmp(&(y.a, y.b))));
    let mut pairs = Vec::new();
    for &Aligned { a, b, .. } in aligned {
        if dropped.contains(&a) && added.contains(&b) {
            dropped.retain(|&sentence| sentence != a);
            added.retain(|&sentence| sentence != b);
            pairs.push((a, b));
        }
    }
    let is_kept =
        |&(a, b): &(SentenceId, SentenceId)| corpus.sentence_text(a) == corpus.sentence_text(b);
    let kept = pairs.iter().filter(|pair| is_kept(pair)).count();
    pairs.retain(|pair| !is_kept(pair));
    pairs.sort_by_key(|&(_, later)| later);
    Update { earlier, later, added, dropped, changed: pairs, kept }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alignment::{alignment, tests::corpus};

    #[test]
    fn a_later_article_adds_drops_and_changes() {
        let corpus = corpus(&[
            (
                "Paper",
                "The ferry sank on Monday off the cape of Lorn. Eight sailors were saved by a trawler. \
                 The owner could not be reached by telephone.",
            ),
            (
                "Paper",
                "The ferry sank on Monday off the cape of Lorn. Nine sailors were saved by a trawler. \
                 A prosecutor has opened an inquiry into the accident.",
            ),
            ("Rival", "Fog hid the cape of Lorn all morning."),
        ]);
        let found = updates(&corpus, &alignment(&corpus));
        let text = |id: &SentenceId| corpus.sentence_text(*id);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].kept, 1);
        assert_eq!(
            found[0].changed.iter().map(|(a, b)| (text(a), text(b))).collect::<Vec<_>>(),
            [("Eight sailors were saved by a trawler.", "Nine sailors were saved by a trawler.")]
        );
        assert_eq!(
            found[0].added.iter().map(text).collect::<Vec<_>>(),
            ["A prosecutor has opened an inquiry into the accident."]
        );
        assert_eq!(
            found[0].dropped.iter().map(text).collect::<Vec<_>>(),
            ["The owner could not be reached by telephone."]
        );
        assert!(updates(&Corpus::default(), &[]).is_empty());
    }
}
