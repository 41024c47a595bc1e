//! The names of the authors around the headline.

use std::ops::Range;

use super::super::layout::Layout;
use super::{MOST_WORDS, Near};
use crate::article::Metadata;
use crate::fold::fold;
use crate::read::byline;
use crate::read::date;
use crate::read::fields::{Field, offer};

/// A name has so many words.
const NAME_WORDS: std::ops::RangeInclusive<usize> = 1..=6;

/// Finds the authors, if the metadata names none or only the site.
pub(super) fn find(metadata: &mut Metadata, layout: &Layout, place: &Near) {
    let near = place.pieces();
    let site = metadata.outlet.as_deref().map(fold);
    let names_site = metadata.authors.iter().all(|author| {
        let author = fold(author);
        site.as_deref().is_some_and(|site| site == author)
    });
    if !names_site {
        return;
    }
    let found = line(layout, near.clone())
        .map(|line| (line, "byline on the page"))
        .or_else(|| names(&layout.author_links, &near).map(|names| (names, "author link")))
        .or_else(|| names(&layout.bylines, &near).map(|names| (names, "byline on the page")))
        .or_else(|| beside_date(layout, near).map(|name| (name, "name beside the date")))
        .or_else(|| under_headline(layout, place).map(|name| (name, "name under the headline")))
        .or_else(|| only(&layout.author_links).map(|name| (name, "author link")))
        .or_else(|| only(&layout.bylines).map(|name| (name, "byline on the page")));
    let Some((byline, from)) = found else { return };
    let known = (std::mem::take(&mut metadata.byline), std::mem::take(&mut metadata.authors));
    offer(metadata, Field::Byline, &byline, from);
    if metadata.authors.is_empty() {
        (metadata.byline, metadata.authors) = known;
    }
}

/// "By Ann Lee" in one piece, or "By" and the name in the next.
fn line(layout: &Layout, near: Range<usize>) -> Option<String> {
    let pieces = &layout.pieces[near];
    pieces.iter().enumerate().find_map(|(index, piece)| {
        let text = piece.text.as_str();
        if text.split_whitespace().count() > MOST_WORDS {
            return None;
        }
        if byline::is_cue(text) {
            let next = pieces.get(index + 1)?.text.as_str();
            return is_name(next).then(|| next.to_owned());
        }
        let parts = text.split(['|', '•', '·', '⋅']).map(str::trim);
        let is_short = |part: &&str| {
            let words = part.split_whitespace().count();
            byline::opens_with_cue(part) && words <= 4
        };
        let mut parts = parts.filter(|part| byline::is_byline(part) || is_short(part));
        parts.next().map(|part| without_date(part).to_owned())
    })
}

/// The names of elements around the headline, each once.
fn names(found: &[(usize, String)], near: &Range<usize>) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for (_, text) in found.iter().filter(|(at, _)| near.contains(at)) {
        let name = without_date(text);
        let is_known = names.iter().any(|known| known.contains(name) || name.contains(known));
        if is_name(name) && !is_known {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| names.join(", "))
}

/// The one personal name that such elements hold on the whole page: its author stands in a card.
fn only(found: &[(usize, String)]) -> Option<String> {
    let mut names: Vec<String> = found.iter().filter_map(|(_, text)| personal(text)).collect();
    names.sort();
    names.dedup();
    let is_alone = names.len() == 1;
    names.pop().filter(|_| is_alone)
}

/// A personal name that stands next to the date.
fn beside_date(layout: &Layout, near: Range<usize>) -> Option<String> {
    let short = |text: &str| text.split_whitespace().count() <= MOST_WORDS;
    let pieces = layout.pieces[near].iter().filter(|piece| piece.level == 0 && short(&piece.text));
    let parts = pieces.flat_map(|piece| piece.text.split(['|', '•', '·'])).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let name_of = |a: &str, b: &str| match (date::is_time_line(a), date::is_time_line(b)) {
        (true, false) => personal(b),
        (false, true) => personal(a),
        _ => None,
    };
    let beside = parts.windows(2).find_map(|pair| name_of(pair[0], pair[1]));
    // Parts that only a style sheet sets apart are one piece: "Dec 17, 2025 Ann Lee".
    let within = |part: &&str| {
        let spaces = part.match_indices(' ').map(|(at, _)| at);
        spaces.map(|at| name_of(&part[..at], part[at..].trim_start())).find_map(|name| name)
    };
    beside.or_else(|| parts.iter().find_map(within))
}

/// A personal name that is all of the piece under the headline. No date and no word says what it
/// is, so its first word must be a first name.
fn under_headline(layout: &Layout, place: &Near) -> Option<String> {
    let headline = layout.pieces.get(place.headline).filter(|piece| piece.level > 0)?;
    let below = layout.pieces.get(place.headline + 1).filter(|piece| piece.level == 0)?;
    let name = personal(&below.text).filter(|name| *name == below.text)?;
    (byline::opens_with_first_name(&name) && !headline.text.contains(&name)).then_some(name)
}

/// A name of two to four capitalized words.
fn personal(text: &str) -> Option<String> {
    let names = byline::authors(text);
    let name = names.first().filter(|_| names.len() == 1)?;
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_personal = (2..=4).contains(&words.len())
        && is_name(name)
        && words.iter().all(|word| word.starts_with(char::is_uppercase));
    is_personal.then(|| name.clone())
}

fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    NAME_WORDS.contains(&words)
        && !text.contains(|c: char| c.is_ascii_digit())
        && !byline::authors(text).is_empty()
}

/// A byline without the date that it goes on with: "By Ann Lee May 2, 2020".
fn without_date(line: &str) -> &str {
    let starts = line.match_indices(' ').map(|(at, _)| at);
    let end = starts.filter(|at| date::is_time_line(&line[*at..])).min();
    line[..end.unwrap_or(line.len())].trim_end_matches([' ', ',', '|', '-', '–', '—', '·', '•'])
}
