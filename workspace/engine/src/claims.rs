//! Claims: one thing said, each way it is told, and who tells it.

use crossread_text::Span;

use crate::alignment::Aligned;
use crate::corpus::Corpus;
use crate::ids::{ArticleId, ClaimId, OutletId, SentenceId};
use crate::voices::Voices;

/// A group of sentences that say the same, of at least two articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Names the claim across runs: a hash of its earliest telling.
    pub key: u64,
    /// Each way it is told, in the order of the corpus.
    pub tellings: Vec<Telling>,
    /// Index of the telling that has most of what all have.
    pub shown: usize,
    /// The outlets that tell it, by id.
    pub outlets: Vec<OutletId>,
    /// How many independent voices tell it.
    pub voices: usize,
}

/// One way a claim is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Telling {
    /// The sentence.
    pub sentence: SentenceId,
    /// The part of the sentence that tells it; the whole one, mostly.
    pub span: Span,
    /// The earlier telling that this one repeats word for word, if it does.
    pub copy_of: Option<SentenceId>,
    /// How sure it is that it says the same as the one shown, 0 to 1.
    pub probability: f64,
}

/// Which outlets tell what, in the supplied articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coverage {
    /// For each outlet the sentences that no other voice tells, the weightiest first.
    pub exclusive: Vec<Vec<SentenceId>>,
    /// For each outlet the claims that it leaves out though most others tell them.
    pub omissions: Vec<Vec<Omission>>,
}

/// That an outlet does not tell a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Omission {
    /// Which claim.
    pub claim: ClaimId,
    /// In its articles, the sentence nearest to it and how sure it is that the two say the same:
    /// what a reader looks at first who doubts the omission.
    pub nearest: Option<(SentenceId, f64)>,
    /// The outlet's articles, for the link.
    pub articles: Vec<ArticleId>,
}

/// Groups aligned sentences into claims, those told by most voices first.
pub fn claims(_corpus: &Corpus, _voices: &Voices, _alignment: &[Aligned]) -> Vec<Claim> {
    Vec::new()
}

/// Tells which outlet alone tells what, and which leaves out what.
pub fn coverage(corpus: &Corpus, _voices: &Voices, _claims: &[Claim]) -> Coverage {
    let empty = corpus.outlets.len();
    Coverage { exclusive: vec![Vec::new(); empty], omissions: vec![Vec::new(); empty] }
}
