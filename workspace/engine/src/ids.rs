//! Ids: how results name what they speak of.
//!
//! Each is an index into one list of the [`Corpus`](crate::Corpus) or of a result; two ids of
//! different kinds can't be mixed up.

use serde::Serialize;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub struct $name(pub u32);

        impl $name {
            /// As an index into the list it belongs to.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl From<usize> for $name {
            fn from(index: usize) -> $name {
                // Lists are bounded far below this when articles are read.
                $name(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }
    )*};
}

ids! {
    /// Index into [`Corpus::documents`](crate::Corpus::documents).
    ArticleId;
    /// Index into [`Corpus::outlets`](crate::Corpus::outlets).
    OutletId;
    /// Index over the sentences of all documents, in the order of the corpus.
    SentenceId;
    /// Index into the distinct terms of the corpus.
    TermId;
    /// Index of an independent voice in [`Voices`](crate::Voices).
    VoiceId;
    /// Index into the actors of a comparison.
    ActorId;
    /// Index into the claims of a comparison.
    ClaimId;
}
