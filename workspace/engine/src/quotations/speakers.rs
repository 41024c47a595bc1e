//! Who said a quote, over all articles.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crossread_text::{ActorKind, LabelKind, Quote, QuoteKind};

use super::{QuoteVersion, SpeakerShare};
use crate::actors::{Actor, LabelUse};
use crate::corpus::Corpus;
use crate::ids::{ActorId, ArticleId, OutletId, SentenceId};

/// Two spellings of one surname are at least so similar by Jaro and Winkler: "Lowentritt" and
/// "Loewentritt" have .97, "Johnson" and "Jackson" .81.
const SAME_SPELLING: f64 = 0.93;

/// Who is named less often is spoken of in passing.
const LEAST_MENTIONS: usize = 4;

/// The actor behind each mention.
pub(super) struct Speakers<'a> {
    actors: &'a [Actor],
    of_mention: BTreeMap<(ArticleId, u32), ActorId>,
}

impl<'a> Speakers<'a> {
    pub(super) fn of(actors: &'a [Actor]) -> Speakers<'a> {
        let mentions = actors.iter().enumerate().flat_map(|(index, actor)| {
            actor.mentions.iter().map(move |&mention| (mention, ActorId::from(index)))
        });
        Speakers { actors, of_mention: mentions.collect() }
    }

    fn actor(&self, article: ArticleId, quote: &Quote) -> Option<ActorId> {
        let mention = quote.speaker?.mention?;
        self.of_mention.get(&(article, mention)).copied()
    }

    /// Whether two versions are given to two people. Both must be named beside a saying verb: what
    /// was inferred is no ground for saying that outlets disagree.
    pub(super) fn differ(&self, corpus: &Corpus, a: QuoteVersion, b: QuoteVersion) -> bool {
        let person = |version: QuoteVersion| {
            let quote = &corpus.document(version.article).quotes[version.quote as usize];
            let named = quote.cue.is_some() && quote.speaker.is_some_and(|by| !by.inferred);
            let mention = quote.speaker?.mention?;
            let named =
                named && !corpus.document(version.article).mentions[mention as usize].inferred;
            let actor = self.actor(version.article, quote).filter(|_| named)?;
            (self.actors[actor.index()].kind == ActorKind::Person).then_some(actor)
        };
        match (person(a), person(b)) {
            (Some(a), Some(b)) => a != b && !self.share_a_name(a, b),
            _ => false,
        }
    }

    /// A surname that could be two people's may be either's, however it is spelled.
    fn share_a_name(&self, a: ActorId, b: ActorId) -> bool {
        let words = |actor: ActorId| self.actors[actor.index()].name.split_whitespace();
        let same = |word: &str, other: &str| {
            word == other || strsim::jaro_winkler(word, other) >= SAME_SPELLING
        };
        words(a).any(|word| words(b).any(|other| same(word, other)))
    }

    /// The speaker that all versions which name one give. People count before the bodies they speak
    /// for, and who is named beside a verb before who was inferred.
    pub(super) fn agreed(&self, corpus: &Corpus, versions: &[QuoteVersion]) -> Option<String> {
        let mut named: Vec<((bool, bool), String)> = Vec::new();
        for version in versions {
            let document = corpus.document(version.article);
            let quote = &document.quotes[version.quote as usize];
            let Some(speaker) = quote.speaker else { continue };
            let actor = self.actor(version.article, quote).map(|actor| &self.actors[actor.index()]);
            let person = actor.is_some_and(|actor| actor.kind == ActorKind::Person);
            let name = actor.map_or(document.slice(speaker.span), |actor| &actor.name);
            named.push(((!person, speaker.inferred), name.to_owned()));
        }
        named.sort();
        let (rank, first) = named.first()?;
        let mut best = named.iter().take_while(|(other, _)| other == rank);
        best.all(|(_, name)| name == first).then(|| first.clone())
    }
}

/// Which actors are quoted, by words between quotation marks, most first. Who is only described ("a
/// diplomat", "the measure") is nobody whose words could be added up.
pub fn speaker_shares(corpus: &Corpus, actors: &[Actor]) -> Vec<SpeakerShare> {
    let speakers = Speakers::of(actors);
    type Counts = (BTreeMap<OutletId, usize>, Vec<SentenceId>);
    let mut counts: BTreeMap<ActorId, Counts> = BTreeMap::new();
    for article in corpus.article_ids() {
        let document = corpus.document(article);
        let spoken = document.quotes.iter().filter(|quote| quote.kind == QuoteKind::Direct);
        for quote in spoken {
            let Some(actor) = speakers.actor(article, quote) else { continue };
            let words = super::words::words(document, quote.span).len();
            let (by_outlet, sentences) = counts.entry(actor).or_default();
            *by_outlet.entry(corpus.outlet_of(article)).or_default() += words;
            let sentence = document.sentence_at(quote.span.start);
            sentences.extend(sentence.map(|index| corpus.sentence_id(article, index)));
        }
    }
    let mut shares: Vec<SpeakerShare> = counts
        .into_iter()
        .map(|(actor, (words, mut sentences))| {
            sentences.dedup();
            let speaker = actors[actor.index()].name.clone();
            SpeakerShare { speaker, actor, words: words.into_iter().collect(), sentences }
        })
        .collect();
    let total = |share: &SpeakerShare| share.words.iter().map(|&(_, words)| words).sum::<usize>();
    shares.sort_by(|a, b| total(b).cmp(&total(a)).then_with(|| a.speaker.cmp(&b.speaker)));
    shares
}

/// Whom each outlet gives a say, quoted or reported.
pub(crate) fn heard(corpus: &Corpus, actors: &[Actor]) -> BTreeSet<(OutletId, ActorId)> {
    let speakers = Speakers::of(actors);
    let mut heard = BTreeSet::new();
    for article in corpus.article_ids() {
        let quotes = corpus.document(article).quotes.iter();
        let said = quotes.filter(|quote| quote.kind != QuoteKind::Indirect || quote.cue.is_some());
        let actors = said.filter_map(|quote| speakers.actor(article, quote));
        heard.extend(actors.map(|actor| (corpus.outlet_of(article), actor)));
    }
    heard
}

/// The people in office whom the articles name often and give no say, neither quoted nor reported,
/// those named most first. Who bears no title in them may be dead, or beside the story.
pub fn never_quoted(corpus: &Corpus, actors: &[Actor]) -> Vec<ActorId> {
    let heard: BTreeSet<ActorId> =
        heard(corpus, actors).into_iter().map(|(_, actor)| actor).collect();
    let named = |id: &ActorId| {
        let actor = &actors[id.index()];
        let in_office =
            |label: &LabelUse| label.kind == Some(LabelKind::Title) && !label.is_address();
        actor.kind == ActorKind::Person
            && actor.mentions.len() >= LEAST_MENTIONS
            && actor.labels.iter().any(in_office)
    };
    let mut silent: Vec<ActorId> = (0..actors.len())
        .map(ActorId::from)
        .filter(|id| named(id) && !heard.contains(id))
        .collect();
    silent.sort_by_key(|id| (Reverse(actors[id.index()].mentions.len()), *id));
    silent
}
