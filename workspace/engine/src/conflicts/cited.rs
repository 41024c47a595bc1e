//! Who is cited for the words at a place.

use crossread_text::Span;

use crate::corpus::Corpus;
use crate::ids::ArticleId;

/// The mention of the speaker to whom the words of a span are attributed, if a quote covers them.
pub(super) fn cited(corpus: &Corpus, article: ArticleId, span: Span) -> Option<u32> {
    let quotes = &corpus.document(article).quotes;
    let covering = quotes.iter().filter(|quote| quote.span.contains(span));
    covering.filter_map(|quote| quote.speaker?.mention).next()
}
