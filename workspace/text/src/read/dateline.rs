//! The place that an article was filed from, and the agency that it is credited to.
//!
//! Both open its first paragraph: "NEW YORK (AP) —", "PARIS, Sept. 28 (Reuters) -", "ISLAMABAD:".
//! They are part of that paragraph and stay in the text. Agencies are also credited in a sentence
//! near the end. "Told Reuters" and "Tass reported" say who was told, not whose report it is.

use std::sync::LazyLock;

use crate::article::{Article, Block, BlockKind};
use crate::fold::fold;
use crate::language::{Language, WordList};
use crate::read::fields::{Field, offer};

static AGENCIES: WordList = WordList::of(include_str!("../../pages/agencies.txt"));

/// Words in capitals that open a paragraph and are no place, of all languages.
static NOT_A_PLACE: LazyLock<Vec<&str>> = LazyLock::new(|| words("not-a-place"));

/// Words of a sentence that credits an agency, of all languages.
static CREDITING: LazyLock<Vec<&str>> = LazyLock::new(|| words("credit-words"));

fn words(list: &str) -> Vec<&'static str> {
    Language::all().iter().flat_map(|l| l.list(list).entries()).map(|entry| entry.word).collect()
}

/// No place is longer, in bytes ("WASHINGTON/NEW YORK", "WINSTON-SALEM, North Carolina").
const LONGEST_PLACE: usize = 60;

/// A credit stands among this many paragraphs at the end, and in no longer one (in words).
const LAST_PARAGRAPHS: usize = 4;
const LONGEST_CREDIT: usize = 60;

/// Finds place and credit of an article that does not declare them.
pub(crate) fn find(article: &mut Article) {
    let paragraphs: Vec<&Block> =
        article.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).collect();
    // The first paragraph may be a teaser, a caption or a repeated headline.
    let opening = paragraphs.iter().take(4).find_map(|block| {
        let opening = opening(&block.text)?;
        (!opening.place.is_empty() || opening.agency.is_some()).then_some(opening)
    });
    // "A:" and "B:" in turn are speakers.
    let speakers = paragraphs.iter().filter(|block| opens_with_colon(&block.text)).count();
    let opening = opening
        .filter(|opening| !opening.by_colon || speakers <= 2)
        .map(|opening| (opening.place.to_owned(), opening.agency.map(str::to_owned)));
    let credit =
        paragraphs.iter().rev().take(LAST_PARAGRAPHS).find_map(|block| credit(&block.text));
    let metadata = &mut article.metadata;
    if let Some((place, agency)) = opening {
        offer(metadata, Field::Dateline, &place, "first paragraph");
        if let Some(agency) = agency
            && !is_named(metadata.outlet.as_deref(), &agency)
        {
            offer(metadata, Field::Credit, &agency, "first paragraph");
        }
    }
    if let Some(byline) = metadata.byline.clone()
        && let Some(agency) =
            byline.split([',', '|', '/', ';']).find_map(|part| agency(part_name(part)))
    {
        offer(metadata, Field::Credit, agency, "byline");
    }
    if let Some(agency) = credit {
        offer(metadata, Field::Credit, agency, "last paragraphs");
    }
}

/// Where the dateline of a paragraph ends and its first sentence begins, in bytes from its start,
/// if the paragraph opens with this place.
pub(crate) fn end(paragraph: &str, place: &str) -> Option<usize> {
    opening(paragraph).filter(|opening| fold(opening.place) == fold(place))?;
    let rest = &paragraph[head(paragraph)?.0.len()..];
    let statement = rest.trim_start_matches(|c: char| c.is_whitespace() || "-–—:".contains(c));
    Some(paragraph.len() - statement.len())
}

/// The place and the agency that open a paragraph.
#[derive(Debug, PartialEq)]
struct Opening<'a> {
    place: &'a str,
    agency: Option<&'a str>,
    /// Whether a colon parts it from the text, as after a speaker's name.
    by_colon: bool,
}

fn opening(paragraph: &str) -> Option<Opening<'_>> {
    let (head, by_colon) = head(paragraph)?;
    let (before, agency) = match head.split_once('(') {
        Some((before, inside)) => {
            let inside = inside.split(')').next().unwrap_or_default();
            // Between a place and a dash stands an agency, known or not.
            let unknown = || (is_in_capitals(before) && is_name(inside)).then(|| inside.trim());
            (before, Some(agency(inside).or_else(unknown)?))
        }
        None => (head, None),
    };
    let place = place(before, agency.is_some())?;
    Some(Opening { place, agency, by_colon })
}

/// "HANOI", "WASHINGTON/NEW YORK".
fn is_in_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3 && !text.chars().any(char::is_lowercase)
}

/// One to four words that all begin with a capital.
fn is_name(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    (1..=4).contains(&words.clone().count()) && words.all(capital)
}

/// What stands before the dash or colon that parts a dateline from its sentence, or before and
/// in the brackets that name an agency.
fn head(paragraph: &str) -> Option<(&str, bool)> {
    let limit = paragraph.floor_char_boundary(LONGEST_PLACE + 30);
    let start = &paragraph[..limit];
    for (at, c) in start.char_indices() {
        let rest = &start[at + c.len_utf8()..];
        match c {
            '—' | '–' => return Some((&start[..at], false)),
            '-' if start[..at].ends_with([' ', ')']) => return Some((&start[..at], false)),
            ':' if rest.starts_with(' ') => return Some((&start[..at], true)),
            ')' if !rest.trim_start().starts_with(['—', '–', '-', ':']) => {
                return Some((&start[..=at], false));
            }
            _ => {}
        }
    }
    None
}

/// The place, if the words can be one: all in capitals, or before an agency's name capitalized;
/// behind a comma the state or the day.
fn place(text: &str, has_agency: bool) -> Option<&str> {
    let text = text.trim();
    let mut parts = text.split(',');
    let first = parts.next().unwrap_or_default().trim();
    if first.is_empty() {
        return has_agency.then_some("");
    }
    let words = first.split([' ', '/', '-']).filter(|word| !word.is_empty()).count();
    let is_capital = is_in_capitals(first);
    let is_capitalized =
        first.split([' ', '/']).all(|word| word.chars().next().is_some_and(char::is_uppercase));
    let is_plain =
        first.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '/' | '-' | '.' | '\'' | '’'));
    let is_label = NOT_A_PLACE.contains(&first.to_lowercase().as_str());
    if words > 4 || !is_plain || is_label || !(is_capital || has_agency && is_capitalized) {
        return None;
    }
    let mut place = first.len();
    for part in parts {
        // A state or a country follows; a day does not belong to the place.
        let is_word = |c: char| c.is_alphabetic() || matches!(c, ' ' | '.');
        let part_words = part.split_whitespace().count();
        if part.chars().any(|c| c.is_ascii_digit()) {
            break;
        }
        if !part.chars().all(is_word)
            || part_words > 3
            || !part.trim().chars().next().is_some_and(char::is_uppercase)
        {
            return None;
        }
        place += 1 + part.len();
    }
    let start = text.len() - text.trim_start().len();
    text.get(start..start + place).map(str::trim)
}

fn opens_with_colon(paragraph: &str) -> bool {
    opening(paragraph).is_some_and(|opening| opening.by_colon)
}

/// The short name of an agency that goes by this name.
fn agency(name: &str) -> Option<&'static str> {
    let name = name.trim().trim_end_matches('.').to_lowercase();
    AGENCIES.get(&name).map(|entry| entry.column(0))
}

/// A piece of a byline without what parts it.
fn part_name(part: &str) -> &str {
    let part = part.trim();
    part.strip_prefix("By ").or_else(|| part.strip_prefix("by ")).unwrap_or(part)
}

/// The agency that a sentence of a closing paragraph credits.
fn credit(paragraph: &str) -> Option<&'static str> {
    let words: Vec<&str> = paragraph.split_whitespace().collect();
    if words.len() > LONGEST_CREDIT {
        return None;
    }
    let folded = format!(" {} ", fold(paragraph));
    // "(AP)", "— AFP" as a block of its own.
    let alone = paragraph.trim_matches(|c: char| !c.is_alphanumeric());
    if words.len() <= 3
        && let Some(agency) = agency(alone)
    {
        return Some(agency);
    }
    if !CREDITING.iter().any(|phrase| folded.contains(&format!(" {phrase} "))) {
        return None;
    }
    AGENCIES
        .entries()
        .iter()
        .filter(|entry| entry.word.len() > 2 || paragraph.contains(&entry.word.to_uppercase()))
        .filter_map(|entry| {
            let at = folded.find(&format!(" {} ", fold(entry.word)))?;
            Some((at, entry.column(0)))
        })
        .min()
        .map(|(_, name)| name)
}

/// Whether an outlet's name holds the agency's: its own articles are no wire copies.
fn is_named(outlet: Option<&str>, agency: &str) -> bool {
    outlet.is_some_and(|outlet| fold(outlet).split(' ').any(|word| word == fold(agency)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paragraph: &str, place: &str, agency: Option<&str>) {
        let found = opening(paragraph);
        let found = found.as_ref().map(|opening| (opening.place, opening.agency));
        let expected = (!place.is_empty() || agency.is_some()).then_some((place, agency));
        assert_eq!(found, expected, "{paragraph}");
    }

    #[test]
    fn places_and_agencies() {
        check("NEW YORK (AP) — The council met.", "NEW YORK", Some("AP"));
        check("PARIS, Sept. 28 (Reuters) - The council met.", "PARIS", Some("Reuters"));
        check("WILMINGTON, Del. (AP) — The council met.", "WILMINGTON, Del.", Some("AP"));
        check("ISLAMABAD: The council met.", "ISLAMABAD", None);
        check("LONDON/GENEVA – The council met.", "LONDON/GENEVA", None);
        check("Geneva (AFP) The council met.", "Geneva", Some("AFP"));
        check("(Reuters) - The council met.", "", Some("Reuters"));
    }

    #[test]
    fn the_sentence_behind_a_dateline() {
        for paragraph in [
            "NEW YORK (AP) — The council met.",
            "NEW YORK, June 12 -- The council met.",
            "NEW YORK: The council met.",
            "New York (AFP) The council met.",
        ] {
            let end = end(paragraph, "New York").expect("a dateline");
            assert_eq!(&paragraph[end..], "The council met.");
        }
        assert_eq!(end("GENEVA (AP) — The council met.", "New York"), None);
    }

    #[test]
    fn no_places() {
        check("WATCH: The council met.", "", None);
        check("The council — all nine — met.", "", None);
        check("Geneva: a city by the lake.", "", None);
        check("The council (one of nine) met.", "", None);
        check("AI - a revolution?", "", None);
    }

    #[test]
    fn credits() {
        for (paragraph, agency) in [
            ("The Associated Press contributed to this report.", Some("AP")),
            ("With inputs from PTI", Some("PTI")),
            ("With inputs from agencies", Some("agencies")),
            ("(With agency inputs)", Some("agencies")),
            ("He said no more. (With agency inputs)", Some("agencies")),
            ("Mit Agenturmaterial", Some("Agenturen")),
            ("(Avec agences)", Some("agences")),
            ("The Associated Press contributed.", Some("AP")),
            ("(AFP)", Some("AFP")),
            ("Contributing: Ann Lee, Daily Tidings; The Associated Press", Some("AP")),
            ("“We will stay,” he told Reuters.", None),
            ("Tass reported that the talks had ended.", None),
            ("The donors contributed to the campaign.", None),
        ] {
            assert_eq!(credit(paragraph), agency, "{paragraph}");
        }
    }
}
