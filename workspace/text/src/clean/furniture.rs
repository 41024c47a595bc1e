//! Lines that were read as metadata where they stand among the paragraphs: byline, outlet, time.

use crate::article::Metadata;
use crate::clean::page::Page;
use crate::document::Reason;
use crate::fold::fold;
use crate::language::Language;
use crate::read::{byline, date};

/// Such lines stand among the first or the last blocks of an article.
const FIRST: usize = 6;
const LAST: usize = 3;

/// A longer block says something else too, in words.
const MOST_WORDS: usize = 16;

/// A subject behind an article is a name of no more words.
const MOST_SUBJECT_WORDS: usize = 4;

/// A biography stands among the last blocks.
const LAST_BIOGRAPHY: usize = 5;

/// Takes out such lines, and blocks that hold no letter or digit.
pub(crate) fn remove(page: &mut Page, metadata: &Metadata) {
    let kept = page.kept_indexes();
    let behind = kept.get(FIRST).copied().unwrap_or(usize::MAX);
    let before = kept.len().checked_sub(LAST).map_or(0, |at| kept[at]);
    page.remove_where(|page, index| {
        let text = &page.block(index).text;
        let is_at_the_edge = index < behind || index >= before;
        let is_blank = page.folded(index).is_empty();
        let is_short = text.split_whitespace().count() <= MOST_WORDS;
        (is_blank || is_at_the_edge && is_short && is_metadata(text, page.folded(index), metadata))
            .then_some(Reason::Furniture)
    });
}

/// Takes out what is said about the authors behind the article: "Ann Lee covers the coast."
pub(crate) fn remove_biographies(page: &mut Page, metadata: &Metadata) {
    let kept = page.kept_indexes();
    let mut is_biography = false;
    for &index in kept.iter().skip(1.max(kept.len().saturating_sub(LAST_BIOGRAPHY))) {
        let folded = page.folded(index);
        let mut words = folded.split(' ');
        let about = metadata.authors.iter().map(|author| fold(author)).find_map(|author| {
            let rest = folded.strip_prefix(author.as_str())?;
            let verb = rest.split_whitespace().next().unwrap_or_default();
            (author.contains(' ') && (rest.is_empty() || says("verb", verb))).then_some(author)
        });
        let goes_on = is_biography && {
            let first = words.next().unwrap_or_default();
            let names = metadata.authors.iter().map(|author| fold(author));
            says("pronoun", first)
                || names.into_iter().any(|name| name.split(' ').any(|n| n == first))
        };
        is_biography = about.is_some() || goes_on;
        if is_biography {
            page.remove(index, Reason::Furniture);
        }
    }
}

/// Takes out the subjects that some sites print behind an article: names that stand in it.
pub(crate) fn remove_subjects(page: &mut Page) {
    let kept = page.kept_indexes();
    let is_name = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.len() <= MOST_SUBJECT_WORDS
            && words.iter().all(|word| word.starts_with(char::is_uppercase))
            && text.ends_with(char::is_alphanumeric)
    };
    for (order, &index) in kept.iter().enumerate().rev() {
        let name = format!(" {} ", page.folded(index));
        let stands_in = |other: &usize| format!(" {} ", page.folded(*other)).contains(&name);
        if !is_name(&page.block(index).text) || !kept[..order].iter().any(stands_in) {
            break;
        }
        page.remove(index, Reason::Navigation);
    }
}

/// Whether a word has this role in the lists of how biographies begin and go on.
fn says(role: &str, word: &str) -> bool {
    Language::all().iter().any(|language| {
        language.list("biography-words").get(word).is_some_and(|entry| entry.column(0) == role)
    })
}

fn is_metadata(text: &str, folded: &str, metadata: &Metadata) -> bool {
    let is_name = |name: &Option<String>| name.as_deref().is_some_and(|name| fold(name) == folded);
    let names = byline::authors(text);
    let are_authors = !names.is_empty() && names.iter().all(|name| metadata.authors.contains(name));
    byline::is_byline(text)
        || date::is_time_line(text)
        || is_name(&metadata.outlet)
        || is_name(&metadata.byline)
        || is_name(&metadata.credit)
        || are_authors
}
