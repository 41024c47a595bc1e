//! The same quote in several articles, and who is quoted how much.

use serde::Serialize;

use crate::actors::Actor;
use crate::corpus::Corpus;
use crate::ids::{ActorId, ArticleId, OutletId};
use crate::voices::Voices;

/// One thing somebody said, in each version that the articles print.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// Who said it, if the versions that name a speaker agree.
    pub speaker: Option<String>,
    /// Its versions; the first is the fullest, the others are compared to it.
    pub versions: Vec<QuoteVersion>,
}

/// A quote as one article prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuoteVersion {
    /// In which article.
    pub article: ArticleId,
    /// Index into that document's quotes.
    pub quote: u32,
    /// What was done to it.
    pub relation: Relation,
}

/// How a version of a quote relates to the fullest one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// The same words.
    Same,
    /// Words at either end are left out.
    Trimmed,
    /// Words in the middle are left out without a mark.
    Spliced,
    /// Other words stand in it.
    Altered,
    /// The same words, said by somebody else.
    OtherSpeaker,
}

/// How many quoted words an outlet gives to a speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct SpeakerShare {
    /// Who is quoted; an actor where the mention was merged into one.
    pub speaker: String,
    /// The actor, if any.
    pub actor: Option<ActorId>,
    /// Quoted words by outlet, in the order of the corpus's outlets.
    pub words: Vec<(OutletId, usize)>,
}

/// Groups quotes that say the same words, those with most versions first.
pub fn quotations(_corpus: &Corpus, _voices: &Voices, _actors: &[Actor]) -> Vec<Quotation> {
    Vec::new()
}

/// Who is quoted, by words, most first.
pub fn speaker_shares(_corpus: &Corpus, _actors: &[Actor]) -> Vec<SpeakerShare> {
    Vec::new()
}
