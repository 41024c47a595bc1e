//! Which sentences of a reference (a communique, a press release, a speech) each article took up.
//!
//! Idea: the reference is aligned with the articles like one more article. A sentence that says the
//! same, or that shares a run of words which nobody writes twice by chance, takes it up; the longest
//! common subsequence of words tells whether in full, trimmed, or in other words.
//! Cost: time O(aligned pairs · sentence length²).

use serde::Serialize;

use crate::alignment::{Aligned, SAME};
use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId, TermId};

/// A run of so many words in common is taken over, not written anew: shorter ones ("the president
/// of the United States") are common property.
const TAKEN_OVER: usize = 6;

/// A telling with this share of the reference's words, in order, leaves nothing out that matters.
const IN_FULL: f64 = 0.9;

/// A telling of which this share stands in the reference, in order, uses the reference's words.
const ITS_WORDS: f64 = 0.65;

/// What became of one sentence of a reference.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenUp {
    /// The sentence of the reference.
    pub sentence: SentenceId,
    /// Who took it up, at most one sentence an article, in the order of the corpus.
    pub by: Vec<Uptake>,
}

/// That a sentence of an article takes up a sentence of a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uptake {
    /// The sentence of the article.
    pub sentence: SentenceId,
    /// How much of the reference it keeps.
    pub manner: Manner,
}

/// How a sentence of a reference is taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Manner {
    /// All of it, in its words.
    InFull,
    /// In its words, a part left out.
    Trimmed,
    /// In other words.
    Changed,
}

/// Tells for each body sentence of the reference, which is an article of the corpus, who took it
/// up. `alignment` is that of the same corpus.
pub fn taken_up(corpus: &Corpus, reference: ArticleId, alignment: &[Aligned]) -> Vec<TakenUp> {
    let sentences = corpus.sentences_of(reference).map(SentenceId);
    let body = sentences.filter(|&sentence| !corpus.sentence(sentence).is_headline());
    body.map(|sentence| TakenUp { sentence, by: uptakes(corpus, sentence, alignment) }).collect()
}

fn uptakes(corpus: &Corpus, sentence: SentenceId, alignment: &[Aligned]) -> Vec<Uptake> {
    let words = words(corpus, sentence);
    let mut best: Vec<(ArticleId, f64, Uptake)> = Vec::new();
    for aligned in alignment.iter().filter(|pair| pair.a == sentence || pair.b == sentence) {
        let other = if aligned.a == sentence { aligned.b } else { aligned.a };
        if corpus.sentence(other).is_headline() {
            continue;
        }
        let told = self::words(corpus, other);
        if aligned.probability < SAME && longest_run(&words, &told) < TAKEN_OVER {
            continue;
        }
        let uptake = Uptake { sentence: other, manner: manner(&words, &told) };
        let article = corpus.article_of(other);
        match best.iter_mut().find(|(known, ..)| *known == article) {
            None => best.push((article, aligned.probability, uptake)),
            Some(known) if aligned.probability > known.1 => {
                *known = (article, aligned.probability, uptake);
            }
            Some(_) => {}
        }
    }
    best.sort_by_key(|(article, ..)| *article);
    best.into_iter().map(|(.., uptake)| uptake).collect()
}

fn words(corpus: &Corpus, sentence: SentenceId) -> Vec<TermId> {
    let article = corpus.article_of(sentence);
    corpus.tokens(sentence).iter().filter_map(|token| corpus.term(article, token)).collect()
}

fn manner(reference: &[TermId], told: &[TermId]) -> Manner {
    let common = common_subsequence(reference, told) as f64;
    if common >= IN_FULL * reference.len() as f64 {
        Manner::InFull
    } else if common >= ITS_WORDS * told.len() as f64 || longest_run(reference, told) >= TAKEN_OVER
    {
        Manner::Trimmed
    } else {
        Manner::Changed
    }
}

/// Length of the longest common subsequence.
fn common_subsequence(a: &[TermId], b: &[TermId]) -> usize {
    table(a, b, |row, above, i, same| if same { above[i] + 1 } else { row[i].max(above[i + 1]) })
}

/// Length of the longest run of words that both have.
fn longest_run(a: &[TermId], b: &[TermId]) -> usize {
    table(a, b, |_, above, i, same| if same { above[i] + 1 } else { 0 })
}

/// Fills a table of a × b row by row and gives its greatest entry. `cell` sees the row so far, the
/// row above, and whether the two words are the same.
fn table(
    a: &[TermId],
    b: &[TermId],
    cell: impl Fn(&[usize], &[usize], usize, bool) -> usize,
) -> usize {
    let mut above = vec![0; b.len() + 1];
    let mut most = 0;
    for word in a {
        let mut row = vec![0];
        for (i, other) in b.iter().enumerate() {
            let value = cell(&row, &above, i, word == other);
            most = most.max(value);
            row.push(value);
        }
        above = row;
    }
    most
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::alignment::alignment;
    use crate::marked::corpus;

    use super::*;

    /// The first article is the reference.
    fn check(articles: &[(&str, &str)], expected: Expect) {
        let corpus = corpus(articles);
        let named = |id: ArticleId| corpus.outlets[corpus.outlet_of(id).index()].name.clone();
        let reference = corpus.article_ids().find(|&id| named(id) == articles[0].0);
        let aligned = alignment(&corpus);
        let mut shown = String::new();
        for taken in taken_up(&corpus, reference.expect("a reference"), &aligned) {
            shown += &format!("{}\n", corpus.sentence_text(taken.sentence));
            for uptake in taken.by {
                let who = named(corpus.article_of(uptake.sentence));
                shown += &format!("  {who} {:?}\n", uptake.manner);
            }
        }
        expected.assert_eq(&shown);
    }

    #[test]
    fn in_full_trimmed_changed_and_left() {
        check(
            &[
                (
                    "Desk",
                    "More than 5,000 officers were on duty on the roads, at the hotels and at sea.\n\
                     The harbour will reopen to fishing boats on Friday at noon.",
                ),
                (
                    "Lantern",
                    "More than 5,000 officers were on duty on the roads, at the hotels and at sea.",
                ),
                ("Mail", "More than 5,000 officers were on duty on the roads. Prices rose."),
            ],
            expect![[r#"
                More than 5,000 officers were on duty on the roads, at the hotels and at sea.
                  Lantern InFull
                  Mail Trimmed
                The harbour will reopen to fishing boats on Friday at noon.
            "#]],
        );
    }
}
