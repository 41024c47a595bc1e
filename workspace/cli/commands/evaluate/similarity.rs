//! How alike sentence pairs are, against what people said of them.

use std::path::Path;

use anyhow::bail;
use crossread_engine::Background;
use crossread_engine::Judgement;
use crossread_engine::measure::{accuracy, auc, pair_score, pearson};

use super::gold;
use super::table::{Measure, Row, Table};

const DEFINITION: &str = "\
accuracy: the share of pairs on the right side of .5; AUC: how often a pair labelled yes scores above
one labelled no; Pearson: correlation with the grades. Labels 0 and 1 are judged as paraphrases,
grades from 0 to 5 as graded likeness.";

/// Scores at and above this say yes.
const THRESHOLD: f64 = 0.5;

/// A line of a gold file: two texts and a label.
struct Pair {
    line: String,
    a: String,
    b: String,
    label: f64,
}

/// The table of a gold file.
pub(super) fn evaluate(path: &Path) -> anyhow::Result<Table> {
    let pairs = read(path)?;
    let judgement = judgement(&pairs);
    let scored = scored(&pairs, judgement);
    let measures = match judgement {
        Judgement::Graded => vec![Measure::plain("Pearson", pearson(&scored))],
        _ => vec![
            Measure::plain("accuracy", accuracy(&scored, THRESHOLD)),
            Measure::plain("AUC", auc(&scored)),
        ],
    };
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Table {
        title: format!("likeness of {} pairs", pairs.len()),
        definition: DEFINITION,
        rows: vec![Row { name, measures }],
    })
}

/// The file with the score of each pair as one more column.
pub(super) fn scores(path: &Path) -> anyhow::Result<String> {
    let pairs = read(path)?;
    let scored = scored(&pairs, judgement(&pairs));
    let text = gold::text(path)?;
    let head = format!("{}\tscore", text.lines().next().unwrap_or_default());
    let lines =
        pairs.iter().zip(scored).map(|(pair, (score, _))| format!("{}\t{score:.6}", pair.line));
    Ok(std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n"))
}

fn scored(pairs: &[Pair], judgement: Judgement) -> Vec<(f64, f64)> {
    let background = Background::english();
    let score = |pair: &Pair| (pair_score(&pair.a, &pair.b, &background, judgement), pair.label);
    pairs.iter().map(score).collect()
}

/// Labels of 0 and 1 alone ask whether; anything else asks how much.
fn judgement(pairs: &[Pair]) -> Judgement {
    let binary = pairs.iter().all(|pair| pair.label == 0.0 || pair.label == 1.0);
    if binary { Judgement::Paraphrase } else { Judgement::Graded }
}

fn read(path: &Path) -> anyhow::Result<Vec<Pair>> {
    let text = gold::text(path)?;
    let mut pairs = Vec::new();
    for (index, line) in text.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty()) {
        let mut fields = line.split('\t');
        let (Some(a), Some(b), Some(Ok(label))) =
            (fields.next(), fields.next(), fields.next().map(str::parse))
        else {
            bail!(
                "{}: line {}: two texts and a number are wanted, parted by tabs",
                path.display(),
                index + 1
            );
        };
        pairs.push(Pair { line: line.to_owned(), a: a.to_owned(), b: b.to_owned(), label });
    }
    Ok(pairs)
}
