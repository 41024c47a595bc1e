//! Summaries, against people's: a row a method.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::ValueEnum;
use crossread_engine::measure::{Interval, RougeOptions, Words, interval, paired_interval, rouge};
use crossread_engine::{Background, Budget, Corpus, SummaryOptions, summarize, voices};
use crossread_text::{Cleaning, understand};

use super::gold::{listing, text};
use super::table::{Measure, Row, Table};
use crate::args::{Evaluate, MethodArg};
use crate::input;

const DEFINITION: &str = "\
ROUGE-1, -2 and -L as F1, and the recall of 1 and 2; the mean over topics with its 95 % bootstrap
interval. Δ: how much better the default is on ROUGE-2 F1, paired over topics. English is stemmed as
rouge-score stems (--unstemmed for the official tables); other languages are compared by Unicode
words without stemming.";

/// One topic: what was written, and what people made of it.
struct Topic {
    corpus: Corpus,
    references: Vec<String>,
}

/// The table of a folder of topics, each with `docs/` and `refs/`.
pub(super) fn evaluate(folder: &Path, args: &Evaluate) -> anyhow::Result<Table> {
    let topics: Vec<PathBuf> =
        listing(folder)?.into_iter().filter(|path| path.join("docs").is_dir()).collect();
    if topics.is_empty() {
        bail!("{}: no folder in it has docs/ and refs/", folder.display());
    }
    let topics: Vec<Topic> = topics.iter().map(|path| topic(path)).collect::<Result<_, _>>()?;
    let words = if args.unstemmed { Words::Plain } else { Words::Stemmed };
    let rouge_options = RougeOptions { words, references: args.refs.references() };
    let mut rows = Vec::new();
    let mut default: Option<Vec<f64>> = None;
    for method in MethodArg::value_variants() {
        let scores = topics.iter().map(|topic| {
            let options = SummaryOptions {
                method: method.method(),
                budget: Budget::Words(args.words),
                ..SummaryOptions::default()
            };
            let summary = summarize(&topic.corpus, &voices(&topic.corpus), &options);
            let lines = summary.chosen().map(|sentence| topic.corpus.sentence_text(sentence.id));
            let references: Vec<&str> = topic.references.iter().map(String::as_str).collect();
            rouge(&lines.collect::<Vec<_>>().join("\n"), &references, rouge_options)
        });
        let scores: Vec<_> = scores.collect();
        let over = |part: fn(&crossread_engine::measure::Rouge) -> f64| -> Vec<f64> {
            scores.iter().map(part).collect()
        };
        let r2 = over(|score| score.r2.f1);
        let first = default.get_or_insert_with(|| r2.clone());
        let ahead: Interval = paired_interval(first, &r2);
        rows.push(Row {
            name: format!("{:?}", method.method()).to_lowercase(),
            measures: vec![
                Measure::mean("R-1", interval(&over(|score| score.r1.f1))),
                Measure::mean("R-2", interval(&r2)),
                Measure::plain("R-L", interval(&over(|score| score.l.f1)).mean),
                Measure::plain("R-1 recall", interval(&over(|score| score.r1.recall)).mean),
                Measure::plain("R-2 recall", interval(&over(|score| score.r2.recall)).mean),
                Measure::mean("Δ", ahead),
            ],
        });
    }
    let title = format!("summaries of {} topics in {} words", topics.len(), args.words);
    Ok(Table { title, definition: DEFINITION, rows })
}

fn topic(path: &Path) -> anyhow::Result<Topic> {
    let reading = input::articles(&[path.join("docs")]);
    let documents =
        reading.articles.into_iter().map(|article| understand(article, &Cleaning::default()));
    let corpus = Corpus::new(documents.collect(), &Background::english());
    let references = listing(&path.join("refs"))?;
    let references = references.iter().map(|path| text(path)).collect::<Result<_, _>>()?;
    Ok(Topic { corpus, references })
}
