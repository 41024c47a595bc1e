//! Title, what was compared, and a row of bars an outlet: key, contents and finding in one.

use std::fmt::Write;

use askama::Template;

use crate::briefing::OutletView;
use crate::desk::Desk;

#[derive(Template)]
#[template(path = "briefing/masthead.html")]
pub(super) struct Masthead<'a> {
    pub(super) desk: &'a Desk<'a>,
}

/// A letter count from which a title is set smaller: what fits three lines of half a page.
const LONG: usize = 80;
/// From here it is set as running text.
const LONGEST: usize = 160;

impl Masthead<'_> {
    pub(super) fn title(&self) -> &str {
        self.desk.title()
    }

    fn size(&self) -> &'static str {
        match self.title().chars().count() {
            0..=LONG => "",
            n if n <= LONGEST => "long",
            _ => "longest",
        }
    }

    /// Whose words the title is.
    fn whose(&self) -> String {
        let story = &self.desk.briefing.story;
        let Some(outlet) = &story.title_outlet else {
            return self.desk.word("masthead.first-sentence").to_owned();
        };
        let key = if self.desk.briefing.headlines.len() > 1 {
            "masthead.headline-of"
        } else {
            "masthead.headline-of-one"
        };
        self.desk.theme.fill(key, &[("outlet", self.desk.name(outlet))])
    }

    /// Who writes in which language, and which outlets print another's text.
    fn notes(&self) -> Vec<String> {
        let copying = self.desk.briefing.outlets.iter().filter(|outlet| !outlet.copies.is_empty());
        let copying: Vec<String> = copying.map(|outlet| outlet.name.clone()).collect();
        let mut notes: Vec<String> = self.desk.languages().into_iter().collect();
        if !copying.is_empty() {
            let outlets = self.desk.theme.all_of(&copying);
            let key = if copying.len() == 1 { "masthead.copy-one" } else { "masthead.copies" };
            notes.push(self.desk.theme.fill(key, &[("outlets", &outlets)]));
        }
        notes
    }

    /// When an outlet published, and whose text it is: "28 Sept, own report".
    fn from(&self, outlet: &OutletView) -> String {
        let own = self.desk.word("masthead.own-report").to_owned();
        let whose = outlet.copies.first().map_or(own, |copy| {
            let share = format!("{:.0}", 100.0 * copy.share);
            let values = [("outlet", self.desk.name(&copy.outlet)), ("share", &share)];
            self.desk.theme.fill(&format!("masthead.{}", copy.kind), &values)
        });
        match &outlet.published {
            Some(day) => format!("{}, {whose}", self.desk.theme.day_in_year(day)),
            None => whose,
        }
    }

    fn bars(&self, outlet: &OutletView) -> Bars {
        let claims = self.desk.briefing.claims.iter();
        Bars::new(claims.map(|claim| {
            claim.telling_of(&outlet.id).map(|telling| self.desk.glyph(&telling.passage))
        }))
    }

    fn legend(&self) -> String {
        let claims = self.desk.theme.spelled("claims", self.desk.briefing.claims.len());
        let values = [("claims", claims.as_str()), ("part", &self.desk.part("claims"))];
        self.desk.theme.fill("masthead.bars", &values)
    }
}

/// A column a claim: the taller, the nearer the top of the article; a hairline where it is absent.
pub(super) struct Bars {
    pub(super) width: usize,
    pub(super) bars: String,
    pub(super) gaps: String,
}

impl Bars {
    /// Fewer columns than this are not drawn wider, so that bars of all stories look alike.
    const FEWEST: usize = 22;

    pub(super) fn new<'a>(glyphs: impl Iterator<Item = Option<&'a str>>) -> Bars {
        let (mut bars, mut gaps, mut count) = (String::new(), String::new(), 0);
        for (index, glyph) in glyphs.enumerate() {
            let x = 13 * index;
            count += 1;
            let height = match glyph {
                Some("head") => 28,
                Some("lede") => 21,
                Some("high") => 14,
                Some("mid") => 9,
                Some(_) => 5,
                None => {
                    let _ = write!(gaps, "M{x} 29.5h9");
                    continue;
                }
            };
            let _ = write!(bars, "M{x} 30v-{height}h9v{height}z");
        }
        Bars { width: 13 * count.max(Self::FEWEST) - 4, bars, gaps }
    }
}
