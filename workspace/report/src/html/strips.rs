//! The order in which each article tells it: a strip an article, a block a sentence.

use std::fmt::Write;

use askama::Template;

use crate::briefing::ArticleView;
use crate::desk::Desk;

/// Units of the drawing given to the longest article.
const WIDTH: f64 = 620.0;
/// A block as wide as this holds a number.
const ROOM: f64 = 17.0;

#[derive(Template)]
#[template(path = "briefing/strips.html")]
pub(super) struct Strips {
    title: String,
    caption: String,
    rows: Vec<Strip>,
}

struct Strip {
    y: usize,
    hue: usize,
    name: String,
    letters: String,
    words: String,
    /// The claims told, in the order of the article.
    claims: Vec<usize>,
    /// Sentences that tell a claim, that stand alone, and all others.
    shared: String,
    only: String,
    other: String,
    numbers: Vec<(String, usize)>,
}

impl Strips {
    pub(super) fn new(desk: &Desk<'_>) -> Strips {
        let articles = &desk.briefing.articles;
        let longest = articles.iter().map(words).max().unwrap_or(1).max(1);
        let row = |(index, article)| strip(desk, article, 20 * index, WIDTH / longest as f64);
        Strips {
            title: desk.word("strips.title").to_owned(),
            caption: desk.word("strips.caption").to_owned(),
            rows: articles.iter().enumerate().map(row).collect(),
        }
    }

    /// The order of claims for the ear: "Cape Ledger: 3, 1, 2; …".
    fn label(&self) -> String {
        let rows = self.rows.iter().map(|row| {
            let numbers: Vec<String> = row.claims.iter().map(usize::to_string).collect();
            format!("{}: {}", row.name, numbers.join(", "))
        });
        format!("{} {}", self.title, rows.collect::<Vec<_>>().join("; "))
    }

    fn height(&self) -> usize {
        20 * self.rows.len()
    }
}

fn words(article: &ArticleView) -> usize {
    let sentences = article.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
    sentences.map(|sentence| sentence.text.split_whitespace().count()).sum()
}

fn strip(desk: &Desk<'_>, article: &ArticleView, y: usize, scale: f64) -> Strip {
    let outlet = desk.outlet(&article.outlet);
    let mut strip = Strip {
        y,
        hue: desk.hue(&article.outlet),
        name: outlet.name.clone(),
        letters: outlet.letters.clone(),
        claims: Vec::new(),
        words: desk.theme.count("words", words(article)),
        shared: String::new(),
        only: String::new(),
        other: String::new(),
        numbers: Vec::new(),
    };
    let mut before = 0;
    for sentence in article.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences) {
        let count = sentence.text.split_whitespace().count();
        let (x, width) = (40.0 + before as f64 * scale, (count as f64 * scale - 1.0).max(0.5));
        before += count;
        let (path, inset) = match (sentence.claims.first(), sentence.exclusive) {
            (Some(&number), _) => {
                strip.claims.push(number);
                if width >= ROOM {
                    strip.numbers.push((format!("{:.1}", x + width / 2.0), number));
                }
                (&mut strip.shared, 0.0)
            }
            (None, true) => (&mut strip.only, 0.4),
            (None, false) => (&mut strip.other, 0.4),
        };
        let (top, height) = (y as f64 + 2.0 + inset, 14.0 - 2.0 * inset);
        let _ = write!(path, "M{x:.1} {top}h{width:.1}v{height}h-{width:.1}z");
    }
    strip
}
