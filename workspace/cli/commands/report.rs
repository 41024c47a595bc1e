//! `crossread report`: a folder of pages.

use std::path::Path;

use crossread_engine::Background;
use crossread_report::{Briefing, Index, html, index_html, json};

use crate::args::Report;
use crate::collection::collect;
use crate::output::{self, Outcome};
use crate::theme::theme;

/// The page that a reader opens first.
const INDEX: &str = "index.html";

/// Writes a page a story with its data beside it, and the index last, so that the index never
/// points at a page that is not there.
pub(crate) fn run(args: &Report, quiet: bool) -> anyhow::Result<Outcome> {
    let collection = collect(&args.input)?;
    let stories = collection.stories(args.one_story);
    let background = Background::english();
    let cast = collection.cast(&background);
    let set_aside = collection.set_aside(&stories);
    let warnings = [&collection.warnings[..], &set_aside[..]].concat();
    output::warn(&warnings, quiet);
    output::make_folder(&args.output)?;
    let theme = theme(args.theme.as_deref())?;
    let only = stories.len() == 1;
    let mut briefings: Vec<(String, Briefing)> = Vec::new();
    let mut left_out: Vec<String> = Vec::new();
    for story in &stories {
        let (story, left) = collection.within_limits(story);
        let mut told = if only { warnings.clone() } else { Vec::new() };
        told.extend(left.clone());
        output::warn(&left.iter().cloned().collect::<Vec<_>>(), quiet);
        left_out.extend(left);
        let briefing =
            collection.analyze(&story, &background).briefing(&cast, told, settings(args));
        let name = format!("story-{}", briefing.story.id);
        output::write(&args.output.join(format!("{name}.json")), json(&briefing).as_bytes())?;
        let page = if only { INDEX.to_owned() } else { format!("{name}.html") };
        if !only {
            let text = html(&briefing, &theme, Some(INDEX));
            output::write(&args.output.join(&page), text.as_bytes())?;
        }
        briefings.push((page, briefing));
    }
    let index = match briefings.as_slice() {
        [(_, briefing)] => html(briefing, &theme, None),
        several => {
            let pages = several.iter().map(|(file, briefing)| (file.as_str(), briefing));
            let warnings = [&collection.warnings[..], &left_out[..]].concat();
            index_html(&Index::new(pages, set_aside, warnings), &theme)
        }
    };
    let place = args.output.join(INDEX);
    output::write(&place, index.as_bytes())?;
    if !quiet {
        tell(&place, stories.len(), collection.documents.len());
    }
    Ok(Outcome::after(&[warnings, left_out].concat()))
}

/// The options that differ from their defaults, as typed.
fn settings(args: &Report) -> Vec<String> {
    let flags = [(args.one_story, "--one-story"), (args.input.no_clean, "--no-clean")];
    flags.iter().filter(|(set, _)| *set).map(|(_, flag)| (*flag).to_owned()).collect()
}

/// Says where to look.
fn tell(index: &Path, stories: usize, articles: usize) {
    let plural =
        |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    output::complain(&format!(
        "{}, {}: open {}",
        plural(articles, "article", "articles"),
        plural(stories, "story", "stories"),
        index.display()
    ));
}
