//! The view model of one story: strings and numbers, nothing left to look up.
//!
//! Serialized, it is the JSON of `crossread compare` (a public contract: a field once published
//! keeps its name). Every text in it is a verbatim piece of a supplied article; interface words
//! live in the [`Theme`](crate::Theme). Outlets, articles and claims are referred to by their ids.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::generator::Generator;

/// Everything that a page of one story shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Briefing {
    /// Says who wrote it.
    pub generator: Generator,
    /// What the story is.
    pub story: StoryView,
    /// Its outlets, by name.
    pub outlets: Vec<OutletView>,
    /// How the user's groups part the outlets, a key each in the order of the user's file; empty
    /// without such a file.
    #[serde(default)]
    pub groups: Vec<PartingView>,
    /// The story in a minute: a few sentences, in order.
    pub summary: Vec<SummaryLine>,
    /// Where the outlets differ most: one difference a kind first, the sharpest first.
    pub differences: Vec<Difference>,
    /// The headlines, oldest article first.
    pub headlines: Vec<Headline>,
    /// What is told by more than one outlet, sorted by consensus, then by spread of prominence.
    pub claims: Vec<ClaimView>,
    /// Where tellings disagree.
    pub conflicts: Vec<ConflictView>,
    /// Who is called what; the actors whose labels differ most first.
    pub actors: Vec<ActorView>,
    /// The same quote in several articles.
    pub quotes: Vec<QuoteView>,
    /// Who is quoted how much, most first.
    pub speakers: Vec<SpeakerView>,
    /// Who is named often and neither quoted nor reported, those named most first.
    #[serde(default)]
    pub never_quoted: Vec<NeverQuotedView>,
    /// Outlet → sentences that no other voice tells, the weightiest first.
    pub exclusive: BTreeMap<String, Vec<Passage>>,
    /// Outlet → claims that it leaves out though most others tell them.
    pub omissions: BTreeMap<String, Vec<OmissionView>>,
    /// Outlet → its saying verbs.
    pub saying_verbs: BTreeMap<String, SayingVerbs>,
    /// Outlet → its hedges.
    pub hedges: BTreeMap<String, WordingView>,
    /// List (`intensifier`, `passive`, `loaded`) → outlet → hits.
    pub wordings: BTreeMap<String, BTreeMap<String, WordingView>>,
    /// Outlet → terms that tell it from the others; empty where there is too little text.
    pub distinctive_terms: BTreeMap<String, Vec<TermView>>,
    /// Outlet → the claims that it gives most of its words to.
    pub emphasis: BTreeMap<String, Vec<EmphasisView>>,
    /// How much of its words each outlet gives to whom; the actors first whose shares lie furthest
    /// apart. Who is mentioned once by each outlet at most is left out.
    #[serde(default)]
    pub actor_emphasis: Vec<ActorEmphasisView>,
    /// What each headline is about, and how much of the body below it, oldest article first.
    #[serde(default)]
    pub headline_subjects: Vec<HeadlineSubjectsView>,
    /// The ledes, oldest article first.
    #[serde(default)]
    pub ledes: Vec<LedeView>,
    /// What happened when, as told, oldest first.
    pub timeline: Vec<EventView>,
    /// How alike the outlets are.
    pub similarity: SimilarityView,
    /// What outlets changed from one article to the next.
    #[serde(default)]
    pub updates: Vec<UpdateView>,
    /// What became of the sentences of each reference.
    pub references: Vec<ReferenceView>,
    /// The articles in full, oldest first.
    pub articles: Vec<ArticleView>,
    /// What a reader must know of the input: files that could not be read and the like.
    pub warnings: Vec<String>,
    /// How it was made.
    pub method: MethodView,
}

impl Briefing {
    /// The outlet with this id.
    pub fn outlet(&self, id: &str) -> Option<&OutletView> {
        self.outlets.iter().find(|outlet| outlet.id == id)
    }

    /// The article with this id.
    pub fn article(&self, id: &str) -> Option<&ArticleView> {
        self.articles.iter().find(|article| article.id == id)
    }

    /// Whether an outlet has no article in a language of those who tell a claim, so that its words
    /// can't tell whether it does.
    pub(crate) fn is_foreign_to(&self, outlet: &str, claim: &ClaimView) -> bool {
        let teller = claim.outlets.first();
        let languages = &self.story.languages;
        let shared = languages.iter().any(|language| {
            let writes = |id: &str| language.outlets.iter().any(|outlet| outlet == id);
            writes(outlet) && teller.is_none_or(|teller| writes(teller))
        });
        languages.len() > 1 && !shared
    }

    /// The claim with this id.
    pub fn claim(&self, id: &str) -> Option<&ClaimView> {
        self.claims.iter().find(|claim| claim.id == id)
    }
}

/// What the story is, in figures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct StoryView {
    /// Names the story across runs: a hash of its earliest article.
    pub id: String,
    /// The headline nearest to the others, or a first sentence where there is no headline.
    pub title: String,
    /// Whose headline that is; `None` if it is nobody's.
    pub title_outlet: Option<String>,
    /// The day of the first article, ISO 8601; undated articles are not counted.
    pub first_day: Option<String>,
    /// The day of the last article, likewise.
    pub last_day: Option<String>,
    /// Where it happens, as printed.
    pub place: Option<String>,
    /// What holds its articles together, as printed, the strongest first.
    pub reasons: Vec<String>,
    /// How many articles.
    pub articles: usize,
    /// How many outlets.
    pub outlets: usize,
    /// How many independent voices.
    pub voices: usize,
    /// Words in all articles.
    pub words: usize,
    /// The languages of its articles, by code; claims align within each.
    pub languages: Vec<LanguageView>,
}

/// A language that articles of a story are in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct LanguageView {
    /// Its ISO 639-1 code.
    pub code: String,
    /// The outlets with an article in it.
    pub outlets: Vec<String>,
}

/// One outlet: one column.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct OutletView {
    /// Its name in lower-case letters, digits and hyphens; unique in the run.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether its articles give the name; else it is the name of the file.
    pub named: bool,
    /// Two capitals that stand for it, unique in the run.
    pub letters: String,
    /// Which hue it has, from 1; by name over the run.
    pub hue: usize,
    /// Ids of its articles, oldest first.
    pub articles: Vec<String>,
    /// Number of its first article's voice, from 0.
    pub voice: usize,
    /// The file of its page over all stories of the run, where there is one.
    pub page: Option<String>,
    /// The first group that the user put it in.
    pub group: Option<String>,
    /// All groups that the user put it in, in the order of the user's keys.
    #[serde(default)]
    pub groups: Vec<OutletGroupView>,
    /// Its day of first publication in this story.
    pub published: Option<String>,
    /// Whose text it prints, and how much of its own is that.
    pub copies: Vec<CopyView>,
    /// What this outlet tells: a short summary, the same budget for all.
    pub summary: Vec<Passage>,
    /// How many of the claims it tells.
    pub claims_told: usize,
    /// How many sentences it alone tells.
    pub exclusive_count: usize,
    /// Words in its articles.
    pub words: usize,
    /// Minutes to read them, at least 1.
    pub minutes: usize,
}

/// That the user put an outlet into a group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct OutletGroupView {
    /// What parts the outlets: `region`.
    pub key: String,
    /// The group: `Asia`.
    pub group: String,
    /// The file of the group's page over all stories of the run, where there is one.
    pub page: Option<String>,
}

/// The outlets of a story by the groups of one key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct PartingView {
    /// What parts them.
    pub key: String,
    /// The groups, by name.
    pub groups: Vec<GroupView>,
    /// Ids of the outlets that the user's file does not put into any of them.
    pub none: Vec<String>,
}

/// A group of outlets in a story.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct GroupView {
    /// Its name.
    pub name: String,
    /// Ids of its outlets.
    pub outlets: Vec<String>,
    /// The file of its page over all stories of the run, where there is one.
    pub page: Option<String>,
}

/// How many outlets of a group tell a claim.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ClaimGroupView {
    /// What parts the outlets.
    pub key: String,
    /// The group.
    pub group: String,
    /// How many of its outlets tell the claim.
    pub told: usize,
    /// Of how many that write in its language.
    pub of: usize,
}

/// That an article takes text from another.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct CopyView {
    /// The article that takes it.
    pub article: String,
    /// Whose text it is.
    pub outlet: String,
    /// In which article.
    pub original: String,
    /// `identical`, `edited-copy` or `partly-wire`.
    pub kind: String,
    /// The share of the article that is copied, 0 to 1.
    pub share: f64,
    /// The paragraphs that were taken over, in the order of the article.
    #[serde(default)]
    pub paragraphs: Vec<CopiedParagraphView>,
}

/// A paragraph that an article takes from another, and what it changes in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct CopiedParagraphView {
    /// Its number in the article that takes it, from 1.
    pub number: u32,
    /// The number of the original's paragraph, from 1.
    pub original: u32,
    /// The id of the place on the page where the paragraph begins.
    pub anchor: String,
    /// Its words against the original's.
    pub pieces: Vec<Piece>,
}

/// What a later article of an outlet adds to the one before, drops from it and changes in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct UpdateView {
    /// Whose articles they are.
    pub outlet: String,
    /// The earlier article.
    pub earlier: String,
    /// The later one.
    pub later: String,
    /// Sentences of the later one that the earlier has not.
    pub added: Vec<Passage>,
    /// Sentences of the earlier one that the later has not.
    pub dropped: Vec<Passage>,
    /// Sentences that tell the same in other words.
    pub changed: Vec<ChangeView>,
    /// How many sentences are the same.
    pub kept: usize,
}

/// A sentence that an outlet wrote anew.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ChangeView {
    /// As it was.
    pub was: Passage,
    /// As it is now.
    pub now: Passage,
    /// The new words against the old.
    pub pieces: Vec<Piece>,
}

/// A sentence, or a part of one, with its place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Passage {
    /// Who prints it.
    pub outlet: String,
    /// In which article.
    pub article: String,
    /// Index of the sentence in the article; null for the headline.
    pub sentence: Option<usize>,
    /// Its words.
    pub text: String,
    /// `headline`, `lede` or `paragraph n`.
    pub prominence: String,
    /// The paragraph, from 1; 0 for the headline.
    pub paragraph: u32,
    /// The id of the sentence's place on the page.
    pub anchor: String,
}

/// A sentence of the summary.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SummaryLine {
    /// The sentence.
    #[serde(flatten)]
    pub passage: Passage,
    /// How many independent voices tell what it tells, itself among them.
    pub voices: usize,
    /// The claim it tells, if others tell it too.
    pub claim: Option<String>,
    /// What it tells that weighed most when it was chosen, the weightiest first.
    #[serde(default)]
    pub reasons: Vec<ReasonView>,
}

/// A piece of content that a chosen sentence tells, and how many tell it too.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ReasonView {
    /// Its words, as the sentence has them.
    pub text: String,
    /// How many outlets tell it, this one among them.
    pub outlets: usize,
}

/// One point on which outlets differ, for the first screen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Difference {
    /// `denial`, `quantity`, `date`, `attribution`, `omission`, `label` or `quote`.
    pub kind: String,
    /// Words that the sides share, or the actor's name: what it is about, as printed.
    pub about: String,
    /// The sides, at least two.
    pub sides: Vec<DifferenceSide>,
    /// The id of the place on the page that shows it in full.
    pub anchor: String,
}

/// One side of a difference.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct DifferenceSide {
    /// Who.
    pub outlets: Vec<String>,
    /// The words that differ; empty for the outlets that do not tell it.
    pub text: String,
}

/// The headline of an article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Headline {
    /// The headline and its place.
    #[serde(flatten)]
    pub passage: Passage,
    /// When the article was published.
    pub published: Option<String>,
    /// The headline cut into words that other headlines have too, and words of its own.
    pub pieces: Vec<Piece>,
}

/// A stretch of text that is set alike.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Piece {
    /// Its characters, white space included.
    pub text: String,
    /// How it relates to what it is compared with.
    pub mark: PieceMark,
}

/// How a stretch of text relates to what it is compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PieceMark {
    /// Both have it, or it is not compared.
    #[default]
    Shared,
    /// Only this one has it.
    Own,
    /// The other has it, this one leaves it out.
    LeftOut,
}

impl PieceMark {
    /// Whether both have it.
    pub fn is_shared(&self) -> bool {
        *self == PieceMark::Shared
    }

    /// Whether only this one has it.
    pub fn is_own(&self) -> bool {
        *self == PieceMark::Own
    }

    /// Whether only the other has it.
    pub fn is_left_out(&self) -> bool {
        *self == PieceMark::LeftOut
    }
}

/// A claim: one thing said, and each way it is told.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ClaimView {
    /// A hash of its earliest telling; the same in a later run.
    pub id: String,
    /// Its number on the page, from 1.
    pub number: usize,
    /// The words of the telling that is shown for all.
    pub text: String,
    /// Whose words those are.
    pub text_outlet: String,
    /// How many independent voices tell it.
    pub voices: usize,
    /// Who tells it, by id.
    pub outlets: Vec<String>,
    /// Who told it first, as far as the times of publication tell, by id; nobody where they do not
    /// differ.
    pub first: Vec<String>,
    /// Each way it is told, oldest first.
    pub tellings: Vec<TellingView>,
    /// Numbers of the conflicts between its tellings, from 1.
    pub conflicts: Vec<usize>,
    /// How far the shares of words that outlets give it lie apart: the highest less the lowest, 0 to 1.
    #[serde(default)]
    pub spread: f64,
    /// How many outlets of each of the user's groups tell it.
    #[serde(default)]
    pub groups: Vec<ClaimGroupView>,
}

impl ClaimView {
    /// The most prominent telling of an outlet.
    pub fn telling_of(&self, outlet: &str) -> Option<&TellingView> {
        let own = self.tellings.iter().filter(|telling| telling.passage.outlet == outlet);
        own.min_by_key(|telling| telling.passage.paragraph)
    }
}

/// One way a claim is told.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct TellingView {
    /// The sentence, or the part of it that tells the claim.
    #[serde(flatten)]
    pub passage: Passage,
    /// The article whose telling this one repeats word for word.
    pub copy_of: Option<String>,
    /// How sure it is that it says the same as the one shown, 0 to 1.
    pub probability: f64,
    /// Its words against the one shown.
    pub pieces: Vec<Piece>,
}

/// A conflict.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ConflictView {
    /// The id of its place on the page.
    pub id: String,
    /// Its number on the page, from 1.
    pub number: usize,
    /// `denial`, `quantity`, `date` or `attribution`.
    pub kind: String,
    /// Words that the sides share: what it is about, as printed.
    pub about: String,
    /// The claim, if the sides tell one.
    pub claim: Option<String>,
    /// `conflict`, `doubtful` or `compatible`.
    pub verdict: String,
    /// Why.
    pub reason: String,
    /// The sides, sorted by position, then by age.
    pub sides: Vec<SideView>,
}

/// One side of a conflict.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SideView {
    /// The whole sentence.
    #[serde(flatten)]
    pub passage: Passage,
    /// Where the words that disagree begin, in bytes of the article's text; null in a headline.
    pub start: Option<usize>,
    /// Where they end.
    pub end: Option<usize>,
    /// The words that disagree.
    pub words: String,
    /// Who is cited for them.
    pub cited: Option<String>,
    /// Sides with the same number hold the same position.
    pub position: u32,
    /// For quantities, the least value meant, in the unit of the words; null where there is no bound.
    pub low: Option<f64>,
    /// The greatest value meant, likewise.
    pub high: Option<f64>,
    /// The sentence cut at the words that disagree (marked [`PieceMark::Own`]).
    pub pieces: Vec<Piece>,
}

/// An actor and what it is called.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ActorView {
    /// Its name in lower-case letters, digits and hyphens; unique in the story.
    pub id: String,
    /// Its fullest name.
    pub name: String,
    /// `person`, `organization`, `country`, `place`, `group` or `other`; `thing` for an event or a
    /// thing that outlets call by different nouns.
    pub kind: String,
    /// Outlet → how often it names the actor.
    pub mentions: BTreeMap<String, usize>,
    /// What outlets call it; by outlet, then by count.
    pub labels: Vec<LabelView>,
    /// For whom it acts in this story, by name ("United States" for its Congress); null for who stands
    /// alone.
    pub acts_for: Option<String>,
    /// What outlets say that it does, undergoes or is, a word each; by outlet, then by count. Found by
    /// likelihood: good for counting, and wrong too often to be read as a list.
    pub predicates: Vec<PredicateView>,
}

/// A word for what an outlet says that an actor does, undergoes or is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct PredicateView {
    /// Who says it.
    pub outlet: String,
    /// The word, in lower case.
    pub text: String,
    /// How often.
    pub count: usize,
}

impl ActorView {
    /// The labels that say something of the actor: forms of address are house style.
    pub fn telling_labels(&self) -> impl Iterator<Item = &LabelView> + Clone {
        self.labels.iter().filter(|label| label.kind != "address")
    }

    /// What an outlet calls the actor, most frequent first, forms of address aside.
    pub fn labels_of<'a>(&'a self, outlet: &'a str) -> impl Iterator<Item = &'a LabelView> + Clone {
        self.telling_labels().filter(move |label| label.outlet == outlet)
    }
}

/// A wording that an outlet attaches to an actor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct LabelView {
    /// Who.
    pub outlet: String,
    /// The wording as printed first.
    pub text: String,
    /// `address` (“Mr.”), `title`, `premodifier`, `apposition`, `copula`, `description`, `compound` or `name`.
    pub kind: String,
    /// How often.
    pub count: usize,
    /// Where.
    pub sentences: Vec<Passage>,
    /// Whether no other outlet uses it.
    pub own: bool,
}

/// One thing somebody said, in each version printed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct QuoteView {
    /// A hash of its fullest version.
    pub id: String,
    /// Who said it.
    pub speaker: Option<String>,
    /// Its versions, the fullest first.
    pub versions: Vec<QuoteVersionView>,
}

impl QuoteView {
    /// Whether two articles print it differently.
    pub fn is_changed(&self) -> bool {
        let alike = |relation: &str| matches!(relation, "full" | "same");
        self.versions.iter().any(|version| !alike(&version.relation))
    }
}

/// A quote as one article prints it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct QuoteVersionView {
    /// What stands between the marks, and the sentence where it begins.
    #[serde(flatten)]
    pub passage: Passage,
    /// `full` for the first version; else `same`, `trimmed`, `spliced`, `altered` or
    /// `other-speaker`.
    pub relation: String,
    /// Who said it, as this article has it.
    pub speaker: Option<String>,
    /// Its words against the fullest version.
    pub pieces: Vec<Piece>,
}

/// Somebody whom the articles name and give no say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NeverQuotedView {
    /// Who.
    pub name: String,
    /// Outlet → how often it names the person.
    pub mentions: BTreeMap<String, usize>,
    /// Mentions in all outlets.
    pub total: usize,
}

/// How many quoted words outlets give to a speaker.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SpeakerView {
    /// Who is quoted.
    pub name: String,
    /// Outlet → words.
    pub words: BTreeMap<String, usize>,
    /// Words in all outlets.
    pub total: usize,
}

/// That an outlet does not tell a claim.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct OmissionView {
    /// Which claim.
    pub claim: String,
    /// Its number on the page.
    pub number: usize,
    /// Its words.
    pub text: String,
    /// Who tells it.
    pub told_by: Vec<String>,
}

/// The saying verbs of an outlet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SayingVerbs {
    /// All uses.
    pub total: usize,
    /// `neutral`, `certainty`, `doubt`, `concession`, `attack` → verbs, most frequent first.
    pub stances: BTreeMap<String, Vec<Hit>>,
}

/// The hits of one list of wordings in one outlet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct WordingView {
    /// All hits.
    pub total: usize,
    /// Words in the outlet's articles.
    pub words: usize,
    /// Hits in a thousand words.
    pub per_thousand: f64,
    /// Each wording, most frequent first.
    pub hits: Vec<Hit>,
}

/// A word or phrase, and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Hit {
    /// As printed, lower-cased.
    pub text: String,
    /// How often.
    pub count: usize,
    /// Where.
    pub sentences: Vec<Passage>,
}

/// A term that tells an outlet from the others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct TermView {
    /// As printed most often.
    pub text: String,
    /// z-score of the weighted log-odds.
    pub z: f64,
    /// How often the outlet uses it.
    pub count: usize,
    /// How often the others do, together.
    pub others: usize,
}

/// How much of its words an outlet gives to a claim.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct EmphasisView {
    /// Which claim.
    pub claim: String,
    /// Its number on the page.
    pub number: usize,
    /// Words in its tellings.
    pub words: usize,
    /// All words of the outlet, headlines among them.
    #[serde(default)]
    pub of: usize,
    /// The share of all its words, 0 to 1.
    pub share: f64,
    /// The paragraph where it first stands; 0 is the headline.
    pub paragraph: u32,
    /// The article where it does.
    #[serde(default)]
    pub article: String,
    /// The place of that sentence on the page.
    #[serde(default)]
    pub anchor: String,
}

/// How much of its words each outlet gives to an actor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ActorEmphasisView {
    /// The actor's id, as in `actors`.
    pub actor: String,
    /// Its fullest name.
    pub name: String,
    /// How far the outlets' shares lie apart: the highest less the lowest, 0 to 1.
    pub spread: f64,
    /// Outlet → its share; an outlet that does not mention the actor is not there.
    pub outlets: BTreeMap<String, ActorShareView>,
}

/// What an outlet gives to an actor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ActorShareView {
    /// How often it mentions the actor.
    pub mentions: usize,
    /// Words in the sentences that do.
    pub words: usize,
    /// All words of the outlet, headlines among them.
    pub of: usize,
    /// The share of all its words, 0 to 1.
    pub share: f64,
    /// The paragraph where it first does; 0 is the headline.
    pub paragraph: u32,
    /// The article where it first does.
    pub article: String,
    /// The place of that sentence on the page.
    pub anchor: String,
}

/// What a headline is about, and how much of its body is about the same.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct HeadlineSubjectsView {
    /// The headline and its place.
    #[serde(flatten)]
    pub passage: Passage,
    /// Words in the article's body.
    pub words: usize,
    /// The actors that it names, in its order.
    pub actors: Vec<SubjectView>,
    /// Its other words of weight, in its order.
    pub terms: Vec<SubjectView>,
}

/// An actor or a word of a headline, in its body.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SubjectView {
    /// The actor's fullest name, or the word as the headline has it.
    pub text: String,
    /// The actor's id, as in `actors`; null for a word.
    pub actor: Option<String>,
    /// Words in the body's sentences that mention the actor, or have the word.
    pub words: usize,
    /// The share of the body's words, 0 to 1.
    pub share: f64,
    /// The place of the first of those sentences on the page; null where there is none.
    pub anchor: Option<String>,
}

/// The first paragraph of an article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct LedeView {
    /// Who prints it.
    pub outlet: String,
    /// In which article.
    pub article: String,
    /// Its sentences.
    pub sentences: Vec<LedeSentenceView>,
}

/// A sentence of a lede.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct LedeSentenceView {
    /// The sentence and its place.
    #[serde(flatten)]
    pub passage: Passage,
    /// The sentence cut into words that other outlets' ledes have too, and words of its own.
    pub pieces: Vec<Piece>,
    /// Ids of the claims that it tells.
    pub claims: Vec<String>,
}

/// Something that the articles put on a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct EventView {
    /// The first day that the words name, ISO 8601.
    pub start: String,
    /// The last day.
    pub end: String,
    /// What happened, as told.
    pub text: String,
    /// Whose words those are.
    pub text_outlet: String,
    /// The claim, if several tell it.
    pub claim: Option<String>,
    /// Everyone who dates it so: whose words are shown, then the others, oldest first.
    pub tellers: Vec<Passage>,
}

/// How alike outlets are; a row and a column an outlet, in the order of `outlets`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SimilarityView {
    /// Ids, in order.
    pub outlets: Vec<String>,
    /// Share of claims in common, 0 to 1: of the claims that either tells, those that both tell.
    pub claims: Vec<Vec<f64>>,
    /// How many claims either tells.
    pub claims_of: Vec<Vec<usize>>,
    /// Cosine of their words, 0 to 1.
    pub words: Vec<Vec<f64>>,
}

/// A communique, press release or speech, and what the articles took up of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ReferenceView {
    /// Its id.
    pub id: String,
    /// Who published it.
    pub issuer: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// When it was published, ISO 8601.
    pub published: Option<String>,
    /// Its sentences in order.
    pub sentences: Vec<TakenUpView>,
}

/// What became of one sentence of a reference.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct TakenUpView {
    /// Its words.
    pub text: String,
    /// Who took it up, oldest article first.
    pub by: Vec<UptakeView>,
    /// The outlets that left it, by name.
    pub left_by: Vec<String>,
}

/// That an article takes up a sentence of a reference.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct UptakeView {
    /// The sentence of the article.
    #[serde(flatten)]
    pub passage: Passage,
    /// `in-full`, `trimmed` or `changed`.
    pub manner: String,
    /// Its words against the reference's.
    pub pieces: Vec<Piece>,
}

/// An article in full.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ArticleView {
    /// Its id.
    pub id: String,
    /// Who published it.
    pub outlet: String,
    /// Where it was read from.
    pub path: String,
    /// Its headline.
    pub title: Option<String>,
    /// The place of the headline on the page.
    pub title_anchor: String,
    /// The line that names the authors, or their names.
    pub byline: Option<String>,
    /// Where it was filed from.
    pub dateline: Option<String>,
    /// The agency that it is credited to.
    pub credit: Option<String>,
    /// What the publisher calls it.
    pub kind: Option<String>,
    /// When it was published, ISO 8601.
    pub published: Option<String>,
    /// Its language, ISO 639-1.
    pub language: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Field → where it was found.
    pub provenance: BTreeMap<String, String>,
    /// Words in the body.
    pub words: usize,
    /// xxh3 of headline and body, in hexadecimal digits: tells whether two runs read the same.
    pub hash: String,
    /// Its body.
    pub paragraphs: Vec<ParagraphView>,
    /// What cleaning took out.
    pub removed: Vec<RemovedView>,
}

impl ArticleView {
    /// The address of the article, if it is one of the web.
    pub fn link(&self) -> Option<&str> {
        let url = self.url.as_deref()?;
        (url.starts_with("https://") || url.starts_with("http://")).then_some(url)
    }
}

/// A paragraph of an article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ParagraphView {
    /// From 1.
    pub number: u32,
    /// Its sentences.
    pub sentences: Vec<SentenceView>,
}

/// A sentence in its article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SentenceView {
    /// From 0.
    pub index: usize,
    /// Where it begins, in bytes of the article's text.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Its words.
    pub text: String,
    /// The id of its place on the page.
    pub anchor: String,
    /// Numbers of the claims it tells, from 1.
    pub claims: Vec<usize>,
    /// Whether no other voice tells it.
    pub exclusive: bool,
    /// Whether it is printed word for word by an earlier article too.
    pub copied: bool,
}

/// What cleaning took out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct RemovedView {
    /// Why: `navigation`, `caption` and so on.
    pub reason: String,
    /// What.
    pub text: String,
    /// Index of the block in the article as read.
    pub position: u32,
}

/// How a briefing was made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct MethodView {
    /// Of the program.
    pub version: String,
    /// How the summary was chosen.
    pub summary: String,
    /// Its budget in words.
    pub summary_words: usize,
    /// The documents that the background frequencies were counted in.
    pub background_documents: usize,
    /// Languages of the articles, ISO 639-1.
    pub languages: Vec<String>,
    /// Options that differ from their defaults, as typed.
    pub settings: Vec<String>,
}
