//! The articles of a run, understood and sorted into stories.

use std::path::PathBuf;

use anyhow::bail;
use crossread_engine::{
    Background, Budget, Comparison, Corpus, Explanation, Outlet, Pool, Regrouping, SentenceId,
    Sketch, Story, Summary, SummaryOptions, Voices, alignment, compare, explain, sketch,
    sketch_in_one_language, stories_as_ruled, summarize, taken_up, voices,
};
use crossread_report::profile::Evidence;
use crossread_report::{
    Briefing, Cast, Findings, GroupPools, Groups, Reference, brief, briefing::MethodView,
};
use crossread_text::{Article, Boilerplate, Cleaning, Document, skim, skim_across, understand};

use crate::args::Input;
use crate::limits::{Limits, beyond, earliest};
use crate::{corrections, input, lexicon, output, threads};

/// What the publisher of a reference text calls it; such a text is no coverage.
const REFERENCE_KINDS: [&str; 4] = ["communique", "press release", "statement", "speech"];

/// How many words each outlet's card has.
const CARD_WORDS: usize = 60;

/// The articles of a run.
#[derive(Debug, Default)]
pub(crate) struct Collection {
    /// What was understood, in the order of the paths; references among them.
    pub(crate) documents: Vec<Document>,
    /// What could not be read.
    pub(crate) warnings: Vec<String>,
    /// The ids of articles that a person corrected, and how, in a line each.
    corrected: Vec<(String, String)>,
    /// Paths of texts that are references whatever they call themselves.
    references: Vec<String>,
    limits: Limits,
    /// What a person ruled on which articles belong together.
    regroupings: Vec<Regrouping>,
}

/// Reads and understands all articles; none at all is an error.
pub(crate) fn collect(input: &Input, quiet: bool) -> anyhow::Result<Collection> {
    let whole = |_: &[Article]| Depth { understand, keep: |document| (document, ()) };
    let (collection, _) = gather(input, quiet, false, whole)?;
    Ok(collection)
}

/// Reads all articles and keeps of each its metadata and its sketch: enough to tell the stories of
/// any number of them.
pub(crate) fn collect_sketches(
    input: &Input,
    quiet: bool,
) -> anyhow::Result<(Collection, Vec<Sketch>)> {
    gather(input, quiet, true, |articles| {
        let mut languages: Vec<&str> = articles.iter().map(language).collect();
        languages.sort_unstable();
        languages.dedup();
        match languages.len() {
            0 | 1 => {
                Depth { understand: skim, keep: |document| bare(document, sketch_in_one_language) }
            }
            _ => Depth { understand: skim_across, keep: |document| bare(document, sketch) },
        }
    })
}

/// An article that gives none is read as English.
fn language(article: &Article) -> &str {
    article.metadata.language.as_deref().unwrap_or("en")
}

/// A document without all that its sketch stands for.
fn bare(
    mut document: Document,
    sketch: fn(&Document, &Background) -> Sketch,
) -> (Document, Sketch) {
    let sketch = sketch(&document, &Background::english());
    let mut bare = Document::default();
    std::mem::swap(&mut bare.metadata, &mut document.metadata);
    (bare, sketch)
}

/// How closely articles are read, and what is kept of each.
struct Depth<T> {
    understand: fn(Article, &Cleaning) -> Document,
    keep: fn(Document) -> (Document, T),
}

/// Reads all articles as closely as `depth` says in view of them. A run that may be long shows how
/// far it is.
fn gather<T: Send>(
    input: &Input,
    quiet: bool,
    is_long: bool,
    depth: impl FnOnce(&[Article]) -> Depth<T>,
) -> anyhow::Result<(Collection, Vec<T>)> {
    let limits = Limits::with(&input.limit);
    let lists = lexicon::lists(input.lexicon.as_deref())?;
    let references = input::articles(&input.reference, limits.text);
    let all = [&input.paths[..], &input.reference[..]].concat();
    let mut reading = input::articles(&all, limits.text);
    // This stands in no page: a report in its own folder would change when it is made again.
    if reading.own > 0 {
        output::note(
            &format!("{} that crossread wrote: passed over", counted_files(reading.own)),
            quiet,
        );
    }
    let files = corrections::files(input.corrections.as_deref(), &input.paths)?;
    let mut corrected = corrections::apply(&files, &mut reading.articles);
    reading.warnings.append(&mut corrected.warnings);
    let mut boilerplate = Boilerplate::default();
    reading.articles.iter().for_each(|article| boilerplate.count(article));
    let cleaning = Cleaning {
        keep_all: input.no_clean,
        boilerplate,
        rulings: std::mem::take(&mut corrected.rulings),
        limits: limits.text,
        lists,
    };
    let mut collection = Collection {
        warnings: std::mem::take(&mut reading.warnings),
        references: references.articles.into_iter().map(|article| article.metadata.path).collect(),
        limits,
        ..Collection::default()
    };
    let Depth { understand, keep } = depth(&reading.articles);
    let understood = threads::map(reading.articles, input.threads, quiet || !is_long, |article| {
        let document = understand(article, &cleaning);
        let warning = beyond(&document);
        let path = document.metadata.path.clone();
        ((!document.text().is_empty()).then(|| keep(document)), path, warning)
    });
    let mut kept = Vec::with_capacity(understood.len());
    for (understood, path, warning) in understood {
        collection.warnings.extend(warning);
        match understood {
            Some((document, rest)) => {
                collection.documents.push(document);
                kept.push(rest);
            }
            None => collection.warnings.push(format!(
                "{path}: no text is left in it: --no-clean keeps what cleaning took out"
            )),
        }
    }
    collection.regroupings =
        corrections::regroupings(&files, &collection.documents, &mut corrected);
    collection.warnings.extend(corrected.warnings);
    collection.corrected = corrected.done;
    if collection.documents.iter().all(|document| collection.is_reference(document)) {
        bail!("there is no article to work on\n  {}", collection.warnings.join("\n  "));
    }
    Ok((collection, kept))
}

fn counted_files(n: usize) -> String {
    if n == 1 { "1 file".to_owned() } else { format!("{n} files") }
}

impl Collection {
    /// Whether a text is no coverage but what articles are compared with.
    pub(crate) fn is_reference(&self, document: &Document) -> bool {
        let kind = document.metadata.kind.as_deref().unwrap_or_default().to_lowercase();
        REFERENCE_KINDS.contains(&kind.as_str())
            || self.references.contains(&document.metadata.path)
    }

    /// The stories that the articles tell, the largest first; with `one`, all as one. A reference
    /// is in the story that it belongs to.
    pub(crate) fn stories(&self, one: bool) -> Vec<Story> {
        if one {
            return vec![Story {
                articles: (0..self.documents.len()).collect(),
                ..Story::default()
            }];
        }
        let background = Background::english();
        let sketches: Vec<_> =
            self.documents.iter().map(|document| sketch(document, &background)).collect();
        self.stories_of(&sketches)
    }

    /// The stories that the sketches of all documents tell, as a person ruled them.
    pub(crate) fn stories_of(&self, sketches: &[Sketch]) -> Vec<Story> {
        let mut stories = stories_as_ruled(sketches, &self.regroupings);
        stories.retain(|story| self.coverage(story).next().is_some());
        stories
    }

    /// A story with as many articles as are compared, and what was left out, in a sentence.
    pub(crate) fn within_limits(&self, story: &Story) -> (Story, Option<String>) {
        let members = story.articles.iter().filter_map(|&i| Some((i, self.documents.get(i)?)));
        let (references, coverage): (Vec<_>, Vec<_>) =
            members.partition(|(_, document)| self.is_reference(document));
        let (mut articles, left) = earliest(coverage, &self.limits);
        articles.extend(references.into_iter().map(|(index, _)| index));
        articles.sort_unstable();
        (Story { articles, ..story.clone() }, left)
    }

    /// The articles of a story that are coverage.
    pub(crate) fn coverage<'a>(&'a self, story: &'a Story) -> impl Iterator<Item = &'a Document> {
        let members = story.articles.iter().filter_map(|&index| self.documents.get(index));
        members.filter(|document| !self.is_reference(document))
    }

    /// The references of a story: those that came with its articles, and those that were named.
    fn references_of<'a>(&'a self, story: &'a Story) -> impl Iterator<Item = &'a Document> {
        let own = |index: usize, document: &Document| {
            story.articles.contains(&index) || self.references.contains(&document.metadata.path)
        };
        let all = self.documents.iter().enumerate();
        all.filter(move |(index, document)| self.is_reference(document) && own(*index, document))
            .map(|(_, document)| document)
    }

    /// References that belong to no story, in a sentence each.
    pub(crate) fn set_aside(&self, stories: &[Story]) -> Vec<String> {
        let used = |path: &str| {
            stories.iter().any(|story| self.references_of(story).any(|r| r.metadata.path == path))
        };
        let references = self.documents.iter().filter(|document| self.is_reference(document));
        let unused = references.filter(|document| !used(&document.metadata.path));
        unused
            .map(|document| {
                let path = &document.metadata.path;
                format!("{path}: a reference to no story: --reference compares it with all")
            })
            .collect()
    }

    /// The names of the outlets, sorted.
    pub(crate) fn outlets(&self) -> Vec<String> {
        let coverage = self.documents.iter().filter(|document| !self.is_reference(document));
        let mut names: Vec<String> = coverage.map(|document| outlet(document).to_owned()).collect();
        names.sort();
        names.dedup();
        names
    }

    /// The outlet of the first article that was read from a file.
    pub(crate) fn outlet_of_file(&self, file: Option<&PathBuf>) -> Option<&str> {
        let file = file?.to_string_lossy().into_owned();
        let read_from = |document: &&Document| document.metadata.path.starts_with(&file);
        self.documents.iter().find(read_from).map(outlet)
    }

    /// Two articles of one outlet become two columns, each named with its day; if that does not
    /// tell them apart, with its file.
    pub(crate) fn part_two_articles(&mut self) {
        let [first, second] = self.documents.as_mut_slice() else { return };
        if outlet(first) != outlet(second) {
            return;
        }
        let day = |document: &Document| document.metadata.published.map(|at| at.date.to_string());
        let by_day = day(first).is_some() && day(second).is_some() && day(first) != day(second);
        for document in [first, second] {
            let id = document.metadata.id.clone();
            let apart = day(document).filter(|_| by_day).unwrap_or(id);
            document.metadata.outlet = Some(format!("{}, {apart}", outlet(document)));
        }
    }

    /// Leaves the articles of the outlets with these names, given in lower case, and references.
    pub(crate) fn keep_outlets(&mut self, names: &[String]) {
        let documents = std::mem::take(&mut self.documents);
        let keep = |document: &Document| {
            self.is_reference(document) || names.contains(&outlet(document).to_lowercase())
        };
        self.documents = documents.into_iter().filter(keep).collect();
    }

    /// Letters and hues for all outlets of the run.
    pub(crate) fn cast(&self, background: &Background) -> Cast {
        let coverage = self.documents.iter().filter(|document| !self.is_reference(document));
        Cast::new(&Corpus::new(coverage.cloned().collect(), background).outlets)
    }

    /// What a person corrected in the articles of a story.
    fn corrections_of(&self, corpus: &Corpus) -> Vec<String> {
        let is_here = |id: &str| corpus.documents.iter().any(|d| d.metadata.id == id);
        let here = self.corrected.iter().filter(|(id, _)| is_here(id));
        here.map(|(id, line)| format!("corrected {id}, {line}")).collect()
    }

    /// Everything that can be found out about one story.
    pub(crate) fn analyze(&self, story: &Story, background: &Background) -> Analysis {
        let corpus = Corpus::new(self.coverage(story).cloned().collect(), background);
        let voices = voices(&corpus);
        let comparison = compare(&corpus, &voices);
        let minute = SummaryOptions::minute();
        let summary = summarize(&corpus, &voices, &minute);
        let chosen: Vec<SentenceId> = summary.chosen().map(|sentence| sentence.id).collect();
        let explanations = explain(&corpus, &voices, &minute, &summary, &chosen);
        let card = |outlet: &Outlet| SummaryOptions {
            budget: Budget::Words(CARD_WORDS),
            ..SummaryOptions::beyond(&outlet.articles)
        };
        let cards = corpus.outlets.iter().map(|outlet| summarize(&corpus, &voices, &card(outlet)));
        Analysis {
            story: story.clone(),
            corrected: self.corrections_of(&corpus),
            outlet_summaries: cards.collect(),
            references: (self.references_of(story))
                .filter_map(|document| reference(&corpus, document, background))
                .collect(),
            corpus,
            voices,
            comparison,
            summary,
            explanations,
        }
    }
}

/// The outlet of an article; one without is its own.
pub(crate) fn outlet(document: &Document) -> &str {
    document.metadata.outlet.as_deref().unwrap_or(&document.metadata.id)
}

/// What the articles of a corpus took up of a reference.
fn reference(corpus: &Corpus, document: &Document, background: &Background) -> Option<Reference> {
    let both = corpus.documents.iter().chain([document]).cloned().collect();
    let corpus = Corpus::new(both, background);
    let id = &document.metadata.id;
    let article = corpus.article_ids().find(|&a| corpus.document(a).metadata.id == *id)?;
    let aligned = alignment(&corpus);
    let taken_up = taken_up(&corpus, article, &aligned);
    Some(Reference { corpus, article, taken_up })
}

/// The results of one story.
#[derive(Debug)]
pub(crate) struct Analysis {
    story: Story,
    corrected: Vec<String>,
    corpus: Corpus,
    voices: Voices,
    comparison: Comparison,
    summary: Summary,
    explanations: Vec<Explanation>,
    outlet_summaries: Vec<Summary>,
    references: Vec<Reference>,
}

impl Analysis {
    fn findings(&self) -> Findings<'_> {
        Findings {
            corpus: &self.corpus,
            voices: &self.voices,
            comparison: &self.comparison,
            story: &self.story,
            summary: &self.summary,
            explanations: &self.explanations,
            outlet_summaries: &self.outlet_summaries,
            references: &self.references,
        }
    }

    /// Takes the story, whose page is `file`, into the profiles of its outlets.
    pub(crate) fn pool(&self, pool: &mut Pool<Evidence>, cast: &Cast, file: &str) {
        crossread_report::pool(pool, self.findings(), cast, file);
    }

    /// Takes the story, whose page is `file`, into the profiles of its groups of outlets.
    pub(crate) fn pool_groups(
        &self,
        pools: &mut GroupPools,
        groups: &Groups,
        cast: &Cast,
        file: &str,
    ) {
        crossread_report::pool_groups(pools, self.findings(), groups, cast, file);
    }

    /// The view model of the story.
    pub(crate) fn briefing(
        &self,
        cast: &Cast,
        warnings: Vec<String>,
        settings: Vec<String>,
    ) -> Briefing {
        let languages = self.corpus.documents.iter();
        let mut languages: Vec<String> =
            languages.filter_map(|document| document.metadata.language.clone()).collect();
        languages.sort();
        languages.dedup();
        let method = MethodView {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            summary: "coverage".to_owned(),
            summary_words: self.summary.words,
            background_documents: Background::english().documents(),
            languages,
            settings: [settings, self.corrected.clone()].concat(),
        };
        brief(self.findings(), cast, warnings, method)
    }
}
