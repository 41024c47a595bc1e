//! `crossread compare`: one story, all it has in common and all it has not.

use crossread_engine::Background;
use crossread_report::{csv, group, html, json, mail, markdown, terminal};

use crate::args::{Compare, CompareFormat};
use crate::collection::collect;
use crate::output::{self, Outcome};
use crate::theme::theme;
use crate::{groups, lexicon};

/// Compares the largest story; the others are named.
pub(crate) fn run(args: &Compare, quiet: bool) -> anyhow::Result<Outcome> {
    let grouping = groups::read(args.groups.as_deref())?;
    let collection = collect(&args.input, quiet)?;
    let stories = collection.stories(args.one_story);
    let mut warnings = collection.warnings.clone();
    warnings.extend(collection.set_aside(&stories));
    let background = Background::english();
    let cast = collection.cast(&background);
    let Some((largest, others)) = stories.split_first() else { return Ok(Outcome::Done) };
    let (largest, left) = collection.within_limits(largest);
    warnings.extend(left);
    warnings.extend(others.iter().map(|story| {
        let ids =
            story.articles.iter().map(|&index| collection.documents[index].metadata.id.as_str());
        let ids = ids.collect::<Vec<_>>().join(", ");
        format!("another story, not compared: {ids}: --one-story puts all on one page")
    }));
    let (slips, absent) = grouping.strangers(&collection.outlets());
    warnings.extend(slips);
    output::warn(&warnings, quiet);
    absent.iter().for_each(|note| output::note(note, quiet));
    let lists = lexicon::setting(args.input.lexicon.as_deref());
    let settings = lists.into_iter().chain(groups::setting(args.groups.as_deref())).collect();
    let mut briefing =
        collection.analyze(&largest, &background).briefing(&cast, warnings.clone(), settings);
    group(&mut briefing, &grouping.groups());
    if !args.all {
        briefing.conflicts.retain(|conflict| conflict.verdict == "conflict");
    }
    let theme = theme(args.theme.as_deref())?;
    let text = match args.format {
        CompareFormat::Text => terminal(&briefing, &theme, output::width(), output::colour()),
        CompareFormat::Json => json(&briefing),
        CompareFormat::Markdown => markdown(&briefing, &theme),
        CompareFormat::Html => html(&briefing, &theme, None),
        CompareFormat::Csv => csv(&briefing),
        CompareFormat::Eml => mail(&briefing, &theme),
    };
    output::print(&text)?;
    Ok(Outcome::after(&warnings))
}
