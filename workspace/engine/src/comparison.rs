//! Everything that a comparison finds, in the order in which one result needs another.

use crate::actors::{Actor, actors};
use crate::alignment::{Aligned, alignment};
use crate::claims::{Claim, Coverage, claims, coverage};
use crate::conflicts::{Conflict, conflicts};
use crate::corpus::Corpus;
use crate::framing::{Framing, framing};
use crate::ids::ActorId;
use crate::quotations::{Quotation, SpeakerShare, never_quoted, quotations, speaker_shares};
use crate::similarity::{Similarity, similarity};
use crate::things::{NamedThing, things};
use crate::timeline::{Event, timeline};
use crate::updates::{Update, updates};
use crate::voices::Voices;

/// What several outlets have in common on one story, and what not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Who the articles speak of.
    pub actors: Vec<Actor>,
    /// What is called by different nouns.
    pub things: Vec<NamedThing>,
    /// Which sentences say the same.
    pub alignment: Vec<Aligned>,
    /// What is told by more than one article.
    pub claims: Vec<Claim>,
    /// Who alone tells what, who leaves out what.
    pub coverage: Coverage,
    /// Where tellings disagree.
    pub conflicts: Vec<Conflict>,
    /// The same quote in several articles.
    pub quotations: Vec<Quotation>,
    /// Who is quoted how much.
    pub speakers: Vec<SpeakerShare>,
    /// The people whom the articles name often and give no say.
    pub never_quoted: Vec<ActorId>,
    /// Wording and weight.
    pub framing: Framing,
    /// What happened when.
    pub timeline: Vec<Event>,
    /// How alike the outlets are.
    pub similarity: Similarity,
    /// What outlets changed from one article to the next.
    pub updates: Vec<Update>,
}

/// Compares the articles of a corpus.
pub fn compare(corpus: &Corpus, voices: &Voices) -> Comparison {
    let actors = actors(corpus);
    let alignment = alignment(corpus);
    let claims = claims(corpus, voices, &alignment);
    let things = things(corpus, &claims);
    let coverage = coverage(corpus, voices, &alignment, &claims);
    let conflicts = conflicts(corpus, &actors, &alignment, &claims);
    let quotations = quotations(corpus, voices, &actors);
    let speakers = speaker_shares(corpus, &actors);
    let never_quoted = never_quoted(corpus, &actors);
    let framing = framing(corpus, &actors, &claims);
    let timeline = timeline(corpus, &claims);
    let similarity = similarity(corpus, &claims);
    let updates = updates(corpus, &alignment);
    Comparison {
        actors,
        things,
        alignment,
        claims,
        coverage,
        conflicts,
        quotations,
        speakers,
        never_quoted,
        framing,
        timeline,
        similarity,
        updates,
    }
}
