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

mod learning;
mod regression;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use crossread_engine::measure::{accuracy, auc, pair_features, pearson};
use crossread_engine::{Background, Corpus, Part, SentenceId, judged_by};
use learning::{PENALTY, cross_validate, documents, hash, values};
use regression::{Example, learn};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let files = |flag: &str| values(&arguments, flag);
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
        // Two passages alone are no story: what weighs words within one is left out.
        let value = |part: &Part| if part.name.starts_with("story") { 0.0 } else { part.value };
        let features = pair_features(a, b, background).iter().map(value).collect();
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
    let mut known: BTreeMap<String, (Corpus, BTreeMap<String, SentenceId>)> = BTreeMap::new();
    let text = std::fs::read_to_string(path)?;
    for line in text.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [story, a, b, verdict] = cells[..] else { continue };
        if !known.contains_key(story) {
            let corpus = Corpus::new(documents(&Path::new(stories).join(story))?, background);
            let named = |id: SentenceId| (hash(corpus.sentence_text(id)), id);
            let sentences = corpus.sentence_ids().map(named).collect();
            known.insert(story.to_owned(), (corpus, sentences));
        }
        let (corpus, sentences) = &known[story];
        let Some((a, b)) = sentences.get(a).zip(sentences.get(b)) else { continue };
        let whole = |id: SentenceId| (corpus.article_of(id), corpus.sentence(id).span);
        let parts = judged_by(corpus, whole(*a), whole(*b));
        let features = parts.iter().map(|part| part.value).collect();
        examples.push((features, f64::from(u8::from(verdict == "same"))));
    }
    Ok(examples)
}
