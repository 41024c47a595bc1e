//! Corpora for tests, written as text with its marks in it.
//!
//! `{person Sergei Lavrov}` is a mention; `{group ISIS = Islamic State}` one that the gazetteer
//! knows by another name, `{person Larry Dunn < lawrence}` one whose given name is short for another,
//! `{person he ~ Sergei Lavrov}` an inferred one. `{title President}`,
//! `{before embattled}`, `{after the North Korean leader}` and `{is a dictator}` are labels: the
//! first two on the next mention, the others on the last. `{said told}` is a cue of neutral stance,
//! `{doubt claimed}` one of doubt, and so on. What stands between “ and ” is a direct quote; it
//! goes to the last mention of kind `speaker` in its paragraph, which is a person. A first line that
//! begins with `#` is the headline.

use crossread_text::{
    ActorKind, Article, Block, BlockKind, Cleaning, Cue, Document, Label, LabelKind, Mention,
    Metadata, Quote, QuoteKind, Span, Speaker, Stance, understand,
};

use crate::background::Background;
use crate::corpus::Corpus;

/// A corpus of articles, each given as its outlet and its paragraphs, one a line.
pub(crate) fn corpus(articles: &[(&str, &str)]) -> Corpus {
    let documents = articles.iter().map(|(outlet, text)| document(outlet, text)).collect();
    Corpus::new(documents, &Background::empty())
}

/// One marked-up article.
pub(crate) fn document(outlet: &str, marked: &str) -> Document {
    let mut plain = Vec::new();
    let mut marks = Vec::new();
    let mut start = 0;
    let (headline, marked) = match marked.trim_start().strip_prefix('#') {
        Some(rest) => rest.split_once('\n').unwrap_or((rest, "")),
        None => ("", marked),
    };
    let (title, in_headline) = read(headline.trim(), 0);
    for line in marked.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (text, found) = read(line, start);
        start += text.len() + "\n\n".len();
        marks.push(found);
        plain.push(text);
    }
    let paragraph = |text| Block { kind: BlockKind::Paragraph, text };
    let metadata = Metadata {
        id: outlet.to_owned(),
        outlet: Some(outlet.to_owned()),
        title: (!title.is_empty()).then_some(title),
        ..Metadata::default()
    };
    let article = Article { metadata, blocks: plain.into_iter().map(paragraph).collect() };
    let mut document = understand(article, &Cleaning { keep_all: true, ..Cleaning::default() });
    document.mentions.clear();
    document.labels.clear();
    document.allegiances.clear();
    document.predicates.clear();
    document.quotes.clear();
    for paragraph in marks {
        mark(&mut document, paragraph);
    }
    if let Some(index) = document.headline() {
        let from = document.sentences[index].span.start;
        let moved = |span: Span| Span { start: span.start + from, end: span.end + from };
        let behind = in_headline.into_iter().map(|mark| Mark { span: moved(mark.span), ..mark });
        mark(&mut document, behind.collect());
    }
    document
}

/// A stretch of a paragraph: `{kind text}` or, of kind “, a quote.
struct Mark {
    kind: String,
    span: Span,
    /// What stands behind `=` or `~`.
    name: Option<(char, String)>,
}

/// Takes the marks out of a line; spans count from `start`.
fn read(line: &str, start: usize) -> (String, Vec<Mark>) {
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut rest = line;
    let mut quote = None;
    while let Some(place) = rest.find(['{', '“', '”']) {
        text.push_str(&rest[..place]);
        let found = &rest[place..];
        let Some(inside) = found.strip_prefix('{') else {
            if found.starts_with('“') {
                text.push('“');
                quote = Some(start + text.len());
            } else {
                let from = quote.take().expect("a quote opens");
                let span = Span::new(from, start + text.len());
                marks.push(Mark { kind: "“".to_owned(), span, name: None });
                text.push('”');
            }
            rest = &found['“'.len_utf8()..];
            continue;
        };
        let (inside, after) = inside.split_once('}').expect("a mark closes");
        let (kind, words) = inside.split_once(' ').expect("a mark has a kind and words");
        let sign = words.find(['=', '~', '<']);
        let name = sign.map(|at| {
            let behind = words[at + 1..].trim().to_owned();
            (words[at..].chars().next().expect("a sign"), behind)
        });
        let words = sign.map_or(words, |at| words[..at].trim());
        let from = start + text.len();
        text.push_str(words);
        let span = Span::new(from, start + text.len());
        marks.push(Mark { kind: kind.to_owned(), span, name });
        rest = after;
    }
    text.push_str(rest);
    (text, marks)
}

/// Sets the marks of one paragraph.
fn mark(document: &mut Document, marks: Vec<Mark>) {
    let mut waiting = Vec::new();
    let mut speaker = None;
    let first_quote = document.quotes.len();
    let mut cue = None;
    for Mark { kind, span, name } in marks {
        let last = document.mentions.len().saturating_sub(1) as u32;
        let mut label = |kind, mention| document.labels.push(Label { span, mention, kind });
        let (actor, speaks) = match kind.as_str() {
            "title" => {
                waiting.push((LabelKind::Title, span));
                continue;
            }
            "before" => {
                waiting.push((LabelKind::Premodifier, span));
                continue;
            }
            "after" => {
                label(LabelKind::Apposition, last);
                continue;
            }
            "is" => {
                label(LabelKind::Copula, last);
                continue;
            }
            "said" => {
                cue = Some(Cue { span, stance: Stance::Neutral });
                continue;
            }
            "doubt" => {
                cue = Some(Cue { span, stance: Stance::Doubt });
                continue;
            }
            "“" => {
                let kind = QuoteKind::Direct;
                document.quotes.push(Quote { span, kind, speaker: None, cue: None });
                continue;
            }
            "person" => (ActorKind::Person, false),
            "speaker" => (ActorKind::Person, true),
            "body" => (ActorKind::Organization, false),
            "country" => (ActorKind::Country, false),
            "place" => (ActorKind::Place, false),
            "group" => (ActorKind::Group, false),
            "other" => (ActorKind::Other, false),
            unknown => panic!("no mark is called {unknown}"),
        };
        let index = document.mentions.len() as u32;
        let printed = document.slice(span).to_owned();
        let short_for = match &name {
            Some(('<', given)) => vec![given.clone()],
            _ => Vec::new(),
        };
        let name = name.filter(|(sign, _)| *sign != '<');
        let inferred = name.as_ref().is_some_and(|(sign, _)| *sign == '~');
        document.mentions.push(Mention {
            span,
            sentence: document.sentence_at(span.start).expect("a sentence") as u32,
            kind: actor,
            known: name.is_some() && !inferred,
            name: name.map_or(printed, |(_, name)| name),
            inferred,
            short_for,
            modifies: false,
        });
        if speaks {
            speaker = Some(Speaker { span, mention: Some(index), inferred });
        }
        let labels = waiting.drain(..).map(|(kind, span)| Label { span, mention: index, kind });
        document.labels.extend(labels);
    }
    for quote in &mut document.quotes[first_quote..] {
        quote.speaker = speaker;
        quote.cue = cue;
    }
}
