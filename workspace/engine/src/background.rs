//! How rare a term is in news at large.
//!
//! With five articles on one event, a term that all of them use is what the story is about, yet
//! idf over those five gives it the lowest weight. So idf comes from a large collection of other
//! news (Spärck Jones 1972 for idf; a background collection instead of the collection at hand as
//! in the centroid summarizers since Radev et al. 2004).
//!
//! In SMART notation the document frequency component is `t`, smoothed:
//! idf(t) = ln((N + 1) / (df(t) + ½)), with N documents in the background, df(t) of which have t.
//! The ½ keeps a term that was never seen finite and heavier than one seen once. A term in every
//! document would get ln(1) ≈ 0 and vanish from vectors that have nothing else, hence
//! [`LEAST_IDF`].
//!
//! The table is text, sorted by term, and read where it lies in the program. The compiler makes an
//! [`index`] to it, so nothing is read or built at the start, and a look-up costs one
//! comparison or two. How the table was made stands in its own first lines;
//! `the_table_is_made_from_its_source` makes it.

mod index;

/// The English table: comment lines, then `term TAB documents`, sorted by the bytes of the term.
const ENGLISH: &str = include_str!("../data/background-en.tsv");

/// How many documents the English table was counted over.
const ENGLISH_DOCUMENTS: u32 = 7919;

/// No idf is smaller. It is the idf of a term that stands in about nine of ten documents, so all
/// terms that say nothing weigh the same little.
const LEAST_IDF: f64 = 0.1;

/// Document frequencies of a background collection in one language.
#[derive(Clone, Debug, Default)]
pub struct Background {
    /// ISO 639-1; empty for none.
    language: &'static str,
    /// The size of the collection.
    documents: u32,
    /// `term TAB documents` a line, sorted; comments before.
    table: &'static str,
    /// Where each term stands in the table.
    index: &'static [u32],
}

impl Background {
    /// A background that covers no language: every weight comes from the articles at hand.
    pub fn empty() -> Background {
        Background::default()
    }

    /// The English table that the program carries.
    pub fn english() -> Background {
        Background {
            language: "en",
            documents: ENGLISH_DOCUMENTS,
            table: ENGLISH,
            index: &index::ENGLISH,
        }
    }

    /// Whether the table was counted over texts in this language, given as an ISO 639-1 code or a
    /// tag that begins with one. An article that gives none is read as English.
    pub fn covers(&self, language: Option<&str>) -> bool {
        let code = language.unwrap_or("en").split(['-', '_']).next().unwrap_or_default();
        !self.language.is_empty() && code.eq_ignore_ascii_case(self.language)
    }

    /// How many documents the collection has.
    pub fn documents(&self) -> usize {
        self.documents as usize
    }

    /// All terms with the number of documents that they stand in, sorted.
    pub(crate) fn terms(&self) -> impl Iterator<Item = (&'static str, u32)> + use<> {
        self.table.lines().filter(|line| !line.starts_with('#')).filter_map(|row| {
            let (term, count) = row.split_once('\t')?;
            Some((term, count.parse().ok()?))
        })
    }

    /// In how many documents of the collection a term stands.
    pub fn document_frequency(&self, term: &str) -> u32 {
        index::look_up(self.table, self.index, term).unwrap_or(0)
    }

    /// The inverse document frequency of a term: at least 0.1, and greatest for a term
    /// that the table does not have.
    pub fn idf(&self, term: &str) -> f64 {
        self.idf_of(f64::from(self.document_frequency(term)))
    }

    /// The inverse document frequency of a term that stands in so many documents.
    pub(crate) fn idf_of(&self, document_frequency: f64) -> f64 {
        idf(f64::from(self.documents), document_frequency)
    }

    /// How many documents it was counted over; 0 for a language that it does not cover.
    pub(crate) fn size(&self, language: Option<&str>) -> u32 {
        if self.covers(language) { self.documents } else { 0 }
    }
}

/// ln((N + 1) / (df + ½)), at least [`LEAST_IDF`].
pub(crate) fn idf(documents: f64, document_frequency: f64) -> f64 {
    libm::log((documents + 1.0) / (document_frequency + 0.5)).max(LEAST_IDF)
}

#[cfg(test)]
mod tests;
