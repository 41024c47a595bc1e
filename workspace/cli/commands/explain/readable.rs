//! An explanation for a person's eyes.

use std::fmt::Write;

use crossread_engine::Unfit;

use super::view::{ConceptView, ExplanationView, ReasonView};

/// So many concepts are listed; the rest is counted.
const LISTED: usize = 12;

/// All explanations, one below the other.
pub(super) fn text(views: &[ExplanationView<'_>]) -> String {
    views.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn one(view: &ExplanationView<'_>) -> String {
    let mut text = format!("{}  ({})\n{}\n\n", view.id, view.outlet, view.text);
    let _ = writeln!(text, "  {}", verdict(&view.reason));
    if let Some(instead) = &view.reason.instead {
        let _ = writeln!(text, "    {}: {}", instead.id, instead.text);
    }
    let parts: Vec<String> =
        view.parts.iter().map(|part| format!("{} {}", figure(part.value), part.name)).collect();
    if view.reason.unfit.is_none() {
        let score = figure(view.score);
        let _ = writeln!(text, "  rank {}, score {score} = {}", view.rank, parts.join(" + "));
    }
    let verb = if view.selected { "adds" } else { "would have added" };
    let _ = writeln!(text, "  {verb} {} to what the others tell", figure(view.adds));
    let (heavy, light) = view.concepts.split_at(view.concepts.len().min(LISTED));
    for concept in heavy {
        let _ = writeln!(text, "  {:>8}  {}", figure(concept.weight), told(concept));
    }
    if !light.is_empty() {
        let rest: f64 = light.iter().map(|concept| concept.weight).sum();
        let _ = writeln!(text, "  {:>8}  in {} more", figure(rest), light.len());
    }
    text
}

/// A concept, and who tells it.
fn told(concept: &ConceptView<'_>) -> String {
    let mut text = format!("“{}”: {}", concept.text, concept.outlets.join(", "));
    if concept.headline {
        text.push_str("; in a headline");
    }
    if !concept.also_in.is_empty() {
        let _ = write!(text, "; also in {}", concept.also_in.join(", "));
    }
    text
}

fn verdict(reason: &ReasonView<'_>) -> String {
    match (reason.kind, reason.unfit, reason.loss) {
        (_, Some(unfit), _) => format!("can't be chosen: {}", why(unfit)),
        (_, _, Some(loss)) => {
            format!("not chosen: in the place of this one, {} would be lost", figure(loss))
        }
        ("chosen", ..) => "chosen".to_owned(),
        ("like", ..) => "not chosen: it is nearly the same as".to_owned(),
        ("told", ..) => "not chosen: the chosen ones tell all of it".to_owned(),
        ("voice", ..) => "not chosen: of its voice this one stands for the story".to_owned(),
        ("too-long", ..) => "not chosen: it is longer than the budget".to_owned(),
        ("filler", ..) => "not chosen: it would fit, and add too little for its words".to_owned(),
        _ => "not chosen: others came first, and the budget was used up".to_owned(),
    }
}

fn why(unfit: Unfit) -> &'static str {
    match unfit {
        Unfit::Headline => "it is a headline",
        Unfit::Repeats => "it repeats an earlier sentence",
        Unfit::Known => "the reader knows it already",
        Unfit::Unasked => "it has no word of the query",
        Unfit::Short => "it has fewer than seven words",
        Unfit::Long => "it has more than sixty words",
        Unfit::Question => "it asks",
        Unfit::Fragment => "it is no whole sentence",
        Unfit::Pronoun => "a pronoun in it stands for somebody named elsewhere",
        Unfit::Connective => "it opens with a word that ties it to the sentence before",
        Unfit::Speakerless => "it quotes and doesn't say whom",
    }
}

/// Three digits are enough to compare by.
fn figure(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 1.0 => format!("{value:.1}"),
        _ => format!("{value:.3}"),
    }
}
