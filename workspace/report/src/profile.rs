//! The view model of an outlet, or of a group of outlets, over the stories of a run: strings and
//! numbers, nothing left to look up. Serialized, it is `outlets.json` and `groups.json`.

use serde::Serialize;

use crate::briefing::Passage;
use crate::generator::Generator;

/// A sentence on the page of its story.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Evidence {
    /// The sentence and its place.
    #[serde(flatten)]
    pub passage: Passage,
    /// Who prints it.
    pub name: String,
    /// The day of its article, ISO 8601.
    pub published: Option<String>,
    /// The file of the story's page, relative to the run's folder.
    pub file: String,
    /// The title of the story.
    pub story: String,
}

/// An outlet, or a group of outlets, over the stories that it shares with others.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ProfileView {
    /// Says who wrote it.
    pub generator: Generator,
    /// Its id, as in the briefings.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether its articles give the name; else it is the name of the file.
    pub named: bool,
    /// Two capitals that stand for it.
    pub letters: String,
    /// Its hue, from 1.
    pub hue: usize,
    /// What group it is; `None` for an outlet.
    pub group: Option<GroupPageView>,
    /// The file of its page, relative to the run's folder.
    pub file: String,
    /// The stories that it shares with others, by date.
    pub stories: Vec<StoryLink>,
    /// Its articles in them.
    pub articles: usize,
    /// The words of those.
    pub words: usize,
    /// The words of the other outlets in the same stories.
    pub others_words: usize,
    /// Of the claims of these stories, those it tells.
    pub claims: ShareView,
    /// The same of the others, an outlet at a time.
    pub others_claims: ShareView,
    /// Of those, the ones it has in a headline or a lede.
    pub prominent: ShareView,
    /// The same of the others' tellings.
    pub others_prominent: ShareView,
    /// Of the claims that at least two other voices and most of the others tell, those left out.
    pub omissions: ShareView,
    /// The same of the others.
    pub others_omissions: ShareView,
    /// Where others tell some of them.
    pub omitted: Vec<Evidence>,
    /// What it calls whom in two stories or more.
    pub labels: Vec<HabitView>,
    /// Saying verbs, a stance each.
    pub saying_verbs: Vec<ListView>,
    /// Hits of the wording lists.
    pub wordings: Vec<ListView>,
    /// Who is quoted in its stories, by it or by others.
    pub sources: Vec<SourceView>,
    /// People it names often and never gives a say.
    pub never_quoted: Vec<UnheardView>,
    /// Terms that tell it from the others in the same stories.
    pub terms: Vec<PooledTermView>,
    /// Whether there are too few words to tell habit from chance.
    pub too_little_text: bool,
}

/// What makes a group, and who is in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GroupPageView {
    /// What parts the outlets: `region`.
    pub key: String,
    /// Its outlets in these stories, by name.
    pub outlets: Vec<MemberView>,
    /// Its other outlets, whose stories nobody outside of the group reports: nothing is counted of them.
    pub inside: Vec<InsideView>,
    /// The outlets beside it of which the user's file does not give the key: they are in no group, and
    /// count among the others.
    pub none: Vec<MemberView>,
}

/// An outlet whose stories are told inside its group alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct InsideView {
    /// Its name.
    pub name: String,
    /// How many stories.
    pub stories: usize,
}

/// An outlet named on the page of a group, or on the index.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MemberView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its two capitals.
    pub letters: String,
    /// Its hue, from 1.
    pub hue: usize,
    /// The file of its page, where there is one.
    pub page: Option<String>,
}

/// A story that an outlet reports.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StoryLink {
    /// The file of its page.
    pub file: String,
    /// Its title.
    pub title: String,
    /// Its first day, ISO 8601.
    pub day: Option<String>,
}

/// A count out of another, with its 95 % Wilson interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct ShareView {
    /// How many have it.
    pub count: usize,
    /// Of how many.
    pub of: usize,
    /// The share, 0 to 1.
    pub share: f64,
    /// The lower bound, 0 to 1.
    pub low: f64,
    /// The upper bound, 0 to 1.
    pub high: f64,
}

/// What an outlet calls an actor in more than one story.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct HabitView {
    /// The actor's fullest name.
    pub actor: String,
    /// The wording as printed first.
    pub text: String,
    /// In how many stories.
    pub stories: usize,
    /// By how many outlets: of a group, some may not use it.
    pub outlets: usize,
    /// Its uses, of the outlet's mentions.
    pub own: ShareView,
    /// The others', of theirs in the same stories.
    pub others: ShareView,
    /// Its first places.
    pub places: Vec<Evidence>,
}

/// Saying verbs of a stance, or hits of a wording list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ListView {
    /// Which list: `neutral`, `doubt`, `hedge` and so on.
    pub list: String,
    /// The outlet's hits: of its saying verbs, or of its words.
    pub own: ShareView,
    /// The others' in the same stories.
    pub others: ShareView,
    /// Each wording, most frequent first.
    pub hits: Vec<PooledHitView>,
}

/// A wording and its first places.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PooledHitView {
    /// As printed, lower-cased.
    pub text: String,
    /// How often.
    pub count: usize,
    /// Where first.
    pub places: Vec<Evidence>,
}

/// Somebody who is quoted; quoted words are no independent draws, so without an interval.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SourceView {
    /// Who.
    pub name: String,
    /// Quoted words in the outlet.
    pub own: usize,
    /// All words that it quotes from named speakers.
    pub of: usize,
    /// Quoted words in the others.
    pub others: usize,
    /// All words that the others quote from named speakers.
    pub others_of: usize,
    /// Where the outlet quotes first.
    pub places: Vec<Evidence>,
}

/// Somebody who is named and never heard.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct UnheardView {
    /// Who.
    pub name: String,
    /// Mentions in the outlet.
    pub mentions: usize,
    /// Words that the others quote.
    pub others_words: usize,
}

/// A term that tells an outlet from the others.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PooledTermView {
    /// As printed first.
    pub text: String,
    /// z-score of the weighted log-odds.
    pub z: f64,
    /// Its uses in the outlet.
    pub count: usize,
    /// Its uses in the others.
    pub others: usize,
    /// By how many outlets: of a group, some may not use it.
    pub outlets: usize,
    /// A few places where the outlet uses it.
    pub places: Vec<Evidence>,
}
