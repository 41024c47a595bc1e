//! `crossread diff`: two articles, or two outlets, side by side.

use anyhow::bail;
use crossread_engine::{Background, Story};
use crossread_report::{csv, diff, diff_html, json, mail, markdown};

use crate::args::{CompareFormat, Diff};
use crate::collection::{Collection, collect};
use crate::lexicon;
use crate::output::{self, Outcome};
use crate::theme::theme;

/// Compares two outlets and nothing else.
pub(crate) fn run(args: &Diff, quiet: bool) -> anyhow::Result<Outcome> {
    let mut collection = collect(&args.input, quiet)?;
    collection.part_two_articles();
    keep_two(&mut collection, &args.outlets)?;
    let background = Background::english();
    let cast = collection.cast(&background);
    // Whoever was named first stands on the left.
    let first = collection.outlet_of_file(args.input.paths.first()).map(str::to_lowercase);
    let everything =
        Story { articles: (0..collection.documents.len()).collect(), ..Story::default() };
    let mut warnings = collection.warnings.clone();
    let (everything, left) = collection.within_limits(&everything);
    warnings.extend(left);
    output::warn(&warnings, quiet);
    let analysis = collection.analyze(&everything, &background);
    let settings = lexicon::setting(args.input.lexicon.as_deref()).into_iter().collect();
    let mut briefing = analysis.briefing(&cast, warnings.clone(), settings);
    let first = match args.outlets.first() {
        Some(name) => name.trim().to_lowercase(),
        None => first.unwrap_or_default(),
    };
    briefing.outlets.sort_by_key(|outlet| outlet.name.to_lowercase() != first);
    let theme = theme(args.theme.as_deref())?;
    let text = match args.format {
        CompareFormat::Text => diff(&briefing, &theme, output::width(), output::colour()),
        CompareFormat::Json => json(&briefing),
        CompareFormat::Markdown => markdown(&briefing, &theme),
        CompareFormat::Html => diff_html(&briefing, &theme),
        CompareFormat::Csv => csv(&briefing),
        CompareFormat::Eml => mail(&briefing, &theme),
    };
    output::print(&text)?;
    Ok(Outcome::after(&warnings))
}

/// Leaves the articles of two outlets: the two that were named, or the two that there are.
fn keep_two(collection: &mut Collection, named: &[String]) -> anyhow::Result<()> {
    let wanted: Vec<String> = named.iter().map(|name| name.trim().to_lowercase()).collect();
    let outlets = collection.outlets();
    if wanted.is_empty() {
        if outlets.len() != 2 {
            let found = outlets.join(", ");
            bail!(
                "two outlets are compared, and there are {}: {found}: name two with --outlets A,B",
                outlets.len()
            );
        }
        return Ok(());
    }
    if wanted.len() != 2 {
        bail!("--outlets takes two names, parted by a comma");
    }
    let known: Vec<String> = outlets.iter().map(|name| name.to_lowercase()).collect();
    if let Some(missing) = wanted.iter().find(|name| !known.contains(name)) {
        bail!("no outlet is called {missing:?}; there are: {}", outlets.join(", "));
    }
    collection.keep_outlets(&wanted);
    Ok(())
}
