//! The words of a picture that stand among the paragraphs.
//!
//! A caption ends with the name of who took the picture or who sells it, behind its last
//! sentence: "… on Monday. Ann Lee/Getty Images", "(AP Photo/Ann Lee)", "REUTERS/Ann Lee"; or it
//! begins with one: "Ann Lee/AP/File The mayor speaks."

use std::sync::LazyLock;

use crate::article::BlockKind;
use crate::clean::page::Page;
use crate::document::Reason;
use crate::fold::fold;
use crate::language::Language;
use crate::read::date;

/// A longer block is a paragraph that mentions a picture, in words.
const MOST_WORDS: usize = 90;

/// No date is longer.
const MOST_DATE_CHARACTERS: usize = 20;

/// A credit is no longer, in words.
const MOST_CREDIT_WORDS: usize = 9;

/// A photographer's name and the word with the slash behind it are no longer, in words.
const MOST_NAMES: usize = 4;

/// Agencies that credit a photographer as "REUTERS/Ann Lee" or "Ann Lee/AP".
const SLASHED: [&str; 8] = ["ap", "reuters", "afp", "epa", "upi", "getty", "rex", "bloomberg"];

/// Words in lower case that a credit may hold next to names.
const JOINING: [&str; 9] = ["via", "for", "by", "and", "photo", "file", "of", "image", "the"];

/// Words before a colon that open a credit.
const OPENING: [&str; 6] = ["photo", "photograph", "photographs", "photos", "image", "credit"];

/// Names of photo sellers in all languages, folded.
static SELLERS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let lists =
        Language::all().iter().flat_map(|language| language.list("photo-credits").entries());
    lists.map(|entry| fold(entry.word)).collect()
});

/// Takes out the captions.
pub(crate) fn remove(page: &mut Page) {
    // A picture in a gallery has its caption twice, one behind the other, with the full date.
    for pair in page.kept_indexes().windows(2) {
        let [a, b] = pair else { continue };
        let is_twice = page.folded(*a) == page.folded(*b) && page.folded(*a).contains(' ');
        if is_twice && has_full_date(&page.block(*a).text) {
            page.remove(*a, Reason::Caption);
            page.remove(*b, Reason::Caption);
        }
    }
    page.remove_where(|page, index| {
        let block = page.block(index);
        (block.kind == BlockKind::Caption || is_caption(&block.text)).then_some(Reason::Caption)
    });
}

fn has_full_date(text: &str) -> bool {
    text.char_indices()
        .filter(|(at, c)| c.is_uppercase() && !text[..*at].ends_with(char::is_alphanumeric))
        .any(|(at, _)| {
            let end = text[at..]
                .char_indices()
                .nth(MOST_DATE_CHARACTERS)
                .map_or(text.len(), |(e, _)| at + e);
            date::times(&text[at..end]).len() == 1
        })
}

fn is_caption(text: &str) -> bool {
    // Counted last: most paragraphs are told by the first word of what would be their credit.
    let is_short = || text.split_whitespace().nth(MOST_WORDS).is_none();
    if opens_with_credit(text) {
        return is_short();
    }
    let credit = behind_last_sentence(text);
    let is_bracketed = text.trim_end().ends_with([')', '.']) && text.contains('(');
    let mut words = credit.split_whitespace();
    let are_names = words.all(|word| {
        !word.starts_with(char::is_lowercase) || JOINING.contains(&fold(word).as_str())
    });
    // "(Ann Lee via Reuters)": a source that passes on what another one made.
    let is_passed_on = is_bracketed && credit.contains(" via ");
    are_names
        && credit.split_whitespace().count() <= MOST_CREDIT_WORDS
        && (is_passed_on || is_credit(credit))
        && is_short()
}

/// What stands behind the last full stop that ends a sentence, or in the last brackets.
fn behind_last_sentence(text: &str) -> &str {
    let text = text.trim_end();
    if let Some(inner) = text.strip_suffix(')').or_else(|| text.strip_suffix(").")) {
        return inner.rsplit('(').next().unwrap_or(inner);
    }
    let end = text.trim_end_matches(['.', '"', '”']);
    let is_closed = |before: &str| {
        before.ends_with(['.', '?', '!']) || before.ends_with(".\"") || before.ends_with(".”")
    };
    let start = end.rmatch_indices(' ').find(|(at, _)| is_closed(&end[..*at]));
    &end[start.map_or(0, |(at, _)| at + 1)..]
}

/// Whether a photographer and an agency, tied by a slash, stand before the first sentence: names
/// alone, and a capital behind them.
fn opens_with_credit(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().take(MOST_NAMES + 1).collect();
    let Some(slashed) = words.iter().position(|word| word.contains('/')) else { return false };
    let (names, behind) = (&words[..slashed], words.get(slashed + 1));
    let mut parts = words[slashed].split('/');
    let photographer = parts.next().unwrap_or_default();
    let are_names = names.iter().chain([&photographer]).all(|name| {
        name.starts_with(char::is_uppercase) && !JOINING.contains(&fold(name).as_str())
    });
    are_names
        && !names.is_empty()
        && behind.is_some_and(|word| word.starts_with(char::is_uppercase))
        && parts.next().is_some_and(is_slashed)
        && parts.all(|rest| rest == "File")
}

/// Whether a name between slashes is an agency's: "AP", "Reuters", not "Rex" the dog or an "ap".
fn is_slashed(name: &str) -> bool {
    let is_capital = !name.chars().any(char::is_lowercase);
    SLASHED.contains(&fold(name).as_str()) && (is_capital || name.len() > 3)
}

fn is_credit(credit: &str) -> bool {
    let folded = fold(credit);
    let ends_with_seller = SELLERS.iter().any(|seller| {
        folded
            .strip_suffix(seller.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
    });
    let opens_with_seller = ["ap photo", "afp photo", "reuters photo"]
        .iter()
        .any(|seller| folded.starts_with(&format!("{seller} ")));
    let opens_with_photo =
        credit.split_once(':').is_some_and(|(before, _)| OPENING.contains(&fold(before).as_str()));
    let mut slashed =
        credit.split_whitespace().filter(|word| word.contains('/')).flat_map(|word| {
            let parts: Vec<&str> = word.split('/').collect();
            [parts[0], parts[parts.len() - 1]]
        });
    ends_with_seller || opens_with_seller || opens_with_photo || slashed.any(is_slashed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_and_paragraphs() {
        for text in [
            "The mayor speaks on Jan. 25 in Ostend. Ann Lee/Getty Images",
            "The mayor speaks. Ann Lee | AFP | Getty Images",
            "The bridge on Monday. (AP Photo/Ann Lee)",
            "FILE: The bridge, March 2, 2019. REUTERS/Ann Lee/File Photo",
            "Ann Lee/AP",
            "The mayor speaks in Ostend, March 2, 2019. Ann Lee/Mayor's Office/Handout via REUTERS",
            "The mayor (Reuters photo: Ann Lee)",
            "All quiet on the quay. Photo: Ann Lee for the Tidings",
            "The mayor speaks in Ostend, March 2, 2019. (Tidings/Ann Lee/Harbour via Reuters)",
            "Ann Lee (Harbour TV via YouTube)",
            "Ann Lee/AP/File Mayor Ola Berg speaks in Ostend on March 2, 2019.",
            "Ann Lee/Reuters The bridge on Monday, seen from the quay.",
        ] {
            assert!(is_caption(text), "{text}");
        }
        for text in [
            "The photo was sold by Getty Images.",
            "He told AP/Reuters reporters that the bridge would open on Monday and stay open for a year.",
            "The council met on Monday.",
            "Holm and/or Berg will speak in Ostend on Monday.",
            "The Tidings/AP poll of March had Berg ahead by a point.",
            "The Tidings/AP Poll had Berg ahead by a point.",
            "The council met on Monday (and the harbour board joined them via a video link).",
        ] {
            assert!(!is_caption(text), "{text}");
        }
    }
}
