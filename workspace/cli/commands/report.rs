//! `crossread report`: a folder of pages.

use std::path::Path;

use crossread_engine::{Background, Pool};
use crossread_report::{
    GroupPools, Index, group, group_profiles, html, index_groups, index_html, json, link_groups,
    link_outlets, outlet_html, profiles,
};

use crate::args::Report;
use crate::collection::collect;
use crate::output::{self, Outcome};
use crate::theme::theme;
use crate::{groups, lexicon};

/// The page that a reader opens first.
const INDEX: &str = "index.html";

/// What the pages of the outlets show, as data.
const OUTLETS: &str = "outlets.json";

/// What the pages of the groups show, as data.
const GROUPS: &str = "groups.json";

/// Writes a page a story with its data beside it, a page an outlet and a group where there are several
/// stories, and the index last, so that the index never points at a page that is not there.
pub(crate) fn run(args: &Report, quiet: bool) -> anyhow::Result<Outcome> {
    let grouping = groups::read(args.groups.as_deref())?;
    let collection = collect(&args.input, quiet)?;
    let stories = collection.stories(args.one_story);
    let background = Background::english();
    let cast = collection.cast(&background);
    let set_aside = collection.set_aside(&stories);
    let groups = grouping.groups();
    let named = collection.outlets();
    let (slips, absent) = grouping.strangers(&named);
    let warnings = [&collection.warnings[..], &slips[..], &set_aside[..]].concat();
    output::warn(&warnings, quiet);
    absent.iter().for_each(|note| output::note(note, quiet));
    output::make_folder(&args.output)?;
    let theme = theme(args.theme.as_deref())?;
    let only = stories.len() == 1;
    let mut index = Index::default();
    let mut pool = Pool::default();
    let mut group_pools = GroupPools::default();
    let mut only_page = None;
    let mut left_out: Vec<String> = Vec::new();
    for story in &stories {
        let (story, left) = collection.within_limits(story);
        let mut told = if only { warnings.clone() } else { Vec::new() };
        told.extend(left.clone());
        output::warn(&left.iter().cloned().collect::<Vec<_>>(), quiet);
        left_out.extend(left);
        let analysis = collection.analyze(&story, &background);
        let mut briefing = analysis.briefing(&cast, told, settings(args));
        group(&mut briefing, &groups);
        let name = format!("story-{}", briefing.story.id);
        let page = format!("{name}.html");
        if !only && briefing.outlets.len() > 1 {
            link_outlets(&mut briefing);
            link_groups(&mut briefing, &groups, &named);
            analysis.pool(&mut pool, &cast, &page);
            analysis.pool_groups(&mut group_pools, &groups, &cast, &page);
        }
        output::write(&args.output.join(format!("{name}.json")), json(&briefing).as_bytes())?;
        let text = html(&briefing, &theme, (!only).then_some(INDEX));
        if only {
            only_page = Some(text);
        } else {
            output::write(&args.output.join(&page), text.as_bytes())?;
            index.add(&page, &briefing);
        }
    }
    index.set_aside = set_aside;
    index.warnings = [&collection.warnings[..], &slips[..], &left_out[..]].concat();
    let outlets = profiles(pool, &cast, &index);
    let of_groups = group_profiles(group_pools, &groups, &cast, &index, &named);
    index_groups(&mut index, &groups, &of_groups);
    for profile in outlets.iter().chain(&of_groups) {
        let page = outlet_html(profile, &theme, INDEX);
        output::write(&args.output.join(&profile.file), page.as_bytes())?;
    }
    if !only {
        output::write(&args.output.join(OUTLETS), json(&outlets).as_bytes())?;
    }
    if !of_groups.is_empty() {
        output::write(&args.output.join(GROUPS), json(&of_groups).as_bytes())?;
    }
    let page = only_page.unwrap_or_else(|| index_html(&index, &theme));
    let place = args.output.join(INDEX);
    output::write(&place, page.as_bytes())?;
    if !quiet {
        tell(&place, stories.len(), collection.documents.len());
    }
    Ok(Outcome::after(&[warnings, left_out].concat()))
}

/// The options that differ from their defaults, as typed.
fn settings(args: &Report) -> Vec<String> {
    let flags = [(args.one_story, "--one-story"), (args.input.no_clean, "--no-clean")];
    let set = flags.iter().filter(|(set, _)| *set).map(|(_, flag)| (*flag).to_owned());
    let files =
        [lexicon::setting(args.input.lexicon.as_deref()), groups::setting(args.groups.as_deref())];
    set.chain(files.into_iter().flatten()).collect()
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
