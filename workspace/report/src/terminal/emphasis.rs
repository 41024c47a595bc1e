//! What outlets give their words to, in a terminal.

use super::lines::{Lines, Tone};
use super::{HEADLINES, cite};
use crate::desk::Desk;

/// Actors, claims, headlines against bodies, ledes.
pub(super) fn emphasis(desk: &Desk<'_>, lines: &mut Lines) {
    let briefing = desk.briefing;
    if !briefing.actor_emphasis.is_empty() {
        lines.head(desk.word("emphasis.title"));
        for actor in desk.weighed_actors() {
            lines.text(2, Tone::Strong, &actor.name);
            let shares = briefing.outlets.iter().filter_map(|outlet| {
                let share = actor.outlets.get(&outlet.id)?;
                let of = desk.share_of(share.share, share.words, share.of);
                let place = desk.short_paragraph(share.paragraph);
                Some(format!("{} {of}, {place}", outlet.letters))
            });
            lines.text(4, Tone::Plain, &shares.collect::<Vec<_>>().join("; "));
        }
    }
    if !briefing.emphasis.is_empty() {
        lines.head(desk.word("emphasis.claims").trim_end_matches('.'));
        for outlet in &briefing.outlets {
            let claims = desk.weighed_claims(&outlet.id).iter().map(|share| {
                let of = desk.share_of(share.share, share.words, share.of);
                format!("{}: {of}, {}", share.number, desk.short_paragraph(share.paragraph))
            });
            let claims = claims.collect::<Vec<_>>().join("; ");
            lines.text(2, Tone::Plain, &format!("{} {claims}", outlet.letters));
        }
    }
    if !briefing.headline_subjects.is_empty() {
        lines.head(desk.word("emphasis.headlines"));
        for headline in briefing.headline_subjects.iter().take(HEADLINES) {
            lines.text(2, Tone::Plain, &headline.passage.text);
            let letters = &desk.outlet(&headline.passage.outlet).letters;
            let told = desk.headline_in_body(headline);
            lines.text(4, Tone::Soft, &format!("{letters} {told}"));
        }
    }
    if !briefing.ledes.is_empty() {
        lines.head(desk.word("emphasis.ledes"));
        for sentence in briefing.ledes.iter().take(HEADLINES).flat_map(|lede| desk.opens(lede)) {
            lines.text(2, Tone::Plain, &sentence.passage.text);
            let (cite, claims) = (cite(desk, &sentence.passage), desk.claims_told(sentence));
            lines.text(4, Tone::Soft, &format!("{cite}{claims}"));
        }
    }
}
