//! Which sentences tell something that others can tell too.

use std::collections::BTreeSet;

use crate::corpus::Corpus;
use crate::ids::SentenceId;

/// A sentence with fewer different content words tells no claim: "— Ada Holm", "We don't care."
const LEAST_WORDS: usize = 3;

/// Whether a sentence has enough words to tell a claim, and neither asks nor signs.
pub(super) fn tells(corpus: &Corpus, sentence: SentenceId) -> bool {
    !asks(corpus, sentence)
        && !signs(corpus, sentence)
        && corpus.content_terms(sentence).collect::<BTreeSet<_>>().len() >= LEAST_WORDS
}

/// Whether a sentence is a question of the outlet's own; what somebody asked, be it in an interview
/// ("HOLM: Why?"), is told, and a headline that asks may answer.
fn asks(corpus: &Corpus, sentence: SentenceId) -> bool {
    let (text, known) = (corpus.sentence_text(sentence), corpus.sentence(sentence));
    let document = corpus.document(corpus.article_of(sentence));
    text.ends_with('?')
        && !known.is_headline()
        && !text.contains(':')
        && document.said(known.span).is_empty()
}

/// Whether a sentence is the signature under a post ("— Ada M. Holm").
fn signs(corpus: &Corpus, sentence: SentenceId) -> bool {
    let text = corpus.sentence_text(sentence);
    let mut words = text.trim_start_matches(['—', '–']).split_whitespace();
    text.starts_with(['—', '–']) && words.all(|word| word.starts_with(char::is_uppercase))
}
