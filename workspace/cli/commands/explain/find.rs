//! Which sentence is meant: by article and index, by number, or by words.

use anyhow::bail;
use crossread_engine::{Corpus, SentenceId};

/// How many sentences are listed where words are not enough to tell which one is meant.
const LISTED: usize = 5;

/// The sentence that a name means.
pub(super) fn sentence(corpus: &Corpus, name: &str) -> anyhow::Result<SentenceId> {
    if let Some(found) = by_article(corpus, name).or_else(|| by_number(corpus, name)) {
        return Ok(found);
    }
    let folded = |text: &str| {
        text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().replace('’', "'")
    };
    let wanted = folded(name);
    let has = |&id: &SentenceId| folded(corpus.sentence_text(id)).contains(&wanted);
    let found: Vec<SentenceId> = corpus.sentence_ids().filter(has).collect();
    match found.as_slice() {
        [only] => Ok(*only),
        [] => bail!("{name:?}: no sentence has these words: crossread inspect lists all of them"),
        several => {
            let ids: Vec<String> =
                several.iter().take(LISTED).map(|&id| id_of(corpus, id)).collect();
            bail!("{name:?} stands in {} sentences: name one: {}", several.len(), ids.join(", "))
        }
    }
}

/// The name of a sentence: its article and its index there; a headline has none.
pub(super) fn id_of(corpus: &Corpus, id: SentenceId) -> String {
    let article = &corpus.document(corpus.article_of(id)).metadata.id;
    match corpus.sentence(id).is_headline() {
        true => format!("{article}#headline"),
        false => format!("{article}#{}", corpus.index_of(id)),
    }
}

fn by_article(corpus: &Corpus, name: &str) -> Option<SentenceId> {
    corpus.sentence_ids().find(|&id| id_of(corpus, id) == name)
}

fn by_number(corpus: &Corpus, name: &str) -> Option<SentenceId> {
    let number: usize = name.parse().ok()?;
    corpus.sentence_ids().nth(number)
}
