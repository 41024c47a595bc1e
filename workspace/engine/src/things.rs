//! Events and things that outlets of a story call by different nouns.
//!
//! Phrases whose nouns belong to one group ("war", "operation") are taken for one thing if their
//! nouns stand in each other's place in tellings of one claim, one in each article. A group alone
//! joins different things: a reader of ten stories found none of nine such rows right. Whether every
//! phrase of such a noun means that thing is not known, so nothing else is built on it. Linear in
//! phrases and tellings.

use std::collections::{BTreeMap, BTreeSet};

use crossread_text::Thing;

use crate::actors::{LabelUse, contrast};
use crate::claims::Claim;
use crate::corpus::Corpus;
use crate::ids::{ArticleId, OutletId};

/// An event or a thing that goes by several names.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedThing {
    /// The noun that is used most, as printed first.
    pub name: String,
    /// What outlets call it, by outlet, then by count, then as printed.
    pub labels: Vec<LabelUse>,
    /// How much the outlets differ in what they call it: the G² of outlet × wording, at least 0.
    pub contrast: f64,
}

/// A phrase in its article.
type Phrase<'a> = (ArticleId, &'a Thing);

/// The things that outlets call by different nouns where they tell the same, those with most
/// contrast first.
pub fn things(corpus: &Corpus, claims: &[Claim]) -> Vec<NamedThing> {
    let opposed = opposed(corpus, claims);
    let mut groups: BTreeMap<&str, Vec<Phrase>> = BTreeMap::new();
    for article in corpus.article_ids() {
        for thing in &corpus.document(article).things {
            let nouns = opposed.get(thing.group);
            if nouns.is_some_and(|nouns| nouns.contains(&noun(corpus, article, thing))) {
                groups.entry(thing.group).or_default().push((article, thing));
            }
        }
    }
    let mut things: Vec<NamedThing> =
        groups.values().filter_map(|phrases| named(corpus, phrases)).collect();
    things.sort_by(|a, b| b.contrast.total_cmp(&a.contrast).then_with(|| a.name.cmp(&b.name)));
    things
}

/// For each group the nouns that stand in each other's place in tellings of one claim.
fn opposed<'a>(corpus: &'a Corpus, claims: &[Claim]) -> BTreeMap<&'a str, BTreeSet<String>> {
    let mut opposed: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for claim in claims {
        let mut told: BTreeMap<&str, Vec<Phrase>> = BTreeMap::new();
        for telling in &claim.tellings {
            let article = corpus.article_of(telling.sentence);
            let index = corpus.index_of(telling.sentence) as u32;
            let things = corpus.document(article).things.iter();
            for thing in things.filter(|thing| thing.sentence == index) {
                told.entry(thing.group).or_default().push((article, thing));
            }
        }
        for (group, phrases) in told {
            let articles: BTreeSet<ArticleId> =
                phrases.iter().map(|(article, _)| *article).collect();
            let nouns: BTreeSet<String> =
                phrases.iter().map(|(article, thing)| noun(corpus, *article, thing)).collect();
            // With two phrases of a group in one article it is open which stands for which.
            if articles.len() == phrases.len() && nouns.len() > 1 {
                opposed.entry(group).or_default().extend(nouns);
            }
        }
    }
    opposed
}

/// The thing that phrases of one group stand for, if outlets differ in its noun.
fn named(corpus: &Corpus, phrases: &[Phrase]) -> Option<NamedThing> {
    let mut nouns: BTreeMap<OutletId, BTreeMap<String, usize>> = BTreeMap::new();
    for (article, thing) in phrases {
        let own = nouns.entry(corpus.outlet_of(*article)).or_default();
        *own.entry(noun(corpus, *article, thing)).or_default() += 1;
    }
    let main: BTreeSet<&String> = nouns.values().filter_map(commonest).collect();
    if main.len() < 2 {
        return None;
    }
    let mut all: BTreeMap<String, usize> = BTreeMap::new();
    for (noun, count) in nouns.values().flatten() {
        *all.entry(noun.clone()).or_default() += count;
    }
    let most = commonest(&all)?;
    let first = phrases.iter().find(|(article, thing)| noun(corpus, *article, thing) == *most)?;
    let labels = labels(corpus, phrases);
    Some(NamedThing {
        name: corpus.slice(first.0, first.1.head).to_lowercase(),
        contrast: contrast(&labels),
        labels,
    })
}

/// The term of a phrase's noun.
fn noun(corpus: &Corpus, article: ArticleId, thing: &Thing) -> String {
    let document = corpus.document(article);
    let tokens = document.tokens_of(thing.sentence as usize).iter();
    let last = tokens.rev().find(|token| {
        token.span.start < thing.head.end
            && token.span.start >= thing.head.start
            && token.term.is_some()
    });
    let term = last.and_then(|token| document.terms.get(token.term? as usize));
    term.cloned().unwrap_or_default()
}

fn commonest(counts: &BTreeMap<String, usize>) -> Option<&String> {
    counts.iter().rev().max_by_key(|(_, count)| **count).map(|(noun, _)| noun)
}

/// What each outlet calls it.
fn labels(corpus: &Corpus, phrases: &[Phrase]) -> Vec<LabelUse> {
    let mut uses: BTreeMap<(OutletId, String), LabelUse> = BTreeMap::new();
    for (article, thing) in phrases {
        let outlet = corpus.outlet_of(*article);
        let text = corpus.slice(*article, thing.span);
        let sentence = corpus.sentence_id(*article, thing.sentence as usize);
        let entry = uses.entry((outlet, text.to_lowercase())).or_insert_with(|| LabelUse {
            outlet,
            text: text.to_owned(),
            kind: None,
            sentences: Vec::new(),
        });
        entry.sentences.push(sentence);
    }
    let mut labels: Vec<LabelUse> = uses.into_values().collect();
    labels.sort_by(|a, b| {
        (a.outlet.cmp(&b.outlet))
            .then(b.sentences.len().cmp(&a.sentences.len()))
            .then_with(|| a.text.cmp(&b.text))
    });
    labels
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::background::Background;
    use crate::claims::Telling;
    use crossread_text::{Article, Block, BlockKind, Cleaning, Metadata, understand};

    #[test]
    fn one_thing_has_a_noun_an_outlet() {
        let article = |outlet: &str, text: &str| {
            let metadata = Metadata { outlet: Some(outlet.to_owned()), ..Metadata::default() };
            let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
            understand(Article { metadata, blocks: vec![block] }, &Cleaning::default())
        };
        let documents = vec![
            article("A", "Norland stopped its joint military drills. The drills were costly."),
            article("B", "Norland ended its naval exercises. The deal was signed."),
            article("C", "Norland gave up the war games for a deal."),
        ];
        let corpus = Corpus::new(documents, &Background::empty());
        let tellings = corpus.article_ids().map(|article| {
            let sentence = corpus.sentence_id(article, 0);
            let span = corpus.statement(sentence);
            Telling { sentence, span, copy_of: None, probability: 1.0 }
        });
        let outlets = corpus.outlet_ids().collect();
        let claim = Claim { key: 0, tellings: tellings.collect(), shown: 0, outlets, voices: 3 };
        let lines = things(&corpus, &[claim]).into_iter().map(|thing| {
            let labels = thing.labels.iter().map(|label| label.text.as_str());
            format!("{}: {}", thing.name, labels.collect::<Vec<_>>().join(", "))
        });
        let lines: Vec<String> = lines.collect();
        assert_eq!(lines, ["drills: drills, joint military drills, naval exercises, war games"]);
        assert!(things(&corpus, &[]).is_empty(), "words of one group alone join nothing");
    }
}
