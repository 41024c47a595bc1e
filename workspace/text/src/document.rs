//! An article as understood: its text held once, and marks on it.

use std::ops::Range;

use jiff::civil;
use serde::Serialize;

use crate::article::{BlockKind, Metadata};
use crate::limits::Beyond;
use crate::span::Span;

/// One article, cleaned, segmented, tokenized and marked.
///
/// The text is held once, in a buffer with the body first and the headline behind it; everything
/// else is a [`Span`] into that buffer or an index into one of the lists below. So an offset into
/// the body is an offset into [`text`](Document::text), and the headline can carry sentences,
/// tokens and marks like any other sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// What is known about the article.
    pub metadata: Metadata,
    /// Body, then headline.
    pub(crate) buffer: String,
    /// Where the body ends in the buffer.
    pub(crate) body_end: u32,
    /// The paragraphs of the body, in order. Paragraph *n* (from 1) is entry *n* − 1.
    pub paragraphs: Vec<Span>,
    /// What the page makes of each paragraph, in the same order: running text, heading, item.
    pub kinds: Vec<BlockKind>,
    /// The dateline that opens the first sentence of a paragraph, with agency and dash.
    pub dateline: Option<Span>,
    /// The sentences of the body in order, and the headline as the last one if there is one.
    pub sentences: Vec<Sentence>,
    /// The tokens of all sentences, in the same order.
    pub tokens: Vec<Token>,
    /// The distinct terms of the document, in order of first use; [`Token::term`] indexes them.
    pub terms: Vec<String>,
    /// For each of the terms the name of the group of synonyms that it belongs to, if any.
    pub synonyms: Vec<Option<&'static str>>,
    /// Names of actors, in order of position.
    pub mentions: Vec<Mention>,
    /// Wordings attached to mentions, in order of position.
    pub labels: Vec<Label>,
    /// Who acts for whom, in the order of the mentions.
    pub allegiances: Vec<Allegiance>,
    /// Events and things between whose names outlets choose, in order of position.
    pub things: Vec<Thing>,
    /// Reported speech, in order of position.
    pub quotes: Vec<Quote>,
    /// What actors are said to do, to undergo or to be, in order of position.
    pub predicates: Vec<Predicate>,
    /// Dated expressions, in order of position.
    pub dates: Vec<DateExpression>,
    /// Figures, in order of position.
    pub quantities: Vec<Quantity>,
    /// Hits of the wording lists (hedges, intensifiers, …), in order of position.
    pub wordings: Vec<Wording>,
    /// Parts of sentences that tell something by themselves, in order of position.
    pub clauses: Vec<Clause>,
    /// Sentences that a reader can't understand without those before them, in order.
    pub leanings: Vec<Leaning>,
    /// What cleaning took out, in order of position.
    pub removed: Vec<Removed>,
    /// What lay beyond a limit.
    pub beyond: Beyond,
}

impl Document {
    /// The body: decoded, unwrapped, cleaned; paragraphs are parted by an empty line.
    pub fn text(&self) -> &str {
        &self.buffer[..self.body_end as usize]
    }

    /// The words that a span covers, in body or headline.
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.buffer)
    }

    /// The index of the headline in [`sentences`](Document::sentences).
    pub fn headline(&self) -> Option<usize> {
        let last = self.sentences.len().checked_sub(1)?;
        self.sentences[last].is_headline().then_some(last)
    }

    /// The ISO 639-1 code of its language; English where none is known, as everywhere.
    pub fn language(&self) -> &str {
        self.metadata.language.as_deref().unwrap_or("en")
    }

    /// The sentences of the body.
    pub fn body(&self) -> &[Sentence] {
        &self.sentences[..self.headline().unwrap_or(self.sentences.len())]
    }

    /// The parts of a passage that stand in reported speech, between marks or behind "said that"; a
    /// few words in scare quotes don't count. Parts of one quote inside another overlap.
    pub fn said(&self, passage: Span) -> Vec<Span> {
        // No quote reaches over the end of its paragraph.
        let behind = self.paragraphs.partition_point(|other| other.start <= passage.start);
        let paragraph = behind.checked_sub(1).map_or(0, |last| self.paragraphs[last].start);
        let first = self.quotes.partition_point(|quote| quote.span.start < paragraph);
        let inside = self.quotes[first..].iter().take_while(|q| q.span.start < passage.end);
        let reported = inside.filter(|quote| quote.kind != QuoteKind::Scare);
        let within = reported.filter(|quote| quote.span.overlaps(passage)).map(|quote| Span {
            start: quote.span.start.max(passage.start),
            end: quote.span.end.min(passage.end),
        });
        within.collect()
    }

    /// Where a sentence says something: all of it but the dateline that opens it. A sentence shown
    /// outside its article goes without, as outlet and date stand beside it.
    pub fn statement(&self, sentence: usize) -> Span {
        let span = self.sentences[sentence].span;
        let opened = self.dateline.filter(|dateline| span.start <= dateline.start);
        match opened {
            Some(dateline) if dateline.end < span.end => {
                Span { start: dateline.end.max(span.start), ..span }
            }
            _ => span,
        }
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: usize) -> &[Token] {
        &self.tokens[self.sentences[sentence].tokens()]
    }

    /// What the page makes of the paragraph that a sentence stands in; the article's headline is a
    /// heading.
    pub fn kind_of(&self, sentence: usize) -> BlockKind {
        let paragraph = (self.sentences[sentence].paragraph as usize).checked_sub(1);
        paragraph.map_or(BlockKind::Heading, |paragraph| self.kinds[paragraph])
    }

    /// Why a sentence can't be understood without those before it, if so.
    pub fn leaning(&self, sentence: usize) -> Option<LeaningKind> {
        let found = self.leanings.binary_search_by_key(&sentence, |l| l.sentence as usize);
        found.ok().map(|index| self.leanings[index].kind)
    }

    /// The sentence in which the byte at `position` of the buffer stands.
    pub fn sentence_at(&self, position: u32) -> Option<usize> {
        // Body sentences are in order and the headline lies behind them all.
        let next = self.sentences.partition_point(|sentence| sentence.span.start <= position);
        let index = next.checked_sub(1)?;
        (position < self.sentences[index].span.end).then_some(index)
    }
}

/// A sentence of the body, or the headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without white space at either end.
    pub span: Span,
    /// In which paragraph of the body, from 1; 0 for the headline.
    pub paragraph: u32,
    /// Index of its first token.
    pub first_token: u32,
    /// How many tokens it has.
    pub token_count: u32,
}

impl Sentence {
    /// Whether it is the headline.
    pub fn is_headline(&self) -> bool {
        self.paragraph == 0
    }

    /// The indexes of its tokens.
    pub fn tokens(&self) -> Range<usize> {
        self.first_token as usize..(self.first_token + self.token_count) as usize
    }
}

/// A word, a number or a mark of punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Whether it is in the language's list of stop words.
    pub stop: bool,
    /// Index into [`Document::terms`]: the folded, stemmed form. Punctuation has none.
    pub term: Option<u32>,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// Letters, with inner dots, hyphens and apostrophes ("U.S.", "COVID-19").
    Word,
    /// Digits, with their separators ("240,000", "3.5").
    Number,
    /// Anything else that is visible, one character a token.
    Punctuation,
}

/// A part of a sentence that tells something by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Where it stands, without punctuation at either end.
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: u32,
}

/// A name in the text: of a person, an organization, a country, a place or a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name without title and modifiers ("Bashar al-Assad", "US").
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: u32,
    /// What kind of actor is meant.
    pub kind: ActorKind,
    /// The name to merge by: the gazetteer's ("United States" for "US" or "Washington"), else the
    /// words of the span without possessive.
    pub name: String,
    /// Whether the gazetteer gave the name.
    pub known: bool,
    /// Whether the words are a description or a metonym that a rule resolved.
    pub inferred: bool,
    /// What the given name that opens a person's name may be short for, in lower case ("jerrold" for
    /// "Jerry").
    pub short_for: Vec<String>,
    /// Whether it only modifies the noun behind it ("the Trump campaign", "Iranian officials").
    pub modifies: bool,
}

/// What kind of actor a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ActorKind {
    /// A person.
    Person,
    /// A company, a party, an authority, a union of states.
    Organization,
    /// A country, its people or its government.
    Country,
    /// Any other place.
    Place,
    /// An armed, ethnic, religious or other group without an office.
    Group,
    /// A name that no rule could tell.
    Other,
}

/// A wording attached to a mention ("strongman" on "Bashar al-Assad").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The wording alone.
    pub span: Span,
    /// Index into [`Document::mentions`].
    pub mention: u32,
    /// How it is attached.
    pub kind: LabelKind,
}

/// That somebody acts for somebody else, as a name or a label tells ("DNC chairman Holm").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allegiance {
    /// Who: index into [`Document::mentions`].
    pub mention: u32,
    /// For whom.
    pub side: Side,
}

/// For whom somebody acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Who is named beside: index into [`Document::mentions`].
    Mention(u32),
    /// Who goes without saying: a name as the gazetteer has it.
    Known(&'static str),
}

/// A word for what an actor is said to do, to undergo or to be ("threatened", "reckless").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Predicate {
    /// The word.
    pub span: Span,
    /// Index into [`Document::mentions`]: the name, or the one that a pronoun stands for.
    pub mention: u32,
}

/// A phrase for an event or a thing ("joint military exercises", "the border wall").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thing {
    /// The phrase without its article.
    pub span: Span,
    /// Its noun.
    pub head: Span,
    /// The sentence it stands in.
    pub sentence: u32,
    /// The name of the group of nouns that can stand for the same thing.
    pub group: &'static str,
}

/// How a label is attached to its mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LabelKind {
    /// A title or an office before the name ("President Putin").
    Title,
    /// Other words before the name ("embattled Putin", "Syrian strongman Assad").
    Premodifier,
    /// A phrase set beside the name ("Kim, the North Korean leader").
    Apposition,
    /// What the name is said to be ("Kim is a dictator").
    Copula,
    /// Words that stand for the name ("the North Korean leader").
    Description,
    /// The people or the body that a country's or an organization's name modifies ("the Iranian
    /// regime").
    Compound,
}

/// A piece of reported speech.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words said; without the marks where there are marks.
    pub span: Span,
    /// How they are reported.
    pub kind: QuoteKind,
    /// Who said them, where a rule could tell.
    pub speaker: Option<Speaker>,
    /// The saying verb or phrase.
    pub cue: Option<Cue>,
}

/// How speech is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Between quotation marks.
    Direct,
    /// "S said that …", "according to S".
    Indirect,
    /// A few words between marks inside a sentence of the outlet's own.
    Scare,
}

/// Who said a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker, title and apposition left out.
    pub span: Span,
    /// Index into [`Document::mentions`], if the words are a name.
    pub mention: Option<u32>,
    /// Whether a pronoun or the neighbourhood was resolved to these words.
    pub inferred: bool,
}

/// The verb or phrase that introduces reported speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Where it stands.
    pub span: Span,
    /// What the verb adds to "said".
    pub stance: Stance,
}

/// What a saying verb tells of the outlet's attitude to what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// Said, told, added.
    Neutral,
    /// Noted, pointed out, revealed: takes what was said as so.
    Certainty,
    /// Claimed, alleged, insisted: keeps a distance to it.
    Doubt,
    /// Admitted, acknowledged, conceded.
    Concession,
    /// Warned, blasted, slammed.
    Attack,
}

/// A dated expression ("Monday", "Sept. 28, 2015", "two years ago").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateExpression {
    /// Where it stands.
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: u32,
    /// The TIMEX3 value (`2015-09-28`, `2015-W40`, `2015-09`, `P2Y`, `PAST_REF`), resolved
    /// against the date of the article where that is known.
    pub value: String,
    /// The first and last day that it names, where it could be resolved.
    pub days: Option<(civil::Date, civil::Date)>,
}

/// A figure and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The figure with its unit and the words that blur it ("more than 240,000", "$3.5 million").
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: u32,
    /// The least value meant, in units of [`unit`](Quantity::unit).
    pub low: f64,
    /// The greatest value meant; infinite for "more than".
    pub high: f64,
    /// Whether the words say that it is rounded or a bound.
    pub approximate: bool,
    /// What it is measured in (`%`, `USD`, `minute`); empty for plain counts.
    pub unit: String,
    /// The head noun of what is counted ("deaths"), where it follows the figure.
    pub noun: Option<Span>,
}

/// What stands for the same in texts of any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Its kind and value: how a name sounds, `country DE`, `day 2019-03-04`, `figure 3.5 km`.
    pub key: String,
    /// Where it stands.
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: u32,
}

/// A hit of a list of wordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Where it stands.
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: u32,
    /// Which list.
    pub kind: WordingKind,
}

/// The lists of wordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum WordingKind {
    /// "reportedly", "allegedly", "may have".
    Hedge,
    /// "very", "utterly".
    Intensifier,
    /// A passive that names no agent ("was killed").
    Passive,
    /// Words that judge while they tell ("regime", "thug").
    Loaded,
    /// Words that deny what somebody else says ("denied", "not true"); where they stand in
    /// reported speech, the speaker's.
    Denial,
    /// Words that negate a verb ("not", "never"), in reported speech too.
    Negation,
    /// Words that make of what they open a supposition ("if"), in reported speech too.
    Condition,
}

/// That a sentence can't be understood without those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaning {
    /// Which one.
    pub sentence: u32,
    /// Why.
    pub kind: LeaningKind,
}

/// Why a sentence can't be understood without those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LeaningKind {
    /// Its first words stand for somebody or something named earlier.
    Pronoun,
    /// Its first words tie it to the sentence before.
    Connective,
    /// It is a quotation and doesn't say whose.
    Quote,
}

/// A block, or a part of one, that cleaning took out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Removed {
    /// Why.
    pub reason: Reason,
    /// What was taken out, in full.
    pub text: String,
    /// Index of the block in the article as read.
    pub position: u32,
}

/// Why a block was removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Links to other parts of the site.
    Navigation,
    /// Headlines of other articles.
    HeadlineList,
    /// The words of a picture, or the switches around it.
    Caption,
    /// "Read more", "Related".
    Related,
    /// Advertising, subscription, newsletter, app.
    Promotion,
    /// Cookie and legal notices.
    Notice,
    /// Handles, share buttons, the furniture of an embedded post.
    Social,
    /// The same block stands earlier.
    Repeated,
    /// A beginning that is cut off and stands again in full.
    Teaser,
    /// The headline again.
    RepeatedHeadline,
    /// Names run together by a link list ("Donald John TrumpTrump faces … MORE").
    NameTags,
    /// The outlet prints the same block in its other articles.
    Boilerplate,
    /// A line that was read as metadata where it is no part of the text on the page.
    Furniture,
    /// A person said so.
    ByHand,
}
