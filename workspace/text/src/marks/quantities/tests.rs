//! Each case is a sentence and its quantities: words=low..high unit [noun], `~` for approximate.

use crate::article::{Article, Block, BlockKind, Metadata};
use crate::clean::Cleaning;

fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let block = Block { kind: BlockKind::Paragraph, text: (*text).to_owned() };
        let article = Article { metadata: Metadata::default(), blocks: vec![block] };
        let document =
            crate::understand(article, &Cleaning { keep_all: true, ..Cleaning::default() });
        let shown: Vec<String> = document
            .quantities
            .iter()
            .map(|found| {
                let range = match found.low == found.high {
                    true => found.low.to_string(),
                    false => format!("{}..{}", found.low, found.high),
                };
                let blur = if found.approximate { "~" } else { "" };
                let unit =
                    if found.unit.is_empty() { String::new() } else { format!(" {}", found.unit) };
                let noun = found.noun.map(|noun| format!(" [{}]", document.slice(noun)));
                let words = document.slice(found.span);
                format!("{words}={blur}{range}{unit}{}", noun.unwrap_or_default())
            })
            .collect();
        assert_eq!(&shown.join("; "), expected, "{text}");
    }
}

#[test]
fn digits_and_words() {
    check(&[
        ("The flood killed 240 people.", "240=240 [people]"),
        ("About 240,000 Harbourland refugees left.", "About 240,000=~240000 [refugees]"),
        ("They counted two dozen civilian deaths.", "two dozen=24 [deaths]"),
        ("Half a million voters stayed away.", "Half a million=500000 [voters]"),
        ("Twenty-five journalists were held.", "Twenty-five=25 [journalists]"),
        ("Two hundred and fifty soldiers came.", "Two hundred and fifty=250 [soldiers]"),
        (
            "Hundreds of thousands of workers marched.",
            "Hundreds of thousands=~200000..inf [workers]",
        ),
        ("At least 17 were killed.", "At least 17=~17..inf"),
        ("The blast left 12 dead and one woman injured.", "12=12 [dead]; one=1 [woman]"),
    ]);
}

#[test]
fn ranges_and_bounds() {
    check(&[
        ("They spoke for 15-20 minutes.", "15-20 minutes=15..20 minute"),
        ("They want between 5 and 7 seats.", "between 5 and 7=5..7 [seats]"),
        ("It costs 2 to 3 million euros.", "2 to 3 million euros=2000000..3000000 EUR"),
        (
            "Up to 300 families and more than 20 shops moved.",
            "Up to 300=~0..300 [families]; more than 20=~20..inf [shops]",
        ),
        ("It took nearly 90 minutes.", "nearly 90 minutes=~90 minute"),
    ]);
}

#[test]
fn money_shares_and_units() {
    check(&[
        ("It paid $3.5 million and £20bn.", "$3.5 million=3500000 USD; £20bn=20000000000 GBP"),
        ("It cost US$1,200, or 45 percent of wages.", "US$1,200=1200 USD; 45 percent=45 % [wages]"),
        ("Shares fell 3.2% on 60 miles of track.", "3.2%=3.2 %; 60 miles=60 mile [track]"),
    ]);
}

#[test]
fn what_counts_nothing() {
    check(&[
        ("On Sept. 28, 2015, at 5:21 p.m., one of them met the G20 on COVID-19.", ""),
        ("Adams, 47, called 410-468-3499 about Article 5.", ""),
        ("A 15-year-old boy flew on Flight 370.", ""),
    ]);
}

#[test]
fn other_languages() {
    let found = |code: &str, text: &str| {
        let metadata = Metadata { language: Some(code.to_owned()), ..Metadata::default() };
        let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
        let article = Article { metadata, blocks: vec![block] };
        let document =
            crate::understand(article, &Cleaning { keep_all: true, ..Cleaning::default() });
        let shown = document.quantities.iter().map(|found| {
            let noun = found.noun.map_or("", |noun| document.slice(noun));
            format!("{}{}{noun}", found.low, found.unit)
        });
        shown.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        found("de", "Rund 2.500 syrische Flüchtlinge zahlten 3,5 Millionen Euro."),
        "2500Flüchtlinge 3500000EUR"
    );
    assert_eq!(found("fr", "Environ 250 personnes et 3,5 % des voix."), "250personnes 3.5%voix");
    assert_eq!(found("fr", "Il a versé 3,5 millions d'euros."), "3500000EUR");
    assert_eq!(found("es", "Pagó 3,5 millones de euros."), "3500000EUR");
    assert_eq!(found("es", "Más de mil soldados y 20 heridos."), "1000soldados 20heridos");
}
