//! What happened when, as told.
//!
//! Every resolved date of the text that names at most a week puts its sentence on those days. The
//! tellings of a claim that name the same days are one event; a day of publication is no event.

use std::collections::BTreeMap;

use crossread_text::Span;
use jiff::civil::Date;

use crate::claims::Claim;
use crate::corpus::Corpus;
use crate::ids::{ClaimId, SentenceId};

/// Something that the articles put on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The first and last day that the words name.
    pub days: (Date, Date),
    /// The sentence that tells it: for a claim its shown telling.
    pub sentence: SentenceId,
    /// The claim, if several tell it.
    pub claim: Option<ClaimId>,
    /// Everyone who dates it so, in the order of the corpus.
    pub tellers: Vec<SentenceId>,
}

/// More days than these are a season, not an event.
const LONGEST: i32 = 7;

/// Dated events, oldest first.
pub fn timeline(corpus: &Corpus, claims: &[Claim]) -> Vec<Event> {
    // The parts of each sentence that tell a claim.
    let mut told: Vec<Vec<(Span, ClaimId)>> = vec![Vec::new(); corpus.sentence_count()];
    for (index, claim) in claims.iter().enumerate() {
        for telling in &claim.tellings {
            told[telling.sentence.index()].push((telling.span, ClaimId::from(index)));
        }
    }
    // Sentences that tell no claim are events by themselves.
    let mut tellers: BTreeMap<(Date, Date, Result<ClaimId, SentenceId>), Vec<SentenceId>> =
        BTreeMap::new();
    for article in corpus.article_ids() {
        for date in &corpus.document(article).dates {
            let Some((first, last)) = date.days else { continue };
            if (last - first).get_days() >= LONGEST {
                continue;
            }
            let sentence = corpus.sentence_id(article, date.sentence as usize);
            let mut parts = told[sentence.index()].iter();
            let claim = parts.find(|(part, _)| part.contains(date.span)).map(|(_, claim)| *claim);
            let tellers = tellers.entry((first, last, claim.ok_or(sentence))).or_default();
            if tellers.last() != Some(&sentence) {
                tellers.push(sentence);
            }
        }
    }
    let event = |((first, last, told), tellers): ((Date, Date, _), Vec<SentenceId>)| {
        let claim: Option<ClaimId> = Result::ok(told);
        let shown = claim.map(|claim| &claims[claim.index()]);
        let shown = shown.map(|claim| claim.tellings[claim.shown].sentence);
        // The shown telling may date it otherwise, or not at all.
        let sentence =
            shown.filter(|shown| tellers.contains(shown)).or(tellers.first().copied())?;
        Some(Event { days: (first, last), sentence, claim, tellers })
    };
    tellers.into_iter().filter_map(event).collect()
}
