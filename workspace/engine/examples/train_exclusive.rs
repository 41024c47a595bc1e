//! Learns the coefficients of `src/claims/told-elsewhere.tsv` and prints that table.
//!
//! ```text
//! cargo run --release -p crossread-engine --example train_exclusive -- \
//!     --judged docs/quality/exclusive-sentences.tsv --stories ALLSIDES
//! ```
//!
//! The judged file tells how a sentence is named; its article stands in `STORIES/<story>/docs`.
//! Learned by logistic regression (Newton's method) on standardized features; coefficients are
//! printed for the features as they are, with figures by tenfold cross-validation.

mod learning;
mod regression;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use crossread_engine::measure::auc;
use crossread_engine::{Background, Corpus, Part, alignment, told_elsewhere_by, voices};
use learning::{PENALTY, cross_validate, documents, hash, values};
use regression::{Example, learn};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let stories = values(&arguments, "--stories").concat();
    let background = Background::english();
    let mut known: BTreeMap<String, BTreeMap<String, Vec<Part>>> = BTreeMap::new();
    let mut examples: Vec<Example> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    let text = std::fs::read_to_string(values(&arguments, "--judged").concat())?;
    for line in text.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [story, sentence, verdict] = cells[..] else { continue };
        if !known.contains_key(story) {
            let parts = parts(&Path::new(&stories).join(story), &background)?;
            known.insert(story.to_owned(), parts);
        }
        let Some(parts) = known[story].get(sentence) else { continue };
        names = parts.iter().map(|part| part.name).collect();
        let features = parts.iter().map(|part| part.value).collect();
        examples.push((features, f64::from(u8::from(verdict == "told"))));
    }
    let predicted = cross_validate(&examples, true);
    println!("# {} sentences, AUC {:.3}", examples.len(), auc(&predicted));
    for threshold in [0.1, 0.15, 0.2, 0.25, 0.3, 1.0] {
        let below = predicted.iter().filter(|(p, _)| *p < threshold);
        let (count, told) = below.fold((0.0, 0.0), |(n, told), (_, y)| (n + 1.0, told + y));
        println!("# below {threshold}: {count}, told by nobody else {:.3}", 1.0 - told / count);
    }
    for (name, coefficient) in
        std::iter::once("intercept").chain(names).zip(learn(&examples, true, PENALTY))
    {
        println!("{name}\t{coefficient:.4}");
    }
    Ok(())
}

/// What is looked at in each sentence of a story, by its hash.
fn parts(
    story: &Path,
    background: &Background,
) -> Result<BTreeMap<String, Vec<Part>>, Box<dyn Error>> {
    let corpus = Corpus::new(documents(story)?, background);
    let looked_at = told_elsewhere_by(&corpus, &voices(&corpus), &alignment(&corpus));
    Ok(looked_at.into_iter().map(|(id, parts)| (hash(corpus.sentence_text(id)), parts)).collect())
}
