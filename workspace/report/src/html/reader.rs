//! Side by side: every article once, two columns chosen without a script, and every claim with
//! its tellings opposite each other.

use askama::Template;

use crate::briefing::{ArticleView, ClaimView, OutletView, SentenceView, TellingView};
use crate::desk::{Desk, Rail};

/// A telling that keeps at least this share of the shown one's letters has its differing words
/// marked; below it nearly every word would be.
const CLOSE: f64 = 0.6;

#[derive(Template)]
#[template(path = "briefing/reader.html")]
pub(super) struct Reader<'a> {
    desk: &'a Desk<'a>,
    rail: Rail,
    pair: (usize, usize),
    /// Whether the claims stand below with their tellings.
    rows: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(desk: &'a Desk<'a>, number: usize) -> Reader<'a> {
        let deck = if desk.comparable() { "reader.deck" } else { "reader.deck-one" };
        let mut rail = desk.rail("reader", number, desk.word(deck).to_owned());
        if desk.briefing.articles.is_empty() {
            rail.deck = desk.word("reader.none").to_owned();
            rail.empty = true;
        }
        let rows = !desk.briefing.claims.is_empty();
        Reader { desk, rail, pair: nearest_strangers(desk), rows }
    }

    /// The articles of the first two outlets, whose claims stand elsewhere on the page.
    pub(super) fn articles_alone(desk: &'a Desk<'a>, number: usize) -> Reader<'a> {
        Reader { pair: (1, 2), rows: false, ..Reader::new(desk, number) }
    }

    fn articles(&self, outlet: &OutletView) -> Vec<&'a ArticleView> {
        outlet.articles.iter().filter_map(|id| self.desk.article(id)).collect()
    }

    /// "From our desk, 28 Sept 2015, 212 words".
    fn about(&self, article: &ArticleView) -> String {
        let mut about: Vec<String> = Vec::new();
        about.extend(article.byline.clone());
        about.push(self.desk.day_of(&article.id));
        about.push(self.desk.theme.count("words", article.words));
        about.join(", ")
    }

    fn claim(&self, number: &usize) -> Option<&'a ClaimView> {
        let claim = self.desk.briefing.claims.get(number.checked_sub(1)?)?;
        // A page without rows has no place for a claim that one outlet tells twice.
        (self.rows || claim.outlets.len() > 1).then_some(claim)
    }

    /// Columns of the other outlets that tell what a sentence tells.
    fn others(&self, claim: &ClaimView, outlet: &str) -> Vec<usize> {
        let others = claim.outlets.iter().filter(|other| *other != outlet);
        others.map(|other| self.desk.column(other)).collect()
    }

    /// The tellings of a claim, those of one outlet together, in the order of the columns.
    fn by_outlet<'b>(&self, claim: &'b ClaimView) -> Vec<Vec<&'b TellingView>> {
        let outlets = self.desk.briefing.outlets.iter();
        let own = |outlet: &OutletView| -> Vec<&'b TellingView> {
            claim.tellings.iter().filter(|telling| telling.passage.outlet == outlet.id).collect()
        };
        outlets.map(own).filter(|tellings| !tellings.is_empty()).collect()
    }

    fn only_here(&self, sentence: &SentenceView) -> bool {
        sentence.exclusive && self.desk.comparable()
    }

    fn close(&self, telling: &TellingView) -> bool {
        let length = |own: fn(&crate::briefing::PieceMark) -> bool| -> usize {
            telling
                .pieces
                .iter()
                .filter(|piece| own(&piece.mark))
                .map(|piece| piece.text.len())
                .sum()
        };
        let (shared, own) = (length(|m| m.is_shared()), length(|m| m.is_own()));
        shared as f64 >= CLOSE * (shared + own) as f64
    }
}

/// The columns, from 1, of the two outlets that tell most claims in common without being copies
/// of each other: the pair with most to read across.
fn nearest_strangers(desk: &Desk<'_>) -> (usize, usize) {
    let outlets = &desk.briefing.outlets;
    let mut best: Option<((bool, usize), (usize, usize))> = None;
    for (right, b) in outlets.iter().enumerate() {
        for (left, a) in outlets.iter().enumerate().take(right) {
            let both =
                |claim: &&ClaimView| [a, b].iter().all(|one| claim.outlets.contains(&one.id));
            let common = desk.briefing.claims.iter().filter(both).count();
            let key = (a.voice != b.voice, common);
            if best.is_none_or(|(found, _)| key > found) {
                best = Some((key, (left + 1, right + 1)));
            }
        }
    }
    best.map_or((1, 2), |(_, pair)| pair)
}
