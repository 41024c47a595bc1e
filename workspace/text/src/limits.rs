//! How much is read and looked at: what lies beyond is left out and said.
//!
//! The input is hostile until it is read. Each limit stands far beyond what a paper prints, and
//! keeps one crafted article from taking the time and memory of a million. Costs that grow faster
//! than the text do so within a sentence, a token or a page's elements, so these are what is
//! bounded.

/// How much of an input, and of one article in it, is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The bytes of one input, after decompression; what stands before the end is read.
    pub input_bytes: u64,
    /// The bytes of one article in it, after decompression; a larger one is not read.
    pub article_bytes: usize,
    /// How deep the elements of a page may nest; the page is read up to there.
    pub nesting: usize,
    /// The bytes of a field of what is known about an article; the rest of it is cut off.
    pub field_bytes: usize,
    /// The bytes of a sentence; a longer one is cut into several, at white space.
    pub sentence_bytes: usize,
    /// The bytes of a token; a longer one is cut into several.
    pub token_bytes: usize,
    /// The sentences of an article; those behind them stay in its text and are not looked at.
    pub article_sentences: usize,
}

impl Default for Limits {
    /// 1 GiB of input is half a million articles. 32 MiB for one is a hundred times the longest that
    /// a paper prints. Pages nest to some thirty levels; parsing looks back over all that are open.
    /// Headlines end before 300 bytes. The longest sentences in print have some 4,000, the longest
    /// words are addresses. 5,000 sentences are a book.
    fn default() -> Limits {
        Limits {
            input_bytes: 1 << 30,
            article_bytes: 32 << 20,
            nesting: 1_500,
            field_bytes: 2_000,
            sentence_bytes: 5_000,
            token_bytes: 500,
            article_sentences: 5_000,
        }
    }
}

/// What of an article lay beyond a limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beyond {
    /// Sentences that were cut into several.
    pub sentences_cut: usize,
    /// Tokens that were cut into several.
    pub tokens_cut: usize,
    /// Sentences that were not looked at.
    pub sentences_left: usize,
}
