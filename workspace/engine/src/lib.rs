//! Documents → [`Corpus`] → results: everything that counts, aligns and compares.
//!
//! The engine knows no bytes, no formats and no languages: what needs a word list is a mark in the
//! [`Document`](crossread_text::Document) already. It is total: any corpus, even an empty one, can
//! be summarized and compared, and nothing in here returns a `Result`.

mod actors;
mod alignment;
mod background;
mod claims;
mod comparison;
mod conflicts;
mod corpus;
mod earliest;
mod explanation;
mod framing;
mod generator;
mod ids;
#[cfg(test)]
mod marked;
pub mod measure;
mod profiles;
mod quotations;
mod similarity;
mod stories;
mod summary;
mod taken_up;
mod things;
mod timeline;
mod updates;
mod voices;
mod weights;

pub use actors::{Actor, LabelUse, PredicateUse, actors};
pub use alignment::{Aligned, AlignedPart, Judgement, SAME, alignment, judge, judged_by};
pub use background::Background;
pub use claims::{
    Claim, Coverage, Omission, Telling, claims, coverage, told_elsewhere_by, told_first,
};
pub use comparison::{Comparison, compare};
pub use conflicts::{Conflict, ConflictKind, Side, Verdict, conflicts};
pub use corpus::{Corpus, Outlet, chronological};
pub use earliest::earliest;
pub use explanation::{Explanation, Part, Reason, ToldConcept};
pub use framing::{
    ActorEmphasis, DistinctiveTerm, Emphasis, Framing, HeadlineSubject, StanceCount, WordingRate,
    framing,
};
pub use ids::{ActorId, ArticleId, ClaimId, OutletId, SentenceId, TermId, VoiceId};
pub use profiles::{
    HabitualLabel, NeverQuoted, OutletProfile, Pool, PooledHits, PooledSource, PooledTerm, Share,
};
pub use quotations::{
    Quotation, QuoteVersion, Relation, SpeakerShare, never_quoted, quotations, speaker_shares,
};
pub use similarity::{Similarity, similarity};
pub use stories::{
    Fit, Membership, NextBest, Regrouping, Sketch, Story, estimated_voices, sketch,
    sketch_in_one_language, stories, stories_as_ruled,
};
pub use summary::{
    Budget, Focus, Method, Note, Order, Summary, SummaryOptions, SummarySentence, Unfit, explain,
    summarize,
};
pub use taken_up::{Manner, TakenUp, Uptake, taken_up};
pub use things::{NamedThing, things};
pub use timeline::{Event, timeline};
pub use updates::{Update, updates};
pub use voices::{Copied, CopiedParagraph, CopyKind, Voices, voices};
pub use weights::{Vectors, article_vectors, dot, sentence_vectors};
