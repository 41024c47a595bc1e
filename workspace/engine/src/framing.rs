//! How each outlet words and weights what it tells.

pub(crate) mod distinctive;
mod emphasis;
mod headlines;
pub(crate) mod house_style;
mod wordings;

use crossread_text::{Span, Stance, WordingKind};

use crate::actors::Actor;
use crate::claims::Claim;
use crate::corpus::Corpus;
use crate::ids::{ActorId, ArticleId, ClaimId, OutletId, SentenceId};

/// What can be said of the wording of each outlet, with counts beside every share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Framing {
    /// Saying verbs by outlet and stance.
    pub saying_verbs: Vec<StanceCount>,
    /// Hits of the wording lists by outlet and list.
    pub wordings: Vec<WordingRate>,
    /// Terms that tell an outlet from the others; empty where there is too little text.
    pub distinctive_terms: Vec<DistinctiveTerm>,
    /// The outlets that have too little text of their own for any distinctive term.
    pub too_little_text: Vec<OutletId>,
    /// What each outlet gives most of its words to.
    pub emphasis: Vec<Emphasis>,
    /// By claim, how far the outlets' shares lie apart: the highest less the lowest, 0 to 1.
    pub claim_spreads: Vec<f64>,
    /// Of whom each outlet speaks most.
    pub actor_emphasis: Vec<ActorEmphasis>,
    /// By actor, how far the outlets' shares lie apart: the highest less the lowest, 0 to 1.
    pub actor_spreads: Vec<f64>,
    /// What headlines are about, and how much of their bodies is.
    pub headline_subjects: Vec<HeadlineSubject>,
}

/// How often an outlet uses saying verbs of a stance.
#[derive(Clone, Debug, PartialEq)]
pub struct StanceCount {
    /// Who.
    pub outlet: OutletId,
    /// What the verbs tell.
    pub stance: Stance,
    /// Each verb as printed, lower-cased, with the sentences it stands in; most frequent first.
    pub verbs: Vec<(String, Vec<SentenceId>)>,
}

/// How often an outlet uses a list of wordings.
#[derive(Clone, Debug, PartialEq)]
pub struct WordingRate {
    /// Who.
    pub outlet: OutletId,
    /// Which list.
    pub kind: WordingKind,
    /// Each hit as printed, lower-cased, with the sentences it stands in; most frequent first.
    pub hits: Vec<(String, Vec<SentenceId>)>,
    /// How many words the outlet's articles have: the hits' n.
    pub words: usize,
}

/// A term that an outlet uses more than the others do.
#[derive(Clone, Debug, PartialEq)]
pub struct DistinctiveTerm {
    /// Who.
    pub outlet: OutletId,
    /// The term as printed most often.
    pub text: String,
    /// Its z-score: weighted log-odds over its standard deviation.
    pub z: f64,
    /// How often the outlet uses it, and the others together.
    pub counts: (usize, usize),
}

/// How much of its words an outlet gives to a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Emphasis {
    /// Who.
    pub outlet: OutletId,
    /// To what.
    pub claim: ClaimId,
    /// Words in its tellings.
    pub words: usize,
    /// All words of the outlet, headlines among them.
    pub of: usize,
    /// The share of all its words, 0 to 1.
    pub share: f64,
    /// The telling that stands highest.
    pub first: SentenceId,
    /// The paragraph where it first stands; 0 is the headline.
    pub first_paragraph: u32,
}

/// How much of its words an outlet gives to an actor.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorEmphasis {
    /// Who.
    pub outlet: OutletId,
    /// To whom.
    pub actor: ActorId,
    /// How often it mentions the actor.
    pub mentions: usize,
    /// Words in the sentences that mention the actor.
    pub words: usize,
    /// All words of the outlet, headlines among them.
    pub of: usize,
    /// The share of all its words, 0 to 1.
    pub share: f64,
    /// The sentence with a mention that stands highest.
    pub first: SentenceId,
    /// The paragraph where the actor is first mentioned; 0 is the headline.
    pub first_paragraph: u32,
}

/// What a headline is about: an actor that it names, or another word of weight in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadlineSubject {
    /// Whose headline.
    pub article: ArticleId,
    /// The words of the headline.
    pub span: Span,
    /// Whom they name; `None` for a word that is part of no name.
    pub actor: Option<ActorId>,
    /// Words in the body's sentences that mention the actor, or have the word.
    pub words: usize,
    /// All words of the body.
    pub of: usize,
    /// The first of those sentences; `None` where the body has none.
    pub first: Option<SentenceId>,
}

/// Counts what each outlet's wording shows.
pub fn framing(corpus: &Corpus, actors: &[Actor], claims: &[Claim]) -> Framing {
    let emphasis = emphasis::on_claims(corpus, claims);
    let on_claims = emphasis.iter().map(|found| (found.claim.index(), found.share));
    let actor_emphasis = emphasis::on_actors(corpus, actors);
    let on_actors = actor_emphasis.iter().map(|found| (found.actor.index(), found.share));
    Framing {
        saying_verbs: wordings::saying_verbs(corpus),
        wordings: wordings::rates(corpus),
        distinctive_terms: distinctive::terms(corpus),
        too_little_text: distinctive::too_little_text(corpus),
        claim_spreads: emphasis::spreads(corpus, claims.len(), on_claims),
        actor_spreads: emphasis::spreads(corpus, actors.len(), on_actors),
        emphasis,
        actor_emphasis,
        headline_subjects: headlines::subjects(corpus, actors),
    }
}

/// How many words the articles of each outlet have, headlines among them.
fn outlet_words(corpus: &Corpus) -> Vec<usize> {
    let mut words = vec![0; corpus.outlets.len()];
    for sentence in corpus.sentence_ids() {
        words[corpus.outlet_of_sentence(sentence).index()] += corpus.word_count(sentence);
    }
    words
}

#[cfg(test)]
mod tests;
