//! Briefings to render: an invented story, told by two to twelve outlets.

mod emphasis;

use crossread_report::briefing::*;
use crossread_report::profile::*;
use crossread_report::{Briefing, Groups};

/// The story of five outlets.
pub(crate) fn harbour() -> Briefing {
    told(include_str!("../fixtures/harbour.txt"))
}

/// A story with its first `n` outlets; more than it has come again under other names.
pub(crate) fn harbour_of(n: usize) -> Briefing {
    harbour_in(n, n)
}

/// A story of so many outlets in so many articles: an outlet's turn comes again and again.
pub(crate) fn harbour_in(outlets: usize, articles: usize) -> Briefing {
    const AGAIN: [&str; 8] =
        ["", "The Second ", "Third ", "Old ", "New ", "Upper ", "Lower ", "Free "];
    let text = include_str!("../fixtures/harbour.txt");
    let (head, _) = text.split_once('@').unwrap();
    let told: Vec<&str> = text.split("\n@ ").skip(1).collect();
    let mut told_by = head.to_owned();
    for index in 0..articles {
        let outlet = index % outlets;
        let again = AGAIN[outlet / told.len()];
        told_by.push_str(&format!("\n@ {again}{}", told[outlet % told.len()]));
    }
    self::told(&told_by)
}

/// Reads the format that the fixture explains, and adds what counting it by hand gives.
pub(crate) fn told(text: &str) -> Briefing {
    let mut briefing = Briefing::default();
    for article in text.split("\n@ ").skip(1) {
        read(&mut briefing, article);
    }
    number(&mut briefing);
    story(&mut briefing);
    conflicts(&mut briefing);
    labels(&mut briefing);
    quotes(&mut briefing);
    coverage(&mut briefing);
    wording(&mut briefing);
    emphasis::weigh(&mut briefing);
    briefing.method = MethodView {
        version: "0.1.0".to_owned(),
        summary: "coverage".to_owned(),
        summary_words: 100,
        background_documents: 12_345,
        languages: vec!["en".to_owned()],
        settings: vec!["--words 100".to_owned()],
    };
    briefing.warnings = vec!["notes.pdf: no text could be read from it".to_owned()];
    briefing
}

fn read(briefing: &mut Briefing, article: &str) {
    let (head, body) = article.split_once('\n').unwrap();
    let mut fields = head.split(" | ");
    let name = fields.next().unwrap();
    let id = name.to_lowercase().replace(' ', "-");
    let published = fields.next().unwrap().to_owned();
    let index = briefing.articles.len();
    let mut view = ArticleView {
        id: format!("{id}-{}", index + 1),
        outlet: id.clone(),
        path: format!("articles/{id}.txt"),
        byline: fields.next().map(str::to_owned),
        published: Some(published.clone()),
        language: Some("en".to_owned()),
        url: Some(format!("https://{id}.example/harbour")),
        hash: format!("{:016x}", 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(index as u64 + 1)),
        ..ArticleView::default()
    };
    let mut number = 0;
    let mut count = 0;
    let mut open = false;
    for line in body.lines() {
        let (text, tags) = cut(line);
        if text.is_empty() {
            open = false;
            continue;
        }
        let headline = text.strip_prefix("# ");
        let anchor = format!("s{index:02x}{count:08x}");
        let paragraph = if headline.is_some() { 0 } else { number + u32::from(!open) };
        let passage = Passage {
            outlet: id.clone(),
            article: view.id.clone(),
            sentence: headline.is_none().then_some(count),
            text: headline.unwrap_or(text).to_owned(),
            prominence: match paragraph {
                0 => "headline".to_owned(),
                1 => "lede".to_owned(),
                n => format!("paragraph {n}"),
            },
            paragraph,
            anchor: anchor.clone(),
        };
        for tag in tags.iter().filter(|tag| tag.starts_with('[')) {
            tell(briefing, tag, &passage);
        }
        count += 1;
        if headline.is_some() {
            view.title = Some(passage.text.clone());
            view.title_anchor = anchor;
            let pieces = pieces(&passage.text);
            let published = Some(published.clone());
            briefing.headlines.push(Headline { passage, published, pieces });
            continue;
        }
        if tags.contains(&"!") {
            briefing.exclusive.entry(id.clone()).or_default().push(passage.clone());
        }
        let claims = tags.iter().filter_map(|tag| tag.trim_matches(['[', ']', '=']).parse().ok());
        let sentence = SentenceView {
            index: count - 1,
            text: passage.text,
            anchor,
            claims: claims.collect(),
            exclusive: tags.contains(&"!"),
            copied: tags.contains(&"~"),
            ..SentenceView::default()
        };
        view.words += sentence.text.split_whitespace().count();
        if !open {
            number += 1;
            open = true;
            view.paragraphs.push(ParagraphView { number, sentences: Vec::new() });
        }
        view.paragraphs.last_mut().unwrap().sentences.push(sentence);
    }
    let removed = |reason: &str, text: &str| RemovedView {
        reason: reason.to_owned(),
        text: text.to_owned(),
        position: 9,
    };
    view.removed = vec![
        removed("promotion", "Subscribe to our newsletter"),
        removed("caption", "The mole at dusk. Photograph: Jo Lind"),
    ];
    if let Some(outlet) = briefing.outlets.iter_mut().find(|outlet| outlet.id == id) {
        outlet.articles.push(view.id.clone());
        outlet.words += view.words;
        briefing.articles.push(view);
        return;
    }
    let letters =
        name.split(' ').filter(|word| *word != "The").filter_map(|word| word.chars().next());
    briefing.outlets.push(OutletView {
        id,
        name: name.to_owned(),
        named: true,
        letters: letters.take(2).collect(),
        hue: 0,
        articles: vec![view.id.clone()],
        voice: index,
        published: Some(published[..10].to_owned()),
        words: view.words,
        minutes: 1,
        ..OutletView::default()
    });
    briefing.articles.push(view);
}

/// A line without the marks at its end, and the marks.
fn cut(line: &str) -> (&str, Vec<&str>) {
    let mut text = line.trim();
    let mut tags = Vec::new();
    loop {
        let at = text.rfind(' ').unwrap_or(0);
        let tag = text[at..].trim();
        let marked = tag.starts_with('[') || tag == "!" || tag == "~";
        if !marked {
            tags.reverse();
            return (text, tags);
        }
        tags.push(tag);
        text = text[..at].trim_end();
    }
}

fn tell(briefing: &mut Briefing, tag: &str, passage: &Passage) {
    let number: usize = tag.trim_matches(['[', ']', '=']).parse().unwrap();
    while briefing.claims.len() < number {
        let n = briefing.claims.len() + 1;
        let id = format!("c{n:010x}");
        briefing.claims.push(ClaimView { number: n, id, ..ClaimView::default() });
    }
    let claim = &mut briefing.claims[number - 1];
    if tag.contains('=') || claim.text.is_empty() {
        claim.text.clone_from(&passage.text);
        claim.text_outlet.clone_from(&passage.outlet);
    }
    if !claim.outlets.contains(&passage.outlet) {
        claim.outlets.push(passage.outlet.clone());
    }
    let whole = Piece { text: passage.text.clone(), mark: PieceMark::Shared };
    claim.tellings.push(TellingView {
        passage: passage.clone(),
        copy_of: None,
        probability: 0.8,
        pieces: vec![whole],
    });
}

/// Every third word is the headline's own.
fn pieces(text: &str) -> Vec<Piece> {
    let words = text.split_inclusive(' ').enumerate();
    let mark = |index: usize| if index % 3 == 1 { PieceMark::Own } else { PieceMark::Shared };
    words.map(|(index, word)| Piece { text: word.to_owned(), mark: mark(index) }).collect()
}

fn number(briefing: &mut Briefing) {
    briefing.outlets.sort_by(|a, b| a.name.cmp(&b.name));
    let mut taken: Vec<String> = Vec::new();
    for (index, outlet) in briefing.outlets.iter_mut().enumerate() {
        outlet.hue = index + 1;
        while taken.contains(&outlet.letters) {
            let first: String = outlet.letters.chars().take(1).collect();
            outlet.letters = format!("{first}{}", taken.len());
        }
        taken.push(outlet.letters.clone());
    }
    let order: Vec<String> = briefing.outlets.iter().map(|outlet| outlet.id.clone()).collect();
    let place = |id: &String| order.iter().position(|other| other == id);
    for claim in &mut briefing.claims {
        claim.outlets.sort_by_key(place);
        claim.voices = claim.outlets.len();
        let outlet = |id: &&String| briefing.outlets.iter().find(|outlet| outlet.id == **id);
        let day = |id: &&String| outlet(id).and_then(|outlet| outlet.published.as_deref());
        let first = claim.outlets.iter().filter_map(|id| day(&id)).min();
        let is_first = |id: &&String| first.is_some() && day(id) == first;
        let told_first: Vec<String> = claim.outlets.iter().filter(is_first).cloned().collect();
        claim.first = if told_first.len() < claim.outlets.len() { told_first } else { Vec::new() };
    }
    // The format numbers claims as they come; a page numbers them as it shows them.
    let mut sorted = briefing.claims.clone();
    sorted.retain(|claim| claim.outlets.len() > 1);
    let voices = |claim: &ClaimView| {
        let copied = claim.outlets.iter().any(|o| o == "eastgate-news") && claim.outlets.len() > 1;
        claim.outlets.len() - usize::from(copied)
    };
    sorted.sort_by_key(|claim| (std::cmp::Reverse(voices(claim)), claim.number));
    let shown =
        |number: usize| sorted.iter().position(|claim| claim.number == number).map(|at| at + 1);
    let paragraphs = briefing.articles.iter_mut().flat_map(|article| &mut article.paragraphs);
    for sentence in paragraphs.flat_map(|paragraph| &mut paragraph.sentences) {
        sentence.claims = sentence.claims.iter().filter_map(|&number| shown(number)).collect();
    }
    for (index, claim) in sorted.iter_mut().enumerate() {
        claim.number = index + 1;
    }
    briefing.claims = sorted;
    briefing.articles.sort_by(|a, b| a.published.cmp(&b.published));
    briefing.headlines.sort_by(|a, b| a.published.cmp(&b.published));
    for outlet in &mut briefing.outlets {
        let told = briefing.claims.iter().filter(|claim| claim.outlets.contains(&outlet.id));
        outlet.claims_told = told.count();
        outlet.exclusive_count = briefing.exclusive.get(&outlet.id).map_or(0, Vec::len);
        briefing.exclusive.entry(outlet.id.clone()).or_default();
    }
}

fn story(briefing: &mut Briefing) {
    let day = |article: Option<&ArticleView>| {
        article.map(|a| a.published.as_ref().unwrap()[..10].to_owned())
    };
    let voices = briefing.outlets.len() - usize::from(briefing.outlets.len() > 2);
    briefing.story = StoryView {
        id: "0123456789".to_owned(),
        title: briefing.headlines.first().map(|h| h.passage.text.clone()).unwrap_or_default(),
        title_outlet: briefing.headlines.first().map(|h| h.passage.outlet.clone()),
        first_day: day(briefing.articles.first()),
        last_day: day(briefing.articles.last()),
        place: Some("Brightwater".to_owned()),
        reasons: vec!["Mara Oster".to_owned(), "harbour".to_owned()],
        articles: briefing.articles.len(),
        outlets: briefing.outlets.len(),
        voices,
        words: briefing.articles.iter().map(|article| article.words).sum(),
        languages: Vec::new(),
    };
    for (index, claim) in briefing.claims.iter().take(4).enumerate() {
        let telling = &claim.tellings[index % claim.tellings.len()];
        briefing.summary.push(SummaryLine {
            passage: telling.passage.clone(),
            voices: claim.voices,
            claim: Some(claim.id.clone()),
            reasons: Vec::new(),
        });
    }
    for index in 0..briefing.outlets.len() {
        let id = briefing.outlets[index].id.clone();
        let own = briefing.articles.iter().filter(|article| article.outlet == id);
        let first: Vec<Passage> = own
            .flat_map(|article| article.paragraphs.iter().take(2))
            .flat_map(|paragraph| paragraph.sentences.iter().take(1))
            .map(|sentence| find(briefing, &id, &sentence.text).unwrap())
            .collect();
        briefing.outlets[index].summary = first;
        let original = "cape-ledger".to_owned();
        if id == "eastgate-news" && briefing.outlet(&original).is_some() {
            briefing.outlets[index].copies = vec![CopyView {
                article: "eastgate-news-1".to_owned(),
                outlet: original,
                original: "cape-ledger-1".to_owned(),
                kind: "edited-copy".to_owned(),
                share: 0.94,
                paragraphs: Vec::new(),
            }];
            for claim in &mut briefing.claims {
                claim.voices -= usize::from(claim.outlets.contains(&id) && claim.outlets.len() > 1);
                let tellings = claim.tellings.iter_mut();
                for telling in tellings.filter(|telling| telling.passage.outlet == id) {
                    telling.copy_of = Some("cape-ledger-1".to_owned());
                }
            }
        }
    }
}

/// The sentence of an outlet that holds some words.
fn find(briefing: &Briefing, outlet: &str, words: &str) -> Option<Passage> {
    let own = briefing.articles.iter().filter(|article| article.outlet == outlet);
    own.flat_map(|article| article.paragraphs.iter().map(move |p| (article, p)))
        .flat_map(|(article, p)| p.sentences.iter().map(move |s| (article, p.number, s)))
        .find(|(_, _, sentence)| sentence.text.contains(words))
        .map(|(article, paragraph, sentence)| Passage {
            outlet: article.outlet.clone(),
            article: article.id.clone(),
            sentence: Some(sentence.index),
            text: sentence.text.clone(),
            prominence: if paragraph == 1 {
                "lede".to_owned()
            } else {
                format!("paragraph {paragraph}")
            },
            paragraph,
            anchor: sentence.anchor.clone(),
        })
}

fn side(
    briefing: &Briefing,
    outlet: &str,
    words: &str,
    position: u32,
    bounds: (Option<f64>, Option<f64>),
) -> Option<SideView> {
    let passage = find(briefing, outlet, words)?;
    let start = passage.text.find(words)?;
    let end = start + words.len();
    let piece = |text: &str, mark| Piece { text: text.to_owned(), mark };
    Some(SideView {
        pieces: vec![
            piece(&passage.text[..start], PieceMark::Shared),
            piece(words, PieceMark::Own),
            piece(&passage.text[end..], PieceMark::Shared),
        ],
        passage,
        start: Some(start),
        end: Some(end),
        words: words.to_owned(),
        cited: Some("the union".to_owned()),
        position,
        low: bounds.0,
        high: bounds.1,
    })
}

fn conflicts(briefing: &mut Briefing) {
    let exactly = |n: f64| (Some(n), Some(n));
    let none = (None, None);
    type Found<'a> = (&'a str, &'a str, &'a str, usize, Vec<Option<SideView>>);
    let found: [Found<'_>; 4] = [
        (
            "denial",
            "authority, walked out",
            "conflict",
            9,
            vec![
                side(briefing, "norvale-tribune", "walked out of the room at nine", 0, none),
                side(briefing, "wharfside-echo", "left the room first", 1, none),
                side(briefing, "brightwater-courier", "denied that it had walked out", 2, none),
                side(briefing, "cape-ledger", "had not walked out", 2, none),
            ],
        ),
        (
            "quantity",
            "members, voted",
            "conflict",
            3,
            vec![
                side(
                    briefing,
                    "brightwater-courier",
                    "About 2,400 dockers",
                    0,
                    (Some(2_350.0), Some(2_450.0)),
                ),
                side(briefing, "wharfside-echo", "2,400 hands", 0, exactly(2_400.0)),
                side(briefing, "cape-ledger", "More than 3,000 members", 1, (Some(3_000.0), None)),
                side(
                    briefing,
                    "eastgate-news",
                    "More than 3,000 members",
                    1,
                    (Some(3_000.0), None),
                ),
            ],
        ),
        (
            "date",
            "talks, resume",
            "conflict",
            10,
            vec![
                side(briefing, "brightwater-courier", "on Thursday", 0, none),
                side(briefing, "norvale-tribune", "on Thursday", 0, none),
                side(briefing, "cape-ledger", "on Wednesday", 1, none),
                side(briefing, "eastgate-news", "on Wednesday", 1, none),
            ],
        ),
        (
            "quantity",
            "ships",
            "doubtful",
            7,
            vec![
                side(briefing, "cape-ledger", "Twelve grain ships", 0, exactly(12.0)),
                side(briefing, "norvale-tribune", "two dozen ships", 1, exactly(24.0)),
            ],
        ),
    ];
    for (kind, about, verdict, claim, sides) in found {
        let sides: Vec<SideView> = sides.into_iter().flatten().collect();
        if sides.iter().all(|side| side.position == sides[0].position) {
            continue;
        }
        let number = briefing.conflicts.len() + 1;
        let told = format!("c{claim:010x}");
        let claims = &mut briefing.claims;
        claims.iter_mut().filter(|c| c.id == told).for_each(|c| c.conflicts.push(number));
        briefing.conflicts.push(ConflictView {
            id: format!("x{number:010x}"),
            number,
            kind: kind.to_owned(),
            about: about.to_owned(),
            claim: Some(told),
            verdict: verdict.to_owned(),
            reason: "the words marked can't both be meant".to_owned(),
            sides,
        });
    }
    for conflict in briefing.conflicts.clone().iter().filter(|c| c.verdict == "conflict") {
        let mut sides: Vec<DifferenceSide> = Vec::new();
        for side in &conflict.sides {
            match sides.get_mut(side.position as usize) {
                Some(own) => own.outlets.push(side.passage.outlet.clone()),
                None => sides.push(DifferenceSide {
                    outlets: vec![side.passage.outlet.clone()],
                    text: side.words.clone(),
                }),
            }
        }
        briefing.differences.push(Difference {
            kind: conflict.kind.clone(),
            about: conflict.about.clone(),
            sides,
            anchor: conflict.id.clone(),
        });
    }
}

fn labels(briefing: &mut Briefing) {
    let found = [
        (
            "Mara Oster",
            "person",
            vec![
                ("brightwater-courier", "the fiery union leader"),
                ("cape-ledger", "union president"),
                ("eastgate-news", "union president"),
                ("norvale-tribune", "the union boss"),
            ],
        ),
        (
            "dockers",
            "group",
            vec![
                ("norvale-tribune", "Militant"),
                ("norvale-tribune", "Union Militants"),
                ("cape-ledger", "members"),
            ],
        ),
        (
            "Idris Vane",
            "person",
            vec![("brightwater-courier", "The mayor"), ("cape-ledger", "Mayor")],
        ),
    ];
    for (name, kind, uses) in found {
        let labels = uses.iter().filter_map(|&(outlet, text)| {
            let sentence = find(briefing, outlet, text).or_else(|| find(briefing, outlet, ""))?;
            Some(LabelView {
                outlet: outlet.to_owned(),
                text: text.to_owned(),
                kind: "apposition".to_owned(),
                count: 1,
                sentences: vec![sentence],
                own: uses.iter().filter(|(_, other)| *other == text).count() == 1,
            })
        });
        let mentions = briefing.outlets.iter().map(|outlet| (outlet.id.clone(), 2));
        let actor = ActorView {
            id: name.to_lowercase().replace(' ', "-"),
            name: name.to_owned(),
            kind: kind.to_owned(),
            mentions: mentions.collect(),
            labels: labels.collect(),
            ..ActorView::default()
        };
        briefing.actors.push(actor);
    }
}

fn quotes(briefing: &mut Briefing) {
    let full = "We came to sign, and they came to stall and to smile at the cameras,";
    let piece = |text: &str, mark| Piece { text: text.to_owned(), mark };
    let cut = |kept: &str| {
        vec![
            piece(kept, PieceMark::Shared),
            piece(" and to smile at the cameras,", PieceMark::LeftOut),
        ]
    };
    let stall = "We came to sign, and they came to stall";
    let found = [
        ("wharfside-echo", full, "full", vec![piece(full, PieceMark::Shared)]),
        ("brightwater-courier", stall, "trimmed", cut(stall)),
        ("cape-ledger", stall, "trimmed", cut(stall)),
        ("eastgate-news", stall, "trimmed", cut(stall)),
        (
            "norvale-tribune",
            "came to sign",
            "altered",
            vec![
                piece("We ", PieceMark::LeftOut),
                piece("came to sign", PieceMark::Shared),
                piece(", and they came to stall and to smile at the cameras,", PieceMark::LeftOut),
            ],
        ),
    ];
    let versions = found.into_iter().filter_map(|(outlet, text, relation, pieces)| {
        let passage = Passage { text: text.to_owned(), ..find(briefing, outlet, text)? };
        let speaker = Some("Mara Oster".to_owned());
        Some(QuoteVersionView { passage, relation: relation.to_owned(), speaker, pieces })
    });
    let versions: Vec<QuoteVersionView> = versions.collect();
    if versions.len() > 1 {
        let speaker = Some("Mara Oster".to_owned());
        briefing.quotes.push(QuoteView { id: "q0123456789".to_owned(), speaker, versions });
    }
    for (name, words) in [("Mara Oster", 9), ("the union", 5)] {
        let words: std::collections::BTreeMap<String, usize> = briefing
            .outlets
            .iter()
            .enumerate()
            .map(|(i, o)| (o.id.clone(), words * (i % 3)))
            .collect();
        let total = words.values().sum();
        briefing.speakers.push(SpeakerView { name: name.to_owned(), words, total });
    }
}

fn coverage(briefing: &mut Briefing) {
    for outlet in &briefing.outlets {
        let left_out = briefing.claims.iter().filter(|claim| {
            !claim.outlets.contains(&outlet.id) && 2 * claim.outlets.len() >= briefing.outlets.len()
        });
        let view = |claim: &ClaimView| OmissionView {
            claim: claim.id.clone(),
            number: claim.number,
            text: claim.text.clone(),
            told_by: claim.outlets.clone(),
        };
        let views = left_out.map(view).collect();
        briefing.omissions.insert(outlet.id.clone(), views);
    }
    let n = briefing.outlets.len();
    let matrix = |offset: usize| -> Vec<Vec<f64>> {
        let value = |row: usize, column: usize| match row == column {
            true => 1.0,
            false => (((row + column) * 37 + row * column * 11 + offset) % 90) as f64 / 100.0,
        };
        (0..n).map(|row| (0..n).map(|column| value(row, column)).collect()).collect()
    };
    let shared = |a: &OutletView, b: &OutletView| {
        let tells = |claim: &ClaimView, one: &OutletView| claim.outlets.contains(&one.id);
        let (mut both, mut either) = (0, 0);
        for claim in &briefing.claims {
            both += usize::from(tells(claim, a) && tells(claim, b));
            either += usize::from(tells(claim, a) || tells(claim, b));
        }
        (if a.id == b.id { 1.0 } else { both as f64 / either.max(1) as f64 }, either)
    };
    let outlets = &briefing.outlets;
    let row = |a| outlets.iter().map(|b| shared(a, b)).collect();
    let claims: Vec<Vec<(f64, usize)>> = outlets.iter().map(row).collect();
    briefing.similarity = SimilarityView {
        outlets: briefing.outlets.iter().map(|outlet| outlet.id.clone()).collect(),
        claims: claims.iter().map(|row| row.iter().map(|(share, _)| *share).collect()).collect(),
        claims_of: claims.iter().map(|row| row.iter().map(|(_, of)| *of).collect()).collect(),
        words: matrix(17),
    };
    let event = |start: &str, end: &str, outlet: &str, words: &str, claim: Option<usize>| {
        let passage = find(briefing, outlet, words)?;
        Some(EventView {
            start: start.to_owned(),
            end: end.to_owned(),
            text: passage.text.clone(),
            text_outlet: outlet.to_owned(),
            claim: claim.map(|number| format!("c{number:010x}")),
            tellers: vec![passage],
        })
    };
    let events = [
        event("2031-02-24", "2031-02-24", "wharfside-echo", "silent since", Some(2)),
        event("2031-03-03", "2031-03-03", "brightwater-courier", "collapsed on Monday", Some(1)),
        event("2031-03-05", "2031-03-05", "cape-ledger", "resume on Wednesday", Some(10)),
        event("2031-03-06", "2031-03-06", "norvale-tribune", "on Thursday", Some(10)),
    ];
    briefing.timeline = events.into_iter().flatten().collect();
}

fn wording(briefing: &mut Briefing) {
    let hit = |outlet: &str, text: &str, count| Hit {
        text: text.to_owned(),
        count,
        sentences: find(briefing, outlet, text).into_iter().collect(),
    };
    let mut verbs = Vec::new();
    let mut hedges = Vec::new();
    for (index, outlet) in briefing.outlets.iter().enumerate() {
        let mut own = SayingVerbs { total: 3 + index, ..SayingVerbs::default() };
        own.stances.insert("neutral".to_owned(), vec![hit(&outlet.id, "said", 2 + index)]);
        own.stances.insert("attack".to_owned(), vec![hit(&outlet.id, "denied", 1)]);
        verbs.push((outlet.id.clone(), own));
        let list = WordingView {
            total: index,
            words: outlet.words,
            per_thousand: 1000.0 * index as f64 / outlet.words.max(1) as f64,
            hits: (index > 0).then(|| hit(&outlet.id, "perhaps", index)).into_iter().collect(),
        };
        hedges.push((outlet.id.clone(), list));
    }
    briefing.saying_verbs = verbs.into_iter().collect();
    briefing.hedges = hedges.into_iter().collect();
}

/// An outlet over two stories.
pub(crate) fn ledger() -> ProfileView {
    let share = ShareView { count: 3, of: 4, share: 0.75, low: 0.3, high: 0.95 };
    let place = Evidence {
        passage: Passage { text: "Strongman <b>Marsh</b> came.".to_owned(), ..Passage::default() },
        name: "Ledger".to_owned(),
        file: "story-1.html".to_owned(),
        story: "A harbour closes".to_owned(),
        ..Evidence::default()
    };
    let hits =
        vec![PooledHitView { text: "claimed".into(), count: 3, places: vec![place.clone()] }];
    let list =
        |list: &str| ListView { list: list.into(), own: share, others: share, hits: hits.clone() };
    let term = |n: usize| PooledTermView {
        text: format!("quay {n}"),
        z: 3.0,
        count: 4,
        others: 1,
        outlets: 1,
        places: vec![place.clone()],
    };
    let source = |name: &str, places: Vec<Evidence>| SourceView {
        name: name.to_owned(),
        own: 40,
        of: 80,
        others: 0,
        others_of: 60,
        places,
    };
    ProfileView {
        name: "Ledger".to_owned(),
        letters: "LE".to_owned(),
        stories: vec![StoryLink {
            file: "story-1.html".into(),
            title: "A harbour".into(),
            day: None,
        }],
        labels: vec![HabitView {
            actor: "Ann Marsh".to_owned(),
            text: "Strongman".to_owned(),
            stories: 2,
            outlets: 1,
            own: share,
            others: ShareView::default(),
            places: vec![place.clone()],
        }],
        saying_verbs: vec![list("doubt")],
        wordings: vec![list("hedge")],
        sources: vec![source("Mara Oster", vec![place.clone()]), source("Idris Vane", Vec::new())],
        terms: (1..=32).map(term).collect(),
        claims: share,
        others_claims: share,
        prominent: share,
        others_prominent: share,
        omissions: share,
        others_omissions: share,
        omitted: vec![place.clone()],
        words: 900,
        others_words: 1_900,
        articles: 2,
        ..ProfileView::default()
    }
}

/// A group of outlets over the same two stories.
pub(crate) fn coast() -> ProfileView {
    let member = |name: &str, hue: usize| MemberView {
        id: name.to_lowercase(),
        name: name.to_owned(),
        letters: name[..2].to_uppercase(),
        hue,
        page: (hue == 1).then(|| "outlet.html".to_owned()),
    };
    let group = GroupPageView {
        key: "region".to_owned(),
        outlets: vec![member("Ledger", 1), member("Courier <b>", 2)],
        inside: vec![InsideView { name: "Herald".to_owned(), stories: 1 }],
        none: vec![member("Echo", 3)],
    };
    ProfileView {
        name: "The Coast".to_owned(),
        letters: String::new(),
        group: Some(group),
        file: "group.html".to_owned(),
        articles: 4,
        ..ledger()
    }
}

/// Groups of the invented story's outlets: two keys, one of them not given for all.
pub(crate) fn groups() -> Groups {
    let mut groups = Groups::default();
    for (outlet, region, owner) in [
        ("Brightwater Courier", Some("Coast"), Some("public")),
        ("cape ledger", Some("Coast"), Some("private")),
        ("Norvale Tribune", Some("Inland <b>"), None),
        ("Wharfside Echo", None, Some("private")),
    ] {
        let own = [("region", region), ("ownership", owner)];
        let own =
            own.iter().filter_map(|(key, group)| Some(((*key).to_owned(), (*group)?.to_owned())));
        groups.add(outlet, own);
    }
    groups
}
