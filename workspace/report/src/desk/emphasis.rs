//! What every rendering of the emphasis asks: which few actors and claims, and how a share is said.

use super::Desk;
use crate::briefing::{
    ActorEmphasisView, ClaimView, EmphasisView, HeadlineSubjectsView, LedeSentenceView, LedeView,
    SubjectView,
};

/// Actors shown: those whose shares lie furthest apart, as many as a look takes in.
const ACTORS: usize = 8;
/// Claims shown: those whose shares lie furthest apart.
const CONTRASTS: usize = 8;
/// Claims named of an outlet where there is no table: what it is most about.
const CLAIMS: usize = 3;
/// Words of a lede from which on no further sentence is shown: an article without paragraphs has its
/// whole text for a lede.
const LEDE: usize = 40;

impl<'a> Desk<'a> {
    /// The actors whose shares lie furthest apart.
    pub(crate) fn weighed_actors(&self) -> &'a [ActorEmphasisView] {
        let all = &self.briefing.actor_emphasis;
        &all[..all.len().min(ACTORS)]
    }

    /// The claims whose shares lie furthest apart.
    pub(crate) fn contrasted_claims(&self) -> Vec<&'a ClaimView> {
        let given = |claim: &&ClaimView| claim.spread > 0.0;
        let mut claims: Vec<&ClaimView> = self.briefing.claims.iter().filter(given).collect();
        claims.sort_by(|a, b| b.spread.total_cmp(&a.spread));
        claims.truncate(CONTRASTS);
        claims
    }

    /// The claims that an outlet gives most words to.
    pub(crate) fn weighed_claims(&self, outlet: &str) -> &'a [EmphasisView] {
        let all = self.briefing.emphasis.get(outlet).map_or(&[][..], Vec::as_slice);
        &all[..all.len().min(CLAIMS)]
    }

    /// "34 %".
    pub(crate) fn percent(&self, share: f64) -> String {
        format!("{:.0} %", 100.0 * share)
    }

    /// "34 % (41 of 120)".
    pub(crate) fn share_of(&self, share: f64, words: usize, of: usize) -> String {
        format!("{} ({})", self.percent(share), self.of(words, of))
    }

    /// What the body gives to an actor of its headline: "34 % (41 of 120)".
    pub(crate) fn in_body(&self, headline: &HeadlineSubjectsView, actor: &SubjectView) -> String {
        self.share_of(actor.share, actor.words, headline.words)
    }

    /// The sentences of a lede that are shown.
    pub(crate) fn opens(&self, lede: &'a LedeView) -> &'a [LedeSentenceView] {
        let mut words = 0;
        let shown = lede.sentences.iter().take_while(|sentence| {
            let before = words;
            words += sentence.passage.text.split_whitespace().count();
            before < LEDE
        });
        &lede.sentences[..shown.count()]
    }

    /// What a headline names, on a line: "Mara Oster 34 % (41 of 120); Idris Vane 5 % (6 of 120)".
    pub(crate) fn headline_in_body(&self, headline: &HeadlineSubjectsView) -> String {
        let named = headline.actors.iter();
        let named = named.map(|actor| format!("{} {}", actor.text, self.in_body(headline, actor)));
        let named: Vec<String> = named.collect();
        if named.is_empty() { self.word("emphasis.nobody").to_owned() } else { named.join("; ") }
    }

    /// The claims that a sentence of a lede tells, behind it: " [3, 7]".
    pub(crate) fn claims_told(&self, sentence: &LedeSentenceView) -> String {
        let claims = sentence.claims.iter().filter_map(|id| self.briefing.claim(id));
        let numbers: Vec<String> = claims.map(|claim| claim.number.to_string()).collect();
        if numbers.is_empty() { String::new() } else { format!(" [{}]", numbers.join(", ")) }
    }
}
