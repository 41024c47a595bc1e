//! `crossread stories`: which articles report the same event.

use std::fmt::Write;

use crossread_engine::Story;
use serde::Serialize;

use crate::args::{ListFormat, Stories};
use crate::collection::{Collection, collect};
use crate::output::{self, Outcome};

/// Prints the stories, the largest first.
pub(crate) fn run(args: &Stories, quiet: bool) -> anyhow::Result<Outcome> {
    let collection = collect(&args.input)?;
    output::warn(&collection.warnings, quiet);
    let stories = collection.stories(false);
    let text = match args.format {
        ListFormat::Text => readable(&collection, &stories),
        ListFormat::Json => {
            let views: Vec<StoryView> = stories
                .iter()
                .enumerate()
                .map(|(id, story)| view(&collection, id, story))
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
    articles: Vec<&'a str>,
}

#[derive(Serialize)]
struct ArticleLine<'a> {
    id: &'a str,
    story: usize,
}

fn view<'a>(collection: &'a Collection, id: usize, story: &'a Story) -> StoryView<'a> {
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
        articles: documents().map(|document| document.metadata.id.as_str()).collect(),
    }
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

fn readable(collection: &Collection, stories: &[Story]) -> String {
    let mut text = String::new();
    for (id, story) in stories.iter().enumerate() {
        let view = view(collection, id, story);
        let title = view.title.unwrap_or("(no headline)");
        let _ = writeln!(text, "{}  {title}", id + 1);
        let days = match (&view.first_day, &view.last_day) {
            (Some(first), Some(last)) if first != last => format!("{first} to {last}"),
            (Some(day), _) => day.clone(),
            _ => "no date".to_owned(),
        };
        let place = view.place.map(|place| format!(" · {place}")).unwrap_or_default();
        let _ = writeln!(text, "   {days}{place} · {} articles", view.articles.len());
        if !view.reasons.is_empty() {
            let _ = writeln!(text, "   held together by {}", view.reasons.join(", "));
        }
        for &index in &story.articles {
            let Some(document) = collection.documents.get(index) else { continue };
            let metadata = &document.metadata;
            let outlet = metadata.outlet.as_deref().unwrap_or("outlet not given");
            let headline = metadata.title.as_deref().unwrap_or("(no headline)");
            let _ = writeln!(text, "   - {}: {outlet}, {headline}", metadata.id);
        }
    }
    text
}
