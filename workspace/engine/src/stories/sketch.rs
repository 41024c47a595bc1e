//! What is kept of an article to tell its story.

use std::collections::BTreeMap;

use crossread_text::{ActorKind, Anchor, Document, Span, Token, anchors};
use jiff::civil;
use xxhash_rust::xxh3::xxh3_64;

use crate::background::Background;

/// How many features a sketch keeps. With 60 the grouping of whole articles suffers a little, more
/// than 100 change nothing.
const FEATURES: usize = 100;

/// How much of its weight a term loses from one sentence to the next: the sentence with index i
/// counts 1 / (1 + 0.15 i). News tells the event first and its background after; between 0.1 and
/// 0.3 the value hardly matters.
const DECAY: f64 = 0.15;

/// How much of its weight a country's name keeps. The states that an event concerns are those of
/// many other events too; persons and places tell more.
const COUNTRY: f64 = 0.5;

/// How many anchors a sketch keeps.
const ANCHORS: usize = 60;

/// How many places a sketch keeps, and how many countries.
const PLACES: usize = 8;

/// One of so many shingles is in the sample: a hundred of an article of four hundred words.
const SAMPLED: u32 = 4;

/// How many shingles a sketch keeps, the whole sample of articles of up to a thousand words.
const SHINGLES: usize = 256;

/// What is kept of an article to tell its story: bounded, whatever the article's length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sketch {
    /// The day of publication.
    pub(super) day: Option<civil::Date>,
    /// Orders articles of one day by what they say.
    pub(super) content: u64,
    /// The size of the background collection; 0 where it does not cover the language.
    pub(super) collection: f32,
    /// A hash of the code of its language.
    pub(super) language: u64,
    /// The weightiest terms.
    pub(super) terms: Features,
    /// The weightiest of what stands for the same in other languages.
    pub(super) anchors: Features,
    /// The terms of the headline, or without one of the first sentence; by key.
    pub(super) headline: Vec<u64>,
    /// The places named, with their weights, the weightiest first; no countries.
    pub(super) places: Vec<(String, f32)>,
    /// The countries named, likewise.
    pub(super) countries: Vec<(String, f32)>,
    /// The place that it was filed from, in lower case.
    pub(super) dateline: Option<String>,
    /// A hash of the outlet's name; of the article's id where it gives none.
    pub(super) outlet: u64,
    /// A sample of the body's shingles, sorted.
    pub(super) shingles: Vec<u32>,
}

/// The weightiest features of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Features {
    /// Sorted by key.
    pub(super) weighed: Vec<Feature>,
    /// The words behind them as printed, a line each, in the same order.
    pub(super) printed: String,
}

impl Features {
    /// A feature as printed, if the article has it.
    pub(super) fn printed(&self, key: u64) -> Option<&str> {
        let place = self.weighed.binary_search_by_key(&key, |feature| feature.key).ok()?;
        self.printed.lines().nth(place)
    }
}

/// Something that an article speaks of: a term, or an anchor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Feature {
    /// A hash of its kind and letters.
    pub(super) key: u64,
    /// How often it stands in the article, early sentences counting more, the logarithm taken.
    pub(super) frequency: f32,
    /// In how many documents of the background collection it stands.
    pub(super) background: f32,
}

/// A feature while it is counted.
#[derive(Clone, Default)]
struct Count<'a> {
    term: &'a str,
    frequency: f64,
    /// How much of the frequency is within names of countries.
    country: f64,
    background: f64,
    printed: &'a str,
}

/// The sketch of one document.
pub fn sketch(document: &Document, background: &Background) -> Sketch {
    let anchors = anchors(document);
    let counts = anchor_counts(document, &anchors, background);
    let anchors = weightiest(counts, ANCHORS, background);
    Sketch { anchors, ..sketch_in_one_language(document, background) }
}

/// The sketch of one document that is compared with documents of its language alone, in less time.
pub fn sketch_in_one_language(document: &Document, background: &Background) -> Sketch {
    let metadata = &document.metadata;
    let opening = document.headline().unwrap_or(0);
    let opening = if document.sentences.is_empty() { &[] } else { document.tokens_of(opening) };
    let mut headline: Vec<u64> =
        opening.iter().filter_map(|token| Some(key(term(document, token)?))).collect();
    headline.sort_unstable();
    headline.dedup();
    Sketch {
        day: document.metadata.published.map(|published| published.date),
        content: xxh3_64(document.text().as_bytes()),
        collection: background.size(document.metadata.language.as_deref()) as f32,
        language: key(document.language()),
        terms: weightiest(counts(document, background), FEATURES, background),
        anchors: Features::default(),
        headline,
        places: named(document, ActorKind::Place),
        countries: named(document, ActorKind::Country),
        dateline: metadata.dateline.as_ref().map(|place| place.to_lowercase()),
        outlet: key(metadata.outlet.as_ref().unwrap_or(&metadata.id)),
        shingles: shingles(document),
    }
}

/// Hashes of five terms in a row, those that are multiples of [`SAMPLED`]; the smallest of them.
fn shingles(document: &Document) -> Vec<u32> {
    let keys: Vec<u64> = document.terms.iter().map(|term| key(term)).collect();
    let body = document.body().iter().flat_map(|sentence| &document.tokens[sentence.tokens()]);
    let words: Vec<u64> = body.filter_map(|token| Some(keys[token.term? as usize])).collect();
    // The multiplier of a linear congruential generator (Steele & Vigna 2021) mixes as well as is
    // needed for hashes that are good already.
    let mix = |hash: u64, word: &u64| (hash ^ word).wrapping_mul(0xd134_2543_de82_ef95);
    let hashes = words.windows(5).map(|shingle| (shingle.iter().fold(0, mix) >> 32) as u32);
    let mut sample: Vec<u32> = hashes.filter(|hash| hash.is_multiple_of(SAMPLED)).collect();
    sample.sort_unstable();
    sample.dedup();
    sample.truncate(SHINGLES);
    sample
}

/// Counts the terms of all sentences.
fn counts<'a>(document: &'a Document, background: &Background) -> Vec<Count<'a>> {
    let mut counts = vec![Count::default(); document.terms.len()];
    let countries: Vec<Span> = document
        .mentions
        .iter()
        .filter(|mention| mention.kind == ActorKind::Country && !mention.inferred)
        .map(|mention| mention.span)
        .collect();
    for sentence in 0..document.sentences.len() {
        let weight = earliness(document, sentence);
        for token in document.tokens_of(sentence) {
            let Some(index) = token.term.filter(|_| !token.stop) else { continue };
            let count = &mut counts[index as usize];
            if count.term.is_empty() {
                count.term = &document.terms[index as usize];
                count.background = f64::from(background.document_frequency(count.term));
                count.printed = document.slice(token.span);
            }
            count.frequency += weight;
            if countries.iter().any(|country| country.contains(token.span)) {
                count.country += weight;
            }
        }
    }
    counts.retain(|count| !count.term.is_empty());
    counts
}

/// Counts the anchors; each is as rare as the term that it is printed by.
fn anchor_counts<'a>(
    document: &'a Document,
    anchors: &'a [Anchor],
    background: &Background,
) -> Vec<Count<'a>> {
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for Anchor { key, span, sentence } in anchors {
        let count = counts.entry(key).or_default();
        if count.term.is_empty() {
            count.term = key;
            count.printed = document.slice(*span);
            let tokens = document.tokens_of(*sentence as usize);
            let inside = tokens.iter().filter(|token| span.contains(token.span));
            let terms = inside.filter_map(|token| Some(&document.terms[token.term? as usize]));
            let frequencies = terms.map(|term| background.document_frequency(term));
            count.background = frequencies.min().map_or(0.0, f64::from);
        }
        count.frequency += earliness(document, *sentence as usize);
    }
    counts.into_values().collect()
}

/// The weightiest of what was counted.
fn weightiest(counts: Vec<Count>, most: usize, background: &Background) -> Features {
    let mut weighed: Vec<(f64, Feature, &str)> = counts
        .into_iter()
        .map(|count| {
            let key = key(count.term);
            let kept = if 2.0 * count.country > count.frequency { COUNTRY } else { 1.0 };
            let frequency = kept * dampened(count.frequency);
            let weight = frequency * background.idf_of(count.background);
            let (frequency, background) = (frequency as f32, count.background as f32);
            (weight, Feature { key, frequency, background }, count.printed)
        })
        .collect();
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.key.cmp(&b.1.key)));
    weighed.truncate(most);
    weighed.sort_by_key(|(_, feature, _)| feature.key);
    let printed: Vec<&str> = weighed.iter().map(|&(_, _, printed)| printed).collect();
    let printed = printed.join("\n");
    Features { weighed: weighed.iter().map(|&(_, feature, _)| feature).collect(), printed }
}

/// The places or countries that the article names, weighed by how often and how early.
fn named(document: &Document, kind: ActorKind) -> Vec<(String, f32)> {
    let mut places: Vec<(String, f32)> = Vec::new();
    for mention in document.mentions.iter().filter(|mention| mention.kind == kind) {
        let weight = earliness(document, mention.sentence as usize) as f32;
        match places.iter_mut().find(|(name, _)| *name == mention.name) {
            Some((_, sum)) => *sum += weight,
            None => places.push((mention.name.clone(), weight)),
        }
    }
    places.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    places.truncate(PLACES);
    places
}

/// How much a sentence counts: 1 for headline and first sentence, then less and less.
fn earliness(document: &Document, sentence: usize) -> f64 {
    let early = if document.headline() == Some(sentence) { 0 } else { sentence };
    1.0 / (1.0 + DECAY * early as f64)
}

/// The term of a token that says something about a text's subject.
fn term<'a>(document: &'a Document, token: &Token) -> Option<&'a str> {
    let term = token.term.filter(|_| !token.stop)?;
    Some(&document.terms[term as usize])
}

fn key(term: &str) -> u64 {
    xxh3_64(term.as_bytes())
}

/// 1 + ln f, continued below 1 by f itself.
fn dampened(frequency: f64) -> f64 {
    if frequency < 1.0 { frequency } else { 1.0 + libm::log(frequency) }
}
