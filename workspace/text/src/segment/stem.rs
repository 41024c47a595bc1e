//! From a word to its term: folded, straightened, stemmed.
//!
//! Snowball stemmers (Porter 2001), those of rust-stemmers; frostem, generated from the same
//! source later, stands in for Greek, where rust-stemmers panics on some words, and adds what
//! rust-stemmers lacks.

use frostem::Algorithm as Late;
use rust_stemmers::Algorithm as Stable;

use crate::language::Language;

/// The term of a word: in lower case, the apostrophe straight, possessive and stops taken off,
/// then stemmed. Languages without a stemmer are only folded.
///
/// ```
/// use crossread_text::{Language, stem};
///
/// let english = Language::of(Some("en"));
/// assert_eq!(stem("Nations’", english), "nation");
/// assert_eq!(stem("U.N.", english), "un");
/// ```
pub fn stem(word: &str, language: &Language) -> String {
    Stemmer::of(language).stem(&fold(word))
}

/// The languages with a stemmer, by ISO 639-1 code.
pub(crate) const STEMMED: [(&str, Snowball); 26] = [
    ("ar", Snowball::Stable(Stable::Arabic)),
    ("ca", Snowball::Late(Late::Catalan)),
    ("cs", Snowball::Late(Late::Czech)),
    ("da", Snowball::Stable(Stable::Danish)),
    ("de", Snowball::Stable(Stable::German)),
    ("el", Snowball::Late(Late::Greek)),
    ("en", Snowball::Stable(Stable::English)),
    ("es", Snowball::Stable(Stable::Spanish)),
    ("fi", Snowball::Stable(Stable::Finnish)),
    ("fr", Snowball::Stable(Stable::French)),
    ("hi", Snowball::Late(Late::Hindi)),
    ("hu", Snowball::Stable(Stable::Hungarian)),
    ("id", Snowball::Late(Late::Indonesian)),
    ("it", Snowball::Stable(Stable::Italian)),
    ("nb", Snowball::Stable(Stable::Norwegian)),
    ("nl", Snowball::Stable(Stable::Dutch)),
    ("nn", Snowball::Stable(Stable::Norwegian)),
    ("no", Snowball::Stable(Stable::Norwegian)),
    ("pl", Snowball::Late(Late::Polish)),
    ("pt", Snowball::Stable(Stable::Portuguese)),
    ("ro", Snowball::Stable(Stable::Romanian)),
    ("ru", Snowball::Stable(Stable::Russian)),
    ("sv", Snowball::Stable(Stable::Swedish)),
    ("ta", Snowball::Stable(Stable::Tamil)),
    ("tr", Snowball::Stable(Stable::Turkish)),
    ("uk", Snowball::Late(Late::Ukrainian)),
];

/// An algorithm of one of the two crates.
#[derive(Clone, Copy)]
pub(crate) enum Snowball {
    /// rust-stemmers.
    Stable(Stable),
    /// frostem.
    Late(Late),
}

/// A stemmer of one language.
pub(super) enum Stemmer {
    Stable(rust_stemmers::Stemmer),
    Late(frostem::Stemmer),
    None,
}

impl Stemmer {
    pub(super) fn of(language: &Language) -> Stemmer {
        match STEMMED.iter().find(|(code, _)| *code == language.code()) {
            Some((_, Snowball::Stable(algorithm))) => {
                Stemmer::Stable(rust_stemmers::Stemmer::create(*algorithm))
            }
            Some((_, Snowball::Late(algorithm))) => {
                Stemmer::Late(frostem::Stemmer::new(*algorithm))
            }
            None => Stemmer::None,
        }
    }

    /// The stem of a folded word.
    pub(super) fn stem(&self, folded: &str) -> String {
        match self {
            Stemmer::Stable(stemmer) => stemmer.stem(folded).into_owned(),
            Stemmer::Late(stemmer) => stemmer.stem(folded).into_owned(),
            Stemmer::None => folded.to_owned(),
        }
    }
}

/// A word in lower case, without what spelling adds: curly apostrophes, the possessive 's, the
/// stops of an acronym, the hyphen behind a single letter ("e-mail", "G-20").
pub(super) fn fold(word: &str) -> String {
    let mut folded = word.to_ascii_lowercase();
    if !word.is_ascii() {
        let letters = word.chars().filter(|&c| c != '\u{ad}');
        let straight = letters.map(|c| if matches!(c, '’' | '‘') { '\'' } else { c });
        folded = straight.flat_map(char::to_lowercase).collect();
    }
    if let Some(stripped) = folded.strip_suffix("'s").or_else(|| folded.strip_suffix('\'')) {
        folded.truncate(stripped.len());
    }
    if folded.ends_with('.') || is_dotted(&folded) {
        folded.retain(|c| c != '.');
    }
    let mut letters = folded.char_indices().skip(1);
    if let (Some((hyphen, '-')), Some(_)) = (letters.next(), letters.next()) {
        folded.remove(hyphen);
    }
    folded
}

/// Single letters with stops between.
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|piece| {
            piece.chars().count() == 1 && !piece.starts_with(|c: char| c.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, words: &[(&str, &str)]) {
        for (word, term) in words {
            assert_eq!(&stem(word, Language::of(Some(code))), term, "{code}: {word}");
        }
    }

    #[test]
    fn words_are_folded_and_stemmed() {
        check(
            "en",
            &[
                ("Ministers", "minist"),
                ("minister’s", "minist"),
                ("minister's", "minist"),
                ("U.S.", "us"),
                ("U.S", "us"),
                ("Mr.", "mr"),
                ("COVID-19", "covid-19"),
                ("E-mails", "email"),
                ("240,000", "240,000"),
                ("3.5", "3.5"),
            ],
        );
        check("de", &[("Häuser", "haus"), ("Bundeskanzlers", "bundeskanzl")]);
        check("tlh", &[("Qapla’", "qapla")]);
    }

    #[test]
    fn odd_words_are_survived() {
        check("el", &[("ισαισα", "ισα")]);
        for code in ["en", "el", "ar", "hi", "xx"] {
            for word in ["", "'", "'s", "’s", "-", "a-", ".", "...", "É", "\u{ad}", "İ"] {
                stem(word, Language::of(Some(code)));
            }
        }
    }
}
