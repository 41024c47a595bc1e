//! What can be typed of summaries.

use std::path::PathBuf;

use clap::ValueEnum;
use crossread_engine::{Budget, Method, Order};

use super::Input;

#[derive(Debug, clap::Args)]
pub(crate) struct Summarize {
    #[command(flatten)]
    pub(crate) input: Input,
    #[command(flatten)]
    pub(crate) choice: ChoiceArgs,
    /// A summary of each article instead of one of all.
    #[arg(long, conflicts_with_all = ["exclusive", "since"])]
    pub(crate) each: bool,
    /// For each outlet, what it tells and the others don't.
    #[arg(long)]
    pub(crate) exclusive: bool,
    /// How to print it.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: SummaryFormat,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub(crate) input: Input,
    #[command(flatten)]
    pub(crate) choice: ChoiceArgs,
    /// Which sentence: ARTICLE#INDEX, its number through all articles from 0, or some of its words;
    /// without this, all that were chosen.
    #[arg(long, value_name = "SENTENCE")]
    pub(crate) sentence: Vec<String>,
    /// How to print it.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: SummaryFormat,
}

/// What a summary is to be.
#[derive(Debug, clap::Args)]
pub(crate) struct ChoiceArgs {
    #[command(flatten)]
    pub(crate) budget: BudgetArgs,
    /// How sentences are chosen.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) method: MethodArg,
    /// In which order the chosen sentences stand.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) order: OrderArg,
    /// What is new since an earlier briefing or summary, as `--format json` printed it.
    #[arg(long, value_name = "OLD.json")]
    pub(crate) since: Option<PathBuf>,
    /// What to speak of: only sentences with at least one of these words, in any form of it.
    #[arg(long, value_name = "WORDS")]
    pub(crate) query: Option<String>,
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
    /// What together is nearest to the average sentence; for very many articles.
    Centroid,
    /// What covers every sentence a little, and every voice.
    Submodular,
    /// What uses words as the articles do.
    Kl,
    /// What many sentences are like, by weighted words.
    Lexrank,
    /// What many sentences are like, by words in common.
    Textrank,
    /// What is strong in the main topics.
    Lsa,
    /// What is near to the query and far from what is chosen.
    Mmr,
    /// Frequent words, each less welcome once it is said.
    Sumbasic,
    /// Where significant words stand close together.
    Luhn,
    /// Key words, headline words and place.
    Edmundson,
    /// The first sentences, the articles in turn.
    Lead,
    /// By lot, the same lot each time.
    Random,
}

impl MethodArg {
    pub(crate) fn method(self) -> Method {
        match self {
            MethodArg::Coverage => Method::Coverage,
            MethodArg::Centroid => Method::Centroid,
            MethodArg::Submodular => Method::Submodular,
            MethodArg::Kl => Method::Kl,
            MethodArg::Lexrank => Method::Lexrank,
            MethodArg::Textrank => Method::Textrank,
            MethodArg::Lsa => Method::Lsa,
            MethodArg::Mmr => Method::Mmr,
            MethodArg::Sumbasic => Method::Sumbasic,
            MethodArg::Luhn => Method::Luhn,
            MethodArg::Edmundson => Method::Edmundson,
            MethodArg::Lead => Method::Lead,
            MethodArg::Random => Method::Random,
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
