//! Summaries, against people's: a row a method.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::ValueEnum;
use crossread_engine::measure::{Interval, RougeOptions, Words, interval, paired_interval, rouge};
use crossread_engine::{Background, Budget, Corpus, SummaryOptions, summarize, voices};
use crossread_text::{Cleaning, Document, Language, Limits, understand};

use super::gold::{listing, text};
use super::table::{Measure, Row, Table};
use crate::args::{Evaluate, MethodArg};
use crate::input;

const DEFINITION: &str = "\
ROUGE-1, -2 and -L as F1, and the recall of 1 and 2; the mean over topics with its 95 % bootstrap
interval. Δ: how much better the default is on ROUGE-1 and -2 F1, paired over topics. English is
stemmed as rouge-score stems (--unstemmed for the official tables); other languages are compared by
Unicode words without stemming. Over several references the mean, or with --refs best the nearest.";

/// One topic: what was written, and what people made of it.
struct Topic {
    corpus: Corpus,
    references: Vec<String>,
}

/// The table of a folder of topics, each with `docs/` and `refs/`, or of one topic.
pub(super) fn evaluate(folder: &Path, args: &Evaluate) -> anyhow::Result<Table> {
    let is_topic = |path: &PathBuf| path.join("docs").is_dir() && path.join("refs").is_dir();
    let folders = [vec![folder.to_owned()], listing(folder)?].concat();
    let topics: Vec<PathBuf> = folders.into_iter().filter(is_topic).collect();
    if topics.is_empty() {
        bail!("{}: neither it nor a folder in it has docs/ and refs/", folder.display());
    }
    let topics: Vec<Topic> = topics.iter().map(|path| topic(path)).collect::<Result<_, _>>()?;
    let words = match is_english(&topics) {
        false => Words::Unicode,
        true if args.unstemmed => Words::Plain,
        true => Words::Stemmed,
    };
    let rouge_options = RougeOptions { words, references: args.refs.references() };
    let mut rows = Vec::new();
    let mut default: Option<[Vec<f64>; 2]> = None;
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
        let (r1, r2) = (over(|score| score.r1.f1), over(|score| score.r2.f1));
        let first = default.get_or_insert_with(|| [r1.clone(), r2.clone()]);
        let ahead: [Interval; 2] =
            [paired_interval(&first[0], &r1), paired_interval(&first[1], &r2)];
        rows.push(Row {
            name: format!("{:?}", method.method()).to_lowercase(),
            measures: vec![
                Measure::mean("R-1", interval(&r1)),
                Measure::mean("R-2", interval(&r2)),
                Measure::plain("R-L", interval(&over(|score| score.l.f1)).mean),
                Measure::plain("R-1 recall", interval(&over(|score| score.r1.recall)).mean),
                Measure::plain("R-2 recall", interval(&over(|score| score.r2.recall)).mean),
                Measure::mean("Δ R-1", ahead[0]),
                Measure::mean("Δ R-2", ahead[1]),
            ],
        });
    }
    let compared = match words {
        Words::Plain => "unstemmed",
        Words::Stemmed => "stemmed",
        Words::Unicode => "Unicode words, unstemmed",
    };
    let title = format!("summaries of {} topics in {} words, {compared}", topics.len(), args.words);
    Ok(Table { title, definition: DEFINITION, rows })
}

/// Whether most of the articles are in English.
fn is_english(topics: &[Topic]) -> bool {
    let documents = topics.iter().flat_map(|topic| &topic.corpus.documents);
    let of_language =
        |document: &Document| Language::of(document.metadata.language.as_deref()).code() == "en";
    let (english, other): (Vec<bool>, Vec<bool>) = documents.map(of_language).partition(|is| *is);
    english.len() >= other.len()
}

fn topic(path: &Path) -> anyhow::Result<Topic> {
    let reading = input::articles(&[path.join("docs")], Limits::default());
    let documents =
        reading.articles.into_iter().map(|article| understand(article, &Cleaning::default()));
    let corpus = Corpus::new(documents.collect(), &Background::english());
    let references = listing(&path.join("refs"))?;
    let references = references.iter().map(|path| text(path)).collect::<Result<_, _>>()?;
    Ok(Topic { corpus, references })
}
