//! What moved between two briefings of a story: what came, and what is no longer there.

use serde::Serialize;

use crate::briefing::{
    ArticleView, Briefing, ClaimView, ConflictView, Passage, QuoteView, StoryView,
};
use crate::theme::Theme;

/// Two runs of a story against each other.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Changes {
    /// The story of the earlier run.
    pub old: StoryView,
    /// The story of the later run.
    pub new: StoryView,
    /// What moved: `articles`, `claims`, `tellers`, `conflicts`, `labels` and `quotes`, in this
    /// order.
    pub parts: Vec<ChangedPart>,
}

/// What moved in one respect.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ChangedPart {
    /// Which respect.
    pub kind: String,
    /// What only the later run has.
    pub added: Vec<ChangedLine>,
    /// What only the earlier run has.
    pub dropped: Vec<ChangedLine>,
}

/// One thing that came or went.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ChangedLine {
    /// Whom or what it is about, as printed; empty where the text says it.
    pub about: String,
    /// The words, verbatim.
    pub text: String,
    /// Names of the outlets.
    pub outlets: Vec<String>,
    /// The day of publication, ISO 8601.
    pub day: Option<String>,
}

impl ChangedLine {
    /// "Cape Ledger, 4 March 2031".
    pub(crate) fn whose(&self, theme: &Theme) -> String {
        let mut whose = self.outlets.clone();
        whose.extend(self.day.as_deref().map(|day| theme.day(day)));
        whose.join(", ")
    }
}

/// What moved from an earlier briefing to a later one. Articles are the same if their text is;
/// claims, if their id is or a sentence tells both; conflicts and quotes, if their id is; labels,
/// if outlet, actor and words are.
pub fn changes(old: &Briefing, new: &Briefing) -> Changes {
    let article = |one: &Briefing, it: &ArticleView| ChangedLine {
        text: it.title.clone().unwrap_or_else(|| it.id.clone()),
        outlets: names(one, std::slice::from_ref(&it.outlet)),
        day: it.published.clone(),
        ..ChangedLine::default()
    };
    let claim = |one: &Briefing, it: &ClaimView| {
        let telling = it.telling_of(&it.text_outlet).map(|telling| &telling.passage);
        ChangedLine { text: it.text.clone(), ..said(one, telling) }
    };
    let conflict = |one: &Briefing, it: &ConflictView| ChangedLine {
        about: it.about.clone(),
        text: it.sides.iter().map(|side| side.words.as_str()).collect::<Vec<_>>().join(" / "),
        outlets: names(one, it.sides.iter().map(|side| &side.passage.outlet)),
        day: None,
    };
    let quote = |one: &Briefing, it: &QuoteView| {
        let first = it.versions.first().map(|version| &version.passage);
        let text = first.map_or_else(String::new, |first| first.text.clone());
        ChangedLine { about: it.speaker.clone().unwrap_or_default(), text, ..said(one, first) }
    };
    Changes {
        old: old.story.clone(),
        new: new.story.clone(),
        parts: vec![
            part("articles", (old, &old.articles), (new, &new.articles), same_article, article),
            part("claims", (old, &old.claims), (new, &new.claims), same_claim, claim),
            tellers(old, new),
            part(
                "conflicts",
                (old, &old.conflicts),
                (new, &new.conflicts),
                same_conflict,
                conflict,
            ),
            labels(old, new),
            part("quotes", (old, &old.quotes), (new, &new.quotes), |a, b| a.id == b.id, quote),
        ],
    }
}

/// What only one of two lists has.
fn part<T>(
    kind: &str,
    (old, before): (&Briefing, &[T]),
    (new, after): (&Briefing, &[T]),
    same: impl Fn(&T, &T) -> bool,
    line: impl Fn(&Briefing, &T) -> ChangedLine,
) -> ChangedPart {
    let only = |briefing: &Briefing, these: &[T], those: &[T]| {
        let alone = these.iter().filter(|one| !those.iter().any(|other| same(one, other)));
        alone.map(|one| line(briefing, one)).collect()
    };
    ChangedPart {
        kind: kind.to_owned(),
        added: only(new, after, before),
        dropped: only(old, before, after),
    }
}

fn same_article(a: &ArticleView, b: &ArticleView) -> bool {
    (&a.outlet, &a.hash) == (&b.outlet, &b.hash)
}

fn same_conflict(a: &ConflictView, b: &ConflictView) -> bool {
    a.id == b.id
}

fn same_claim(a: &ClaimView, b: &ClaimView) -> bool {
    let tells = |anchor: &str| b.tellings.iter().any(|telling| telling.passage.anchor == anchor);
    a.id == b.id || a.tellings.iter().any(|telling| tells(&telling.passage.anchor))
}

/// Outlets that tell a claim of both runs in one of them alone.
fn tellers(old: &Briefing, new: &Briefing) -> ChangedPart {
    let moved = |these: &Briefing, those: &Briefing| {
        let line = |claim: &ClaimView| {
            let other = those.claims.iter().find(|other| same_claim(claim, other))?;
            let alone = claim.outlets.iter().filter(|outlet| !other.outlets.contains(outlet));
            let outlets = names(these, alone);
            let text = claim.text.clone();
            (!outlets.is_empty()).then_some(ChangedLine { text, outlets, ..Default::default() })
        };
        these.claims.iter().filter_map(line).collect()
    };
    ChangedPart { kind: "tellers".to_owned(), added: moved(new, old), dropped: moved(old, new) }
}

fn labels(old: &Briefing, new: &Briefing) -> ChangedPart {
    let all = |briefing: &Briefing| -> Vec<ChangedLine> {
        let of = briefing.actors.iter();
        let lines = of.flat_map(|actor| actor.labels.iter().map(move |label| (actor, label)));
        let line = lines.map(|(actor, label)| ChangedLine {
            about: actor.name.clone(),
            text: label.text.clone(),
            outlets: names(briefing, std::slice::from_ref(&label.outlet)),
            day: None,
        });
        line.collect()
    };
    let (before, after) = (all(old), all(new));
    part("labels", (old, &before), (new, &after), |a, b| a == b, |_, line| line.clone())
}

/// Who says something, and when.
fn said(briefing: &Briefing, passage: Option<&Passage>) -> ChangedLine {
    let Some(passage) = passage else { return ChangedLine::default() };
    ChangedLine {
        outlets: names(briefing, std::slice::from_ref(&passage.outlet)),
        day: briefing.article(&passage.article).and_then(|article| article.published.clone()),
        ..ChangedLine::default()
    }
}

/// The names of outlets, each once, in order.
fn names<'a>(briefing: &Briefing, ids: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for id in ids {
        let name = briefing.outlet(id).map_or(id, |outlet| &outlet.name);
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}
