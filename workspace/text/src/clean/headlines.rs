//! Headlines of other articles, behind the article or behind "Read more".

use crate::article::BlockKind;
use crate::clean::page::Page;
use crate::document::Reason;

/// Fewer headlines behind an article may be its last lines.
const FEWEST: usize = 3;

/// A headline's words, in number.
const WORDS: std::ops::RangeInclusive<usize> = 3..=30;

/// Of a headline's longer words, this share opens with a capital (in tenths).
const CAPITALIZED_TENTHS: usize = 6;

/// Takes out lists of headlines.
pub(crate) fn remove(page: &mut Page) {
    behind_the_article(page);
    behind_related(page);
}

/// The blocks behind the last paragraph, if they are several and all headlines.
fn behind_the_article(page: &mut Page) {
    let kept = page.kept_indexes();
    let list: Vec<usize> = kept
        .iter()
        .rev()
        .take_while(|index| is_headline(&page.block(**index).text))
        .copied()
        .collect();
    if list.len() >= FEWEST && list.len() < kept.len() {
        for index in list {
            page.remove(index, Reason::HeadlineList);
        }
    }
}

/// Headlines that stand right behind "Read more:" and its like.
fn behind_related(page: &mut Page) {
    for index in 1..page.len() {
        let opens = matches!(page.reason(index - 1), Some(Reason::Related | Reason::HeadlineList));
        let block = page.block(index);
        let is_short_link = block.kind == BlockKind::Item && !ends_a_sentence(&block.text);
        if opens && page.reason(index).is_none() && (is_headline(&block.text) || is_short_link) {
            page.remove(index, Reason::HeadlineList);
        }
    }
}

/// Whether a text is a headline in title case: no full stop, most longer words capitalized.
pub(crate) fn is_headline(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let long: Vec<&&str> = words.iter().filter(|word| letters(word) > 3).collect();
    let capitalized = long.iter().filter(|word| is_capitalized(word)).count();
    WORDS.contains(&words.len())
        && !ends_a_sentence(text)
        && !long.is_empty()
        && capitalized * 10 >= long.len() * CAPITALIZED_TENTHS
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphabetic()).count()
}

fn is_capitalized(word: &str) -> bool {
    word.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())
}

fn ends_a_sentence(text: &str) -> bool {
    let is_closing = |c: char| matches!(c, '"' | '”' | '’' | '\'' | ')' | '»' | '“');
    text.trim_end_matches(is_closing).ends_with(['.', '!', ';', ':', ','])
}
