//! From the engine's results to the view model.

mod about;
mod articles;
mod cast;
mod claims;
mod conflicts;
mod differences;
mod emphasis;
mod groups;
mod ledes;
mod outlets;
mod passages;
mod profiles;
mod quotes;
mod references;
mod updates;
mod wording;

use std::collections::{BTreeMap, BTreeSet};

use crossread_engine::{
    ArticleId, Comparison, Corpus, Explanation, Story, Summary, TakenUp, Voices,
};

pub use cast::Cast;
pub use groups::{GroupPools, group_profiles, index_groups, link_groups, pool_groups};
pub use profiles::{link_outlets, pool, profiles};

use crate::briefing::{Briefing, LanguageView, MethodView, SimilarityView, StoryView};
pub(crate) use passages::prominence;
use passages::{Places, digest};

/// Everything that was found out about one story.
#[derive(Clone, Copy, Debug)]
pub struct Findings<'a> {
    /// Its articles.
    pub corpus: &'a Corpus,
    /// Which of them are copies.
    pub voices: &'a Voices,
    /// What they have in common, and what not.
    pub comparison: &'a Comparison,
    /// What holds them together; its articles are those of the corpus, in any order.
    pub story: &'a Story,
    /// The story in a minute.
    pub summary: &'a Summary,
    /// Why its sentences were chosen.
    pub explanations: &'a [Explanation],
    /// A summary of each outlet, in the order of the corpus's outlets.
    pub outlet_summaries: &'a [Summary],
    /// What the articles took up of each reference.
    pub references: &'a [Reference],
}

/// A reference, and what the articles of a story took up of it.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The articles of the story and the reference.
    pub corpus: Corpus,
    /// Which of them is the reference.
    pub article: ArticleId,
    /// What became of its sentences.
    pub taken_up: Vec<TakenUp>,
}

/// Makes the briefing of one story.
///
/// `cast` gives outlets their letters and hues, the same on all pages of a run; `warnings` and
/// `method` are shown as they are.
pub fn brief(
    findings: Findings<'_>,
    cast: &Cast,
    warnings: Vec<String>,
    method: MethodView,
) -> Briefing {
    let Findings { corpus, comparison, .. } = findings;
    let places = Places::new(corpus, cast, &comparison.claims);
    let mut briefing = Briefing {
        story: story(findings, &places),
        outlets: outlets::outlets(findings, cast, &places),
        summary: outlets::summary(findings, &places),
        headlines: articles::headlines(corpus, &places),
        claims: claims::claims(findings, &places),
        conflicts: conflicts::conflicts(findings, &places),
        actors: wording::actors(findings, &places),
        quotes: quotes::quotes(findings, &places),
        speakers: quotes::speakers(findings, &places),
        never_quoted: quotes::never_quoted(findings, &places),
        exclusive: claims::exclusive(findings, &places),
        omissions: claims::omissions(findings, &places),
        saying_verbs: wording::saying_verbs(findings, &places),
        hedges: wording::hedges(findings, &places),
        wordings: wording::wordings(findings, &places),
        distinctive_terms: wording::distinctive_terms(findings, &places),
        emphasis: emphasis::on_claims(findings, &places),
        actor_emphasis: emphasis::on_actors(findings, &places),
        headline_subjects: emphasis::headline_subjects(findings, &places),
        ledes: ledes::ledes(findings, &places),
        timeline: claims::timeline(findings, &places),
        similarity: SimilarityView {
            outlets: corpus.outlet_ids().map(|id| places.outlet(id).to_owned()).collect(),
            claims: comparison.similarity.claims.clone(),
            claims_of: comparison.similarity.claims_of.clone(),
            words: comparison.similarity.words.clone(),
        },
        updates: updates::updates(findings, &places),
        references: references::references(findings, cast),
        articles: articles::articles(findings, &places),
        warnings,
        method,
        ..Briefing::default()
    };
    briefing.differences = differences::differences(findings, &briefing);
    briefing
}

/// The story in figures.
fn story(findings: Findings<'_>, places: &Places<'_>) -> StoryView {
    let Findings { corpus, voices, story, .. } = findings;
    let days = corpus.documents.iter().filter_map(|document| document.metadata.published);
    let days: Vec<String> = days.map(|published| published.date.to_string()).collect();
    let title = articles::story_title(findings);
    StoryView {
        id: corpus.documents.first().map(|first| digest(&[first.text()])).unwrap_or_default(),
        title: title.as_ref().map(|(text, _)| text.clone()).unwrap_or_default(),
        title_outlet: title.and_then(|(_, outlet)| outlet.map(|id| places.outlet(id).to_owned())),
        first_day: days.iter().min().cloned(),
        last_day: days.iter().max().cloned(),
        place: story.place.clone(),
        reasons: story.reasons.clone(),
        articles: corpus.documents.len(),
        outlets: corpus.outlets.len(),
        voices: voices.count(),
        words: corpus.article_ids().map(|article| articles::word_count(corpus, article)).sum(),
        languages: languages(corpus, places),
    }
}

/// Which outlets write in which language.
fn languages(corpus: &Corpus, places: &Places<'_>) -> Vec<LanguageView> {
    let mut written: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for article in corpus.article_ids() {
        let outlet = places.outlet(corpus.outlet_of(article));
        written.entry(corpus.document(article).language()).or_default().insert(outlet);
    }
    let view = |(code, outlets): (&str, BTreeSet<&str>)| LanguageView {
        code: code.to_owned(),
        outlets: outlets.into_iter().map(str::to_owned).collect(),
    };
    written.into_iter().map(view).collect()
}
