//! Reported denials: somebody says a thing, and an article tells that somebody else denies it.
//!
//! Idea: a word of denial ("denied", "not true") has a speaker or a subject, who denies, and words
//! behind it that tell what is denied. It is set against the sentence of any article that tells
//! most of that and names who denies; a short one ("Ri denied that account") against what somebody
//! else says in the sentence before. Denials of one matter by one actor are one conflict. A denial
//! without its counterpart is a piece of news, no conflict.
//! Cost: time O(denials · postings of their words), through an inverted index of concepts.

mod denial;
mod denied;

use crossread_text::ActorKind;
use rustc_hash::FxHashMap;

use super::{Conflict, ConflictKind, Side, Verdict, claim_of_sides};
use crate::actors::Actor;
use crate::alignment::{Aligned, SAME};
use crate::corpus::Corpus;
use crate::ids::{ArticleId, ClaimId, SentenceId};
use denial::{Denial, denials as denials_of, mass};
use denied::{Postings, denied};

/// What is denied is position 0, its denial position 1.
const DENIED: u32 = 0;
const DENIAL: u32 = 1;

/// Two denials by one actor that share so much of what the shorter denies, by idf mass, are one.
const SAME_MATTER: f64 = 0.5;

/// Reported denials, merged where several articles tell one.
pub(super) fn denials(
    corpus: &Corpus,
    actors: &[Actor],
    alignment: &[Aligned],
    claim_of: &[Option<ClaimId>],
) -> Vec<Conflict> {
    let cast = Cast::of(corpus, actors);
    let postings = Postings::of(corpus);
    let mut aligned: Vec<(SentenceId, SentenceId)> = (alignment.iter())
        .filter(|aligned| aligned.probability >= SAME)
        .map(|aligned| (aligned.a, aligned.b))
        .collect();
    aligned.sort();
    let mut disputes: Vec<Dispute> = Vec::new();
    for article in corpus.article_ids() {
        for denial in denials_of(corpus, &cast, &postings, article) {
            let Some((said, sure)) = denied(corpus, &cast, &postings, &denial) else { continue };
            let sides = vec![said, denial.side];
            let found = Dispute { sides, sure, denials: vec![denial] };
            match disputes.iter_mut().find(|dispute| dispute.is_one_with(&found, &aligned)) {
                Some(dispute) => dispute.join(found),
                None => disputes.push(found),
            }
        }
    }
    disputes.into_iter().map(|dispute| conflict(corpus, claim_of, dispute)).collect()
}

/// Which actor each mention names, and which actors each sentence names.
struct Cast<'a> {
    actors: &'a [Actor],
    of_mention: FxHashMap<(ArticleId, u32), usize>,
    named_in: Vec<Vec<usize>>,
}

impl Cast<'_> {
    fn of<'a>(corpus: &Corpus, actors: &'a [Actor]) -> Cast<'a> {
        let mut of_mention = FxHashMap::default();
        let mut named_in = vec![Vec::new(); corpus.sentence_count()];
        for (index, actor) in actors.iter().enumerate() {
            for &(article, mention) in &actor.mentions {
                of_mention.insert((article, mention), index);
                let sentence = corpus.document(article).mentions[mention as usize].sentence;
                named_in[corpus.sentence_id(article, sentence as usize).index()].push(index);
            }
        }
        Cast { actors, of_mention, named_in }
    }

    fn actor(&self, article: ArticleId, mention: u32) -> Option<usize> {
        self.of_mention.get(&(article, mention)).copied()
    }

    fn names(&self, sentence: SentenceId, actor: usize) -> bool {
        self.named_in[sentence.index()].contains(&actor)
    }

    fn is_person(&self, actor: usize) -> bool {
        self.actors[actor].kind == ActorKind::Person
    }
}

/// What is denied and its denials, and whether that is sure.
struct Dispute {
    sides: Vec<Side>,
    denials: Vec<Denial>,
    sure: bool,
}

impl Dispute {
    /// Whether two speak of one matter: sentences of theirs are one or say the same, or one actor
    /// denies nearly the same.
    fn is_one_with(&self, other: &Dispute, aligned: &[(SentenceId, SentenceId)]) -> bool {
        let same = |a: &Side, b: &Side| {
            let pair = (a.sentence.min(b.sentence), a.sentence.max(b.sentence));
            a.position == b.position && (pair.0 == pair.1 || aligned.binary_search(&pair).is_ok())
        };
        let matter = |a: &Denial, b: &Denial| {
            let shared = |x: &&(_, f64)| b.matter.binary_search_by_key(&x.0, |y| y.0).is_ok();
            let shared: f64 = a.matter.iter().filter(shared).map(|x| x.1).sum();
            let least = mass(&a.matter).min(mass(&b.matter));
            a.denier.is_some()
                && a.denier == b.denier
                && shared > 0.0
                && shared >= SAME_MATTER * least
        };
        self.sides.iter().any(|a| other.sides.iter().any(|b| same(a, b)))
            || self.denials.iter().any(|a| other.denials.iter().any(|b| matter(a, b)))
    }

    fn join(&mut self, other: Dispute) {
        self.sides.extend(other.sides);
        self.denials.extend(other.denials);
        self.sure |= other.sure;
    }
}

fn conflict(corpus: &Corpus, claim_of: &[Option<ClaimId>], dispute: Dispute) -> Conflict {
    let Dispute { mut sides, sure, .. } = dispute;
    sides.sort_by_key(|side| (side.sentence, side.position));
    sides.dedup_by_key(|side| side.sentence);
    let voices = |position| {
        let mut names: Vec<&str> = Vec::new();
        for side in sides.iter().filter(|side| side.position == position) {
            let article = corpus.article_of(side.sentence);
            let mention =
                side.cited.map(|mention| &corpus.document(article).mentions[mention as usize]);
            if let Some(mention) = mention
                && !names.contains(&mention.name.as_str())
            {
                names.push(&mention.name);
            }
        }
        // Who is named in full by one outlet is not named twice.
        let whole = |name: &&&str| {
            !names.iter().any(|other| other.strip_suffix(**name).is_some_and(|o| o.ends_with(' ')))
        };
        names.iter().filter(whole).copied().collect::<Vec<_>>().join(", ")
    };
    let (said, denier) = (voices(DENIED), voices(DENIAL));
    let reason = match said.as_str() {
        "" => format!("What is told here is denied by {denier}."),
        _ => format!("What {said} says is denied by {denier}."),
    };
    let claim = claim_of_sides(claim_of, &sides);
    let verdict = if sure { Verdict::Conflict } else { Verdict::Doubtful };
    Conflict { kind: ConflictKind::Denial, claim, verdict, reason, sides }
}
