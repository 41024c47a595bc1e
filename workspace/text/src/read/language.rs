//! Which language an article is in: as declared, else guessed from the text.
//!
//! Trigrams tell it from enough text. Of less, the script tells it where only one language is written
//! in it, or stop words do where trigrams say the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::article::{Article, BlockKind};
use crate::fold::fold;
use crate::language::{Language, WordList};
use crate::read::script;

/// Below this many characters a guess by trigrams errs too often.
const ENOUGH_CHARACTERS: usize = 80;

/// Fewer different stop words may be names or chance.
const ENOUGH_STOP_WORDS: usize = 2;

/// Fewer letters of a script may be a name or a quoted word.
const ENOUGH_LETTERS: usize = 4;

/// A guess reads no more than this, in bytes: more text does not change it.
const SAMPLE_BYTES: usize = 4000;

/// ISO 639-3 code, ISO 639-1 code, English name.
static CODES: WordList = WordList::of(include_str!("../../pages/languages.txt"));

/// The ISO 639-1 code of a language that is declared by code, tag (`en-US`) or English name.
pub(crate) fn code(declared: &str) -> Option<String> {
    let declared = declared.trim().to_lowercase();
    let first = declared.split(['-', '_', ',']).next().unwrap_or_default().trim();
    let known = CODES
        .entries()
        .iter()
        .find(|entry| first == entry.word || first == entry.column(0) || first == entry.column(1));
    known.map(|entry| entry.column(0).to_owned())
}

/// Guesses the language of an article that does not declare it.
pub(crate) fn guess(article: &mut Article) {
    if article.metadata.language.is_some() {
        return;
    }
    let mut sample = String::new();
    for block in &article.blocks {
        if !matches!(block.kind, BlockKind::Outside(_)) && sample.len() < SAMPLE_BYTES {
            let text = &block.text;
            sample.push_str(&text[..text.floor_char_boundary(SAMPLE_BYTES)]);
            sample.push('\n');
        }
    }
    let code = match sample.chars().count() < ENOUGH_CHARACTERS {
        true => {
            sample.push_str(article.metadata.title.as_deref().unwrap_or_default());
            of_few_words(&sample)
        }
        false => by_trigrams(&sample),
    };
    if let Some(code) = code {
        article.metadata.language = Some(code);
        let from = "guessed from the text".to_owned();
        article.metadata.provenance.insert("language".to_owned(), from);
    }
}

fn by_trigrams(sample: &str) -> Option<String> {
    let info = whatlang::detect(sample).filter(whatlang::Info::is_reliable)?;
    code(info.lang().code())
}

/// The language of a text that is too short for trigrams alone.
fn of_few_words(sample: &str) -> Option<String> {
    by_script(sample).map(str::to_owned).or_else(|| by_stop_words(sample))
}

/// The language that most of the letters tell by their script.
fn by_script(sample: &str) -> Option<&'static str> {
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for language in sample.chars().filter_map(script::language) {
        *told.entry(language).or_default() += 1;
    }
    // Kana stand in every Japanese sentence, and in no Chinese one.
    if let Some(characters) = told.get("zh").copied()
        && let Some(kana) = told.get_mut("ja")
    {
        *kana += characters;
    }
    let (language, most) = told.into_iter().max_by_key(|&(_, count)| count)?;
    (most >= ENOUGH_LETTERS && 2 * most > letters).then_some(language)
}

/// The language that most of the stop words are of, if trigrams find it likeliest too.
fn by_stop_words(sample: &str) -> Option<String> {
    let folded = fold(sample);
    let words: BTreeSet<&str> = folded.split(' ').collect();
    let count =
        |language: &Language| words.iter().filter(|word| language.is_stop_word(word)).count();
    let counted = Language::all().iter().map(|language| (count(language), language.code()));
    let (most, language) = counted.max_by_key(|&(count, _)| count)?;
    let likeliest = code(whatlang::detect(sample)?.lang().code())?;
    (most >= ENOUGH_STOP_WORDS && likeliest == language).then_some(likeliest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_words() {
        for (text, language) in [
            ("The ferry was late, and nobody knew why.", Some("en")),
            ("Die Fähre kam zu spät, und niemand wusste warum.", Some("de")),
            ("Le ferry était en retard et personne ne savait pourquoi.", Some("fr")),
            ("El ferry llegó tarde y nadie sabía por qué.", Some("es")),
            ("渡轮在大雾中延误", Some("zh")),
            ("フェリーは港を出発した。", Some("ja")),
            ("배가 안개 속에서 늦었다.", Some("ko")),
            ("Το πλοίο άργησε.", Some("el")),
            ("Ferry delayed", None),
            ("Паром опоздал", None),
            ("", None),
        ] {
            assert_eq!(of_few_words(text).as_deref(), language, "{text}");
        }
    }
}
