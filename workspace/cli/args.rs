//! What can be typed.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use crossread_engine::measure::References;
use crossread_engine::{Budget, Method, Order};

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
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write HTML briefings: an index, and a page a story.
    Report(Report),
    /// Compare the articles of one story.
    Compare(Compare),
    /// Set two articles, or two outlets, side by side.
    Diff(Diff),
    /// Summarize in verbatim sentences.
    Summarize(Summarize),
    /// Tell which articles report the same event.
    Stories(Stories),
    /// Show an article as understood: metadata, sentences, marks, and what was removed.
    Inspect(Inspect),
    /// Measure a part against what people wrote.
    Evaluate(Evaluate),
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
    /// A communique, press release or speech: what did the articles take up of it?
    #[arg(long, value_name = "FILE")]
    pub(crate) reference: Vec<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) input: Input,
    /// The folder to write to; made if it is not there.
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// Put all articles on one page, whatever they report.
    #[arg(long)]
    pub(crate) one_story: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Compare {
    #[command(flatten)]
    pub(crate) input: Input,
    /// How to print it.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: CompareFormat,
    /// Compare all articles, whatever they report.
    #[arg(long)]
    pub(crate) one_story: bool,
    /// Show doubtful conflicts too.
    #[arg(long)]
    pub(crate) all: bool,
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
}

#[derive(Debug, clap::Args)]
pub(crate) struct Summarize {
    #[command(flatten)]
    pub(crate) input: Input,
    #[command(flatten)]
    pub(crate) budget: BudgetArgs,
    /// How sentences are chosen.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) method: MethodArg,
    /// In which order the chosen sentences stand.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) order: OrderArg,
    /// A summary of each article instead of one of all.
    #[arg(long)]
    pub(crate) each: bool,
    /// Words to focus on.
    #[arg(long, value_name = "WORDS")]
    pub(crate) query: Option<String>,
    /// How to print it.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: SummaryFormat,
}

#[derive(Debug, clap::Args)]
#[group(multiple = false)]
pub(crate) struct BudgetArgs {
    /// At most so many words [default: 100].
    #[arg(long, value_name = "N")]
    words: Option<usize>,
    /// At most so many sentences.
    #[arg(long, value_name = "N")]
    sentences: Option<usize>,
    /// At most so many characters.
    #[arg(long, value_name = "N")]
    chars: Option<usize>,
    /// At most so much of the input's words, in percent.
    #[arg(long, value_name = "P", value_parser = clap::value_parser!(u8).range(0..=100))]
    percent: Option<u8>,
}

impl BudgetArgs {
    /// The budget meant.
    pub(crate) fn budget(&self) -> Budget {
        let words = self.words.map(Budget::Words);
        let sentences = self.sentences.map(Budget::Sentences);
        let chars = self.chars.map(Budget::Chars);
        let percent = self.percent.map(|percent| Budget::Percent(percent.into()));
        words.or(sentences).or(chars).or(percent).unwrap_or(Budget::Words(100))
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum MethodArg {
    /// The concepts that most voices tell, early.
    #[default]
    Coverage,
    /// What is nearest to the centroid.
    Centroid,
    /// What is most like the rest.
    Lexrank,
    /// The first sentences, article by article.
    Lead,
}

impl MethodArg {
    pub(crate) fn method(self) -> Method {
        match self {
            MethodArg::Coverage => Method::Coverage,
            MethodArg::Centroid => Method::Centroid,
            MethodArg::Lexrank => Method::Lexrank,
            MethodArg::Lead => Method::Lead,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum OrderArg {
    /// As in the articles, oldest article first.
    #[default]
    Source,
    /// The most important first.
    Rank,
    /// By date.
    Date,
}

impl OrderArg {
    pub(crate) fn order(self) -> Order {
        match self {
            OrderArg::Source => Order::Source,
            OrderArg::Rank => Order::Rank,
            OrderArg::Date => Order::Date,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum SummaryFormat {
    /// The summary alone, a sentence a line.
    #[default]
    Text,
    /// Every sentence with its score and the parts of it.
    Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Stories {
    #[command(flatten)]
    pub(crate) input: Input,
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
    /// What people wrote: a file, or for summaries a folder of topics with docs/ and refs/.
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
