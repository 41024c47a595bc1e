//! What an outlet prints in article after article.

use rustc_hash::{FxHashMap, FxHashSet};
use xxhash_rust::xxh3::xxh3_64;

use crate::article::{Article, Metadata};
use crate::clean::page::Page;
use crate::document::Reason;
use crate::fold::fold;

/// A block that stands in this many articles of an outlet belongs to the outlet, not to them.
/// Two may be an article and its update.
const FEWEST_ARTICLES: u32 = 3;

/// How many articles of an outlet print the same block, counted in one pass over all articles.
#[derive(Clone, Debug, Default)]
pub struct Boilerplate {
    /// Hash of outlet and folded block → articles. Hashes, because an archive has many blocks.
    counts: FxHashMap<u64, u32>,
}

impl Boilerplate {
    /// Counts the blocks of one more article.
    pub fn count(&mut self, article: &Article) {
        let Some(outlet) = &article.metadata.outlet else { return };
        let blocks: FxHashSet<u64> =
            article.blocks.iter().map(|block| key(outlet, &fold(&block.text))).collect();
        for block in blocks {
            *self.counts.entry(block).or_default() += 1;
        }
    }
}

/// Takes out what the outlet prints elsewhere too, unless that is most of the article: then the
/// outlet printed the article several times.
pub(crate) fn remove(page: &mut Page, metadata: &Metadata, boilerplate: &Boilerplate) {
    let Some(outlet) = &metadata.outlet else { return };
    let is_repeated = |page: &Page, index: usize| {
        let count = boilerplate.counts.get(&key(outlet, page.folded(index)));
        count.copied().unwrap_or(0) >= FEWEST_ARTICLES
    };
    let (repeated, own): (Vec<usize>, Vec<usize>) =
        page.kept_indexes().into_iter().partition(|&index| is_repeated(page, index));
    let words = |indexes: &[usize]| -> usize {
        indexes.iter().map(|&index| page.folded(index).split_whitespace().count()).sum()
    };
    if words(&repeated) <= words(&own) {
        repeated.into_iter().for_each(|index| page.remove(index, Reason::Boilerplate));
    }
}

fn key(outlet: &str, folded: &str) -> u64 {
    xxh3_64(format!("{}\n{folded}", fold(outlet)).as_bytes())
}
