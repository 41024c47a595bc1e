//! What every part of a page asks: who an outlet is, where a sentence stands, how to say it.

use rustc_hash::FxHashMap;

use crate::briefing::{ArticleView, Briefing, OutletView, Passage};
use crate::theme::Theme;

/// Hues that stand apart; from the next outlet on they repeat, and letters tell outlets apart.
pub(super) const HUES: usize = 12;

/// A briefing with its theme, and look-ups made once.
pub(crate) struct Desk<'a> {
    pub(crate) briefing: &'a Briefing,
    pub(crate) theme: &'a Theme,
    outlets: FxHashMap<&'a str, &'a OutletView>,
    articles: FxHashMap<&'a str, &'a ArticleView>,
    unknown: OutletView,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(briefing: &'a Briefing, theme: &'a Theme) -> Desk<'a> {
        let outlets = briefing.outlets.iter().map(|outlet| (outlet.id.as_str(), outlet));
        let articles = briefing.articles.iter().map(|article| (article.id.as_str(), article));
        Desk {
            briefing,
            theme,
            outlets: outlets.collect(),
            articles: articles.collect(),
            unknown: OutletView {
                letters: "?".to_owned(),
                name: "?".to_owned(),
                ..OutletView::default()
            },
        }
    }

    pub(crate) fn word<'b>(&'b self, key: &'b str) -> &'b str {
        self.theme.word(key)
    }

    pub(crate) fn outlet(&self, id: &str) -> &OutletView {
        self.outlets.get(id).copied().unwrap_or(&self.unknown)
    }

    pub(crate) fn name(&self, id: &str) -> &str {
        &self.outlet(id).name
    }

    pub(crate) fn article(&self, id: &str) -> Option<&'a ArticleView> {
        self.articles.get(id).copied()
    }

    /// The hue of an outlet, 1 to [`HUES`].
    pub(crate) fn hue(&self, id: &str) -> usize {
        (self.outlet(id).hue.max(1) - 1) % HUES + 1
    }

    /// The day of an article: "27 Sept 2015".
    pub(crate) fn day_of(&self, article: &str) -> String {
        let published = self.article(article).and_then(|article| article.published.as_deref());
        published.map_or_else(|| self.word("format.undated").to_owned(), |day| self.theme.day(day))
    }

    /// Where a sentence stands: "headline", "lede", "paragraph 3 of 9".
    pub(crate) fn place(&self, passage: &Passage) -> String {
        match passage.paragraph {
            0 => self.word("place.headline").to_owned(),
            1 => self.word("place.lede").to_owned(),
            n => self.theme.fill(
                "place.paragraph",
                &[("n", &n.to_string()), ("of", &self.paragraphs(&passage.article).to_string())],
            ),
        }
    }

    /// How many paragraphs an article has.
    pub(crate) fn paragraphs(&self, article: &str) -> u32 {
        let last = self.article(article).and_then(|article| article.paragraphs.last());
        last.map_or(0, |paragraph| paragraph.number)
    }

    /// Whether there is anything to compare.
    pub(crate) fn comparable(&self) -> bool {
        self.briefing.outlets.len() > 1
    }
}

/// The head of a part.
pub(super) struct Rail {
    pub(super) id: &'static str,
    pub(super) number: usize,
    pub(super) title: String,
    /// How to read the part.
    pub(super) deck: String,
}

impl Desk<'_> {
    pub(super) fn rail(&self, id: &'static str, number: usize, deck: &str) -> Rail {
        Rail { id, number, title: self.theme.named(id, "title"), deck: deck.to_owned() }
    }
}
