//! What a headline is about, and how much of the article below it is about the same.
//!
//! Idea: a headline promises. For each actor that it names, and for each word of weight beside them,
//! the words of the body's sentences that mention the actor, or have the word, are held against all
//! words of the body. A word of the headline that its body does not have at all is the desk's own.
//!
//! share = words of the body's sentences with it ÷ words of the body
//!
//! Words count as the same when their terms or their groups of synonyms are. Of the words outside of
//! names only those are subjects whose idf is not below the mean of them, so that "made" and "end" are
//! none; nor is a compound with a hyphen, whose parts may stand apart in the body. A part that is printed just as
//! the article prints an actor elsewhere names the actor ("the Trump-Kim summit"). For the weight of an actor
//! over all articles of an outlet see `emphasis`.
//!
//! time: O(mentions + tokens), space: O(an article's terms)

use std::collections::BTreeSet;

use crossread_text::Span;

use super::HeadlineSubject;
use crate::actors::Actor;
use crate::corpus::Corpus;
use crate::ids::{ActorId, ArticleId, SentenceId, TermId};

/// The subjects of every headline, by article: the actors in the order in which the headline names
/// them, then the other words in its order.
pub(super) fn subjects(corpus: &Corpus, actors: &[Actor]) -> Vec<HeadlineSubject> {
    let mut named = named(corpus, actors);
    named.sort_by_key(|subject| (subject.article, subject.span.start));
    let mut subjects = Vec::new();
    for article in corpus.article_ids() {
        let own = named.iter().filter(|subject| subject.article == article);
        subjects.extend(own.cloned());
        subjects.extend(words(corpus, article));
    }
    subjects
}

/// The actors that headlines name.
fn named(corpus: &Corpus, actors: &[Actor]) -> Vec<HeadlineSubject> {
    let mut named: Vec<HeadlineSubject> = Vec::new();
    for (index, actor) in actors.iter().enumerate() {
        for mentions in actor.mentions.chunk_by(|a, b| a.0 == b.0) {
            let Some(&(article, _)) = mentions.first() else { continue };
            let document = corpus.document(article);
            let Some(headline) = document.headline() else { continue };
            let found = mentions.iter().map(|&(_, mention)| &document.mentions[mention as usize]);
            let (above, below): (Vec<_>, Vec<_>) =
                found.partition(|mention| mention.sentence as usize == headline);
            let first = above.first().map(|mention| mention.span);
            let printed = |part: &Span| {
                let part = corpus.slice(article, *part);
                below.iter().any(|mention| corpus.slice(article, mention.span) == part)
            };
            let in_compound = || parts(corpus, article, headline).into_iter().find(printed);
            let Some(span) = first.or_else(in_compound) else { continue };
            let sentences: BTreeSet<SentenceId> = (below.iter())
                .map(|mention| corpus.sentence_id(article, mention.sentence as usize))
                .collect();
            let actor = Some(ActorId::from(index));
            named.push(subject(corpus, article, span, actor, &sentences));
        }
    }
    named
}

/// The parts of a headline's compounds with a hyphen that begin with a capital.
fn parts(corpus: &Corpus, article: ArticleId, headline: usize) -> Vec<Span> {
    let tokens = corpus.tokens(corpus.sentence_id(article, headline));
    let mut parts = Vec::new();
    for token in tokens {
        let text = corpus.slice(article, token.span);
        let mut start = token.span.start;
        for part in text.split('-').filter(|part| part.len() < text.len()) {
            let end = start + part.len() as u32;
            if part.starts_with(char::is_uppercase) {
                parts.push(Span { start, end });
            }
            start = end + 1;
        }
    }
    parts
}

/// The words of weight in a headline that are part of no name.
fn words(corpus: &Corpus, article: ArticleId) -> Vec<HeadlineSubject> {
    let document = corpus.document(article);
    let Some(index) = document.headline() else { return Vec::new() };
    let headline = corpus.sentence_id(article, index);
    let names: Vec<Span> = (document.mentions.iter())
        .filter(|mention| mention.sentence as usize == index)
        .map(|mention| mention.span)
        .collect();
    let body: Vec<(SentenceId, BTreeSet<TermId>)> = (corpus.sentences_of(article))
        .map(SentenceId)
        .filter(|&sentence| sentence != headline)
        .map(|id| (id, corpus.content_terms(id).map(|term| corpus.concept(term)).collect()))
        .collect();
    let weighty = weighty(corpus, article, headline, &names);
    let in_body = |&(span, concept): &(Span, TermId)| {
        let has = |(_, terms): &&(SentenceId, BTreeSet<TermId>)| terms.contains(&concept);
        let sentences = body.iter().filter(has).map(|&(sentence, _)| sentence).collect();
        subject(corpus, article, span, None, &sentences)
    };
    weighty.iter().map(in_body).collect()
}

/// The words of a headline outside of names, each concept once, without those of little weight.
fn weighty(
    corpus: &Corpus,
    article: ArticleId,
    headline: SentenceId,
    names: &[Span],
) -> Vec<(Span, TermId)> {
    let mut words: Vec<(Span, TermId)> = Vec::new();
    for token in corpus.tokens(headline).iter().filter(|token| !token.stop) {
        let Some(term) = corpus.term(article, token) else { continue };
        let concept = corpus.concept(term);
        let is_name = names.iter().any(|name| name.overlaps(token.span));
        let is_compound = corpus.slice(article, token.span).contains('-');
        if !is_name && !is_compound && words.iter().all(|&(_, known)| known != concept) {
            words.push((token.span, concept));
        }
    }
    let weights = words.iter().map(|&(_, concept)| corpus.idf(concept));
    let mean = weights.sum::<f64>() / words.len().max(1) as f64;
    words.retain(|&(_, concept)| corpus.idf(concept) >= mean);
    words
}

fn subject(
    corpus: &Corpus,
    article: ArticleId,
    span: Span,
    actor: Option<ActorId>,
    sentences: &BTreeSet<SentenceId>,
) -> HeadlineSubject {
    let all = corpus.sentences_of(article).map(SentenceId);
    let body = all.filter(|&sentence| !corpus.sentence(sentence).is_headline());
    HeadlineSubject {
        article,
        span,
        actor,
        words: sentences.iter().map(|&sentence| corpus.word_count(sentence)).sum(),
        of: body.map(|sentence| corpus.word_count(sentence)).sum(),
        first: sentences.first().copied(),
    }
}
