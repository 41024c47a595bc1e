//! Learns the coefficients of `src/alignment/coefficients.tsv` and prints that table.
//!
//! ```text
//! cargo run --release -p crossread-engine --example train_alignment -- \
//!     --claim docs/quality/claim-pairs.tsv --stories ALLSIDES \
//!     --paraphrase MRPC_TRAIN.tsv --graded HEADLINES.tsv,DEFT_NEWS.tsv
//! ```
//!
//! Pairs of claims are named as `docs/quality/claim-pairs.tsv` tells, and their sentences stand in
//! `STORIES/<story>/docs`. The other files hold a line of column names, then `a TAB b TAB label`,
//! labels 0 and 1 for paraphrases, 0 to 5 for graded pairs. Probabilities are learned by logistic
//! regression (Newton's method), grades by ridge regression; features are standardized while
//! learning and the coefficients printed for the features as they are. The figures printed above
//! the table come from tenfold cross-validation.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use crossread_engine::Background;
use crossread_engine::measure::{accuracy, auc, pair_features, pearson};
use crossread_text::{Cleaning, Limits, read as articles, understand};
use xxhash_rust::xxh3::xxh3_64;

mod regression;

use regression::{Example, learn, sigmoid};

/// Weight of the squared coefficients in the loss. Cross-validation is flat from 1 to 30.
const PENALTY: f64 = 3.0;

const FOLDS: usize = 10;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let files = |flag: &str| -> Vec<String> {
        let at = arguments.iter().position(|argument| argument == flag);
        let value = at.and_then(|at| arguments.get(at + 1));
        value.map_or(Vec::new(), |value| value.split(',').map(str::to_owned).collect())
    };
    let background = Background::english();
    let names: Vec<&str> =
        pair_features("", "", &background).iter().map(|part| part.name).collect();
    let mut columns = Vec::new();
    for (flag, logistic) in [("--claim", true), ("--paraphrase", true), ("--graded", false)] {
        let mut examples = Vec::new();
        for file in files(flag) {
            let read = match flag {
                "--claim" => judged(&file, &files("--stories").concat(), &background)?,
                _ => read(&file, &background, if logistic { 1.0 } else { 5.0 })?,
            };
            let predicted = cross_validate(&read, logistic);
            print!("# {flag} {}: {} pairs", name(&file), read.len());
            if logistic {
                print!(", accuracy {:.3}, AUC {:.3}", accuracy(&predicted, 0.5), auc(&predicted));
            } else {
                print!(", Pearson {:.3}", pearson(&predicted));
            }
            println!();
            examples.extend(read);
        }
        columns.push(learn(&examples, logistic, PENALTY));
    }
    println!("feature\tclaim\tparaphrase\tgraded");
    for (row, name) in ["intercept"].iter().chain(&names).enumerate() {
        let cells: Vec<String> =
            columns.iter().map(|column| format!("{:.4}", column[row])).collect();
        println!("{name}\t{}", cells.join("\t"));
    }
    Ok(())
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn read(path: &str, background: &Background, scale: f64) -> Result<Vec<Example>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    let mut examples = Vec::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [a, b, label, ..] = cells[..] else { continue };
        let features = pair_features(a, b, background).iter().map(|part| part.value).collect();
        examples.push((features, label.parse::<f64>()? / scale));
    }
    Ok(examples)
}

/// The pairs that readers judged, of the sentences that the stories hold today.
fn judged(
    path: &str,
    stories: &str,
    background: &Background,
) -> Result<Vec<Example>, Box<dyn Error>> {
    let mut examples = Vec::new();
    let mut known: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let text = std::fs::read_to_string(path)?;
    for line in text.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [story, a, b, verdict] = cells[..] else { continue };
        if !known.contains_key(story) {
            known.insert(story.to_owned(), sentences(&Path::new(stories).join(story))?);
        }
        let Some((a, b)) = known[story].get(a).zip(known[story].get(b)) else { continue };
        let features = pair_features(a, b, background).iter().map(|part| part.value).collect();
        examples.push((features, f64::from(u8::from(verdict == "same"))));
    }
    Ok(examples)
}

/// The sentences of a story by their hash.
fn sentences(story: &Path) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let mut sentences = BTreeMap::new();
    for file in std::fs::read_dir(story.join("docs"))? {
        let path = file?.path();
        let bytes = BufReader::new(File::open(&path)?);
        for article in articles(&path.display().to_string(), bytes, Limits::default()) {
            let document = understand(article?, &Cleaning::default());
            for sentence in &document.sentences {
                let text = document.slice(sentence.span);
                sentences.insert(format!("{:016x}", xxh3_64(text.as_bytes())), text.to_owned());
            }
        }
    }
    Ok(sentences)
}

/// Prediction and label of each example, by what was learned from the other folds.
fn cross_validate(examples: &[Example], logistic: bool) -> Vec<(f64, f64)> {
    let mut predicted = Vec::new();
    for fold in 0..FOLDS {
        let train: Vec<Example> = (examples.iter().enumerate())
            .filter(|(index, _)| index % FOLDS != fold)
            .map(|(_, example)| example.clone())
            .collect();
        let coefficients = learn(&train, logistic, PENALTY);
        for (features, label) in examples.iter().skip(fold).step_by(FOLDS) {
            let sum: f64 = features.iter().zip(&coefficients[1..]).map(|(x, c)| x * c).sum();
            let score = coefficients[0] + sum;
            predicted.push((if logistic { sigmoid(score) } else { score.clamp(0.0, 1.0) }, *label));
        }
    }
    predicted
}
