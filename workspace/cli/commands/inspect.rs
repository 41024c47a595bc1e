//! `crossread inspect`: an article as understood.

use std::collections::BTreeMap;
use std::fmt::Write;

use crossread_text::{Document, QuoteKind, Removed, Span, WordingKind};
use serde::Serialize;

use crate::args::{Inspect, ListFormat};
use crate::collection::collect;
use crate::output::{self, Outcome};

/// Prints each article with its metadata, sentences, marks, and what was removed.
pub(crate) fn run(args: &Inspect, quiet: bool) -> anyhow::Result<Outcome> {
    let collection = collect(&args.input, quiet)?;
    output::warn(&collection.warnings, quiet);
    let views = collection.documents.iter().map(view);
    let text = match args.format {
        ListFormat::Text => {
            collection.documents.iter().map(readable).collect::<Vec<_>>().join("\n")
        }
        ListFormat::Json => serde_json::to_string_pretty(&views.collect::<Vec<_>>())?,
        ListFormat::Jsonl => {
            let lines = views.map(|view| serde_json::to_string(&view));
            lines.collect::<Result<Vec<_>, _>>()?.join("\n")
        }
    };
    output::print(&text)?;
    Ok(Outcome::after(&collection.warnings))
}

/// An article in the JSON contract: offsets are bytes of `text`, indexes count from 0, paragraphs
/// from 1.
#[derive(Serialize)]
struct InspectView<'a> {
    id: &'a str,
    path: &'a str,
    outlet: Option<&'a str>,
    title: Option<&'a str>,
    authors: &'a [String],
    byline: Option<&'a str>,
    dateline: Option<&'a str>,
    credit: Option<&'a str>,
    kind: Option<&'a str>,
    published: Option<String>,
    modified: Option<String>,
    language: Option<&'a str>,
    url: Option<&'a str>,
    text: &'a str,
    sentences: Vec<SentenceView<'a>>,
    quotes: Vec<QuoteView<'a>>,
    dates: Vec<DateView<'a>>,
    quantities: Vec<QuantityView<'a>>,
    mentions: Vec<MentionView<'a>>,
    labels: Vec<LabelView<'a>>,
    wordings: Vec<WordingView<'a>>,
    removed: &'a [Removed],
    provenance: &'a BTreeMap<String, String>,
}

#[derive(Serialize)]
struct SentenceView<'a> {
    index: usize,
    start: u32,
    end: u32,
    paragraph: u32,
    text: &'a str,
}

#[derive(Serialize)]
struct QuoteView<'a> {
    start: u32,
    end: u32,
    text: &'a str,
    kind: QuoteKind,
    speaker: Option<&'a str>,
    speaker_start: Option<u32>,
    speaker_end: Option<u32>,
    cue: Option<&'a str>,
    inferred: bool,
}

#[derive(Serialize)]
struct DateView<'a> {
    start: u32,
    end: u32,
    text: &'a str,
    value: &'a str,
}

#[derive(Serialize)]
struct QuantityView<'a> {
    start: u32,
    end: u32,
    text: &'a str,
    low: Option<f64>,
    high: Option<f64>,
    unit: &'a str,
    noun: Option<&'a str>,
}

#[derive(Serialize)]
struct MentionView<'a> {
    start: u32,
    end: u32,
    text: &'a str,
    kind: crossread_text::ActorKind,
    name: &'a str,
    inferred: bool,
}

#[derive(Serialize)]
struct LabelView<'a> {
    start: u32,
    end: u32,
    text: &'a str,
    kind: crossread_text::LabelKind,
    actor: &'a str,
}

#[derive(Serialize)]
struct WordingView<'a> {
    start: u32,
    end: u32,
    text: &'a str,
    kind: WordingKind,
}

fn view(document: &Document) -> InspectView<'_> {
    let metadata = &document.metadata;
    // Marks on the headline lie behind the text; the contract speaks of the text alone.
    let inside = |span: Span| span.end as usize <= document.text().len();
    let sentence = |(index, sentence): (usize, &crossread_text::Sentence)| SentenceView {
        index,
        start: sentence.span.start,
        end: sentence.span.end,
        paragraph: sentence.paragraph,
        text: document.slice(sentence.span),
    };
    let finite = |value: f64| value.is_finite().then_some(value);
    InspectView {
        id: &metadata.id,
        path: &metadata.path,
        outlet: metadata.outlet.as_deref(),
        title: metadata.title.as_deref(),
        authors: &metadata.authors,
        byline: metadata.byline.as_deref(),
        dateline: metadata.dateline.as_deref(),
        credit: metadata.credit.as_deref(),
        kind: metadata.kind.as_deref(),
        published: metadata.published.map(|time| time.to_string()),
        modified: metadata.modified.map(|time| time.to_string()),
        language: metadata.language.as_deref(),
        url: metadata.url.as_deref(),
        text: document.text(),
        sentences: document.body().iter().enumerate().map(sentence).collect(),
        quotes: (document.quotes.iter())
            .filter(|quote| inside(quote.span))
            .map(|quote| QuoteView {
                start: quote.span.start,
                end: quote.span.end,
                text: document.slice(quote.span),
                kind: quote.kind,
                speaker: quote.speaker.map(|speaker| document.slice(speaker.span)),
                speaker_start: quote.speaker.map(|speaker| speaker.span.start),
                speaker_end: quote.speaker.map(|speaker| speaker.span.end),
                cue: quote.cue.map(|cue| document.slice(cue.span)),
                inferred: quote.speaker.is_some_and(|speaker| speaker.inferred),
            })
            .collect(),
        dates: (document.dates.iter())
            .filter(|date| inside(date.span))
            .map(|date| DateView {
                start: date.span.start,
                end: date.span.end,
                text: document.slice(date.span),
                value: &date.value,
            })
            .collect(),
        quantities: (document.quantities.iter())
            .filter(|quantity| inside(quantity.span))
            .map(|quantity| QuantityView {
                start: quantity.span.start,
                end: quantity.span.end,
                text: document.slice(quantity.span),
                low: finite(quantity.low),
                high: finite(quantity.high),
                unit: &quantity.unit,
                noun: quantity.noun.map(|noun| document.slice(noun)),
            })
            .collect(),
        mentions: (document.mentions.iter())
            .filter(|mention| inside(mention.span))
            .map(|mention| MentionView {
                start: mention.span.start,
                end: mention.span.end,
                text: document.slice(mention.span),
                kind: mention.kind,
                name: &mention.name,
                inferred: mention.inferred,
            })
            .collect(),
        labels: (document.labels.iter())
            .filter(|label| inside(label.span))
            .map(|label| LabelView {
                start: label.span.start,
                end: label.span.end,
                text: document.slice(label.span),
                kind: label.kind,
                actor: (document.mentions.get(label.mention as usize))
                    .map_or("", |mention| &mention.name),
            })
            .collect(),
        wordings: (document.wordings.iter())
            .filter(|wording| inside(wording.span) && is_listed(wording.kind))
            .map(|wording| WordingView {
                start: wording.span.start,
                end: wording.span.end,
                text: document.slice(wording.span),
                kind: wording.kind,
            })
            .collect(),
        removed: &document.removed,
        provenance: &metadata.provenance,
    }
}

/// Whether it is a choice of words, and no part of the grammar.
fn is_listed(kind: WordingKind) -> bool {
    !matches!(kind, WordingKind::Negation | WordingKind::Condition)
}

/// An article for a person's eyes.
fn readable(document: &Document) -> String {
    let view = view(document);
    let mut text = String::new();
    let mut line = |name: &str, value: Option<&str>, field: &str| {
        let Some(value) = value else { return };
        let from = view.provenance.get(field).map(|from| format!("  ({from})"));
        let _ = writeln!(text, "{name:<10} {value}{}", from.unwrap_or_default());
    };
    line("article", Some(view.id), "id");
    line("path", Some(view.path), "path");
    line("outlet", view.outlet, "outlet");
    line("title", view.title, "title");
    line("byline", view.byline, "byline");
    line(
        "authors",
        Some(&view.authors.join(", ")).filter(|a| !a.is_empty()).map(|a| &**a),
        "authors",
    );
    line("published", view.published.as_deref(), "published");
    line("modified", view.modified.as_deref(), "modified");
    line("dateline", view.dateline, "dateline");
    line("credit", view.credit, "credit");
    line("kind", view.kind, "kind");
    line("language", view.language, "language");
    line("url", view.url, "url");
    for sentence in &view.sentences {
        let _ =
            writeln!(text, "{:>4} ¶{:<3} {}", sentence.index, sentence.paragraph, sentence.text);
    }
    for quote in &view.quotes {
        let speaker = quote.speaker.unwrap_or("speaker not told");
        let _ = writeln!(text, "quote      {speaker}: {}", quote.text);
    }
    for label in &view.labels {
        let _ = writeln!(text, "label      {}: {}", label.actor, label.text);
    }
    for date in &view.dates {
        let _ = writeln!(text, "date       {}: {}", date.value, date.text);
    }
    for removed in view.removed {
        let reason = serde_json::to_string(&removed.reason).unwrap_or_default();
        let _ = writeln!(text, "removed    {}: {}", reason.trim_matches('"'), removed.text);
    }
    text
}
