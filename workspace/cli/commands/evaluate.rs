//! `crossread evaluate`: how good a part is, against what people wrote.

mod dates;
mod extraction;
mod gold;
mod labels;
mod quotes;
mod sentences;
mod similarity;
mod stories;
mod summaries;
mod table;

use crate::args::{Evaluate, GoldKind, TableFormat};
use crate::output::{self, Outcome};

/// Measures one part and prints a table.
pub(crate) fn run(args: &Evaluate) -> anyhow::Result<Outcome> {
    let gold = match args.kind {
        GoldKind::Summaries => args.gold.clone(),
        GoldKind::Similarity => gold::file(&args.gold, "tsv")?,
        _ => gold::file(&args.gold, "jsonl")?,
    };
    if args.kind == GoldKind::Similarity && args.format == TableFormat::Tsv {
        output::print(&similarity::scores(&gold)?)?;
        return Ok(Outcome::Done);
    }
    let table = match args.kind {
        GoldKind::Summaries => summaries::evaluate(&gold, args)?,
        GoldKind::Similarity => similarity::evaluate(&gold)?,
        GoldKind::Stories => stories::evaluate(&gold)?,
        GoldKind::Sentences => sentences::evaluate(&gold)?,
        GoldKind::Quotes => quotes::evaluate(&gold)?,
        GoldKind::Extraction => extraction::evaluate(&gold)?,
        GoldKind::Dates => dates::evaluate(&gold)?,
        GoldKind::Labels => labels::evaluate(&gold)?,
    };
    let text = match args.format {
        TableFormat::Text => table.text(),
        TableFormat::Json => serde_json::to_string_pretty(&table)?,
        TableFormat::Tsv => table.tsv(),
    };
    output::print(&text)?;
    Ok(Outcome::Done)
}
