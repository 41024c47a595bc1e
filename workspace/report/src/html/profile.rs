//! The page of an outlet, or of a group of outlets, over the stories of a run.

use askama::Template;

use super::Head;
use super::style::{self, Column};
use crate::desk::{HUES, not_given};
use crate::profile::{Evidence, ListView, MemberView, ProfileView, ShareView, SourceView};
use crate::theme::Theme;

/// Rows of a table; the data file has all.
const ROWS: usize = 30;
/// Wordings named in a row.
const NAMED: usize = 12;

#[derive(Template)]
#[template(path = "outlet/page.html")]
pub(super) struct OutletPage<'a> {
    head: Head,
    outlet: &'a ProfileView,
    theme: &'a Theme,
    index_link: &'a str,
    stand: String,
}

/// A row of the table of what it tells, and what it leaves out.
struct Coverage<'a> {
    title: &'static str,
    own: &'a ShareView,
    others: &'a ShareView,
    places: &'a [Evidence],
}

impl<'a> OutletPage<'a> {
    pub(super) fn new(outlet: &'a ProfileView, theme: &'a Theme, index_link: &'a str) -> Self {
        let members = outlet.group.as_ref().map_or(1, |group| group.outlets.len());
        let values = [
            ("outlets", theme.spelled("outlets", members)),
            ("stories", theme.spelled("stories", outlet.stories.len())),
            ("articles", theme.count("articles", outlet.articles)),
            ("words", theme.count("words", outlet.words)),
            ("others", theme.count("words", outlet.others_words)),
        ];
        let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
        let is_group = outlet.group.is_some();
        let (stand, kind) = match is_group {
            true => ("group.stand", "group.kind"),
            false => ("profile.stand", "profile.kind"),
        };
        let stand = theme.sentence(&theme.fill(stand, &values));
        let columns: Vec<Column<'_>> =
            hues(outlet).into_iter().map(|hue| Column { letters: "", hue }).collect();
        let style = style::index_style(theme, &columns);
        let head = Head::new(theme, title(outlet, theme), theme.word(kind), style);
        OutletPage { head, outlet, theme, index_link, stand }
    }

    fn title(&self) -> String {
        title(self.outlet, self.theme)
    }

    /// What a page says of an outlet, or in other words of a group.
    fn say(&self, key: &str) -> String {
        let section = if self.outlet.group.is_some() { "group" } else { "profile" };
        self.theme.named(section, key)
    }

    /// The outlets of which the user's file does not give the group's key.
    fn none(&self, outlets: &[MemberView]) -> Option<String> {
        not_given(self.theme, outlets.iter().map(|outlet| outlet.name.clone()).collect())
    }

    /// "2 of 3" outlets of a group.
    fn by_members(&self, outlets: &usize) -> String {
        let all = self.outlet.group.as_ref().map_or(1, |group| group.outlets.len());
        self.of(*outlets, all)
    }

    fn member_hue(&self, member: &MemberView) -> usize {
        repeated(member.hue)
    }

    fn word(&self, key: &'a str) -> &'a str {
        self.theme.word(key)
    }

    fn hue(&self) -> usize {
        hue(self.outlet)
    }

    fn rows<'b, T>(&self, rows: &'b [T]) -> &'b [T] {
        &rows[..rows.len().min(ROWS)]
    }

    /// How many rows a table leaves out, and where they are.
    fn rest(&self, all: &usize) -> Option<String> {
        let rest = all.saturating_sub(ROWS);
        let key = if self.outlet.group.is_some() { "more-group-rows" } else { "more-rows" };
        (rest > 0).then(|| self.theme.count(key, rest))
    }

    /// "5 places", or "5 of 12 places".
    fn shown(&self, shown: usize, all: &usize) -> String {
        if *all <= shown {
            return self.theme.count("places", shown);
        }
        let of = self.of(shown, *all);
        self.theme.fill("profile.some-places", &[("of", &of)])
    }

    /// Wordings under a list, with their counts.
    fn named(&self, list: &ListView) -> String {
        let named = list.hits.iter().take(NAMED);
        let mut named: Vec<String> =
            named.map(|hit| format!("{} {}", hit.text, hit.count)).collect();
        let rest = list.hits.len().saturating_sub(NAMED);
        if rest > 0 {
            named.push(self.theme.count("more", rest));
        }
        named.join(", ")
    }

    fn places<'b>(&self, list: &'b ListView) -> Vec<&'b Evidence> {
        list.hits.iter().take(NAMED).flat_map(|hit| hit.places.first()).collect()
    }

    fn of(&self, count: usize, of: usize) -> String {
        let (count, of) = (self.theme.number(count), self.theme.number(of));
        self.theme.fill("format.of", &[("n", &count), ("of", &of)])
    }

    fn count_of(&self, share: &ShareView) -> String {
        self.of(share.count, share.of)
    }

    /// "34 % (21–49 %)"; nothing out of nothing.
    fn percent(&self, share: &ShareView) -> String {
        if share.of == 0 {
            return String::new();
        }
        let [share, low, high] = [share.share, share.low, share.high].map(whole_percent);
        let values = [("share", share), ("low", low), ("high", high)];
        self.theme.fill("profile.interval", &values.each_ref().map(|(k, v)| (*k, v.as_str())))
    }

    fn per_thousand(&self, share: &ShareView) -> String {
        format!("{:.1}", share.share * 1000.0)
    }

    /// "34 %", without an interval.
    fn plain_share(&self, count: usize, of: usize) -> String {
        format!("{} %", whole_percent(count as f64 / of.max(1) as f64))
    }

    /// Claims told, told high up, and left out.
    fn coverage(&self) -> [Coverage<'a>; 3] {
        let outlet = self.outlet;
        let row = |title, own, others, places| Coverage { title, own, others, places };
        [
            row("profile.claims", &outlet.claims, &outlet.others_claims, &[]),
            row("profile.prominent", &outlet.prominent, &outlet.others_prominent, &[]),
            row("profile.omissions", &outlet.omissions, &outlet.others_omissions, &outlet.omitted),
        ]
    }

    fn first_quoted(&self) -> Vec<&'a SourceView> {
        self.quoted().into_iter().take(ROWS).collect()
    }

    /// Speakers whom the outlet quotes.
    fn quoted(&self) -> Vec<&'a SourceView> {
        self.outlet.sources.iter().filter(|source| source.own > 0).collect()
    }

    fn day(&self, evidence: &Evidence) -> String {
        let day = evidence.published.as_ref().map(|day| self.theme.day(day));
        day.unwrap_or_else(|| self.word("format.undated").to_owned())
    }

    fn place(&self, evidence: &Evidence) -> String {
        match evidence.passage.paragraph {
            0 => self.word("place.headline").to_owned(),
            1 => self.word("place.lede").to_owned(),
            n => self.theme.fill("place.short", &[("n", &n.to_string())]),
        }
    }
}

fn hue(outlet: &ProfileView) -> usize {
    repeated(outlet.hue)
}

fn repeated(hue: usize) -> usize {
    (hue.max(1) - 1) % HUES + 1
}

/// The hues on a page: the outlet's, or those of a group's members.
fn hues(outlet: &ProfileView) -> Vec<usize> {
    match &outlet.group {
        None => vec![hue(outlet)],
        Some(group) => group.outlets.iter().map(|member| repeated(member.hue)).collect(),
    }
}

/// The name of an outlet; of a group, with its key: "Region: Asia".
fn title(outlet: &ProfileView, theme: &Theme) -> String {
    let Some(group) = &outlet.group else { return outlet.name.clone() };
    let key = theme.sentence(&group.key);
    theme.fill("group.title", &[("key", &key), ("group", &outlet.name)])
}

fn whole_percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}
