//! The wordings that each outlet attaches to an actor.

use std::collections::BTreeMap;

use crossread_text::{Document, Label, LabelKind, QuoteKind, Span, Token};

use super::alternative_names::alternative_names;
use super::names::fold;
use super::{Actor, LabelUse};
use crate::corpus::Corpus;
use crate::ids::{ArticleId, OutletId, SentenceId};

/// Uses of one wording by one outlet, while they are counted.
#[derive(Default)]
struct Uses {
    text: String,
    kinds: BTreeMap<LabelKind, usize>,
    sentences: Vec<SentenceId>,
}

/// Gives every actor its labels.
pub(super) fn attach(corpus: &Corpus, actors: &mut [Actor]) {
    let labels = by_mention(corpus);
    for actor in actors {
        let mut uses: BTreeMap<(OutletId, String), Uses> = BTreeMap::new();
        for key in &actor.mentions {
            for label in labels.get(key).into_iter().flatten() {
                count(corpus, key.0, label, &mut uses);
            }
        }
        let name = fold(&actor.name).0;
        // "the department" says nothing of a Justice Department.
        let tells = |key: &str| !key.split(' ').all(|word| name.iter().any(|own| own == word));
        uses.retain(|(_, key), _| tells(key));
        actor.labels = uses.into_iter().map(|((outlet, _), uses)| attached(outlet, uses)).collect();
        actor.labels.extend(alternative_names(corpus, actor));
        actor.labels.sort_by(|a, b| {
            (a.outlet.cmp(&b.outlet))
                .then(b.sentences.len().cmp(&a.sentences.len()))
                .then_with(|| a.text.cmp(&b.text))
        });
    }
}

/// What the outlets themselves call the actors: not what somebody says whom they quote, and not a
/// compound, whose noun is somebody else ("Justice Department officials").
fn by_mention(corpus: &Corpus) -> BTreeMap<(ArticleId, u32), Vec<&Label>> {
    let mut labels: BTreeMap<(ArticleId, u32), Vec<&Label>> = BTreeMap::new();
    for article in corpus.article_ids() {
        let document = corpus.document(article);
        let is_quoted = |label: &Label| {
            let mut direct = document.quotes.iter().filter(|quote| quote.kind == QuoteKind::Direct);
            direct.any(|quote| quote.span.contains(label.span))
        };
        for label in &document.labels {
            if label.kind != LabelKind::Compound && !is_quoted(label) {
                labels.entry((article, label.mention)).or_default().push(label);
            }
        }
    }
    labels
}

fn count(
    corpus: &Corpus,
    article: ArticleId,
    label: &Label,
    uses: &mut BTreeMap<(OutletId, String), Uses>,
) {
    let document = corpus.document(article);
    let Some(sentence) = document.sentence_at(label.span.start) else { return };
    let key = folded(document, label, sentence);
    if key.is_empty() {
        return;
    }
    let entry = uses.entry((corpus.outlet_of(article), key)).or_default();
    if entry.text.is_empty() {
        entry.text = document.slice(label.span).to_owned();
    }
    *entry.kinds.entry(label.kind).or_default() += 1;
    entry.sentences.push(corpus.sentence_id(article, sentence));
}

/// The words of a label lower-cased, without the stop words at its beginning ("the").
fn folded(document: &Document, label: &Label, sentence: usize) -> String {
    // A possessive ending is in the token and not in the label.
    let whole =
        |token: &&Token| label.span.start <= token.span.start && token.span.start < label.span.end;
    let inside = document.tokens_of(sentence).iter().filter(whole);
    let words = inside.skip_while(|token| token.stop).filter(|token| token.term.is_some());
    let printed = |word: &Token| {
        let span = Span { end: word.span.end.min(label.span.end), ..word.span };
        document.slice(span).to_lowercase()
    };
    words.map(printed).collect::<Vec<_>>().join(" ")
}

fn attached(outlet: OutletId, uses: Uses) -> LabelUse {
    let kind = uses.kinds.iter().rev().max_by_key(|&(_, count)| count).map(|(&kind, _)| kind);
    LabelUse { outlet, text: uses.text, kind, sentences: uses.sentences }
}
