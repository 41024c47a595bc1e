//! Whether a full stop ends a sentence or an abbreviation.

use super::sentences::opens;
use crate::language::{Language, WordList};

/// The word lists that tell.
pub(super) struct Stops<'a> {
    language: &'a Language,
    abbreviations: &'a WordList,
    stop_words: &'a WordList,
    months: &'a WordList,
    weekdays: &'a WordList,
    /// Whether a stop behind a figure makes it an ordinal ("3. Oktober").
    ordinals: bool,
}

impl Stops<'_> {
    pub(super) fn of(language: &Language) -> Stops<'_> {
        Stops {
            language,
            abbreviations: language.list("abbreviations"),
            stop_words: language.list("stop-words"),
            months: language.list("months"),
            weekdays: language.list("weekdays"),
            ordinals: language.list("orthography").contains("ordinal stop"),
        }
    }

    /// Whether the stop behind `before` ends a sentence; `next` follows it behind white space
    /// and begins with a capital, a figure or an opening mark.
    pub(super) fn ends_sentence(&self, before: &str, next: &str) -> bool {
        let word = last_word(before);
        let next = next.trim_start_matches(opens);
        let next = &next[..word_end(next)];
        let figure = next.starts_with(|c: char| c.is_ascii_digit());
        match self.kind(word) {
            Kind::Never => false,
            Kind::BeforeFigure => !figure,
            Kind::Time => !figure && !self.is_day(next) && !is_zone(next),
            Kind::End => true,
            Kind::Unclear => !figure && self.is_function_word(next),
            // "1. Open the door": the number of an item opens its sentence.
            Kind::Item if before.trim_start() == word => false,
            Kind::Item | Kind::Word => true,
        }
    }

    /// Whether a stop, or a stronger mark, ends a sentence although a small letter follows.
    ///
    /// In hasty writing it does; in edited writing what stands before is then an abbreviation
    /// that the list may lack, or a name with a mark ("Yahoo!"). So the word must look like a
    /// word, and the language must have a list.
    pub(super) fn ends_before_small_letter(&self, before: &str, strong: bool) -> bool {
        let word = last_word(before);
        let named = word.starts_with(char::is_uppercase) && word.len() < before.trim_start().len();
        let long =
            word.chars().count() >= 3 && word.chars().all(|c| c.is_alphanumeric() || c == '\'');
        if strong {
            return !named;
        }
        long && !self.abbreviations.is_empty() && matches!(self.kind(word), Kind::Word)
    }

    /// Whether a name and a saying verb follow, as behind a quoted question.
    pub(super) fn names_a_speaker(&self, next: &str) -> bool {
        let named = |word: &str| {
            word.starts_with(char::is_uppercase) && !self.stop_words.contains(&word.to_lowercase())
        };
        let mut words = next.split(' ').map(|word| word.trim_end_matches([',', '.']));
        // A title, two given names and a surname at most.
        words.next().is_some_and(named)
            && words.take(4).find(|word| !named(word)).is_some_and(|verb| {
                self.language.lexicon().sayings.at(std::iter::once(verb)).is_some()
            })
    }

    fn kind(&self, word: &str) -> Kind {
        if let Some(entry) = self.abbreviation(word) {
            return match entry {
                "never" => Kind::Never,
                "figure" => Kind::BeforeFigure,
                "time" => Kind::Time,
                "end" => Kind::End,
                _ => Kind::Unclear,
            };
        }
        let mut chars = word.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if c.is_uppercase() => Kind::Unclear,
            (Some(c), None) if c.is_lowercase() => Kind::BeforeFigure,
            (Some(_), Some('.')) if is_acronym(word) => Kind::Unclear,
            (Some(c), _) if c.is_ascii_digit() => self.kind_of_figure(word),
            _ => Kind::Word,
        }
    }

    fn kind_of_figure(&self, word: &str) -> Kind {
        let short = word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
        match (short, self.ordinals) {
            (true, true) => Kind::Unclear,
            (true, false) => Kind::Item,
            (false, _) => Kind::Word,
        }
    }

    /// The class of an abbreviation. An entry with a capital stands for itself and for its
    /// capitals ("Gen", "GEN"); one without also for the word that opens a sentence.
    fn abbreviation(&self, word: &str) -> Option<&'static str> {
        // The longest entry has nine letters; most words are let through here.
        if word.len() > 12 {
            return None;
        }
        let entry = self.abbreviations.get(word).or_else(|| {
            let first = word.chars().next()?;
            // "George V." has nothing of "v.".
            if !first.is_uppercase() || first.len_utf8() == word.len() {
                return None;
            }
            let small = word.to_lowercase();
            let rest = &small[small.chars().next()?.len_utf8()..];
            self.abbreviations
                .get(&small)
                .or_else(|| self.abbreviations.get(&format!("{first}{rest}")))
        })?;
        Some(entry.column(0))
    }

    fn is_function_word(&self, next: &str) -> bool {
        next.starts_with(char::is_uppercase) && self.stop_words.contains(&next.to_lowercase())
    }

    fn is_day(&self, next: &str) -> bool {
        let small = next.to_lowercase();
        self.weekdays.contains(&small) || self.months.contains(&small)
    }
}

/// What the word before a stop lets the stop mean.
enum Kind {
    /// The end of a sentence.
    Word,
    /// A short figure, which may number an item.
    Item,
    /// An abbreviation that something must follow ("Mr").
    Never,
    /// An abbreviation if a figure follows ("No").
    BeforeFigure,
    /// An abbreviation that may also end a sentence ("U.S", "Inc").
    Unclear,
    /// An abbreviation that stands at the end of a list ("etc").
    End,
    /// A time of day, behind which a day or a zone may follow.
    Time,
}

/// The word at the end of `before`, opening marks left out.
fn last_word(before: &str) -> &str {
    let cut = |c: char| c.is_whitespace() || opens(c) || matches!(c, '-' | '–' | '—' | '/');
    before.rsplit(cut).next().unwrap_or_default()
}

fn word_end(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())
}

/// Single letters with stops between ("U.S", "e.g", "Ph.D").
fn is_acronym(word: &str) -> bool {
    let last = word.rsplit('.').next().unwrap_or_default();
    last.chars().count() == 1
        && word.split('.').all(|piece| (1..=2).contains(&piece.chars().count()))
}

/// Whether the word can be a time zone ("ET", "GMT").
fn is_zone(word: &str) -> bool {
    (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
}
