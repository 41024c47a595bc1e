//! Headlines of other articles, behind the article or behind "Read more".

use crate::article::{Block, BlockKind};
use crate::clean::page::Page;
use crate::clean::phrases;
use crate::document::Reason;

/// Fewer headlines behind an article may be its last lines.
const FEWEST: usize = 3;

/// Headlines without capitals are harder to tell from an article's own list: more must stand there.
const FEWEST_IN_LOWER_CASE: usize = 4;

/// A headline's words, in number.
const WORDS: std::ops::RangeInclusive<usize> = 3..=30;

/// A shorter line in capitals may be a subheading, in words.
const FEWEST_CAPITAL_WORDS: usize = 7;

/// Of a headline's longer words, this share opens with a capital (in tenths).
const CAPITALIZED_TENTHS: usize = 6;

/// Takes out lists of headlines.
pub(crate) fn remove(page: &mut Page) {
    behind_the_article(page);
    behind_related(page);
    links(page);
}

/// The blocks behind the last paragraph, if they are several and all headlines.
fn behind_the_article(page: &mut Page) {
    let kept = page.kept_indexes();
    let behind = |is_one: &dyn Fn(&Block) -> bool| {
        kept.iter().rev().take_while(|index| is_one(page.block(**index))).count()
    };
    let capitalized = behind(&|block| is_headline(&block.text));
    let plain = behind(&|block| {
        block.kind != BlockKind::Heading && is_short(&block.text) && !ends_a_sentence(&block.text)
    });
    // What a heading or a colon announces is the article's own list.
    let is_announced = kept.len().checked_sub(plain + 1).is_none_or(|before| {
        let block = page.block(kept[before]);
        block.kind == BlockKind::Heading
            || !ends_a_sentence(&block.text)
            || block.text.ends_with(':')
    });
    let count = match plain {
        plain if plain >= FEWEST_IN_LOWER_CASE && !is_announced => plain.max(capitalized),
        _ => capitalized,
    };
    if count >= FEWEST && count < kept.len() {
        for &index in &kept[kept.len() - count..] {
            page.remove(index, Reason::HeadlineList);
        }
    }
}

/// Headlines that stand right behind "Related"; behind "Read more:" a list follows for sure, so
/// they need no capitals there.
fn behind_related(page: &mut Page) {
    let mut has_colon = false;
    for index in 1..page.len() {
        let before = page.reason(index - 1);
        if before == Some(Reason::Related) {
            has_colon = page.block(index - 1).text.ends_with(':');
        }
        let opens = matches!(before, Some(Reason::Related | Reason::HeadlineList));
        let block = page.block(index);
        // A heading goes with the text behind it.
        if block.kind == BlockKind::Heading && !has_colon {
            continue;
        }
        let is_link = has_colon || block.kind == BlockKind::Item;
        let is_short_link = is_link && is_short(&block.text) && !ends_a_sentence(&block.text);
        if opens && page.reason(index).is_none() && (is_headline(&block.text) || is_short_link) {
            page.remove(index, Reason::HeadlineList);
        }
    }
}

/// Single links among the paragraphs: a label run into its headline ("More:Bridge opens", "Read More
/// Bridge Opens After All"), or a headline all in capitals, longer than the subheadings that agencies
/// set so.
fn links(page: &mut Page) {
    page.remove_where(|page, index| {
        let text = &page.block(index).text;
        let is_link = !ends_a_sentence(text)
            && is_short(text)
            && (is_run_together(text) || is_labelled(text) || is_long_and_capital(text));
        is_link.then_some(Reason::Related)
    });
}

fn is_run_together(text: &str) -> bool {
    text.match_indices(':').any(|(at, _)| {
        text[..at].ends_with(char::is_alphabetic)
            && text[at + 1..].starts_with(|c: char| c.is_uppercase() || matches!(c, '‘' | '“'))
    })
}

/// A label of two words that is furniture by itself, and a headline.
fn is_labelled(text: &str) -> bool {
    let Some((at, _)) = text.match_indices(' ').nth(1) else { return false };
    let (label, headline) = text.split_at(at);
    phrases::reason(label) == Some(Reason::Related) && is_headline(headline)
}

fn is_long_and_capital(text: &str) -> bool {
    let words = text.split_whitespace().count();
    words >= FEWEST_CAPITAL_WORDS && !text.chars().any(char::is_lowercase)
}

fn is_short(text: &str) -> bool {
    WORDS.contains(&text.split_whitespace().count())
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
