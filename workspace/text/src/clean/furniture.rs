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

/// A biography in front of an article is no longer, in words.
const MOST_BIOGRAPHY_WORDS: usize = 40;

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
        let is_short = || text.split_whitespace().nth(MOST_WORDS).is_none();
        let is_line =
            || is_at_the_edge && is_short() && is_metadata(text, page.folded(index), metadata);
        (is_blank || is_line()).then_some(Reason::Furniture)
    });
}

/// Takes out what is said about the authors behind the article, "Ann Lee covers the coast.", and
/// in front of it, where it may say no more than "Dr. Ann Lee is a physician."
pub(crate) fn remove_biographies(page: &mut Page, metadata: &Metadata) {
    let kept = page.kept_indexes();
    if let [first, _, _, ..] = kept.as_slice()
        && page.block(*first).text.split_whitespace().count() <= MOST_BIOGRAPHY_WORDS
        && says_of_an_author(page.folded(*first), metadata, "front")
    {
        page.remove(*first, Reason::Furniture);
    }
    let mut is_biography = false;
    for &index in kept.iter().skip(1.max(kept.len().saturating_sub(LAST_BIOGRAPHY))) {
        let folded = page.folded(index);
        let mut words = folded.split(' ');
        let goes_on = is_biography && {
            let first = words.next().unwrap_or_default();
            let names = metadata.authors.iter().map(|author| fold(author));
            says("pronoun", first)
                || names.into_iter().any(|name| name.split(' ').any(|n| n == first))
        };
        is_biography = says_of_an_author(folded, metadata, "verb") || goes_on;
        if is_biography {
            page.remove(index, Reason::Furniture);
        }
    }
}

/// Whether a block opens with an author's full name, behind at most a title, and words of this role
/// in the list of how biographies begin; behind an article it may be no more than the name.
fn says_of_an_author(folded: &str, metadata: &Metadata, role: &str) -> bool {
    let titled = folded.split_once(' ').filter(|(title, _)| says("title", title));
    let untitled = titled.map_or(folded, |(_, name)| name);
    metadata.authors.iter().map(|author| fold(author)).any(|author| {
        let Some(rest) = untitled.strip_prefix(author.as_str()) else { return false };
        let mut words = rest.split_whitespace();
        let first = words.next().unwrap_or_default();
        let two = format!("{first} {}", words.next().unwrap_or_default());
        let is_alone = rest.is_empty() && role == "verb";
        author.contains(' ') && (is_alone || says(role, first) || says(role, &two))
    })
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

/// Whether a word or phrase has this role in the lists of how biographies begin and go on.
pub(super) fn says(role: &str, word: &str) -> bool {
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
