//! What moved between two runs, as a page.

use askama::Template;

use super::style;
use super::{Head, render};
use crate::changes::{ChangedLine, ChangedPart, Changes};
use crate::theme::Theme;

#[derive(Template)]
#[template(path = "changes/page.html")]
struct ChangesPage<'a> {
    head: Head,
    changes: &'a Changes,
    theme: &'a Theme,
}

pub(super) fn page(changes: &Changes, theme: &Theme) -> String {
    let title = theme.fill("changes.title", &[("title", &changes.new.title)]);
    let style = style::style(theme, &[]);
    render(&ChangesPage {
        head: Head::new(theme, title, theme.word("changes.kind"), style),
        changes,
        theme,
    })
}

impl ChangesPage<'_> {
    /// What there was and is: "articles 7 → 8".
    fn figures(&self) -> Vec<(String, usize, usize)> {
        let (old, new) = (&self.changes.old, &self.changes.new);
        let word = |key| self.theme.named("changes", key);
        vec![
            (word("articles"), old.articles, new.articles),
            (word("outlets"), old.outlets, new.outlets),
            (word("voices"), old.voices, new.voices),
            (word("words"), old.words, new.words),
        ]
    }

    fn title(&self, part: &ChangedPart) -> String {
        self.theme.named("changes", &part.kind)
    }

    fn nothing(&self, part: &ChangedPart) -> bool {
        part.added.is_empty() && part.dropped.is_empty()
    }

    /// "Cape Ledger, 4 March 2031".
    fn whose(&self, line: &ChangedLine) -> String {
        line.whose(self.theme)
    }
}
