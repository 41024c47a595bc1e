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
    if args.kind == GoldKind::Similarity && args.format == TableFormat::Tsv {
        output::print(&similarity::scores(&args.gold)?)?;
        return Ok(Outcome::Done);
    }
    let table = match args.kind {
        GoldKind::Summaries => summaries::evaluate(&args.gold, args)?,
        GoldKind::Similarity => similarity::evaluate(&args.gold)?,
        GoldKind::Stories => stories::evaluate(&args.gold)?,
        GoldKind::Sentences => sentences::evaluate(&args.gold)?,
        GoldKind::Quotes => quotes::evaluate(&args.gold)?,
        GoldKind::Extraction => extraction::evaluate(&args.gold)?,
        GoldKind::Dates => dates::evaluate(&args.gold)?,
        GoldKind::Labels => labels::evaluate(&args.gold)?,
    };
    let text = match args.format {
        TableFormat::Text => table.text(),
        TableFormat::Json => serde_json::to_string_pretty(&table)?,
        TableFormat::Tsv => table.tsv(),
    };
    output::print(&text)?;
    Ok(Outcome::Done)
}
