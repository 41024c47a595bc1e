//! Which attribution a quotation belongs to.

use crate::document::{Quote, QuoteKind, Speaker};

use super::attributions::{Attribution, attributions};
use super::context::Context;
use super::focus::Focus;
use super::frames::{self, Frame, Piece};
use super::indirect::{self, Report};
use super::spoken::spoken;
use super::subjects::{self, Subject};
use super::turns::{self, Turn};

/// Fewer words between marks, with nobody right beside them, are an outlet's own distance to a
/// word rather than a report of speech.
const QUOTE_WORDS: usize = 4;

/// What the text so far tells about who is speaking.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Narration {
    focus: Focus,
    /// Who spoke last in the paragraph before.
    before: Option<Speaker>,
    /// Whether the last quotation goes on in the next paragraph: no mark closed it, or a colon
    /// announces it.
    goes_on: bool,
}

impl Narration {
    /// The quotes of the next paragraph.
    pub(super) fn paragraph(
        &mut self,
        context: Context,
        frames: &[Frame],
        paragraph: u32,
    ) -> Vec<Quote> {
        let mut quotes = Vec::new();
        let mut current: Option<Speaker> = None;
        let turn = turns::turn(context, frames).or_else(|| turns::signed(context, frames));
        if let Some(Turn { speaker, said }) = &turn {
            let (span, speaker) = (*said, Some(*speaker));
            quotes.push(Quote { span, kind: QuoteKind::Indirect, speaker, cue: None });
            current = speaker;
        }
        for (index, frame) in frames.iter().enumerate() {
            self.focus.enter(context, frame, paragraph);
            let found = attributions(context, frame);
            let speakers: Vec<Option<Speaker>> = found
                .iter()
                .map(|found| self.speaker(context, found.subject.as_ref()?, paragraph))
                .collect();
            let reports = indirect::reports(context, frame, &found);
            let cue = |index: usize, beside| {
                spoken(context, frame, &found[index], reports[index].content, beside)
            };
            let mut quoted = vec![false; found.len()];
            for (at, piece) in frame.iter().enumerate() {
                let Piece::Quotation(quotation) = *piece else { continue };
                let said = context.quotations[quotation].inner;
                let chosen = choose(context, frame, &found, &reports, at)
                    .filter(|_| !is_so_called(context, &frame[..at]));
                if context.quotations[quotation].title
                    && !is_reported(context, frame, &found, chosen, at)
                {
                    continue;
                }
                let beside = chosen.is_some_and(|chosen| chosen.beside);
                if let Some(chosen) = chosen.filter(|chosen| chosen.beside) {
                    quoted[chosen.index] = true;
                }
                let (speaker, cue) = match chosen {
                    Some(chosen) => (speakers[chosen.index], cue(chosen.index, chosen.beside)),
                    None => (self.neighbour(context, frame, at, index == 0, current), None),
                };
                let words = context.reading.words[context.reading.inside(said)].iter();
                let short = words.filter(|word| word.is_word()).count() < QUOTE_WORDS;
                let kind = match short && !beside && !is_alone(context, frame) {
                    true => QuoteKind::Scare,
                    false => QuoteKind::Direct,
                };
                quotes.push(Quote { span: said, kind, speaker, cue });
                current = speaker.or(current);
            }
            for (index, report) in reports.iter().enumerate().filter(|(index, _)| !quoted[*index]) {
                let Some(span) = report.content else { continue };
                if turn.as_ref().is_some_and(|turn| turn.said.overlaps(span)) {
                    continue;
                }
                let (speaker, cue) = (speakers[index], cue(index, false));
                quotes.push(Quote { span, kind: QuoteKind::Indirect, speaker, cue });
            }
            current = speakers.iter().rev().find_map(|speaker| *speaker).or(current);
            if let Some(mention) = current.and_then(|speaker| speaker.mention) {
                self.focus.speaks(context.document, mention, paragraph);
            }
        }
        self.goes_on = frames.last().is_some_and(|frame| announces(context, frame));
        let leading = || {
            let frame = frames.last().filter(|_| self.goes_on)?;
            self.speaker(context, &subjects::leading(context, frame)?, paragraph)
        };
        self.before = current.or_else(leading);
        quotes
    }

    /// The subject of an attribution as a speaker; a pronoun that can't be resolved is none.
    fn speaker(&self, context: Context, subject: &Subject, paragraph: u32) -> Option<Speaker> {
        if !subject.pronoun {
            let Subject { span, mention, .. } = *subject;
            return Some(Speaker { span, mention, inferred: false });
        }
        let (span, mention) = self.focus.resolve(context, subject, paragraph)?;
        Some(Speaker { span, mention: Some(mention), inferred: true })
    }

    /// Who speaks where no verb tells: whoever a colon names, or whoever spoke before, if the
    /// quotation stands alone.
    fn neighbour(
        &self,
        context: Context,
        frame: &[Piece],
        at: usize,
        first: bool,
        current: Option<Speaker>,
    ) -> Option<Speaker> {
        if at > 0 && context.word(frame[at - 1]).is_some_and(|word| word.is(":")) {
            let subject = subjects::leading(context, &frame[..at])?;
            let Subject { span, mention, pronoun, .. } = subject;
            return (!pronoun).then_some(Speaker { span, mention, inferred: true });
        }
        if let Some(speaker) = signed(context, &frame[at + 1..]) {
            return Some(speaker);
        }
        if !is_alone(context, frame) {
            return None;
        }
        let speaker = current.or(self.before.filter(|_| first))?;
        Some(Speaker {
            inferred: speaker.inferred || !self.goes_on || current.is_some(),
            ..speaker
        })
    }
}

/// The name behind a dash that signs a quotation ("“…” — Ada Holm").
fn signed(context: Context, rest: &[Piece]) -> Option<Speaker> {
    let (dash, name) = rest.split_first()?;
    context.word(*dash).filter(|word| frames::is_dash(word.text))?;
    let subject = subjects::after(context, name)?;
    let Subject { span, mention, pronoun, .. } = subject;
    (!pronoun).then_some(Speaker { span, mention, inferred: false })
}

/// An attribution for a quotation.
#[derive(Clone, Copy)]
struct Choice {
    index: usize,
    /// Whether nothing but a comma parts the two.
    beside: bool,
}

/// The attribution right behind the quotation, else the one right before it, else the last before
/// it that is not part of a report, else one that closes the sentence.
fn choose(
    context: Context,
    frame: &[Piece],
    found: &[Attribution],
    reports: &[Report],
    at: usize,
) -> Option<Choice> {
    let speaks = |index: usize| found[index].subject.is_some() && !found[index].noun;
    let only_commas = |pieces: &[Piece]| {
        pieces.iter().all(|piece| context.word(*piece).is_none_or(|word| word.is(",")))
    };
    let behind = (0..found.len()).find(|&index| {
        let start = found[index].extent.start;
        speaks(index) && start > at && only_commas(&frame[at + 1..start])
    });
    if let Some(index) = behind {
        return Some(Choice { index, beside: true });
    }
    let marks = |piece: &Piece| context.word(*piece).is_none_or(|word| !word.is_word());
    let before =
        (0..found.len()).rev().filter(|&index| speaks(index) && found[index].extent.end <= at);
    let choice = |index: usize| {
        let beside = frame[found[index].extent.end..at].iter().all(marks);
        // "Days after Holm said she would stay, Berg told the board that “…”"
        let that = at > 0 && context.is(Some(&frame[at - 1]), "that");
        (beside || that || !reports[index].nested).then_some(Choice { index, beside })
    };
    if let Some(chosen) = before.clone().find_map(choice) {
        return Some(chosen);
    }
    let closing = (0..found.len()).find(|&index| {
        let start = found[index].extent.start;
        speaks(index)
            && start > at
            && (found[index].according
                || context.word(frame[start - 1]).is_some_and(|word| word.is(",")))
    });
    closing.map(|index| Choice { index, beside: false })
}

/// Whether words written as a title are what somebody says: a verb before them reports them, and
/// they are not said to be on or in something ("on CNN's “State of the Union”").
fn is_reported(
    context: Context,
    frame: &[Piece],
    found: &[Attribution],
    chosen: Option<Choice>,
    at: usize,
) -> bool {
    let reported = chosen.is_some_and(|chosen| found[chosen.index].extent.end <= at);
    let within =
        at.checked_sub(1).and_then(|before| context.word(frame[before])).is_some_and(|word| {
            word.possessive || matches!(&*word.lower, "on" | "in" | "the" | "at" | "of" | "for")
        });
    !within && (reported || chosen.is_some_and(|chosen| chosen.beside))
}

/// Whether the word before a quotation keeps it at a distance ("the so-called “deal”").
fn is_so_called(context: Context, before: &[Piece]) -> bool {
    let last = before.last().and_then(|piece| context.word(*piece));
    last.is_some_and(|word| &*word.lower == "so-called")
}

/// Whether a frame is a quotation and nothing else.
fn is_alone(context: Context, frame: &[Piece]) -> bool {
    frame
        .iter()
        .all(|piece| context.word(*piece).is_none_or(|word| !word.is_word() && !word.is_number()))
}

/// Whether the next paragraph is to be what is said: a colon ends the frame, or no mark closes its
/// last quotation.
fn announces(context: Context, frame: &[Piece]) -> bool {
    match frame.last() {
        Some(Piece::Quotation(index)) => !context.quotations[*index].closed,
        Some(Piece::Word(index)) => context.reading.words[*index].is(":"),
        None => false,
    }
}
