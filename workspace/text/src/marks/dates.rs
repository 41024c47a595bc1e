//! Dated expressions.
//!
//! Words are first given a [sense](words::Sense) by the lists of the language; patterns over the
//! senses give a [meaning](grammar::Meaning) ("last", "week" → one week back); the meaning is
//! [resolved](resolve) against the date of the article and what was told before, with the tense
//! of the sentence deciding between the Friday behind and the Friday ahead. Values are those of
//! TIMEX3 (Pustejovsky et al. 2003), and the way is that of HeidelTime (Strötgen & Gertz 2010).
//! Nothing is taken from a clock: without a date of publication a weekday stays unresolved.
//!
//! time: O(n).

mod calendar;
mod grammar;
mod resolve;
mod tense;
mod words;

use crate::document::{DateExpression, Document};
use crate::language::Language;
use resolve::Context;
pub(crate) use words::TimeWords;
use words::{Sense, Word, words};

/// Dated expressions, resolved against the date of the article.
pub(crate) fn dates(document: &Document, language: &Language) -> Vec<DateExpression> {
    let published = document.metadata.published.map(|time| time.date);
    let mut context = Context::new(published);
    let mut found = Vec::new();
    for sentence in 0..document.sentences.len() {
        let words = words(document, sentence, language.time_words());
        let senses: Vec<_> = words.iter().map(|word| word.sense).collect();
        let mut at = 0;
        while at < words.len() {
            let before = at.checked_sub(1).map(|last| words[last].sense);
            // No expression begins with a word that means nothing in one, and most words do not.
            let found_here = (senses[at] != Sense::Other)
                .then(|| grammar::expression(&senses[at..], before))
                .flatten();
            let Some((expression, length)) = found_here else {
                at += 1;
                continue;
            };
            if is_title(&words, at, length) {
                at += length;
                continue;
            }
            let tense = || tense::of(&words, at, at + length, language);
            if let Some(value) = context.resolve(&expression, sentence, tense) {
                let span = words[at].span.join(words[at + length - 1].span);
                let days = calendar::days(&value);
                found.push(DateExpression { span, sentence: sentence as u32, value, days });
            }
            at += length;
        }
    }
    found
}

/// Whether words are the whole of what stands between quotation marks, with a capital each: a
/// programme or a book ("This Week") and no date.
fn is_title(words: &[Word<'_>], at: usize, length: usize) -> bool {
    let is_mark = |word: &Word<'_>| {
        let is_mark = |c: char| matches!(c, '"' | '“' | '”' | '\'' | '‘' | '’');
        !word.text.is_empty() && word.text.chars().all(is_mark)
    };
    let capitals = |word: &Word<'_>| word.text.starts_with(char::is_uppercase);
    let behind = words[at + length..].iter().find(|word| !matches!(word.text, "," | "."));
    length > 1
        && words[at..at + length].iter().all(capitals)
        && at.checked_sub(1).is_some_and(|before| is_mark(&words[before]))
        && behind.is_some_and(is_mark)
}

#[cfg(test)]
mod tests;
