//! Which sentences stand by themselves.
//!
//! A sentence that is lifted out of its article must be understood without it, and be a sentence.
//! Left out are headlines, questions, fragments, sentences outside 7 to 60 words, and sentences that
//! lean on the one before (see [`crossread_text::Document::leaning`]).

use crossread_text::{Document, LeaningKind};
use serde::Serialize;

use crate::corpus::Corpus;
use crate::ids::SentenceId;

/// Shorter sentences are bylines, captions and interjections; longer ones are lists, or what a
/// page runs together. Both bounds are those of the newswire summarizers (MEAD, ICSISumm).
const WORDS: std::ops::RangeInclusive<usize> = 7..=60;

/// Why a sentence can't be in a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unfit {
    /// It is a headline.
    Headline,
    /// It repeats an earlier sentence of the input.
    Repeats,
    /// The reader knows it already.
    Known,
    /// It has no word of the query.
    Unasked,
    /// It has fewer than seven words.
    Short,
    /// It has more than sixty words.
    Long,
    /// It asks.
    Question,
    /// It begins small or ends without a mark: a caption, a heading, half a sentence.
    Fragment,
    /// It opens with a word that stands for something named earlier.
    Pronoun,
    /// It opens with a word that ties it to the sentence before.
    Connective,
    /// It quotes and doesn't say whom.
    Speakerless,
}

impl Unfit {
    /// Whether a summary may hold such a sentence rather than nothing.
    pub(super) fn is_pardonable(self) -> bool {
        !matches!(self, Unfit::Headline | Unfit::Repeats | Unfit::Known | Unfit::Unasked)
    }
}

/// Whether a sentence is too short for a summary.
pub(super) fn is_short(corpus: &Corpus, id: SentenceId) -> bool {
    corpus.word_count(id) < *WORDS.start()
}

/// Why a sentence does not stand by itself, if so; `marked` says whether its article marks where
/// sentences end.
pub(super) fn unfitness(corpus: &Corpus, id: SentenceId, marked: bool) -> Option<Unfit> {
    let words = corpus.word_count(id);
    let text = corpus.sentence_text(id);
    if corpus.sentence(id).is_headline() {
        Some(Unfit::Headline)
    } else if is_short(corpus, id) {
        Some(Unfit::Short)
    } else if words > *WORDS.end() {
        Some(Unfit::Long)
    } else if asks(text) {
        Some(Unfit::Question)
    } else if begins_small(text) || breaks_off(text) || (marked && !is_marked(text)) {
        Some(Unfit::Fragment)
    } else {
        let document = corpus.document(corpus.article_of(id));
        document.leaning(corpus.index_of(id)).map(|leaning| match leaning {
            LeaningKind::Pronoun => Unfit::Pronoun,
            LeaningKind::Connective => Unfit::Connective,
            LeaningKind::Quote => Unfit::Speakerless,
        })
    }
}

/// Whether most sentences of an article end with a mark: some scripts and many transcripts have
/// none, and then it says nothing that a sentence lacks one.
pub(super) fn ends_marked(document: &Document) -> bool {
    let body = document.body();
    let marked = body.iter().filter(|sentence| is_marked(document.slice(sentence.span)));
    2 * marked.count() > body.len()
}

/// Whether a sentence ends with a mark; a heading, a caption, the item of a list has none.
fn is_marked(sentence: &str) -> bool {
    last(sentence).is_some_and(|c| !c.is_alphanumeric())
}

/// Whether a sentence ends in a question mark.
fn asks(sentence: &str) -> bool {
    // Latin and Greek, full width, Arabic.
    matches!(last(sentence), Some('?' | '\u{37e}' | '？' | '؟'))
}

/// Whether what a sentence announces comes behind it, or it is cut off.
fn breaks_off(sentence: &str) -> bool {
    matches!(last(sentence), Some(':' | '…' | '-' | '–' | '—')) || sentence.ends_with("...")
}

/// Whether a sentence begins with a sign of a list or of a menu, or with a small letter: it is the
/// rest of something. Names such as "iPhone" have a capital behind the small letter.
fn begins_small(sentence: &str) -> bool {
    let mut letters = sentence.chars().skip_while(|&c| is_closing(c) || is_opening(c));
    let (first, second) = (letters.next(), letters.next());
    let is_sign = matches!(first, Some('|' | '•' | '*' | '>' | '/' | '·' | '–' | '—' | '-'));
    is_sign || first.is_some_and(char::is_lowercase) && !second.is_some_and(char::is_uppercase)
}

/// The last character, whatever marks it is wrapped in.
fn last(sentence: &str) -> Option<char> {
    sentence.chars().rev().find(|c| !c.is_whitespace() && !is_closing(*c))
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '„' | '‘' | '¿' | '¡')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | ')' | ']' | '”' | '’' | '»' | '“' | '«')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_are_told_from_sentences() {
        let fragment = |text: &str| begins_small(text) || breaks_off(text) || !is_marked(text);
        for text in [
            "The bridge fell on Monday.",
            "“We will rebuild it,” the mayor said.",
            "iPhone sales fell (again).",
            "He called it “a gift.”",
            "القمة انتهت اليوم.",
            "शिखर सम्मेलन समाप्त हुआ।",
        ] {
            assert!(!fragment(text), "{text}");
        }
        for text in [
            "| Jo Lee/Agency Photo the bridge on Monday.",
            "and the bridge fell on Monday.",
            "The mayor had this to say on Monday:",
            "The bridge that fell on Monday was…",
            "The bridge before it fell on Monday",
        ] {
            assert!(fragment(text), "{text}");
        }
    }
}
