//! What every part of a page asks: who an outlet is, where a sentence stands, how to say it.

mod emphasis;
mod groups;

pub(crate) use groups::not_given;

use rustc_hash::FxHashMap;

use crate::briefing::{
    ActorView, ArticleView, Briefing, ClaimView, LabelView, OutletView, Passage,
};
use crate::theme::Theme;

/// Hues that stand apart; from the next outlet on they repeat, and letters tell outlets apart.
pub(crate) const HUES: usize = 12;

/// Outlets that have a column each in a table: more than these don't fit a page's width or paper.
pub(crate) const FEW: usize = 12;

/// The speakers that a page lists: those with fewer words say little of a story.
pub(crate) const SPEAKERS: usize = 12;

/// Words of a claim that is pointed to: enough to know it by.
const OPENING: usize = 14;

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

    /// Who is named and never quoted, with the number of mentions: "Leo Stone (7), Ben Carver (4)".
    pub(crate) fn never_quoted(&self) -> String {
        let silent = self.briefing.never_quoted.iter().take(SPEAKERS);
        let named =
            silent.map(|silent| format!("{} ({})", silent.name, self.theme.number(silent.total)));
        named.collect::<Vec<_>>().join(", ")
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

    /// When something was published, with the time of day where it is known.
    pub(crate) fn moment(&self, published: &Option<String>) -> String {
        let moment = published.as_deref().map(|at| self.theme.moment(at));
        moment.unwrap_or_else(|| self.word("format.undated").to_owned())
    }

    /// The language of an article, where it is not that of the page.
    pub(crate) fn foreign(&self, article: &str) -> Option<&'a str> {
        let language = self.article(article)?.language.as_deref()?;
        (language != self.word("page.language")).then_some(language)
    }

    /// Which outlets write in which language, and what that means for claims; nothing where all
    /// write in one.
    pub(crate) fn languages(&self) -> Option<String> {
        let languages = &self.briefing.story.languages;
        let written = languages.iter().map(|language| {
            let names = language.outlets.iter().map(|id| self.name(id).to_owned());
            let outlets = self.theme.all_of(&names.collect::<Vec<_>>());
            let name = self.theme.named("languages", &language.code);
            self.theme
                .fill("masthead.language", &[("language", name.as_str()), ("outlets", &outlets)])
        });
        let written = written.collect::<Vec<_>>().join("; ");
        (languages.len() > 1)
            .then(|| self.theme.fill("masthead.languages", &[("languages", &written)]))
    }

    /// Whether an outlet's words can't tell whether it tells a claim.
    pub(crate) fn is_foreign_to(&self, outlet: &str, claim: &ClaimView) -> bool {
        self.briefing.is_foreign_to(outlet, claim)
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

    /// The same in a cell: "headline", "lede", "¶3".
    pub(crate) fn short_place(&self, passage: &Passage) -> String {
        self.short_paragraph(passage.paragraph)
    }

    /// The same of a paragraph by its number.
    pub(crate) fn short_paragraph(&self, paragraph: u32) -> String {
        match paragraph {
            0 => self.word("place.headline").to_owned(),
            1 => self.word("place.lede").to_owned(),
            n => self.theme.fill("place.short", &[("n", &n.to_string())]),
        }
    }

    /// The symbol of a place: `head`, `lede`, or the third of the article: `high`, `mid`, `low`.
    pub(crate) fn glyph(&self, passage: &Passage) -> &'static str {
        match passage.paragraph {
            0 => "head",
            1 => "lede",
            n => match 3 * (n - 1) / self.paragraphs(&passage.article).max(n) {
                0 => "high",
                1 => "mid",
                _ => "low",
            },
        }
    }

    /// How many paragraphs an article has.
    pub(crate) fn paragraphs(&self, article: &str) -> u32 {
        let last = self.article(article).and_then(|article| article.paragraphs.last());
        last.map_or(0, |paragraph| paragraph.number)
    }

    /// The place of the first of some sentences.
    pub(crate) fn first_anchor<'b>(&self, sentences: &'b [Passage]) -> &'b str {
        sentences.first().map_or("sources", |passage| &passage.anchor)
    }

    /// Whether there is anything to compare.
    pub(crate) fn comparable(&self) -> bool {
        self.briefing.outlets.len() > 1
    }

    /// The title of the story.
    pub(crate) fn title(&self) -> &str {
        let title = self.briefing.story.title.as_str();
        if title.is_empty() { self.word("masthead.untitled") } else { title }
    }

    /// What was compared, in a sentence; for one outlet, that there is nothing to compare.
    pub(crate) fn stand(&self) -> String {
        let (story, theme) = (&self.briefing.story, self.theme);
        if !self.comparable() {
            let outlet = self.briefing.outlets.first().map_or("", |outlet| &outlet.name);
            let values = [("outlet", outlet), ("part", &self.part("reader"))];
            return theme.fill("masthead.alone", &values);
        }
        let days = match (&story.first_day, &story.last_day) {
            (Some(first), Some(last)) => theme.days(first, last),
            _ => String::new(),
        };
        let key = if days.is_empty() { "masthead.stand-undated" } else { "masthead.stand" };
        let stand = theme.fill(
            key,
            &[
                ("outlets", &theme.spelled("outlets", story.outlets)),
                ("days", &days),
                ("articles", &theme.spelled("articles", story.articles)),
                ("words", &theme.count("words", story.words)),
                ("voices", &theme.spelled("voices", story.voices)),
            ],
        );
        theme.sentence(&stand)
    }

    /// Actors that two outlets label, and not all alike.
    pub(crate) fn contrasts(&self) -> Vec<&'a ActorView> {
        let contrast = |actor: &&ActorView| {
            let mut labels = actor.telling_labels();
            let first = labels.clone().next();
            let other = |label: &LabelView| first.is_some_and(|f| f.outlet != label.outlet);
            labels.clone().any(other) && labels.any(|label| label.own)
        };
        self.briefing.actors.iter().filter(contrast).collect()
    }

    /// People and groups that one outlet labels while the others name them plainly or not at all.
    pub(crate) fn labelled_by_one(&self) -> Vec<&'a ActorView> {
        let by_one = |actor: &&ActorView| {
            let mut labels = actor.telling_labels();
            let first = labels.clone().next();
            let mut alone = |f: &LabelView| labels.all(|label| label.outlet == f.outlet);
            matches!(actor.kind.as_str(), "person" | "group") && first.is_some_and(&mut alone)
        };
        let actors = self.briefing.actors.iter().filter(|_| self.comparable());
        actors.filter(by_one).collect()
    }

    /// The outlets that do not name an actor.
    pub(crate) fn silent_on(&self, actor: &ActorView) -> Vec<&'a str> {
        let outlets = self.briefing.outlets.iter().map(|outlet| outlet.id.as_str());
        outlets.filter(|id| actor.mentions.get(*id).is_none_or(|&count| count == 0)).collect()
    }

    /// The first words of a claim that is pointed to.
    pub(crate) fn opening(&self, text: &str) -> String {
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.len() {
            0..=OPENING => words.join(" "),
            _ => format!("{} …", words[..OPENING].join(" ")),
        }
    }

    /// The parts of the page in order: without a reference there is none to show, and with one
    /// outlet nothing to compare.
    pub(crate) fn order(&self) -> impl Iterator<Item = &'a str> {
        let parts = self.theme.list("page.order").iter().map(String::as_str);
        let references = !self.briefing.references.is_empty();
        let comparable = self.comparable();
        parts.filter(move |&part| match part {
            "reference" => references,
            "claims" | "conflicts" | "labels" | "only" => comparable,
            _ => true,
        })
    }

    /// The number of a part in the order of the page.
    pub(crate) fn part(&self, id: &str) -> String {
        let place = self.order().position(|part| part == id);
        place.map_or_else(String::new, |place| (place + 1).to_string())
    }

    /// The column of an outlet, from 1.
    pub(crate) fn column(&self, id: &str) -> usize {
        let place = self.briefing.outlets.iter().position(|outlet| outlet.id == id);
        place.map_or(0, |place| place + 1)
    }

    /// From seven outlets on tables show letters alone; where there are more than [`FEW`] no table
    /// has a column for each.
    pub(crate) fn crowd(&self) -> &'static str {
        match self.briefing.outlets.len() {
            0..=6 => "",
            7..=FEW => " many",
            _ => " many crowd",
        }
    }

    /// Whether there are too many outlets for a column each.
    pub(crate) fn is_crowd(&self) -> bool {
        self.briefing.outlets.len() > FEW
    }

    /// `n` of `of`: a share always stands with what it is a share of.
    pub(crate) fn of(&self, n: usize, of: usize) -> String {
        let values = [("n", self.theme.number(n)), ("of", self.theme.number(of))];
        self.theme.fill("format.of", &values.each_ref().map(|(key, value)| (*key, value.as_str())))
    }
}

/// The head of a part.
pub(crate) struct Rail {
    pub(crate) id: &'static str,
    pub(crate) number: usize,
    pub(crate) title: String,
    /// How to read the part; for a part with nothing to show, why that is so.
    pub(crate) deck: String,
    pub(crate) empty: bool,
}

impl Desk<'_> {
    /// The head of a part with something to show.
    pub(crate) fn rail(&self, id: &'static str, number: usize, deck: String) -> Rail {
        Rail { id, number, title: self.theme.named(id, "title"), deck, empty: false }
    }

    /// The head of a part with nothing to show: `why` is the key of the reason.
    pub(crate) fn empty_rail(&self, id: &'static str, number: usize, why: &str) -> Rail {
        let why = if self.comparable() { why } else { "page.no-comparison" };
        Rail { empty: true, ..self.rail(id, number, self.theme.word(why).to_owned()) }
    }
}

/// A text on one line without marks of direction: it goes where another program sets it among words of
/// its own.
pub(crate) fn unmarked(text: &str) -> String {
    text.chars().filter(|&c| !c.is_control() && !is_bidi_control(c)).collect()
}

fn is_bidi_control(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A page in which every character shows: what commands a terminal or turns the direction of a line
/// has no business in one, and a briefing that was read back may hold it anywhere.
pub(crate) fn shown(page: String) -> String {
    let hides = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if page.contains(hides) { page.replace(hides, "\u{fffd}") } else { page }
}
