//! What the examples that learn from judged sentences have in common: arguments, the documents of a
//! story, and cross-validation.

use std::error::Error;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use crossread_text::{Cleaning, Document, Limits, read, understand};
use xxhash_rust::xxh3::xxh3_64;

use crate::regression::{Example, learn, sigmoid};

/// Weight of the squared coefficients in the loss, of standardized features. Cross-validation is
/// flat from 1 to 30.
pub(crate) const PENALTY: f64 = 3.0;

const FOLDS: usize = 10;

/// The values behind a flag, parted by commas.
pub(crate) fn values(arguments: &[String], flag: &str) -> Vec<String> {
    let at = arguments.iter().position(|argument| argument == flag);
    let value = at.and_then(|at| arguments.get(at + 1));
    value.map_or(Vec::new(), |value| value.split(',').map(str::to_owned).collect())
}

/// The documents of `story/docs`, by name of file.
pub(crate) fn documents(story: &Path) -> Result<Vec<Document>, Box<dyn Error>> {
    let files = std::fs::read_dir(story.join("docs"))?.map(|file| file.map(|file| file.path()));
    let mut files = files.collect::<Result<Vec<_>, _>>()?;
    files.sort();
    let mut documents = Vec::new();
    for path in files {
        let bytes = BufReader::new(File::open(&path)?);
        for article in read(&path.display().to_string(), bytes, Limits::default()) {
            documents.push(understand(article?, &Cleaning::default()));
        }
    }
    Ok(documents)
}

/// What names a sentence in the tables of judgements, so that no text stands there.
pub(crate) fn hash(sentence: &str) -> String {
    format!("{:016x}", xxh3_64(sentence.as_bytes()))
}

/// Prediction and label of each example, by what was learned from the other folds.
pub(crate) fn cross_validate(examples: &[Example], logistic: bool) -> Vec<(f64, f64)> {
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
