use crossread_text::{Article, Block, BlockKind, Cleaning, Metadata, Quote, QuoteKind, understand};
use expect_test::{Expect, expect};

use super::*;
use crate::background::Background;

const STORM: &str = "The storm reached the coast before dawn and tore the roofs from two schools. \
    Nobody was hurt, the harbour office in Lorn said, since the boats had been called in the night \
    before.\n\nMore than four hundred people slept in the town hall. The ferry to the islands will \
    not run until Thursday, and the road along the cliff stays closed for at least a week.";

const FOOTBALL: &str = "Three goals in the last ten minutes gave the visitors a cup that they had \
    already lost twice. Their keeper had been carried off before the break with a broken hand.";

const SPEECH: &str = "“We will rebuild every roof and every wall of this town before the winter \
    comes, and we will not ask any family that lives here to pay for a single nail of it, because \
    a country is what people do for each other when the wind is at the door.”";

/// One article: outlet, day of the month (0 for no date), paragraphs.
type Told<'a> = (&'a str, i8, &'a str);

fn corpus(articles: &[Told]) -> Corpus {
    let document = |&(outlet, day, text): &Told| {
        let published = (day > 0).then(|| format!("2021-03-{day:02}").parse().expect("a date"));
        let metadata = Metadata {
            id: outlet.to_lowercase(),
            outlet: Some(outlet.to_owned()),
            title: Some(format!("What {outlet} says")),
            published: published.map(|date| crossread_text::PublicationTime {
                date,
                time: None,
                offset: None,
            }),
            ..Metadata::default()
        };
        let paragraph =
            |text: &str| Block { kind: BlockKind::Paragraph, text: text.trim().to_owned() };
        let blocks = text.split("\n\n").map(paragraph).collect();
        let mut document = understand(Article { metadata, blocks }, &Cleaning::default());
        document.quotes = quotes(document.text());
        document
    };
    Corpus::new(articles.iter().map(document).collect(), &Background::english())
}

/// What stands between curly marks.
fn quotes(text: &str) -> Vec<Quote> {
    let opened = text.match_indices('“').map(|(start, mark)| start + mark.len());
    let closed = text.match_indices('”').map(|(end, _)| end);
    let quote = |(start, end)| Quote {
        span: Span::new(start, end),
        kind: QuoteKind::Direct,
        speaker: None,
        cue: None,
    };
    opened.zip(closed).map(quote).collect()
}

#[track_caller]
fn check(articles: &[Told], expected: Expect) {
    let corpus = corpus(articles);
    let voices = voices(&corpus);
    let name = |article| corpus.outlets[corpus.outlet_of(article).index()].name.as_str();
    let mut shown = String::new();
    for (voice, &representative) in voices.representatives.iter().enumerate() {
        let members: Vec<&str> = corpus
            .article_ids()
            .filter(|&article| voices.of(article).index() == voice)
            .map(name)
            .collect();
        shown += &format!("{} for {}\n", name(representative), members.join(" "));
    }
    for copy in &voices.copies {
        let (article, original) = (name(copy.article), name(copy.original));
        shown += &format!("{article} from {original}: {:?} {:.2}\n", copy.kind, copy.share);
        for &span in &copy.spans {
            shown += &format!("  {}\n", corpus.slice(copy.article, span));
        }
    }
    expected.assert_eq(&shown);
}

#[test]
fn copies_are_one_voice() {
    let edited = STORM.replace("More than four hundred", "About 430").replace("Thursday", "Friday");
    let articles = [("Agency", 1, STORM), ("Echo", 2, &edited), ("Mirror", 2, STORM)];
    check(
        &articles,
        expect![[r#"
        Agency for Agency Echo Mirror
        Echo from Agency: EditedCopy 0.82
          The storm reached the coast before dawn and tore the roofs from two schools. Nobody was hurt, the harbour office in Lorn said, since the boats had been called in the night before
          people slept in the town hall. The ferry to the islands will not run until
          and the road along the cliff stays closed for at least a week
        Mirror from Agency: Identical 1.00
          The storm reached the coast before dawn and tore the roofs from two schools. Nobody was hurt, the harbour office in Lorn said, since the boats had been called in the night before.
          More than four hundred people slept in the town hall. The ferry to the islands will not run until Thursday, and the road along the cliff stays closed for at least a week.
    "#]],
    );
}

#[test]
fn a_passage_from_the_wire_leaves_an_own_voice() {
    let mixed = format!("{FOOTBALL}\n\n{}", STORM.split("\n\n").last().unwrap_or_default());
    check(
        &[("Agency", 1, STORM), ("Mixed", 1, &mixed)],
        expect![[r#"
        Agency for Agency
        Mixed for Mixed
        Mixed from Agency: PartlyWire 0.48
          More than four hundred people slept in the town hall. The ferry to the islands will not run until Thursday, and the road along the cliff stays closed for at least a week
    "#]],
    );
}

#[test]
fn without_dates_the_shorter_one_takes() {
    let excerpt = STORM.split("\n\n").next().unwrap_or_default();
    check(
        &[("Excerpt", 0, excerpt), ("Full", 0, STORM)],
        expect![[r#"
        Full for Excerpt Full
        Excerpt from Full: EditedCopy 1.00
          The storm reached the coast before dawn and tore the roofs from two schools. Nobody was hurt, the harbour office in Lorn said, since the boats had been called in the night before
    "#]],
    );
}

#[test]
fn the_same_long_quote_is_no_copy() {
    let one =
        format!("The minister walked through the ruined street in boots. {SPEECH} Then it rained.");
    let other =
        format!("In Lorn on Sunday a government came to be seen. {SPEECH} Few had come to listen.");
    check(
        &[("One", 1, &one), ("Other", 2, &other)],
        expect![[r#"
        One for One
        Other for Other
    "#]],
    );
}

#[test]
fn the_own_articles_of_an_outlet_are_one_voice() {
    let articles = [("Paper", 1, FOOTBALL), ("Paper", 3, STORM), ("Rival", 2, SPEECH)];
    check(
        &articles,
        expect![[r#"
        Paper for Paper Paper
        Rival for Rival
    "#]],
    );
}

#[test]
fn a_sentence_of_a_press_release_is_marked() {
    let one = format!(
        "{FOOTBALL} The ferry to the islands will not run until Thursday, the company wrote."
    );
    let other =
        "Nothing moves. The ferry to the islands will not run before Thursday, the company wrote.";
    let corpus = corpus(&[("One", 1, &one), ("Other", 2, other)]);
    let repeats = voices(&corpus).repeats;
    let pairs = corpus.sentence_ids().filter_map(|id| Some((id, repeats[id.index()]?)));
    let pairs: Vec<_> =
        pairs.map(|(a, b)| [corpus.sentence_text(a), corpus.sentence_text(b)]).collect();
    assert_eq!(
        pairs,
        [[
            "The ferry to the islands will not run before Thursday, the company wrote.",
            "The ferry to the islands will not run until Thursday, the company wrote."
        ]]
    );
}

#[test]
fn nothing_has_no_voice() {
    check(&[], expect![[""]]);
    check(
        &[("Empty", 1, ""), ("Void", 2, "")],
        expect![[r#"
        Empty for Empty
        Void for Void
    "#]],
    );
}

/// Articles that are credited to an agency, or to none.
fn credited(articles: &[(Told, &str)]) -> Corpus {
    let told: Vec<Told> = articles.iter().map(|&(told, _)| told).collect();
    let mut documents = corpus(&told).documents;
    for document in &mut documents {
        let outlet = document.metadata.outlet.clone().unwrap_or_default();
        let credit = articles.iter().find(|(told, _)| told.0 == outlet).map(|&(_, credit)| credit);
        document.metadata.credit = credit.filter(|c| !c.is_empty()).map(str::to_owned);
    }
    Corpus::new(documents, &Background::english())
}

#[track_caller]
fn check_original(articles: &[(Told, &str)], expected: &str) {
    let corpus = credited(articles);
    let voices = voices(&corpus);
    let outlet = |article| corpus.outlets[corpus.outlet_of(article).index()].name.clone();
    let originals: Vec<String> = voices.copies.iter().map(|copy| outlet(copy.original)).collect();
    assert_eq!(originals.join(" "), expected);
    assert_eq!(outlet(voices.representatives[0]), expected);
}

#[test]
fn the_credit_tells_whose_text_it_is() {
    let longer = format!("{STORM} The school will open again on Monday, a teacher said.");
    let one = STORM.split_once(". ").map_or("", |(_, rest)| rest);
    check_original(
        &[(("Alpha", 1, STORM), "Zeta Press"), (("Zeta Press", 1, &longer), "")],
        "Zeta Press",
    );
    check_original(
        &[(("Alpha", 1, STORM), "ZP"), (("The Zeta Press", 3, STORM), "")],
        "The Zeta Press",
    );
    check_original(
        &[(("Alpha", 1, one), ""), (("zeta.example", 1, STORM), "Zeta")],
        "zeta.example",
    );
    check_original(&[(("Alpha", 1, STORM), ""), (("Zeta Press", 2, &longer), "")], "Alpha");
    check_original(&[(("Alpha", 1, STORM), "Press"), (("Zetapress", 2, &longer), "")], "Alpha");
}

#[test]
fn the_agency_is_not_taken_as_repeating_those_who_credit_it() {
    let longer = format!("{STORM} The school will open again on Monday, a teacher said.");
    let corpus = credited(&[(("Alpha", 1, STORM), "Zeta Press"), (("Zeta Press", 1, &longer), "")]);
    let outlet = |id| corpus.outlets[corpus.outlet_of(corpus.article_of(id)).index()].name.as_str();
    let repeats = voices(&corpus).repeats;
    let pairs =
        corpus.sentence_ids().filter_map(|id| Some((outlet(id), outlet(repeats[id.index()]?))));
    let pairs: Vec<_> = pairs.collect();
    assert!(
        !pairs.is_empty() && pairs.iter().all(|pair| *pair == ("Alpha", "Zeta Press")),
        "{pairs:?}"
    );
}

#[test]
fn copied_paragraphs_know_where_they_come_from() {
    let mixed = format!("{FOOTBALL}\n\n{}", STORM.split("\n\n").last().unwrap_or_default());
    let corpus = corpus(&[("Agency", 1, STORM), ("Mixed", 1, &mixed)]);
    let voices = voices(&corpus);
    assert_eq!(voices.copies[0].paragraphs, [CopiedParagraph { paragraph: 2, original: 2 }]);
}

#[test]
fn a_sample_of_the_shingles_finds_the_same_copies() {
    // Articles of drawn words, each with a paragraph or all of one of the twenty before it.
    let mut generator = crate::generator::SplitMix64::new(7);
    let mut texts: Vec<Vec<String>> = Vec::new();
    for number in 0..400_usize {
        let mut paragraphs: Vec<String> = (0..4)
            .map(|_| {
                let words = (0..30).map(|_| format!("w{}", generator.below(3000)));
                words.collect::<Vec<_>>().join(" ") + "."
            })
            .collect();
        if number > 0 && generator.below(2) == 0 {
            let source = &texts[number - 1 - generator.below(number.min(20))];
            let copied = [1, 3, 4][generator.below(3)];
            paragraphs[..copied].clone_from_slice(&source[..copied]);
        }
        texts.push(paragraphs);
    }
    let names: Vec<String> = (0..texts.len()).map(|number| format!("Outlet {number}")).collect();
    let joined: Vec<String> = texts.iter().map(|paragraphs| paragraphs.join("\n\n")).collect();
    let days = (0..texts.len()).map(|number| 1 + (number / 16) as i8);
    let told: Vec<Told> = names
        .iter()
        .zip(days)
        .zip(&joined)
        .map(|((name, day), text)| (name.as_str(), day, text.as_str()))
        .collect();
    let corpus = corpus(&told);
    let all = voices_by(&corpus, Sampling::ALL);
    assert!(all.copies.len() > 150);
    assert!(all == voices_by(&corpus, Sampling::PART));
}
