//! Who takes from whom, where two articles have text in common.
//!
//! The first of these that tells them apart decides:
//!
//! 1. **Credit.** An article takes from the outlet that it is credited to; and an outlet that
//!    any article of the corpus is credited to, its own among them, is an agency, from which the
//!    others take. Dates say less: a copy keeps the hour of its first printing while the agency
//!    dates its text by the last correction.
//! 2. **Time.** The later one takes. Hours are compared where both are known, as moments if both
//!    have a zone; a day alone says nothing against an hour of the same day.
//! 3. **Share.** The one that has the larger part of itself in the other takes. This is the caller's.

use crossread_text::PublicationTime;

use crate::corpus::Corpus;
use crate::earliest::moment;
use crate::ids::{ArticleId, OutletId};

/// What is known about where articles come from.
pub(super) struct Precedence {
    /// For each article the outlet that it is credited to, if it is one of the corpus.
    credited: Vec<Option<OutletId>>,
    /// For each outlet whether an article is credited to it.
    agency: Vec<bool>,
}

impl Precedence {
    pub(super) fn of(corpus: &Corpus) -> Precedence {
        let outlets: Vec<Name> =
            corpus.outlets.iter().map(|outlet| Name::of(&outlet.name)).collect();
        let named = |credit: &String| {
            let credit = Name::of(credit);
            outlets.iter().position(|outlet| credit.is_of(outlet)).map(OutletId::from)
        };
        let credits = corpus.documents.iter().map(|document| &document.metadata.credit);
        let credited: Vec<_> = credits.map(|credit| credit.as_ref().and_then(named)).collect();
        let mut agency = vec![false; outlets.len()];
        credited.iter().flatten().for_each(|outlet| agency[outlet.index()] = true);
        Precedence { credited, agency }
    }

    /// Whether `article` takes from `other`; `None` where neither credit nor time tells.
    pub(super) fn takes(
        &self,
        corpus: &Corpus,
        article: ArticleId,
        other: ArticleId,
    ) -> Option<bool> {
        let (own, others) = (corpus.outlet_of(article), corpus.outlet_of(other));
        let credits = |article: ArticleId, outlet| self.credited[article.index()] == Some(outlet);
        if own != others {
            match (credits(article, others), credits(other, own)) {
                (true, false) => return Some(true),
                (false, true) => return Some(false),
                _ => {}
            }
            if self.agency[own.index()] != self.agency[others.index()] {
                return Some(self.agency[others.index()]);
            }
        }
        let published = |article| corpus.document(article).metadata.published;
        later(published(article)?, published(other)?)
    }
}

/// Whether one time is after the other; `None` where that is not known.
fn later(own: PublicationTime, other: PublicationTime) -> Option<bool> {
    if let (Some(own), Some(other)) = (moment(own), moment(other)) {
        return (own != other).then_some(own > other);
    }
    let known = own.date != other.date || (own.time.is_some() && other.time.is_some());
    let (own, other) = ((own.date, own.time), (other.date, other.time));
    (known && own != other).then_some(own > other)
}

/// The name of an outlet or an agency, as others may write it.
struct Name {
    /// Its words in lower case.
    words: Vec<String>,
    /// The first letters of its words, without a short word that begins the name ("The").
    initials: String,
}

impl Name {
    fn of(name: &str) -> Name {
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let words: Vec<String> = words.map(str::to_lowercase).collect();
        let article = words.first().is_some_and(|word| word.chars().count() <= 3);
        let named = &words[usize::from(article && words.len() > 1)..];
        let initials = named.iter().filter_map(|word| word.chars().next()).collect();
        Name { words, initials }
    }

    /// Whether a credit names an outlet: by words of its name ("Meridian Press"), its initials
    /// ("AP" for "The Associated Press"), or the head of its address ("meridianpress.example").
    fn is_of(&self, outlet: &Name) -> bool {
        let letters = self.words.concat();
        !letters.is_empty()
            && (outlet.words.windows(self.words.len()).any(|words| words == self.words)
                || outlet.words[0] == letters
                || (letters.chars().count() > 1 && outlet.initials == letters))
    }
}
