//! Sentences that open by leaning on what stands before them, so that a reader who meets them
//! alone doesn't know who or what is meant.
//!
//! The first words decide: a pronoun ("He said …"), a demonstrative that points at no time ("This
//! decision …", but "This week …"), a connective ("But the plan …", "Still, …"); also the pronoun
//! behind an introduction that names nobody ("On Monday, she …"). "It" is let go where it stands
//! for nothing ("It is unclear whether …"). Of a sentence that opens inside a quotation, what
//! matters is who speaks: somebody must be named outside the marks. And wherever an author speaks of
//! "me" or "us" outside of quotations, the reader must know the author.

use std::borrow::Cow;

use crate::document::{Document, Leaning, LeaningKind, TokenKind};
use crate::language::{Language, WordList};

/// A longer introduction is mostly a clause with a subject that a pronoun may stand for.
const INTRODUCTION: usize = 4;

/// How far behind "it" the clause may begin that the "it" announces ("it is not yet known why").
const EXPLETIVE_REACH: usize = 7;

/// The longest phrase in the list, in words.
const LONGEST_PHRASE: usize = 4;

/// The sentences of the body that lean on others, in order. Mentions must be marked already.
pub(crate) fn openings(document: &Document, language: &Language) -> Vec<Leaning> {
    let list = language.list("openings");
    let mut quotation = Quotation::default();
    let mut paragraph = 0;
    let mut found = Vec::new();
    for (index, sentence) in document.body().iter().enumerate() {
        if std::mem::replace(&mut paragraph, sentence.paragraph) != sentence.paragraph {
            // Marks that are open at the end of a paragraph are not opened again by the next.
            quotation = Quotation::default();
        }
        let opened_earlier = quotation.open;
        let words = words(document, index, &mut quotation);
        // Half a quotation misleads, whoever said it.
        let half = (opened_earlier || quotation.open).then_some(LeaningKind::Quote);
        let author = author_speaks(list, &words).then_some(LeaningKind::Pronoun);
        if let Some(kind) = half.or_else(|| leaning(list, &words)).or(author) {
            found.push(Leaning { sentence: index as u32, kind });
        }
    }
    found
}

/// A word or a mark of punctuation at the place where it matters how a sentence begins.
struct Word<'a> {
    /// In lower case, with straight apostrophes.
    text: Cow<'a, str>,
    quoted: bool,
    /// Whether it is part of a name.
    named: bool,
    /// Whether it begins with a capital letter.
    capital: bool,
    kind: TokenKind,
}

/// Whether the reader is inside quotation marks.
#[derive(Default)]
struct Quotation {
    open: bool,
}

impl Quotation {
    /// Whether a token is a quotation mark; if so it opens or closes.
    fn turns_at(&mut self, token: &str) -> bool {
        self.open = match token {
            "“" | "«" | "„" => true,
            "”" | "»" => false,
            "\"" => !self.open,
            _ => return false,
        };
        true
    }
}

/// The words and marks of a sentence, quotation marks left out.
fn words<'a>(document: &'a Document, index: usize, quotation: &mut Quotation) -> Vec<Word<'a>> {
    let mut words = Vec::new();
    for token in document.tokens_of(index) {
        let text = document.slice(token.span);
        if quotation.turns_at(text) {
            continue;
        }
        let next =
            document.mentions.partition_point(|mention| mention.span.end <= token.span.start);
        let mention = document.mentions.get(next).filter(|mention| !mention.inferred);
        words.push(Word {
            text: match text.bytes().all(|byte| byte.is_ascii_lowercase()) {
                true => Cow::Borrowed(text),
                false => Cow::Owned(text.to_lowercase().replace('’', "'")),
            },
            quoted: quotation.open,
            named: mention.is_some_and(|mention| mention.span.start <= token.span.start),
            capital: text.starts_with(char::is_uppercase),
            kind: token.kind,
        });
    }
    words
}

fn leaning(list: &WordList, words: &[Word]) -> Option<LeaningKind> {
    if words.first()?.quoted {
        return quoted(list, words);
    }
    opening(list, words).or_else(|| behind_introduction(list, words))
}

/// Whether the author speaks of themselves: "I", not as a number ("World War I"); "us", not as a
/// country ("US").
fn author_speaks(list: &WordList, words: &[Word]) -> bool {
    let mut before: Option<&Word> = None;
    words.iter().any(|word| {
        let is_number = before.is_some_and(|before| before.capital) && word.text == "i";
        let is_acronym = word.capital && word.text == "us";
        before = Some(word);
        !(word.quoted || word.named || is_number || is_acronym) && is(list, &word.text, "author")
    })
}

/// A sentence that begins inside a quotation.
fn quoted(list: &WordList, words: &[Word]) -> Option<LeaningKind> {
    let outside = words.iter().filter(|word| !word.quoted && word.kind == TokenKind::Word);
    let speaker: Vec<&Word> = outside.take(2).collect();
    if speaker.len() < 2 {
        return Some(LeaningKind::Quote);
    }
    let by_pronoun = speaker.iter().any(|word| is(list, &word.text, "pronoun"));
    by_pronoun.then_some(LeaningKind::Pronoun)
}

/// The first word or phrase.
fn opening(list: &WordList, words: &[Word]) -> Option<LeaningKind> {
    let (phrase, rest) = (1..=LONGEST_PHRASE.min(words.len())).rev().find_map(|length| {
        let phrase: Vec<&str> = words[..length].iter().map(|word| &*word.text).collect();
        let phrase = phrase.join(" ");
        list.contains(&phrase).then_some((phrase, &words[length..]))
    })?;
    let next = rest.first().map_or("", |word| &*word.text);
    let kind = |kind: &str| is(list, &phrase, kind);
    let points_at = |kind: &str| is(list, next, kind);
    let pronoun = kind("pronoun") && !stands_for_nothing(list, &phrase, rest);
    let demonstrative = kind("demonstrative") && !points_at("time") && !points_at("clause");
    if kind("connective") || (kind("aside") && next == ",") {
        Some(LeaningKind::Connective)
    } else {
        (pronoun || demonstrative).then_some(LeaningKind::Pronoun)
    }
}

/// "On Monday, she …": a short introduction without a name, and a pronoun behind its comma.
fn behind_introduction(list: &WordList, words: &[Word]) -> Option<LeaningKind> {
    let comma = words.iter().take(INTRODUCTION + 1).position(|word| word.text == ",")?;
    let (introduction, rest) = (&words[..comma], words.get(comma + 1..)?);
    let word = rest.first().filter(|word| !word.quoted && is(list, &word.text, "pronoun"))?;
    let named = introduction.iter().any(|word| word.named);
    let leans = !named && !stands_for_nothing(list, &word.text, &rest[1..]);
    leans.then_some(LeaningKind::Pronoun)
}

/// "It is unclear whether", "it's the first time that".
fn stands_for_nothing(list: &WordList, word: &str, rest: &[Word]) -> bool {
    let announced = |words: &[Word]| {
        words.iter().take(EXPLETIVE_REACH).any(|word| is(list, &word.text, "clause"))
    };
    match word {
        "it" => rest
            .split_first()
            .is_some_and(|(verb, rest)| is(list, &verb.text, "expletive") && announced(rest)),
        "it's" => announced(rest),
        _ => false,
    }
}

fn is(list: &WordList, word: &str, kind: &str) -> bool {
    list.get(word).is_some_and(|entry| entry.column(0).split(' ').any(|tag| tag == kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block, BlockKind};
    use crate::clean::Cleaning;

    fn check(paragraph: &str, expected: &[Option<LeaningKind>]) {
        let block = Block { kind: BlockKind::Paragraph, text: paragraph.to_owned() };
        let article = Article { blocks: vec![block], ..Article::default() };
        let document = crate::understand(article, &Cleaning::default());
        let found: Vec<Option<LeaningKind>> = (0..document.body().len() as u32)
            .map(|index| document.leaning(index as usize))
            .collect();
        assert_eq!(found, expected, "{paragraph}");
    }

    #[test]
    fn pronouns_and_connectives_lean() {
        let (pronoun, connective) = (Some(LeaningKind::Pronoun), Some(LeaningKind::Connective));
        check("The minister resigned. He gave no reason.", &[None, pronoun]);
        check("Rain fell in Vienna. It was a disaster for the harvest.", &[None, pronoun]);
        check("But the plan failed in the end. However, talks go on.", &[connective, connective]);
        check("Still, prices fell. Still photographs show the scene.", &[connective, None]);
        check("This decision was a surprise. This week prices fell.", &[pronoun, None]);
        check("On Monday, she told reporters that talks go on.", &[pronoun]);
        check("Asked by Reuters, he told reporters that talks go on.", &[None]);
        check("It is not yet clear whether the bridge will hold.", &[None]);
        check("So far the bridge holds. Those who built it are proud.", &[None, None]);
    }

    #[test]
    fn an_author_is_not_known() {
        let pronoun = Some(LeaningKind::Pronoun);
        check("Last year the minister told me that talks go on.", &[pronoun]);
        check("The minister fears that we have all forgotten it.", &[pronoun]);
        check("The minister said “we have forgotten it” on Monday.", &[None]);
        check("The US left the talks, and World War I was not mentioned.", &[None]);
    }

    #[test]
    fn a_quotation_needs_a_speaker() {
        let (pronoun, quote) = (Some(LeaningKind::Pronoun), Some(LeaningKind::Quote));
        check("“We will stay,” the mayor said on Monday.", &[None]);
        check("“We will stay,” she said on Monday.", &[pronoun]);
        check("“We will stay,” the mayor said. “We will not leave.”", &[None, quote]);
        check("The mayor said: \"We will stay. But not for ever.\"", &[quote, quote]);
        check("“We will stay. We will not leave,” the mayor said.", &[quote, quote]);
    }
}
