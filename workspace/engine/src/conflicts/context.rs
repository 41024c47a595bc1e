//! The words around a value, which tell what it is the value of.

use crossread_text::{Span, Token, TokenKind};

use crate::corpus::Corpus;
use crate::ids::{ArticleId, SentenceId, TermId};

/// How many tokens to either side are looked at: about a clause. With whole sentences, values of
/// different things in one long sentence look alike.
const REACH: usize = 9;

/// The concepts of the content words around a value with their idf, sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct Context(Vec<(TermId, f64)>);

impl Context {
    /// What stands around `value` in its sentence; numbers and the value itself left out.
    pub(super) fn around(corpus: &Corpus, sentence: SentenceId, value: Span) -> Context {
        let near = near(corpus, sentence, value).iter().filter(|token| !value.overlaps(token.span));
        Context::of(corpus, corpus.article_of(sentence), near)
    }

    /// From where to where that is.
    pub(super) fn reach(corpus: &Corpus, sentence: SentenceId, value: Span) -> Span {
        let near = near(corpus, sentence, value);
        let ends = near.first().zip(near.last());
        ends.map_or(value, |(first, last)| Span { start: first.span.start, end: last.span.end })
    }

    /// What stands in a sentence and in the one before it in its paragraph, which often says what
    /// the value is the value of ("Kim came by rail. The trip took 66 hours").
    pub(super) fn wide(corpus: &Corpus, sentence: SentenceId) -> Context {
        let article = corpus.article_of(sentence);
        let before = corpus.index_of(sentence).checked_sub(1);
        let before = before.map(|index| corpus.sentence_id(article, index)).filter(|&before| {
            corpus.sentence(before).paragraph == corpus.sentence(sentence).paragraph
        });
        let before = before.map_or(&[][..], |before| corpus.tokens(before));
        Context::of(corpus, article, before.iter().chain(corpus.tokens(sentence)))
    }

    fn of<'t>(
        corpus: &Corpus,
        article: ArticleId,
        tokens: impl Iterator<Item = &'t Token>,
    ) -> Context {
        let mut words: Vec<(TermId, f64)> = tokens
            .filter(|token| token.kind == TokenKind::Word)
            .filter_map(|token| {
                let term = corpus.term(article, token)?;
                let concept = corpus.concept(term);
                // Some stop words, such as "themselves", have a meaning among the synonyms.
                let counts = !token.stop || corpus.synonym(article, token).is_some();
                counts.then(|| (concept, corpus.idf(term)))
            })
            .collect();
        words.sort_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
        words.dedup_by_key(|(concept, _)| *concept);
        Context(words)
    }

    /// The idf mass of what both have, and its share of all they have (Dice), 0 to 1.
    pub(super) fn common(&self, other: &Context) -> (f64, f64) {
        let mass = |words: &[(TermId, f64)]| words.iter().map(|(_, idf)| idf).sum::<f64>();
        let in_other =
            |word: &&(TermId, f64)| other.0.binary_search_by_key(&word.0, |w| w.0).is_ok();
        let shared = self.0.iter().filter(in_other).map(|(_, idf)| idf).sum::<f64>();
        let all = mass(&self.0) + mass(&other.0);
        (shared, if all > 0.0 { 2.0 * shared / all } else { 0.0 })
    }

    /// The idf mass of what both have, and its share of the lighter one, 0 to 1.
    pub(super) fn overlap(&self, other: &Context) -> (f64, f64) {
        let mass = |words: &[(TermId, f64)]| words.iter().map(|(_, idf)| idf).sum::<f64>();
        let (shared, _) = self.common(other);
        let least = mass(&self.0).min(mass(&other.0));
        (shared, if least > 0.0 { shared / least } else { 0.0 })
    }

    /// Whether a concept stands in it.
    pub(super) fn holds(&self, concept: TermId) -> bool {
        self.0.binary_search_by_key(&concept, |word| word.0).is_ok()
    }
}

/// The tokens around a value in its sentence, itself with them.
fn near(corpus: &Corpus, sentence: SentenceId, value: Span) -> &[Token] {
    let tokens = corpus.tokens(sentence);
    let first = tokens.partition_point(|token| token.span.end <= value.start);
    let behind = tokens.partition_point(|token| token.span.start < value.end);
    &tokens[first.saturating_sub(REACH)..(behind + REACH).min(tokens.len())]
}
