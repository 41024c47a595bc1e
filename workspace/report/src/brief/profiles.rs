//! From the pooled counts of many stories to the view model of each outlet.

use crossread_engine::{OutletProfile, Pool, PooledHits, PooledSource, SentenceId, Share};
use serde::Serialize;

use super::articles::{story_title, word};
use super::passages::{Places, digest};
use super::{Cast, Findings};
use crate::briefing::Briefing;
use crate::generator::Generator;
use crate::index::{Index, IndexEntry};
use crate::profile::{
    Evidence, HabitView, ListView, PooledHitView, PooledTermView, ProfileView, ShareView,
    SourceView, StoryLink, UnheardView,
};

/// The file of an outlet's page: digits and letters that every file system takes, and the same in
/// every run that has the outlet.
fn outlet_file(id: &str) -> String {
    format!("outlet-{}.html", digest(&[id]))
}

/// Links the outlets of a briefing to their pages.
pub fn link_outlets(briefing: &mut Briefing) {
    for outlet in &mut briefing.outlets {
        outlet.page = Some(outlet_file(&outlet.id));
    }
}

/// Takes the findings of a story into the profiles of its outlets; `file` is the story's page.
pub fn pool(pool: &mut Pool<Evidence>, findings: Findings<'_>, cast: &Cast, file: &str) {
    let Findings { corpus, voices, comparison, .. } = findings;
    pool.add(corpus, voices, comparison, evidence(findings, cast, file));
}

/// What stands for a sentence when its story is gone; `file` is the story's page.
pub(super) fn evidence<'a>(
    findings: Findings<'a>,
    cast: &'a Cast,
    file: &'a str,
) -> impl Fn(SentenceId) -> Evidence + 'a {
    let Findings { corpus, comparison, .. } = findings;
    let places = Places::new(corpus, cast, &comparison.claims);
    let story = story_title(findings).map(|(text, _)| text).unwrap_or_default();
    move |sentence| {
        let article = corpus.article_of(sentence);
        let published = corpus.document(article).metadata.published;
        Evidence {
            passage: places.passage(sentence),
            name: corpus.outlets[corpus.outlet_of(article).index()].name.clone(),
            published: published.map(|time| time.date.to_string()),
            file: file.to_owned(),
            story: story.clone(),
        }
    }
}

/// The profiles of a run's outlets, by name. `index` has the stories.
pub fn profiles(pool: Pool<Evidence>, cast: &Cast, index: &Index) -> Vec<ProfileView> {
    let view = |profile: OutletProfile<Evidence>| {
        let id = cast.id_of((&profile.name, profile.given)).to_owned();
        let tells = |entry: &&IndexEntry| {
            entry.strips.len() > 1 && entry.strips.iter().any(|strip| strip.id == id)
        };
        let stories = index.stories.iter().filter(tells).collect();
        self::view(profile, cast, stories)
    };
    pool.profiles().into_iter().map(view).collect()
}

/// A profile over stories of the index.
pub(super) fn view(
    profile: OutletProfile<Evidence>,
    cast: &Cast,
    stories: Vec<&IndexEntry>,
) -> ProfileView {
    let outlet = (profile.name.as_str(), profile.given);
    let id = cast.id_of(outlet).to_owned();
    let story = |entry: &IndexEntry| StoryLink {
        file: entry.file.clone(),
        title: entry.story.title.clone(),
        day: entry.story.first_day.clone(),
    };
    let mut stories: Vec<StoryLink> = stories.into_iter().map(story).collect();
    // Undated ones last; equals stay in the order of the index.
    stories.sort_by(|a, b| (a.day.is_none(), &a.day).cmp(&(b.day.is_none(), &b.day)));
    let all = |lists: &[PooledHits<_, _>]| {
        lists.iter().fold((0, 0), |sum, list| (sum.0 + list.own, sum.1 + list.others))
    };
    let verbs = all(&profile.saying_verbs);
    let words = (profile.words, profile.others_words);
    ProfileView {
        generator: Generator,
        stories,
        letters: cast.letters_of(outlet).to_owned(),
        hue: cast.hue_of(outlet),
        group: None,
        file: outlet_file(&id),
        id,
        articles: profile.articles,
        words: profile.words,
        others_words: profile.others_words,
        claims: share(profile.claims),
        others_claims: share(profile.others_claims),
        prominent: share(profile.prominent),
        others_prominent: share(profile.others_prominent),
        omissions: share(profile.omissions),
        others_omissions: share(profile.others_omissions),
        omitted: profile.omitted,
        labels: (profile.labels.into_iter())
            .map(|label| HabitView {
                actor: label.actor,
                text: label.text,
                stories: label.stories,
                outlets: label.outlets,
                own: share(label.own),
                others: share(label.others),
                places: label.places,
            })
            .collect(),
        saying_verbs: profile
            .saying_verbs
            .into_iter()
            .map(|list| self::list(list, verbs))
            .collect(),
        wordings: profile.wordings.into_iter().map(|list| self::list(list, words)).collect(),
        sources: profile.sources.into_iter().map(source).collect(),
        never_quoted: (profile.never_quoted.into_iter())
            .map(|person| UnheardView {
                name: person.name,
                mentions: person.mentions,
                others_words: person.others_words,
            })
            .collect(),
        terms: (profile.terms.into_iter())
            .map(|term| PooledTermView {
                text: term.text,
                z: term.z,
                count: term.own,
                others: term.others,
                outlets: term.outlets,
                places: term.places,
            })
            .collect(),
        too_little_text: profile.too_little_text,
        named: profile.given,
        name: profile.name,
    }
}

fn share(share: Share) -> ShareView {
    let (low, high) = share.interval();
    ShareView { count: share.count, of: share.of, share: share.value(), low, high }
}

/// A list with its hits out of `of`: the outlet's, and the others'.
fn list<K: Serialize>(list: PooledHits<K, Evidence>, of: (usize, usize)) -> ListView {
    let hit = |(text, count, places)| PooledHitView { text, count, places };
    ListView {
        list: word(list.list),
        own: share(Share { count: list.own, of: of.0 }),
        others: share(Share { count: list.others, of: of.1 }),
        hits: list.hits.into_iter().map(hit).collect(),
    }
}

fn source(source: PooledSource<Evidence>) -> SourceView {
    SourceView {
        name: source.name,
        own: source.own.count,
        of: source.own.of,
        others: source.others.count,
        others_of: source.others.of,
        places: source.places,
    }
}
