//! What can be typed.

mod summaries;

use std::num::NonZero;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use crossread_engine::measure::References;

pub(crate) use summaries::{ChoiceArgs, Explain, MethodArg, Summarize, SummaryFormat};

use crate::limits::Limit;

/// Reads what several outlets wrote about the same event and shows it side by side.
#[derive(Debug, Parser)]
#[command(name = "crossread", version, max_term_width = 100)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Say nothing on standard error but errors.
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// End with status 1 if there was a warning.
    #[arg(long, global = true)]
    pub(crate) strict: bool,
    /// Options that need not be typed, a TOML file; without this option `crossread.toml` in the working
    /// folder (docs/configuration.md).
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write HTML briefings: an index, and a page a story.
    Report(Report),
    /// Compare the articles of one story.
    Compare(Compare),
    /// Set two articles, or two outlets, side by side.
    Diff(Diff),
    /// Show what moved between two briefings of a story.
    Changes(Changes),
    /// Summarize in verbatim sentences.
    Summarize(Summarize),
    /// Tell why a sentence is in a summary, or what was chosen instead.
    Explain(Explain),
    /// Tell which articles report the same event.
    Stories(Stories),
    /// Show an article as understood: metadata, sentences, marks, and what was removed.
    Inspect(Inspect),
    /// Measure a part against what people wrote.
    Evaluate(Evaluate),
    /// Print the JSON Schema of the briefing.
    Schema,
    /// Print completions for a shell.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page.
    Man,
}

/// Which articles, and how to read them.
#[derive(Debug, clap::Args)]
pub(crate) struct Input {
    /// Files and folders of articles; `-` for standard input. Folders are walked.
    #[arg(required = true, value_name = "INPUT")]
    pub(crate) paths: Vec<PathBuf>,
    /// Keep every block of text: no cleaning.
    #[arg(long)]
    pub(crate) no_clean: bool,
    /// What a person knows better: fields and blocks of articles, a TOML file; without this option
    /// `corrections.toml` beside the articles.
    #[arg(long, value_name = "FILE")]
    pub(crate) corrections: Option<PathBuf>,
    /// Word lists of your own (hedges, intensifiers, loaded, saying-verbs), in place of the built-in
    /// ones: a file named like its list, or a folder of them; a line `@built-in` keeps the built-in
    /// entries (docs/lexicon.md).
    #[arg(long, value_name = "FILE|FOLDER")]
    pub(crate) lexicon: Option<PathBuf>,
    /// A communique, press release or speech: what did the articles take up of it?
    #[arg(long, value_name = "FILE")]
    pub(crate) reference: Vec<PathBuf>,
    /// Raise or lower a limit: input-bytes, article-bytes, nesting, field-bytes, sentence-bytes,
    /// token-bytes, article-sentences, story-articles, story-sentences.
    #[arg(long, value_name = "NAME=VALUE")]
    pub(crate) limit: Vec<Limit>,
    /// Understand articles on N threads; without this option on as many as the machine has
    /// processors. What comes out is the same.
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<NonZero<usize>>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) input: Input,
    /// The folder to write to; made if it is not there.
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// Groups of outlets of your own, a TOML file: what region, owner or kind each is of
    /// (docs/groups.md).
    #[arg(long, value_name = "FILE")]
    pub(crate) groups: Option<PathBuf>,
    /// Put all articles on one page, whatever they report.
    #[arg(long)]
    pub(crate) one_story: bool,
    /// Words, colours and parts of the page: en, de, fr, es, or a TOML file (docs/themes.md).
    #[arg(long, value_name = "LANGUAGE|FILE")]
    pub(crate) theme: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Compare {
    #[command(flatten)]
    pub(crate) input: Input,
    /// How to print it.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: CompareFormat,
    /// Groups of outlets of your own, a TOML file: what region, owner or kind each is of
    /// (docs/groups.md).
    #[arg(long, value_name = "FILE")]
    pub(crate) groups: Option<PathBuf>,
    /// Compare all articles, whatever they report.
    #[arg(long)]
    pub(crate) one_story: bool,
    /// Show doubtful conflicts too.
    #[arg(long)]
    pub(crate) all: bool,
    /// Words, colours and parts of the page: en, de, fr, es, or a TOML file (docs/themes.md).
    #[arg(long, value_name = "LANGUAGE|FILE")]
    pub(crate) theme: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum CompareFormat {
    /// For a terminal.
    #[default]
    Text,
    /// The briefing as data.
    Json,
    /// For a mail or a wiki.
    Markdown,
    /// The page.
    Html,
    /// Every table, one below the other.
    Csv,
    /// A mail to send on, as HTML and as plain text: redirect it to a file ending in .eml.
    Eml,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Diff {
    /// Two articles, or with --outlets the articles to take two outlets' from.
    #[command(flatten)]
    pub(crate) input: Input,
    /// Two outlets by name, parted by a comma.
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub(crate) outlets: Vec<String>,
    /// How to print it.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: CompareFormat,
    /// Words, colours and parts of the page: en, de, fr, es, or a TOML file (docs/themes.md).
    #[arg(long, value_name = "LANGUAGE|FILE")]
    pub(crate) theme: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Changes {
    /// The briefing of the earlier run, as JSON.
    pub(crate) old: PathBuf,
    /// The briefing of the later run.
    pub(crate) new: PathBuf,
    /// How to print it.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ChangesFormat,
    /// Words, colours and parts of the page: en, de, fr, es, or a TOML file (docs/themes.md).
    #[arg(long, value_name = "LANGUAGE|FILE")]
    pub(crate) theme: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ChangesFormat {
    /// For a terminal.
    #[default]
    Text,
    /// As data.
    Json,
    /// A page.
    Html,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Stories {
    #[command(flatten)]
    pub(crate) input: Input,
    /// Tell why each article is where it is, and which story would be the next best.
    #[arg(long)]
    pub(crate) explain: bool,
    /// How to print them.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Inspect {
    #[command(flatten)]
    pub(crate) input: Input,
    /// How to print them.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ListFormat,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// For a terminal.
    #[default]
    Text,
    /// One document.
    Json,
    /// A line an article.
    Jsonl,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Evaluate {
    /// Which part.
    #[arg(value_enum)]
    pub(crate) kind: GoldKind,
    /// What people wrote: a file or the folder it lies in; for summaries a folder of topics with
    /// docs/ and refs/.
    pub(crate) gold: PathBuf,
    /// How to print it; for similarity, `tsv` prints the pairs with their scores.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: TableFormat,
    /// How long summaries may be.
    #[arg(long, value_name = "N", default_value_t = 100)]
    pub(crate) words: usize,
    /// What several reference summaries make together.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) refs: ReferencesArg,
    /// Compare summaries word by word, without stemming.
    #[arg(long)]
    pub(crate) unstemmed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum GoldKind {
    /// Every method of summarizing, by ROUGE.
    Summaries,
    /// How alike sentences are: pairs with labels or grades.
    Similarity,
    /// Articles in groups.
    Stories,
    /// Sentence boundaries.
    Sentences,
    /// Quotes and their speakers.
    Quotes,
    /// Saved pages: body, title, author, day.
    Extraction,
    /// Dated expressions.
    Dates,
    /// Wordings of actors.
    Labels,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    /// For a terminal.
    #[default]
    Text,
    /// As data.
    Json,
    /// A measure a line.
    Tsv,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReferencesArg {
    /// The mean over them.
    #[default]
    Mean,
    /// The nearest of them.
    Best,
}

impl ReferencesArg {
    pub(crate) fn references(self) -> References {
        match self {
            ReferencesArg::Mean => References::Mean,
            ReferencesArg::Best => References::Best,
        }
    }
}
