//! Who a pronoun stands for: the person that the text last spoke of.

use crate::document::{ActorKind, Document};
use crate::marks::lexicon::{Class, Gender};
use crate::span::Span;

use super::context::Context;
use super::frames::Piece;
use super::subjects::Subject;

/// How many paragraphs later a pronoun may still mean somebody.
const REACH: u32 = 2;

/// Namesakes are looked for among so many mentions; no article of a paper has more.
const MOST_MENTIONS: usize = 2_000;

/// The person in the centre of the text so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Focus {
    /// The mention, and the paragraph in which the person was last the subject.
    person: Option<(u32, u32)>,
}

impl Focus {
    /// Takes note of who a frame is about: its first person that is not just an owner, before
    /// anything the pronouns in the frame can mean is looked up.
    pub(super) fn enter(&mut self, context: Context, frame: &[Piece], paragraph: u32) {
        for piece in frame {
            let Piece::Word(index) = *piece else { continue };
            let word = &context.reading.words[index];
            let pronoun = matches!(&*word.lower, "he" | "she");
            if pronoun && let Some((mention, _)) = self.person {
                self.person = Some((mention, paragraph));
                return;
            }
            let Some(mention) = context.mentions[index].filter(|_| !word.possessive) else {
                continue;
            };
            let before = index.checked_sub(1).map(|before| &context.reading.words[before]);
            let object = before.is_some_and(|before| {
                context.lexicon.class(&before.lower) == Some(Class::Preposition)
            });
            if context.document.mentions[mention as usize].kind == ActorKind::Person && !object {
                self.person = Some((mention, paragraph));
                return;
            }
        }
    }

    /// Takes note of a named speaker.
    pub(super) fn speaks(&mut self, document: &Document, mention: u32, paragraph: u32) {
        if document.mentions[mention as usize].kind == ActorKind::Person {
            self.person = Some((mention, paragraph));
        }
    }

    /// The person that "he" or "she" stands for.
    pub(super) fn resolve(
        &self,
        context: Context,
        subject: &Subject,
        paragraph: u32,
    ) -> Option<(Span, u32)> {
        let (mention, seen) = self.person?;
        let pronoun = context.document.slice(subject.span).to_lowercase();
        let wanted = match &*pronoun {
            "he" => Gender::Male,
            "she" => Gender::Female,
            _ => return None,
        };
        let fits = match gender(context, mention) {
            Some(Gender::Either) | None => true,
            Some(known) => known == wanted,
        };
        (fits && paragraph.saturating_sub(seen) <= REACH)
            .then(|| (context.document.mentions[mention as usize].span, mention))
    }
}

/// What given names and honorifics in the document tell of a person's gender: those of the mention
/// itself, else those of all namesakes.
fn gender(context: Context, mention: u32) -> Option<Gender> {
    let name = &context.document.mentions[mention as usize].name;
    let own = name.split_once(' ').and_then(|(given, _)| context.lexicon.first_name(given));
    if let Some(own) = own.filter(|own| *own != Gender::Either) {
        return Some(own);
    }
    let surname = name.split(' ').next_back()?;
    let namesakes = context.document.mentions.iter().take(MOST_MENTIONS).filter(|other| {
        other.kind == ActorKind::Person && other.name.split(' ').next_back() == Some(surname)
    });
    let mut found = None;
    for other in namesakes {
        let first = other.name.split(' ').next()?;
        let given = (other.name.contains(' ')).then(|| context.lexicon.first_name(first)).flatten();
        let told = given.or_else(|| honorific(context, other.span));
        match (found, told) {
            (_, None) => {}
            (None, Some(_)) => found = told,
            (Some(known), Some(told)) if known == told => {}
            _ => return Some(Gender::Either),
        }
    }
    found
}

/// "Mr." and "Mrs." before a name.
fn honorific(context: Context, span: Span) -> Option<Gender> {
    let at = context.reading.inside(span).start.checked_sub(1)?;
    match &*context.reading.words[at].lower {
        "mr" | "sir" | "lord" => Some(Gender::Male),
        "mrs" | "ms" | "miss" | "lady" | "dame" => Some(Gender::Female),
        _ => None,
    }
}
