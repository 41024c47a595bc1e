//! `crossread stories`: which articles report the same event.

use std::fmt::Write;

use crossread_engine::{Fit, Membership, Sketch, Story, earliest, estimated_voices};
use crossread_text::Document;
use serde::Serialize;

use crate::args::{ListFormat, Stories};
use crate::collection::{Collection, collect_sketches, outlet};
use crate::output::{self, Outcome};

/// Prints the stories, the largest first.
pub(crate) fn run(args: &Stories, quiet: bool) -> anyhow::Result<Outcome> {
    let (collection, sketches) = collect_sketches(&args.input, quiet)?;
    output::warn(&collection.warnings, quiet);
    let stories = collection.stories_of(&sketches);
    let text = match args.format {
        ListFormat::Text => readable(&collection, &sketches, &stories, args.explain),
        ListFormat::Json => {
            let views: Vec<StoryView> = stories
                .iter()
                .enumerate()
                .map(|(id, story)| view(&collection, &sketches, id, story))
                .collect();
            serde_json::to_string_pretty(&views)?
        }
        ListFormat::Jsonl => lines(&collection, &stories)?,
    };
    output::print(&text)?;
    Ok(Outcome::after(&collection.warnings))
}

#[derive(Serialize)]
struct StoryView<'a> {
    story: usize,
    title: Option<&'a str>,
    first_day: Option<String>,
    last_day: Option<String>,
    place: Option<&'a str>,
    reasons: &'a [String],
    outlets: Vec<&'a str>,
    voices: usize,
    first: Vec<&'a str>,
    articles: Vec<&'a str>,
    memberships: Vec<MembershipView<'a>>,
}

/// Why an article is here, and which story would be the next best.
#[derive(Serialize)]
struct MembershipView<'a> {
    id: &'a str,
    here: Option<FitView>,
    next: Option<FitView>,
    next_title: Option<&'a str>,
}

#[derive(Serialize)]
struct FitView {
    strength: f64,
    words: f64,
    days: f64,
    places: f64,
}

impl FitView {
    fn of(fit: Fit) -> FitView {
        let Fit { words, days, places } = fit;
        FitView { strength: fit.strength(), words, days, places }
    }
}

#[derive(Serialize)]
struct ArticleLine<'a> {
    id: &'a str,
    story: usize,
}

fn view<'a>(
    collection: &'a Collection,
    sketches: &[Sketch],
    id: usize,
    story: &'a Story,
) -> StoryView<'a> {
    let documents = || story.articles.iter().filter_map(|&index| collection.documents.get(index));
    let days = || documents().filter_map(|document| document.metadata.published);
    let title = story.title.and_then(|index| collection.documents.get(index));
    StoryView {
        story: id,
        title: title.and_then(|document| document.metadata.title.as_deref()),
        first_day: days().min().map(|time| time.date.to_string()),
        last_day: days().max().map(|time| time.date.to_string()),
        place: story.place.as_deref(),
        reasons: &story.reasons,
        outlets: outlets(collection, story),
        voices: voices(collection, story, sketches),
        first: first(collection, story)
            .into_iter()
            .map(|document| document.metadata.id.as_str())
            .collect(),
        memberships: memberships(collection, story),
        articles: documents().map(|document| document.metadata.id.as_str()).collect(),
    }
}

/// How many independent voices the articles of a story are, as far as their sketches tell.
fn voices(collection: &Collection, story: &Story, sketches: &[Sketch]) -> usize {
    let members = story.articles.iter().filter(|&&article| {
        collection.documents.get(article).is_some_and(|document| !collection.is_reference(document))
    });
    let members: Vec<&Sketch> = members.filter_map(|&article| sketches.get(article)).collect();
    estimated_voices(&members)
}

/// The articles that came first, as far as their times tell.
fn first<'a>(collection: &'a Collection, story: &'a Story) -> Vec<&'a Document> {
    let coverage: Vec<&Document> = collection.coverage(story).collect();
    let times: Vec<_> = coverage.iter().map(|document| document.metadata.published).collect();
    earliest(&times).into_iter().map(|index| coverage[index]).collect()
}

/// The outlets of a story, sorted.
fn outlets<'a>(collection: &'a Collection, story: &'a Story) -> Vec<&'a str> {
    let mut outlets: Vec<&str> = collection.coverage(story).map(outlet).collect();
    outlets.sort_unstable();
    outlets.dedup();
    outlets
}

fn memberships<'a>(collection: &'a Collection, story: &'a Story) -> Vec<MembershipView<'a>> {
    let view = |(&article, membership): (&usize, &Membership)| {
        let id = collection.documents.get(article)?.metadata.id.as_str();
        let title = membership.next.and_then(|next| collection.documents.get(next.title));
        Some(MembershipView {
            id,
            here: membership.here.map(FitView::of),
            next: membership.next.map(|next| FitView::of(next.fit)),
            next_title: title.map(title_or_id),
        })
    };
    story.articles.iter().zip(&story.memberships).filter_map(view).collect()
}

fn title_or_id(document: &Document) -> &str {
    document.metadata.title.as_deref().unwrap_or(&document.metadata.id)
}

/// A line an article, in the order of the paths.
fn lines(collection: &Collection, stories: &[Story]) -> anyhow::Result<String> {
    let mut story_of = vec![0; collection.documents.len()];
    for (id, story) in stories.iter().enumerate() {
        story.articles.iter().for_each(|&article| story_of[article] = id);
    }
    let documents = collection.documents.iter().zip(story_of);
    let lines = documents.map(|(document, story)| {
        serde_json::to_string(&ArticleLine { id: &document.metadata.id, story })
    });
    Ok(lines.collect::<Result<Vec<_>, _>>()?.join("\n"))
}

fn readable(
    collection: &Collection,
    sketches: &[Sketch],
    stories: &[Story],
    explain: bool,
) -> String {
    let mut text = String::new();
    for (id, story) in stories.iter().enumerate() {
        let view = view(collection, sketches, id, story);
        let title = view.title.unwrap_or("(no headline)");
        let _ = writeln!(text, "{}  {title}", id + 1);
        let days = match (&view.first_day, &view.last_day) {
            (Some(first), Some(last)) if first != last => format!("{first} to {last}"),
            (Some(day), _) => day.clone(),
            _ => "no date".to_owned(),
        };
        let place = view.place.map(|place| format!(" · {place}")).unwrap_or_default();
        let counts = [
            counted(collection.coverage(story).count(), "article"),
            counted(view.outlets.len(), "outlet"),
            counted(view.voices, "voice"),
        ];
        let _ = writeln!(text, "   {days}{place} · {}", counts.join(", "));
        let first = first(collection, story);
        if view.articles.len() > 1
            && let Some(published) = first.first().and_then(|document| document.metadata.published)
        {
            let outlets: Vec<&str> = first.iter().map(|document| outlet(document)).collect();
            let when =
                if first.len() == 1 { published.to_string() } else { published.date.to_string() };
            let _ = writeln!(text, "   first, {when}: {}", outlets.join(", "));
        }
        if !view.reasons.is_empty() {
            let _ = writeln!(text, "   held together by {}", view.reasons.join(", "));
        }
        for (&index, membership) in story.articles.iter().zip(&view.memberships) {
            let Some(document) = collection.documents.get(index) else { continue };
            let outlet = document.metadata.outlet.as_deref().unwrap_or("outlet not given");
            let headline = document.metadata.title.as_deref().unwrap_or("(no headline)");
            let _ = writeln!(text, "   - {}: {outlet}, {headline}", document.metadata.id);
            if explain {
                let _ = writeln!(text, "     {}", explained(membership));
            }
        }
    }
    text
}

fn counted(n: usize, thing: &str) -> String {
    if n == 1 { format!("1 {thing}") } else { format!("{n} {thing}s") }
}

/// "fits .31 (words .33, days .98, places .95); next best .12: Another story".
fn explained(membership: &MembershipView) -> String {
    let here = match &membership.here {
        Some(fit) => format!(
            "fits {:.2} (words {:.2}, days {:.2}, places {:.2})",
            fit.strength, fit.words, fit.days, fit.places
        ),
        None => "alone".to_owned(),
    };
    match (&membership.next, membership.next_title) {
        (Some(next), Some(title)) => format!("{here}; next best {:.2}: {title}", next.strength),
        _ => format!("{here}; no other story is near"),
    }
}
