//! Articles that tell invented stories, to measure speed and grouping where no collection is large
//! enough and every right answer is known.
//!
//! **Words** are drawn from the background table, each at the rate λ = −ln(1 − df / N) at which a
//! Poisson process would put it into df of N documents; so common words are as common as in news
//! and the vocabulary grows as it does there. **Stories** have one to thirty articles, k of them
//! with a probability ∝ 1 / k². Each has names, words, a place and a day of its own, and shares the
//! words of its topic with some forty others, its look-alikes. An article draws from all of these,
//! more from its story's in the beginning. The text means nothing.
//!
//! The same seed gives the same articles on every machine.

use crossread_text::{Article, Block, BlockKind, Metadata, PublicationTime};
use jiff::civil::Date;

use crate::background::Background;
use crate::generator::SplitMix64;

/// The largest story.
const LARGEST: usize = 30;

/// How many stories share a topic, on average.
const LOOK_ALIKES: usize = 40;

/// Days over which the stories are spread.
const DAYS: usize = 365;

/// Names begin and end with these.
const HEADS: [&str; 16] = [
    "Bal", "Cor", "Dem", "Eld", "Far", "Gor", "Hal", "Ivr", "Kes", "Lor", "Mar", "Nor", "Ost",
    "Pel", "Rav", "Tam",
];
const MIDDLES: [&str; 12] =
    ["an", "ber", "di", "en", "go", "il", "ka", "lo", "mi", "or", "ra", "us"];
const TAILS: [&str; 16] = [
    "a", "ach", "berg", "bridge", "den", "dorf", "eth", "ford", "ia", "in", "mouth", "o", "sen",
    "stad", "ton", "wick",
];

/// An article, and the number of the story that it tells.
#[derive(Clone, Debug)]
pub struct Invented {
    /// Which story.
    pub story: usize,
    /// What tells it.
    pub article: Article,
}

/// So many articles, story by story.
pub fn invented(articles: usize, seed: u64) -> impl Iterator<Item = Invented> {
    let mut random = SplitMix64::new(seed);
    let vocabulary = Vocabulary::of(&Background::english());
    let topics = (articles / LOOK_ALIKES / 2).max(1);
    let topics: Vec<Vec<&str>> = (0..topics).map(|_| vocabulary.rare(&mut random, 40)).collect();
    let mut told = 0;
    let mut number = 0;
    std::iter::from_fn(move || {
        (told < articles).then(|| {
            let size = size(&mut random).min(articles - told);
            let topic = &topics[random.below(topics.len())];
            let story = Story::new(&vocabulary, topic, &mut random);
            let first = told;
            let members: Vec<Invented> = (first..first + size)
                .map(|index| Invented {
                    story: number,
                    article: story.article(&vocabulary, index, &mut random),
                })
                .collect();
            told += size;
            number += 1;
            members
        })
    })
    .flatten()
}

/// How many articles a story has.
fn size(random: &mut SplitMix64) -> usize {
    let weight = |articles: usize| 1.0 / (articles * articles) as f64;
    let total: f64 = (1..=LARGEST).map(weight).sum();
    let mut left = random.share() * total;
    (1..LARGEST)
        .find(|&articles| {
            left -= weight(articles);
            left < 0.0
        })
        .unwrap_or(LARGEST)
}

/// The terms of the background table with their rates.
struct Vocabulary {
    terms: Vec<&'static str>,
    /// The sum of the rates up to each term.
    sums: Vec<f64>,
    /// The terms in fewer than one of fifty documents.
    rare: Vec<&'static str>,
}

impl Vocabulary {
    fn of(background: &Background) -> Vocabulary {
        let documents = background.documents() as f64;
        let mut vocabulary = Vocabulary { terms: Vec::new(), sums: Vec::new(), rare: Vec::new() };
        let mut sum = 0.0;
        for (term, count) in background.terms() {
            let share = f64::from(count) / (documents + 1.0);
            sum -= libm::log(1.0 - share);
            vocabulary.terms.push(term);
            vocabulary.sums.push(sum);
            if share < 0.02 && term.chars().all(char::is_alphabetic) {
                vocabulary.rare.push(term);
            }
        }
        vocabulary
    }

    /// A term, as likely as in news.
    fn any(&self, random: &mut SplitMix64) -> &'static str {
        let total = self.sums.last().copied().unwrap_or_default();
        let at = random.share() * total;
        let place = self.sums.partition_point(|&sum| sum <= at);
        self.terms.get(place).copied().unwrap_or_default()
    }

    /// Some rare terms.
    fn rare(&self, random: &mut SplitMix64, count: usize) -> Vec<&'static str> {
        let one = |_| self.rare.get(random.below(self.rare.len())).copied().unwrap_or_default();
        (0..count).map(one).collect()
    }
}

/// What the articles of one story have in common.
struct Story<'a> {
    topic: &'a [&'static str],
    words: Vec<&'static str>,
    names: Vec<String>,
    place: String,
    day: usize,
}

impl<'a> Story<'a> {
    fn new(
        vocabulary: &Vocabulary,
        topic: &'a [&'static str],
        random: &mut SplitMix64,
    ) -> Story<'a> {
        Story {
            topic,
            words: vocabulary.rare(random, 25),
            names: (0..6).map(|_| name(random)).collect(),
            place: name(random),
            day: random.below(DAYS),
        }
    }

    /// An article of the story; `index` is its number in the collection.
    fn article(&self, vocabulary: &Vocabulary, index: usize, random: &mut SplitMix64) -> Article {
        let own = vocabulary.rare(random, 15);
        let sentences = 10 + random.below(16);
        let mut paragraphs: Vec<String> = Vec::new();
        for sentence in 0..sentences {
            let words = 8 + random.below(23);
            let text = self.sentence(vocabulary, &own, sentence, words, random) + ".";
            match paragraphs.last_mut().filter(|_| sentence % 3 != 0) {
                Some(paragraph) => *paragraph = format!("{paragraph} {text}"),
                None => paragraphs.push(text),
            }
        }
        let day = self.day + random.below(3);
        let date = Date::constant(2021, 1, 1).saturating_add(jiff::Span::new().days(day as i64));
        let dated = random.below(20) > 0;
        let metadata = Metadata {
            id: format!("invented-{index}"),
            outlet: Some(format!("Outlet {}", random.below(50))),
            title: Some(self.sentence(vocabulary, &own, 0, 8, random)),
            published: dated.then_some(PublicationTime { date, time: None, offset: None }),
            ..Metadata::default()
        };
        let block = |text| Block { kind: BlockKind::Paragraph, text };
        Article { metadata, blocks: paragraphs.into_iter().map(block).collect() }
    }

    fn sentence(
        &self,
        vocabulary: &Vocabulary,
        own: &[&str],
        index: usize,
        words: usize,
        random: &mut SplitMix64,
    ) -> String {
        let of = |list: &[&'static str], random: &mut SplitMix64| list[random.below(list.len())];
        // Shares of a hundred words. The first sentences say most of what happened.
        let story = if index < 3 { 18 } else { 9 };
        let mut text = String::new();
        for place in 0..words {
            let drawn = match random.below(100) {
                n if n < story => of(&self.words, random).to_owned(),
                n if n < story + 6 => self.names[random.below(self.names.len())].clone(),
                n if n < story + 7 => format!("in {}", self.place),
                n if n < story + 20 => of(self.topic, random).to_owned(),
                n if n < story + 26 => own[random.below(own.len())].to_owned(),
                _ => vocabulary.any(random).to_owned(),
            };
            if place == 0 {
                let mut letters = drawn.chars();
                text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                text.push_str(letters.as_str());
            } else {
                text.push(' ');
                text.push_str(&drawn);
            }
        }
        text
    }
}

/// A name that no list has.
fn name(random: &mut SplitMix64) -> String {
    let of = |parts: &[&'static str], random: &mut SplitMix64| parts[random.below(parts.len())];
    let (head, tail) = (of(&HEADS, random), of(&TAILS, random));
    let middle: String = (0..1 + random.below(2)).map(|_| of(&MIDDLES, random)).collect();
    format!("{head}{middle}{tail}")
}
