//! An outlet over many stories: what it habitually calls whom, how it introduces speech, whom it
//! quotes, what it leaves out, and which terms tell it from the others.
//!
//! Every figure is a count over the stories that the outlet shares with another, beside the same
//! count of the others in those very stories: what the others wrote on events that the outlet did
//! not cover tells nothing of its wording. Groups of outlets are pooled the same way, against all
//! outlets of their stories that are not in the group: what is counted for an outlet is summed over its
//! members, so that groups of any size can be compared. Stories are taken one after the other; of each stay
//! counts and, for each wording, the first few places. No figure is a grade of an outlet.

mod columns;
mod pool;
mod share;
mod sources;
mod terms;
#[cfg(test)]
mod tests;
mod wordings;

use crossread_text::{ActorKind, Stance, WordingKind};

pub use pool::Pool;
pub use share::Share;

/// What an outlet, or a group of outlets, does over the stories of a run. `P` stands for a sentence whose documents are
/// gone: whatever the caller made of it when its story was taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct OutletProfile<P> {
    /// Its name.
    pub name: String,
    /// Whether its articles give the name.
    pub given: bool,
    /// In how many stories it stands beside another outlet.
    pub stories: usize,
    /// How many outlets it is in them: one, or those of a group.
    pub outlets: usize,
    /// Its articles in them.
    pub articles: usize,
    /// The words of those.
    pub words: usize,
    /// The words of the other outlets in the same stories.
    pub others_words: usize,
    /// Of the claims of these stories, those it tells.
    pub claims: Share,
    /// The same of the others, an outlet at a time.
    pub others_claims: Share,
    /// Of those, the ones it has in a headline or a lede.
    pub prominent: Share,
    /// The same of the others: their tellings in a headline or a lede, of all their tellings.
    pub others_prominent: Share,
    /// Of the claims that at least two other voices and most of the others tell, those it leaves
    /// out.
    pub omissions: Share,
    /// The same of the others.
    pub others_omissions: Share,
    /// Where others tell what it leaves out, by story.
    pub omitted: Vec<P>,
    /// What it calls whom in two stories or more, in most stories first.
    pub labels: Vec<HabitualLabel<P>>,
    /// Saying verbs by stance.
    pub saying_verbs: Vec<PooledHits<Stance, P>>,
    /// Hits of the wording lists.
    pub wordings: Vec<PooledHits<WordingKind, P>>,
    /// Whom it quotes, by words between quotation marks, most first.
    pub sources: Vec<PooledSource<P>>,
    /// The people it names often and never gives a say, those named most first.
    pub never_quoted: Vec<NeverQuoted>,
    /// Terms that tell it from the others in the same stories, the surest first.
    pub terms: Vec<PooledTerm<P>>,
    /// Whether it, or the others beside it, have too few words to tell habit from chance.
    pub too_little_text: bool,
}

/// A wording that an outlet attaches to an actor in more than one story.
#[derive(Clone, Debug, PartialEq)]
pub struct HabitualLabel<P> {
    /// The actor's fullest name.
    pub actor: String,
    /// What kind of actor.
    pub kind: ActorKind,
    /// The wording as printed first.
    pub text: String,
    /// In how many stories.
    pub stories: usize,
    /// By how many outlets.
    pub outlets: usize,
    /// Its uses, of the outlet's mentions of the actor.
    pub own: Share,
    /// The same of the other outlets in the outlet's stories.
    pub others: Share,
    /// Its first places.
    pub places: Vec<P>,
}

/// Hits of one list in an outlet's articles.
#[derive(Clone, Debug, PartialEq)]
pub struct PooledHits<K, P> {
    /// Which list.
    pub list: K,
    /// All hits of the outlet.
    pub own: usize,
    /// All hits of the others in the same stories.
    pub others: usize,
    /// Each wording, lower-cased, its count and its first places; most frequent first.
    pub hits: Vec<(String, usize, Vec<P>)>,
}

/// A speaker whom outlets quote.
#[derive(Clone, Debug, PartialEq)]
pub struct PooledSource<P> {
    /// Who.
    pub name: String,
    /// Quoted words in the outlet, of all that it quotes from named speakers. Words of one quote
    /// are no independent draws, so the share has no interval.
    pub own: Share,
    /// The same of the others in the same stories.
    pub others: Share,
    /// Where the outlet quotes first.
    pub places: Vec<P>,
}

/// Somebody whom an outlet names and gives no say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeverQuoted {
    /// Who.
    pub name: String,
    /// Mentions in the outlet.
    pub mentions: usize,
    /// Words that the others quote of the person in the same stories.
    pub others_words: usize,
}

/// A term that an outlet uses more than others do on the same stories.
#[derive(Clone, Debug, PartialEq)]
pub struct PooledTerm<P> {
    /// As printed first.
    pub text: String,
    /// Its z-score: weighted log-odds over its standard deviation.
    pub z: f64,
    /// Its uses in the outlet.
    pub own: usize,
    /// Its uses in the others.
    pub others: usize,
    /// By how many outlets.
    pub outlets: usize,
    /// A few places where the outlet uses it.
    pub places: Vec<P>,
}
