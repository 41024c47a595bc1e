//! The index of a run: its stories with the bars of their masthead, and what stands alone.

use askama::Template;

use super::Head;
use super::masthead::Bars;
use super::style::{self, Column};
use crate::briefing::DifferenceSide;
use crate::desk::{FEW, HUES, not_given};
use crate::index::{Index, IndexEntry, IndexParting, Strip};
use crate::profile::MemberView;
use crate::theme::Theme;

/// Stories shown with bars and differences, those with most voices; the others have a line each, so
/// that hundreds can be looked through.
const FULL: usize = 40;

/// Stories named beside an outlet; its page has all.
const NAMED: usize = 8;

#[derive(Template)]
#[template(path = "index/page.html")]
pub(super) struct IndexPage<'a> {
    head: Head,
    index: &'a Index,
    theme: &'a Theme,
    corner: String,
    stand: String,
}

impl<'a> IndexPage<'a> {
    pub(super) fn new(index: &'a Index, theme: &'a Theme) -> IndexPage<'a> {
        let hues = 1..=index.strips().map(hue).max().unwrap_or(1);
        let columns: Vec<Column<'_>> = hues.map(|hue| Column { letters: "", hue }).collect();
        let counts =
            [theme.count("articles", index.articles), theme.count("outlets", index.outlets)];
        let stand = theme.fill(
            "index.stand",
            &[
                ("stories", &theme.spelled("stories", index.stories.len())),
                ("alone", &theme.spelled("articles", index.alone.len())),
                ("aside", &theme.spelled("files", index.set_aside.len())),
            ],
        );
        let style = style::index_style(theme, &columns);
        IndexPage {
            head: Head::new(theme, title(index, theme), theme.word("index.kind"), style),
            index,
            theme,
            corner: counts.join(", "),
            stand: theme.sentence(&stand),
        }
    }

    /// Whether a story, by its place from 0, is shown with its bars and what differs most.
    fn fully(&self, place: usize) -> bool {
        place < FULL
    }

    /// Whether a story has more outlets than a column of bars has room for.
    fn crowd(&self, entry: &IndexEntry) -> bool {
        entry.strips.len() > FEW
    }

    fn days(&self, entry: &IndexEntry) -> String {
        match (&entry.story.first_day, &entry.story.last_day) {
            (Some(first), Some(last)) => self.theme.days(first, last),
            _ => self.theme.word("format.undated").to_owned(),
        }
    }

    fn whose(&self, entry: &IndexEntry) -> Option<String> {
        let outlet = entry.story.title_outlet.as_ref()?;
        let name = entry.strips.iter().find(|strip| strip.id == *outlet)?;
        Some(self.theme.fill("masthead.headline-of-one", &[("outlet", &name.name)]))
    }

    fn sides<'b>(&self, entry: &'b IndexEntry, side: &DifferenceSide) -> Vec<&'b Strip> {
        entry.strips.iter().filter(|strip| side.outlets.contains(&strip.id)).collect()
    }

    fn hue(&self, strip: &Strip) -> usize {
        hue(strip)
    }

    fn member_hue(&self, member: &MemberView) -> usize {
        repeated(member.hue)
    }

    /// Who is in no group of a key.
    fn none(&self, parting: &IndexParting) -> Option<String> {
        not_given(self.theme, parting.none.iter().map(|outlet| outlet.name.clone()).collect())
    }

    fn told(&self, strip: &Strip) -> usize {
        strip.heights.iter().filter(|&&height| height > 0).count()
    }

    fn bars(&self, strip: &Strip) -> Bars {
        Bars::new(strip.heights.iter().map(|height| match height {
            3 => Some("head"),
            2 => Some("lede"),
            1 => Some("mid"),
            _ => None,
        }))
    }

    fn few<'b>(&self, stories: &'b [&'a IndexEntry]) -> &'b [&'a IndexEntry] {
        &stories[..stories.len().min(NAMED)]
    }

    /// How many stories of an outlet its own page alone names.
    fn more(&self, stories: &[&'a IndexEntry]) -> Option<String> {
        let more = stories.len().saturating_sub(NAMED);
        (more > 0).then(|| self.theme.count("more", more))
    }

    /// Every outlet with the stories that it reports, by name.
    fn outlets(&self) -> Vec<(&'a Strip, Vec<&'a IndexEntry>)> {
        let mut outlets: Vec<(&'a Strip, Vec<&'a IndexEntry>)> = Vec::new();
        for entry in &self.index.stories {
            for strip in &entry.strips {
                match outlets.iter_mut().find(|(known, _)| known.id == strip.id) {
                    Some((_, stories)) => stories.push(entry),
                    None => outlets.push((strip, vec![entry])),
                }
            }
        }
        outlets.sort_by(|(a, _), (b, _)| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
        outlets
    }
}

fn hue(strip: &Strip) -> usize {
    repeated(strip.hue)
}

fn repeated(hue: usize) -> usize {
    (hue.max(1) - 1) % HUES + 1
}

/// "Four stories, 21 to 28 September 2015".
fn title(index: &Index, theme: &Theme) -> String {
    let stories = theme.spelled("stories", index.stories.len() + index.alone.len());
    let first = index.stories.iter().filter_map(|entry| entry.story.first_day.as_ref());
    let last = index.stories.iter().filter_map(|entry| entry.story.last_day.as_ref());
    let alone = || index.alone.iter().filter_map(|one| one.published.as_ref());
    let days = first.chain(alone()).min().zip(last.chain(alone()).max());
    let days = days.map(|(first, last)| theme.days(first, last));
    theme.sentence(&days.map_or(stories.clone(), |days| format!("{stories}, {days}")))
}
