//! Learns the weights of `text/languages/en/predicate-weights.txt` and prints that table.
//!
//! ```text
//! cargo run --release -p crossread-engine --example train_predicates -- NEWSWCL50.jsonl
//! ```
//!
//! Each line of the file is an article: `event`, `text`, `sentences`, and `annotations` with the index
//! of a sentence, code, words and target. Words of sentences with gold are the examples, a word an
//! actor whose counterpart in gold its names decide; those that people marked are right. The figures
//! above the table are of events that were left out while learning, one after the other; in the table
//! are all. Features that fewer than [`SELDOM`] examples have are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use crossread_engine::measure::{GoldWording, Places, auc, predicates_in_gold};
use crossread_engine::{Background, Corpus, actors};
use crossread_text::{
    Article, Block, BlockKind, Cleaning, Document, Metadata, predicate_candidates, understand,
};
use serde_json::Value;

mod regression;

use regression::{Example, learn, sigmoid};

/// Weight of the squared coefficients in the loss; from 5 to 20 the figures are the same.
const PENALTY: f64 = 8.0;

/// A feature of fewer examples tells more of them than of language.
const SELDOM: usize = 30;

/// The features that hold of a word and an actor, and whether people marked it.
type Candidate = (Vec<&'static str>, bool);

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("name the file of gold")?;
    let mut events: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for line in std::fs::read_to_string(path)?.lines() {
        let entry: Value = serde_json::from_str(line)?;
        events.entry(entry["event"].to_string()).or_default().push(entry);
    }
    let events: Vec<Vec<Candidate>> = events.values().map(|entries| candidates(entries)).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (features, _) in events.iter().flatten() {
        features.iter().for_each(|name| *counts.entry(name).or_default() += 1);
    }
    let names: Vec<&str> =
        counts.into_iter().filter(|(_, count)| *count >= SELDOM).map(|(name, _)| name).collect();
    let examples: Vec<Vec<Example>> = (events.iter())
        .map(|event| event.iter().map(|candidate| example(candidate, &names)).collect())
        .collect();
    let mut predicted = Vec::new();
    for (left_out, event) in examples.iter().enumerate() {
        let others = examples.iter().enumerate().filter(|(index, _)| *index != left_out);
        let train: Vec<Example> = others.flat_map(|(_, event)| event.clone()).collect();
        let weights = learn(&train, true, PENALTY);
        predicted.extend(event.iter().map(|(features, label)| {
            let sum: f64 = features.iter().zip(&weights[1..]).map(|(x, weight)| x * weight).sum();
            (sigmoid(weights[0] + sum), *label)
        }));
    }
    println!("# {} words, AUC {:.3}", predicted.len(), auc(&predicted));
    for threshold in [0.2, 0.24, 0.28, 0.32, 0.36, 0.4] {
        let taken = predicted.iter().filter(|(probability, _)| *probability >= threshold);
        let right = taken.clone().filter(|(_, label)| *label > 0.5).count();
        println!("# from {threshold}: {right} of {} right", taken.count());
    }
    let all: Vec<Example> = examples.concat();
    let rows = ["intercept"].into_iter().chain(names);
    for (name, weight) in rows.zip(learn(&all, true, PENALTY)) {
        println!("{name}\t{weight:.2}");
    }
    Ok(())
}

fn example((features, marked): &Candidate, names: &[&str]) -> Example {
    let held: BTreeSet<&str> = features.iter().copied().collect();
    let values = names.iter().map(|name| f64::from(u8::from(held.contains(name))));
    (values.collect(), f64::from(u8::from(*marked)))
}

/// The words of one event that gold can judge.
fn candidates(entries: &[Value]) -> Vec<Candidate> {
    let documents = entries.iter().enumerate().map(|(index, entry)| document(index, entry));
    let corpus = Corpus::new(documents.collect(), &Background::english());
    let (mut gold, mut all) = (Vec::new(), Vec::new());
    for article in corpus.article_ids() {
        let document = corpus.document(article);
        all.push(predicate_candidates(document));
        let Some(entry) = document.metadata.id.parse().ok().and_then(|at: usize| entries.get(at))
        else {
            continue;
        };
        let places = Places::of(document.text());
        let mut from = 0;
        for (number, sentence) in list(&entry["sentences"]).iter().enumerate() {
            let place = places.find(sentence.as_str().unwrap_or_default(), from);
            let Some(place) = place else { continue };
            from = place.end;
            for annotation in list(&entry["annotations"]) {
                let text = |field: &str| annotation[field].as_str().unwrap_or_default();
                let words = places.find(text("code_mention"), place.start);
                let coded = ["PROPERTY", "ACTOR", "COUNTRY", "GROUP"].contains(&text("code_type"));
                let Some(words) = words.filter(|words| coded && place.contains(*words)) else {
                    continue;
                };
                if annotation["sentence"] != number {
                    continue;
                }
                let target = text("target_concept");
                let named = if target.is_empty() { text("code_name") } else { target };
                gold.extend(named.split(';').map(|path| {
                    let actor = path.rsplit('\\').next().unwrap_or(path).trim().to_lowercase();
                    GoldWording { article, sentence: place, words, actor }
                }));
            }
        }
    }
    let words: Vec<_> =
        all.iter().map(|of| of.iter().map(|(predicate, _)| *predicate).collect()).collect();
    let verdicts = predicates_in_gold(&corpus, &actors(&corpus), &gold, &words);
    let judged = all.into_iter().flatten().zip(verdicts.into_iter().flatten());
    judged.filter_map(|((_, features), verdict)| Some((features, verdict?))).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// An article as `crossread evaluate` reads it.
fn document(index: usize, entry: &Value) -> Document {
    let text = entry["text"].as_str().unwrap_or_default();
    let paragraphs = text.split("\n\n").map(|part| part.split_whitespace().collect::<Vec<_>>());
    let paragraphs = paragraphs.filter(|words| !words.is_empty());
    let block = |words: Vec<&str>| Block { kind: BlockKind::Paragraph, text: words.join(" ") };
    let metadata = Metadata {
        id: index.to_string(),
        outlet: entry["outlet"].as_str().map(str::to_owned),
        ..Metadata::default()
    };
    let article = Article { metadata, blocks: paragraphs.map(block).collect() };
    understand(article, &Cleaning { keep_all: true, ..Cleaning::default() })
}
