//! An article as it was published: what is known about it, and its blocks of text.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil;
use serde::{Serialize, Serializer};

use crate::document::Reason;
use crate::read::fields::{self, Field};

/// One article as read from bytes, before anything is cleaned away.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// What is known about it.
    pub metadata: Metadata,
    /// Its text in the order of the page, one block a paragraph, heading, item or caption.
    pub blocks: Vec<Block>,
}

/// What is known about an article, each field with its [provenance](Metadata::provenance).
///
/// Nothing in it is guessed: a missing value is `None`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Metadata {
    /// Names the article in flags and in JSON: the `id` it came with, else the file's stem, with
    /// `-2`, `-3`, … behind it where one file holds several articles.
    pub id: String,
    /// Where it was read from, as the caller named it; `-` for standard input.
    pub path: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// Who wrote it, one name an entry.
    pub authors: Vec<String>,
    /// The line that names the authors, as printed ("By our correspondents").
    pub byline: Option<String>,
    /// The place the article was filed from ("NEW YORK").
    pub dateline: Option<String>,
    /// The agency that it is credited to ("AP"), when the article says so of itself.
    pub credit: Option<String>,
    /// What the publisher calls it: news, opinion, analysis, communique.
    pub kind: Option<String>,
    /// When it was published.
    pub published: Option<PublicationTime>,
    /// When the publisher says it was last changed.
    pub modified: Option<PublicationTime>,
    /// Its language as an ISO 639-1 code.
    pub language: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Where each known field was found: field name → "JSON-LD", "header", "first line" and so on.
    pub provenance: BTreeMap<String, String>,
}

impl Metadata {
    /// Puts a value into the field of this name ("title", "date", …, as in a header), whatever
    /// stands there; `from` says who says so. False if there is no such field, or if the value
    /// makes no sense in it: then nothing changes.
    pub fn overrule(&mut self, field: &str, value: &str, from: &str) -> bool {
        Field::named(field).is_some_and(|field| fields::overrule(self, field, value, from))
    }
}

/// A date, with the time of day and the zone where the publisher gives them.
///
/// Ordered by date, then time, then offset; a missing time comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicationTime {
    /// The calendar day.
    pub date: civil::Date,
    /// The time of day.
    pub time: Option<civil::Time>,
    /// Minutes east of UTC.
    pub offset: Option<i16>,
}

impl fmt::Display for PublicationTime {
    /// ISO 8601: `2015-09-28`, `2015-09-28T17:21`, `2015-09-28T17:21-04:00`; seconds only where
    /// they are given.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        let Some(time) = self.time else { return Ok(()) };
        write!(f, "T{:02}:{:02}", time.hour(), time.minute())?;
        if time.second() != 0 {
            write!(f, ":{:02}", time.second())?;
        }
        match self.offset {
            None => Ok(()),
            Some(0) => write!(f, "Z"),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
            }
        }
    }
}

impl Serialize for PublicationTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A stretch of an article that stands by itself on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What the page makes of it.
    pub kind: BlockKind,
    /// Its text: decoded, on one line, white space folded.
    pub text: String,
}

/// What a page makes of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A heading inside the article.
    Heading,
    /// An entry of a list.
    Item,
    /// A quotation set apart.
    Quotation,
    /// The words under or over a picture.
    Caption,
    /// No part of the article by the page's own markup, and what it is instead.
    Outside(Reason),
}
